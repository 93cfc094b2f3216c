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


@pytest.mark.parametrize(
    ("steps", "items"), [("40分 20-39分 1-19分 0分", ["执行力", "协作"]), ("40 30 20 0", ["协作"])]
)
def test_ranges_between_a_best_and_a_worst_number_are_bands(steps: str, items: list[str]) -> None:
    best, good, fair, worst = steps.split()
    rubric = one_rubric(
        f"""考核内容 | 分值 | 得分 | 评价要点
        执行力 | 40 | {best} | 主动完成
        ^ | ^ | {good} | 按时完成
        ^ | ^ | {fair} | 基本完成
        ^ | ^ | {worst} | 推诿拖延
        协作 | 60 | 60-100 | 配合他人
        ^ | ^ | 0-59 | 各自为政"""
    )
    assert [item.text for item in rubric.items] == items


@pytest.mark.parametrize(
    "aims",
    [
        "≥90% ≥98% ≥80% ≥85%",
        "≥95 ≥92 ≥90 ≥85",
        "95%以上 98%以上 90%以上 95%以上",
        "90分以上 80分以上 90分以上 80分以上",
        "＞90% ＞80% ＞90% ＞85%",
        "8-10 6-7 8-10 6-7",
        "1-2 3-5 6-8 9",
        "优秀 良好 优秀 良好",
        "优 良 中 优",
        "一档 二档 二档 一档",
    ],
)
@pytest.mark.parametrize("at", [2, 3])
def test_what_several_rows_of_a_category_are_to_reach_is_no_scale(aims: str, at: int) -> None:
    rows = [
        ["考核项目", "标准分", "考核指标", "扣分办法"],
        ["窗口服务", "60", "按时办结率", "每低1%扣1分"],
        ["^", "^", "群众好评率", "每低1%扣2分"],
        ["内部管理", "40", "档案归档率", "缺一份扣0.5分"],
        ["^", "^", "培训到课率", "缺一人扣1分"],
    ]
    for row, aim in zip(rows, ["目标值", *aims.split()], strict=True):
        row.insert(at + 1, aim)
    rubric = one_rubric("\n".join(" | ".join(row) for row in rows))
    assert [(category.name, str(category.points), len(category.items)) for category in rubric.categories] == [
        ("窗口服务", "60", 2),
        ("内部管理", "40", 2),
    ]


def test_grades_of_the_rows_of_one_category_are_no_scale_where_those_of_another_are_none() -> None:
    rubric = one_rubric(
        """考核项目 | 分值 | 考核内容 | 考核档次
        服务 | 60 | 热情接待 | A
        ^ | ^ | 按时办结 | B
        ^ | ^ | 回访登记 | C
        管理 | 40 | 归档齐全 | B
        ^ | ^ | 台账清楚 | B"""
    )
    assert [len(category.items) for category in rubric.categories] == [3, 2]


@pytest.mark.parametrize("steps", ["合格 不合格", "达到 未达到", "60-100 0-59"])
def test_two_steps_that_leave_nothing_out_are_a_scale(steps: str) -> None:
    first, second = steps.split()
    rubric = one_rubric(
        f"""考核内容 | 分值 | 等次 | 评价要点
        执行力 | 40 | {first} | 主动完成
        ^ | ^ | {second} | 推诿拖延
        协作 | 60 | | 配合他人"""
    )
    assert [(item.text, str(item.points)) for item in rubric.items] == [("执行力", "40"), ("协作", "60")]


def test_three_bands_from_the_mark_down_are_a_scale_though_they_end_above_nothing() -> None:
    rubric = one_rubric(
        """考核内容 | 分值 | 分数段 | 评价要点
        执行力 | 40 | 40-32 | 主动完成
        ^ | ^ | 31-24 | 基本完成
        ^ | ^ | 23-16 | 推诿拖延
        协作 | 60 | 60-50 | 配合他人
        ^ | ^ | 49-40 | 尚能配合
        ^ | ^ | 39-30 | 各自为政"""
    )
    assert [(item.text, str(item.points)) for item in rubric.items] == [("执行力", "40"), ("协作", "60")]


@pytest.mark.parametrize(
    ("steps", "beside", "held"),
    [
        ("优 良 差", "无断网 无漂失", [0, 0, 2]),
        ("优 良 差", "B B", [3, 2, 2]),
        ("优 良 中", "无断网 无漂失", [3, 0, 2]),
        ("优 优 差", "无断网 无漂失", [3, 2, 2]),
    ],
)
def test_grades_down_to_one_that_fails_are_a_scale_beside_other_words(steps: str, beside: str, held: list[int]) -> None:
    best, middle, worst = steps.split()
    first, second = beside.split()
    rubric = one_rubric(
        f"""考核项目 | 分值 | 考核内容 | 等级
        渔获 | 50 | 按计划完成 | {best}
        ^ | ^ | 完成大半 | {middle}
        ^ | ^ | 完成小半 | {worst}
        网具 | 30 | 验收合格 | 优
        ^ | ^ | 返工 | 差
        其他 | 20 | 安全 | {first}
        ^ | ^ | 文明 | {second}"""
    )
    categories = {category.name: len(category.items) for category in rubric.categories}
    assert [categories.get(name, 0) for name in ("渔获", "网具", "其他")] == held
