"""Numbers under the header of the points in a second column, beside some of the items only."""

import pytest

from tests.readings import read, severe

ROWS = "检查内容 | 满分 | 检查办法 | 满分\n台账 | 10 | 查阅 | {}\n现场 | 20 | 察看 | {}\n宣传 | 30 | 询问 | \n培训 | 25 | 抽查 | \n应急 | 15 | 演练 | "


@pytest.mark.parametrize(("first", "second", "told"), [("4", "6", True), ("", "", False), ("齐全", "整洁", False)])
def test_some_numbers_in_a_second_column_of_full_marks_are_told(first: str, second: str, told: bool) -> None:
    result = read("检查评分表", ROWS.format(first, second))
    assert [item.points for item in result.rubrics[0].items] == [10, 20, 30, 25, 15]
    assert ("K113" in [finding.code for finding in result.findings]) is told


RULES = """项目 | 评估标准 | 得分 | 评估方法
一、组织(10分) | 1.有领导小组，4分； | | 查阅
^ | 2.有专人负责，4分； | | ^
^ | 3.带头执行，2分； | | ^
二、制度(6分) | 1.有奖惩制度，2分； | | 查阅
^ | 2.有标准，2分； | | ^
^ | 3.有记录，2分； | | ^
三、环境(40分) | 1.有提示，5分； | | 察看
^ | 2.有标识，10分； | | ^
^ | 3.场所整洁，21分； | | ^
^ | 4.有引导，4分； | | ^"""


def test_points_behind_several_rules_of_one_item_are_told() -> None:
    """An alternative row breaks the sum of the last category, so the categories are taken for the items."""
    result = read("检查评分表", f"{RULES}\n^ | 若不设引导，4分； | | ^")
    assert [item.points for item in result.rubrics[0].items] == [10, 6, 40]
    assert "K113" in [finding.code for finding in result.findings]


def test_where_they_make_the_points_of_the_categories_they_are_the_items() -> None:
    result = read("检查评分表", RULES)
    read_points = [[item.points for item in category.items] for category in result.rubrics[0].categories]
    assert read_points == [[4, 4, 2], [2, 2, 2], [5, 10, 21, 4]]
    assert "K113" not in [finding.code for finding in result.findings]


@pytest.mark.parametrize(("given", "told"), [("加分", True), ("满分", False)])
def test_what_is_taken_off_beside_what_is_given_is_told(given: str, told: bool) -> None:
    result = read("寝室表", f"检查内容 | {given} | 扣分\n被褥叠放 | 2 | 2\n阳台清洁 | 5 | 5\n按时熄灯 | 3 | 3")
    assert [item.points for item in result.rubrics[0].items] == [2, 5, 3]
    assert ("K113" in [finding.code for finding in result.findings]) is told


@pytest.mark.parametrize(
    ("each", "codes"), [("（20分，每项5分）", ["K113"]), ("（20分，每项10分）", []), ("（20分，每项9分）", ["K202"])]
)
def test_points_of_each_item_that_miss_those_of_all_by_items_are_told(each: str, codes: list[str]) -> None:
    watch = f"值守{each} | 按时到岗 | 迟到扣1分\n^ | 交接清楚 | 漏一项扣1分"
    patrol = "巡查 | 每周巡查（30分） | 少一次扣1分\n^ | 巡查记录（50分） | 缺一页扣1分"
    table = f"类别 | 内容 | 评分办法\n{watch}\n{patrol}"
    assert severe(read("值守考核表", table)) == codes
