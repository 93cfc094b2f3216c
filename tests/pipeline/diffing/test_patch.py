"""The patch is a JSON Patch: it does what RFC 6902 says, refuses what it was not made for, and can be reversed."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from pipeline.diffing.patch import apply_patch, make_patch, reverse_patch
from schema.diff import PatchStep
from schema.finding import UnusableInput

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from([0.5, 1.0]) | st.text("a/~é分", max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("a/~0", max_size=2), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES, VALUES)
def test_any_value_becomes_any_other_and_back(old: JsonValue, new: JsonValue) -> None:
    patch = make_patch(old, new)
    assert json.dumps(apply_patch(patch, old)) == json.dumps(new)
    assert json.dumps(apply_patch(reverse_patch(patch), new)) == json.dumps(old)
    assert (patch == ()) == (json.dumps(old) == json.dumps(new))


def step(op: str, path: str, value: JsonValue = None) -> PatchStep:
    return PatchStep.model_validate({"op": op, "path": path, "value": value})


@pytest.mark.parametrize(
    ("document", "steps", "wanted"),
    [
        ({"foo": "bar"}, [step("add", "/baz", "qux")], {"foo": "bar", "baz": "qux"}),
        ({"foo": ["bar", "baz"]}, [step("add", "/foo/1", "qux")], {"foo": ["bar", "qux", "baz"]}),
        ({"foo": ["bar", "qux"]}, [step("remove", "/foo/1")], {"foo": ["bar"]}),
        ({"baz": 1}, [step("test", "/baz", 1), step("replace", "/baz", 2)], {"baz": 2}),
        ({"a/b": {"m~n": 1}}, [step("replace", "/a~1b/m~0n", 2)], {"a/b": {"m~n": 2}}),
        ({"a": 1}, [step("replace", "", [1])], [1]),
    ],
)
def test_as_in_rfc_6902_appendix_a(document: JsonValue, steps: list[PatchStep], wanted: JsonValue) -> None:
    before = json.dumps(document)
    assert apply_patch(steps, document) == wanted
    assert json.dumps(document) == before


@pytest.mark.parametrize(
    "steps",
    [
        [step("test", "/baz", "1")],
        [step("test", "/no", 1)],
        [step("remove", "/list/7")],
        [step("add", "/list/7", 1)],
        [step("replace", "/baz/inner", 1)],
    ],
)
def test_what_does_not_fit_is_refused(steps: list[PatchStep]) -> None:
    with pytest.raises(UnusableInput) as refused:
        apply_patch(steps, {"baz": 1, "list": [1]})
    assert refused.value.code == "K710"
