"""Weights that only say again what the parts make."""

import pytest

from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    ("one", "two", "three", "four"),
    [("18%", "32%", "15%", "35%"), ("0.18", "0.32", "0.15", "0.35"), ("9", "16", "7.5", "17.5")],
)
def test_shares_of_the_whole_beside_points_are_no_weights(one: str, two: str, three: str, four: str) -> None:
    rows = f"知识 | 几何 | 36 | {one}\n^ | 代数 | 64 | {two}\n能力 | 理解 | 30 | {three}\n^ | 应用 | 70 | {four}"
    result = read(f"分类 | 内容 | 满分 | 权重\n{rows}")
    assert outline(result.rubrics[0].categories) == [("知识", None, [36, 64]), ("能力", None, [30, 70])]
    assert [category.combine for category in result.rubrics[0].categories] == ["sum", "sum"]
    assert severe(result) == []


def test_parts_of_equal_worth_keep_their_weights() -> None:
    rows = "知识 | 50% | 几何 | 36\n^ | ^ | 代数 | 64\n能力 | 50% | 理解 | 30\n^ | ^ | 应用 | 70"
    result = read(f"分类 | 权重 | 内容 | 满分\n{rows}")
    assert result.rubrics[0].combine == "weighted"
    assert severe(result) == []


def test_the_weight_of_the_only_part_is_that_of_its_category() -> None:
    result = read(
        "指标 | 描述 | 标准 | 分值 | 权重\n销售 | 实际比计划 | ≥100% | 100 | 60%\n^ | ^ | ≥90% | 80 | ^\n^ | ^ | <90% | 0 | ^\n"
        "回复 | 回复比总数 | ≥98% | 100 | 40%\n^ | ^ | ≥95% | 80 | ^\n^ | ^ | <95% | 0 | ^"
    )
    (rubric,) = result.rubrics
    assert [category.weight for category in rubric.categories] == [60, 40]
    assert not severe(result)


def test_weights_printed_as_points_are_points_though_the_parts_do_not_make_them() -> None:
    rows = "管理 | 100分 | 制度 | 40分\n^ | ^ | 记录 | 50分"
    result = read(f"一级指标 | 权重 | 二级指标 | 分值\n{rows}")
    assert outline(result.rubrics[0].categories) == [("管理", 100, [40, 50])]
    assert severe(result) == ["K202"]


def test_shares_of_a_whole_at_the_end_of_names_are_the_points_beside_weights() -> None:
    rows = "人才 | 40% | 领导（30%） | 附件1\n^ | ^ | 招聘（70%） | ^\n教学 | 60% | 常规（25%） | 附件2\n^ | ^ | 教改（75%） | ^"
    result = read(f"考核项目 | 权重 | 考核内容 | 考核办法\n{rows}")
    (rubric,) = result.rubrics
    assert rubric.combine == "weighted"
    assert [category.weight for category in rubric.categories] == [40, 60]
    assert outline(rubric.categories) == [("人才", None, [30, 70]), ("教学", None, [25, 75])]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("shares", "combine"),
    [(("40%", "40%", "40%"), "sum"), (("40%", "", ""), "sum"), (("40%", "30%", "30%"), "weighted")],
)
def test_a_share_of_one_who_judges_all_parts_does_not_weigh_them(shares: tuple[str, ...], combine: str) -> None:
    rows = "业绩 | 60 | | {}\n能力 | 25 | | {}\n态度 | 15 | | {}".format(*shares)
    result = read(f"考核项目 | 分值 | 上级得分 | 权重\n{rows}")
    (rubric,) = result.rubrics
    aside = [cell.text for item in rubric.items for cell in item.cells]
    weights = [str(item.weight) for item in rubric.items if item.weight is not None]
    assert rubric.combine == combine
    assert (aside, weights) == (
        ([share for share in shares if share], []) if combine == "sum" else ([], ["40", "30", "30"])
    )


@pytest.mark.parametrize(
    ("first", "second", "combine", "weights"),
    [
        ("权重70%，70分", "权重30%，30分", "sum", [None, None]),
        ("权重60%，70分", "权重40%，30分", "weighted", [60, 40]),
        ("70分，占比60%", "30分，占比40%", "weighted", [60, 40]),
    ],
)
def test_a_weight_and_points_in_one_bracket_are_both_read(
    first: str, second: str, combine: str, weights: list[int | None]
) -> None:
    rows = f"一、唱功（{first}） | 音准 | 30\n^ | 节奏 | 40\n二、台风（{second}） | 仪态 | 30"
    result = read(f"类别 | 评分项 | 满分\n{rows}")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("唱功", 70, [30, 40]), ("台风", 30, [30])]
    assert (rubric.combine, [category.weight for category in rubric.categories]) == (combine, weights)
    assert severe(result) == []


