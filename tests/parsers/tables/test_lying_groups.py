"""Rubrics that lie across, each criterion over several columns that say how its points come about."""

import pytest

from pipeline.checking import checked
from schema.finding import UnusableInput
from tests.readings import outline, priced, read, severe

GROUPS = "序号 | 团队 | 总得分 | 完成率（50分） | < | < | 目标任务（30分） | < | 文化建设（20分） | <\n"
UNDER = "^ | ^ | ^ | 实际值 | 目标值 | 得分 | 结项数 | 得分 | 评议 | 得分\n"
ITEMS = [("完成率（50分）", 50), ("目标任务（30分）", 30), ("文化建设（20分）", 20)]


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "暂无数据 | < | < | < | < | < | < | < | < | <",
        "1 | 一队 | 77.5 | 0.93 | 1.24 | 37.5 | 5 | 20 | 85.2 | 20",
        "1 | 一队 |  |  |  |  |  |  |  | \n2 | 二队 |  |  |  |  |  |  |  | ",
        "1 | 一队 | 81 | 75% | 90% | 41 | 5 | 20 | 8.2 | 20\n备注：得分保留一位小数 | < | < | < | < | < | < | < | < | <",
    ],
)
def test_the_points_over_the_columns_are_those_of_the_criteria(rows: str) -> None:
    result = read("绩效考核统计表", GROUPS + UNDER + rows)
    assert [priced(rubric) for rubric in result.rubrics] == [ITEMS]


def test_criteria_with_points_of_their_own_below_are_the_items() -> None:
    under = "^ | ^ | ^ | 产值（20分） | 利润（20分） | 回款（10分） | 进度（15分） | 质量（15分） | 活动（10分） | 宣传（10分）\n"
    result = read("绩效考核统计表", GROUPS + under + "1 | 一队 |  |  |  |  |  |  |  | ")
    assert [[category.points for category in rubric.categories] for rubric in result.rubrics] == [[50, 30, 20]]


def test_texts_below_the_names_of_the_columns_are_no_scores() -> None:
    rows = "1 | 一队 | 77 | 产值过亿 | 一亿元 | 良好 | 五项 | 良好 | 活动丰富 | 良好\n"
    result = read("绩效考核统计表", "项目 | 分值\n工作 | 40\n学习 | 60", GROUPS + UNDER + rows)
    assert "K107" not in [finding.code for finding in result.findings]


OUTCOMES = """项目 | 授课（30分） | < | 教研（25分） | < | 师德（45分）
评分项目 | 课时完成 | 作业批改 | 听课次数 | 论文篇数 | 家长评价
分值 | 10 | 20 | 15 | 10 | 45
目标线（小学） | 16节 | 95% | 4 | | 90%
目标线（初中） | 14节 | 90% | 5 | | 85%
高于目标线 | 10 | 20 | 15 | 10 | {}
达到目标线 | 6 | 12 | 8 | 5 | {}
低于目标线 | 2 | 5 | 3 | 1 | 9"""


@pytest.mark.parametrize("blank", ["", " | | | | | \n"])
def test_rows_of_what_outcomes_earn_below_the_full_marks_go_on_the_criteria(blank: str) -> None:
    result = read("教师考核表", OUTCOMES.format(45, 25).replace("达到目标线", f"{blank}达到目标线"))
    wanted = [("授课", 30, [10, 20]), ("教研", 25, [15, 10]), ("师德", 45, [45])]
    assert outline(result.rubrics[0].categories) == wanted
    first = result.rubrics[0].categories[0].items[0]
    assert [cell.text[-6:] for cell in first.cells] == ["10 6 2"]
    assert severe(result) == []


@pytest.mark.parametrize(("best", "next_"), [(40, 25), (45, 45), (25, 45)])
def test_figures_that_do_not_fall_from_the_full_marks_are_no_outcomes(best: int, next_: int) -> None:
    with pytest.raises(UnusableInput):
        read("教师考核表", OUTCOMES.format(best, next_))


CRITERIA = "^ | ^ | 音准（4分） | 节奏（4分） | 吐字（6分） | 台风（6分） | {}\n1 | | | | | | \n2 | | | | | | "


@pytest.mark.parametrize(("whole", "end"), [("得分", "20分"), ("总分", "^"), ("得分", "^")])
@pytest.mark.parametrize("over", ["评分详细规定", "评分标准"])
def test_one_cell_over_all_criteria_is_their_header(over: str, whole: str, end: str) -> None:
    result = read("合唱比赛评分表", f"序号 | 班级 | {over} | < | < | < | {whole}\n{CRITERIA.format(end)}")
    (rubric,) = result.rubrics
    assert (rubric.categories, [points for _, points in priced(rubric)]) == ((), [4, 4, 6, 6])
    assert "K410" not in [finding.code for finding in checked(result).findings]


@pytest.mark.parametrize("over", ["演唱 | < | 表演 | <", "综合素质（20分） | < | < | <"])
def test_groups_and_what_says_what_they_make_are_none(over: str) -> None:
    (rubric,) = read("合唱比赛评分表", f"序号 | 班级 | {over} | 得分（20分）\n{CRITERIA.format('^')}").rubrics
    assert [category.name for category in rubric.categories][-1] in ("表演", "综合素质")


@pytest.mark.parametrize(("over", "told"), [("扣分项", True), ("评分项", False)])
def test_what_a_cell_over_all_criteria_says_they_do_is_not_lost_in_silence(over: str, told: bool) -> None:
    result = checked(read("合唱比赛评分表", f"序号 | 班级 | {over} | < | < | < | 总分\n{CRITERIA.format('^')}"))
    assert ("K410" in [finding.code for finding in result.findings]) == told
