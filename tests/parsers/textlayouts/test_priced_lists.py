"""Lists in plain text whose points a TAB sets apart, which are no tables."""

import pytest

from kaohe import parse_notice
from parsers.readers.text import read as read_text
from tests.readings import outline

LINES = "一、育种（40分）\n1.选种\t25分\n2.催芽\t15分\n二、移栽（60分）\n1.整地\t35分\n2.浇水\t25分"


def test_numbered_lines_with_points_behind_a_tab_under_headings_are_a_list() -> None:
    assert [block.kind for block in read_text(LINES.encode(), "f1", "a.txt").blocks] == ["paragraph"] * 6


def test_rows_without_a_heading_among_them_are_a_table() -> None:
    rows = "\n".join(line for line in LINES.split("\n") if "\t" in line)
    assert [block.kind for block in read_text(rows.encode(), "f1", "a.txt").blocks] == ["table"]


@pytest.mark.parametrize("bullet", ["\uf06c", "\uf0d8", "•", "-", ""])
def test_numbers_and_bullets_before_a_tab_mark_a_list(bullet: str) -> None:
    lines = ["1、\t选题：10分", f"{bullet}\t题目切合所学，范围适当。4分", f"{bullet}\t写明数据来源。6分"]
    lines += [
        "2、\t实现：20分",
        f"{bullet}\t程序能够运行，结果正确。12分",
        f"{bullet}\t注释完整，命名统一。8分",
        "3、\t答辩：10分",
    ]
    (rubric,) = parse_notice(("课程设计评分标准：\n" + "\n".join(lines)).encode(), name="x.txt").rubrics
    assert outline(rubric.categories) == [("选题", 10, [4, 6]), ("实现", 20, [12, 8])]
    assert [item.points for item in rubric.items] == [10]


def test_letters_before_a_tab_are_the_names_of_rows() -> None:
    lines = "甲\t选题切合所学。\t40\n乙\t程序能够运行。\t60"
    (rubric,) = parse_notice(f"评分标准\n组\t内容\t分值\n{lines}".encode(), name="x.txt").rubrics
    assert [category.name for category in rubric.categories] == ["甲", "乙"]
