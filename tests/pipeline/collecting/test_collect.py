"""Forms as units send them back: what was changed in them, and the findings that say so."""

import io
import re
from collections.abc import Iterable
from decimal import Decimal

import docx
import openpyxl
import pytest

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from pipeline.forms.describe import Wish
from pipeline.forms.write import WRITERS
from schema.finding import Finding
from schema.rubric import Rubric
from schema.scores import Score, ScoresFile
from tests.pipeline.forms.shapes import (
    UNIT,
    category,
    changed,
    form_of,
    item,
    plain,
    replaced,
    special,
    whole,
    without_names,
    without_properties,
    without_tags,
)

BODY = "word/document.xml"
GOOD = {"1.1": "3", "1.2": "2", "2.1": "4.5"}
ENDINGS = tuple(WRITERS)
TEXT = "完成征订任务。"
"""The text of 1.2."""


def read(data: bytes, rubric: Rubric | None = None, asked: Asked | None = None, name: str = "form.docx") -> ScoresFile:
    return collect(rubric or plain(), [Given(name, data)], asked or Asked())


def codes(found: ScoresFile) -> list[str]:
    return sorted(finding.code for finding in found.findings)


def the(found: ScoresFile, code: str) -> Finding:
    (finding,) = [one for one in found.findings if one.code == code]
    return finding


def score(found: ScoresFile, at: str) -> Score:
    (unit,) = found.units
    (one,) = [one for one in unit.scores if (one.sub_point or one.item) == at]
    return one


def entered(found: ScoresFile) -> dict[str, str | None]:
    (unit,) = found.units
    return {one.sub_point or one.item: None if one.self_score is None else str(one.self_score) for one in unit.scores}