def test_wrong_points_beside_a_weight_in_one_bracket_are_told() -> None:
    rows = "一、唱功（权重70%，60分） | 音准 | 30\n^ | 节奏 | 40\n二、台风（权重30%，30分） | 仪态 | 30"
    assert "K202" in severe(read(f"类别 | 评分项 | 满分\n{rows}"))


def test_weights_in_names_that_a_column_prints_again_are_weights() -> None:
    rows = "党建（40%） | 40% | 会议 | 60\n^ | ^ | 台账 | 40\n业务（60%） | 60% | 窗口 | 70\n^ | ^ | 投诉 | 30"
    result = read(f"指标 | 权重 | 内容 | 分值\n{rows}")
    (rubric,) = result.rubrics
    assert [(one.name, one.points) for one in rubric.categories] == [("党建", None), ("业务", None)]
    assert [one.weight for one in rubric.categories] == [40, 60]
    assert rubric.combine == "weighted"
    assert severe(result) == []


def test_parts_whose_weights_make_the_whole_are_no_alternatives() -> None:
    rows = "党建 | 40% | 组织 | 50% | 会议 | 20\n^ | ^ | ^ | ^ | 台账 | 20\n^ | ^ | 廉政 | 50% | 学习 | 40\n业务 | 60% | 服务 | 100% | 窗口 | 60"
    result = read(f"一级指标 | 一级权重 | 二级指标 | 二级权重 | 三级指标 | 分值\n{rows}")
    (rubric,) = result.rubrics
    assert [one.points for one in rubric.categories] == [40, 60]
    assert [one.combine for one in rubric.categories] == ["weighted", "weighted"]
    assert severe(result) == []


EMPTY = "一级指标 | 权重 | 二级指标 | 分值 | 三级指标 | 分值\n管理 | {} | 制度 | 60 | 编写 | 25\n^ | ^ | ^ | ^ | 执行 | 35\n^ | ^ | 记录 | 40 | 归档 | 40\n"


@pytest.mark.parametrize("whole", ["100", "100%"])
def test_a_part_of_no_weight_that_holds_nothing_shows_weights(whole: str) -> None:
    rows = f"{EMPTY.format(whole)}产出 | 0 | 数量 | | |\n^ | ^ | 质量 | | |\n合计 | 100 | | | | "
    result = read(rows)
    (rubric,) = result.rubrics
    assert rubric.combine == "weighted"
    assert rubric.points == 100
    assert [category.weight for category in rubric.categories] == [100, 0]
    assert [category.points for category in rubric.categories] == [None, None]
    assert severe(result) == []


def test_weights_that_are_what_all_parts_make_are_points() -> None:
    rows = f"{EMPTY.format('100')}产出 | 20 | 数量 | 20 | 台数 | 20\n合计 | 120 | | | | "
    (rubric,) = read(rows).rubrics
    assert rubric.combine == "sum"
    assert [category.points for category in rubric.categories] == [100, 20]


def test_points_beside_a_part_of_none_stay_points() -> None:
    rows = "类别 | 权重 | 内容 | 分值\n基础 | {} | 制度 | 20\n^ | ^ | 计划 | 20\n重点 | {} | 检查 | 30\n^ | ^ | 台账 | 30\n否决 | 0 | 出事的，一票否决 | "
    for first, second in [("40", "60"), ("40%", "60%")]:
        (rubric,) = read(rows.format(first, second)).rubrics
        assert rubric.combine == "sum"
        assert [category.points for category in rubric.categories] == [40, 60, 0]
    missed = read(rows.replace("计划 | 20", "计划 | 15").format("40", "60"))
    assert severe(missed) == ["K202"]


def test_a_whole_that_its_part_misses_is_told_beside_a_part_of_none() -> None:
    rows = f"{EMPTY.format('100').replace('执行 | 35', '执行 | 30')}产出 | 0 | 数量 | | |"
    assert "K202" in severe(read(rows))
