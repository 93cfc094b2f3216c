"""Listed lines that stand several on one line."""

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.finding import UnusableInput
from tests.readings import read, severe
from tests.tables import document


def test_a_piece_that_marks_its_parts_is_taken_apart_too() -> None:
    line = "2、地面:有无污渍(5分); 3、门窗:有无污迹(3分),有无杂物(2分); 4、通风:有无异味(5分)。"
    (rubric,) = interpret(
        document("评分标准", "(一)卫生(共20分)", "1、清理:有无垃圾(5分);", line, "(二)安全(共5分)", "1、用电(5分)")
    ).rubrics
    assert [item.points for item in rubric.categories[0].items] == [5, 5, 5, 5]


def shape(*lines: str) -> list[tuple[str, object, list[object]]]:
    (rubric,) = interpret(document("评分标准", *lines)).rubrics
    return [(one.name, one.points, [item.points for item in one.items]) for one in rubric.categories]


WANTED = [("卫生", 20, [10, 10]), ("安全", 15, [8, 7]), ("学习", 10, [10])]


@pytest.mark.parametrize(("one", "two"), [("（1）", "（2）"), ("1、", "2、"), ("1.", "2.")])
def test_the_heading_of_the_next_part_may_stand_behind_the_last_points(one: str, two: str) -> None:
    lines = [
        f"{one}地面干净（10分）",
        f"{two}窗户明亮（10分）二、安全（15分）",
        f"{one}用电（8分）",
        f"{two}用火（7分）",
    ]
    assert shape("一、卫生（20分）", *lines, "三、学习（10分）", f"{one}上课（10分）") == WANTED


def test_a_number_that_does_not_count_on_is_no_heading() -> None:
    lines = ["（1）地面干净（10分）", "（2）窗户明亮（10分）三、安全（15分）", "（1）用电（8分）", "（2）用火（7分）"]
    assert "K202" in severe(read("评分标准", "一、卫生（20分）", *lines, "二、学习（10分）", "（1）上课（10分）"))


LED = (
    ("一、宣传", "内容：做好宣传，结合工作。1、制定计划（3分）；2、专人负责（2分）；3、定期研究（5分）。"),
    ("二、阵地", "内容：管好阵地，落实责任。1、登记在册（20分）；2、专人巡查（30分）；3、按时上报（10分）。"),
)


def test_a_list_behind_the_sentence_that_leads_it_is_one_where_another_part_has_one_too() -> None:
    assert shape(*LED[0], *LED[1]) == [("宣传", None, [3, 2, 5]), ("阵地", None, [20, 30, 10])]
    with pytest.raises(UnusableInput) as refusal:
        interpret(document("评分标准", *LED[0]))
    assert refusal.value.code in ("K008", "K026")


def test_a_number_left_out_behind_a_sentence_makes_no_list() -> None:
    with pytest.raises(UnusableInput):
        interpret(document("评分标准", *LED[0], LED[1][0], LED[1][1].replace("2、", "4、")))


@pytest.mark.parametrize("letters", ["abc", "ABC"])
@pytest.mark.parametrize("mark", [".", "、"])
def test_a_list_with_letters_may_begin_behind_the_name_that_heads_it(letters: str, mark: str) -> None:
    a, b, c = (letter + mark for letter in letters)
    lines = (f"1.语音：{a}声母准确 3分", f"{b}声调准确 4分", f"{c}停连恰当 5分", "2.仪表：服装整洁 2分")
    (rubric,) = interpret(document("朗诵评分标准", *lines)).rubrics
    (part,) = rubric.categories
    assert (part.name, [item.label for item in part.items]) == ("语音", [a, b, c])
    assert [item.points for item in (*part.items, *rubric.items)] == [3, 4, 5, 2]


def test_a_letter_that_does_not_count_on_begins_no_list() -> None:
    lines = ("1.语音：A.声母准确 3分", "2.声调：B.声调准确 4分", "3.仪表：服装整洁 2分")
    (rubric,) = interpret(document("朗诵评分标准", *lines)).rubrics
    assert [item.text for item in rubric.items][:2] == ["语音：A.声母准确 3分", "声调：B.声调准确 4分"]


@pytest.mark.parametrize(
    "lines",
    [
        (
            *(
                "一、台风（满分4分）：1、服装整齐；",
                "2、精神饱满；3、动作自然。 二、音准（满分4分）：",
                "1、吐字清楚；2、节奏准确。",
            ),
            *("三、指挥（满分2分）。 四、计分办法：", "总分10分，取平均分。"),
        ),
        (
            "一、台风（4分）：1、服装整齐；2、精神饱满。二、音准（4分）：1、吐字清楚；2、节奏准确。三、指挥（2分）。",
            "总分10分，取平均分。",
        ),
    ],
)
def test_a_heading_with_its_points_in_brackets_may_stand_behind_a_sentence(lines: tuple[str, ...]) -> None:
    result = read("合唱比赛评分细则", *lines)
    (rubric,) = result.rubrics
    assert [(item.label, item.text[:2]) for item in rubric.items] == [
        ("一、", "台风"),
        ("二、", "音准"),
        ("三、", "指挥"),
    ]
    assert [item.points for item in rubric.items] == [4, 4, 2]
    assert rubric.points == 10


@pytest.mark.parametrize("behind", ["三、指挥（满分2分）。", "二、音准到位。", "二、缺一人（扣2分）。"])
def test_what_does_not_count_on_or_has_no_points_is_text(behind: str) -> None:
    lines = (f"一、台风（4分）：1、服装整齐。{behind}", "二、音色（3分）：纯净。", "三、配合（3分）：默契。")
    (rubric,) = read("合唱比赛评分细则", *lines).rubrics
    assert [item.text[:2] for item in rubric.items] == ["台风", "音色", "配合"]


@pytest.mark.parametrize("number", [2, 1])
def test_a_number_that_the_next_line_prints_again_is_of_an_inner_list(number: int) -> None:
    lines = (
        f"1、台风（40分）：1、服装整齐；{number}、精神（5分）。",
        "2、音准（30分）：吐字清楚。",
        "3、节奏（30分）：准确。",
    )
    (rubric,) = read("合唱比赛评分细则", *lines).rubrics
    assert [item.label for item in rubric.items] == ["1、", "2、", "3、"]


@pytest.mark.parametrize(
    ("behind", "told"), [("4、加分（每受表彰一次加1分）。", True), ("5、加分（每受表彰一次加1分）。", False)]
)
def test_a_bonus_of_the_whole_behind_a_sentence_is_no_rule_of_the_item_before(behind: str, told: bool) -> None:
    lines = ("1、台风（4分）：服装整齐。", "2、音准（4分）：吐字清楚。", f"3、节奏（2分）：准确。{behind}")
    result = checked(read("合唱比赛评分细则", *lines))
    (rubric,) = result.rubrics
    assert [(item.label, int(item.points or 0)) for item in rubric.items] == [("1、", 4), ("2、", 4), ("3、", 2)]
    assert (rubric.items[2].scoring == ()) == told
    assert ("K410" in [finding.code for finding in result.findings]) == told
