"""Texts behind the full marks, under headers that say what is assessed or how it is to be."""

import pytest

from tests.readings import one_rubric, read

ROWS = (("数据清洗", 40, "缺失值处理合理"), ("Baseline model", 35, "结果能够复现"), ("书面报告", 25, "条理清楚"))
ORDERS = ((0, 1, 2), (0, 2, 1), (1, 0, 2))
"""Names, points and texts: the points between them, last, and first."""


def laid_out(header: str, order: tuple[int, ...], ended: str = "") -> str:
    """Return the table with its columns in ``order``, the texts ended so."""
    lines = [header.split(" | "), *([name, str(points), text + ended] for name, points, text in ROWS)]
    return "\n".join(" | ".join(line[at] for at in order) for line in lines)


@pytest.mark.parametrize(
    "header",
    [
        "维度 | 分值 | 描述",
        "模块 | 满分 | 达标要求",
        "模 块 | 分 值 | 要 求",
        "部分 | 分数 | 怎么拿到",
        "Part | Points | How to earn them",
        "环节 | 分值 | 实现要点",
        "Criterion | 预期得分 | 优秀表现",
    ],
)
@pytest.mark.parametrize("ended", ["", "，并在附录里逐条写明依据，能让别人照着再做一遍"])
@pytest.mark.parametrize("order", ORDERS)
def test_names_are_the_items_where_a_text_says_how_they_are_to_be(
    header: str, ended: str, order: tuple[int, ...]
) -> None:
    rubric = one_rubric(laid_out(header, order, ended))
    assert not rubric.categories
    found: list[tuple[str, object]] = [(item.text, item.points) for item in rubric.items]
    assert found == [(name, points) for name, points, _ in ROWS]


@pytest.mark.parametrize("header", ["考核项 | 分值 | 考核内容", "评分项目 | 配 分 | 评分内容"])
@pytest.mark.parametrize("order", ORDERS)
def test_names_are_categories_where_the_header_says_that_the_text_is_assessed(
    header: str, order: tuple[int, ...]
) -> None:
    rubric = one_rubric(laid_out(header, order))
    found: list[tuple[str, str, object]] = [(c.name, i.text, i.points) for c in rubric.categories for i in c.items]
    assert found == [(name, text, points) for name, points, text in ROWS]


@pytest.mark.parametrize("header", ["考核项目 | 分值 | 考核内容", "检查项目 | 分数 | 检查内容"])
def test_what_is_assessed_may_stand_behind_the_points_of_its_group(header: str) -> None:
    rubric = one_rubric(
        f"""{header}
        环境 | 60 | 地面整洁
        ^ | ^ | 门窗明亮
        秩序 | 40 | 出入登记"""
    )
    assert [category.name for category in rubric.categories] == ["环境", "秩序"]


@pytest.mark.parametrize(
    "total", ["Total | 85/85 | 全部达到", "Totals | 85 | ", "Grand total | 85 | 见上", "TOTAL | 85分 | "]
)
def test_the_total_may_be_named_in_english_and_say_what_is_aimed_at(total: str) -> None:
    rubric = one_rubric(
        f"""Section | 分值 | 要点
        Methods | 45 | 至少三种
        Report | 40 | 图表清楚
        {total}"""
    )
    assert rubric.points == 85
    assert [item.points for item in rubric.items] == [45, 40]


def test_a_standard_beside_two_columns_of_how_it_is_judged_is_what_is_assessed() -> None:
    rows = "1 | 场所无人吸烟 | 观察有无人吸烟；查看有无烟蒂 | 全无记40分，缺一项扣10分\n2 | 有控烟组织 | 查阅人员名单；查阅职责任务 | 全有记60分，缺一项扣10分"
    result = read(f"序号 | 标准 | 考核办法 | 记分方法（满分100分）\n{rows}")
    assert [(item.text, int(item.points or 0)) for item in result.rubrics[0].items] == [
        ("场所无人吸烟", 40),
        ("有控烟组织", 60),
    ]
