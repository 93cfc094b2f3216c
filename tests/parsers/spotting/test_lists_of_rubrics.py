"""A table that only lists the rubrics below it with their points is none of its own."""

import pytest

from tests.readings import read, severe

DAILY = "内容 | 分值\n门卫有人值守 | 20\n巡查每日两次 | 25\n台账记录齐全 | 15"
FINAL = "内容 | 分值\n现场答辩 | 25\n作品演示 | 15"
LIST = "类型 | 权重 | 形式\n平时考核 | 60 | 每月一次\n年终考核 | 40 | 年底一次"


def made(*parts: str) -> list[list[object]]:
    """Return the points of the items of each rubric, or of each of its categories."""
    return [
        [item.points for item in part.items]
        for rubric in read(*parts).rubrics
        for part in (rubric.categories or (rubric,))
    ]


@pytest.mark.parametrize(
    ("listed", "first", "second"),
    [
        (LIST, "1.2 平时考核（60 分）", "1.3 年终考核（40 分）"),
        (LIST.replace("60", "60%").replace("40", "40%"), "二、平时考核（60分）", "三、年终考核（40分）"),
        (LIST, "## 平时考核", "## 年终考核"),
        ("构成 | 满分\n平时考核（60分） | 60\n年终考核（40分） | 40", "（二）平时考核评分表", "（三）年终考核评分表"),
        ("构成 | 满分\n平时考核 | 60\n年终考核 | 40\n合计 | 100", "平时考核60分", "年终考核40分"),
    ],
)
def test_rows_that_say_the_titles_and_points_again_are_no_rubric(listed: str, first: str, second: str) -> None:
    parts = ("考核构成", listed, first, DAILY, second, FINAL)
    assert made(*parts) == [[20, 25, 15], [25, 15]]
    assert severe(read(*parts)) == []


def test_the_list_may_stand_below() -> None:
    assert made("平时考核（60分）", DAILY, "年终考核（40分）", FINAL, "考核构成", LIST) == [[20, 25, 15], [25, 15]]


@pytest.mark.parametrize(
    "listed",
    [
        LIST.replace("60", "70").replace("40", "30"),
        LIST + "\n民主测评 | 10 | 年底一次",
        LIST.replace("平时", "季度"),
    ],
)
def test_a_list_with_other_points_or_parts_is_a_rubric(listed: str) -> None:
    assert len(made("考核构成", listed, "平时考核（60分）", DAILY, "年终考核（40分）", FINAL)) == 3


def test_a_table_of_the_shares_of_the_rubrics_is_none() -> None:
    one, other = (
        f"评分项目 | 满分 | 评分\n{a} | 60 |\n{b} | 40 |\n总分 | 100 |" for a, b in (("选题", "论证"), ("报告", "答问"))
    )
    shares = " | 导师 | 答辩组 | 总评\n成绩 | | | \n权重 | 60% | 40% | 100%\n折算分 | | |"
    result = read("表一 导师评分表", one, "表二 答辩组评分表", other, "表三 总评成绩", shares)
    assert [rubric.points for rubric in result.rubrics] == [100, 100]
    assert "K114" in [finding.code for finding in result.findings]
    assert severe(result) == []
