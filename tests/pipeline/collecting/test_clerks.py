"""Forms as clerks really fill them: whatever was done to a form, no wrong number comes out without a finding."""

import copy
import io
from collections.abc import Callable
from datetime import date, time
from typing import Any

import docx
import pytest

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from tests.pipeline.collecting.filled import ITEMS as FOREIGN_ITEMS
from tests.pipeline.collecting.filled import table_form
from tests.pipeline.collecting.worked import (
    GOOD,
    ITEMS,
    POINTS,
    REVIEW,
    REVIEWED,
    SELF,
    W,
    added,
    cell,
    codes,
    copied,
    entered,
    excel,
    own,
    read,
    scores,
    typed,
    word,
    written,
)
from tests.pipeline.forms.shapes import category, form_of, item, plain, replaced, whole, without_names, without_tags


@pytest.mark.parametrize(
    "text",
    [
        "3 2",
        "3/2",
        "3、2",
        "3→2",
        "2+1",
        "2-3",
        "2~3",
        "3.",
        "3分整",
        "O",
        "3,5",
        ".5",
        "2分（扣1分）",
        "½",
        "3%",
    ],
)
def test_what_is_not_one_number_is_not_read(text: str) -> None:
    found = read(word(lambda rows: typed(rows[1][SELF], text)))
    assert (own(found)["1.1"], scores(found)["1.1"].state, codes(found)) == (None, "filled", ["K804"])


def test_full_marks_in_words_are_those_of_the_item() -> None:
    found = read(word(lambda rows: typed(rows[1][SELF], "满分")))
    full = next(one.points for each in plain().categories for one in each.items if one.id == "1.1")
    assert full is not None
    assert (own(found)["1.1"], codes(found)) == (str(full), [])


def test_a_column_that_was_copied_with_its_tags() -> None:
    found = read(word(copied, REVIEWED))
    assert own(found) == GOOD
    assert [str(one.review_score) for one in scores(found).values()] == ["1", "1", "1"]


def test_cells_that_were_swapped_below_their_headers() -> None:
    def swap(rows: Any) -> None:
        for row in ITEMS:
            entered(rows[row][REVIEW], "1")
            rows[row][REVIEW].addnext(rows[row][SELF])

    found = read(word(swap, REVIEWED))
    assert (set(own(found).values()), codes(found)) == ({None}, ["K809"])


def test_a_column_that_was_moved_with_its_header() -> None:
    def move(rows: Any) -> None:
        for row in (0, *ITEMS):
            if row:
                entered(rows[row][REVIEW], "1")
            rows[row][REVIEW].addnext(rows[row][SELF])

    found = read(word(move, REVIEWED))
    assert (own(found), codes(found)) == (GOOD, [])


def test_two_controls_in_one_cell() -> None:
    found = read(word(lambda rows: rows[1][SELF].append(copy.deepcopy(rows[2][SELF].find(f"{W}p")))))
    assert (own(found)["1.1"], codes(found)) == (None, ["K804"])


def test_a_number_beside_the_control() -> None:
    found = read(word(lambda rows: rows[1][SELF].append(written("（复核2.5）"))))
    assert (own(found)["1.1"], codes(found)) == (None, ["K804"])


def test_a_number_beside_an_empty_control() -> None:
    def beside(rows: Any) -> None:
        entered(rows[1][SELF], "    ")
        rows[1][SELF].append(written("2.5"))

    assert own(read(word(beside)))["1.1"] == "2.5"


def behind_the_blank(typed: str) -> Callable[[Any], None]:
    def beside(rows: Any) -> None:
        entered(rows[1][SELF], "    ")
        rows[1][SELF].append(written(typed))

    return beside


@pytest.mark.parametrize(("typed", "state"), [("/", "not_applicable"), ("不适用", "not_applicable"), ("分", "blank")])
def test_what_does_not_apply_may_be_said_beside_an_empty_control(typed: str, state: str) -> None:
    assert scores(read(word(behind_the_blank(typed))))["1.1"].state == state


