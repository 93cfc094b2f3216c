"""Tables set side by side to save paper: the same header several times in a row."""

import pytest

from pipeline.checking import checked
from tests.readings import outline, read, severe


@pytest.mark.parametrize(
    ("points", "extra", "fill"),
    [("评分", "", ""), ("分值", "", ""), ("得分", "", ""), ("满分", " | 得分", " | "), ("标准分", " | 备注", " | ")],
)
def test_pairs_beside_a_category_are_read_from_left_to_right(points: str, extra: str, fill: str) -> None:
    pair = f"具体项目 | {points}{extra}"
    result = read(
        "宿舍检查表",
        f"""项目 | {pair} | {pair}
        床铺（10分） | 被褥叠放 | 3{fill} | 床单平整 | 2{fill}
        ^ | 枕头摆放 | 4{fill} | 其他 | 1{fill}
        地面（9分） | 无垃圾 | 5{fill} | 无积水 | 2{fill}
        ^ | 其他 | 2{fill} | {" | " * (pair.count("|"))}""",
    )
    assert outline(result.rubrics[0].categories) == [("床铺", 10, [3, 2, 4, 1]), ("地面", 9, [5, 2, 2])]
    assert not severe(result)


def test_blank_cells_below_a_category_hold_the_rows_together() -> None:
    result = read(
        "厨房检查表",
        """项目 | 检查内容 | 分值 | 检查内容 | 分值
        灶台（10分） | 台面 | 4 | 灶具 | 3
         | 油烟机 | 2 | 墙面 | 1""",
    )
    assert outline(result.rubrics[0].categories) == [("灶台", 10, [4, 3, 2, 1])]


def test_numbers_that_run_down_each_group_are_followed() -> None:
    result = read(
        "卫生检查表",
        """区域 | 内容 | 分值 | 内容 | 分值
        楼内 | 1.走廊 | 10 | 3.门窗 | 30
        ^ | 2.楼梯 | 20 | 4.厕所 | 40""",
    )
    assert outline(result.rubrics[0].categories) == [("楼内", None, [10, 20, 30, 40])]


def test_three_groups_and_a_total_over_all() -> None:
    result = read(
        "课堂评价表",
        """评价内容 | 分值 | 评价内容 | 分值 | 评价内容 | 分值
        目标明确 | 10 | 方法得当 | 20 | 板书工整 | 10
        内容充实 | 20 | 互动充分 | 20 | 效果良好 | 20
        总分 | 100 | < | < | < | <""",
    )
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert [item.points for item in rubric.items] == [10, 20, 20, 20, 10, 20]
    assert [item.text for item in rubric.items][:3] == ["目标明确", "内容充实", "方法得当"]
    assert not severe(result)


def test_a_sum_that_fails_over_both_pairs_is_reported() -> None:
    result = read(
        "设备检查表",
        """项目 | 具体项目 | 评分 | 具体项目 | 评分
        机械（11分） | 主机 | 4 | 副机 | 2
        ^ | 烤箱 | 3 | 板车 | 1
        器具（6分） | 案板 | 1 | 刀具 | 2
        ^ | 铲勺 | 2 | 笼布 | 1""",
    )
    assert "K202" in severe(result)


def test_two_levels_of_one_name_are_no_pairs() -> None:
    result = read(
        "绩效指标表",
        """评价指标 | 分值 | 评价指标 | 分值
        投入 | 30 | 资金到位 | 10
        ^ | ^ | 资金使用 | 20
        产出 | 70 | 数量 | 30
        ^ | ^ | 质量 | 40""",
    )
    assert outline(result.rubrics[0].categories) == [("投入", 30, [10, 20]), ("产出", 70, [30, 40])]


def test_columns_to_fill_in_twice_are_no_pairs() -> None:
    result = read(
        "考核表",
        """考核内容 | 分值 | 自评 | 考评 | 自评 | 考评
        出勤 | 60 | | | |
        态度 | 40 | | | | """,
    )
    assert [item.points for item in result.rubrics[0].items] == [60, 40]


def test_a_row_that_says_that_the_table_goes_on_is_no_category() -> None:
    result = read(
        "宿舍检查表",
        """项目 | 检查内容 | 分值
        床铺 | 被褥 | 3
        续表 | |
         | 床单 | 2""",
    )
    assert outline(result.rubrics[0].categories) == [("床铺", None, [3, 2])]


@pytest.mark.parametrize("below", ["", "^"])
def test_levels_of_one_header_are_no_halves(below: str) -> None:
    result = read(
        "评价表",
        f"""指标 | 分值 | 指标 | 分值
        服务 | 50 | 态度 | 20
        {below} | {below} | 效率 | 30
        管理 | 50 | 制度 | 50""",
    )
    assert outline(result.rubrics[0].categories) == [("服务", 50, [20, 30]), ("管理", 50, [50])]


def test_levels_beside_a_category_are_no_halves() -> None:
    result = read(
        "评价表",
        """类别 | 项目 | 分值 | 项目 | 分值
        服务 | 态度 | 35 | 热情 | 20
        ^ | ^ | ^ | 耐心 | 15
        管理 | 制度 | 65 | 健全 | 65""",
    )
    assert outline(result.rubrics[0].categories) == [
        ("服务", None, [("态度", 35, [20, 15])]),
        ("管理", None, [("制度", 65, [65])]),
    ]


def test_groups_that_make_a_hundred_each_are_levels() -> None:
    result = read(
        "评价表", "类别 | 项目 | 分值 | 项目 | 分值\n服务 | 态度 | 35 | 热情 | 35\n管理 | 制度 | 65 | 健全 | 65"
    )
    assert outline(result.rubrics[0].categories) == [
        ("服务", None, [("态度", None, [35])]),
        ("管理", None, [("制度", None, [65])]),
    ]


