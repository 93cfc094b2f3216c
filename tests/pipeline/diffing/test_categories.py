"""What becomes of categories, and what has moved when they change."""

from decimal import Decimal

import pytest

from pipeline.diffing.compare import compare
from pipeline.diffing.showing.blocks import Comparison
from pipeline.diffing.showing.headings import balance_rows
from schema.diff import Diff, PointsChange
from schema.rubric import Category, Rubric
from tests.comparisons import said, year

MEETINGS = ["每季度召开职工代表会议一次", "会议决议公开张贴", "提案答复率达到100%"]
MONEY = ["工会经费按工资总额2%计提", "经费独立核算，账目清楚", "每年接受审计一次"]
HELP = ["建立困难职工档案", "节日走访慰问困难职工", "组织职工参加医疗互助"]


def rubric(**headings: list[str]) -> Rubric:
    return year(
        "2012",
        *(
            (name, [said(f"{c}.{n}", text) for n, text in enumerate(texts, 1)])
            for c, (name, texts) in enumerate(headings.items(), 1)
        ),
    )


def ops(diff: Diff) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(change.op, change.old, change.new) for change in diff.categories]


def moved(diff: Diff) -> list[str]:
    return [pair.new[0] for pair in diff.pairs if pair.op == "moved"]


OLD = rubric(民主管理=MEETINGS, 经费管理=MONEY, 帮扶工作=HELP)


def test_items_of_a_renamed_category_have_not_moved() -> None:
    diff = compare(OLD, rubric(职工当家=MEETINGS, 经费管理=MONEY, 帮扶工作=HELP))
    assert ops(diff) == [("renamed", ("1",), ("1",)), ("kept", ("2",), ("2",)), ("kept", ("3",), ("3",))]
    assert diff.categories[0].flags == ("wording",)
    assert moved(diff) == []


def test_items_of_merged_categories_have_not_moved() -> None:
    diff = compare(OLD, rubric(管理工作=[*MEETINGS, *MONEY], 帮扶工作=HELP))
    assert ops(diff) == [("merged", ("1", "2"), ("1",)), ("kept", ("3",), ("2",))]
    assert moved(diff) == []


def test_items_of_a_split_category_have_not_moved() -> None:
    old = rubric(管理工作=[*MEETINGS, *MONEY], 帮扶工作=HELP)
    diff = compare(old, rubric(民主建设=MEETINGS, 经费审计=MONEY, 帮扶工作=HELP))
    assert ops(diff) == [("split", ("1",), ("1", "2")), ("kept", ("2",), ("3",))]
    assert moved(diff) == []


def test_an_item_in_another_category_has_moved() -> None:
    diff = compare(OLD, rubric(民主管理=MEETINGS[:2], 经费管理=MONEY, 帮扶工作=[*HELP, MEETINGS[2]]))
    assert [op for op, _, _ in ops(diff)] == ["kept"] * 3
    assert moved(diff) == ["3.4"]


def test_categories_whose_names_changed_places_are_told_by_their_items() -> None:
    diff = compare(OLD, rubric(帮扶工作=HELP, 经费管理=MONEY, 民主管理=MEETINGS))
    assert ops(diff) == [("kept", ("3",), ("1",)), ("kept", ("2",), ("2",)), ("kept", ("1",), ("3",))]
    assert moved(diff) == []


def test_a_text_that_stands_twice_follows_its_category() -> None:
    report = "按时报送信息和总结"
    old = rubric(民主管理=[*MEETINGS, report], 经费管理=[report, *MONEY])
    diff = compare(old, rubric(财务收支=[*MONEY, report], 职工当家=[report, *MEETINGS]))
    assert ops(diff) == [("renamed", ("2",), ("1",)), ("renamed", ("1",), ("2",))]
    assert {pair.op for pair in diff.pairs} == {"kept"}


def test_a_category_comes_and_another_goes() -> None:
    diff = compare(OLD, rubric(民主管理=MEETINGS, 经费管理=MONEY, 信息宣传=["全年报送信息12篇", "开设宣传专栏"]))
    assert ops(diff)[:2] == [("kept", ("1",), ("1",)), ("kept", ("2",), ("2",))]
    assert {op for op, _, _ in ops(diff)[2:]} == {"added", "deleted"}


