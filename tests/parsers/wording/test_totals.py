"""How totals are worded: names of rows, and what sentences say."""

from decimal import Decimal

import pytest

from parsers.wording import totals


@pytest.mark.parametrize(
    "name", ["合计", "总 分", "总计（100分）", "總計", "各项合计", "总得分", "总积分", "积分合计", "合计积分"]
)
def test_names_of_the_grand_total(name: str) -> None:
    assert totals.total_word(name) and not totals.subtotal_word(name)
    assert totals.is_total(("", "100", "".join(name.split())))


@pytest.mark.parametrize("name", ["小计", "本项小计", "德育分合计", "基础积分合计"])
def test_names_of_subtotals(name: str) -> None:
    assert totals.subtotal_word(name) and not totals.total_word(name)


@pytest.mark.parametrize("text", ["总分0分", "活动", "总分：0分"])
def test_a_score_not_yet_given_states_no_total(text: str) -> None:
    assert not totals.states_total(text)


@pytest.mark.parametrize("word", ["总分", "满分", "合计", "总计", "共计", "总得分", "滿分", "总积分"])
def test_a_sentence_says_the_total_by_any_word_for_it(word: str) -> None:
    text = f"本办法{word}为100分，按季度考核"
    ((value, start, span),) = totals.said(text)
    assert (value, text[start:].startswith(word), text[slice(*span)]) == (Decimal(100), True, "100分")


@pytest.mark.parametrize(
    "text",
    [
        "年度总积分90分及以上的评为优秀",
        "总积分80分（含）以上为合格",
        "总积分150分者优先推荐",
        "个人总积分120分可评为星级党员",
        "个人总积分120分，可评为星级党员",
        "总分90分及以上的评为优秀",
        "总分80分（含80分）以上为合格",
        "得分满100分，评为优秀",
        "每满100分，奖励一次",
        "累计满100分的，给予表彰",
        "积分满100分可兑换奖品",
        "满100分，可兑换奖品",
        "未满100分，不得评优",
        "群众测评以10分为满分，取平均分",
        "加分项以10分为满分",
        "如有缺项，以90分为满分折算",
        "对没有该任务的村，以80分为满分计算",
        "考核中没有该任务的村，以80分为满分计算",
        "民主测评分为三档，以30分为满分。",
        "现场测试采用抽签方式，以10分为满分。",
        "群众满意度由村民打分，以20分为满分，折算计分。",
        "加分项由考核组认定，以10分为满分。",
        "每项指标，以10分为满分。",
        "领导评价（以10分为满分）由站长打分。",
        "日常检查，以50分为满分；年终检查，以50分为满分。",
        "民主测评以100分为满分",
        "专业知识以100分为满分，按20%计入",
        "对没有宣传任务的班组，以100分为满分折算。",
        "如无值守任务，则以100分为满分进行折算。",
        "笔试以100分为满分，答辩以100分为满分，各占50%。",
        "日常考核以100分为满分，年度考核以100分为满分。",
        "日常检查以100分为满分，年末折算为30分。",
        "实操以100分为满分，成绩按30%折算。",
        "村民打分以100分为满分，取平均值。",
        "述职评分以100分为满分。",
        "问卷调查以100分为满分。",
        "日常检查以100分为满分，每周一次。",
        "笔试、面试均以100分为满分。",
        "班组负责人的考核以100分为满分。",
        "民主测评由职工参加，以100分为满分。",
    ],
)
def test_what_is_to_be_reached_is_no_total(text: str) -> None:
    assert [*totals.said(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "考核以100分为满分，按季计分。",
        "考核由班组自评、职工评议组成，以100分为满分。",
        "考核包括平时检查和民主测评，以100分为满分。",
        "附加项另计，考核以100分为满分。",
        "1.考核以100分为满分；2.笔试以60分为满分。",
        "采用量化评分，以100分为满分。",
        "对各班组的检查评比，以100分为满分。",
        "年度安全生产考核以100分为满分。",
        "凡参评的窗口，均以100分为满分计分。",
        "无特殊情况每月评一次，以100分为满分。",
        "各项得分相加以100分为满分。",
        "本考核表各项总分以100分为满分。",
        "考核以100分为满分，其中日常占60分，年终占40分。",
        "总积分100分，其中基础积分80分",
        "总积分值为100分。",
        "（总积分：100分）",
        "值守工作（含夜间）满100分，主要考核到岗情况",
    ],
)
def test_what_can_be_earned_is_one(text: str) -> None:
    assert [value for value, _, _ in totals.said(text)] == [Decimal(100)]


@pytest.mark.parametrize(
    "text",
    [
        "考核以120分为满分，按季计分。",
        "1.本表总分以120分为满分。",
        "考核采用量化评分，以120分为满分。",
        "考核得分由值守分和台账分组成，以120分为满分。",
        "本细则考核内容共三项，以120分为满分。",
        "每年考核一次，以120分为满分。",
        "2031年度考核以120分为满分。",
        "值守考核表（以120分为满分）",
    ],
)
def test_other_full_marks_are_those_of_the_whole_where_the_sentence_speaks_of_it(text: str) -> None:
    assert [value for value, _, _ in totals.said(text)] == [Decimal(120)]


@pytest.mark.parametrize("text", ["**总分：100分**", "*总分：100分*", "- **总分：100分**。"])
def test_stars_of_emphasis_are_no_formula(text: str) -> None:
    assert [value for value, _, _ in totals.said(text)] == [Decimal(100)]


@pytest.mark.parametrize("text", ["评标总得分最高分为100分，取平均值", "总分最高100分", "总得分最高为100分"])
def test_the_most_that_the_total_can_be_is_the_total(text: str) -> None:
    assert [value for value, _, _ in totals.said(text)] == [100]


@pytest.mark.parametrize("text", ["自评总分：96分", "总分=教学得分+总分40分", "满分以40分钟计", "成绩=0.4*满分100分"])
def test_what_was_reached_and_formulas_are_no_totals(text: str) -> None:
    assert [*totals.said(text)] == []


@pytest.mark.parametrize("text", ["评分表（满分 100）", "共100分的题目", "总分：100", "由导师填写。（占100分）"])
def test_what_only_a_table_that_makes_it_shows_to_be_its_total(text: str) -> None:
    assert Decimal(100) in [value for value, _ in totals.hinted(text)]


@pytest.mark.parametrize(
    ("text", "printed"), [("考核分为100分；90分以上为优秀", "100分"), ("本卷共100分制的题目", "100")]
)
def test_its_unit_goes_with_it(text: str, printed: str) -> None:
    assert [text[start:end] for _, (start, end) in totals.hinted(text)] == [printed]


@pytest.mark.parametrize(
    ("text", "states"), [("总分100", True), ("合计100分", True), ("总分", False), ("总分0", False), ("第1题100", False)]
)
def test_a_total_may_stand_right_before_its_points(text: str, states: bool) -> None:
    assert totals.states_total(text) is states
