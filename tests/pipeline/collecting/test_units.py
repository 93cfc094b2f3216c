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


def test_a_place_for_the_seal_is_no_part_of_the_name() -> None:
    header = ("内容", "满分", "自评分", "备注")
    names = ("甲局", "甲局（公章）", "甲局(盖章)")
    forms = [
        Given(f"{n}.docx", table_form((header, *ITEMS), above=(f"填报单位：{name}",))) for n, name in enumerate(names)
    ]
    assert codes(collect(plain(), forms, Asked(units=("甲局（单位盖章）",)))) == ["K832", "K832"]


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
        ("填报单位：市总工会 联系人：张三 电话：1234", "市总工会"),
        ("填报单位：市总工会联系人：张三", "市总工会"),
        ("填报单位：市总工会 日 期：2012年", "市总工会"),
        ("填报单位：市总工会 某某项：3", "市总工会"),
        ("填报单位：市总工会 2012年12月1日", "市总工会"),
        ("填报单位： 填表日期：2012年", "form"),
        ("填报单位：张家 港市总工会", "张家 港市总工会"),
        ("填报单位：市总工会（公章）", "市总工会"),
        ("填报单位：市印章厂（分厂）", "市印章厂（分厂）"),
    ],
)
def test_the_unit_behind_a_label(text: str, unit: str) -> None:
    found = read(table_form((("内容", "满分", "自评分", "备注"), *ITEMS), above=(text,)))
    assert found.units[0].unit == unit
