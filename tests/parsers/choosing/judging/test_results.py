"""What those judged got is no full mark."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read

RESULTS = (
    "班级 | 卫生 | 纪律 | 早操 | 总分\n一班 | 28 | 30 | 27 | 85\n二班 | 29 | 26 | 30 | 85\n三班 | 25 | 24 | 28 | 77",
    "项目组 | 创新性 | 实用性 | 完成度 | 合计得分 | 等次\n甲组 | 8.5 | 9 | 7 | 24.5 | 良\n乙组 | 9 | 9 | 9 | 27 | 优",
    "单位 | 甲委员 | 乙委员 | 丙委员 | 平均分\n一科 | 88 | 90 | 92 | 90\n二科 | 80 | 85 | 84 | 83\n三科 | 70 | 75 | 80 | 75",
    "模块 | 位置 | 接口 | 依赖 | 总分 | 评级\n登录 | 前端 | 10 | 9 | 19 | 优\n查询 | 后端 | 8 | 9 | 17 | 优\n导出 | 后端 | 2 | 5 | 7 | 差",
)
RUBRIC = "项目 | 内容 | 分值\n卫生 | 地面清洁 | 20\n^ | 桌面整齐 | 20\n纪律 | 按时到岗 | 30\n早操 | 队列整齐 | 30"


@pytest.mark.parametrize("drawing", RESULTS)
def test_sums_of_scores_are_no_full_marks(drawing: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        read(drawing)
    assert refused.value.code == "K008"


def test_the_sum_of_the_parts_of_a_criterion_is_its_full_mark() -> None:
    result = read("考核项目 | 理论 | 实操 | 总分\n设备检查 | 5 | 10 | 15\n故障处理 | 10 | 20 | 30")
    assert [item.points for item in result.rubrics[0].items] == [15, 30]


def test_the_full_marks_of_the_parts_over_what_each_unit_got_are_no_second_rubric() -> None:
    results = (
        "项目 | 满分 | 一班 | 二班\n卫生 | 40 | 38 | 35\n纪律 | 30 | 28 | 29\n早操 | 30 | 25 | 30\n合计 | 100 | 91 | 94"
    )
    result = read(RUBRIC, "考核结果如下：", results)
    assert [outline(rubric.categories) for rubric in result.rubrics] == [
        [("卫生", None, [20, 20]), ("纪律", None, [30]), ("早操", None, [30])]
    ]
    assert [item.points for item in read(results).rubrics[0].items] == [40, 30, 30]


def test_an_overview_without_scores_stays() -> None:
    assert len(read(RUBRIC, "各部分：", "项目 | 满分\n卫生 | 40\n纪律 | 30\n早操 | 30").rubrics) == 2


@pytest.mark.parametrize(
    "drawing",
    [
        "课程目标 | 指标点 | 平时 | 实验 | 期末 | 合计\n目标1 | 2.1 | 10 | — | 30 | 40"
        "\n目标2 | 3.2 | 10 | 20 | — | 30\n目标3 | 5.1 | — | 10 | 20 | 30\n合计 | | 20 | 30 | 50 | 100",
        "章节 | 选择题 | 填空题 | 简答题 | 合计\n第一章 | 10 | | 20 | 30\n第二章 | 10 | 20 | | 30\n第三章 | | 20 | 20 | 40\n合计 | 20 | 40 | 40 | 100",
        "毕业要求 | 作业 | 报告 | 小计\n要求1 | 15 | - | 15\n要求2 | - | 45 | 45\n要求3 | 20 | 20 | 40\n合计 | 35 | 65 | 100",
        "部门 | 职务 | 姓名 | 业绩 | 态度 | 总分\n生产部 | 经理 | 张三 | -- | -- | 0",
        "小组 | 选题 | 展示 | 总分\n一组 | 0 | 0 | 0\n二组 | 0 | 0 | 0",
        "版本 | 日期 | 得分 | 状态\n1.0 | 5月1日 | /100 | 待发布\n0.9 | 4月1日 | /100 | 已发布",
    ],
)
def test_what_parts_give_to_aims_and_scores_not_yet_given_are_no_full_marks(drawing: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        read(drawing)
    assert refused.value.code == "K008"


def test_parts_of_criteria_with_dashes_stay_full_marks() -> None:
    result = read("考核项目 | 理论 | 实操 | 总分\n设备检查 | 5 | — | 5\n故障处理 | 10 | 20 | 30\n安全 | — | 15 | 15")
    assert [item.points for item in result.rubrics[0].items] == [5, 30, 15]
