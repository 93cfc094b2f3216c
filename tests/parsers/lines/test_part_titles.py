"""Titles of parts, 第二部分：…, over lists of their own."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Rubric
from tests.readings import read, severe
from tests.tables import document

FIRST = ("1. 按时到岗。（10分）", "2. 着装整齐。（30分）")
SECOND = ("1. 台账齐全。（25分）", "2. 报表准确。（35分）")


def shape(rubric: Rubric) -> list[tuple[str, object, list[object]]]:
    return [(one.name, one.points, [item.points for item in one.items]) for one in rubric.categories]


@pytest.mark.parametrize(
    "title",
    [
        "第{}部分：{}（满分{}分）",
        "第{}部分、{}（{}分）",
        "第{}大部分 {}（共{}分）",
        "第 {} 部分：{}（{}分，由科室打分）",
        "模块{}：{}（满分{}分）",
        "附表{}：{}（{}分）：",
        "维度{}：{}【{}分】",
        "第{}部分：{}总分：满分{}分",
        "第{}部分 {} 总分：{}分",
        "第{}章 {}（{}分）",
        "第{}章：{}  总分：{}分",
    ],
)
def test_a_title_of_a_part_closes_the_list_above(title: str) -> None:
    lines = [title.format("一", "纪律", 40), *FIRST, title.format("二", "业务", 60), *SECOND]
    result = interpret(document("科室考核标准", *lines))
    (rubric,) = result.rubrics
    assert [(points, items) for _, points, items in shape(rubric)] == [(40, [10, 30]), (60, [25, 35])]
    assert not severe(result)


def test_a_part_without_points_begins_its_own_numbers_too() -> None:
    result = interpret(document("考核标准", "第一部分：纪律", *FIRST, "第二部分：业务", *SECOND))
    (rubric,) = result.rubrics
    assert shape(rubric) == [("纪律", None, [10, 30]), ("业务", None, [25, 35])]
    assert not severe(result)


def test_parts_keep_their_categories() -> None:
    lines = ("第一部分：纪律（40分）", "一、到岗", FIRST[0], "二、着装", FIRST[1], "第二部分：业务（60分）", *SECOND)
    (rubric,) = interpret(document("考核标准", *lines)).rubrics
    first, second = rubric.categories
    assert [inner.name for inner in first.categories] == ["到岗", "着装"]
    assert [item.points for item in second.items] == [25, 35]


@pytest.mark.parametrize("title", ["第{}部分：{}（满分{}分）", "{}、{}（满分{}分）", "## 表{} {}（{}分）"])
def test_parts_worth_a_full_mark_each_are_rubrics(title: str) -> None:
    lines = [title.format("一", "管理", 100), "1. 台账齐全。（60分）", "2. 按时上报。（40分）"]
    lines += [title.format("二", "服务", 120), "1. 群众满意。（70分）", "2. 办事及时。（50分）"]
    result = interpret(document("考核标准", *lines))
    assert [one.points for one in result.rubrics] == [100, 120]
    assert [[item.points for item in one.items] for one in result.rubrics] == [[60, 40], [70, 50]]
    assert not severe(result)


@pytest.mark.parametrize("text", ["第二部分：材料也要装订，缺一不可。", "第二部分的台账", "附件一并上报"])
def test_a_sentence_that_speaks_of_a_part_is_no_title(text: str) -> None:
    lines = ("1. 台账齐全。（25分）", text, "2. 报表准确。（30分）", "3. 按时上报。（45分）")
    (rubric,) = interpret(document("考核标准", *lines)).rubrics
    assert [item.points for item in rubric.items] == [25, 30, 45]
    assert rubric.items[0].text.endswith(text)


def test_a_part_of_deductions_with_points_stands_behind_vetoes() -> None:
    lines = ["第一部分 纪律（40分）", *FIRST, "第二部分 业务（60分）", *SECOND, "第三部分 一票否决事项", "1.发生事故。"]
    lines += ["第四部分 扣分项（10分）", "1.被通报扣5分。", "2.迟报扣2分。"]
    (rubric,) = interpret(document("考核标准", *lines)).rubrics
    assert [(one.name, one.kind, one.points, len(one.items)) for one in rubric.categories[2:]] == [
        ("一票否决事项", "veto", None, 1),
        ("扣分项", "deduction", 10, 2),
    ]


@pytest.mark.parametrize("bonus", ["加分项目", "加分项", "附加项目"])
@pytest.mark.parametrize("mark", ["：", "　", "、"])
def test_the_last_part_may_hold_bonuses(bonus: str, mark: str) -> None:
    lines = [f"第一部分{mark}纪律（40分）", *FIRST, f"第二部分{mark}业务（60分）", *SECOND, f"第三部分{mark}{bonus}"]
    lines += ["1.受市级表彰的加2分。", "2.经验被推广的每项加1分。"]
    (rubric,) = interpret(document("考核标准", *lines)).rubrics
    assert [(one.name, one.kind, len(one.items)) for one in rubric.categories[2:]] == [(bonus, "bonus", 2)]


@pytest.mark.parametrize("points", ["{}分", "（{}分）", "：{}分", "满分{}分", "（满分{}分）"])
def test_a_part_without_a_name_keeps_its_number_for_one(points: str) -> None:
    first, second = (f"第{n}部分{points.format(value)}" for n, value in (("一", 40), ("二", 60)))
    (rubric,) = interpret(document("考核标准", first, *FIRST, second, *SECOND)).rubrics
    assert [one.label for one in rubric.categories] == ["", ""]
    assert [one.points for one in rubric.categories] == [40, 60]


def test_parts_alone_in_a_column_are_categories() -> None:
    rows = "部分 | 考核内容 | 分值\n第一部分 | 按时到岗 | 20\n^ | 按时交班 | 20\n第二部分 | 台账齐全 | 60"
    (rubric,) = read("考核表", rows).rubrics
    assert [one.name for one in rubric.categories] == ["第一部分", "第二部分"]


@pytest.mark.parametrize(
    ("titles", "title", "unused"),
    [
        (("窗口考核评分表", "第一部分“服务”要求"), "窗口考核评分表", ["第一部分“服务”要求"]),
        (
            ("窗口考核评分表", "第一部分“纪律”40分，第二部分“业务”60分"),
            "窗口考核评分表",
            ["第一部分“纪律”40分，第二部分“业务”60分"],
        ),
        (("第一部分 窗口考核标准",), "窗口考核标准", []),
    ],
)
def test_a_line_over_all_parts_that_is_not_the_title_is_listed_as_unused(
    titles: tuple[str, ...], title: str, unused: list[str]
) -> None:
    lines = ("一、纪律（40分）", *FIRST, "二、业务（60分）", *SECOND)
    result = interpret(document(*titles, *lines))
    (rubric,) = result.rubrics
    assert rubric.title is not None and rubric.title.text == title
    assert [one.text for one in result.coverage.unused] == unused
    assert shape(rubric) == [("纪律", 40, [10, 30]), ("业务", 60, [25, 35])]
    assert not severe(result)
