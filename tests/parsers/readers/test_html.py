"""Web pages as a browser shows them."""

import pytest

from parsers.readers import html
from schema.document import Paragraph
from schema.finding import UnusableInput
from tests.drawn import drawn
from tests.parsers.readers.page import paragraphs, read, tables


def grid(page: str) -> list[str]:
    (table,) = tables(page)
    return drawn(table).split("\n")


def refused(page: str) -> str:
    with pytest.raises(UnusableInput) as caught:
        read(page)
    return caught.value.code


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>关于<b>考核</b>的\n  通知", ["关于考核的通知"]),
        ("<p>分 值<p>2012年 <span> 度</span>", ["分 值", "2012年 度"]),
        ("<p>共\n5篇<p>two\nwords<p>“甲”\n（乙）", ["共 5篇", "two words", "“甲”（乙）"]),
        ("<p>甲<br>乙<br><br>丙<br>", ["甲\n乙\n\n丙"]),
        ("<p>&nbsp;&nbsp;甲&nbsp;乙\u3000", ["\xa0\xa0甲\xa0乙\u3000"]),
        ("<div>甲<div>乙</div>丙</div><h1>丁</h1>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("<p>甲<p>&nbsp;<p><p> <br> <p>乙", ["甲", "乙"]),
        ("<pre>一  二\n\t三</pre>", ["一  二\n\t三"]),
        ('<p style="white-space: pre-line">甲  乙\n丙', ["甲 乙\n丙"]),
        ("<p>x<sup>2</sup>和<del>旧</del><s>划</s><ins>新</ins>", ["x2和新"]),
        ("<p>3\u200b分&#8203;&shy;整", ["3分整"]),
        (
            "<title>题</title><script>var a='<p>藏';</script><style>p{}</style><p>甲<!--乙--><noscript>丙</noscript>",
            ["甲"],
        ),
        (
            "<p>甲<span hidden>乙</span><i style='color:red; DISPLAY : none'>丙</i>丁<template><p>戊</template>",
            ["甲丁"],
        ),
        (
            "<p>自评：<input value=5><input type=hidden value=6><input type=submit value=7><input type=checkbox value=8>分",
            ["自评：5分"],
        ),
        ("<p><textarea>甲\n乙  丙</textarea>", ["甲\n乙  丙"]),
        ("<p><select><option>优<option selected>良<option>差</select>", ["良"]),
        ("<p>评定：<select><option>优<option>良<option>差</select>", ["评定："]),
        ("<p>评定：<select><option>优</select>", ["评定：优"]),
        ("<p>甲&lt;乙&amp;丙", ["甲<乙&丙"]),
        ("<p>甲\r\n乙", ["甲乙"]),
    ],
)
def test_paragraphs(page: str, expected: list[str]) -> None:
    assert paragraphs(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "<template>\n<el-card><p>甲<template v-if='x'><b>乙</b></template></p></el-card>\n</template>\n<script>x</script>",
        "<!-- x --><script setup>const a = '<b>'</script>\n<style>p{}</style><TEMPLATE lang='html'><p>甲乙</p></TEMPLATE>",
        "<!DOCTYPE html><div id=app><p>甲<template title='a>b' #name><b>乙</b></template></p></div>",
        "<div><template slot-scope=x><p>甲乙</p></template></div>",
    ],
)
def test_templates_of_vue_are_printed(page: str) -> None:
    assert paragraphs(page) == ["甲乙"]


@pytest.mark.parametrize(
    "page",
    [
        "<p>甲</p><template id=a><p>乙</p></template><div><template #b='c'><p>丙</p></template></div>",
        "<p>甲</p><template v-if='editing'><p>乙</p></template><template v-for='a in b'><p>丙</p></template>",
        "<template id=a><p>乙</p></template><p>甲</p><template #b><p>丙</p></template>",
    ],
)
def test_a_page_prints_no_template_but_those_that_vue_prints_always(page: str) -> None:
    assert paragraphs(page) == ["甲", "丙"]


def test_a_fragment_that_begins_with_a_template_is_no_component() -> None:
    assert paragraphs("<template id=a><p>乙</p></template>\n<p>甲</p>") == ["甲"]


