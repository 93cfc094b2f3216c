"""Findings for people: the printed line, and what to do."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipeline.inputs import Opened
from pipeline.outputs.findings_text import findings_text
from pipeline.outputs.order import by_place
from pipeline.terminal import Look
from pipeline.width import width
from schema.document import Document
from schema.finding import Decision, Finding
from schema.location import ParagraphPlace, Source
from schema.model import Bilingual
from tests.builders import SOURCE, agreeing, cell, cell_place, document, finding, paragraph, table

ROW = "4.做好新闻宣传（1分），完成征订任务（2分）。"
PRINTED = document(
    paragraph(1, "通知"),
    table(cell(11, 1, "(一)\n服\n务"), cell(11, 2, ROW), cell(11, 3, "长" * 60 + "6分" + "尾" * 60)),
)


def words(zh: str, en: str) -> Bilingual:
    return Bilingual(zh=zh, en=en)


def sums(**changes: object) -> Finding:
    whole = finding("K201", source=(cell_place(11, 2, 7, 11),), path="rubrics[0].categories[0].items[0]")
    plain = {"message": words("小分不符", "sub-points differ"), "help": words("请核对。", "Compare."), **changes}
    return whole.model_copy(update={"expected": Decimal("6.0"), "actual": Decimal("5"), **plain})


def shown(found: Finding, look: Look, printed: Document | None = PRINTED) -> str:
    return findings_text(Opened(agreeing(), printed, (found,), (SOURCE,)), look)


def test_a_finding_in_a_notice_shows_the_printed_line_with_carets() -> None:
    assert (
        shown(sums(), Look("zh", 60))
        == """\
错误[K201]：小分不符
  --> notice.docx 表1 第11行 第2列 @1.1
   |
11 | 4.做好新闻宣传（1分），完成征订任务（2分）。
   |             ^^^^^^^
   = 应为 6，实为 5
   = 帮助：请核对。

共 1 个错误
"""
    )


def test_the_same_in_english() -> None:
    assert (
        shown(sums(), Look("en", 60))
        == """\
error[K201]: sub-points differ
  --> notice.docx table 1, row 11, column 2 @1.1
   |
11 | 4.做好新闻宣传（1分），完成征订任务（2分）。
   |             ^^^^^^^
   = expected 6, found 5
   = help: Compare.

1 error
"""
    )


def test_a_wide_line_is_clipped_around_its_span() -> None:
    text = shown(sums(source=(cell_place(11, 3, 60, 62),)), Look("zh", 40))
    line, carets = text.splitlines()[3:5]
    assert width(line) <= 40
    assert line.count("…") == 2
    assert width(line[: line.index("6分")]) == carets.index("^")
    assert carets.count("^") == 3


def test_a_cell_of_several_lines_is_one_line() -> None:
    text = shown(sums(source=(cell_place(11, 1, 4, 7),)), Look("zh", 60))
    assert text.splitlines()[3:5] == ["11 | (一) 服 务", "   |      ^^^^^"]


def test_a_finding_in_a_json_shows_its_path_first() -> None:
    assert shown(sums(), Look("zh", 60), None).splitlines()[1:3] == [
        " --> rubrics[0].categories[0].items[0]",
        " ::: notice.docx 表1 第11行 第2列 @1.1",
    ]


def test_more_places_than_three_are_counted() -> None:
    many = sums(source=tuple(cell_place(11, 2, n, n + 1) for n in range(5)))
    text = shown(many, Look("en", 60))
    assert text.count("notice.docx") == 3
    assert "2 more" in text


def test_a_decision_stands_with_its_finding() -> None:
    path = "rubrics[0].categories[0].items[0]"
    decision = Decision(code="K201", path=path, reason="原件如此", by="王", on="2012-08-01")
    result = agreeing().model_copy(update={"decisions": (decision,)})
    text = findings_text(Opened(result, None, (sums(severity="note"),), (SOURCE,)), Look("zh", 60))
    assert "原件如此（王，2012-08-01）" in text
    assert text.startswith("提示[K201]")


def test_colour_changes_no_character() -> None:
    plain, coloured = (shown(sums(), Look("zh", 40, colour=colour)) for colour in (False, True))
    assert "\x1b[1;31m" in coloured
    for code in ("1;31", "1;34", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_nothing_printed_can_command_the_terminal() -> None:
    printed = document(paragraph(1, "\x1b]0;title\x07\u202e通知"))
    place = ParagraphPlace(file="f1", paragraph=1, start=0, end=3)
    text = shown(sums(source=(place,), message=words("\x1b[2J", "\x1b[2J")), Look("zh", 60), printed)
    assert not set(text) & {"\x1b", "\x07", "\u202e"}


def test_an_offset_outside_the_text_is_no_crash() -> None:
    assert "notice.docx" in shown(sums(source=(cell_place(11, 2, 500, 900),)), Look("zh", 60))
    assert "notice.docx" in shown(sums(source=(cell_place(99, 9, 0, 2),)), Look("zh", 60))


def test_findings_are_sorted_by_place() -> None:
    places: list[Source] = [
        (),
        (cell_place(3, 2),),
        (cell_place(2, 9),),
        (ParagraphPlace(file="f1", paragraph=7, start=0, end=1),),
    ]
    found = tuple(finding(f"K{n}", source=place) for n, place in enumerate(places))
    assert [f.code for f in by_place(found)] == ["K3", "K2", "K1", "K0"]


@given(st.integers(40, 120), st.integers(0, 30), st.integers(0, 30))
def test_lines_fit_the_columns(columns: int, start: int, size: int) -> None:
    found = sums(source=(cell_place(11, 2, start, start + size),), message=words("长" * 90, "long " * 30))
    assert all(width(line) <= columns for line in shown(found, Look("zh", columns)).splitlines())
