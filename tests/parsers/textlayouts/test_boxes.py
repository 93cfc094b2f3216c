"""Tables drawn with box characters: read where they are drawn whole, refused otherwise."""

import pytest

from parsers.read import read
from pipeline.parse import parse
from schema.document import Table
from schema.finding import UnusableInput
from tests.drawn import drawn

WHOLE = """考核评分表
┌──┬────────┬──┐
│序号│考核内容        │分值│
├──┼────────┼──┤
│ 1  │机构健全，      │ 4  │
│    │人员到位        │    │
├──┼────────┼──┤
│ 2  │台账齐全        │ 6  │
├──┼────────┼──┤
│合计│                │ 10 │
└──┴────────┴──┘
说明"""


def tables(text: str) -> list[str]:
    document = read([(text.encode(), "a.txt")])
    return [drawn(block) for block in document.blocks if isinstance(block, Table)]


def test_a_whole_table() -> None:
    assert tables(WHOLE) == ["|序号|考核内容|分值|\n|1|机构健全，/人员到位|4|\n|2|台账齐全|6|\n|合计||10|"]


def test_a_cell_over_two_columns_of_a_narrower_line_stands_in_the_first() -> None:
    old, new = "├──┼────────┼──┤\n│合计│                │ 10 │", "├──┴────────┼──┤\n│合计                │ 10 │"
    assert old in WHOLE
    assert tables(WHOLE.replace(old, new)) == tables(WHOLE)


SPANS = """┌────┬──────────┬────┐
│卫生│地面干净，│ 20 │
│    │无痰迹    │    │
│    ├──────────┼────┤
│评分│窗户明亮  │ 30 │
├────┴──────────┼────┤
│合计           │ 50 │
└───────────────┴────┘"""


def test_a_cell_over_two_rows() -> None:
    expected = ["|卫生/评分|地面干净，/无痰迹|20|\n|^|窗户明亮|30|\n|合计|<|50|"]
    assert tables(SPANS) == expected
    ascii_only = SPANS.translate({ord("│"): "|", ord("─"): "-"} | dict.fromkeys(map(ord, "┌┬┐├┼┤┴└┘"), "+"))
    assert tables(ascii_only) == expected


RUN_TOGETHER = """┌──┬──────┬──┬───┐
│项目│ 内容 │分值│ 自评 │
├──┼──────┼──┼───┤
│卫生│地面干净，│ 20 │ │
│ │无痰迹 │ │ │
│ ├──────┼──┤ │
│评分│窗户明亮 │ 30 │ │
├──┴──────┼──┼───┤
│合计 │ 50 │ │
└─────────┴──┴───┘"""


@pytest.mark.parametrize("heavy", [False, True])
def test_cells_of_lines_whose_blanks_were_run_together_are_counted_off(heavy: bool) -> None:
    text = RUN_TOGETHER.translate(str.maketrans("─│┌┬┐├┼┤└┴┘", "━┃┏┳┓┣╋┫┗┻┛")) if heavy else RUN_TOGETHER
    assert tables(text) == ["|项目|内容|分值|自评|\n|卫生/评分|地面干净，/无痰迹|20||\n|^|窗户明亮|30|^|\n|合计||50||"]


def test_rows_without_rules_between_them() -> None:
    text = "+----+------+----+\n| 项 | 内容 | 分 |\n+----+------+----+\n| 一 | 甲   | 20 |\n|    | 乙   | 30 |\n+----+------+----+"
    assert tables(text) == ["|项|内容|分|\n|一|甲|20|\n||乙|30|"]
    assert tables(text.replace("| 一 | 甲   | 20 |", "| 一 | 甲   | 20 |\n|    | 丙   |    |")) != tables(text)
    unlike = text.replace("| 一 | 甲   | 20 |", "| 一 | 甲   | 20 |\n|    | 丙   |    |")
    assert all("20/30" not in table for table in tables(unlike))


def test_a_cell_that_is_no_rectangle_is_refused() -> None:
    assert tables(SPANS.replace("│    ├──────────┼────┤", "│    ├──────────┤    │")) != tables(SPANS)
    assert tables(SPANS.replace("│    │无痰迹    │    │", "│     无痰迹    │    │")) == []


def test_the_rubric_is_read() -> None:
    (rubric,) = parse([(WHOLE.encode(), "a.txt")]).result.rubrics
    assert [item.text for item in rubric.items] == ["机构健全，人员到位", "台账齐全"]
    assert rubric.points == 10


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("├──┼────────┼──┤\n│ 2  ", "│  ├────────┼──┤\n│ 2  "),
        ("├──┼────────┼──┤\n│ 2  ", "│  │────────┼──┤\n│    "),
        ("├──┼────────┼──┤\n│ 2  ", "│  ├────────┤\n│    "),
        ("│    │人员到位        │    │", "│    │人员到位             │"),
    ],
    ids=["figures of two rows in a cell", "a corner is missing", "a rule is missing", "a bar is missing"],
)
def test_a_table_that_is_not_whole_is_refused(old: str, new: str) -> None:
    assert old in WHOLE
    assert tables(WHOLE.replace(old, new)) == []
    with pytest.raises(UnusableInput) as caught:
        parse([(WHOLE.replace(old, new).encode(), "a.txt")])
    assert caught.value.code == "K026"


def test_more_columns_than_a_page_has_room_for_are_no_table() -> None:
    assert tables("┌" + "┬" * 20_000 + "┐\n" + ("│" * 20_002 + "\n") * 3) == []
