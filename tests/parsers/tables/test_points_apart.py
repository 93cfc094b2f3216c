"""Names under a header of points, what is looked at beside what an indicator means, and rows to fill in below the items."""

import pytest

from tests.readings import one_rubric


@pytest.mark.parametrize("head", ["权重", "分值", "标准分"])
def test_the_text_half_under_a_wide_header_of_points_holds_the_items(head: str) -> None:
    rubric = one_rubric(
        f"""序号 | 考核项目 | {head} | < | 指标要求
        1 | 仓储 | 入库验收 | 30 | 当日完成验收
        ^ | ^ | 出库复核 | 30 | 差错率低于千分之一
        2 | 运输 | 准点到达 | 40 | 准点率达到要求"""
    )
    found = [(c.name, [(i.text, str(i.points), i.cells[0].text) for i in c.items]) for c in rubric.categories]
    assert found == [
        ("仓储", [("入库验收", "30", "当日完成验收"), ("出库复核", "30", "差错率低于千分之一")]),
        ("运输", [("准点到达", "40", "准点率达到要求")]),
    ]


@pytest.mark.parametrize(
    "head", ["指标内涵 | 主要观测点", "三级指标 | 观测点", "评估内涵 | 主要观察点", "指標內涵 | 主要觀測點"]
)
def test_what_is_looked_at_beside_what_it_is_of_is_the_method(head: str) -> None:
    rubric = one_rubric(
        f"""一级指标 | {head} | 分值
        队伍 | 职称比例达标 | 查阅人事档案 | 40
        ^ | 每年轮训一次 | 查看培训记录 | 60"""
    )
    items = [item for category in rubric.categories for item in category.items]
    assert [(item.text, item.cells[0].role) for item in items] == [
        ("职称比例达标", "method"),
        ("每年轮训一次", "method"),
    ]


def test_what_is_looked_at_is_the_item_where_it_says_what_is_asked_for() -> None:
    rubric = one_rubric(
        """一级指标 | 二级指标 | 主要观测点 | 分值
        队伍 | 结构 | 职称比例合理 | 40
        ^ | ^ | 年龄梯次合理 | 20
        ^ | 培训 | 全员轮训 | 40"""
    )
    items = [i.text for c in rubric.categories for inner in c.categories for i in inner.items]
    assert items == ["职称比例合理", "年龄梯次合理", "全员轮训"]


@pytest.mark.parametrize(
    "row",
    [
        "听课人 | | 最后得分 | ",
        "评课教师 | | 得分 | ",
        "检查人员 | < | 最终得分 | ",
        "考核得分总计 | < | < | ",
        "总体评价 | < | < | <",
    ],
)
def test_a_row_to_fill_in_below_the_items_is_no_category(row: str) -> None:
    rubric = one_rubric(
        f"""评价项目 | 评价要点 | 分值 | 得分
        板书 | 条理清楚 | 50 |
        ^ | 字迹工整 | 50 |
        {row}"""
    )
    assert [category.name for category in rubric.categories] == ["板书"]
    assert not rubric.items
