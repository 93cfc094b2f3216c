"""Cells of points that print the steps of their item behind its full mark."""

import pytest

from parsers.wording.tierlists import first_of_falling
from schema.finding import UnusableInput
from tests.readings import one_rubric, priced, read, severe

LINES = """指标 | 标准 | 分值 | 自评
    借阅 | ≥9 5～9 | {a} 25 |
    开放 | ≥60 40～59 20～39 | 30 20 10 |
    藏书 | ≥3 1～3 | {b} 15 5 |
    制度 | 齐全 | 10 |
    {last}"""


def drawing(a: int = 35, b: int = 25, last: str = "合计 | | 100 |") -> str:
    return LINES.format(a=a, b=b, last=last)


def test_the_first_is_the_full_mark_and_the_others_are_kept() -> None:
    rubric = one_rubric(drawing())
    assert priced(rubric) == [("借阅", 35), ("开放", 30), ("藏书", 25), ("制度", 10)]
    assert [cell.text for cell in rubric.items[1].cells] == ["20 10", "≥60 40～59 20～39"]
    assert severe(read(drawing())) == []


def test_without_a_total_they_make_100() -> None:
    assert [points for _, points in priced(one_rubric(drawing(last=" | | |")))] == [35, 30, 25, 10]


@pytest.mark.parametrize("last", ["合计 | | 180 |", "合计 | | 101 |"])
def test_where_the_first_ones_do_not_make_the_total_none_is_taken_silently(last: str) -> None:
    try:
        said = severe(read(drawing(last=last)))
    except UnusableInput as refused:
        said = [refused.code]
    assert said


def test_bands_may_stand_behind_the_full_mark_beside_the_names_of_those_judged() -> None:
    result = read(
        "评分项目 | 建议分数分配 | 姓名 | 姓名 | 姓名 | 姓名 | 姓名\n^ | ^ | 5 | 4 | 3 | 2 | 1\n"
        "内容充实 | 50 49-36 35-21 20-0 | | | | |\n条理清楚 | 30 29-21 20-13 12-0 | | | | |\n"
        "仪态大方 | 20 19-14 13-8 7-0 | | | | |\n总分(满分100分) | < | | | | |"
    )
    assert priced(result.rubrics[0]) == [("内容充实", 50), ("条理清楚", 30), ("仪态大方", 20)]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


@pytest.mark.parametrize("text", ["10", "5 10", "10 10", "10 8 9", "3、2", "10 8 分钟", "10-8 7"])
def test_what_is_no_such_list(text: str) -> None:
    assert first_of_falling(text) is None
