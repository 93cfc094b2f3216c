"""One page that takes nothing from elsewhere, in which what is printed stays text."""

import re

from selectolax.lexbor import LexborHTMLParser

from pipeline.outputs.diff_html import diff_html
from tests.comparisons import NEW, OLD, comparison, said, year

HOSTILE = "<script>alert(1)</script>&amp;\"'><img src=x onerror=alert(2)>不少于5篇"


def test_nothing_is_taken_from_elsewhere() -> None:
    page = diff_html(comparison(OLD, NEW), "zh")
    tree = LexborHTMLParser(page)
    assert tree.css("script, link, img, iframe, object, [src], [href]") == []
    assert not re.search(r"https?:|url\(|@import", page)
    assert [node.attributes["lang"] for node in tree.css("html")] == ["zh-CN"]
    assert [node.attributes["charset"] for node in tree.css("meta[charset]")] == ["utf-8"]


def test_it_prints_across_with_the_header_on_every_page() -> None:
    page = diff_html(comparison(OLD, NEW), "zh")
    for rule in ("size: A4 landscape", "thead { display: table-header-group }", "tr { break-inside: avoid }"):
        assert rule in page
    tree = LexborHTMLParser(page)
    assert [cell.text() for cell in tree.css("table.c thead th")] == [
        "序号", "项目", "原内容", "原分值", "新内容", "新分值", "变化", "说明",
    ]  # fmt: skip


def test_markup_in_texts_titles_and_names_stays_text() -> None:
    odd = year("2012", (HOSTILE, [said("1.1", HOSTILE)]))
    odd = odd.model_copy(update={"title": odd.title.model_copy(update={"text": HOSTILE}) if odd.title else None})
    tree = LexborHTMLParser(diff_html(comparison(odd, NEW), "zh"))
    assert tree.css("script, img") == []
    assert HOSTILE in [cell.text() for cell in tree.css("td.t")]
    assert any(HOSTILE in line.text() for line in tree.css("p"))


def test_changes_are_marked_by_more_than_colour() -> None:
    page = diff_html(comparison(OLD, NEW), "zh")
    tree = LexborHTMLParser(page)
    assert [cell.text() for cell in tree.css('td[data-side="old"] del')] != []
    assert "全年报送信息、简报不少于8篇" not in "".join(cell.text() for cell in tree.css("ins"))
    assert "8篇" in [cell.text() for cell in tree.css('td[data-side="new"] ins')]
    assert "text-decoration: line-through" in page and "font-weight: bold; text-decoration: underline" in page


def test_every_row_fills_the_eight_columns() -> None:
    tree = LexborHTMLParser(diff_html(comparison(OLD, NEW), "zh"))
    held = [0] * 8
    for row in tree.css("table.c tbody tr"):
        cells = iter(row.css("td"))
        for column in range(8):
            if not held[column]:
                held[column] = int(next(cells).attributes.get("rowspan") or 1)
            held[column] -= 1
        assert next(cells, None) is None
    assert held == [0] * 8


def test_the_punctuation_is_listed_at_the_end() -> None:
    tree = LexborHTMLParser(diff_html(comparison(OLD, NEW), "zh"))
    assert [head.text() for head in tree.css("h2")] == ["各项目分值增减", "仅标点、写法不同的"]
    (line,) = tree.css("ul li")
    assert ([each.text() for each in line.css("del")], [each.text() for each in line.css("ins")]) == (
        ["，"],
        ["；", "、"],
    )
