"""Keys that the models do not know: pydantic keeps them when asked to, but does not write them."""

from pydantic import BaseModel


def content(model: BaseModel) -> object:
    """Return the JSON value of a model, with the keys that it was read with and does not know."""
    return _completed(model, model.model_dump(mode="json"))


def _completed(value: object, dumped: object) -> object:
    if isinstance(value, tuple) and isinstance(dumped, list):
        return [_completed(inner, plain) for inner, plain in zip(value, dumped, strict=True)]
    if not isinstance(value, BaseModel) or not isinstance(dumped, dict):
        return dumped
    names = ((name, field.alias or name) for name, field in type(value).model_fields.items())
    known = {key: _completed(getattr(value, name), dumped[key]) for name, key in names}
    return {**known, **(value.model_extra or {})}
