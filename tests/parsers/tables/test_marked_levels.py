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


@pytest.mark.parametrize("mark", ["({})", "（{}分）", "{}分"])
@pytest.mark.parametrize(
    "levels",
    [
        "一级指标 | 二级指标 | 三级指标 | 指标解释 | 得分",
        "指标一级 | 指标二级 | 指标三级 | 指标说明 | 得分",
        "一级目标 | 二级目标 | 三级目标 | 完成情况 | 得分",
    ],
)
def test_three_levels_make_a_header_without_full_marks(levels: str, mark: str) -> None:
    def named(name: str, points: int) -> str:
        return name + mark.format(points)

    rows = f"""{named("管护", 20)} | {named("巡查", 8)} | {named("路线", 5)} | 巡查路线是否完整 |
    ^ | ^ | {named("记录", 3)} | 巡查记录是否及时 |
    ^ | {named("修剪", 12)} | {named("草坪", 7)} | 草坪高度是否合适 |
    ^ | ^ | {named("绿篱", 5)} | 绿篱形状是否整齐 | """
    result = read("绿地管护评价表", f"{levels}\n{rows}")
    assert outline(result.rubrics[0].categories) == [("管护", 20, [("巡查", 8, [5, 3]), ("修剪", 12, [7, 5])])]
    assert severe(result) == []


def test_scores_beside_marked_levels_are_what_was_reached() -> None:
    rows = "管护（20分） | 巡查（8分） | 路线（5分） | 5\n^ | ^ | 记录（3分） | 2\n^ | 修剪（12分） | 草坪（12分） | 9"
    result = read("绿地管护评价得分表", f"一级指标 | 二级指标 | 三级指标 | 得分\n{rows}")
    assert outline(result.rubrics[0].categories) == [("管护", 20, [("巡查", 8, [5, 3]), ("修剪", 12, [12])])]
    assert severe(result) == []