@pytest.mark.parametrize(("typed", "number"), [("满分", "3"), ("二分", "2"), ("是", None), ("得分", None)])
def test_what_the_cell_alone_would_say_may_stand_beside_an_empty_control(typed: str, number: str | None) -> None:
    assert own(read(word(behind_the_blank(typed))))["1.1"] == number


@pytest.mark.parametrize(("typed", "number"), [("是", "1"), ("否", "0"), ("是/否", None), ("满分", None)])
def test_whether_a_veto_strikes_may_be_said_beside_an_empty_control(typed: str, number: str | None) -> None:
    rubric = whole(category("1", [item("1.1", None, "veto"), item("1.2", "10")]))
    document = docx.Document(io.BytesIO(form_of(rubric, ".docx", {"1.2": "9"})))
    document.tables[0].rows[1].cells[SELF]._tc.append(written(typed))
    buffer = io.BytesIO()
    document.save(buffer)
    assert own(collect(rubric, [Given("form", buffer.getvalue())], Asked())) == {"1.1": number, "1.2": "9"}


def test_a_stroke_between_two_empty_controls_is_printed() -> None:
    def both(rows: Any) -> None:
        for row in ITEMS:
            for column in (SELF, REVIEW):
                entered(rows[row][column], "    ")
            rows[row][SELF].append(written("/"))
            rows[row][SELF].append(copy.deepcopy(rows[row][REVIEW].find(f"{W}p")))
            rows[row][REVIEW].remove(rows[row][REVIEW].find(f"{W}p"))
            rows[row][REVIEW].append(written(""))

    found = read(word(both, REVIEWED))
    assert ({one.state for one in scores(found).values()}, codes(found)) == ({"blank"}, ["K805"])


@pytest.mark.parametrize("bare", [False, True])
def test_a_score_cell_that_reaches_over_two_items(bare: bool) -> None:
    def merge(rows: Any) -> None:
        for row, value in ((1, "restart"), (2, "continue")):
            properties = rows[row][SELF].find(f"{W}tcPr")
            properties.append(properties.makeelement(f"{W}vMerge", {f"{W}val": value}))

    data = word(merge)
    found = read(without_tags(data) if bare else data)
    assert (own(found), codes(found)) == ({"1.1": None, "1.2": None, "2.1": "4.5"}, ["K807", "K808"])


def test_a_score_in_the_column_of_the_full_marks() -> None:
    def wrong(rows: Any) -> None:
        typed(rows[1][POINTS], "2.5")
        entered(rows[1][SELF], "")

    found = read(word(wrong))
    assert (own(found)["1.1"], codes(found)) == (None, ["K805", "K821"])


@pytest.mark.parametrize(
    "header", ["上年得分", "上年自评分", "县级复核得分", "扣分", "实扣分", "加分", "核定分", "测评分"]
)
@pytest.mark.parametrize("bare", [False, True])
def test_a_column_that_the_unit_added_is_listed(header: str, bare: bool) -> None:
    data = word(added(header))
    found = read(without_tags(data) if bare else data)
    assert (own(found), codes(found)) == (GOOD, ["K828"])


def test_two_columns_that_are_headed_alike() -> None:
    assert codes(read(word(added("自评分")))) == ["K828"]
    found = read(without_tags(word(added("自评分"))))
    assert (set(own(found).values()), codes(found)) == ({None}, ["K804"])


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (0.5, "0%"),
        (2.5, "0"),
        (date(2012, 2, 1), None),
        (time(2, 30), None),
        (True, None),
        ("#REF!", None),
        (2, 'm"月"d"日"'),
    ],
)
def test_a_cell_that_shows_another_number_than_it_holds(value: object, number_format: str | None) -> None:
    found = read(excel(cell("D5", value, number_format)))
    assert (own(found)["1.2"], codes(found)) == (None, ["K804"])


@pytest.mark.parametrize("number_format", ['0"分"', "0.00_ ", "#,##0.0", "@", "0.0_);[Red](0.0)"])
def test_a_cell_that_shows_the_number_in_another_dress(number_format: str) -> None:
    found = read(excel(cell("D5", 2, number_format)))
    assert (own(found)["1.2"], codes(found)) == ("2", [])


