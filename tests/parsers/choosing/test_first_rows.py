"""Points in the first row of each category alone are the category's, where they make the whole."""

import pytest

from pipeline.walk import items
from tests.readings import read, severe

HEADS = {
    "考核项目 | 分值 | 考核内容": "{name} | {points} | {text}",
    "项目 | 考核内容 | 分值": "{name} | {text} | {points}",
    "类别 | 满分 | 检查内容": "{name} | {points} | {text}",
}
ROWS = [
    ("组织", "20", "有班子"),
    ("", "", "有计划"),
    ("", "", "有总结"),
    ("工作", "{w}", "按时完成"),
    ("", "{x}", "质量合格"),
]


def drawn(head: str, work: str, last: str) -> str:
    """Return a table of this header, with blank cells below names and points."""
    lines = (HEADS[head].format(name=n, points=p.format(w=work, x=last), text=t) for n, p, t in ROWS)
    return "\n".join([head, *lines])


@pytest.mark.parametrize("head", HEADS)
def test_they_are_those_of_the_category(head: str) -> None:
    result = read(drawn(head, "80", ""))
    (rubric,) = result.rubrics
    assert [category.points for category in rubric.categories] == [20, 80]
    assert [item.points for _, item in items(result)] == [None] * 5
    assert severe(result) == []


@pytest.mark.parametrize(("work", "last"), [("70", ""), ("50", "30")])
@pytest.mark.parametrize("head", HEADS)
def test_where_they_make_no_whole_or_others_have_points_rows_lack_them(head: str, work: str, last: str) -> None:
    assert "K401" in severe(read(drawn(head, work, last)))


def test_a_category_without_rows_of_its_own_is_none_of_these() -> None:
    part = "1.开展活动（2分）；参加（3分）。"
    rows = "项目 | 项目 | | \n1 | 项目 | 项目 | 1\n | 2.创建， | 项目 | "
    last = f"{part} | 项目 | 项目 | (一)甲5分\n{part} | 考核内容 | 100分 | 项目"
    assert len(read(f"项目 | 考核内容 | 满分 | 自评分\n{rows}\n{last}").rubrics) == 1
