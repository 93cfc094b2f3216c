"""The lives of items as the history JSON."""

from schema.history import History


def history_json(of: History) -> str:
    """Return the history JSON, indented, with a line end behind."""
    return of.model_dump_json(indent=2) + "\n"