@pytest.mark.parametrize("bare", [False, True])
def test_score_cells_that_were_merged_in_excel(bare: bool) -> None:
    data = excel(lambda sheet: sheet.merge_cells("D4:D5"))
    found = read(without_names(data) if bare else data)
    assert (own(found), codes(found)) == ({"1.1": None, "1.2": None, "2.1": "4.5"}, ["K807", "K808"])


def test_a_score_cell_that_was_merged_with_its_full_marks() -> None:
    found = read(excel(lambda sheet: sheet.merge_cells("C4:D4")))
    assert (own(found)["1.1"], codes(found)) == (None, ["K807"])


def test_a_copy_of_the_sheet_in_the_same_file() -> None:
    def copy_sheet(sheet: Any) -> None:
        sheet.parent.copy_worksheet(sheet)["D5"].value = 1

    found = read(excel(copy_sheet))
    assert (own(found), codes(found)) == (GOOD, ["K829"])


def test_two_forms_in_one_document() -> None:
    def again(rows: Any) -> None:
        table = rows[0][0].getparent().getparent()
        table.addnext(copy.deepcopy(table))

    found = read(word(again))
    assert (own(found), codes(found)) == (GOOD, ["K829"])
    assert len([one for one in found.findings if one.code == "K829"]) == 1


def test_a_score_right_of_all_headers_is_listed() -> None:
    def beside(sheet: Any) -> None:
        sheet["E5"].value, sheet["D5"].value = 2, None

    found = read(excel(beside))
    assert (own(found), codes(found)) == ({**GOOD, "1.2": None}, ["K805", "K828"])


def test_a_score_beside_the_full_marks_is_told() -> None:
    def beside(rows: Any) -> None:
        typed(rows[2][POINTS], "2分 1.5")
        entered(rows[2][SELF], "")

    found = read(word(beside))
    assert (own(found)["1.2"], codes(found)) == (None, ["K805", "K821"])


def test_a_column_inserted_by_a_program_that_leaves_names_where_they_were() -> None:
    def insert(sheet: Any) -> None:
        sheet.insert_cols(4)
        for row in range(3, 8):
            sheet.cell(row, 4).value = "上年" if row == 3 else 1

    found = read(excel(insert))
    assert (set(own(found).values()), codes(found)) == ({None}, ["K809"])


def test_a_merged_area_as_large_as_the_sheet_costs_nothing() -> None:
    area = '<mergeCell ref="H1:XFD1048576"/></mergeCells>'
    data = form_of(plain(), ".xlsx", GOOD)
    found = read(replaced(data, "xl/worksheets/sheet1.xml", "</mergeCells>", area))
    assert (own(found), codes(found)) == (GOOD, [])


def test_the_alternatives_that_do_not_apply_may_be_left_blank() -> None:
    rubric = whole(category("1", [item("1.1", "8")]), category("2", [item("2.1", "10")]), combine="alternatives")
    for entered_scores, expected in (({"2.1": "7"}, []), ({}, ["K805"]), ({"1.1": "8", "2.1": "7"}, ["K813"])):
        data = form_of(rubric, ".docx", entered_scores)
        assert codes(collect(rubric, [Given("form", data)], Asked())) == expected


@pytest.mark.parametrize("text", ["良好", "3 2"])
def test_a_sum_over_a_score_that_could_not_be_read_is_not_doubted(text: str) -> None:
    """The clerk's 9.5 is right for what he typed; only the score is asked for."""
    found = read(word(lambda rows: typed(rows[1][SELF], text)))
    assert [finding.code for finding in found.findings] == ["K804"]


def test_a_row_of_no_item_is_named_by_category_and_item() -> None:
    header = ("项目", "内容", "满分", "自评分")
    rows = [("服务", text, most, own) for text, most, own, _ in FOREIGN_ITEMS]
    data = table_form((header, *rows, ("二、经济发展（60分）", "招商", "35", "30"), ("", "", "", "7")))
    told = [finding.message.zh for finding in read(data).findings if finding.code == "K824"]
    assert told == [
        "form：“二、经济发展(60分) | 招商”这一行填了“30”，但细则里没有这一项",
        "form：第1张表第6行这一行填了“7”，但细则里没有这一项",
    ]
