"""Whose form it is: units missing, unexpected, named twice or not at all."""

import pytest

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from tests.pipeline.collecting.filled import BODY, GOOD, ITEMS, codes, read, table_form
from tests.pipeline.forms.shapes import (
    UNIT,
    form_of,
    plain,
    replaced,
)


@pytest.mark.parametrize(("unit", "expected"), [("甲局", ["K833", "K834"]), (UNIT, ["K834"])])
def test_units_that_are_missing_or_unexpected(unit: str, expected: list[str]) -> None:
    found = read(form_of(plain(), ".docx", GOOD), asked=Asked(units=(UNIT if unit == UNIT else "乙局", "丙局")))
    assert set(expected) <= set(codes(found))


def test_a_unit_that_sends_two_forms_keeps_both() -> None:
    forms = [Given("a.docx", form_of(plain(), ".docx", GOOD)), Given("b.xlsx", form_of(plain(), ".xlsx", GOOD))]
    found = collect(plain(), forms, Asked())
    assert codes(found) == ["K832"]
    assert [unit.file for unit in found.units] == ["a.docx", "b.xlsx"]


def test_a_unit_that_is_not_named_is_called_by_its_file() -> None:
    data = replaced(form_of(plain(), ".docx", GOOD), BODY, f">{UNIT}<", "><")
    found = read(data, name="某区/甲局.docx")
    assert (found.units[0].unit, codes(found)) == ("甲局", ["K831"])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万元", "form"),
        ("单位：分", "form"),
        ("单位：市教育局", "市教育局"),
        ("填报单位（盖章）：甲局    日期：2012年", "甲局"),
        ("填报单位：________", "form"),
        ("填报单位：        填表日期：2012年", "form"),
        ("被考核单位名称：乙局", "乙局"),
    ],
)
def test_the_unit_behind_a_label(text: str, unit: str) -> None:
    found = read(table_form((("内容", "满分", "自评分", "备注"), *ITEMS), above=(text,)))
    assert found.units[0].unit == unit
