"""A cell a line with lone bars between the cells: a table where each row is proved, otherwise lines."""

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