@pytest.mark.parametrize(
    ("name", "fill", "texts"),
    [
        ("评价项目 | 得分", "1. 3. 5. 2. 4. ", ["1", "2", "3", "4", "5"]),
        ("评议类目 | 评分栏", "1. 3. 5. 2. 4. ", ["1", "2", "3", "4", "5"]),
        ("检查要点 | 扣分", "1. 2. 3. 4. 5. ", ["1", "2", "3", "4", "5"]),
    ],
)
def test_points_in_the_names_of_each_pair(name: str, fill: str, texts: list[str]) -> None:
    a, b, c, d, e = fill.split()
    result = read(
        "课堂评价表",
        f"""{name} | {name}
        {a}目标明确（10分） |  | {d}内容充实（20分） |
        {b}方法得当（30分） |  | {e}效果良好（25分） |
        {c}板书工整（15分） |  |  | """,
    )
    items = result.rubrics[0].items
    assert [item.label.rstrip(".") for item in items] == texts
    assert sum(item.points or 0 for item in items) == 100
    assert not severe(result)


def test_forms_with_fields_above_the_header_are_rubrics_of_their_own() -> None:
    form = """教师： |  | 班级： |
        内容 | 评分 | 内容 | 评分
        1.{}（10分） |  | 2.{}（40分） |
        3.{}（30分） |  | 4.{}（20分） |
        评语： |  | 签名： | """
    result = read("评价表", form.format("备课", "讲授", "互动", "作业"), form.format("准备", "操作", "安全", "报告"))
    assert [[item.points for item in rubric.items] for rubric in result.rubrics] == [[10, 40, 30, 20]] * 2


def test_room_for_a_comment_beside_the_longer_half() -> None:
    result = read(
        "拆装操作考核评分标准（60分）",
        """评 分 标 准 | 满分 | 得分 | 评 分 标准 | 满分 | 得分
        一.准备 | 20 | | 三.提问 | 10 | |
        1.着装 | 5 | | 1.问题1 | 5 | |
        2.工具 | 15 | | 2.问题2 | 5 | |
        二.操作 | 30 | | 考评语 | < | < |
        1.拆卸 | 10 | | ^ | ^ | ^ |
        2.安装 | 20 | | 主考人（签名）　年　月　日 | < | < |""".replace(" |\n", "\n").removesuffix(" |"),
    )
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("准备", 20, [5, 15]), ("操作", 30, [10, 20]), ("提问", 10, [5, 5])]
    assert rubric.points == 60
    assert not severe(checked(result))


HALVES = "项目 | 分值 | 项目 | 分值\n地面 | 10 | 床铺 | 30\n门窗 | 10 | 被褥 | 30\n墙面 | 20 | |\n"


@pytest.mark.parametrize("word", ["合计", "总分", "小计"])
@pytest.mark.parametrize(("below", "total"), [("", None), ("\n总计 | 100 | < | <", 100)])
def test_each_half_may_end_with_a_sum_of_its_own(word: str, below: str, total: int | None) -> None:
    result = read("宿舍检查表", f"{HALVES}{word} | 40 | {word} | 60{below}")
    (rubric,) = result.rubrics
    assert [int(item.points or 0) for item in rubric.items] == [10, 10, 20, 30, 30]
    assert rubric.points == total
    assert not severe(result)


def test_sums_of_halves_stand_where_these_end() -> None:
    result = read("宿舍检查表", HALVES.replace("20 | |", "20 | 合计 | 60") + "合计 | 40 | |")
    assert [int(item.points or 0) for item in result.rubrics[0].items] == [10, 10, 20, 30, 30]
    assert not severe(result)


def test_a_sum_of_a_half_that_is_wrong_is_told() -> None:
    result = read("宿舍检查表", f"{HALVES}合计 | 35 | 合计 | 60")
    assert "K203" in severe(result)


def test_the_total_of_all_may_stand_in_the_last_half() -> None:
    result = read("宿舍检查表", HALVES.replace("20 | |", "20 | 合计 | 100"))
    assert result.rubrics[0].points == 100
    assert not severe(result)


@pytest.mark.parametrize("word", ["权重", "比重", "权重（%）"])
def test_pairs_of_names_and_weights_that_make_the_whole_together(word: str) -> None:
    result = read(f"类别 | 子项 | {word} | 子项 | {word}\n业绩 | 产量 | 30 | 质量 | 30\n态度 | 出勤 | 20 | 协作 | 20")
    assert outline(result.rubrics[0].categories) == [("业绩", None, [30, 30]), ("态度", None, [20, 20])]
    assert not severe(result)


def test_weights_that_make_the_whole_in_each_group_are_levels() -> None:
    result = read("指标 | 权重 | 指标 | 权重\n业绩 | 60 | 产量 | 30\n^ | ^ | 质量 | 30\n态度 | 40 | 出勤 | 40")
    assert outline(result.rubrics[0].categories) == [("业绩", 60, [30, 30]), ("态度", 40, [40])]


@pytest.mark.parametrize(("last", "codes"), [("45", ["K203"]), ("40", [])])
def test_a_total_merged_over_both_pairs_is_that_of_all(last: str, codes: list[str]) -> None:
    pair = "考核内容 | 分值"
    rows = f"船体 | 20 | 网具 | 15\n甲板 | 25 | 灯标 | {last}\n合计 | < | < | 100"
    result = read("渔船检查表", f"{pair} | {pair}\n{rows}")
    assert result.rubrics[0].points == 100
    assert severe(result) == codes