def test_rows_in_a_template_of_vue_stand_in_their_table() -> None:
    rows = "<tr><td>甲<td>乙</tr><template v-for='a in b'><tr><td>丙<td><template v-if=a>丁</template></tr></template>"
    assert [tuple(cell.text for cell in table.cells) for table in tables(f"<div><table>{rows}</table></div>")] == [
        tuple("甲乙丙丁")
    ]


@pytest.mark.parametrize(
    "tag", ["<template>", "<template id='v-if'>", "<template title='a v-b'>", "<template data-v-1>"]
)
def test_templates_of_other_pages_are_not_printed(tag: str) -> None:
    assert paragraphs(f"<p>甲</p>{tag}<p>乙</p></template>") == ["甲"]


@pytest.mark.parametrize(
    ("page", "labels"),
    [
        ("<ol><li>甲<li>乙<li value=7>丙<li>丁</ol>", ["1.", "2.", "7.", "8."]),
        ("<ol start=3 type=A><li>甲<li type=i>乙</ol>", ["C.", "iv."]),
        ("<ol reversed><li>甲<li>乙<li>丙</ol>", ["3.", "2.", "1."]),
        ("<ol type=a start=27><li>甲</ol><ol type=I start=1994><li>乙</ol>", ["aa.", "MCMXCIV."]),
        ("<ol style='list-style: cjk-ideographic inside' start=10><li>甲<li>乙</ol>", ["十、", "十一、"]),
        ("<ol style='list-style-type:none'><li>甲</ol><ul><li>乙</ul>", ["", ""]),
        ("<ol><li>甲<ol><li>子</ol><li>乙<p>乙二</ol>", ["1.", "1.", "2.", ""]),
        ("<ol type=a start=0><li>甲<li>乙</ol>", ["0.", "a."]),
    ],
)
def test_numbers_of_lists_are_labels(page: str, labels: list[str]) -> None:
    assert [block.label for block in read(page).blocks if isinstance(block, Paragraph)] == labels


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ("<table><tr><td>一<td>二<tr><td>三", ["|一|二|", "|三|.|"]),
        ("<table><td rowspan=2>一<td>二<tr><td>三<tr><td>四<td>五", ["|一|二|", "|^|三|", "|四|五|"]),
        ("<table><tr><td colspan=2>一<tr><td>二<td>三", ["|一|<|", "|二|三|"]),
        ("<table><tr><td rowspan=0>一<td>二<tr><td>三<tbody><tr><td>四<td>五", ["|一|二|", "|^|三|", "|四|五|"]),
        ("<table><tr><td rowspan=9>一<td>二<tbody><tr><td>三<td>四", ["|一|二|", "|三|四|"]),
        (
            "<table><tr><td colspan=2 rowspan=2>一<td>二<tr><td>三<tr><td>1<td>2<td>3",
            ["|一|<|二|", "|^|^|三|", "|1|2|3|"],
        ),
        ("<table><tr><td colspan=7>一<tr><td>二<td>三", ["|一|<|", "|二|三|"]),
        (
            "<table><tr><td colspan='2px'>一<td colspan=x>二<tr><td colspan=0>三<td>四<td>五",
            ["|一|<|二|", "|三|四|五|"],
        ),
        ("<table><tr><td colspan=-2 rowspan=-1>一<td>二", ["|一|二|"]),
        ("<table><tfoot><tr><td>合计<tbody><tr><td>一<thead><tr><td>项目</table>", ["|项目|", "|一|", "|合计|"]),
        ("<table><tr><td><p>甲</p><p>乙</p>丙<br>丁<ul><li>戊</ul>", ["|甲/乙/丙/丁/戊|"]),
        (
            "<table><tr><td><ol><li>甲<li>乙</ol><td><ol><li>丙</ol><td>丁<ol><li>戊</ol>",
            ["|{1.}甲/2. 乙|{1.}丙|丁/1. 戊|"],
        ),
        ("<table><tr><td> <b> 甲 </b> <td>\n&nbsp;\n<td><br>", ["|甲|\xa0||"]),
        ("<table><tr hidden><td>藏<tr><td>甲<td style='display:none'>藏<td>乙", ["|甲|乙|"]),
        ("<table><tr><th>甲</th><td>乙</td></tr></table>", ["|甲|乙|"]),
        ("<table><td>甲<td>乙<svg><tr><td>丙", ["|甲|乙丙|"]),
        ("<table><tr><td nowrap style='white-space:pre'>甲  乙\n丙<td>丁  戊", ["|甲  乙/丙|丁 戊|"]),
    ],
)
def test_tables(page: str, rows: list[str]) -> None:
    assert grid(page) == rows


