"""Items that begin with a date right behind their numbers: 2.6.26国际禁毒日 between 1. and 3."""

import pytest

from tests.readings import outline, read, severe

LINES = """一、考核对象
各街道、各乡镇
二、考核内容
(一)组织领导(10分)
1.召开专题会议，研究工作；(10分)
(二)宣传教育(30分)
{}国家宪法日是否组织宣传；(10分)
3.张贴宣传画；(10分)
4.上报信息；(10分)"""


@pytest.mark.parametrize("number", ["2.12.4", "2．12.4"])
def test_the_number_before_a_date_is_that_of_the_item(number: str) -> None:
    result = read("禁毒工作考核办法", *LINES.format(number).splitlines())
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("组织领导", 10, [10]), ("宣传教育", 30, [10, 10, 10])]
    item = rubric.categories[1].items[0]
    assert (item.label, item.text) == (number[:2], "12.4国家宪法日是否组织宣传；(10分)")
    assert severe(result) == []


@pytest.mark.parametrize("number", ["2.13.4", "2.1.1", "5.12.4"])
def test_other_numbers_of_three_parts_stay_as_they_are(number: str) -> None:
    lines = LINES.format(number)
    if number == "2.1.1":
        lines = lines.replace("3.张贴", "2.1.2张贴")
    result = read("禁毒工作考核办法", *lines.splitlines())
    assert result.rubrics[0].categories[1].items[0].label == number


def test_the_text_of_a_numbered_heading_is_no_title() -> None:
    result = read("2014年禁毒工作考核办法", "为做好工作，制定本办法。", *LINES.format("2.").splitlines())
    title = result.rubrics[0].title
    assert title and title.text == "2014年禁毒工作考核办法"
