"""Items whose points stand with their rules, beside those of the category."""

import pytest

from tests.readings import outline, read, severe


def _drawn(*rules: str) -> str:
    a, b, c, d = rules
    return (
        "考核指标 | 分值 | 考核内容 | 评分标准\n"
        f"招商 | 50分 | 新签项目2个 | {a}\n^ | ^ | 履约率90% | {b}\n"
        f"帮办 | 50分 | 走访企业 | {c}\n^ | ^ | 办结诉求 | {d}"
    )


@pytest.mark.parametrize(
    "rules",
    [
        ("30分（其中外资10分）", "20分", "25分", "25分"),
        ("30分。每少1个扣5分", "20分，每低1个百分点扣1分", "25分；未走访不得分", "25分"),
        ("（30分）每少1个扣5分", "（20分）", "（25分）未走访不得分", "（25分）"),
        ("满分30分，每少1个扣5分", "满分20分", "满分25分", "满分25分，拖延一次扣2分"),
        ("每少1个扣5分（30分）", "每低1个百分点扣1分（20分）", "未走访不得分（25分）", "按比例计分（25分）"),
        ("签约得30分，每少1个扣5分", "达标得20分", "到位得25分", "到位得25分"),
    ],
)
def test_points_that_make_those_of_the_category_are_the_items(rules: tuple[str, ...]) -> None:
    (rubric,) = read(_drawn(*rules)).rubrics
    assert outline(rubric.categories) == [("招商", 50, [30, 20]), ("帮办", 50, [25, 25])]


def test_one_sum_that_fails_beside_one_that_agrees_is_reported() -> None:
    result = read(_drawn("30分。每少1个扣5分", "20分", "25分", "20分，拖延一次扣2分"))
    assert outline(result.rubrics[0].categories) == [("招商", 50, [30, 20]), ("帮办", 50, [25, 20])]
    assert severe(result) == ["K202"]


def test_rules_that_only_take_points_give_none() -> None:
    (rubric,) = read(_drawn("每少1个扣5分", "每低1%扣1分", "每次扣2分", "5分，每拖延一次")).rubrics
    assert outline(rubric.categories) == [("招商", 50, [None, None]), ("帮办", 50, [None, None])]
