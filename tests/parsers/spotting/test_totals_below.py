"""The total that stands below a table, or in prose as base points."""

import pytest

from parsers.interpret import interpret
from tests.parsers.spotting.test_totals import ROWS, total_of
from tests.readings import read, severe
from tests.tables import document


def total_under(*lines: str) -> object:
    rubrics = interpret(document("考核方案", ROWS, *lines)).rubrics
    return rubrics[0].points and int(rubrics[0].points)


@pytest.mark.parametrize(
    "line",
    [
        "合计：12分",
        "### 总分：12分",
        "总分 12 分。",
        "注：满分12分，10分以上为优秀。",
        "两部分相加（满分 12）",
        "以上共12分的题目全部必做。",
    ],
)
def test_the_total_may_stand_below_the_table(line: str) -> None:
    assert total_under(line) == 12


@pytest.mark.parametrize(
    "line", ["合计：15分", "备注：本表总分15分。", "**总分**: **15 分**（9 项检查）", "总分：15分（共三项）"]
)
def test_a_total_below_that_the_table_does_not_make_is_a_contradiction(line: str) -> None:
    assert total_under(line) == 15


@pytest.mark.parametrize(
    "line",
    [
        "以上共计15分。",
        "以上各项总分15分。",
        "本表满分15分。",
        "共15分",
        "考核内容共2项，总分值15分。",
        "年度考核总分为15分，10分以上为优秀。",
    ],
)
def test_a_line_below_that_says_what_all_make_states_the_total(line: str) -> None:
    assert total_under(line) == 15
    assert total_under(line.replace("15分", "12分")) == 12


@pytest.mark.parametrize(
    "line",
    [
        "加分合计15分。",
        "以上15分封顶，总分15分，含附加分。",
        "本次考核总分30分。另有答辩。",
        "本次考核总分：11分",
        "例如：甲队第一项得6分，合计11分，评为良好。",
        "考核总分11分，为优秀；9分，为良好。",
        "合计11分，评定为合格等次。",
        "满分为11分，另1分由镇里评定。",
        "以上共计11分，群众意见另计1分。",
        "累计扣2分，合计10分，降级。",
    ],
)
def test_what_is_added_or_far_off_below_is_no_total(line: str) -> None:
    assert total_under(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "年度考核基础分为{}分，加分不超过10分。",
        "考核设基本分{}分，附加分10分。",
        "考核总分=基础分（{}分）+加分-扣分。",
        "基准分：{}分",
    ],
)
def test_base_points_of_all_are_the_total_that_the_table_may_lack(line: str) -> None:
    drawing = "考核内容 | 满分\n甲类事项 | 60\n乙类事项 | {}"
    assert read(line.format(100), drawing.format(40)).rubrics[0].points == 100
    assert severe(read(line.format(120), drawing.format(40))) == ["K203"]
    assert read(line.format(60), drawing.format(40)).rubrics[0].points is None


@pytest.mark.parametrize("bonus", ["", "20"])
def test_base_points_of_a_sum_in_prose_are_those_of_the_table_without_bonuses(bonus: str) -> None:
    drawing = f"类别 | 内容 | 满分\n甲类 | 事项 | 60\n乙类 | 事项 | 40\n加分项 | 受表彰的每次加2分 | {bonus}"
    composed = "考核总分由基础分和加分组成，其中基础分{}分，加分最高不超过20分。"
    assert read(composed.format(100), drawing).rubrics[0].points == 100
    assert severe(read(composed.format(110), drawing)) == ["K203"]
    assert severe(read(composed.format(90), drawing)) == ["K203"]
    assert read(composed.format(60), drawing).rubrics[0].points is None


