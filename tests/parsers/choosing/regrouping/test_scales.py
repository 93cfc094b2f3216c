"""Rows under one mark that are the steps of one scale: tiers of what the mark is for, whatever heads their texts."""

import pytest

from tests.readings import one_rubric


@pytest.mark.parametrize("steps", ["A90—100 B60—89 C0-59", "优秀 合格 不合格", "好 一般 差"])
@pytest.mark.parametrize("head", ["评分内容及标准", "评价要点"])
@pytest.mark.parametrize("alone", ["0-100", ""])
def test_rows_beside_steps_of_one_scale_are_tiers(steps: str, head: str, alone: str) -> None:
    best, middle, worst = steps.split()
    rubric = one_rubric(
        f"""考核内容 | 权重 | 绩效级别 | {head}
        计划目标 | 70% | {alone} | 按完成比例评定
        执行力 | 30% | {best} | 主动完成
        ^ | ^ | {middle} | 基本完成
        ^ | ^ | {worst} | 推诿拖延"""
    )
    assert not rubric.categories
    assert [(item.text, str(item.points)) for item in rubric.items] == [("计划目标", "70"), ("执行力", "30")]
    printed = "".join(cell.text for cell in rubric.items[1].cells)
    assert all(text in printed for text in (best, middle, worst, "主动完成", "基本完成", "推诿拖延"))


def test_rows_beside_names_stay_the_items_of_a_category_that_is_scored_as_one() -> None:
    rubric = one_rubric(
        """考核内容 | 分值 | 环节 | 评价要点
        计划目标 | 70 | 全年 | 按完成比例评定
        执行力 | 30 | 布置 | 主动完成
        ^ | ^ | 督办 | 按期销号"""
    )
    (category,) = [category for category in rubric.categories if category.name == "执行力"]
    assert [item.text for item in category.items] == ["主动完成", "按期销号"]


def test_bands_of_scores_under_several_marks() -> None:
    rubric = one_rubric(
        """指标 | 分值 | 分数段 | 评价要点
        态度 | 60 | 90-100分 | 热情周到
        ^ | ^ | 60-89分 | 有礼貌
        ^ | ^ | 60分以下 | 冷漠
        业务 | 40 | 80分以上 | 熟练
        ^ | ^ | 80分以下 | 生疏"""
    )
    assert [(item.text, str(item.points)) for item in rubric.items] == [("态度", "60"), ("业务", "40")]
