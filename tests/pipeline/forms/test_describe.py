"""The lines of a form: which there are, in what order, with what in them."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.forms.blocks import blocks, label_columns
from pipeline.forms.describe import Wish, describe, item_points, labelled
from pipeline.forms.form import ENTRY_ROLES, TOTAL
from pipeline.forms.page import ACROSS, UPRIGHT, page_of
from schema.rubric import Rubric
from tests.builders import with_cell
from tests.generators.forms import rubrics
from tests.pipeline.forms.shapes import category, item, plain, special, whole
from tests.readings import read

LAW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def ids(rubric: Rubric, wish: Wish) -> list[tuple[str, str]]:
    return [(line.kind, line.id) for line in describe(rubric, wish).lines]


def test_a_line_an_item_a_subtotal_a_category_and_the_total() -> None:
    assert ids(plain(), Wish()) == [
        ("item", "1.1"),
        ("item", "1.2"),
        ("subtotal", "1"),
        ("item", "2.1"),
        ("total", TOTAL),
    ]


def test_detail_gives_sub_points_lines_of_their_own() -> None:
    found = ids(plain(), Wish(detail=True))
    assert found[:3] == [("item", "1.1"), ("sub_point", "1.1.1"), ("sub_point", "1.1.2")]
    line = describe(plain(), Wish(detail=True)).line("1.1.2")
    assert (line.item, line.most, line.points) == ("1.1", Decimal(2), "2分")


def test_a_rubric_without_categories_has_a_column_of_numbers() -> None:
    form = describe(whole(items=(item("1", "5"), item("2", "5"))), Wish())
    assert [column.role for column in form.columns] == ["number", "item", "points", "self_score"]
    assert [line.number for line in form.lines] == ["1", "2", ""]


def test_the_kinds_look_like_what_they_are() -> None:
    shown = {line.id: line.points for line in describe(special(), Wish()).lines}
    assert "加分" in shown["2.1"] and "4" in shown["2.1"]
    assert "扣分" in shown["3.1"] and "正数" in shown["3.2"]
    assert "是/否" in shown["4.1"]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("5", "最高5"),
        ("5分", "最高5分"),
        ("最高加5分", "最高加5分"),
        ("不超过5分", "不超过5分"),
        ("限加5分", "限加5分"),
    ],
)
def test_a_cap_that_says_so_itself_is_shown_as_printed(printed: str, shown: str) -> None:
    extra = category("2", [item("2.1", "3", "bonus"), item("2.2", "4", "bonus")], "bonus", "5")
    extra = extra.model_copy(update={"points_text": printed})
    form = describe(whole(category("1", [item("1.1", "50"), item("1.2", "50")]), extra), Wish())
    assert form.line("2").points == f"加分\n{shown}"


@pytest.mark.parametrize(("weights", "said"), [(("20", "80"), ("20%", "80%")), (("0.2", "0.8"), ("0.2", "0.8"))])
def test_weights_stand_in_the_form(weights: tuple[str, str], said: tuple[str, str]) -> None:
    parts = [
        category(str(n), [item(f"{n}.1", "60"), item(f"{n}.2", "40")]).model_copy(update={"weight": Decimal(weight)})
        for n, weight in enumerate(weights, 1)
    ]
    form = describe(whole(*parts, combine="weighted"), Wish())
    assert [group.text for group in form.groups] == [f"第{n}类\n权重{one}" for n, one in enumerate(said, 1)]
    assert (form.line("1").text, form.line(TOTAL).text) == ("小计", "合计（按权重相加）")
    items = tuple(
        item(str(n), "100").model_copy(update={"weight": Decimal(weight)}) for n, weight in enumerate(weights, 1)
    )
    form = describe(whole(items=items, combine="weighted"), Wish())
    assert [line.points for line in form.entered()] == [f"100\n权重{one}" for one in said]


def test_a_category_that_does_not_add_up_has_no_subtotal() -> None:
    rubric = whole(category("1", [item("1.1", "5"), item("1.2", "5")], combine="none"), combine="none")
    assert ids(rubric, Wish()) == [("item", "1.1"), ("item", "1.2")]


def test_a_category_that_holds_nothing_is_scored_itself() -> None:
    form = describe(whole(category("1", [], points="10"), category("2", [item("2.1", "5")])), Wish())
    assert (form.lines[0].kind, form.lines[0].id, form.lines[0].most) == ("item", "1", Decimal(10))


def test_printed_columns_are_repeated_and_asked_ones_added() -> None:
    form = describe(with_cell("每少一篇扣一分").rubrics[0], Wish(ENTRY_ROLES))
    roles = [column.role for column in form.columns]
    assert roles == ["category", "item", "printed", "points", *ENTRY_ROLES]
    assert form.line("1.1").printed == ("每少一篇扣一分",)
    assert form.line("1.2").printed == ("",)


@pytest.mark.parametrize(
    ("label", "text", "shown"),
    [("1.", "做好", "1.做好"), ("1", "做好", "1 做好"), ("（一）", "做好", "（一）做好"), ("", "做好", "做好")],
)
def test_the_number_stands_before_the_text(label: str, text: str, shown: str) -> None:
    assert labelled(label, text) == shown


@LAW
@given(rubrics(), st.booleans())
def test_blocks_fill_the_label_columns_without_gap_or_overlap(rubric: Rubric, detail: bool) -> None:
    form = describe(rubric, Wish(detail=detail))
    cells = Counter(
        (line, column)
        for block in blocks(form)
        for line in range(block.line, block.line + block.lines)
        for column in range(block.column, block.column + block.columns)
    )
    assert cells == Counter((line, column) for line in range(len(form.lines)) for column in range(label_columns(form)))


@LAW
@given(rubrics(), st.sampled_from([("self_score",), ENTRY_ROLES]))
def test_columns_fill_the_page(rubric: Rubric, columns: tuple[str, ...]) -> None:
    page = page_of(describe(rubric, Wish(columns)))  # type: ignore[arg-type]
    assert abs(sum(page.columns) - page.text_width) < 0.01
    assert min(page.columns) > 5
    assert (page.width, page.height) in ((UPRIGHT.width, UPRIGHT.height), (ACROSS.width, ACROSS.height))


def test_the_page_is_that_of_the_standard() -> None:
    assert (UPRIGHT.text_width, UPRIGHT.text_height) == (156, 225)
    assert (UPRIGHT.top, UPRIGHT.bottom, UPRIGHT.left, UPRIGHT.right) == (37, 35, 28, 26)


def test_the_full_marks_of_an_item_that_prints_only_those_of_its_parts_are_a_figure() -> None:
    drawing = "项目 | 考核内容\n班子（5分） | 1.制度健全（2分）\n^ | 2.例会按时召开（1分）；记录完整（2分）\n宣传（4分） | 3.上报信息（4分）"
    result = read(drawing)
    item = result.rubrics[0].categories[0].items[1]
    assert item.points == 3
    assert (item.points_text, item_points(item)) == ("（1分）（2分）", "3分")
    assert item_points(result.rubrics[0].categories[0].items[0]) == "2分"


def test_what_is_asked_for_below_criteria_that_are_columns_is_one_column() -> None:
    drawing = "序号 | 内容（40分） | 语言（30分） | 仪表（30分） | 得分\n评分要点 | 紧扣主题 | 声音响亮 | 举止得体 | \n1 | | | | \n2 | | | | "
    (rubric,) = read(drawing).rubrics
    form = describe(rubric, Wish())
    assert [column.header for column in form.columns if column.role == "printed"] == ["评分标准"]
    assert [line.printed for line in form.lines][:3] == [("紧扣主题",), ("声音响亮",), ("举止得体",)]
