"""Breaks inside paragraphs, and frames around a text, as web pages have them."""

import pytest

from parsers.flow import Line, by_file, flow
from parsers.interpret import interpret
from parsers.read import read
from parsers.reading import Recorder
from pipeline.checking import checked
from schema.notice import RubricFile
from tests.readings import outline
from tests.tables import document, table

LINES = (
    "一、组织领导（12分）。",
    "（一）按时报送计划（3分）。",
    "（二）培训不少于10天（5分）。",
    "（三）证件管理严格（4分）。",
    "二、案件办理（9分）。",
    "（一）受理规范（4分）。",
    "（二）持证上岗（5分）。",
)
FOUND = [("组织领导", 12, [3, 5, 4]), ("案件办理", 9, [4, 5])]
BROKEN = "<br>".join(LINES)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in LINES)


def page(body: str) -> RubricFile:
    text = f'<html><meta charset="utf-8"><body><h1>考核标准</h1>{body}</body></html>'
    return checked(interpret(read([(text.encode(), "a.html")])))


@pytest.mark.parametrize(
    "body",
    [
        BROKEN,
        f"<p>{BROKEN}</p>",
        f"<div><p>前言。</p><br>{BROKEN}</div>",
        "<p>" + "<br>\n　　".join(LINES) + "</p>",
        "<p>" + "<br><br>".join(LINES) + "</p>",
    ],
)
def test_a_break_ends_a_line_of_a_list(body: str) -> None:
    assert outline(page(body).rubrics[0].categories) == FOUND


@pytest.mark.parametrize(
    "rows",
    [
        f"<tr><td>{PARAGRAPHS}</td></tr>",
        f"<tr><td>{BROKEN}</td></tr>",
        f"<tr><td><h3>执法考核</h3></td></tr><tr><td>{PARAGRAPHS}</td></tr>",
        f"<tr><td>{BROKEN}</td></tr><tr><td>共2页</td></tr>",
    ],
)
def test_a_frame_around_a_text_is_no_table(rows: str) -> None:
    assert outline(page(f"<table>{rows}</table>").rubrics[0].categories) == FOUND


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("某局工作领导小组办公室\n2024年12月14日", ["某局工作领导小组办公室", "2024年12月14日"]),
        ("关于印发某县\n考核办法的通知", ["关于印发某县考核办法的通知"]),
        ("要求如下：\n按时完成", ["要求如下：", "按时完成"]),
        ("按时完成各项\n工作任务", ["按时完成各项工作任务"]),
        ("表达清楚 40分\n内容完整 60分", ["表达清楚 40分", "内容完整 60分"]),
    ],
)
def test_a_title_or_a_sentence_may_stand_on_several_lines(text: str, lines: list[str]) -> None:
    (blocks,) = by_file(document(text))
    assert [piece.text.text for piece in flow(blocks) if isinstance(piece, Line)] == lines


def test_articles_may_begin_with_any_number() -> None:
    body = BROKEN.replace("一、", "第八条 ").replace("二、", "第九条 ")
    found = page(f"<p>{body}</p>")
    assert [finding.severity for finding in found.findings if finding.code == "K304"] == ["note"]


@pytest.mark.parametrize(("page_number", "opened"), [(None, True), (2, False)])
def test_the_rest_of_a_row_that_a_page_cut_is_no_frame(page_number: int | None, opened: bool) -> None:
    rest = table(Recorder("f1"), [["2、走访。\n3、慰问。\n4、报送。", ""]], page=page_number)
    assert all(isinstance(piece, Line) for piece in flow([rest])) is opened
