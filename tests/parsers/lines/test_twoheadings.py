"""Two headings with points that what stands below them proves."""

import pytest

from schema.finding import UnusableInput
from tests.readings import priced, read

AT_ONCE = (
    "一、考勤（60分）",
    "按时到岗得60分。",
    "1、迟到一次扣2分；",
    "二、着装（40分）",
    "着装整齐，得40分。扣分如下：",
    "1、未着装每人扣1分。",
)
PARTS = (
    "一、考勤（20分）",
    "内容：按时到岗，有记录。",
    "办法和分值：有制度得5分；有记录得5分；记录齐全得10分。",
    "二、着装（25分）",
    "内容：着装整齐。",
    "办法和分值：着装整齐得5分，有创新再得2分，每查到一处扣1分，上限18分。",
)


@pytest.mark.parametrize("lines", [AT_ONCE, PARTS])
def test_what_earns_the_points_below_proves_two(lines: tuple[str, ...]) -> None:
    (rubric,) = read("保安考核办法", *lines).rubrics
    assert [(text[:2], points) for text, points in priced(rubric)] in (
        [("考勤", 60), ("着装", 40)],
        [("考勤", 20), ("着装", 25)],
    )


def test_lines_led_by_the_same_words_as_those_of_the_one_before_are_of_the_last() -> None:
    result = read("保安考核办法", *PARTS, "本办法由办公室解释。")
    assert [item.text[-5:] for item in result.rubrics[0].items] == ["得10分。", "限18分。"]
    assert [one.text for one in result.coverage.unused] == ["本办法由办公室解释。"]


@pytest.mark.parametrize(
    ("right", "wrong"), [("岗得60分", "岗得50分"), ("得40分", "记录清楚"), ("岗得60分", "岗每次得60分")]
)
def test_two_headings_with_other_points_below_are_no_rubric(right: str, wrong: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        read("保安考核办法", *(line.replace(right, wrong) for line in AT_ONCE))
    assert refusal.value.code == "K008"


WAYS = ("一、考核方式", "（一）平时考核（40分）。每月一次，{}。", "（二）年终考核（60分）。年底一次，按时完成得60分。")


def test_ways_of_scoring_are_no_rubric() -> None:
    with pytest.raises(UnusableInput):
        read("保安考核办法", *(line.format("按时到岗得40分") for line in WAYS))
    content = [line.format("按时到岗得40分").replace("平时考核", "值守到岗").replace("方式", "内容") for line in WAYS]
    assert [points for _, points in priced(read("保安考核办法", *content).rubrics[0])] == [40, 60]


BONUS = ("二、加分项", "1.受表彰加5分", "2.获奖励加3分")
SHEET = "序号 | 考核内容 | 分值 | 评分标准\n1 | 到岗 | 40 | 缺一次扣5分\n2 | 台账 | 60 | 缺一页扣5分\n合计 | | 100 | "


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [("考核方式", "平时考核", "年终考核"), ("成绩构成", "业务水平", "群众满意"), ("考核安排", "日常检查", "民主测评")],
)
def test_ways_of_scoring_that_make_a_hundred_are_none_beside_bonuses(head: str, first: str, second: str) -> None:
    lines = (f"一、{head}（100分）", f"1.{first}（40分）", f"2.{second}（60分）", *BONUS)
    with pytest.raises(UnusableInput):
        read("保安考核办法", *lines)
    assert len(read("保安考核办法", *lines, "三、评分表", SHEET).rubrics) == 1


def test_two_that_make_a_hundred_are_no_second_rubric_above_a_table() -> None:
    lines = ("一、基本分（100分）", "1.值守到岗（40分）", "2.台账记录（60分）", *BONUS)
    assert len(read("保安考核办法", *lines, "三、评分表", SHEET).rubrics) == 1
    assert len(read("保安考核办法", *lines).rubrics) == 1


def test_two_of_other_points_than_the_table_has_are_a_rubric_beside_it() -> None:
    lines = ("一、班组考核（100分）", "1.值守到岗（70分）", "2.台账记录（30分）", *BONUS)
    assert [rubric.points for rubric in read("保安考核办法", *lines, "三、队员考核", SHEET).rubrics] == [100, 100]


EARNED = ("日常检查（60分）：岗亭整洁得30分，记录齐全得30分。", "专项检查（40分）：器材完好得20分，整改到位得20分。")


def test_ways_of_scoring_whose_text_earns_their_points_in_parts_are_a_rubric() -> None:
    alone = (f"一、{EARNED[0]}", f"二、{EARNED[1]}")
    assert [points for _, points in priced(read("保安考核标准", *alone).rubrics[0])] == [60, 40]
    headed = ("一、考核内容和方式（100分）", f"1.{EARNED[0]}", f"2.{EARNED[1]}", *BONUS)
    assert [points for _, points in priced(read("保安考核标准", *headed).rubrics[0])][:2] == [60, 40]
