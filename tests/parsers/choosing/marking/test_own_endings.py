"""Items that end with points of their own under a mark printed for all of them."""

import pytest

from tests.readings import outline, read, severe

TABLE = """检查内容 | 检查要点 | 检查方法 | 标准分 | 得分
{first} | 1、研究部署{a} | 查记录 | 15 |
^ | 2、签订责任书{b} | 查文件 | ^ |
{second} | 1、开展教育{c} | 查资料 | 85 |
^ | 2、文化建设{d} | 实地看 | ^ | """


def drawing(points: tuple[int, ...], form: str, names: tuple[str, str]) -> str:
    marks = dict(zip("abcd", (form.format(value) for value in points), strict=True))
    return TABLE.format(first=names[0], second=names[1], **marks)


@pytest.mark.parametrize("form", [" {}分", "（{}分）", "，{}分"])
@pytest.mark.parametrize(
    "names", [("一、组织", "二、宣传"), ("一、组织（15分）", "二、宣传（85分）"), ("一、组织15分", "二、宣传85分")]
)
def test_they_are_worth_these_where_most_groups_are_made_by_them(form: str, names: tuple[str, str]) -> None:
    result = read(drawing((8, 7, 45, 40), form, names))
    assert outline(result.rubrics[0].categories) == [("组织", 15, [8, 7]), ("宣传", 85, [45, 40])]
    assert severe(result) == []


def test_a_rule_that_gives_points_at_its_end_is_scored_with_the_others() -> None:
    result = read(drawing((8, 7, 45, 40), "的得{}分", ("一、组织", "二、宣传")))
    assert outline(result.rubrics[0].categories) == [("组织", 15, [None, None]), ("宣传", 85, [None, None])]


def test_what_each_of_something_brings_is_a_rule_beside_items_with_points() -> None:
    text = drawing((8, 7, 45, 40), "（{}分）", ("一、组织", "二、宣传"))
    result = read(text.replace("研究部署（8分）", "研究部署").replace("签订责任书（7分）", "签订责任书，每份3分"))
    assert outline(result.rubrics[0].categories) == [("组织", 15, [None, None]), ("宣传", 85, [45, 40])]
    assert severe(result) == []


@pytest.mark.parametrize("often", ["每日做", "每季", "每半年"])
def test_how_often_something_is_done_makes_no_rule(often: str) -> None:
    text = drawing((8, 7, 45, 40), " {}分", ("一、组织", "二、宣传"))
    result = read(text.replace("研究部署 8分", f"研究部署{often}8分"))
    assert outline(result.rubrics[0].categories) == [("组织", 15, [8, 7]), ("宣传", 85, [45, 40])]


def test_one_group_that_they_do_not_make_is_a_contradiction() -> None:
    result = read(drawing((8, 6, 45, 40), " {}分", ("一、组织", "二、宣传")))
    assert outline(result.rubrics[0].categories)[0] == ("组织", 15, [8, 6])
    assert severe(result) == ["K202"]


HEAD = "考核项目 | 分值 | 考核内容 | 得分"
SENTENCES = ("1.台账齐全（10分）。", "2.按月报送（20分），迟报一次扣2分。", "1.（40分）到会率。", "2.会风好，30分。")


def shared(texts: tuple[str, ...], points: tuple[int, int], below: str, more: str = "") -> str:
    """Return a table in which the points of the categories are printed once, over merged or blank cells."""
    a, b, c, d = texts
    first = f"{HEAD}\n报表 | {points[0]} | {a} | \n{below} | {below} | {b} | \n会议 | {points[1]} | {c} | \n{below} | {below} | {d} | \n"
    return f"{first}{more}合计 | 100 | | "


@pytest.mark.parametrize("below", ["^", ""])
class TestSentences:
    """Items whose points stand in sentences, in brackets or before the stop, beside the points of their categories."""

    def test_are_worth_what_they_print(self, below: str) -> None:
        result = read(shared(SENTENCES, (30, 70), below))
        assert outline(result.rubrics[0].categories) == [("报表", 30, [10, 20]), ("会议", 70, [40, 30])]
        assert severe(result) == []

    def test_may_mark_parts_of_an_item(self, below: str) -> None:
        parts = ("1.台账齐全（10分）。", "2.报送（12分），归档（8分）。", *SENTENCES[2:])
        result = read(shared(parts, (30, 70), below))
        assert outline(result.rubrics[0].categories) == [("报表", 30, [10, 20]), ("会议", 70, [40, 30])]
        assert severe(result) == []

    def test_contradict_a_category_that_they_do_not_make(self, below: str) -> None:
        result = read(shared((*SENTENCES[:3], "2.会风好，35分。"), (30, 70), below))
        assert outline(result.rubrics[0].categories) == [("报表", 30, [10, 20]), ("会议", 70, [40, 35])]
        assert severe(result) == ["K202"]

    def test_miss_the_points_of_one_that_prints_none(self, below: str) -> None:
        result = read(shared((*SENTENCES[:3], "2.会风好。"), (30, 70), below))
        assert outline(result.rubrics[0].categories) == [("报表", 30, [10, 20]), ("会议", 70, [40, None])]
        assert severe(result) == ["K401"]

    def test_leave_those_beside_a_category_of_one_item_to_it(self, below: str) -> None:
        result = read(shared((*SENTENCES[:3], "2.会风好，20分。"), (30, 60), below, "宣传 | 10 | 1.简报（8分）。 | \n"))
        assert outline(result.rubrics[0].categories)[2] == ("宣传", 10, [8])
        assert severe(result) == ["K202"]

    def test_of_bonuses_have_the_first_points_for_their_limit(self, below: str) -> None:
        bonuses = f"加分项 | 5 | 1.受表彰（3分）。 | \n{below} | {below} | 2.有批示（2分）。 | \n"
        result = read(shared(SENTENCES, (30, 70), below, bonuses))
        assert outline(result.rubrics[0].categories)[2] == ("加分项", 5, [3, 2])
        assert severe(result) == []

    def test_that_only_say_what_is_given_or_taken_are_rules(self, below: str) -> None:
        rules = ("1.台账齐全得10分。", "2.迟报一次扣20分。", "1.到会得40分。", "2.喧哗扣30分。")
        result = read(shared(rules, (30, 70), below))
        assert outline(result.rubrics[0].categories) == [("报表", 30, [None, None]), ("会议", 70, [None, None])]


def test_points_of_first_rows_off_the_total_are_those_of_the_categories_that_the_texts_make() -> None:
    result = read(shared(("1.台账齐全（10分）。", "2.按月报送（20分）。", *SENTENCES[2:]), (30, 75), ""))
    assert "K203" in severe(result)
    three = shared(SENTENCES, (30, 75), "", "宣传 | 5 | 1.简报（3分）。 | \n |  | 2.专栏（2分）。 | \n")
    result = read(three)
    assert outline(result.rubrics[0].categories) == [
        ("报表", 30, [10, 20]),
        ("会议", 75, [40, 30]),
        ("宣传", 5, [3, 2]),
    ]
    assert severe(result) == ["K203", "K202"]
