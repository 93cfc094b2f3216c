"""Levels whose names end with their points, beside a column with those of the items: no row of them is a header of criteria."""

import pytest

from tests.readings import outline, read, severe

HEADS = (
    "评价指标 | < | < | 评价内容 | 分值 | 得分 | 备注",
    "一级指标 | 二级指标 | 三级指标 | 评价要点 | 分值 | 自评 | 得分",
    "项目 | 分项 | 子项 | 内容 | 满分 | 甲评分 | 乙评分",
)
ROWS = """服务(40分) | 能力(20分) | 效率(8分) | 按时交付 | 4 | |
{0} | {0} | {0} | 进度可控 | 4 | |
{0} | {0} | 胜任(12分) | 人员到位 | 12 | |
{0} | 操守(20分) | 态度(20分) | 如实报告 | 20 | |
成果(60分) | 规范(60分) | 格式(30分) | 版式统一 | 30 | |
{0} | {0} | 数据(30分) | 数据正确 | 30 | |"""


@pytest.mark.parametrize("again", ["^", ""])
@pytest.mark.parametrize("head", HEADS)
def test_three_levels_with_points_stay_one_rubric(head: str, again: str) -> None:
    result = read(f"{head}\n{ROWS.format(again)}\n附加 | 一票否决项 | 一票否决项 | 有无违法行为 | 是/否 | |")
    (rubric,) = result.rubrics
    assert outline(rubric.categories[:2]) == [
        ("服务", 40, [("能力", 20, [("效率", 8, [4, 4]), ("胜任", 12, [12])]), ("操守", 20, [("态度", 20, [20])])]),
        ("成果", 60, [("规范", 60, [("格式", 30, [30]), ("数据", 30, [30])])]),
    ]
    assert severe(result) == []


def test_criteria_below_a_wide_header_still_lie_across() -> None:
    (rubric,) = read("评价指标 | < | < | 总分\n仪表（10分） | 台风（20分） | 语言（70分） | 100\n | | |").rubrics
    assert [item.points for item in rubric.items] == [10, 20, 70]
