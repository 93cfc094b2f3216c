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
        ("单项基准30分，每少1个扣5分", "单项基准为20分。", "此项25分，未走访不得分", "基准分25分。"),
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


def test_so_they_are_where_the_names_of_the_categories_print_theirs() -> None:
    rules = [("配置齐全", 12), ("标识统一", 8), ("运营正常", 6), ("服务到位", 4)]
    rows = "\n".join(
        f"{'设施(基准分30分)' if not n else '^'} | {text}，有人负责 | 单项基准{points}分，少1项扣1分 |"
        for n, (text, points) in enumerate(rules)
    )
    (rubric,) = read(f"评定项目 | 评定内容 | 评分细则 | 得分\n{rows}").rubrics
    assert outline(rubric.categories) == [("设施", 30, [12, 8, 6, 4])]


@pytest.mark.parametrize(
    ("alone", "points", "codes"),
    [
        ("40分", 40, []),
        ("40分。每少1户扣5分", 40, []),
        ("37分", 37, ["K202"]),
        ("37分，每少1户扣5分", 37, ["K202"]),
        ("报价最低得37分", None, []),
        ("每少1户扣5分", None, []),
    ],
)
def test_the_only_item_of_a_category_has_those_that_are_its_or_begin_its_cell(
    alone: str, points: int | None, codes: list[str]
) -> None:
    result = read(
        "评审部分 | 评审因素 | 评审标准 | 得分\n"
        "技术（50分） | 施工方案 | 30分 | \n^ | 质量措施 | 20分 | \n人员（10分） | 负责人资历 | 6分 | \n^ | 团队配置 | 4分 | \n"
        f"报价（40分） | 偏差率 | {alone} | "
    )
    parts = [("技术", 50, [30, 20]), ("人员", 10, [6, 4]), ("报价", 40, [points])]
    assert outline(result.rubrics[0].categories) == parts
    assert severe(result) == codes
