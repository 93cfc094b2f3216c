"""Sentences about a heading with points, between it and its first item, are no part of its name."""

import pytest

from tests.readings import read

ITEMS = ("1.按时到岗（30分）。", "2.记录完整（30分）。", "二、宣传(40分)", "1.专栏（20分）。", "2.报道（20分）。")


@pytest.mark.parametrize("mark", ["", "## "])
def test_a_sentence_below_a_heading_is_left_unused(mark: str) -> None:
    said = "重点看值守情况，由办公室负责。"
    result = read("防汛工作考核办法", f"{mark}一、值守（60分）", said, *ITEMS)
    assert [part.name for part in result.rubrics[0].categories] == ["值守", "宣传"]
    assert said in [one.text for one in result.coverage.unused]


def test_what_introduces_the_rules_is_no_part_of_their_title() -> None:
    result = read("# 防汛工作考核办法（100分）", "为做好防汛工作，制定本细则。", "一、值守（60分）", *ITEMS)
    title = result.rubrics[0].title
    assert title is not None and title.text == "防汛工作考核办法"
