"""Rows over the full width that say how long the part above may take, and groups whose name cell is blank."""

import pytest

from pipeline.checking import checked
from tests.readings import outline, read, severe

CONTEST = """环节 | 评分要点 | 满分 | 得分
{rows}
{note} | < | < | <
朗诵 | 吐字清晰 | 30 |
^ | 感情饱满 | 30 |
{note} | < | < | <"""


@pytest.mark.parametrize(
    "note",
    [
        "时间：2分钟，超时扣1分。",
        "比赛时间为4分钟,到时即停",
        "限时3分钟。",
        "限时90秒钟；超时30秒以上终止",
        "用时不超过5分钟，每超时10秒扣0.5分，扣完为止。",
        "时间:6分钟",
    ],
)
def test_how_long_a_part_may_take_heads_no_rows(note: str) -> None:
    result = read("朗诵比赛评分表", CONTEST.format(note=note, rows="仪表 | 着装整洁 | 20 |\n^ | 举止大方 | 20 |"))
    assert outline(result.rubrics[0].categories) == [("仪表", None, [20, 20]), ("朗诵", None, [30, 30])]
    assert not severe(result)
    remarks = [str(finding.actual) for finding in checked(result).findings if finding.code == "K410"]
    assert remarks and remarks[0][:4] == note[:4]


@pytest.mark.parametrize(
    "name", ["限时答题", "限时抢答（60分）", "时间管理", "限时3分钟答题（60分）", "作答时间：3分钟（60分）"]
)
def test_the_name_of_a_part_heads_rows_though_it_speaks_of_time(name: str) -> None:
    drawing = f"""考核内容 | 评分要点 | 满分 | 得分
        个人展示（40分） | < | < | <
        仪表 | 着装整洁 | 40 |
        {name} | < | < | <
        必答 | 回答准确 | 30 |
        抢答 | 回答完整 | 30 |"""
    categories = read("知识竞赛评分表", drawing).rubrics[0].categories
    assert [len(category.items) for category in categories] == [1, 2]


def test_rows_beside_a_blank_group_have_one_depth() -> None:
    drawing = """项目 | < | 要求细则 | 满分
        仪表 | < | 着装整洁大方，精神饱满，举止得体。 | 10
        朗诵 | < | 吐字清晰，语速适中，没有读错的字。 | 30
        ^ | < | 感情饱满，符合作品的内容和意境。 | 30
        时间：3分钟，超时扣2分。 | < | < | <
         | 台风 | 上下场有序，仪态自然，与观众有交流。 | 20
        ^ | 道具 | 道具贴近作品，使用恰当，不喧宾夺主。 | 10"""
    (rubric,) = read("朗诵比赛评分表", drawing).rubrics
    assert outline(rubric.categories) == [
        ("仪表", None, [10]),
        ("朗诵", None, [30, 30]),
        ("台风", None, [20]),
        ("道具", None, [10]),
    ]
