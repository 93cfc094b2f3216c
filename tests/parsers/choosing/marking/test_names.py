"""Points that are a bare number at the end of a name, or stand in a bracket behind other words."""

import pytest

from tests.readings import outline, read, severe


def test_a_bare_number_at_the_end_of_a_name_is_points_where_the_sums_say_so() -> None:
    drawing = """指标 | 考核内容 | 满分
        组织设置7 | 甲工作。 | 3
        ^ | 乙工作。 | 4
        窗口服务12 | 丙工作。 | {}
        ^ | 丁工作。 | 4"""
    result = read(drawing.format(8))
    assert outline(result.rubrics[0].categories) == [("组织设置", 7, [3, 4]), ("窗口服务", 12, [8, 4])]
    other = read(drawing.format(8).replace("设置7", "设置2"))
    assert [c.name for c in other.rubrics[0].categories] == ["组织设置2", "窗口服务12"]


def test_points_after_a_colon() -> None:
    result = read(
        """评价指标 | 评价标准 | 最高得分
        一、污染防治：40 | < | <
        达标排放 | 超标1次扣5分 | 40
        二、环境管理：60 | < | <
        排污许可 | 无证不得分 | 60"""
    )
    assert outline(result.rubrics[0].categories) == [("污染防治", 40, [40]), ("环境管理", 60, [60])]


WORDED = """检查项目 | 检查内容 | 分值
    饮用水（{}） | 余氯检测齐全 | 3
    ^ | 水箱按期清洗 | 4
    泳池（{}） | 水质每日公示 | 2
    ^ | 救生员持证上岗 | 3"""


@pytest.mark.parametrize("words", ["游轮部分5分", "仅游轮：5分", "客船 5分", "游轮检查项目共5分", "游轮满分5分"])
def test_points_behind_words_in_a_bracket_beside_others_that_print_theirs(words: str) -> None:
    first, second = read(WORDED.format("7分", words)).rubrics[0].categories
    assert first.points == 7 and second.points == 5
    assert (second.name, second.points_text) == ("泳池", words.replace(" ", ""))
    wrong = read(WORDED.format("7分", words.replace("5", "6")))
    assert severe(wrong) == ["K202"]


@pytest.mark.parametrize("words", ["每处2分", "低于5分不合格", "不合格扣5分", "单项得分5分", "第5分册"])
def test_a_bracket_that_says_something_else_is_no_full_mark(words: str) -> None:
    assert read(WORDED.format("7分", words)).rubrics[0].categories[1].points is None


def test_points_behind_words_in_all_brackets_are_told_by_the_sums() -> None:
    found = read(WORDED.format("客船部分7分", "游轮部分5分")).rubrics[0].categories
    assert outline(found) == [("饮用水", 7, [3, 4]), ("泳池", 5, [2, 3])]
    other = read(WORDED.format("客船部分17分", "游轮部分15分")).rubrics[0].categories
    assert [category.points for category in other] == [None, None]


@pytest.mark.parametrize("words", ["游轮部分6分", "仅游轮：6分", "客船检查共6分"])
def test_points_behind_words_in_a_bracket_of_a_heading_over_lines(words: str) -> None:
    parts = [
        "一、饮用水（14分）",
        "1、余氯检测（6分）",
        "2、水箱清洗（8分）",
        f"二、泳池（{words}）",
        "1、水质公示（2分）",
        "2、持证上岗（4分）",
    ]
    (rubric,) = read("卫生评分标准", *parts).rubrics
    assert outline(rubric.categories) == [("饮用水", 14, [6, 8]), ("泳池", 6, [2, 4])]


BASE = ("报告（20分{}）", "1.按时上报（8分）", "2.信息准确（12分，7分奖分）")
REST = ("二、其他（80分+5分）", "1.调查（40分）", "2.创建（40分）", "3.交办（5分，为奖励分）")


@pytest.mark.parametrize("plus", ["+7分", "＋ 7分"])
def test_the_first_points_of_a_sum_are_those_of_a_part_and_the_others_come_on_top(plus: str) -> None:
    lines = read("考核细则", "一、" + BASE[0].format(plus), *BASE[1:], *REST)
    rows = [f"{BASE[0].format(plus)} | {BASE[1][2:]}", f"^ | {BASE[2][2:]}", f"{REST[0][2:]} | {REST[1][2:]}"]
    table = read("项目 | 内容\n" + "\n".join([*rows, *(f"^ | {line[2:]}" for line in REST[2:])]))
    for result in (lines, table):
        assert severe(result) == []
        assert outline(result.rubrics[0].categories) == [
            (BASE[0].format(plus), 20, [8, 12]),
            ("其他（80分+5分）", 80, [40, 40, 5]),
        ]
        last = result.rubrics[0].categories[1].items[-1]
        assert (last.kind, last.counts) == ("bonus", False)


def test_such_a_sum_that_the_parts_do_not_make_is_told() -> None:
    assert severe(read("考核细则", "一、" + BASE[0].format("+10分"), "1.按时上报（8分）", *REST)) == ["K202"]


def test_points_printed_in_two_are_no_base_and_bonus() -> None:
    result = read("考核细则", "一、报告（8分+12分）", *BASE[1:], *REST)
    assert result.rubrics[0].categories[0].points is None
    assert severe(result) == []


@pytest.mark.parametrize(("first", "second"), [("", ""), ("30", "")])
def test_a_sum_of_points_without_a_word_of_a_bonus_is_not_cut(first: str, second: str) -> None:
    rows = f"笔试与面试（30分+20分） | 笔试 | {first}\n^ | 面试 | {second}\n教学 | 备课 | 20\n^ | 上课，获奖另加分 | 30"
    result = read(f"项目 | 内容 | 分值\n{rows}")
    assert result.rubrics[0].categories[0].points is None
    assert set(severe(result)) == {"K401"}


def test_lines_that_miss_a_sum_of_points_do_not_contradict_its_first() -> None:
    result = read(
        "考核细则", "一、理论（40分+10分）", "1.知识（40分）", "2.案例（8分）", "二、实操（50分）", "1.操作（50分）"
    )
    assert result.rubrics[0].categories[0].points is None
    assert "K202" not in severe(result)


@pytest.mark.parametrize("bonus", ["创新被推广的，每次加1分，最多加5分", "创新被推广的，每项奖1分"])
def test_an_amount_that_is_added_says_that_points_come_on_top(bonus: str) -> None:
    parts = ("一、巡护（20分+5分）", "1.按日巡护（20分）", f"2.{bonus}。", "二、养护（40分）", "1.修枝（40分）")
    result = read("林场考核细则", *parts, "三、防火（40分）", "1.值班（40分）")
    assert [one.points for one in result.rubrics[0].categories] == [20, 40, 40]


@pytest.mark.parametrize(
    ("first", "second"),
    [("按名次，不予加分", "教学（40分）"), ("按名次", "教学（30分+10分）")],
)
def test_the_bonus_of_another_part_cuts_no_sum_that_nothing_checks(first: str, second: str) -> None:
    rows = f"笔试面试（30分+20分） | 笔试 |  | \n^ | 面试 |  | {first}\n{second} | 备课 | 30 | \n^ | 获奖 |  | 获奖的最多加5分"
    result = read(f"项目 | 内容 | 分值 | 标准\n{rows}\n教研（30分） | 听课 | 30 | 缺一次扣1分")
    assert [one.points for one in result.rubrics[0].categories][::2] == [None, 30]
