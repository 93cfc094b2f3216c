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


def test_one_group_that_they_do_not_make_is_a_contradiction() -> None:
    result = read(drawing((8, 6, 45, 40), " {}分", ("一、组织", "二、宣传")))
    assert outline(result.rubrics[0].categories)[0] == ("组织", 15, [8, 6])
    assert severe(result) == ["K202"]
