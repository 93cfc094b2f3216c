"""Headings numbered with the name of the one over them, marked as it is; shares that make those of their headings."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read, severe

HEADS = ("需求 价值说明", "样机", "API 调用展示")
WORTH = (15, 20, 15)
PARTS = (
    [("需求1.定位", 5), ("需求2.用户", 10)],
    [("样机1.界面", 8), ("样机2.流程", 7), ("样机3.讲解", 5)],
    [("API1.选用", 6), ("API2.比较", 9)],
)
READ = [("需求 价值说明", 15, [5, 10]), ("样机", 20, [8, 7, 5]), ("API 调用展示", 15, [6, 9])]


def _lines(worth: str, marks: tuple[str, str, str], part: str = "### ") -> list[str]:
    lines = ["# 课程评价细则"]
    for mark, head, points, parts in zip(marks, HEADS, WORTH, PARTS, strict=True):
        lines.append(mark + head + worth.format(points))
        for name, own in parts:
            lines += [part + name + worth.format(own), "表述是否清楚"]
    return lines


@pytest.mark.parametrize("worth", [" {}%", "（{}%）", "（{}分）", "：{}分"])
@pytest.mark.parametrize("marks", [("### ", "### ", "### "), ("### ", "## ", "### "), ("## ", "## ", "## ")])
def test_headings_numbered_with_a_name_stand_below_it(worth: str, marks: tuple[str, str, str]) -> None:
    result = read(*_lines(worth, marks))
    assert [outline(rubric.categories) for rubric in result.rubrics] == [READ]
    assert not severe(result)


def test_a_heading_with_none_below_it_stands_beside_the_others() -> None:
    (rubric,) = read(*_lines("（{}分）", ("### ", "### ", "### ")), "### 总评（10分）").rubrics
    assert outline(rubric.categories) == READ
    assert [f"{item.id} {item.points}" for item in rubric.items] == ["4 10"]


@pytest.mark.parametrize(
    "more", [["### 讲稿1.语言（3分）", "### 讲稿2.仪态（2分）"], ["#### 外观（3分）"], ["### API1.选用（3分）"]]
)
def test_other_headings_stay_where_their_marks_put_them(more: list[str]) -> None:
    (rubric,) = read(*_lines("（{}分）", ("### ", "### ", "### ")), *more).rubrics
    assert not any(category.name == "样机" for category in rubric.categories)


def test_a_part_at_odds_with_its_heading_is_found() -> None:
    lines = [line.replace("样机（20分）", "样机（21分）") for line in _lines("（{}分）", ("### ", "### ", "### "))]
    assert severe(read(*lines)) == ["K202"]


@pytest.mark.parametrize("worth", [" {}%", "（{}分）"])
def test_what_is_named_as_a_bonus_stands_beside_the_others_that_make_the_points(worth: str) -> None:
    result = read(*_lines(worth, ("### ", "### ", "### ")), "### API3.加分项" + worth.format(3))
    (rubric,) = result.rubrics
    last = rubric.categories[-1].items[-1]
    assert f"{last.points} {last.kind} {last.counts}" == "3 bonus False"
    assert not severe(result)


def test_a_bonus_that_is_part_of_the_points_counts() -> None:
    lines = [line.replace("（15分）", "（18分）") for line in _lines("（{}分）", ("## ", "## ", "## "))]
    (rubric,) = read(*lines, "### API3.加分项（3分）").rubrics
    last = rubric.categories[-1].items[-1]
    assert f"{last.kind} {last.counts}" == "base True"


@pytest.mark.parametrize(("old", "new"), [("样机 20%", "样机 21%"), ("表述是否清楚", "按月列支")])
def test_shares_of_a_part_must_add_up_in_a_text_that_judges(old: str, new: str) -> None:
    lines = [line.replace(old, new) for line in _lines(" {}%", ("## ", "## ", "## "))[1:]]
    with pytest.raises(UnusableInput):
        read("# 经费用途", *lines)


def test_a_heading_of_markdown_with_a_share_may_be_long() -> None:
    long = "接口所选的关键人工智能或机器学习服务之输入与输出的调用展示"
    lines = [line.replace("API 调用展示", f"API {long}") for line in _lines(" {}%", ("## ", "## ", "## "))]
    (rubric,) = read(*lines).rubrics
    assert rubric.categories[-1].name == f"API {long}"