def test_a_total_of_base_points_and_bonuses_is_not_that_of_the_table_without() -> None:
    drawing = "类别 | 内容 | 满分\n甲类 | 事项 | 60\n乙类 | 事项 | 40\n加分项 | 受表彰的每次加2分 |"
    assert read("总分120分，其中基础分100分，加分20分。", drawing).rubrics[0].points == 100
    assert severe(read("总分125分，其中基础分100分，加分20分。", drawing)) == ["K203"]
    assert severe(read("总分130分，其中基础分110分，加分20分。", drawing)) == ["K203"]


@pytest.mark.parametrize("line", ["每月基准分{}分，扣完为止。", "船队诚信基础分{}分，本表得分计入。"])
def test_base_points_of_something_else_are_no_total_that_the_table_lacks(line: str) -> None:
    drawing = "考核内容 | 满分\n甲类事项 | 60\n乙类事项 | 40"
    assert read(line.format(120), drawing).rubrics[0].points is None
    assert read(line.format(100), drawing).rubrics[0].points == 100


@pytest.mark.parametrize(
    "line",
    ["全年考核满分{}，其中本表十二分。", "满分{}，其中站内按附件评分，测评三分。", "满分{}，其中本细则12分，测评3分。"],
)
@pytest.mark.parametrize("points", ["15分", "十五分"])
def test_a_whole_of_which_the_table_is_a_part_is_not_its_total(line: str, points: str) -> None:
    assert total_of(line.format(points)) is None
    assert total_of(line.split("，")[0].format(points) + "。") == 15


@pytest.mark.parametrize("line", ["全港共十一分队参加考核。", "合计十三分公司。", "采用满分五分制打分，再折算。"])
def test_numerals_before_another_word_are_no_points(line: str) -> None:
    assert total_of(line) is None


def test_a_total_in_chinese_numerals_is_one() -> None:
    lines = ("值守办法", "总分一百分。", "一、值守（六十分）", "（一）按时到岗（四十分）", "（二）交接清楚（二十分）")
    assert severe(read(*lines, "二、台账（三十分）", "（一）记录完整（三十分）")) == ["K203"]
    assert severe(read(*lines, "二、台账（四十分）", "（一）记录完整（四十分）")) == []


@pytest.mark.parametrize("text", ["满分15分", "以上共计15分。", "（总分15分）", "本表满分为15分"])
@pytest.mark.parametrize("row", ["{} | | ", "{} | < | <"])
def test_a_last_row_that_says_what_all_make_states_the_total(row: str, text: str) -> None:
    result = read("值守考核", "项目 | 考核内容 | 满分\n甲 | 甲类事项 | 7\n乙 | 乙类事项 | 5\n" + row.format(text))
    assert result.rubrics[0].points == 15
    assert len(result.rubrics[0].categories) == 2
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(
    "line",
    [
        "每人满分15分。",
        "# 理论考试（12分）",
        "### 总分：15分",
        "总分15分以上者优先。",
        "理论考试满分15分。",
        "总分：11分（良好）",
        "总分：8分（及格）",
        "总分 11 分（实得）",
    ],
)
def test_what_is_said_of_another_thing_below_the_table_is_no_total(line: str) -> None:
    assert total_under(line) is None


@pytest.mark.parametrize(
    "line", ["比赛采用十二分制，取平均分。", "本次比赛总评分为12分。", "两项共 12 分的评分表如下。", "考核分为12分。"]
)
def test_looser_words_state_a_total_that_the_table_makes(line: str) -> None:
    assert total_of(line) == 12


@pytest.mark.parametrize(
    ("said", "points", "codes"),
    [
        ("注：本表应得分为100分，奖励分为15分，总分115分。", 100, []),
        ("注：本表应得分为90分，奖励分为15分，总分115分。", 115, ["K203"]),
    ],
)
def test_what_is_to_be_got_beside_a_total_with_bonuses_is_that_of_the_base(
    said: str, points: int, codes: list[str]
) -> None:
    result = read(f"项目 | 考核内容 | 分值\n防汛 | 值守 | 60\n抗旱 | 巡查 | 40\n{said} | < | <")
    assert result.rubrics[0].points == points
    assert severe(result) == codes
