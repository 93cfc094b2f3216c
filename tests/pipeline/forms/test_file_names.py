"""Names of the files of forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.forms.file_names import file_names, safe_name
from pipeline.forms.tags import defined_name, tag

FORBIDDEN = set('<>:"/\\|?*') | {chr(n) for n in range(32)}


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("市中区教育工会", "市中区教育工会"),
        ("甲/乙:丙?", "甲／乙：丙？"),
        ("../../etc/passwd", "／..／etc／passwd"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("...", "_"),
        ("某局. ", "某局"),
        ("~$x", "_~$x"),
        ("a\u202egnp.exe", "agnp.exe"),
    ],
)
def test_names_that_every_system_takes(unit: str, name: str) -> None:
    assert safe_name(unit) == name


@given(st.lists(st.text(max_size=120), max_size=8, unique=True))
def test_names_are_safe_and_differ(units: list[str]) -> None:
    found = file_names(units, ".docx")
    assert list(found) == units
    assert len({name.casefold() for name in found.values()}) == len(units)
    for name in found.values():
        assert not FORBIDDEN & set(name)
        assert len(name.encode()) <= 255
        assert name.endswith(".docx") and not name.startswith(".docx")


def test_a_name_that_differs_only_in_case_gets_a_number() -> None:
    assert list(file_names(["AB", "ab", "Ab"], ".x").values()) == ["AB.x", "ab (2).x", "Ab (3).x"]


def test_tags_and_names() -> None:
    assert tag("r1", "1.4", "self_score") == "r1/1.4/self_score"
    assert tag("r1", None, "unit") == "r1/unit"
    assert defined_name("r1", "1.4", "self_score") == "r1_1.4_self_score"
    assert defined_name("1 甲", "1", "self_score") == "_1___1_self_score"