def with_cells(data: bytes, values: dict[str, object]) -> bytes:
    """An Excel form filled in by openpyxl, which stores no values of formulas."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for at, value in values.items():
        ((title, reference),) = book.defined_names[f"r1_{at}"].destinations
        book[title][reference.replace("$", "")].value = value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_table(data: bytes, change: "Iterable[tuple[int, int, str]]") -> bytes:
    """A Word form whose cells (row, column, from 0) were typed over."""
    document = docx.Document(io.BytesIO(data))
    for row, column, text in change:
        document.tables[0].cell(row, column).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_good_form_is_clean(ending: str) -> None:
    found = read(form_of(plain(), ending, GOOD), name=f"form{ending}")
    assert codes(found) == []
    assert (found.units[0].unit, found.units[0].file) == (UNIT, f"form{ending}")
    assert entered(found) == GOOD
    assert {one.found_by for one in found.units[0].scores} == {"tag"}
    assert found.rubric.fingerprint == plain().fingerprint


@pytest.mark.parametrize(
    ("text", "code", "expected", "actual"),
    [
        ("3", "K801", Decimal("2.5"), Decimal(3)),
        ("-1", "K802", Decimal(0), Decimal(-1)),
        ("1.3", "K803", Decimal("0.5"), Decimal("1.3")),
        ("良好", "K804", None, "良好"),
        ("", "K805", None, None),
    ],
)
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_score_cannot_be(ending: str, text: str, code: str, expected: object, actual: object) -> None:
    if ending == ".xlsx":
        data = with_cells(
            form_of(plain(), ending), {"1.1_self_score": 3, "2.1_self_score": 4.5, "1.2_self_score": text or None}
        )
    else:
        data = with_table(form_of(plain(), ending, GOOD), [(2, 3, text), (3, 3, ""), (5, 3, "")])
    found = read(data)
    finding = the(found, code)
    assert codes(found) == [code]
    assert (finding.expected, finding.actual, finding.path) == (expected, actual, "units[0].scores[1]")
    (place,) = finding.source
    assert (place.file, place.table, place.row, place.column) == ("f1", 1, 5 if ending == ".xlsx" else 3, 4)  # type: ignore[union-attr]


def test_the_step_can_be_finer() -> None:
    data = with_cells(form_of(plain(), ".xlsx", GOOD), {"1.2_self_score": 1.3})
    assert codes(read(data)) == ["K803"]
    assert codes(read(data, asked=Asked(step=Decimal("0.1")))) == []


def test_a_typed_number_in_excel_is_exact() -> None:
    data = with_cells(form_of(plain(), ".xlsx", GOOD), {"1.2_self_score": 0.1 + 0.2})
    assert score(read(data), "1.2").self_score == Decimal("0.3")


def test_a_formula_in_a_score_cell_is_not_believed() -> None:
    data = with_cells(form_of(plain(), ".xlsx", GOOD), {"1.2_self_score": "=1+1"})
    found = read(data)
    assert codes(found) == ["K806"]
    assert (score(found, "1.2").state, score(found, "1.2").self_score) == ("filled", None)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_printed_sum_that_is_not_the_sum(ending: str) -> None:
    data = form_of(plain(), ending, GOOD)
    part = BODY if ending == ".docx" else "xl/worksheets/sheet1.xml"
    finding = the(read(replaced(data, part, ">9.5<", ">10<")), "K811")
    assert (finding.expected, finding.actual) == (Decimal("9.5"), Decimal(10))


def test_a_stale_sum_of_excel_is_only_compared() -> None:
    data = form_of(plain(), ".xlsx", GOOD)
    data = changed(
        data, "xl/worksheets/sheet1.xml", lambda text: re.sub(r'(<c r="D5" s="\d+">)<v>2<', r"\1<v>1.5<", text)
    )
    found = read(data)
    assert score(found, "1.2").self_score == Decimal("1.5")
    assert codes(found) == ["K811", "K811"]


def test_sub_points_that_do_not_add_up() -> None:
    data = form_of(plain(), ".docx", {**GOOD, "1.1.1": "1", "1.1.2": "1"}, Wish(detail=True))
    finding = the(read(data), "K812")
    assert (finding.expected, finding.actual, finding.path) == (Decimal(2), Decimal(3), "units[0].scores[0]")
    fits = form_of(plain(), ".docx", {**GOOD, "1.1.1": "1", "1.1.2": "2"}, Wish(detail=True))
    assert codes(read(fits)) == []


def test_an_item_that_is_a_formula_is_reckoned_anew() -> None:
    blank = form_of(plain(), ".xlsx", None, Wish(detail=True))
    data = with_cells(blank, {"1.1.1_self_score": 1, "1.1.2_self_score": 1.5, "1.2_self_score": 2, "2.1_self_score": 4})
    assert entered(read(data)) == {"1.1": "2.5", "1.1.1": "1", "1.1.2": "1.5", "1.2": "2", "2.1": "4"}
    half = with_cells(blank, {"1.1.1_self_score": 1})
    assert score(read(half), "1.1").state == "blank"


def test_alternatives_of_which_two_are_filled_in() -> None:
    rubric = whole(category("1", [item("1.1", "5")]), category("2", [item("2.1", "5")]), combine="alternatives")
    assert codes(read(form_of(rubric, ".docx", {"1.1": "5", "2.1": "4"}), rubric)) == ["K813"]
    assert codes(read(form_of(rubric, ".docx", {"1.1": "5", "2.1": "/"}), rubric)) == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_altered_text_is_told_and_the_score_taken(ending: str) -> None:
    part = BODY if ending == ".docx" else "xl/sharedStrings.xml"
    found = read(replaced(form_of(plain(), ending, GOOD), part, "完成征订任务", "完成征订的任务"))
    assert codes(found) == ["K821"]
    assert score(found, "1.2").self_score == Decimal(2)


def test_altered_full_marks_are_told() -> None:
    found = read(replaced(form_of(plain(), ".docx", GOOD), BODY, ">2.5分<", ">5分<"))
    finding = the(found, "K821")
    assert (finding.expected, finding.actual) == (Decimal("2.5"), Decimal(5))


def rows(text: str) -> list[str]:
    return ["<w:tr>" + row for row in text.split("<w:tr>")[1:]]


def without_row(data: bytes, containing: str) -> bytes:
    def change(text: str) -> str:
        (row,) = [row.split("</w:tr>")[0] + "</w:tr>" for row in rows(text) if containing in row.split("</w:tr>")[0]]
        return text.replace(row, "")

    return changed(data, BODY, change)


def with_row_twice(data: bytes, containing: str, old: str, new: str, *, first: bool = False) -> bytes:
    def change(text: str) -> str:
        (row,) = [row.split("</w:tr>")[0] + "</w:tr>" for row in rows(text) if containing in row.split("</w:tr>")[0]]
        added = row.replace(old, new)
        return text.replace(row, added + row if first else row + added)

    return changed(data, BODY, change)


def test_a_missing_item_is_told_and_not_zero() -> None:
    found = read(without_row(form_of(plain(), ".docx", GOOD), TEXT))
    assert "1.2" not in entered(found)
    assert the(found, "K822").expected == "1.2"


@pytest.mark.parametrize("bare", [False, True])
def test_an_item_that_stands_twice(bare: bool) -> None:
    data = with_row_twice(form_of(plain(), ".docx", GOOD), TEXT, ">2<", ">1<")
    found = read(without_tags(data) if bare else data)
    assert codes(found) == ["K823"]
    assert score(found, "1.2").self_score == Decimal(2)


@pytest.mark.parametrize("bare", [False, True])
@pytest.mark.parametrize("first", [False, True])
def test_a_row_that_the_unit_added_is_listed(bare: bool, first: bool) -> None:
    data = with_row_twice(form_of(plain(), ".docx", GOOD), TEXT, TEXT, "承办全省现场会，另行加分", first=first)
    found = read(without_tags(data) if bare else data)
    finding = the(found, "K824")
    assert (finding.actual, score(found, "1.2").self_score) == ("2", Decimal(2))


def last_years() -> Rubric:
    """The same ids with other items."""
    return whole(
        category("1", [item("1.1", "3", text="去年的第一项"), item("1.2", "2.5", text="去年的第二项")]),
        category("2", [item("2.1", "4.5", text="去年的第三项")]),
    )


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("nameless", [False, True])
def test_another_years_form_gives_no_scores(ending: str, nameless: bool) -> None:
    data = form_of(last_years(), ending, GOOD)
    found = read(without_properties(without_names(data) if ending == ".xlsx" else data) if nameless else data)
    assert codes(found) == ["K826"]
    assert found.units == ()


def test_a_form_of_an_altered_rubric_keeps_what_agrees() -> None:
    first, second = plain().categories
    altered = whole(first, second.model_copy(update={"items": (item("2.1", "4.5", text="换了内容的一项"),)}))
    found = read(form_of(altered, ".docx", GOOD))
    assert codes(found) == ["K811", "K822", "K824", "K825"]
    assert entered(found) == {"1.1": "3", "1.2": "2"}


def test_tags_of_another_item_are_not_believed() -> None:
    def swap(text: str) -> str:
        return text.replace("r1/1.1/", "r1/x/").replace("r1/1.2/", "r1/1.1/").replace("r1/x/", "r1/1.2/")

    found = read(changed(form_of(plain(), ".docx", GOOD), BODY, swap))
    assert entered(found) == GOOD
    assert score(found, "1.1").found_by == "place"


@pytest.mark.parametrize("ending", ENDINGS)
def test_without_names_a_line_is_found_by_its_place(ending: str) -> None:
    data = form_of(plain(), ending, GOOD)
    found = read(without_tags(data) if ending == ".docx" else without_names(data), name=f"form{ending}")
    assert codes(found) == []
    assert entered(found) == GOOD
    assert {one.found_by for one in found.units[0].scores} == {"place"}


def test_moved_rows_are_found_by_their_text() -> None:
    def swap(text: str) -> str:
        first, second = (row for row in rows(text) if TEXT in row or "建立职工档案" in row)
        return text.replace(first + second, second + first)

    found = read(changed(without_tags(form_of(plain(), ".docx", GOOD)), BODY, swap))
    assert entered(found) == GOOD
    assert score(found, "1.2").found_by == "text"


def test_items_of_one_text_are_told_apart_by_their_place() -> None:
    same = [item(f"1.{n}", "5", text="开展活动") for n in (1, 2, 3)]
    rubric = whole(category("1", same))
    found = read(without_tags(form_of(rubric, ".docx", {"1.1": "1", "1.2": "2", "1.3": "3"})), rubric)
    assert entered(found) == {"1.1": "1", "1.2": "2", "1.3": "3"}


def test_the_notice_itself_can_be_filled_in() -> None:
    document = docx.Document()
    document.add_paragraph("填报单位：某学校　　　　填表日期：2012年")
    table = document.add_table(rows=0, cols=4)
    lines = [
        ("项目", "考核内容", "满分", "得分"),
        ("服务", "1. 建立职工档案（1分），开展宣传活动（2分）。", "3分", "三分"),
    ]
    lines += [
        ("", "2.完成征订任务", "2.5分", "/"),
        ("建设", "全年报送信息不少于5篇。", "4.5分", "４．５"),
        ("合计", "", "10分", "7.5"),
    ]
    for texts in lines:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    found = read(buffer.getvalue())
    assert codes(found) == []
    assert (found.units[0].unit, entered(found)) == ("某学校", {"1.1": "3", "1.2": None, "2.1": "4.5"})
    assert score(found, "1.2").state == "not_applicable"


def test_a_table_without_a_column_of_scores() -> None:
    data = without_tags(replaced(form_of(plain(), ".docx", GOOD), BODY, ">自评分<", ">某栏<"))
    assert codes(read(data)) == ["K827"]


def test_veto_and_deduction_come_back_as_entered() -> None:
    given = {"1.1": "9", "1.2": "10", "2.1": "4", "2.2": "3", "3.1": "2", "3.2": "0.5", "4.1": "0"}
    for ending in ENDINGS:
        found = read(form_of(special(), ending, given), special())
        assert (entered(found), codes(found)) == (given, [])


@pytest.mark.parametrize(("unit", "expected"), [("甲局", ["K833", "K834"]), (UNIT, ["K834"])])
def test_units_that_are_missing_or_unexpected(unit: str, expected: list[str]) -> None:
    found = read(form_of(plain(), ".docx", GOOD), asked=Asked(units=(UNIT if unit == UNIT else "乙局", "丙局")))
    assert set(expected) <= set(codes(found))


def test_a_unit_that_sends_two_forms_keeps_both() -> None:
    forms = [Given("a.docx", form_of(plain(), ".docx", GOOD)), Given("b.xlsx", form_of(plain(), ".xlsx", GOOD))]
    found = collect(plain(), forms, Asked())
    assert codes(found) == ["K832"]
    assert [unit.file for unit in found.units] == ["a.docx", "b.xlsx"]


def test_a_unit_that_is_not_named_is_called_by_its_file() -> None:
    data = replaced(form_of(plain(), ".docx", GOOD), BODY, f">{UNIT}<", "><")
    found = read(data, name="某区/甲局.docx")
    assert (found.units[0].unit, codes(found)) == ("甲局", ["K831"])


def table_form(*tables: tuple[tuple[str, ...], ...], above: tuple[str, ...] = ()) -> bytes:
    """A Word file of plain tables."""
    document = docx.Document()
    for text in above:
        document.add_paragraph(text)
    for rows_of in tables:
        made = document.add_table(rows=0, cols=len(rows_of[0]))
        for texts in rows_of:
            for cell, text in zip(made.add_row().cells, texts, strict=True):
                cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


ITEMS = (
    ("建立职工档案（1分），开展宣传活动（2分）。", "3", "3", "2"),
    ("完成征订任务。", "2.5", "2", "1"),
    ("全年报送信息不少于5篇。", "4.5", "4", "3"),
)


def test_a_header_over_two_rows() -> None:
    found = read(table_form((("内容", "满分", "得分", ""), ("", "", "自评", "复核分"), *ITEMS)))
    assert entered(found) == {"1.1": "3", "1.2": "2", "2.1": "4"}
    assert [str(one.review_score) for one in found.units[0].scores] == ["2", "1", "3"]


def test_a_table_for_signatures_is_none_of_ours() -> None:
    signatures = (("填表人", "张三", "2012年", "12"), ("负责人", "李四", "2012年", "12"))
    found = read(table_form((("内容", "满分", "自评分", "复核分"), *ITEMS), signatures, above=("单位名称：丁局",)))
    assert (found.units[0].unit, codes(found)) == ("丁局", [])


def test_a_table_that_goes_on_without_its_header() -> None:
    found = read(table_form((("内容", "满分", "自评分", "复核分"), ITEMS[0]), ITEMS[1:]))
    assert entered(found) == {"1.1": "3", "1.2": "2", "2.1": "4"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万元", "form"),
        ("单位：分", "form"),
        ("单位：市教育局", "市教育局"),
        ("填报单位（盖章）：甲局    日期：2012年", "甲局"),
        ("填报单位：________", "form"),
        ("填报单位：        填表日期：2012年", "form"),
        ("被考核单位名称：乙局", "乙局"),
    ],
)
def test_the_unit_behind_a_label(text: str, unit: str) -> None:
    found = read(table_form((("内容", "满分", "自评分", "备注"), *ITEMS), above=(text,)))
    assert found.units[0].unit == unit
