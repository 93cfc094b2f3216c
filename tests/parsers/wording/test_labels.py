"""Numbers before a text, and serial numbers alone."""

import pytest

from parsers.wording.labels import counts_clauses, follows, leading, whole


@pytest.mark.parametrize(
    ("text", "label", "numbers", "rest"),
    [
        ("1．广泛", "1．", (1,), "广泛"),
        ("2. 加强", "2.", (2,), "加强"),
        ("10、甲", "10、", (10,), "甲"),
        ("１．好", "１．", (1,), "好"),
        ("3。好", "3。", (3,), "好"),
        ("（1）甲", "（1）", (1,), "甲"),
        ("(12)甲", "(12)", (12,), "甲"),
        ("(1)、甲", "(1)、", (1,), "甲"),
        ("（二）、甲", "（二）、", (2,), "甲"),
        ("3）甲", "3）", (3,), "甲"),
        ("①甲", "①", (1,), "甲"),
        ("一、甲", "一、", (1,), "甲"),
        ("（十二）甲", "（十二）", (12,), "甲"),
        ("(一)服务", "(一)", (1,), "服务"),
        ("1.2.3 甲", "1.2.3", (1, 2, 3), "甲"),
        ("第三条 甲", "第三条", (3,), "甲"),
        ("1 、甲", "1 、", (1,), "甲"),
        ("壹、甲", "壹、", (1,), "甲"),
        ("5,、甲", "5,、", (5,), "甲"),
        ("（贰）甲", "（贰）", (2,), "甲"),
        ("叁.甲", "叁.", (3,), "甲"),
        ("(拾贰)甲", "(拾贰)", (12,), "甲"),
        ("第柒条 甲", "第柒条", (7,), "甲"),
    ],
)
def test_a_label_is_taken_off(text: str, label: str, numbers: tuple[int, ...], rest: str) -> None:
    found = leading(text)
    assert found is not None
    assert (found.text, found.numbers, text[found.end :]) == (label, numbers, rest)


@pytest.mark.parametrize(
    "text", ["六.五普法", "3.5分", "2012年", "1.5万元", "95%以上", "甲", "", "100分", "第三方评估", "0.5", "3。5分"]
)
def test_what_is_no_label_stays(text: str) -> None:
    assert leading(text) is None


@pytest.mark.parametrize(
    ("text", "numbers"), [("3", (3,)), ("3.", (3,)), ("（三）", (3,)), ("三", (3,)), ("1.2", (1, 2))]
)
def test_a_serial_number_alone(text: str, numbers: tuple[int, ...]) -> None:
    found = whole(text)
    assert found is not None
    assert found.numbers == numbers


def test_a_text_is_no_serial_number() -> None:
    assert whole("1.甲") is None
    assert whole("甲") is None


@pytest.mark.parametrize(
    "text",
    ["①制度健全；②台账完整", "①制度健全②台账完整③按月归档", "（1）制度健全。（2）台账完整", "1)制度健全, 2)台账完整"],
)
def test_a_number_before_several_clauses_counts_these(text: str) -> None:
    assert counts_clauses(text)


@pytest.mark.parametrize(
    "text",
    [
        "①制度健全，台账完整",
        "②制度健全；③台账完整",
        "1.制度健全；2.台账完整",
        "（1）制度健全（2）",
        "①制度健全③台账完整",
    ],
)
def test_another_number_is_that_of_the_item(text: str) -> None:
    assert not counts_clauses(text)


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("3.0-6岁儿童管理率90%", 3, "0-6岁儿童管理率90%"),
        ("2.65岁及以上老年人管理率70%", 2, "65岁及以上老年人管理率70%"),
        ("1.5S管理到位", 1, "5S管理到位"),
        ("2.6S区域划分清楚", 2, "6S区域划分清楚"),
        ("2.10KV线路巡视", 2, "10KV线路巡视"),
        ("1.12345热线按期办结", 1, "12345热线按期办结"),
        ("3.4A级景区创建", 3, "4A级景区创建"),
        ("1.2012年度计划", 1, "2012年度计划"),
        ("4.24小时值班", 4, "24小时值班"),
        ("5.100%达标", 5, "100%达标"),
    ],
)
def test_a_figure_of_the_text_right_behind_the_number(text: str, number: int, rest: str) -> None:
    label = leading(text)
    assert label is not None
    assert (label.numbers, text[label.end :]) == ((number,), rest)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.1A级档案柜", (1, 1)),
        ("1.2A级档案柜", (1, 2)),
        ("2.1S标识清楚", (2, 1)),
        ("2.2D图纸齐全", (2, 2)),
        ("1.3D类物资", (1, 3)),
        ("2.1G机房整洁", (2, 1)),
        ("2.2G机房整洁", (2, 2)),
        ("1.5S级设备", (1, 5)),
        ("1.5S区照明完好", (1, 5)),
    ],
)
def test_a_number_with_a_letter_that_are_no_known_name_begin_nothing(text: str, numbers: tuple[int, ...]) -> None:
    label = leading(text)
    assert label is not None and label.numbers == numbers


@pytest.mark.parametrize("text", ["一）组织领导（10分）", "三)政策宣传", "十二）其他"])
def test_half_brackets_around_chinese_numerals_are_numbers(text: str) -> None:
    label = leading(text)
    assert label is not None and label.style == "一）"


@pytest.mark.parametrize("text", ["二），扣2分", "一）、（二）两项"])
def test_the_end_of_a_bracket_is_no_number(text: str) -> None:
    assert leading(text) is None


def test_a_list_in_half_brackets_may_change_its_numerals() -> None:
    one, two, other = (leading(text) for text in ("一）甲", "2）乙", "1）丙"))
    assert one and two and other
    assert follows(one, two) and not follows(one, other) and not follows(two, one)


@pytest.mark.parametrize(
    ("text", "number"), [("1•有制度", 1), ("2·台账", 2), ("8,贵重物品", 8), ("3，巡查", 3), ("12・归档", 12)]
)
def test_a_dot_in_the_middle_or_a_comma_ends_a_number(text: str, number: int) -> None:
    label = leading(text)
    assert label is not None and label.numbers == (number,)


@pytest.mark.parametrize("text", ["3,000元以上", "5,6月检查", "5·12防灾日", "1, 2类", "2•5倍"])
def test_a_figure_goes_on_behind_them(text: str) -> None:
    assert leading(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第一部分 5S整治", "第一部分"),
        ("第一部分 2024年整治", "第一部分"),
        ("第一部分：“三清”行动", "第一部分："),
        ("第一部分【现场】40分", "第一部分"),
        ("第一部分（40分）现场", "第一部分"),
        ("第一部分—现场", "第一部分—"),
        ("第一部分60分", ""),
        ("第一部分（60分）", ""),
        ("第一部分", ""),
        ("第一部分“现场”40分，第二部分“台账”60分", ""),
        ("第一部分至第三部分为基本分", ""),
    ],
)
def test_a_part_has_its_number_before_a_name_of_any_form(text: str, number: str) -> None:
    label = leading(text)
    assert (label.text if label else "") == number
