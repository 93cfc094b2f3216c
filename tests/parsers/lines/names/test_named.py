"""Names with their points and no number, over what is said about them."""

import pytest

from parsers.interpret import interpret
from schema.finding import UnusableInput
from schema.rubric import Category, Item, Rubric
from tests.tables import document

TIERS = (
    "好：干净。27-30分",
    "较好：有少量杂物。20-26分",
    "差：脏乱。0-19分",
)
BRACKETED = ("优：鲜明（36—40分）", "良：明确（30—35分）", "中：一般（20—29分）", "备注：以现场为准。")
TAKEN = ("1.干净整齐。", "2.有纸屑扣1分。", "3.未打扫0分。")
PLAIN = ("有杂物每处扣2分", "未拖地扣5分，扣完为止")


def parts(rubric: Rubric) -> list[tuple[str, object, list[object]]]:
    return [(c.name, c.points, [item.points for item in c.items]) for c in rubric.categories]


def shape(*lines: str) -> list[tuple[str, object]]:
    (rubric,) = interpret(document(*lines)).rubrics
    return [(item.text[:2], item.points) for item in rubric.items]


@pytest.mark.parametrize("below", [TIERS, BRACKETED, TAKEN, PLAIN])
@pytest.mark.parametrize(
    "name", ["{}（{}分）", "{}：（{}分）", "{}：{}分", "{} {}分", "（{}）（{}分）", "{}(满分{}分):"]
)
def test_a_name_over_tiers_or_deductions_is_the_item(name: str, below: tuple[str, ...]) -> None:
    lines = [line for one, n in (("地面", 40), ("门窗", 40), ("走廊", 30)) for line in (name.format(one, n), *below)]
    found = [(text.strip("（"), points) for text, points in shape("卫生检查评分标准", *lines)]
    assert [points for _, points in found] == [40, 40, 30]
    assert [text[:1] for text, _ in found] == ["地", "门", "走"]


def test_all_that_is_said_below_goes_on_the_item_and_what_follows_the_last_does_not() -> None:
    (rubric,) = interpret(
        document("检查标准", "地面（5分）", *TAKEN, "门窗（5分）", *TAKEN, "桌椅（5分）", *TAKEN, "结果每周公布。")
    ).rubrics
    assert rubric.items[0].text.endswith("未打扫0分。") and rubric.items[-1].text.endswith("未打扫0分。")


def test_headings_over_such_names_keep_them() -> None:
    (rubric,) = interpret(
        document(
            "检查标准", "一、室内", "地面（30分）", *TIERS, "床铺（30分）", *TIERS, "二、室外", "走廊（40分）", *TIERS
        )
    ).rubrics
    assert [(name, items) for name, _, items in parts(rubric)] == [
        ("室内", [30, 30]),
        ("室外", [40]),
    ]


def test_a_name_over_lines_that_make_its_points_is_a_category() -> None:
    lines = ["消防：20分", "1.器材8分", "2.通道12分", "用电：10分", "1.线路4分", "2.开关6分"]
    (rubric,) = interpret(document("安全检查标准", *lines)).rubrics
    assert parts(rubric) == [
        ("消防", 20, [8, 12]),
        ("用电", 10, [4, 6]),
    ]


def test_one_whose_lines_do_not_make_its_points_is_a_category_all_the_same() -> None:
    lines = ["消防（20分）", "1.器材（8分）", "2.通道（10分）", "用电（10分）", "1.线路（4分）", "2.开关（6分）"]
    found = interpret(document("安全检查标准", *lines, "卫生（10分）", *PLAIN))
    (rubric,) = found.rubrics
    assert [(name, points) for name, points, _ in parts(rubric)] == [("消防", 20), ("用电", 10)]
    assert [item.points for item in rubric.items] == [10]


def test_the_questions_of_an_examination_are_no_rubric() -> None:
    with pytest.raises(UnusableInput):
        interpret(
            document("说明", "选择题（20分）", "1、下列正确的是", "2、下列错误的是", "填空题（30分）", "1、首都是")
        )


def test_numbered_lines_below_a_category_with_points_are_its_own_though_they_print_none() -> None:
    (rubric,) = interpret(
        document(
            "考核标准",
            "（一）党务（15分）",
            "1、贯彻落实",
            "2、组织建设",
            "A、团结的记5分",
            "B、党费收缴的记5分",
            "C、活动记5分",
        )
    ).rubrics
    (category,) = rubric.categories
    inside: list[Category | Item] = [*category.categories, *category.items]
    assert sorted(one.label for one in inside) == ["1、", "2、"]


def test_names_with_points_in_traditional_characters_head_their_items() -> None:
    first = ("河長履職情況（滿分20分）", "1.巡河情況（10分）", "2.研究問題情況（10分）")
    second = ("河湖治理任務（滿分80分）", "1.台賬銷號情況（50分）", "2.水質改善情況（30分）")
    (rubric,) = interpret(document("對河長考核", *first, *second)).rubrics
    assert [one.name for one in rubric.categories] == ["河長履職情況", "河湖治理任務"]
    assert [one.points for one in rubric.categories] == [20, 80]
