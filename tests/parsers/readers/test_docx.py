"""The text of Word documents: runs, fields, tracked changes, text boxes, notes."""

import pytest

from parsers.read import pick
from parsers.readers import docx
from tests.parsers.readers.word import cell, paragraph, places, read, row, run, table, texts, unzipped, word, zipped

BODY = paragraph("正文") + table(row("甲", "乙"))


def test_paragraphs_and_tables_stand_in_order() -> None:
    reading = read(paragraph("前") + table(row("甲")) + paragraph("") + paragraph(" \t") + paragraph("后"))
    assert texts(reading) == ["前", "table", "后"]
    assert [block.source[0].model_dump()["start"] for block in reading.blocks] == [0, 0, 0]
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:cr/><w:t>丙</w:t></w:r>', "甲\n乙\n\n丙"),
        ("<w:r><w:t>2012</w:t><w:noBreakHyphen/><w:t>07</w:t></w:r>", "2012-07"),
        ("<w:r><w:t>可</w:t><w:softHyphen/><w:t>分</w:t></w:r>", "可分"),
        ("<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space='preserve'> 乙 </w:t></w:r>", "甲 乙 "),
        ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
        (run("甲") + '<w:hyperlink r:id="rId1">' + run("乙") + "</w:hyperlink>", "甲乙"),
        ("<w:smartTag>" + run("甲") + "</w:smartTag><w:customXml>" + run("乙") + "</w:customXml>", "甲乙"),
        ("<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>" + run("3分") + "</w:sdtContent></w:sdt>", "3分"),
        ("<w:ruby><w:rt>" + run("yī") + "</w:rt><w:rubyBase>" + run("一") + "</w:rubyBase></w:ruby>", "一"),
        (run("甲") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + run("乙"), "甲乙"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run("分"), "x分"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        ("<w:unheardOf>" + run("留下") + "</w:unheardOf>", "留下"),
    ],
)
def test_what_a_paragraph_prints(content: str, text: str) -> None:
    assert texts(read(paragraph(content))) == [text]


@pytest.mark.parametrize(
    ("font", "code", "text"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0A8", "□"),
        ("Wingdings 2", "0052", "☑"),
        ("Symbol", "F0B3", "≥"),
        ("Wingdings", "F021", "\uf021"),
        ("Webdings", "F061", "\uf061"),
        ("宋体", "2713", "✓"),
        ("Symbol", "D800", "\ufffd"),
        ("Symbol", "no", "\ufffd"),
        ("Symbol", "FFFFFFFFFF", "\ufffd"),
    ],
)
def test_symbols(font: str, code: str, text: str) -> None:
    assert texts(read(paragraph(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'))) == [text]


def test_text_in_a_symbol_font_is_what_the_font_prints() -> None:
    fonts = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'
    assert texts(read(paragraph(run("R是£否", fonts) + run("R")))) == ["☑是□否R"]


def field(instruction: str, result: str | None = None, begin: str = "") -> str:
    """A complex field; no result means that none is stored."""
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


CHECKED = '<w:ffData><w:checkBox><w:checked/><w:default w:val="0"/></w:checkBox></w:ffData>'
UNCHECKED = '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'
LISTED = (
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>'
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (field(" PAGE ", run("3")) + run("分"), "3分"),
        (field(" IF " + "</w:instrText></w:r>" + field("DATE", run("内")) + "<w:r><w:instrText>", run("外")), "外"),
        (field(" HYPERLINK ", field(" REF ", run("1.2"))), "1.2"),
        ('<w:fldSimple w:instr=" SEQ 表 ">' + run("7") + "</w:fldSimple>", "7"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("没有结束") + run("的域"), "没有结束的域"),
        (run("甲") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("乙"), "甲乙"),
        (field(r" eq \o\ac(○,5) "), "⑤"),
        (field(" MACROBUTTON NoMacro [单击填写] "), "[单击填写]"),
        (field(" FORMCHECKBOX ", "", CHECKED) + run("是"), "是"),
        (field(" FORMCHECKBOX ", None, CHECKED) + run("是"), "☒是"),
        (field(" FORMCHECKBOX ", None, UNCHECKED) + run("否"), "☐否"),
        (field(" FORMDROPDOWN ", None, LISTED), "良"),
        (field(' XE "索引" ') + run("文"), "文"),
    ],
)
def test_fields_print_their_results(content: str, text: str) -> None:
    assert texts(read(paragraph(content))) == [text]


def test_a_field_that_cannot_be_read_is_reported_where_it_stands() -> None:
    reading = read(paragraph(run("占") + field(r" EQ \f(1,2) ") + run("分")))
    assert texts(reading) == ["占分"]
    (finding,) = reading.findings
    assert (finding.code, places(finding)) == ("K141", [(1, 1, 1)])


def test_struck_text_is_left_out_and_reported_with_its_places() -> None:
    old, new = run("10", "<w:strike/>"), run("12", '<w:strike w:val="0"/>')
    gone = paragraph(run("旧", "<w:dstrike/>"))
    reading = read(paragraph(old + new) + table(row("甲", cell(paragraph("前") + gone + paragraph("后")))))
    assert texts(reading)[0] == "12"
    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("K147", "warning")
    assert [place[1] for place in places(finding)] == [0, 1]


def test_what_a_content_control_shows_before_it_is_filled_in_is_no_text() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = control.format("<w:showingPlcHdr/>", control.format("", run("单击此处输入文字。")))
    filled = control.format('<w:showingPlcHdr w:val="0"/>', run("3分"))
    assert texts(read(paragraph(run("甲") + prompt + filled + run("乙")))) == ["甲3分乙"]


def test_hidden_text_is_kept_and_reported_once_with_its_places() -> None:
    hidden = run("旧稿", "<w:vanish/>")
    shown = run("新稿", '<w:vanish w:val="0"/>')
    reading = read(paragraph(shown + hidden + run("尾")) + table(row("甲", cell(paragraph("前") + paragraph(hidden)))))
    assert texts(reading)[0] == "新稿旧稿尾"
    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("K142", "note")
    assert places(finding) == [(1, 2, 4), (1, 1, 2, 2, 4)]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:ins>" + run("加") + "</w:ins><w:del><w:r><w:delText>删</w:delText><w:tab/></w:r></w:del>", "加"),
        ("<w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:ins>" + run("留"), "留"),
        ("<w:moveFrom>" + run("移走") + "</w:moveFrom><w:moveTo>" + run("移来") + "</w:moveTo>", "移来"),
    ],
)
def test_tracked_changes_count_as_accepted(content: str, text: str) -> None:
    assert texts(read(paragraph(content))) == [text]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    moved = "<w:rPr><w:moveFrom/></w:rPr>"
    reading = read(paragraph("一", gone) + paragraph("二", moved) + paragraph("三") + paragraph("四", gone))
    assert texts(reading) == ["一二三", "四"]


