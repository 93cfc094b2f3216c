"""Texts of tables without rows and columns are refused with the reason; texts of lines are left alone."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from parsers.flow import Line, by_file, flow
from parsers.interpret import interpret
from parsers.lines.lostlayouts import LOST_LAYOUT, lost_layout
from parsers.read import read
from pipeline.parse import parse
from schema.document import Cell, Table
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers import paper
from tests.parsers.test_bundle import zipped
from tests.tables import document, drawn_rows

SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.docx"
TABLE = "项目\t考核内容\t满分\n(一)服务\t1.建立档案。\t3分\n合计\t\t3分\n".encode()


@cache
def cells() -> tuple[Cell, ...]:
    (table,) = (block for block in read([(SAMPLE.read_bytes(), "n.docx")]).blocks if isinstance(block, Table))
    return table.cells


def flat(found: list[Cell]) -> list[str]:
    return [cell.text.replace("\n", "") for cell in found if cell.text.strip()]


def points_off_the_header() -> str:
    return "标准\n考核项目   考核内容   评分标准   备注\n分\n组织建设   建立档案   缺一项扣1分\n5\n按时换届\n服务职工   帮扶困难职工\n8"


def run_together() -> str:
    return "".join(flat([*cells()]))


def rows_run_together() -> str:
    return "\n".join("".join(flat([cell for cell in cells() if cell.row == row])) for row in range(1, 32))


def by_column() -> str:
    return "\n".join(
        text for column in range(1, 5) for text in flat([cell for cell in cells() if cell.column == column])
    )


def cell_by_cell() -> str:
    """A cell a line, one cell lost: from there on nothing shows where a row begins."""
    kept = flat([*cells()])
    return "\n".join([*kept[:20], *kept[21:]])


def interleaved() -> str:
    """Each row with its item broken into lines of 18 characters, the points beside the second of them."""
    lines = ["项目考核内容及指标满分自评分"]
    for row in range(2, 32):
        texts = flat([cell for cell in cells() if cell.row == row])
        pieces = re.findall(".{1,18}", texts[-2] if len(texts) > 1 else texts[0])
        lines += [piece + (texts[-1] if n == min(1, len(pieces) - 1) else "") for n, piece in enumerate(pieces)]
    return "\n".join(lines)


def drawn() -> str:
    return "┌──┬────┬──┐\n│项目│考核内容│分值│\n│  ├────┼──┤\n│服务 建立档案 3  │\n└──┴────┴──┘"


def refused(text: str) -> UnusableInput:
    with pytest.raises(UnusableInput) as caught:
        parse([(text.encode(), "notice.txt")])
    return caught.value


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (run_together, "连成了一片"),
        (rows_run_together, "连成了一片"),
        (by_column, "一列一列"),
        (cell_by_cell, "每格占一行"),
        (interleaved, "交错"),
        (drawn, "制表符号"),
        (points_off_the_header, "没有框线"),
    ],
)
def test_the_reason_is_named(make: Callable[[], str], reason: str) -> None:
    problem = refused(make())
    assert problem.code == "K026"
    assert reason in problem.message.zh


@pytest.mark.parametrize(
    "text",
    [
        "一、组织建设（30分）\n1、章程齐全（8分）\n2、人数不少于50人（10分）\n3、骨干稳定（6分）\n4、有计划（6分）",
        "各单位：\n考核分为优秀（90分以上）、良好（80分以上）两档。\n1、按时报送。2、逐项核对。3、如实填写。",
        "序号\n1\n2\n3\n4\n5",
        "考核内容、分值和评分标准见附件。",
        "提交目录：\n├── 源码/\n│   ├── 主程序\n│   └── 测试\n├── 文档/\n│   │   └── 说明书\n└── 说明.txt\n请按时提交。",
        "2021年平安工作目标考核细则（满分100分）\n（一）组织领导\n1.成立小组。\n2.定期开会。",
    ],
)
def test_ordinary_lines_have_lost_nothing(text: str) -> None:
    try:
        parse([(text.encode(), "notice.txt")])
    except UnusableInput as problem:
        assert problem.code == "K008"


def test_a_file_beside_others_is_an_error_and_not_a_refusal() -> None:
    found = parse([(TABLE, "a.txt"), (interleaved().encode(), "b.txt")]).result
    (error,) = (finding for finding in found.findings if finding.severity == "error")
    assert error.code == "K026"
    assert {place.file for place in error.source} == {"f2"}
    assert parse([(zipped({"a.txt": TABLE, "b.txt": drawn().encode()}), "z.zip")]).result.rubrics


def test_text_of_a_pdf_without_its_lines_is_refused_alike() -> None:
    page = "".join(paper.say(text, 72, 60 + 24 * n) for n, text in enumerate(by_column().split("\n")[:28]))
    points = "".join(paper.say(text, 72, 60 + 24 * n) for n, text in enumerate(["3分", "2分", "6分", "6分", "1分"]))
    with pytest.raises(UnusableInput) as caught:
        parse([(paper.printed(page, points), "n.pdf")])
    assert caught.value.code in (LOST_LAYOUT.code, "K008")


@pytest.mark.parametrize(
    "text", ["5" * 200_000, "─" * 200_000, "分值" * 100_000, " " * 200_000, "5分 " * 70_000, "考核内容" * 50_000]
)
def test_long_lines_are_judged_in_time(text: str) -> None:
    (blocks,) = by_file(read([(f"甲\n{text}".encode(), "a.txt")]))
    with within(2):
        lost_layout([piece for piece in flow(blocks) if isinstance(piece, Line)])


def test_headers_that_run_together_over_a_broken_line_are_seen() -> None:
    lines = [
        "家庭创建标准项",
        "目考评内容分值自",
        "评备注",
        "机制1、制定规划，总结经验。",
        "6 有计划1分",
        "2、列入考核。",
        "8 有责任书",
    ]
    with pytest.raises(UnusableInput) as caught:
        parse([("\n".join(lines).encode(), "t.txt")])
    assert caught.value.code == LOST_LAYOUT.code


CELLS = ("序号", "考核内容", "考核标准", "分值", "自评分")
GROUPS = ("一、组织建设（40分）", "1", "建会", "建会率达95%", "25", "2", "换届", "按期换届", "15")
MORE = ("二、维权服务（60分）", "1", "协商", "合同齐全", "35", "2", "帮扶", "档案完整", "25")


@pytest.mark.parametrize(
    "head",
    [CELLS, ("类别", "评审因素", "标准要求", "评审标准", "得分"), ("一级指标", "权重", "指标解释", "评分标准", "得分")],
)
def test_cells_a_line_whose_groups_would_be_the_items_are_refused(head: tuple[str, ...]) -> None:
    with pytest.raises(UnusableInput) as raised:
        interpret(document("工会工作考核细则", *head, *GROUPS, *MORE))
    assert raised.value.code == "K026"


def test_cells_a_line_beside_a_table_are_an_error() -> None:
    table = drawn_rows("项目 | 内容 | 分值\n台账 | 齐全 | 40\n宣传 | 及时 | 60")
    result = interpret(document("考核表一", table, "考核表二", *CELLS, *GROUPS, *MORE))
    (finding,) = [finding for finding in result.findings if finding.code == "K026"]
    assert (len(result.rubrics), finding.severity) == (1, "error")


def test_a_menu_of_other_words_beside_a_table_is_none() -> None:
    table = drawn_rows("项目 | 内容 | 分值\n台账 | 齐全 | 40\n宣传 | 及时 | 60")
    result = interpret(document("首页", "考核办法", "通知公告", "考核内容", "联系我们", "考核表", table))
    assert "K026" not in [finding.code for finding in result.findings]


def test_a_list_of_what_the_columns_hold_is_none() -> None:
    table = drawn_rows(
        "项目 | 考核内容 | 评分标准 | 分值\n台账 | 齐全 | 缺一项扣2分 | 40\n宣传 | 及时 | 迟一次扣2分 | 60"
    )
    result = interpret(document("本表各栏如下：", "考核内容", "评分标准", "分值", "考核表", table))
    assert "K026" not in [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    "head",
    ["三、考核内容和分值", "二、评分标准及分值：", "三、考核项目与分数", "三、考核内容、分值", "第三条 考核内容和分值"],
)
def test_a_numbered_heading_of_contents_and_points_over_the_total_is_no_header(head: str) -> None:
    parts = [
        "（一）案件办理（20分）",
        "1.及时办理。（20分）",
        "（二）环境卫生（30分）",
        "1.及时清理。（10分）",
        "2.道路清洁。（20分）",
    ]
    (rubric,) = interpret(document("城市管理考核细则", head, "考核总分50分。", *parts)).rubrics
    assert rubric.points == 50
    assert [part.points for part in rubric.categories] == [20, 30]
