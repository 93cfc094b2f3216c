"""Forms made from the office's own templates."""

import io
import zipfile

import docx
import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from tests.builders import agreeing
from tests.pipeline.forms.office_templates import ENDINGS, GOOD, SAMPLES, cells, excel, lines, made, read, scores, word
from tests.pipeline.forms.shapes import replaced, scored


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_sample_templates_make_forms_that_are_read_back(ending: str) -> None:
    template = (SAMPLES / f"self-assessment{ending}").read_bytes()
    rubric = agreeing().rubrics[0]
    form = describe(rubric, Wish())
    full = read(made(template, ending, filled(form, scored(rubric, GOOD))))
    assert (full.units[0].unit, scores(full), full.findings) == ("市中区教育工会", GOOD, ())
    assert {one.found_by for one in full.units[0].scores} == {"tag"}
    empty = read(made(template, ending))
    assert {one.state for one in empty.units[0].scores} == {"blank"}
    assert {one.code for one in empty.findings} == {"K805", "K831"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_template_gives_the_same_bytes(ending: str) -> None:
    template = (SAMPLES / f"self-assessment{ending}").read_bytes()
    assert made(template, ending) == made(template, ending)


def test_fields_loops_and_conditions_in_word() -> None:
    template = word(
        "{{ rubric.title }}，共{{ rubric.points }}分",
        "{%p for item in items %}",
        "{{ loop.index }}. {{ item.text }}{% if item.points > 2.5 %}（重点）{% else %}（一般）{% endif %}{# 说明 #}",
        "{%p endfor %}",
        "{%p if rubric.points == 3 %}",
        "不出现",
        "{%p endif %}",
        "{% for category in categories %}{{ category.name }}；{% endfor %}",
    )
    assert lines(made(template, ".docx")) == [
        "2012年考核细则，共10分",
        "1. 建立职工档案（1分），开展宣传活动（2分）。（重点）",
        "2. 完成征订任务。（一般）",
        "3. 全年报送信息不少于5篇。（重点）",
        "服务发展；自身建设；",
    ]


def test_rows_are_repeated_and_merged_in_word() -> None:
    template = word(
        table=(
            ("项目", "内容", "自评分"),
            ("{%tr for c in categories %}", "", ""),
            ("{%tr for item in c.items %}", "", ""),
            ("{% vm %}{{ c.name }}", "{{ item.text }}", "{{ item.self_score }}"),
            ("{%tr endfor %}", "", ""),
            ("{%tr if c.points > 5 %}", "", ""),
            ("小计", "", "{{ c.self_score }}"),
            ("{%tr endif %}", "", ""),
            ("{%tr endfor %}", "", ""),
        )
    )
    table = docx.Document(io.BytesIO(made(template, ".docx"))).tables[0]
    assert [row.cells[0].text for row in table.rows] == ["项目", "服务发展", "服务发展", "小计", "自身建设"]
    assert table.cell(1, 0)._tc is table.cell(2, 0)._tc


def test_marks_that_word_has_cut_up_are_found() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("前")
    for piece in ("{", "{ rub", "ric.ye", "ar }", "}后{{ rubric", ".points }}"):
        paragraph.add_run(piece).bold = piece == "ric.ye"
    buffer = io.BytesIO()
    document.save(buffer)
    assert lines(made(buffer.getvalue(), ".docx")) == ["前2012后10"]


def test_head_and_foot_are_filled_in() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ rubric.title }}"
    buffer = io.BytesIO()
    document.save(buffer)
    found = docx.Document(io.BytesIO(made(buffer.getvalue(), ".docx")))
    assert found.sections[0].header.paragraphs[0].text == "2012年考核细则"


def test_what_the_template_holds_besides_stays() -> None:
    template = word("甲", "{{ unit }}")
    found = made(template, ".docx", blank("某局"))
    with zipfile.ZipFile(io.BytesIO(template)) as before, zipfile.ZipFile(io.BytesIO(found)) as after:
        assert set(before.namelist()) - set(after.namelist()) == set()
        assert before.read("word/styles.xml") == after.read("word/styles.xml")
    assert lines(found)[0] == "甲"


