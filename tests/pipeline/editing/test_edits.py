"""What clerks do in a review sheet, and what comes of it."""

import io
from decimal import Decimal

import openpyxl
import pytest

from pipeline.editing.blank import blank
from pipeline.editing.write import write
from pipeline.inputs import decide
from schema.finding import Decision
from schema.notice import RubricFile
from tests.builders import agreeing
from tests.pipeline.editing.opened import codes, item, rubric_of, said
from tests.pipeline.editing.sheets import HEAD, Table, changed, edited, opened_json, read_back, result_of
from tests.pipeline.forms.shapes import special


def test_points_typed_as_text(sample: RubricFile) -> None:
    back = edited(sample, lambda table: table.put(table.row("1.1"), 分值="4分"))
    changed_item, was = item(back, "1.1"), sample.rubrics[0].categories[0].items[0]
    assert (changed_item.points, changed_item.points_text, changed_item.points_source) == (Decimal(4), "4分", ())
    assert (changed_item.text, changed_item.source) == (was.text, was.source)
    assert said(back) == [f"1.1「{was.text[:12]}…」的分值：{was.points_text} → 4分"]
    assert codes(back) == ["K202"]
    assert rubric_of(back).fingerprint != sample.rubrics[0].fingerprint


@pytest.mark.parametrize("typed", ["3", 3, 3.0, "３分", "三分", " 3 分 "])
def test_the_same_points_written_otherwise_are_no_change(sample: RubricFile, typed: str | float) -> None:
    assert sample.rubrics[0].categories[0].items[0].points == 3
    back = edited(sample, lambda table: table.put(table.row("1.1"), 分值=typed))
    assert back.changes == ()
    assert back.result == sample


def test_points_that_cannot_be_read(sample: RubricFile) -> None:
    back = edited(sample, lambda table: table.put(table.row("1.1"), 分值="三到四"))
    assert (item(back, "1.1").points, item(back, "1.1").points_text) == (None, "三到四")
    assert "K402" in codes(back)


def test_a_minus_is_for_what_is_taken_away() -> None:
    back = edited(agreeing(), lambda table: table.put(table.row("1.1"), 分值="-3分"))
    assert codes(back) == ["K632"]
    assert item(back, "1.1") == agreeing().rubrics[0].categories[0].items[0]
    back = edited(agreeing(), lambda table: table.put(table.row("1.1"), 分值="-2分", 类型="扣分"))
    assert (item(back, "1.1").points, item(back, "1.1").kind) == (Decimal(2), "deduction")


def test_points_that_are_all_in_percent_make_percent_their_unit() -> None:
    def change(table: Table) -> None:
        for key in ("1", "1.1", "1.2", "2", "2.1"):
            table.put(table.row(key), 分值="50%")

    assert rubric_of(edited(agreeing(), change)).unit == "percent"
    assert rubric_of(edited(agreeing(), lambda table: table.put(table.row("1"), 分值="50%"))).unit == "point"


def test_a_blank_cell_is_a_missing_value(sample: RubricFile) -> None:
    back = edited(sample, lambda table: table.put(table.row("1.1"), 分值=None))
    assert item(back, "1.1").points is None
    assert "K401" in codes(back)


def test_a_changed_text_loses_its_place_and_is_read_anew(sample: RubricFile) -> None:
    text = "建立档案（1分）；报送信息不少于9篇（2分）"
    back = edited(sample, lambda table: table.put(table.row("1.1"), 名称或内容=text))
    new = item(back, "1.1")
    assert (new.text, new.source, new.points) == (text, (), Decimal(3))
    assert [(sub.id, sub.text, sub.points) for sub in new.sub_points] == [
        ("1.1.1", "建立档案", Decimal(1)),
        ("1.1.2", "报送信息不少于9篇", Decimal(2)),
    ]
    assert [(target.comparator, target.value) for target in new.targets] == [("ge", Decimal(9))]
    assert new.points_source == sample.rubrics[0].categories[0].items[0].points_source
    coverage = back.result.coverage if back.result else None
    assert coverage and sample.rubrics[0].categories[0].items[0].text in [unused.text for unused in coverage.unused]
    assert coverage.characters == coverage.used + sum(len("".join(each.text.split())) for each in coverage.unused)


@pytest.mark.parametrize(
    ("header", "given", "field", "kept"),
    [("类型", "奖励", "kind", "base"), ("计入合计", "也许", "counts", True), ("权重", "很大", "weight", None)],
)
def test_a_word_that_is_not_known_changes_nothing(header: str, given: str, field: str, kept: object) -> None:
    back = edited(agreeing(), lambda table: table.put(table.row("1.1"), **{header: given}))
    assert getattr(item(back, "1.1"), field) == kept
    assert codes(back) == ["K632"]
    fault = next(finding for finding in back.findings if finding.code == "K632")
    assert given in fault.message.zh and fault.path == "rubrics[0].categories[0].items[0]"


def test_kind_counts_weight_and_combine() -> None:
    def change(table: Table) -> None:
        table.put(table.row("2"), 类型="扣分", 计入合计="否", 合计方式="任选其一", 权重="0.3")

    category = rubric_of(edited(agreeing(), change)).categories[1]
    assert (category.kind, category.counts, category.combine) == ("deduction", False, "alternatives")
    assert category.weight == Decimal("0.3")


def test_a_level_that_is_too_deep() -> None:
    back = edited(agreeing(), lambda table: table.put(table.row("2"), 级="3"))
    assert codes(back) == ["K632"]
    assert [one.id for one in rubric_of(back).categories] == ["1", "2"]