def test_remarks_of_joined_paragraphs_keep_their_place() -> None:
    hidden = run("藏", "<w:vanish/>")
    reading = read(paragraph(run("一") + hidden, "<w:rPr><w:del/></w:rPr>") + paragraph(run("二") + hidden))
    assert places(reading.findings[0]) == [(1, 1, 2), (1, 3, 4)]


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


def test_a_text_box_is_read_once_and_after_its_anchor() -> None:
    shape = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        + box("框内")
        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        + box("框内")
        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read(paragraph(run("前") + shape + run("后")) + paragraph("下"))) == ["前后", "框内", "下"]


def test_the_branch_that_holds_text_is_read() -> None:
    shape = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box('只在后一支')}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(read(paragraph(shape))) == ["只在后一支"]


def test_word_art_and_tables_in_text_boxes_are_read() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="关于印发的通知"/></v:shape></w:pict></w:r>'
    boxed = f"<w:r><w:pict><v:textbox><w:txbxContent>{table(row('甲'))}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert texts(read(paragraph(art + run("锚")) + paragraph(boxed))) == ["锚", "关于印发的通知", "table"]


def test_notes_follow_the_body_in_the_order_of_their_marks() -> None:
    def mark(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    body = paragraph(run("甲") + mark("footnote", 2) + mark("endnote", 1)) + paragraph(run("乙") + mark("footnote", 1))
    footnotes = "".join(f'<w:footnote w:id="{n}">{paragraph(f"脚注{n}")}</w:footnote>' for n in (0, 1, 2))
    endnotes = f'<w:endnote w:id="1">{paragraph("尾注")}</w:endnote>'
    reading = read(body, {"footnotes": footnotes, "endnotes": endnotes})
    assert texts(reading) == ["甲", "乙", "脚注2", "脚注1", "尾注"]


def test_block_level_wrappers_are_looked_through() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inner = paragraph("甲") + control.format(table(row("乙")))
    assert texts(read(control.format(inner) + f"<w:customXml>{paragraph('丙')}</w:customXml>")) == ["甲", "table", "丙"]


def test_text_outside_any_paragraph_is_not_lost() -> None:
    assert texts(read(run("漏") + paragraph("段") + run("网"))) == ["漏", "段", "网"]
    assert texts(read(f"<w:p>{run('外')}<w:p>{run('内')}</w:p>{run('再外')}</w:p>")) == ["外", "内", "再外"]
    assert texts(read(table(f"<w:tc>{paragraph('无行')}</w:tc>", row("甲")))) == ["table", "无行"]


def test_strict_documents_are_read_alike() -> None:
    body = BODY + paragraph("<w:ins>" + run("加") + "</w:ins>" + run("藏", "<w:vanish/>"))
    assert read(body, strict=True) == read(body)


@pytest.mark.parametrize("main", ["word/document2.xml", "Main/Doc.xml", "document.xml"])
def test_the_main_part_is_found_by_its_relation(main: str) -> None:
    data = word(BODY, main=main)
    assert pick(data, "notice.docx").FORMAT == docx.FORMAT
    assert docx.read(data, "f1", "notice.docx") == read(BODY)


def test_part_names_may_differ_by_case() -> None:
    parts = unzipped(word(BODY))
    parts["_rels/.rels"] = parts["_rels/.rels"].replace("word/document.xml", "/Word/Document.xml")
    assert docx.read(zipped(parts), "f1", "test.docx") == read(BODY)


def test_other_zips_are_not_recognised() -> None:
    assert not docx.recognises(zipped({"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"}))
    assert not docx.recognises(zipped({"a.txt": "wordprocessingml"}))
    assert not docx.recognises(b"PK\x03\x04")
    assert not docx.recognises(b"")


def test_page_headers_and_footers_are_noted_with_their_text() -> None:
    reading = read(paragraph("甲"), {"header": paragraph("2012年考核细则"), "footer": table(row("第 1 页"))})
    assert texts(reading) == ["甲"]
    (note,) = reading.findings
    assert (note.code, note.severity) == ("K146", "note")
    assert "2012年考核细则" in note.message.zh
    assert "页 1" not in note.message.zh


@pytest.mark.parametrize("text", ["", "- 3 -", "第 3 页 共 9 页", "Page 3 of 9"])
def test_a_page_number_is_no_loss(text: str) -> None:
    assert read(paragraph("甲"), {"footer": paragraph(text)}).findings == ()
