"""What an item's text and its cells say together: places, columns, and nothing else changed."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.wording.numerals import NUMBER
from parsers.wording.rules.steps import value_of
from parsers.wording.texts.contents import with_clauses
from schema.rubric import CellRole, Item, ItemCell, Kind, Scoring, Target
from tests.parsers.wording.rules.test_scoring import TEXTS
from tests.readings import read


def item(
    text: str,
    points: int | None = 5,
    cells: tuple[tuple[int, CellRole, str], ...] = (),
    *,
    kind: Kind = "base",
    points_text: str | None = None,
) -> Item:
    value = Decimal(points) if points is not None else None
    printed = tuple(ItemCell(column=column, role=role, text=said) for column, role, said in cells)
    return Item(id="1.1", label="", text=text, kind=kind, points=value, points_text=points_text, cells=printed)


def test_rules_and_aims_are_found_in_text_and_cells() -> None:
    made = with_clauses(
        item("报送信息不少于5篇，少1篇扣1分。", cells=((3, "rules", "达到95%以上得满分，每低1%扣0.5分，扣完为止"),)),
        has_points_column=True,
    )
    assert [(rule.column, rule.kind, rule.text) for rule in made.scoring] == [
        (None, "deduct", "少1篇扣1分"),
        (3, "threshold", "达到95%以上得满分"),
        (3, "deduct", "每低1%扣0.5分"),
        (3, "floor", "扣完为止"),
    ]
    assert [(aim.column, aim.text) for aim in made.targets] == [(None, "不少于5篇"), (3, "达到95%以上")]


def test_aims_are_not_sought_where_a_cell_says_how_to_look() -> None:
    made = with_clauses(item("建立档案", cells=((3, "method", "抽查不少于5人"),)), has_points_column=True)
    assert made.targets == ()


@pytest.mark.parametrize(("header", "found"), [("目标值", [("eq", 12, "个")]), ("单位", [])])
def test_a_figure_alone_is_an_aim_in_a_column_of_aims(header: str, found: list[tuple[str, int, str]]) -> None:
    made = with_clauses(item("新签约项目", cells=((2, "other", "12个"),)), has_points_column=True, headers={2: header})
    assert [(aim.comparator, int(aim.value or 0), aim.unit) for aim in made.targets] == found


@pytest.mark.parametrize(("header", "kinds"), [("扣分标准", ["deduct", "deduct"]), ("评分标准", ["award", "deduct"])])
def test_amounts_of_items_in_a_column_of_what_is_taken_are_taken(header: str, kinds: list[str]) -> None:
    rows = "巡查发现漏灯每盏0.5分，未更换的扣1分 | 每周抽查\n巡查发现断线每处0.5分，未接好的扣1分 | 每周抽查"
    table = f"分值 | {header} | 考评方式\n10 | " + rows.replace("\n", "\n10 | ")
    assert [rule.kind for rule in read(table).rubrics[0].items[0].scoring] == kinds


@pytest.mark.parametrize(("kind", "header"), [("deduction", ""), ("base", "扣分标准")])
def test_amounts_without_a_verb_are_taken_where_points_are_taken(kind: Kind, header: str) -> None:
    made = with_clauses(
        item("工作失误", cells=((2, "rules", "每次2分"),), kind=kind), has_points_column=True, headers={2: header}
    )
    assert [rule.kind for rule in made.scoring] == ["deduct"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("按期整改（10分）。未整改的扣10分。", 10),
        ("收获与建议（10分，成果与体会）", 10),
        ("发案下降（15分）：下降10%得15分，下降5%得10分，上升不得分。", 15),
        ("完成算法主体代码    10分", 10),
    ],
)
def test_the_points_of_the_item_itself_are_no_sub_point(text: str, points: int) -> None:
    made = with_clauses(item(text, points, points_text=f"{points}分"), has_points_column=False)
    assert made.sub_points == ()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("值守台账5分：由组长批改", []),
        ("巡查记录5分：缺一次扣1分", ["deduct"]),
        ("巡查记录3分：缺一次扣1分", ["award", "deduct"]),
        ("及时5分：当日上报；较及时3分：次日上报", ["tier", "tier"]),
    ],
)
def test_the_points_behind_a_name_are_the_item_s_beside_a_column_of_points_too(text: str, kinds: list[str]) -> None:
    made = with_clauses(item(text, 5, points_text="5"), has_points_column=True)
    assert [rule.kind for rule in made.scoring] == kinds


def test_cells_of_one_column_cannot_be_told_apart() -> None:
    made = with_clauses(item("甲", cells=((3, "rules", "扣1分"), (3, "rules", "扣2分"))), has_points_column=True)
    assert made.scoring == ()


CELLS = st.lists(
    st.tuples(st.integers(2, 6), st.sampled_from(["rules", "method", "other", "remarks"]), TEXTS), max_size=3
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.integers(1, 30)), CELLS, st.booleans())
def test_reading_the_contents_changes_nothing_else(
    text: str, points: int | None, cells: list[tuple[int, CellRole, str]], column: bool
) -> None:
    before = item(text, points, tuple(cells), points_text=f"{points}分" if points else None)
    after = with_clauses(before, has_points_column=column)
    cleared = {"sub_points": (), "targets": (), "scoring": ()}
    assert after.model_copy(update=cleared) == before
    assert with_clauses(after, has_points_column=column) == after
    texts: dict[int | None, str] = {None: after.text, **{cell.column: cell.text for cell in after.cells}}
    parts: list[Target | Scoring] = [*after.targets, *after.scoring]
    for part in parts:
        assert texts[part.column][part.start : part.end] == part.text
    for sub in after.sub_points:
        assert after.text[sub.start : sub.end].endswith(sub.marker)


_PRINTED = re.compile(rf"{NUMBER}|半")


def _values(text: str) -> list[Decimal | None]:
    return [value_of(found[0]) for found in _PRINTED.finditer(text)]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.integers(1, 30)), st.booleans())
def test_what_is_read_is_printed_there_and_no_mark_is_read_twice(text: str, points: int | None, column: bool) -> None:
    made = with_clauses(item(text, points, points_text=f"{points}分" if points else None), has_points_column=column)
    for rule in made.scoring:
        assert not rule.amount or rule.amount in _values(rule.text)
    for aim in made.targets:
        assert not aim.value or aim.value in _values(aim.text) or "百分之百" in aim.text
    for sub in made.sub_points:
        assert sub.points in _values(sub.marker)
        marker = sub.end - len(sub.marker)
        for rule in made.scoring:
            crosses = rule.start < marker < rule.end and rule.kind != "formula"
            assert not crosses, (sub.marker, rule.text)


def test_a_sum_of_times_is_the_mark_of_its_clause() -> None:
    text = "每学期开会不少于2次，每次2.5分，共5分；配备专职人员（5分）"
    made = with_clauses(item(text, 10), has_points_column=False)
    assert [(sub.text, sub.points, sub.marker) for sub in made.sub_points] == [
        ("每学期开会不少于2次", Decimal(5), "每次2.5分，共5分"),
        ("配备专职人员", Decimal(5), "（5分）"),
    ]
    assert [(rule.text, rule.amount) for rule in made.scoring] == [("每次2.5分", Decimal("2.5"))]
    assert [aim.text for aim in made.targets] == ["不少于2次"]


def test_the_tier_that_is_the_full_mark_is_one_of_the_tiers() -> None:
    made = with_clauses(item("优得10分，良得8分，差得5分", 10, points_text="10分"), has_points_column=False)
    assert [(rule.kind, int(rule.amount or 0)) for rule in made.scoring] == [("tier", 10), ("tier", 8), ("tier", 5)]


def test_bounds_under_the_name_of_a_grade_are_no_aims() -> None:
    cells: tuple[tuple[int, CellRole, str], ...] = ((3, "other", "≥2"), (4, "other", "≤1"))
    headers = {3: "优秀", 4: "一般"}
    assert with_clauses(item("节目数", cells=cells), has_points_column=True, headers=headers).targets == ()
    assert len(with_clauses(item("节目数", cells=cells), has_points_column=True).targets) == 2


def test_a_name_with_the_points_of_its_item_is_no_rule() -> None:
    assert with_clauses(item("采购制度5分"), has_points_column=True).scoring == ()
    assert len(with_clauses(item("采购制度3分"), has_points_column=True).scoring) == 1


def test_the_own_mark_of_an_item_is_one_of_several_outcomes_only_beside_other_marks() -> None:
    own = with_clauses(
        item("群众工作(5分)。建立工作站的记3分,其中有专人的记1分", points_text="5分"), has_points_column=False
    )
    assert [rule.text for rule in own.scoring] == ["建立工作站的记3分", "其中有专人的记1分"]
    chosen = with_clauses(item("是(0分)，否(5分)", points_text="5分"), has_points_column=False)
    assert [(rule.kind, int(rule.amount or 0)) for rule in chosen.scoring] == [("threshold", 0), ("threshold", 5)]
    assert chosen.sub_points == ()


@pytest.mark.parametrize(
    ("said", "scoring"),
    [
        ("由值班员评定，甲30分，乙20分，丙10分", ["tier", "tier", "tier"]),
        ("全勤得30分；缺勤一次扣1分", ["award", "deduct"]),
    ],
)
def test_points_are_the_items_own_where_they_were_read_and_not_where_they_are_given_again(
    said: str, scoring: list[str]
) -> None:
    lines = (f"1.到岗，占30分。{said}。", "2.着装，占30分。差一件扣1分。", "3.交接，占40分。漏一次扣1分。")
    (rubric,) = read("值守考核细则", *lines).rubrics
    first = rubric.items[0]
    assert first.points == 30
    assert not first.sub_points
    assert [str(rule.kind) for rule in first.scoring] == scoring


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("备有药箱、担架（2分，缺一件扣1分）", ["deduct"]),
        ("备有药箱、担架（3分，缺一件扣1分）", ["award", "deduct"]),
        ("备有药箱得2分，缺一件扣1分", ["award", "deduct"]),
    ],
)
def test_a_bracket_that_says_the_points_of_the_item_again_before_what_it_takes_gives_none(
    text: str, kinds: list[str]
) -> None:
    made = with_clauses(item(text, 2, points_text="2"), has_points_column=True)
    assert [str(rule.kind) for rule in made.scoring] == kinds
