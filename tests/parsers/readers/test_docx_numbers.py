"""Word's automatic numbers: where they come from, how they are counted, where they stand."""

import pytest

from parsers.reading import Reading
from tests.drawn import drawn
from tests.parsers.readers.word import cell, only_table, paragraph, places, read, row, run, table, texts


def level(index: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    """A w:lvl; ``more`` stands after its format, where the schema has w:lvlRestart, w:pStyle, w:isLgl and w:suff."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def num(identity: int, definition_: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{definition_}"/>{overrides}</w:num>'


def start(index: int, value: int) -> str:
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def numbered(text: str = "x", list_: int = 1, index: int = 0, more: str = "") -> str:
    """A paragraph of a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{list_}"/></w:numPr>{more}')


def labels(reading: Reading) -> list[str]:
    return [block.label for block in reading.blocks if block.kind == "paragraph"]


THREE = definition(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))

LISTS = THREE + num(1, 0)


def counted(steps: str, numbering: str = THREE + num(1, 0) + num(2, 0)) -> list[str]:
    """The labels of paragraphs at the levels that ``steps`` names; 2: before a level means list 2."""
    parts = [step.rpartition(":") for step in steps.split()]
    body = "".join(numbered(list_=int(list_ or 1), index=int(index)) for list_, _, index in parts)
    return labels(read(body, {"numbering": numbering}))


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("0 0 1 1 0 1", "1. 2. 2.1 2.2 3. 3.1"),
        ("0 1 2 2 1 2", "1. 1.1 (a) (b) 1.2 (a)"),
        ("0 2:0 0", "1. 2. 3."),
        ("0 2 1", "1. (a) 1.2"),
        ("1 1 0", "1.1 1.2 2."),
    ],
)
def test_levels_count_and_restart(steps: str, expected: str) -> None:
    assert counted(steps) == expected.split()


def test_start_override_takes_effect_once() -> None:
    numbering = THREE + num(1, 0) + num(2, 0, start(0, 1) + start(1, 5))
    assert counted("0 0 2:0 2:0 2:1 2:1 0", numbering) == ["1.", "2.", "1.", "2.", "2.5", "2.6", "3."]


def test_level_override_replaces_the_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "第%1条", "chineseCounting")}</w:lvlOverride>'
    assert counted("0 2:0", THREE + num(1, 0) + num(2, 0, override)) == ["1.", "第二条"]


@pytest.mark.parametrize(("restart", "expected"), [("0", "(c)"), ("1", "(c)"), ("2", "(a)"), ("", "(a)")])
def test_level_restart(restart: str, expected: str) -> None:
    more = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    numbering = definition(0, level(0, "%1."), level(1, "%2"), level(2, "(%3)", "lowerLetter", more)) + num(1, 0)
    assert counted("0 1 2 2 1 2", numbering)[-1] == expected


def test_restart_after_the_top_level_only() -> None:
    more = '<w:lvlRestart w:val="1"/>'
    numbering = definition(0, level(0, "%1."), level(1, "%2"), level(2, "(%3)", "lowerLetter", more)) + num(1, 0)
    assert counted("0 1 2 0 1 2", numbering)[-1] == "(a)"


def test_legal_numbers_turn_the_levels_above_into_digits() -> None:
    levels = level(0, "第%1章", "chineseCounting"), level(1, "%1.%2", "decimalZero", "<w:isLgl/>")
    assert counted("0 1", definition(0, *levels) + num(1, 0)) == ["第一章", "1.01"]


def test_bullets_and_hidden_numbers_print_no_label() -> None:
    hidden = '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/><w:rPr><w:vanish/></w:rPr></w:lvl>'
    numbering = definition(0, level(0, "●", "bullet"), hidden, level(2, "注：", "none")) + num(1, 0)
    assert counted("0 1 2", numbering) == ["", "", "注："]


def test_custom_formats_stand_in_a_choice() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert counted("0", definition(0, custom) + num(1, 0)) == ["001"]


KOREAN = definition(0, level(0, "%1.", "koreanCounting")) + num(1, 0)


def test_an_unknown_format_leaves_the_label_out_and_says_so() -> None:
    reading = read(numbered("甲") + numbered("乙"), {"numbering": KOREAN})
    assert labels(reading) == ["", ""]
    (finding,) = reading.findings
    assert (finding.code, places(finding)) == ("K140", [(1, 0, 0), (2, 0, 0)])


@pytest.mark.parametrize("body", [numbered(list_=0), numbered(list_=7), numbered(index=8), numbered(index=99)])
def test_lists_that_are_not_there_number_nothing(body: str) -> None:
    assert labels(read(body, {"numbering": THREE + num(1, 0) + num(3, 9)})) == [""]
    assert labels(read(body)) == [""]


def style(identity: str, number: str = "", based_on: str = "", default: bool = False) -> str:
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{identity}">{parent}'
        f"<w:pPr>{f'<w:numPr>{number}</w:numPr>' if number else ''}</w:pPr></w:style>"
    )


def styled(name: str, more: str = "") -> str:
    return paragraph("x", f'<w:pStyle w:val="{name}"/>{more}')


LIST = '<w:numId w:val="1"/>'


def test_styles_bring_numbers_and_pass_them_on() -> None:
    styles = style("A", LIST) + style("B", '<w:ilvl w:val="1"/>', "A") + style("C", "", "B") + style("D", "", "none")
    body = styled("A") + styled("B") + styled("C") + styled("D") + styled("unknown")
    assert labels(read(body, {"styles": styles, "numbering": LISTS})) == ["1.", "1.1", "1.2", "", ""]


