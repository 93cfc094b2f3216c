"""Header cells that count 1 | 2 | 3: judges, months or rounds whose scores are filled in, no criteria with full marks."""

import pytest

from tests.readings import read, severe

BLANK = "\n1 | 选题新颖 | 25 | | | \n2 | 论证充分 | 35 | | | \n3 | 格式规范 | 40 | | | "
FILLED = "\n1 | 选题新颖 | 25 | 20 | 21 | 24\n2 | 论证充分 | 35 | 30 | 33 | 31\n3 | 格式规范 | 40 | 38 | 37 | 36"


@pytest.mark.parametrize("rows", [BLANK, FILLED])
@pytest.mark.parametrize("over", ["得分", "评委打分", "月份", "参评小组", "扣分"])
def test_numbers_under_a_wide_header(over: str, rows: str) -> None:
    result = read(f"序号 | 评分项目 | 分值 | {over} | < | <\n^ | ^ | ^ | 1 | 2 | 3{rows}")
    assert [item.text for item in result.rubrics[0].items] == ["选题新颖", "论证充分", "格式规范"]
    assert [item.points for item in result.rubrics[0].items] == [25, 35, 40]
    assert severe(result) == []


@pytest.mark.parametrize("rows", [BLANK, FILLED])
def test_numbers_in_the_header_row_itself(rows: str) -> None:
    result = read(f"序号 | 评分项目 | 分值 | 1 | 2 | 3{rows}")
    assert [item.points for item in result.rubrics[0].items] == [25, 35, 40]
    assert severe(result) == []


def test_full_marks_that_count_up_stay_those_of_the_criteria_above() -> None:
    result = read("项目 | 读题 | 列式 | 作答 | 总分\n满分 | 1 | 2 | 3 | 6\n得分 | | | | ")
    assert [item.text for item in result.rubrics[0].items] == ["读题", "列式", "作答"]
    assert [item.points for item in result.rubrics[0].items] == [1, 2, 3]


@pytest.mark.parametrize("scale", ["1分 | 2分 | 3分 | 4分", "4分 | 3分 | 2分 | 1分"])
def test_the_steps_of_a_scale_to_tick_stand_in_a_header(scale: str) -> None:
    result = read(
        "能力考核表",
        f"考核项目 | 考核指标 | 配分 | {scale}\n能力 | 沟通 | 4 | | | |\n态度 | 责任 | 4 | | | |\n^ | 协作 | 4 | | | |",
    )
    assert [item.points for category in result.rubrics[0].categories for item in category.items] == [4, 4, 4]
