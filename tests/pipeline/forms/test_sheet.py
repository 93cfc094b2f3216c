"""The Excel form, looked at by openpyxl."""

import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES
from pipeline.forms.sheet.formulas import parts_formula, sum_formula
from pipeline.forms.sheet.write import write
from schema.rubric import Rubric
from tests.pipeline.forms.shapes import UNIT, category, form_of, item, plain, scored, special, whole


def sheet(data: bytes, *, values: bool = False) -> Worksheet:
    found = openpyxl.load_workbook(io.BytesIO(data), data_only=values).active
    assert isinstance(found, Worksheet)
    return found


def named(data: bytes, name: str, *, values: bool = False) -> openpyxl.cell.cell.Cell:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    ((title, reference),) = book.defined_names[name].destinations
    return book[title][reference.replace("$", "")]


@pytest.fixture(scope="module")
def form() -> bytes:
    return form_of(plain(), ".xlsx")


def test_the_print_set_up(form: bytes) -> None:
    found = sheet(form)
    assert found.page_setup.paperSize == 9
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert (found.page_setup.fitToWidth, found.page_setup.fitToHeight) in ((1, 0), (None, 0))
    margins = found.page_margins
    assert [round(side * 25.4) for side in (margins.top, margins.bottom, margins.left, margins.right)] == [
        37,
        35,
        28,
        26,
    ]
    assert found.print_title_rows == "$3:$3"
    assert found.freeze_panes == "A4"
    assert "自评表" in found.print_area


def test_one_name_a_score_cell_and_one_a_field(form: bytes) -> None:
    names = set(openpyxl.load_workbook(io.BytesIO(form)).defined_names)
    entries = {f"r1_{at}_self_score" for at in ("1.1", "1.2", "1", "2.1", "total")}
    fields = {f"r1_{field}" for field in ("unit", "filled_by", "responsible", "date")}
    assert names == entries | fields | {"_kaohe.rubric", "_kaohe.fingerprint", "_kaohe.schema_version"}


def test_what_is_kept_of_the_rubric_is_hidden_and_in_the_properties(form: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(form))
    assert book.defined_names["_kaohe.fingerprint"].hidden
    said = {one.name: one.value for one in book.custom_doc_props}
    assert said == {"kaohe.rubric": "r1", "kaohe.fingerprint": plain().fingerprint, "kaohe.schema_version": "1.0"}


def test_only_cells_to_fill_in_are_unlocked(form: bytes) -> None:
    found = sheet(form)
    assert found.protection.sheet
    open_cells = {cell.coordinate for row in found.iter_rows() for cell in row if not cell.protection.locked}
    entries = {named(form, f"r1_{at}_self_score").coordinate for at in ("1.1", "1.2", "2.1")}
    assert entries <= open_cells
    for at in ("1", "total"):
        assert named(form, f"r1_{at}_self_score").coordinate not in open_cells


def validation(data: bytes, name: str) -> openpyxl.worksheet.datavalidation.DataValidation:
    cell = named(data, name).coordinate
    (found,) = [one for one in sheet(data).data_validations.dataValidation if cell in one.sqref]
    return found


def test_scores_are_validated_with_a_chinese_message(form: bytes) -> None:
    found = validation(form, "r1_1.2_self_score")
    cell = named(form, "r1_1.2_self_score").coordinate
    assert found.type == "custom" and found.errorStyle in (None, "stop")
    assert f"{cell}>=0" in found.formula1 and f"{cell}<=2.5" in found.formula1
    assert found.allow_blank
    for words in (found.error, found.prompt):
        assert re.search("[一-鿿]", words) and "2.5" in words


def test_a_veto_is_chosen_from_a_list_and_a_deduction_is_positive() -> None:
    data = form_of(special(), ".xlsx")
    veto = validation(data, "r1_4.1_self_score")
    assert (veto.type, veto.formula1) == ("list", '"是,否,/"')
    assert "正数" in validation(data, "r1_3.1_self_score").prompt
    assert "<=" not in validation(data, "r1_3.2_self_score").formula1


def stored(data: bytes) -> dict[str, object]:
    return {at: named(data, f"r1_{at}_self_score", values=True).value for at in ("1.1", "1.2", "1", "2.1", "total")}


def test_sums_are_formulas_with_their_values_stored() -> None:
    data = form_of(plain(), ".xlsx", {"1.1": "0.1", "1.2": "0.2", "2.1": "4"})
    assert stored(data) == {"1.1": 0.1, "1.2": 0.2, "1": 0.3, "2.1": 4, "total": 4.3}
    assert str(named(data, "r1_1_self_score").value).startswith("=IF(COUNT(D4:D5)=0")