def test_places_count_in_the_cell_as_printed() -> None:
    (table,) = tables("<table><tr><td>一<td><p>甲乙</p>\n<p>丙")
    place = table.cells[1].source[0].model_dump()
    assert place == {"file": "f1", "page": None, "table": 1, "row": 1, "column": 2, "start": 0, "end": 4}


def test_a_nested_table_keeps_its_text_to_itself_and_is_numbered_in_reading_order() -> None:
    (outer,) = tables("<table><tr><td>前<table><tr><td>内</table>后<td><table><tr><td>二</table></table>")
    assert drawn(outer) == "|前/后[1]|[1]|"
    assert [drawn(cell.tables[0]) for cell in outer.cells] == ["|内|", "|二|"]
    assert [cell.tables[0].source[0].model_dump()["table"] for cell in outer.cells] == [2, 3]


def test_nested_tables_say_how_much_of_the_text_is_printed_before_them() -> None:
    inner = "<table><tr><td>内</table>"
    (outer,) = tables(f"<table><tr><td>{inner}<p>前</p><ol><li>一<li>二</ol>{inner}{inner}后<td>旁{inner}")
    assert outer.cells[0].text == "前\n1. 一\n2. 二\n后"
    assert [[table.offset for table in cell.tables] for cell in outer.cells] == [[0, 11, 11], [1]]


def test_text_struck_out_is_said_wherever_it_stands() -> None:
    reading = read("<p>共<s>90</s>100分</p><table><tr><td><del>3</del>5分</table><p hidden>菜单</p>")
    (finding,) = reading.findings
    assert finding.code == "K152"
    assert "有 2 处" in finding.message.zh and "“90”" in finding.message.zh


def test_the_caption_is_a_paragraph_before_the_table() -> None:
    blocks = read("<p>甲<table><caption>表1</caption><tr><td>乙</table>丙").blocks
    assert [block.text if isinstance(block, Paragraph) else drawn(block) for block in blocks] == [
        "甲",
        "表1",
        "|乙|",
        "丙",
    ]


def test_text_between_rows_stands_before_the_table_as_in_a_browser() -> None:
    blocks = read("<table><tr><td>乙</td></tr>甲</table>").blocks
    assert [block.text if isinstance(block, Paragraph) else drawn(block) for block in blocks] == ["甲", "|乙|"]


def test_overlapping_cells_are_found_and_never_share_a_position() -> None:
    page = "<table><tr><td>一<td rowspan=2>二<td>三<tr><td colspan=2>四<td>五"
    reading = read(page)
    assert grid(page) == ["|一|二|三|", "|四|^|五|"]
    assert [
        (f.code, f.source[0].model_dump()["row"], f.source[0].model_dump()["column"]) for f in reading.findings
    ] == [("K151", 2, 1)]


@pytest.mark.parametrize("span", ["colspan=1000000000", "rowspan=99999999999999999999", "colspan=1001"])
def test_a_span_of_a_billion_is_cut_at_the_edge_and_found(span: str) -> None:
    page = f"<table><tr><td {span}>一<tr><td>二<td>三"
    assert [finding.code for finding in read(page).findings] == ["K150"]
    (table,) = tables(page)
    assert (table.rows, table.columns) in ((2, 2), (2, 3))


