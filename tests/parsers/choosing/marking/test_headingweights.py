"""Weights at the end of the names of listed parts."""

import pytest

from tests.readings import read


def weights(first: str, second: str, last: int = 40) -> tuple[str, list[tuple[str, object]]]:
    lines = (
        f"一、业务考核{first}",
        "1. 任务完成（50分）",
        "2. 任务质量（50分）",
        f"二、民主测评{second}",
        "1. 同事评价（60分）",
    )
    (rubric,) = read("绩效评分办法", *lines, f"2. 领导评价（{last}分）").rubrics
    return rubric.combine, [(category.name, category.weight) for category in rubric.categories]


@pytest.mark.parametrize("word", ["（{}%）", "（占{}%）", "（占比{}%）", "（权重：{}%）", " 权重{}%", "，占总分的{}%"])
def test_parts_that_make_the_same_are_weighed_by_their_names(word: str) -> None:
    assert weights(word.format(60), word.format(40)) == ("weighted", [("业务考核", 60), ("民主测评", 40)])


def test_parts_that_make_other_sums_are_not() -> None:
    assert weights("（权重60%）", "（权重40%）", last=20)[0] == "sum"


def test_weights_that_make_no_whole_are_left() -> None:
    assert weights("（权重60%）", "（权重30%）")[0] == "sum"
