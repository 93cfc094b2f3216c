"""Tables without rules: read where rows and columns are plain, text otherwise, and never a guess."""

from collections.abc import Sequence

import pytest

from parsers.read import read
from pipeline.parse import parse
from schema.finding import UnusableInput
from tests.drawn import drawn
from tests.parsers.readers.paper import codes, lattice, printed, say, shown, tables, texts

XS = (72, 140, 400, 470)
HEADER = ("项目", "考核内容", "满分", "自评分")
ROWS = (
    HEADER,
    ("服务", "1.建立职工档案。", "3分"),
    ("", "2.参与劳动争议调解。", "2分"),
    ("宣传", "3.报送信息。", "5分"),
    ("合计", "", "10分"),
)
PLAIN = "|项目|考核内容|满分|自评分|\n|服务|1.建立职工档案。|3分||\n||2.参与劳动争议调解。|2分||\n|宣传|3.报送信息。|5分||\n|合计||10分||"
FULL = "做好工人日报等三种报刊的征订工作并按时"  # as long as the column is wide


def put(rows: Sequence[Sequence[str]], *, step: float = 20, top: float = 100) -> str:
    return "".join(
        say(text, x, top + step * n) for n, row in enumerate(rows) for x, text in zip(XS, row, strict=False) if text
    )


def refused(content: str) -> str:
    with pytest.raises(UnusableInput) as caught:
        parse([(printed(content), "a.pdf")])
    assert caught.value.code == "K026"
    return caught.value.message.zh


def test_rows_of_one_line_each() -> None:
    reading = shown(put(ROWS))
    (table,) = tables(reading)
    assert drawn(table) == PLAIN
    assert codes(reading) == ["K125"]


def test_the_rubric_is_read_with_a_warning() -> None:
    result = parse([(printed(put(ROWS)), "a.pdf")]).result
    assert [rubric.points for rubric in result.rubrics] == [10]
    assert "K125" in {finding.code for finding in result.findings if finding.severity == "warning"}


def test_full_lines_go_on_in_the_next() -> None:
    rows = [
        HEADER,
        ("服务", FULL, "3分"),
        ("", "完成任务。"),
        ("宣传", FULL, "5分"),
        ("", "报送。"),
        ("自身", "3.学习。", "2分"),
    ]
    (table,) = tables(shown(put(rows)))
    assert [cell.text for cell in table.cells if cell.column == 2] == [
        "考核内容",
        f"{FULL}\n完成任务。",
        f"{FULL}\n报送。",
        "3.学习。",
    ]


def test_white_between_rows_parts_them() -> None:
    content, y = put([HEADER]), 100.0
    for row in (("服务", "1.建立职工档案，", "3分"), ("宣传", "2.报送信息，", "5分"), ("自身", "3.学习，", "2分")):
        y += 32
        content += put([row, ("", "并按时上报。")], step=16, top=y)
        y += 16
    (table,) = tables(shown(content))
    assert [cell.text for cell in table.cells if cell.column == 2][1:] == [
        "1.建立职工档案，\n并按时上报。",
        "2.报送信息，\n并按时上报。",
        "3.学习，\n并按时上报。",
    ]


def test_a_header_with_its_characters_spread() -> None:
    rows = [("项目", "考  核  内  容", "满分"), *ROWS[1:]]
    (table,) = tables(shown(put(rows)))
    assert table.columns == 3


@pytest.mark.parametrize(
    "rows",
    [
        [
            HEADER,
            ("", FULL),
            ("服务", "按时完成任务，", "3分"),
            ("", "上报。"),
            ("", FULL),
            ("宣传", "报送。", "5分"),
            ("", "完成。"),
        ],
        [HEADER, ("服务", "1.建立。", "3分"), ("", "并上报。"), ("宣传", "2.报送。", "5分"), ("", "三期。")],
        [HEADER, ("", "1.建立。", "3分"), ("服务", "2.报送。", "5分"), ("", "3.学习。", "2分")],
        [
            HEADER,
            ("服务", FULL, "3分"),
            ("18分", "完成任务。"),
            ("", FULL, "5分"),
            ("宣传", "报送。"),
            ("9分", FULL, "2分"),
        ],
    ],
    ids=["set in the middle", "short lines go on", "a name in the middle of its rows", "two cells go on at once"],
)
def test_rows_that_are_not_plain_stay_text_and_are_refused(rows: list[tuple[str, ...]]) -> None:
    reading = shown(put(rows))
    assert tables(reading) == []
    assert "没有框线" in refused(put(rows))


def test_one_table_that_is_not_plain_leaves_all_as_text() -> None:
    unclear = put([HEADER, ("服务", "1.建立。", "3分"), ("", "并上报。"), ("宣传", "2.报送。", "5分")])
    assert tables(shown(put(ROWS), unclear)) == []


def test_running_text_and_ruled_tables_are_left_alone() -> None:
    lines = [f"第{n}条 各单位要按照要求做好各项工作，并于年底前上报。" for n in range(8)]
    reading = shown("".join(say(text, 72, 100 + 20 * n) for n, text in enumerate(lines)))
    assert tables(reading) == []
    ruled = shown(lattice((60, 135, 390, 460, 540), range(85, 200, 20)) + put(ROWS))
    assert [drawn(table) for table in tables(ruled)] == [PLAIN]
    assert codes(ruled) == []


def test_a_table_without_rules_that_no_rubric_stands_in_is_but_a_note() -> None:
    persons = put([("姓名", "单位", "职务"), ("张某", "市总工会", "主任"), ("李某", "县总工会", "干事")], top=400)
    ruled = lattice((60, 135, 390, 460, 540), range(85, 200, 20)) + put(ROWS)
    result = parse([(printed(ruled + persons), "a.pdf")]).result
    assert [finding.severity for finding in result.findings if finding.code == "K125"] == ["note"]


def test_a_line_right_below_that_reaches_over_narrow_gaps_ends_the_table() -> None:
    columns = 72, 110, 240, 300, 360
    rows = [
        ("序号", "考核内容", "满分", "扣分", "加分"),
        ("1", "建立档案。", "3分", "2分", "1分"),
        ("2", "参与。", "2分", "1分", "1分"),
        ("打印本页｜关闭窗口",),
    ]
    content = [say(text, x, 100 + 20 * n) for n, row in enumerate(rows) for x, text in zip(columns, row, strict=False)]
    (table,) = tables(shown("".join(content)))
    assert drawn(table) == "\n".join(f"|{'|'.join(row)}|" for row in rows[:-1])


def test_nothing_is_lost() -> None:
    document = read([(printed(put(ROWS) + say("注：本表自印发之日起施行。", 72, 300)), "a.pdf")])
    (_, note) = document.blocks
    assert note.source
    assert texts(shown(put(ROWS))) == ["table"]
