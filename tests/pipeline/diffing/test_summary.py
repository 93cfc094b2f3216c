"""The sentence and its figures, reckoned by hand."""

from decimal import Decimal

import pytest

from pipeline.diffing.compare import compare
from schema.diff import PointsBalance
from schema.rubric import Rubric
from tests.comparisons import NEW, OLD, said, year

A = said("1.1", "广泛开展劳动竞赛，积极参加技能比武活动。", "3")
B = said("1.2", "加强工会统计工作，确保数据准确及时。", "2")


def figures(*values: Decimal | None) -> list[float | None]:
    return [None if value is None else float(value) for value in values]


def balanced(points: PointsBalance) -> list[float | None]:
    """Before, deleted, added, adjusted, now."""
    return figures(points.items_old, points.deleted, points.added, points.adjusted, points.items_new)


def test_the_sample_of_every_kind() -> None:
    summary = compare(OLD, NEW).summary
    assert summary.zh == (
        "与2012年相比：原5项，现6项；新增1项，取消1项，1项拆分重组为2项，移到别的项目1项，"
        "指标调整1项，分值调整1项，小分调整1项，总分不变。"
    )
    assert summary.en == (
        "Compared with 2012: 5 items before, 6 now; 1 added, 1 deleted, 1 split or rearranged into 2, 1 moved to another "
        "category, targets changed in 1, points changed in 1, sub-points changed in 1; the total is the same."
    )
    points = summary.points
    assert balanced(points) == [20, 6, 5, 1, 20]
    assert [figures(each.points.old, each.points.new, each.change) for each in points.categories] == [
        [10, 15, 5],
        [10, 5, -5],
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            year("2012", ("甲", [A])),
            year("2013", ("甲", [A])),
            "与2012年相比：原1项，现1项；考核内容没有变化，总分不变。",
        ),
        (
            year("2012", ("甲", [A])),
            year("2012", ("甲", [A])),
            "与原细则相比：原1项，现1项；考核内容没有变化，总分不变。",
        ),
        (
            year("2012", ("甲", [A])),
            year("2013", ("甲", [A, B])),
            "与2012年相比：原1项，现2项；新增1项，总分由3分调整为5分。",
        ),
        (
            year("2012", ("宣传工作", [A])),
            year("2013", ("财务管理", [A])),
            "与2012年相比：原1项，现1项；考核内容没有变化，考核项目有调整，总分不变。",
        ),
    ],
)
def test_sentences(old: Rubric, new: Rubric, sentence: str) -> None:
    assert compare(old, new).summary.zh == sentence


def test_percent() -> None:
    old, new = (
        each.model_copy(update={"unit": "percent"})
        for each in (year("2012", ("甲", [A])), year("2013", ("甲", [A, B])))
    )
    assert compare(old, new).summary.zh.endswith("总分由3%调整为5%。")
    assert compare(old, new).summary.en.endswith("the total went from 3% to 5%.")


def test_a_category_whose_items_have_no_points_stands_in_with_its_own() -> None:
    bare = said("1.1", A.text, None)
    old, new = (
        made.model_copy(update={"categories": (made.categories[0].model_copy(update={"points": Decimal(worth)}),)})
        for made, worth in ((year("2012", ("甲", [bare])), 20), (year("2013", ("甲", [bare])), 15))
    )
    points = compare(old, new).summary.points
    assert balanced(points) == [20, 0, 0, -5, 15]
    assert points.categories[0].change == -5


def test_what_does_not_count_is_left_out_of_the_balance() -> None:
    bonus = B.model_copy(update={"kind": "bonus", "counts": False})
    points = compare(year("2012", ("甲", [A]), worth="3"), year("2013", ("甲", [A, bonus]), worth="3")).summary.points
    assert balanced(points) == [3, 0, 0, 0, 3]
