"""The 新旧对照表 as offices expect it: A4 across, eight columns, the header on every page, marks that survive a photocopier."""

import io
from itertools import pairwise
from typing import Any

import docx
import pytest

from pipeline.diffing.compare import compare
from pipeline.diffing.showing.blocks import Comparison
from pipeline.outputs.diff_docx import diff_docx
from tests.comparisons import NEW, OLD, comparison, said, year
from tests.generators.bank import subjects
from tests.generators.difficulty import ALL
from tests.generators.years import two_years

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEGEND = "加粗并加下划线的是新写的，划去的是不再写的。"


def opened(of: Comparison) -> Any:
    return docx.Document(io.BytesIO(diff_docx(of, "zh")))


@pytest.fixture(scope="module")
def document() -> Any:
    return opened(comparison(OLD, NEW))


def test_the_page_is_a4_across(document: Any) -> None:
    (section,) = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert section.orientation == 1


def test_the_columns_fill_the_width_between_the_margins(document: Any) -> None:
    section = document.sections[0]
    between = section.page_width.twips - section.left_margin.twips - section.right_margin.twips
    for table in document.tables:
        assert sum(int(column.get(W + "w")) for column in table._tbl.tblGrid) == between


def test_the_header_is_repeated_and_no_row_is_cut(document: Any) -> None:
    for table in document.tables:
        first, *others = table._tbl.tr_lst
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))
    assert [cell.text for cell in document.tables[-1].rows[0].cells] == [
        "序号", "项目", "原内容", "原分值", "新内容", "新分值", "变化", "说明",
    ]  # fmt: skip


def test_east_asian_fonts_and_language_are_set(document: Any) -> None:
    fonts = document.styles["Normal"].element.rPr.rFonts
    assert fonts.get(W + "eastAsia") == "宋体"
    assert {lang.get(W + "eastAsia") for lang in document.styles.element.iter(W + "lang")} == {"zh-CN"}


def test_new_words_are_bold_and_underlined_and_dropped_ones_struck_through() -> None:
    old, new = (
        year("2012", ("工作", [said("1.1", "继续推进“两个普遍”工作，入会率达到95%以上。")])),
        year("2013", ("工作", [said("1.1", "继续推进“两个普遍”工作，入会率达到98.5%以上。")])),
    )
    row = opened(comparison(old, new)).tables[-1].rows[1]
    before, after = (row.cells[n].paragraphs[0].runs for n in (2, 4))
    assert [(run.text, run.font.strike, run.bold) for run in before] == [
        ("继续推进“两个普遍”工作，入会率达到", None, None), ("95%", True, None), ("以上。", None, None),
    ]  # fmt: skip
    assert [(run.text, run.bold, run.underline) for run in after] == [
        ("继续推进“两个普遍”工作，入会率达到", None, None), ("98.5%", True, True), ("以上。", None, None),
    ]  # fmt: skip


def test_what_stands_above_and_below_the_table(document: Any) -> None:
    lines = [paragraph.text for paragraph in document.paragraphs]
    summary = compare(OLD, NEW).summary.zh
    assert lines[:4] == ["新旧对照表", "原：《2012年考核细则》", "新：《2013年考核细则》", summary]
    assert lines[4:6] == ["各项目分值增减", "原20分 − 取消6分 + 新增5分 + 调整1分 = 现20分"]
    assert lines[6:] == [
        LEGEND,
        "仅标点、写法不同的",
        "1.4　加强职工思想道德和职业道德建设，；宣传、落实职业道德规范。",
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["项目", "原分值", "新分值", "增减"],
        ["(1)服务发展", "10", "15", "+5"],
        ["(2)自身建设", "10", "5", "−5"],
        ["合计", "20", "20", "0"],
    ]


def test_an_item_of_which_only_punctuation_changed_is_unmarked_in_the_table_and_marked_in_the_list(
    document: Any,
) -> None:
    row = next(row for row in document.tables[-1].rows if "保留（标点" in row.cells[6].text)
    runs = [run for n in (2, 4) for run in row.cells[n].paragraphs[0].runs]
    assert not any(run.font.strike or run.bold for run in runs)
    listed = document.paragraphs[-1].runs
    assert [(run.text, bool(run.font.strike), bool(run.bold)) for run in listed if run.font.strike or run.bold] == [
        ("，", True, False),
        ("；", False, True),
        ("、", False, True),
    ]


def test_a_split_takes_a_row_for_each_part_and_its_old_cell_spans_them(document: Any) -> None:
    rows = document.tables[-1]._tbl.tr_lst
    merged = [(cell.get(W + "val")) for row in rows for cell in row.tc_lst[2].iter(W + "vMerge")]
    assert merged == ["restart", "continue"]
    kept = [[paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in row.iter(W + "p")] for row in rows]
    assert [set(each) for each in kept].count({True}) == 1
    assert all(len(set(each)) == 1 for each in kept)


def test_two_tables_never_touch(document: Any) -> None:
    """Word joins tables that follow one another without a paragraph between them."""
    tags = [child.tag for child in document.element.body]
    assert (W + "tbl", W + "tbl") not in set(pairwise(tags))


def test_without_categories_there_is_no_balance_table() -> None:
    alone = OLD.model_copy(update={"categories": (), "items": (said("1", "开展活动。"),)})
    assert len(opened(comparison(alone, alone)).tables) == 1


def test_the_words_are_english_where_that_is_asked_for() -> None:
    made = docx.Document(io.BytesIO(diff_docx(comparison(OLD, NEW), "en")))
    assert [cell.text for cell in made.tables[-1].rows[0].cells][2:5] == ["Old text", "Old pts", "New text"]
    assert "Compared with 2012: 5 items before" in made.paragraphs[3].text


def test_characters_that_xml_forbids_are_replaced() -> None:
    odd = year("2012", ("工作", [said("1.1", "开展\x08活动\ufffe<&>。")]))
    assert "开展\ufffd活动\ufffd<&>。" in opened(comparison(odd, NEW)).tables[-1]._cells[10].text


def test_a_larger_pair_opens() -> None:
    made = two_years(subjects()[0], ALL[2], 1, 24)
    assert len(opened(comparison(made.old, made.new)).tables[-1].rows) > 15
