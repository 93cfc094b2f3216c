"""A table in which a grade is looked up, under the heading that follows that of a rubric."""

import pytest

from tests.readings import read, severe

RUBRIC = "评分项 | 分值 | 评分标准\n账号安全 | 40分 | 违规一次扣5分\n服务品质 | 35分 | 投诉一次扣3分\n应急响应 | 25分 | 超时一次扣2分"


@pytest.mark.parametrize(
    "bands",
    [
        "评级 | 分数范围 | 结果\n优秀 | ≥90分 | 优先合作\n合格 | 75-89分 | 正常合作\n观察期 | 60-74分 | 限期整改\n淘汰 | <60分 | 解除合作",
        "等级 | 得分 | 处理\nA | 90分以上 | 奖励\nB | 80-89分 | 保持\nC | 80分以下 | 约谈",
        "结论 | 分数段 | 说明\n甲等 | 90-100 | 表彰\n乙等 | 75-89 | 通报\n丙等 | 60-74 | 整改\n丁等 | 0-59 | 退出",
        "档次 | 区间 | 系数\n一档 | 95≤X≤100 | 1.2\n二档 | 85≤X<95 | 1.0\n三档 | 60≤X<85 | 0.8",
        "星级 | 总分 | 应用\n五星 | 90分及以上 | 续约\n四星 | 80-90分 | 续约\n三星 | 70-80分 | 考察\n二星 | 70分以下 | 不续约",
    ],
)
@pytest.mark.parametrize(
    ("one", "two"),
    [("4.1月度评分（满分100分）", "4.2评级应用"), ("一、评分标准", "二、结果运用"), ("（一）评分", "（二）定级")],
)
def test_a_table_of_bands_is_no_part_of_the_rubric_above(bands: str, one: str, two: str) -> None:
    result = read("供应商考核", one, RUBRIC, two, bands)
    (rubric,) = result.rubrics
    assert [item.text for item in rubric.items] == ["账号安全", "服务品质", "应急响应"]
    assert severe(result) == []