def test_a_paragraph_can_switch_its_style_number_off_or_change_its_level() -> None:
    off, deeper = '<w:numPr><w:numId w:val="0"/></w:numPr>', '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    body = styled("A") + styled("A", off) + styled("A", deeper) + styled("A")
    assert labels(read(body, {"styles": style("A", LIST), "numbering": LISTS})) == ["1.", "", "1.1", "2."]


def test_the_level_that_names_the_style_is_its_level() -> None:
    numbering = definition(0, level(0, "%1."), level(1, "(%2)", "decimal", '<w:pStyle w:val="B"/>')) + num(1, 0)
    styles = style("B", LIST) + style("C", '<w:ilvl w:val="1"/>' + LIST)
    assert labels(read(styled("B") + styled("C"), {"styles": styles, "numbering": numbering})) == ["(1)", ""]


def test_the_default_style_may_number() -> None:
    styles = style("N", LIST, default=True)
    assert labels(read(paragraph("甲") + paragraph("乙"), {"styles": styles, "numbering": LISTS})) == ["1.", "2."]


def test_styles_in_a_circle_end() -> None:
    styles = style("A", "", "B") + style("B", "", "A")
    assert labels(read(styled("A"), {"styles": styles, "numbering": LISTS})) == [""]


def test_numbering_styles_are_followed() -> None:
    linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
    styles = f'<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr>{LIST}</w:numPr></w:pPr></w:style>'
    body = numbered(list_=2) + numbered(list_=1)
    assert labels(read(body, {"styles": styles, "numbering": THREE + linked + num(1, 0) + num(2, 5)})) == ["1.", "1."]


def test_text_boxes_and_notes_count_for_themselves() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{numbered() + numbered()}</w:txbxContent></v:textbox></w:pict></w:r>"
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1">{numbered("注")}</w:footnote>'
    reading = read(numbered() + numbered(run("x") + box + mark) + numbered(), {"numbering": LISTS, "footnotes": note})
    assert labels(reading) == ["1.", "2.", "1.", "2.", "3.", "1."]


def test_deleted_paragraphs_do_not_count_and_hidden_ones_do() -> None:
    joined, hidden = "<w:rPr><w:del/></w:rPr>", "<w:rPr><w:vanish/></w:rPr>"
    body = numbered("甲") + numbered("乙", more=joined) + numbered("丙") + numbered("", more=hidden) + numbered("丁")
    assert texts(read(body, {"numbering": LISTS})) == ["{1.}甲", "{2.}乙丙", "{4.}丁"]


def test_labels_of_cells() -> None:
    numbering = definition(0, level(0, "%1."), level(1, "（%2）", "decimal", '<w:suff w:val="nothing"/>')) + num(1, 0)
    body = table(
        row(cell(numbered("")), cell(numbered("甲") + numbered("乙") + numbered("丙", index=1))),
        row(cell(numbered(run("藏", "<w:vanish/>")) + numbered(run("藏", "<w:vanish/>"))), "丁"),
    )
    reading = read(body, {"numbering": numbering})
    assert drawn(only_table(reading)) == "|{1.}|{2.}甲/3.\t乙/（1）丙|\n|{4.}藏/5.\t藏|丁|"
    assert places(reading.findings[0]) == [(1, 2, 1, 0, 1), (1, 2, 1, 5, 6)]


def test_cells_that_a_merge_covers_do_not_count() -> None:
    first, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell(numbered(""), first), "甲"), row(cell(numbered(""), on), "乙"), row(cell(numbered(""), first), "丙")
    )
    assert drawn(only_table(read(body, {"numbering": LISTS}))) == "|{1.}|甲|\n|^|乙|\n|{2.}|丙|"


def test_deleted_rows_do_not_count() -> None:
    body = table(row(cell(numbered("甲"))), row(cell(numbered("乙")), properties="<w:del/>"), row(cell(numbered("丙"))))
    assert drawn(only_table(read(body, {"numbering": LISTS}))) == "|{1.}甲|\n|{2.}丙|"


def test_strict_documents_are_numbered_alike() -> None:
    parts = {"styles": style("A", LIST), "numbering": LISTS}
    assert labels(read(styled("A") + numbered(index=1), parts, strict=True)) == ["1.", "1.1"]


def in_column(*rows: tuple[str, str]) -> list[tuple[str, str]]:
    """Texts and labels of the first column below its head; an empty text stands for a number alone, - for a blank cell."""
    body = row("序号", "内容", "分值")
    for first, second in rows:
        body += row(cell(paragraph("") if first == "-" else numbered(first)), second, "10")
    found = only_table(read(table(body), {"numbering": LISTS}))
    return [(one.text, one.label) for one in found.cells if one.column == 1 and one.row > 1]


def test_a_column_of_nothing_but_numbers_holds_them_as_text() -> None:
    assert in_column(("", "到岗"), ("", "归档"), ("-", "加分"), ("", "值守")) == [
        ("1.", ""),
        ("2.", ""),
        ("", ""),
        ("3.", ""),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("", "到岗"), ("-", "归档")),
        (("", "到岗"), ("", "归档"), ("值守", "夜班")),
        (("", "甲"), ("", "乙"), ("-", "丙"), ("-", "丁")),
    ],
)
def test_a_number_of_a_blank_paragraph_is_none(rows: tuple[tuple[str, str], ...]) -> None:
    assert "1." not in [text for text, _ in in_column(*rows)]
