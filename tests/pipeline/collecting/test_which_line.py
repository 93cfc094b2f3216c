"""Which line of a form is which item: rows missing, twice, added, moved or of another year."""

import io
from decimal import Decimal

import docx
import pytest

from schema.rubric import Rubric
from tests.comparisons import with_rules
from tests.pipeline.collecting.filled import (
    BODY,
    ENDINGS,
    GOOD,
    ITEMS,
    TEXT,
    codes,
    entered,
    read,
    score,
    table_form,
    the,
)
from tests.pipeline.forms.shapes import (
    category,
    changed,
    form_of,
    item,
    plain,
    replaced,
    whole,
    without_names,
    without_properties,
    without_tags,
)


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


def test_what_the_notice_prints_right_of_all_headers_was_not_filled_in() -> None:
    rules = "查阅资料，缺一份扣1分。"
    one, other = (item(f"1.{n}", "5", text=text) for n, text in ((1, "开展宣传活动"), (2, TEXT)))
    rubric = whole(category("1", [with_rules(one, rules), other]))
    form = (("内容", "满分", "自评分", ""), ("开展宣传活动", "5", "4", rules), (TEXT, "5", "3", "（已核）"))
    found = read(table_form(form, above=("单位名称：丁局",)), rubric)
    assert (entered(found), codes(found)) == ({"1.1": "4", "1.2": "3"}, ["K828"])
    assert the(found, "K828").actual == "（已核）"


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