def test_hidden_text_in_a_table_is_noted_once_and_elsewhere_not() -> None:
    reading = read("<p hidden>甲</p><table><tr hidden><td>乙<tr><td hidden>丙<td>丁<td hidden> </table>")
    assert [finding.code for finding in reading.findings] == ["K152"]
    assert read("<p hidden>甲</p><p>乙").findings == ()


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html>",
        "\ufeff <!-- x --> <!-- y --><html>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">',
        "<table border=1><tr><td>",
        "<P align=center>",
        "<meta charset=gb2312>",
        "Warning: mysql\n<html><head>",
        '<%@ page language="java" %>\n<%@ include file="head.jsp" %>\n<table><tr><td>',
        '[#include "head.ftl"/]\n[@b.form]<table>',
        "{% extends 'base.html' %}\n<div class=a>",
        "<?php include 'head.php'; ?>\n<form>",
        "<@p.index>\n<style>td{}</style><table>",
        '<asp:Content runat="server"><table>',
        '<el-form :model="form"><table>',
        "<template>\n<div>",
        "@model Score\n<table>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_pages_are_recognised(start: str, encoding: str) -> None:
    assert html.recognises(f"{start}<p>考核细则".encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "考核细则",
        "表格用 <table> 标签写，<html> 里放 <body>。",
        "### 评分标准\n\n<table>\n<tr><td>甲</td></tr></table>",
        "<div align=center>\n\n# 评分标准\n\n</div>\n\n| 甲 | 乙 |\n| --- | --- |\n",
        '<?xml version="1.0"?><w:wordDocument xmlns:w="x"><w:p/>',
        "<b",
        "<bogus>",
        "<bogus>考核细则",
        "[附件]<table> 是表格标签",
        "@张三 请填 <table> 里的分数",
        '<?xml version="1.0"?><Workbook><Table><Row/></Table></Workbook>',
        "<%@ page %>\n# 评分标准\n<table><tr><td>甲",
        "<details>\n<summary>细则</summary>\n\n- 出勤（40分）\n\n<div>完</div>\n</details>",
        "<kbd>考核</kbd>\n\n1. 出勤（40分）\n\n<form>",
        "[#12](x) 细则\n\n<div>完</div>",
        "@admin 请看细则 <table> 里的分数",
        "<abc: 说明> 见 <table>",
        "<li.na@x.cn> 的细则 <table>",
        "<!-- " * 2000,
        "{\\rtf1 <html>}",
    ],
)
def test_other_texts_are_not_claimed(text: str) -> None:
    assert not html.recognises(text.encode())


@pytest.mark.parametrize(
    "page", ["<html></html>", "<p>&nbsp;", "<script>x</script>", "<frameset><frame src=a></frameset>"]
)
def test_a_page_that_prints_nothing_is_refused(page: str) -> None:
    assert refused(page) == "K001"


def test_the_charset_of_the_page_is_a_hint() -> None:
    page = "<meta charset={}><p>考核细则：完成《中国教工》征订任务"
    texts = {
        read_bytes(page.format(declared).encode(actual))
        for declared in ("gb2312", "utf-8", "big5")
        for actual in ("utf-8", "utf-16")
    }
    texts |= {read_bytes(page.format(declared).encode("gb18030")) for declared in ("gb2312", "utf-8", "latin1")}
    assert texts == {"考核细则：完成《中国教工》征订任务"}


def read_bytes(data: bytes) -> str:
    return "".join(block.text for block in html.read(data, "f1", "x.html").blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(("span", "found"), [(3, ["K153"]), (2, [])])
def test_a_cell_that_reaches_into_a_full_row_is_told(span: int, found: list[str]) -> None:
    page = (
        f"<table><tr><td>一<td>二<td>三<tr><td rowspan={span}>甲<td>乙<td>2<tr><td>丙<td>3<tr><td>丁<td>戊<td>4</table>"
    )
    assert [finding.code for finding in read(page).findings] == found


def test_rows_wider_than_the_first_show_that_it_lacks_a_header() -> None:
    page = "<table><tr><td>一<td>二<td>三<tr><td rowspan=2>甲<td>1<td>乙<td>2<tr><td>2<td>丙<td>3</table>"
    assert [finding.code for finding in read(page).findings] == []
