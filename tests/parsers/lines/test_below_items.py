"""What stands below the items of a list without points of its own: groups with names, and the rules of the last item."""

import pytest

from tests.readings import read, severe

FIRST = (
    "1. 班容（40分）",
    "教室",
    "（1）桌面凌乱扣1分",
    "（2）门窗有灰扣1分",
    "走廊（由值日班负责）",
    "（1）有纸屑扣1分",
    "（2）有积水扣2分",
)
REST = ("2. 两操（35分）", "（1）缺席扣1分", "3. 自习（25分）", "（1）喧哗扣1分")


def priced(*lines: str) -> list[tuple[str, object]]:
    return [(item.text, item.points) for item in read(*lines).rubrics[0].items]


def test_names_of_groups_among_the_rules_of_an_item_go_on_it() -> None:
    assert severe(read("日常检查", *FIRST, *REST)) == []
    assert priced("日常检查", *FIRST, *REST) == [
        ("".join(FIRST).removeprefix("1. "), 40),
        ("两操（35分）（1）缺席扣1分", 35),
        ("自习（25分）（1）喧哗扣1分", 25),
    ]


@pytest.mark.parametrize("number", ["3. ", "二、", "（2）"])
def test_a_line_over_another_number_than_the_next_is_no_name_of_a_group(number: str) -> None:
    above = ("一、礼仪（9分）", "（1）不问好扣1分", "二、着装（9分）", "三、其他（9分）")
    items = priced("日常检查", *above, *FIRST, f"{number}两操（35分）", *REST[1:])
    assert not any("走廊" in text for text, _ in items)


@pytest.mark.parametrize(
    ("behind", "kept"),
    [
        (("（1）喧哗扣1分", "（2）离座扣1分"), 2),
        (("（1）喧哗扣1分", "（3）离座扣1分"), 1),
        (("（1）喧哗扣1分", "以上各项扣完为止", "（2）离座扣1分"), 1),
        (("（2）喧哗扣1分",), 0),
        (("①喧哗扣1分",), 0),
        (("一、喧哗扣1分",), 0),
    ],
)
def test_rules_below_the_last_item_go_on_it_as_below_the_others(behind: tuple[str, ...], kept: int) -> None:
    text, _ = priced("日常检查", *FIRST[:1], *FIRST[2:4], *REST[:3], *behind)[-1]
    assert text == "自习（25分）" + "".join(behind[:kept])


def test_numbers_below_the_last_item_alone_are_not_known_to_be_its_rules() -> None:
    assert priced("日常检查", "1. 班容（40分）", "2. 两操（35分）", "3. 自习（25分）", "（1）按月公布")[-1] == (
        "自习（25分）",
        25,
    )


@pytest.mark.parametrize("line", ["纪律管理", "一票否决：发生伤害事故的，年度考核不合格", "以上由值周组考核。"])
def test_what_stands_right_over_the_next_item_is_no_rule_of_the_one_above(line: str) -> None:
    above = ("1. 班容（40分）", "（1）桌面整洁", "（2）门窗无灰")
    result = read("日常检查", *above, line, *REST)
    assert next(item.text for item in result.rubrics[0].items) == "".join(above).removeprefix("1. ")
    assert [one.text for one in result.coverage.unused] == [line]


PARTED = (
    "一、机构（10分）",
    "（1）有班子（6分）。缺一人扣1分。",
    "（2）有制度（4分）。缺一项扣1分。",
    "二、成效（90分）",
)


@pytest.mark.parametrize(
    ("last", "own"), [("（1）上级查到火点，每个扣20分，本级查到每个扣5分", True), ("（1）卫星图由上级提供", False)]
)
def test_a_list_of_what_is_taken_off_below_the_last_heading_is_its_own(last: str, own: bool) -> None:
    (rubric,) = read("禁烧考核办法", *PARTED, last).rubrics
    assert [item.text for item in rubric.items] == [f"成效（90分）{last if own else ''}"]
