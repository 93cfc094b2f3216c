"""A table without a header under the name of a rubric, whose points are printed as such and make 100, is that rubric."""

import pytest

from pipeline.walk import items
from schema.finding import UnusableInput
from tests.readings import read, severe

TEXTS = ("选题来自一线，有新意。", "综述全面，归纳正确。", "设计合理，数据可靠。", "分析深入，见解独到。")
NAMES = ("选题", "综述", "水平", "能力")


def table(*cells: str) -> str:
    """Return a drawn table, each row in this form."""
    rows = zip(NAMES, ("20", "10", "40", "30"), TEXTS, "一二三四", strict=True)
    return "\n".join(" | ".join(cells).format(name=n, points=p, text=t, n=c) for n, p, t, c in rows)


@pytest.mark.parametrize("title", ["优秀论文评分标准", "附件2：青年教师讲课比赛评审表", "2019年度村级考核细则（试行）"])
@pytest.mark.parametrize(
    "cells",
    [
        ("[{name}{points}分]", "{text}"),
        ("[{name}{points}%]", "{text}"),
        ("{name}（{points}%）", "{text}"),
        ("{name}", "{text}", "{points}%"),
        ("指标{n}", "[{name}{points}%]", "{text}"),
        ("指标{n}", "{name}（{points}分）", "{text}"),
    ],
)
def test_points_that_make_the_whole_under_its_name(title: str, cells: tuple[str, ...]) -> None:
    result = read(title, table(*cells))
    assert [item.points for _, item in items(result)] == [20, 10, 40, 30]
    assert severe(result) == ["K101"]


@pytest.mark.parametrize(
    ("title", "points"), [("各部门人数占比", "40%"), ("经费使用情况表", "40%"), ("优秀论文评分标准", "45%")]
)
def test_other_shares_are_none(title: str, points: str) -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read(title, table("{name}（{points}%）", "{text}").replace("40%", points))


@pytest.mark.parametrize(
    ("heading", "rubrics"), [("一、机制建设（20分）", 1), ("（三）机制建设：20分", 1), ("一、机制建设（25分）", 0)]
)
def test_points_that_make_those_of_the_heading_above(heading: str, rubrics: int) -> None:
    rows = "组织领导 | 4分 | 未明确的扣4分\n年报制度 | 6分 | 未公开不得分\n审核制度 | 10分 | 未建立扣2分"
    if not rubrics:
        with pytest.raises(UnusableInput, match="K008"):
            read(heading, rows)
        return
    (rubric,) = read(heading, rows).rubrics
    assert rubric.points == 20
    assert [item.points for item in rubric.items] == [4, 6, 10]


def checked_parts(second: int) -> str:
    """Return a table without a header, of three parts whose points are printed in their names and make 45."""
    rows = [
        "理论知识10分 | 笔试合格 | 6 | 不合格扣3分",
        f"^ | 提问答对 | {second} | 答错扣0.5分",
        "操作技能20分 | 流程熟练 | 12 | 不熟练扣1分",
        "^ | 记录完整 | 8 | 漏记扣1分",
        "工作态度15分 | 服从安排 | 9 | 推诿扣2分",
        "^ | 团结同事 | 6 | 争吵扣2分",
    ]
    return "\n".join(rows)


def test_sums_of_several_parts_prove_a_table_that_makes_no_whole() -> None:
    (rubric,) = read("月度考核表", checked_parts(4)).rubrics
    assert [part.name for part in rubric.categories] == ["理论知识", "操作技能", "工作态度"]
    assert [part.points for part in rubric.categories] == [10, 20, 15]
    with pytest.raises(UnusableInput, match="K008"):
        read("月度考核表", checked_parts(5))


@pytest.mark.parametrize("heading", ["评分标准", "检查项目分类评分标准", "班级卫生检查内容及评分标准"])
def test_a_header_that_ends_in_the_word_of_its_column_is_one_of_a_rubric(heading: str) -> None:
    rows = "教室卫生40分 | 地面不洁扣4分；窗不净扣2分\n走廊卫生35分 | 有纸屑扣2分\n包干区25分 | 有杂物扣5分"
    (rubric,) = read("班级卫生检查表", f"检查项目 | {heading}\n{rows}").rubrics
    assert [item.points for item in rubric.items] == [40, 35, 25]


DEDUCTIONS = """11 | （三）窗口服务（30） | 按时答复来信。 | 6 | 超期的每例扣3分
12 | ^ | 公开办理结果。 | 4 | 未公开的每次扣2分
13 | ^ | 执行首问制度。 | 4 | 推诿的酌情扣分
14 | ^ | 走访服务对象。 | 16 | 每少一次扣4分"""
"""A table without a header, as a page cuts it: its figures have no unit, and beside them stands what costs points."""


def test_bare_figures_beside_deductions_are_points_where_they_make_the_name_of_their_part() -> None:
    (rubric,) = read(DEDUCTIONS).rubrics
    (part,) = rubric.categories
    assert part.name == "窗口服务"
    assert part.points == 30
    assert [item.label for item in part.items] == ["11", "12", "13", "14"]
    assert [item.points for item in part.items] == [6, 4, 4, 16]


@pytest.mark.parametrize(("old", "new"), [("16 |", "15 |"), ("扣", "奖"), ("（30）", "")])
def test_other_bare_figures_are_none(old: str, new: str) -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read(DEDUCTIONS.replace(old, new))


@pytest.mark.parametrize("figures", ["{}", "{}分"])
@pytest.mark.parametrize(
    "note",
    ["说明 | < | 总分90分以上为优秀，75分以下为不达标。 | < | <", "注：总分90分以上为优秀。 | < | < | < | <"],
)
def test_a_remark_below_says_nothing_of_the_columns_above(figures: str, note: str) -> None:
    rows = DEDUCTIONS
    for points in ("6", "4", "16"):
        rows = rows.replace(f"| {points} |", f"| {figures.format(points)} |")
    (rubric,) = read(f"{rows}\n{note}").rubrics
    assert [[item.points for item in part.items] for part in rubric.categories] == [[6, 4, 4, 16]]