def test_nested_categories_can_be_made() -> None:
    back = edited(agreeing(), lambda table: table.put(table.row("2"), 级="2"))
    (outer,) = rubric_of(back).categories
    assert [inner.id for inner in outer.categories] == ["1.3"]
    assert [one.id for one in outer.items] == ["1.1", "1.2"]


def test_a_formula_is_not_believed() -> None:
    back = edited(agreeing(), lambda table: table.put(table.row("1.1"), 分值="=SUM(F5:F6)"))
    assert codes(back) == ["K632"]
    assert item(back, "1.1") == agreeing().rubrics[0].categories[0].items[0]


def test_a_column_of_ones_own_is_not_lost_silently() -> None:
    def change(table: Table) -> None:
        column = table.sheet.max_column + 1
        table.sheet.cell(1, column).value = "意见"
        table.sheet.cell(3, column).value = "同意"

    back = edited(agreeing(), change)
    assert codes(back) == ["K636"]
    assert back.changes == ()


def test_decisions_follow_their_line_and_fall_with_what_they_decided() -> None:
    broken = edited(agreeing(), lambda table: table.put(table.row("2.1"), 分值="4分")).result
    assert broken is not None
    error = next(finding for finding in broken.findings if finding.severity == "error")
    assert (error.code, error.path) == ("K202", "rubrics[0].categories[1]")
    decided = decide(broken, Decision(code="K202", path=error.path, reason="原件如此"))

    def insert(table: Table) -> None:
        table.insert(table.row("2"), 行="项目", 级="1", 名称或内容="另一类")
        table.insert(table.row("2"), 行="内容", 名称或内容="另一项")

    moved = edited(decided, insert)
    assert moved.result and [one.path for one in moved.result.decisions] == ["rubrics[0].categories[2]"]
    worse = edited(decided, lambda table: table.put(table.row("2.1"), 分值="1分"))
    assert worse.result and worse.result.decisions == ()
    assert "K202" in codes(worse)
    assert any("撤去了决定 K202（原件如此）" in line for line in said(worse))


def test_the_head_can_be_corrected(sample: RubricFile) -> None:
    def change(table: Table) -> None:
        for row in range(2, table.sheet.max_row + 1):
            match table.sheet.cell(row, 1).value:
                case "发文字号":
                    table.put(row, 文字="乐工发〔2012〕13号")
                case "成文日期":
                    table.put(row, 文字="二〇一二年八月一日")
                case "发文机关":
                    table.put(row, 文字=None)

    back = read_back(changed(write(sample), change, HEAD))
    notice = back.result.notice if back.result else None
    assert notice and notice.document_number and notice.issued_on
    assert (notice.document_number.serial, notice.document_number.source) == (13, ())
    assert (notice.issued_on.date, notice.issued_on.source) == ("2012-08-01", ())
    assert notice.issuer is None
    assert sample.notice and (notice.body, notice.title) == (sample.notice.body, sample.notice.title)
    assert len(said(back)) == 3


def test_a_document_number_that_is_none(sample: RubricFile) -> None:
    back = read_back(changed(write(sample), lambda table: table.put(3, 文字="十二号文"), HEAD))
    assert codes(back) == ["K632"]
    assert back.result and back.result.notice == sample.notice


def test_an_empty_sheet_filled_in_by_hand() -> None:
    rows = [
        {"行": "项目", "级": "1", "序号": "(一)", "名称或内容": "服务发展", "分值": "5分"},
        {"行": "内容", "序号": "1.", "名称或内容": "建立档案（1分）；宣传不少于3次（2分）。", "分值": "3分"},
        {"行": "内容", "序号": "2.", "名称或内容": "按时报送。", "分值": "2", "评分标准": "每迟1次扣0.5分"},
    ]

    def fill(table: Table) -> None:
        table.put(2, 名称或内容="2012年考核细则", 分值="5分")
        for row, values in enumerate(rows, 3):
            table.put(row, **values)

    back = read_back(changed(write(blank()), fill))
    rubric = rubric_of(back)
    assert (rubric.assessment_year, rubric.points, codes(back)) == ("2012", Decimal(5), [])
    first, second = rubric.categories[0].items
    assert [sub.points for sub in first.sub_points] == [Decimal(1), Decimal(2)]
    assert [cell.text for cell in second.cells] == ["每迟1次扣0.5分"]
    assert first.source == second.points_source == ()
    assert back.result and opened_json(back.result) == back.result


def test_what_was_read_back_can_be_edited_again(sample: RubricFile) -> None:
    once = edited(sample, lambda table: table.put(table.row("1.1"), 名称或内容="换了一句话。")).result
    assert once is not None
    again = read_back(write(once))
    assert again.changes == () and again.result == once


def test_hostile_texts_stay_texts() -> None:
    special_rubric = special()
    texts = ['=HYPERLINK("http://x","y")', "+1", "-1+2", "@SUM(A1)", "=cmd|' /C calc'!A0"]
    items = tuple(
        one.model_copy(update={"text": text, "label": text})
        for one, text in zip(special_rubric.categories[0].items * 3, texts, strict=False)
    )
    category = special_rubric.categories[0].model_copy(update={"items": items, "name": "=1+1"})
    sheet = write(result_of(special_rubric.model_copy(update={"categories": (category,)})))
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    assert [cell.coordinate for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"] == []
    assert read_back(sheet).changes == ()