def complicated(book: openpyxl.Workbook) -> None:
    sheet = book.active
    assert sheet is not None
    sheet.title = "表"
    rows: list[tuple[object, ...]] = [
        ("{{ rubric.title }}自评表", None, None, None),
        ("单位", None, None, None),
        ("内容", "满分", "自评", "差"),
        ("{{ item.text }}", "{{ item.points }}", "{{ item.self_score }}", "=B4-C4"),
        ("合计", "=SUM(B4:B4)", "=SUM(C4:C4)", "=B5-C5"),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("A6:D6")
    sheet["A6"] = "备注：{{ notice.document_number }}"
    rule = DataValidation(type="decimal", operator="between", formula1="0", formula2="100")
    rule.add("C4")
    sheet.add_data_validation(rule)
    book.create_sheet("汇总").append(("=表!C5", "=SUM(表!B4:B4)"))
    book.defined_names["unit"] = openpyxl.workbook.defined_name.DefinedName("unit", attr_text="表!$B$2")
    book.defined_names["total_of_template"] = openpyxl.workbook.defined_name.DefinedName(
        "total_of_template", attr_text="表!$C$5"
    )


def test_a_row_is_repeated_and_what_refers_to_it_moves() -> None:
    rubric = agreeing().rubrics[0]
    form = describe(rubric, Wish())
    data = made(excel(complicated), ".xlsx", filled(form, scored(rubric, GOOD)))
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["表"]
    assert [sheet.cell(row, 2).value for row in range(4, 8)] == [3, 2.5, 4.5, "=SUM(B4:B6)"]
    assert [sheet.cell(row, 4).value for row in range(4, 8)] == ["=B4-C4", "=B5-C5", "=B6-C6", "=B7-C7"]
    assert sheet["C7"].value == "=SUM(C4:C6)"
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A1:D1", "A8:D8"}
    assert sheet["A8"].value == "备注：乐工〔2012〕12号"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "C4:C6"
    assert (book["汇总"]["A1"].value, book["汇总"]["B1"].value) == ("=表!C7", "=SUM(表!B4:B6)")
    assert book.defined_names["total_of_template"].attr_text == "表!$C$7"
    assert sheet["B2"].value == "市中区教育工会"
    assert book.calculation.fullCalcOnLoad
    found = read(data)
    assert (scores(found), [one.code for one in found.findings]) == (GOOD, [])


def test_sums_of_a_template_are_formulas_with_values() -> None:
    rubric = agreeing().rubrics[0]
    form = describe(rubric, Wish())
    template = (SAMPLES / "self-assessment.xlsx").read_bytes()
    data = made(template, ".xlsx", filled(form, scored(rubric, GOOD)))
    for values, expected in ((True, [5, 9.5]), (False, None)):
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
        cells = []
        for name in ("r1_1_self_score", "r1_total_self_score"):
            ((title, reference),) = book.defined_names[name].destinations
            cells.append(book[title][reference.replace("$", "")].value)
        assert cells == expected if expected else all(str(cell).startswith("=IF(COUNT") for cell in cells)


def test_a_text_never_becomes_a_formula_in_a_template() -> None:
    rubric = agreeing().rubrics[0]
    unit = scored(rubric, GOOD).model_copy(update={"unit": "=1+1 _x0041_"})
    data = made(
        cells(A1="{{ unit }}", A2="{{ item.text }}", B2="{{ item.self_score }}"),
        ".xlsx",
        filled(describe(rubric, Wish()), unit),
    )
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.active is not None
    assert book.active["A1"].data_type == "s"
    assert read(data).units[0].unit == "=1+1 _x0041_"


def test_a_template_that_was_filled_in_by_hand_is_read_by_place() -> None:
    data = made((SAMPLES / "self-assessment.docx").read_bytes(), ".docx")
    bare = replaced(data, "word/document.xml", "w:tag", "w:other")
    found = read(bare)
    assert {one.found_by for one in found.units[0].scores} == {"place"}
