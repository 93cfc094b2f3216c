"""Tables whose cells are not merged, or whose columns stand in another order: names of groups are these wherever they stand."""

import pytest

from tests.readings import one_rubric, outline, read, severe


def test_names_with_points_over_blanks_are_categories_of_texts_with_points() -> None:
    drawing = """评审类别 | 评审因素 | 评审说明
1 价格（60分） | 1.1 总价（0-60分） | 按最低价计算
2 服务（40分） | 2.1 保修（0-25分） | 三年以上
 | 2.2 响应（0-10分） | 当天到场
 | 2.3 备件（0-5分） | 市内有库"""
    result = read(drawing)
    assert outline(result.rubrics[0].categories) == [("1 价格", 60, [60]), ("2 服务", 40, [25, 10, 5])]
    assert severe(result) == []
    assert severe(read(drawing.replace("0-5分", "0-6分"))) == ["K202"]


def test_points_in_first_rows_over_blanks_belong_to_the_lower_of_two_levels() -> None:
    rubric = one_rubric("""类别 | 检查项目 | 分值 | 检查要点
管理 | 1.1 值守 | 30 | 1.1.1 按时到岗
 | | | 1.1.2 交接清楚
 | 1.2 台账 | 25 | 1.2.1 记录完整
成效 | 2.1 服务 | 45 | 2.1.1 办件及时
 | | | 2.1.2 回访到位
合计 | | 100 | """)
    assert outline(rubric.categories) == [
        ("管理", None, [("值守", 30, [None, None]), ("台账", None, [25])]),
        ("成效", None, [("服务", 45, [None, None])]),
    ]


def test_names_of_groups_right_of_the_items_are_categories() -> None:
    contents = """序号 | 考核要点 | 分值 | 自评 | 考核内容
1 | 按时到岗，有事请假 | 20 | | 值守情况
2 | 交接清楚，记录完整 | 25 | | ^
3 | 按月归档，专人保管 | 30 | | 台账情况
4 | 查找方便，没有缺漏 | 25 | | ^"""
    marked = """检查要点 | 分值 | 检查方面
按时到岗，有事请假 | 20 | 值守（45分）
交接清楚，记录完整 | 25 | ^
按月归档，专人保管 | 30 | 台账（55分）
查找方便，没有缺漏 | 25 | ^"""
    assert outline(one_rubric(contents).categories) == [("值守情况", None, [20, 25]), ("台账情况", None, [30, 25])]
    assert outline(one_rubric(marked).categories) == [("值守", 45, [20, 25]), ("台账", 55, [30, 25])]
    assert severe(read(marked.replace("45分", "44分"))) == ["K202"]


def test_points_of_a_cell_over_several_rows_count_once() -> None:
    rubric = one_rubric("""评审标准 | 评审内容 | 评审项
低价优先，按比例计算 | 总价 | 价格（60分）
每一个证书加一分，有复印件 | 资质 | 服务（40分）
有人员名单，写明职责 | 人员 | ^
当天到场，有值班电话 | 响应 | ^""")
    assert sum(item.points or 0 for item in rubric.items) + sum(c.points or 0 for c in rubric.categories) == 100


def test_blank_columns_of_unknown_words_name_no_categories() -> None:
    rubric = one_rubric("""乙室 | 甲室 | 扣分情形 | 满分 | 检查项目
 | | 地面有纸屑 | 60 | 地面卫生
^ | ^ | 垃圾没有倒 | ^ | ^
 | | 桌面凌乱 | 40 | 桌面物品
^ | ^ | 物品乱放 | ^ | ^""")
    assert outline(rubric.categories) == [("地面卫生", 60, [None, None]), ("桌面物品", 40, [None, None])]


def test_points_of_groups_right_of_the_items_that_are_not_read_are_told() -> None:
    result = read("""得分 | 分值 | 二级指标 | 权重分 | 一级指标
 | 20 | 按时到岗，有事请假 | 45 | 值守情况
 | 25 | 交接清楚，记录完整 | ^ | ^
 | 30 | 按月归档，专人保管 | 55 | 台账情况
 | 25 | 查找方便，没有缺漏 | ^ | ^
 | — | 隐瞒事故 | 见办法 | 红线
 | — | 泄露信息 | ^ | ^""")
    assert "K113" in severe(result)


def test_groups_right_of_the_items_may_have_vetoes_among_their_points() -> None:
    rubric = one_rubric("""得分 | 分值 | 二级指标 | 权重分 | 一级指标
 | 20 | 按时到岗，有事请假 | 45 | 值守情况
 | 25 | 交接清楚，记录完整 | ^ | ^
 | 30 | 按月归档，专人保管 | 55 | 台账情况
 | 25 | 查找方便，没有缺漏 | ^ | ^
 | — | 隐瞒事故 | 否决 | 红线
 | — | 泄露信息 | ^ | ^""")
    assert [(category.name, category.kind) for category in rubric.categories] == [
        *(("值守情况", "base"), ("台账情况", "base"), ("红线", "veto")),
    ]
    assert [category.points for category in rubric.categories] == [45, 55, None]


def test_bonuses_and_deductions_side_by_side_are_told() -> None:
    result = read("加分项目 | 分值 | 扣分项目 | 分值\n获奖 | 20 | 旷工 | 30\n创新 | 30 | 事故 | 20")
    assert [(item.text, item.kind) for item in result.rubrics[0].items] == [("获奖", "bonus"), ("创新", "bonus")]
    assert "K108" in [finding.code for finding in result.findings]


def test_what_takes_points_beside_names_without_a_header_is_their_rule() -> None:
    rubric = one_rubric(" | 扣分情形 | 标准分\n着装 | 未穿工装扣2分 | 20\n地面 | 不洁扣3分 | 30\n服务 | 生硬扣5分 | 40")
    assert [(item.text, item.kind) for item in rubric.items] == [("着装", "base"), ("地面", "base"), ("服务", "base")]


@pytest.mark.parametrize(("heads", "kind"), [("扣分项目 | 扣分情形", "deduction"), ("奖励项目 | 奖励事项", "bonus")])
def test_names_beside_what_changes_points_under_them_are_categories(heads: str, kind: str) -> None:
    rubric = one_rubric(f"{heads} | 分值\n着装 | 一次登记 | 5\n交接 | 两次登记 | 3")
    assert outline(rubric.categories) == [("着装", None, [5]), ("交接", None, [3])]
    assert [[(i.text, i.kind) for i in c.items] for c in rubric.categories] == [
        [("一次登记", kind)],
        [("两次登记", kind)],
    ]


def test_what_was_found_is_no_item() -> None:
    rubric = one_rubric("扣分项目 | 扣分情况 | 分值\n着装 | 一次登记 | 5\n交接 | 两次登记 | 3")
    assert [item.text for item in rubric.items] == ["着装", "交接"]
