"""Lines that state the total below a list."""

import pytest

from parsers.interpret import interpret
from tests.readings import read, severe
from tests.tables import document


@pytest.mark.parametrize(
    "remark", ["（总分10分。最高分为10分，最低分为8分。）", "(满分10分,保留两位小数)", "（合计：10分；取平均分）"]
)
def test_a_remark_that_begins_with_the_total_is_no_part_of_the_last_item(remark: str) -> None:
    one = ["一、声乐评分标准", "1、音准好；（4分）", "2、节奏稳；（4分）", "3、台风好。（2分）", remark]
    two = ["二、舞蹈评分标准", "1、主题明；（5分）", "2、编排新；（3分）", "3、服装美。（2分）", remark]
    found = interpret(document("比赛评分标准", *one, *two)).rubrics
    assert [rubric.title and rubric.title.text for rubric in found] == ["声乐评分标准", "舞蹈评分标准"]
    assert [rubric.points for rubric in found] == [10, 10]
    assert [[item.points for item in rubric.items] for rubric in found] == [[4, 4, 2], [5, 3, 2]]
    assert all(not rubric.items[-1].text.endswith(remark) for rubric in found)


@pytest.mark.parametrize("name", ["综合素质加分总分", "奖励分合计", "附加分总得分"])
def test_a_total_of_bonuses_that_make_more_is_the_most_they_add(name: str) -> None:
    lines = [
        "参加志愿服务（满分20分）：",
        "获得技能证书（满分20分）：",
        "担任学生干部（满分10分）：",
        f"{name}（满分30分）：",
    ]
    result = read("素质加分表", *lines)
    assert result.rubrics[0].points == 30 and all(item.kind == "bonus" for item in result.rubrics[0].items)
    assert "K203" not in severe(result)


def test_another_total_is_held_against_the_sum() -> None:
    lines = [
        "参加志愿服务（满分20分）：",
        "获得技能证书（满分20分）：",
        "担任学生干部（满分10分）：",
        "素质测评总分（满分30分）：",
    ]
    assert "K203" in severe(read("素质测评表", *lines))
