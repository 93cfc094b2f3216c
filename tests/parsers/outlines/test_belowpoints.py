"""Parts that add, take or void points in rows below all points of a table that prints no total."""

import pytest

from tests.readings import read, severe

HEAD = """序号 | 考核内容 | 分值 | 评分标准
一、值守（60分） | < | < | <
1 | 按时到岗 | 40 | 缺一次扣1分
2 | 交接清楚 | 20 | 漏一项扣1分
二、台账（40分） | < | < | <
3 | 按月归档 | 40 | 缺一份扣1分
"""
WIDE = " | < | < | <\n"


@pytest.mark.parametrize("name", ["三、加分项目（最高加5分）", "加分项目（最高加5分）", "加分项目（最高加5分）："])
@pytest.mark.parametrize("count", [1, 2])
def test_a_heading_with_the_most_that_it_adds_holds_the_rows_below_it(name: str, count: int) -> None:
    rows = "".join(f"{n} | 第{n}次获得表彰的，每次加2分 | |\n" for n in range(4, 4 + count))
    (rubric,) = read("评分表", HEAD + name + WIDE + rows).rubrics
    part = rubric.categories[2]
    assert (len(rubric.categories), len(rubric.categories[1].items)) == (3, 1)
    assert (part.kind, [item.label for item in part.items]) == ("bonus", ["4", "5"][:count])
    assert part.points == 5


def test_lists_over_the_full_width_are_parts() -> None:
    takes = ("三、扣分项", "4 | 被通报的 | | 每次扣1分\n5 | 迟报的 | | 每次扣2分\n")
    vetoes = ("一票否决：", "（1）发生伤亡事故的；", "（2）数据造假的。")
    result = read("评分表", HEAD + takes[0] + WIDE + takes[1] + "".join(line + WIDE for line in vetoes))
    parts = result.rubrics[0].categories[2:]
    assert [(part.kind, [item.label for item in part.items]) for part in parts] == [
        ("deduction", ["4", "5"]),
        ("veto", ["（1）", "（2）"]),
    ]
    assert severe(result) == []


def test_a_heading_between_rows_with_points_is_a_category_of_these() -> None:
    rows = "加分项" + WIDE + "4 | 获得表彰的 | 3 |\n三、宣传（5分）" + WIDE + "5 | 按时报送 | 5 |\n"
    second, third = read("评分表", HEAD + rows).rubrics[0].categories[1:]
    assert [part.kind for part in second.categories] == ["bonus"]
    assert [item.points for item in second.categories[0].items] == [3]
    assert (third.name, third.kind, len(third.items)) == ("宣传", "base", 1)


@pytest.mark.parametrize(
    "lines",
    [
        ("注：1.以当年材料为准。", "2.每项扣完为止。", "3.逾期不补。"),
        ("说明：", "1.以当年材料为准。", "2.每项扣完为止。"),
    ],
)
def test_numbered_lines_go_on_a_remark(lines: tuple[str, ...]) -> None:
    result = read("评分表", HEAD + "".join(line + WIDE for line in lines))
    assert [part.name for part in result.rubrics[0].categories] == ["值守", "台账"]
    assert severe(result) == []


def test_a_number_that_goes_on_no_remark_heads_a_category() -> None:
    lines = "注：以当年材料为准。" + WIDE + "三、宣传（5分）" + WIDE + "4 | 按时报送 | 5 |\n"
    assert [part.name for part in read("评分表", HEAD + lines).rubrics[0].categories] == ["值守", "台账", "宣传"]


@pytest.mark.parametrize("total", ["", "合计 | | 100 |\n"])
@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("说明：出现以下情况的，实行一票否决", "1.发生伤亡事故的；", "2.伪造台账的。"), "veto"),
        (("注：以下为加分项，不计入满分", "1.获得市级表扬的，加4分。", "2.承办现场会的，加2分。"), "bonus"),
    ],
)
def test_a_remark_that_leads_to_vetoes_or_bonuses_heads_them(lines: tuple[str, ...], kind: str, total: str) -> None:
    result = read("评分表", HEAD + total + "".join(line + WIDE for line in lines))
    (part,) = result.rubrics[0].categories[2:]
    assert (part.kind, part.name, [item.label for item in part.items]) == (kind, lines[0], ["1.", "2."])
    assert severe(result) == []


def test_a_remark_that_leads_to_something_else_heads_nothing() -> None:
    lines = ("说明：有以下情况的，可申请复核", "1.对扣分有异议的；", "2.材料补齐的。")
    result = read("评分表", HEAD + "".join(line + WIDE for line in lines))
    assert [part.name for part in result.rubrics[0].categories] == ["值守", "台账"]
    assert severe(result) == []