def test_other_points_of_a_category_are_flagged() -> None:
    diff = compare(OLD, rubric(民主管理=[*MEETINGS, "设立主席信箱"], 经费管理=MONEY, 帮扶工作=HELP))
    assert diff.categories[0].flags == ("points",)
    assert diff.categories[0].points == PointsChange(old=Decimal(6), new=Decimal(8))


def test_items_that_get_categories_or_lose_them_have_not_moved() -> None:
    bare = OLD.model_copy(
        update={
            "categories": (),
            "items": tuple(item for category in OLD.categories for item in category.items),
        }
    )
    assert moved(compare(bare, OLD)) == moved(compare(OLD, bare)) == []
    assert {op for op, _, _ in ops(compare(bare, OLD))} == {"added"}
    assert {op for op, _, _ in ops(compare(OLD, bare))} == {"deleted"}


def test_levels_are_compared_each_for_itself() -> None:
    def nested(name: str) -> Rubric:
        inner = tuple(category.model_copy(update={"id": f"1.{category.id}"}) for category in OLD.categories)
        above = Category(id="1", label="", name=name, points=None, categories=inner)
        return OLD.model_copy(update={"categories": (above,)})

    diff = compare(nested("工会工作"), nested("群团工作"))
    assert ops(diff)[0] == ("renamed", ("1",), ("1",))
    assert {op for op, _, _ in ops(diff)[1:]} == {"kept"}


def test_a_category_has_a_successor_where_one_of_its_subjects_went_with_an_item() -> None:
    old = rubric(民主与帮扶=[*MEETINGS, HELP[0]], 经费管理=MONEY)
    new = rubric(民主管理=MEETINGS, 经费与帮扶=[*MONEY, HELP[0]])
    assert moved(compare(old, new)) == []
    assert moved(compare(old, new.model_copy(update={"categories": renamed(new, "经费工作")}))) == ["2.4"]


def renamed(of: Rubric, name: str) -> tuple[Category, ...]:
    return (of.categories[0], of.categories[1].model_copy(update={"name": name}))


def under(*names: str) -> Rubric:
    """The categories of OLD below new ones, the first two below the first and so on."""
    shares = OLD.categories[:2], OLD.categories[2:]
    tops = tuple(
        Category(
            id=str(n),
            label="",
            name=name,
            points=None,
            categories=tuple(
                each.model_copy(
                    update={
                        "id": f"{n}.{m}",
                        "items": tuple(
                            item.model_copy(update={"id": f"{n}.{m}.{k}"}) for k, item in enumerate(each.items, 1)
                        ),
                    }
                )
                for m, each in enumerate(share, 1)
            ),
        )
        for n, (name, share) in enumerate(zip(names, shares, strict=True), 1)
    )
    return OLD.model_copy(update={"categories": tops})


WAYS = [("“(1)民主管理”、“(2)经费管理”", "“共同指标”"), ("“(3)帮扶工作”", "“专项指标”")]


@pytest.mark.parametrize("back", [False, True])
def test_a_level_that_one_year_puts_above_the_categories(back: bool) -> None:
    """The categories are the same ones, a level deeper; the balance is that of the tops, and its figures balance."""
    new = under("共同指标", "专项指标")
    diff = compare(new, OLD) if back else compare(OLD, new)
    added = "deleted" if back else "added"
    assert sorted(change.op for change in diff.categories) == sorted([*(["kept"] * 3), added, added])
    assert (moved(diff), {pair.op for pair in diff.pairs}) == ([], {"kept"})
    rows = diff.summary.points.categories
    assert sorted((row.old, row.new)[:: -1 if back else 1] for row in rows) == [(("1", "2"), ("1",)), (("3",), ("2",))]
    assert [row.change for row in rows] == [0, 0]
    shown = balance_rows(Comparison(diff, *((new, OLD) if back else (OLD, new))))
    ways = [f"{new_name}→{old_name}" if back else f"{old_name}→{new_name}" for old_name, new_name in WAYS]
    assert [row.what.zh for row in shown] == [*ways, "合计"]
