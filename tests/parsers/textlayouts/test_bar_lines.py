"""A cell a line with lone bars between the cells: a table where each row is proved, otherwise lines."""

import pytest

from parsers.read import read
from pipeline.parse import parse
from schema.document import Table
from schema.finding import UnusableInput
from tests.drawn import drawn

HEADER = ("序号", "考核内容", "标准分", "得分")


def barred(*cells: str) -> str:
    return "".join(f"{cell}\n|\n" if cell else "|\n" for cell in cells)


def tables(text: str) -> list[str]:
    return [drawn(block) for block in read([(text.encode(), "a.txt")]).blocks if isinstance(block, Table)]


ROWS = ("1", "机构\n健全", "4", "", "", "2", "台账齐全", "6", "", "")


def test_a_blank_cell_ends_each_row() -> None:
    text = "考核表\n" + barred(*HEADER, "", *ROWS, "合计", "10", "", "", "") + "考核人：\n"
    expected = "|序号|考核内容|标准分|得分|\n|1|机构/健全|4||\n|2|台账齐全|6||\n|合计||10||"
    assert tables(text) == [expected]
    (rubric,) = parse([(text.encode(), "a.txt")]).result.rubrics
    assert rubric.title and rubric.title.text == "考核表"
    assert rubric.points == 10


def test_rows_without_an_end_are_told_by_their_points() -> None:
    assert tables(barred("序号", "内容", "分值", "1", "甲", "4", "2", "乙", "6", "合计", "", "10")) == [
        "|序号|内容|分值|\n|1|甲|4|\n|2|乙|6|\n|合计||10|"
    ]


def test_a_lost_cell_leaves_lines() -> None:
    text = barred(*HEADER, "", *ROWS[:7], *ROWS[8:], "合计", "", "10", "")
    assert tables(text) == []
    try:
        parse([(text.encode(), "a.txt")])
    except UnusableInput as problem:
        assert problem.code == "K026"
    else:
        raise AssertionError("read by guess")


REGULAR = (
    "党建",
    "分类",
    "60",
    "任务完成。\n台账规范。",
    "甲线",
    "宣传",
    "分类",
    "20",
    "覆盖率高。",
    "乙线",
    "统战",
    "分类",
    "20",
    "活动有序。",
    "丙线",
)


@pytest.mark.parametrize(
    "header",
    [
        ("项目", "评分方式", "分数", "考核内容及评分标准", "考核线"),
        ("项目", "评 分\n方 式", "分 值", "考核内容", "得分"),
    ],
)
@pytest.mark.parametrize("ended", [True, False])
def test_full_rows_with_points_in_their_place_need_no_total(header: tuple[str, ...], ended: bool) -> None:
    text = "考核细则\n" + barred(*header, *REGULAR)
    (rubric,) = parse([((text if ended else text[: -len("|\n")]).encode(), "a.txt")]).result.rubrics
    assert [category.name for category in rubric.categories] == ["党建", "宣传", "统战"]
    assert [category.items[0].points for category in rubric.categories] == [60, 20, 20]


@pytest.mark.parametrize("lost", [3, 6, 12])
def test_rows_of_which_one_lacks_a_cell_are_not_put_together(lost: int) -> None:
    header = ("项目", "评分方式", "分数", "考核内容及评分标准", "考核线")
    text = "考核细则\n" + barred(*header, *REGULAR[:lost], *REGULAR[lost + 1 :])
    assert tables(text) == []
