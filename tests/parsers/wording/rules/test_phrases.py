"""The phrases of scoring and of aims: what lets a pattern be passed over never hides a match."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.wording.rules.comparisons import COMPARISONS
from parsers.wording.rules.phrases import LISTS, PHRASES

_SIGNED = [
    *((f"{manner}-{n}", signs, pattern) for n, (manner, signs, pattern) in enumerate((*PHRASES, *LISTS))),
    *((f"aim-{n}", signs, pattern) for n, (signs, pattern) in enumerate(COMPARISONS)),
]
_AROUND = re.compile(r"\(\?<?[!=]")


def _loosened(pattern: str) -> str:
    """Return ``pattern`` without its conditions on what stands around, which a generator cannot keep."""
    found = _AROUND.search(pattern)
    if found is None:
        return pattern
    depth, in_class, end = 1, False, found.end()
    while depth:
        sign = pattern[end]
        in_class = sign == "[" or (in_class and sign != "]")
        depth += 0 if in_class else (sign == "(") - (sign == ")")
        end += 1 + (sign == "\\")
    return _loosened(pattern[: found.start()] + pattern[end:])


@pytest.mark.parametrize(
    ("signs", "pattern"),
    [(signs, re.compile(_loosened(pattern.pattern))) for _, signs, pattern in _SIGNED],
    ids=[name for name, _, _ in _SIGNED],
)
@settings(max_examples=15)
@given(data=st.data())
def test_every_match_has_one_of_the_signs(signs: frozenset[str], pattern: re.Pattern[str], data: st.DataObject) -> None:
    assert not signs.isdisjoint(data.draw(st.from_regex(pattern, fullmatch=True)))
