"""Weights of items that make the whole over all categories."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

ROWS = (
    "项目 | 内容 | 权重 | 满分\n组织 | 支部健全 | 20% | 100\n^ | 党费收缴 | 20% | 100\n业务 | 完成任务 | {last}% | 100"
)


def test_each_category_makes_its_share() -> None:
    result = read("考核表", ROWS.format(last=60))
    (rubric,) = result.rubrics
    assert [category.combine for category in rubric.categories] == ["weighted", "weighted"]
    assert [item.weight for category in rubric.categories for item in category.items] == [20, 20, 60]
    assert severe(checked(result)) == []


@pytest.mark.parametrize("last", [50, 70])
def test_weights_that_make_no_whole_are_an_error(last: int) -> None:
    assert "K205" in severe(checked(read("考核表", ROWS.format(last=last))))
