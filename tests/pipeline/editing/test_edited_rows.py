"""Rows that a clerk inserts, deletes or moves in a review sheet."""

from decimal import Decimal

from schema.notice import RubricFile
from tests.builders import agreeing
from tests.pipeline.editing.opened import codes, item, rubric_of, said
from tests.pipeline.editing.sheets import Table, edited


def test_a_row_that_was_inserted(sample: RubricFile) -> None:
    def insert(table: Table) -> None:
        table.insert(table.row("1.2"), 行="内容", 序号="2.", 名称或内容="新增的一项工作。", 分值="0.5分")

    back = edited(sample, insert)
    category = rubric_of(back).categories[0]
    assert [one.id for one in category.items] == [f"1.{n}" for n in range(1, 7)]
    assert (category.items[1].text, category.items[1].points, category.items[1].kind) == (
        "新增的一项工作。",
        Decimal("0.5"),
        "base",
    )
    assert category.items[2].source == sample.rubrics[0].categories[0].items[1].source
    assert len(said(back)) == 1 and said(back)[0].startswith("新增 第 ")
    assert "K202" in codes(back)


def test_a_row_without_its_kind_is_an_item_and_is_said_to_be(sample: RubricFile) -> None:
    back = edited(sample, lambda table: table.insert(table.row("1.2"), 名称或内容="新增", 分值="1分"))
    assert item(back, "1.2").text == "新增"
    assert "K634" in codes(back)


def test_a_row_that_was_deleted(sample: RubricFile) -> None:
    gone = sample.rubrics[0].categories[0].items[1]
    back = edited(sample, lambda table: table.sheet.delete_rows(table.row("1.2"), 1 + len(gone.sub_points)))
    assert [one.text for one in rubric_of(back).categories[0].items] == [
        one.text for one in sample.rubrics[0].categories[0].items if one is not gone
    ]
    assert [line for line in said(back) if line.startswith("删去")] == [f"删去 1.2「{gone.text[:12]}…」"]
    assert back.result and gone.label + gone.text in [unused.text for unused in back.result.coverage.unused]


def test_a_row_whose_cells_were_cleared_counts_as_deleted(sample: RubricFile) -> None:
    def clear(table: Table) -> None:
        table.put(table.row("2.2"), 序号=None, 名称或内容=None, 分值=None)

    back = edited(sample, clear)
    assert len(rubric_of(back).categories[1].items) == 7


def test_a_row_that_was_moved_keeps_its_place(sample: RubricFile) -> None:
    moved = sample.rubrics[0].categories[1].items[7]

    def move(table: Table) -> None:
        row = table.row("2.8")
        values = table.values(row)
        table.sheet.delete_rows(row, 1 + len(moved.sub_points))
        table.insert(table.row("1.2"), **values)

    back = edited(sample, move)
    new = item(back, "1.2")
    assert (new.text, new.source, new.points_source) == (moved.text, moved.source, moved.points_source)
    assert any("移到 1「服务科学发展」 里" in line for line in said(back))


def test_a_category_that_was_added() -> None:
    def add(table: Table) -> None:
        row = table.sheet.max_row + 1
        table.put(row, 行="项目", 级="1", 序号="(3)", 名称或内容="加分项", 分值="5分")
        table.put(row + 1, 行="内容", 名称或内容="获得上级表彰", 分值="5分")

    back = edited(agreeing(), add)
    category = rubric_of(back).categories[2]
    assert (category.id, category.kind, category.counts, category.points) == ("3", "bonus", False, Decimal(5))
    assert [(one.id, one.kind) for one in category.items] == [("3.1", "bonus")]
    assert codes(back) == []


def test_a_line_that_becomes_a_category(sample: RubricFile) -> None:
    back = edited(sample, lambda table: table.put(table.row("3.5"), 行="项目", 级="1"))
    categories = rubric_of(back).categories
    was = sample.rubrics[0].categories[2].items[4]
    assert len(categories) == 6
    assert (categories[3].name, categories[3].source, categories[3].points) == (was.text, was.source, was.points)


def test_sub_point_lines_change_the_text_of_their_item() -> None:
    def change(table: Table) -> None:
        table.put(table.row("1.1.1"), 分值="1.5分")
        table.put(table.row("1.1.2"), 名称或内容="报送信息三篇")

    was = agreeing().rubrics[0].categories[0].items[0]
    back = edited(agreeing(), change)
    new = item(back, "1.1")
    assert [sub.points for sub in new.sub_points] == [Decimal("1.5"), was.sub_points[1].points]
    assert new.sub_points[1].text == "报送信息三篇"
    assert new.text == was.text.replace("（1分）", "（1.5分）").replace(was.sub_points[1].text, "报送信息三篇")
    assert "K201" in codes(back)


def test_sub_point_lines_cannot_be_added_or_deleted_alone() -> None:
    def change(table: Table) -> None:
        table.sheet.delete_rows(table.row("1.1.2"))
        table.insert(table.row("1.2"), 行="小分", 名称或内容="另一段", 分值="1分")

    back = edited(agreeing(), change)
    assert codes(back) == ["K633", "K633"]
    assert item(back, "1.1") == agreeing().rubrics[0].categories[0].items[0]
