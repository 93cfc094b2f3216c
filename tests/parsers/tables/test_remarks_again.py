"""A remark over the full width that what writes tables as text prints in each column, and one that ends with points."""

import pytest

from tests.readings import one_rubric, outline, priced, read, severe

ROWS = "评价要素 | 评价要点 | 分值\n目标 | 目标明确 | 40\n过程 | 环节紧凑 | 60\n"


@pytest.mark.parametrize(
    "remark",
    [
        "备注：满分100分",
        "注1：总分为100分",
        "注：迟交的扣2分",
        "附注：各项扣完为止",
        "PS:限时六分钟,每超一分钟扣1分",
        "P.S.：迟到每分钟扣2分",
        "附：迟交的扣2分",
    ],
)
@pytest.mark.parametrize("columns", ["{0} | {0} | {0}", "{0} | < | <"])
def test_it_is_no_item_and_no_part(remark: str, columns: str) -> None:
    result = read(ROWS + columns.format(remark))
    (rubric,) = result.rubrics
    assert (priced(rubric), rubric.categories) == ([("目标", 40), ("过程", 60)], ())
    assert rubric.points in (None, 100)
    assert severe(result) == []


def test_a_part_of_that_name_with_points_of_its_own_is_one() -> None:
    for name in ("备注", "附加", "PS 修图"):
        rows = f"目标 | 目标明确 | 40\n过程 | 环节紧凑 | 50\n{name}（10分） | < | <\n其他 | 资料齐全 | 10"
        rubric = one_rubric("评价要素 | 评价要点 | 分值\n" + rows)
        assert outline(rubric.categories) == [(name, 10, [10])]


@pytest.mark.parametrize(("name", "kind"), [("附：加分项目（最高加10分）：", "bonus"), ("附:扣分项", "deduction")])
def test_the_name_of_a_part_behind_the_word_heads_the_rows_below(name: str, kind: str) -> None:
    verb = "加" if kind == "bonus" else "扣"
    rows = f"目标 | 目标明确 | 40\n过程 | 环节紧凑 | 60\n合计 | < | 100\n{name} | < | <\n1.受到通报的，每次{verb}2分 | < | <"
    rubric = one_rubric("评价要素 | 评价要点 | 分值\n" + rows)
    assert [(part.kind, [item.kind for item in part.items]) for part in rubric.categories] == [(kind, [kind])]
