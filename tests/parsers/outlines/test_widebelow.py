"""Rows over the full width below the total, under the name of a part outside the points: which are its items."""

import pytest

from tests.readings import read, severe

ROWS = (
    "序号 | 考核内容 | 分值 | 评分标准\n1 | 值守到岗 | 60 | 缺岗扣2分\n2 | 台账记录 | 40 | 缺页扣1分\n合计 | | 100 |\n"
)


def parts(*lines: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return the parts below the total that full-width rows of these texts make: name, kind, labels and texts of items; nothing warns."""
    result = read(ROWS + "".join(f"{line} | < | < | <\n" for line in lines))
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [60, 40]
    assert severe(result) == []
    return [(part.name, part.kind, [(item.label, item.text) for item in part.items]) for part in rubric.categories]


@pytest.mark.parametrize("marks", [("1.", "2."), ("①", "②"), ("（一）", "（二）"), ("", "")])
def test_those_below_a_heading_of_vetoes_are_vetoes(marks: tuple[str, str]) -> None:
    lines = [f"{mark}{text}" for mark, text in zip(marks, ("发生伤亡事故", "发生数据造假"), strict=True)]
    said = [("一票否决项", "veto", [(marks[0], "发生伤亡事故"), (marks[1], "发生数据造假")])]
    assert parts("一票否决项", *lines, "考核人：　　　日期：") == said


def test_those_that_say_what_they_add_or_take_are_items_of_the_part_above() -> None:
    assert parts(
        "一、加分项", "1、获市级表彰加3分", "二、扣分项", "1、被通报扣2分", "三、一票否决", "1、发生伤亡事故的"
    ) == [
        ("加分项", "bonus", [("1、", "获市级表彰加3分")]),
        ("扣分项", "deduction", [("1、", "被通报扣2分")]),
        ("一票否决", "veto", [("1、", "发生伤亡事故的")]),
    ]


def test_without_numbers_the_next_name_begins_a_part_too() -> None:
    assert [name for name, *_ in parts("加分项", "获市级表彰加3分", "扣分项", "被通报扣2分")] == ["加分项", "扣分项"]


@pytest.mark.parametrize("last", ["以上情形由考核办认定", "二、结果运用", "1.优秀的奖励2000元", "考核人（签字）："])
def test_what_does_not_count_on_is_no_veto(last: str) -> None:
    assert parts("一、一票否决", "1.发生伤亡事故", "2.数据造假", last) == [
        ("一票否决", "veto", [("1.", "发生伤亡事故"), ("2.", "数据造假")])
    ]


@pytest.mark.parametrize("line", ["无", "（由考核组填写）", "考核组意见："])
def test_a_name_over_what_adds_nothing_heads_no_part(line: str) -> None:
    assert parts("加分项", line) == []


def test_where_the_items_stand_in_the_first_column_the_next_name_begins_a_part_too() -> None:
    below = "一票否决 | < | <\n发生伤亡事故 | < | <\n加分项 | < | <\n获表彰加2分 | < | <\n"
    (rubric,) = read("考核内容 | 分值 | 得分\n值守到岗 | 60 |\n台账记录 | 40 |\n合计 | 100 |\n" + below).rubrics
    assert [(part.name, len(part.items)) for part in rubric.categories] == [("一票否决", 1), ("加分项", 1)]


def test_a_numbered_line_between_that_adds_nothing_ends_no_list() -> None:
    lines = ("1.获市级表彰加3分", "2.同一事项取最高级别", "3.经验被推广加2分")
    ((_, _, items),) = parts("加分项", *lines)
    assert [label for label, _ in items] == ["1.", "2.", "3."]


@pytest.mark.parametrize("name", ["扣分情况", "加分情况", "一票否决情况"])
def test_what_one_unit_got_is_no_part(name: str) -> None:
    (rubric,) = read(
        f"{ROWS}{name} | < | < | <\n1.3月未报表，扣3分 | < | < | <\n2.4月缺记录，扣1分 | < | < | <"
    ).rubrics
    assert rubric.categories == ()


@pytest.mark.parametrize(
    ("name", "kind", "lines"),
    [
        ("一票否决情况", "veto", ("1.发生伤亡事故的", "2.数据造假的")),
        ("一票否决情况：", "veto", ("发生伤亡事故的，一票否决", "数据造假的，一票否决")),
        ("扣分情况", "deduction", ("1.发生投诉，每起扣3分", "2.11月30日前未报总结扣1分")),
        ("加分情况", "bonus", ("1.获省级表彰加5分", "2.获市级表彰加3分")),
    ],
)
def test_rules_below_such_a_name_are_a_part(name: str, kind: str, lines: tuple[str, str]) -> None:
    ((_, read_kind, items),) = parts(name, *lines)
    assert (read_kind, len(items)) == (kind, 2)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("加分项", ("1.获表彰加5分", "2.须提供原件", "3.迟报材料，每次扣1分", "4.被推广加2分")),
        ("扣分项", ("1.迟报材料扣1分", "2.须查明原因", "3.获表彰，每次加2分", "4.漏报扣1分")),
    ],
)
def test_past_a_remark_what_does_the_opposite_ends_the_list(name: str, lines: tuple[str, ...]) -> None:
    (rubric,) = read(ROWS + "".join(f"{line} | < | < | <\n" for line in (name, *lines))).rubrics
    assert [len(part.items) for part in rubric.categories] == [1]


def test_past_a_remark_a_part_of_both_goes_on() -> None:
    ((_, _, items),) = parts("加减分项", "1.获表彰加5分", "2.须提供原件", "3.迟报材料，每次扣1分")
    assert len(items) == 3