def test_sums_of_a_blank_form_are_blank_and_not_zero(form: bytes) -> None:
    assert stored(form) == dict.fromkeys(("1.1", "1.2", "1", "2.1", "total"))
    with zipfile.ZipFile(io.BytesIO(form)) as archive:
        content = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r't="str"><f>[^<]*</f><v></v>', content)
    assert not re.findall(r"</f><v>0</v>", content)


def test_texts_that_look_like_formulas_stay_texts() -> None:
    form = describe(plain(), Wish(ENTRY_ROLES))
    unit = scored(plain(), {"1.1": "1"})
    words = dict.fromkeys(("deduction_reason", "evidence", "remarks"), '=HYPERLINK("http://x","y")')
    first = unit.scores[0].model_copy(update=words)
    data = write(
        form, filled(form, unit.model_copy(update={"unit": "+cmd|' /C calc'!A0", "scores": (first, *unit.scores[1:])}))
    )
    formulas = [cell for row in sheet(data).iter_rows() for cell in row if cell.data_type == "f"]
    assert {str(cell.value)[:9] for cell in formulas} == {"=IF(COUNT"}
    assert named(data, "r1_unit").value == "+cmd|' /C calc'!A0"
    assert named(data, "r1_1.1_remarks").value == words["remarks"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "hyperlink" in name.lower() or "externalLink" in name]


def test_cells_for_words_are_formatted_as_text() -> None:
    form = describe(plain(), Wish(ENTRY_ROLES))
    data = write(form, blank())
    assert named(data, "r1_1.1_remarks").number_format == "@"
    assert named(data, "r1_unit").number_format == "@"


def test_an_item_with_sub_points_adds_them_up_once_all_are_settled() -> None:
    data = form_of(plain(), ".xlsx", {}, Wish(detail=True))
    assert named(data, "r1_1.1_self_score").value == '=IF(COUNTA(D5:D6)<2,"",IF(COUNT(D5:D6)=0,"/",SUM(D5:D6)))'
    typed = form_of(plain(), ".xlsx", {"1.1": "2", "1.1.1": "1", "1.1.2": "2"}, Wish(detail=True))
    assert named(typed, "r1_1.1_self_score").value == 2
    fits = form_of(plain(), ".xlsx", {"1.1": "3", "1.1.1": "1", "1.1.2": "2"}, Wish(detail=True))
    assert named(fits, "r1_1.1_self_score", values=True).value == 3


def test_formulas_of_many_parts() -> None:
    from decimal import Decimal

    one, minus = Decimal(1), Decimal(-1)
    assert sum_formula("D", [(4, one), (5, one), (9, one)], None) == '=IF(COUNT(D4:D5,D9)=0,"",SUM(D4:D5,D9))'
    assert sum_formula("D", [(4, minus)], None) == '=IF(COUNT(D4)=0,"",-SUM(D4))'
    mixed = sum_formula("E", [(4, one), (5, minus), (6, Decimal("0.3"))], Decimal(5))
    assert mixed == '=IF(COUNT(E4:E6)=0,"",MIN(5,SUM(E4)-SUM(E5)+N(E6)*0.3))'
    many = sum_formula("D", [(2 * n, one) for n in range(1, 600)], None)
    assert max(call.count(",") for call in re.findall(r"\(([^()]*)\)", many)) < 255
    assert parts_formula("D", [5]) == '=IF(COUNTA(D5)<1,"",IF(COUNT(D5)=0,"/",SUM(D5)))'


def test_a_page_ends_before_the_lines_that_go_with_the_signature_block() -> None:
    rubric = whole(category("1", [item(f"1.{n}", "1", text="内容" * 40) for n in range(1, 60)]))
    found = sheet(form_of(rubric, ".xlsx"))
    ends = [mark.id for mark in found.row_breaks.brk]
    assert ends and ends[-1] <= 3 + 61 - 3
    assert ends == sorted(set(ends))
    for merged in found.merged_cells.ranges:
        assert not any(merged.min_row <= end < merged.max_row for end in ends)
    assert [found.cell(end + 1, 1).value for end in ends] == ["第1类"] * len(ends)


@pytest.mark.parametrize("rubric", [plain(), special()])
def test_the_unit_is_filled_in(rubric: Rubric) -> None:
    assert named(form_of(rubric, ".xlsx"), "r1_unit").value == UNIT


@pytest.mark.parametrize(("length", "orientation"), [(200, "portrait"), (900, "landscape")])
def test_a_line_that_is_higher_than_excel_shows_turns_the_page(length: int, orientation: str) -> None:
    rubric = whole(category("1", [item("1.1", "5", text="做好工作" * (length // 4)), item("1.2", "5")]))
    sheet = openpyxl.load_workbook(io.BytesIO(form_of(rubric, ".xlsx"))).active
    assert (sheet.page_setup.orientation or "portrait") == orientation
    assert max(each.height or 0 for each in sheet.row_dimensions.values()) < 409
