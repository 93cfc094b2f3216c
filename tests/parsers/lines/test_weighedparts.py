"""Lists under numbered headings with a full mark and a weight."""

import pytest

from tests.readings import read, severe

ITEMS = ("1. 任务完成（50分）", "2. 任务质量（50分）"), ("1. 同事评价（60分）", "2. 领导评价（40分）")


def told(first: str, second: str) -> tuple[str, ...]:
    return ("绩效评分办法", f"一、业务考核{first}", *ITEMS[0], f"二、民主测评{second}", *ITEMS[1])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（100分，权重60%）", "（100分，权重40%）"),
        ("（满分100分，占总成绩60%）", "（满分100分，占总成绩40%）"),
        ("（100分×60%）", "（100分×40%）"),
    ],
)
def test_parts_with_full_mark_and_weight_are_one_rubric(first: str, second: str) -> None:
    (rubric,) = read(*told(first, second)).rubrics
    assert rubric.combine == "weighted"
    assert [category.name for category in rubric.categories] == ["业务考核", "民主测评"]
    assert [category.points for category in rubric.categories] == [100, 100]
    assert [category.weight for category in rubric.categories] == [60, 40]


@pytest.mark.parametrize("second", ["（100分，权重30%）", "（100分）"])
def test_weights_that_make_no_whole_part_the_text(second: str) -> None:
    assert [rubric.combine for rubric in read(*told("（100分，权重60%）", second)).rubrics] == ["sum", "sum"]


def test_a_part_at_odds_with_its_full_mark_is_an_error() -> None:
    result = read(
        *(
            line.replace("领导评价（40分）", "领导评价（30分）")
            for line in told("（100分，权重60%）", "（100分，权重40%）")
        )
    )
    assert "K202" in severe(result)
