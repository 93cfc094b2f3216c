"""Which column holds the items, their full marks, the rules of scoring, and the scores that were reached."""

import pytest

from schema.rubric import Rubric
from tests.readings import one_rubric, outline, priced


def roles(rubric: Rubric) -> list[str]:
    return [column.role for column in rubric.columns]


@pytest.mark.parametrize(
    "header",
    [
        "项目 | 整治内容 | 分值 | 认定标准",
        "督评项目 | 督评内容 | 分数 | 督评细则",
        "类别 | 达标内容 | 满分 | 达标办法",
        "自查项目 | 自查要点 | 标准分 | 自查标准",
        "模块 | 巡河事项 | 分值 | 奖惩规定",
    ],
)
def test_beside_what_is_assessed_cells_that_take_points_are_rules_whatever_heads_them(header: str) -> None:
    rubric = one_rubric(
        f"""{header}
        卫生 | 道路两侧无垃圾。 | 10 | 发现一处扣1分，扣完为止。
        ^ | 河道无漂浮物，水面清洁。 | 15 | 未清理的不得分，清理不及时的每次扣3分。
        秩序 | 摊点入市经营。 | 5 | 占道一处扣半分。"""
    )
    assert roles(rubric) == ["category", "item", "points", "rules"]
    assert priced(rubric) == [("道路两侧无垃圾。", 10), ("河道无漂浮物，水面清洁。", 15), ("摊点入市经营。", 5)]


def test_a_standard_that_says_what_is_asked_for_is_the_item() -> None:
    rubric = one_rubric(
        """项目 | 保洁标准 | 分值 | 扣分标准
        路面 | 无积水，无落叶堆积。 | 6 | 一处不洁扣1分
        ^ | 边沟畅通。 | 4 | 堵塞一处扣1分
        绿地 | 草坪平整，无杂草。 | 4 | 一处杂草扣0.5分
        ^ | 修剪及时。 | 6 | 未修剪扣2分"""
    )
    assert roles(rubric) == ["category", "item", "points", "rules"]


def test_rules_stand_alone_for_the_items_where_nothing_else_does() -> None:
    rubric = one_rubric("序号 | 达标规定 | 分值\n1 | 制度上墙，未上墙扣2分。 | 4\n2 | 记录完整，缺一次扣1分。 | 6")
    assert priced(rubric) == [("制度上墙，未上墙扣2分。", 4), ("记录完整，缺一次扣1分。", 6)]


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        (
            "综合（30分） | 作风 | 1.遵守制度，廉洁自律。 | 10 | 违反一次扣10分\n^ | 纪律 | 2.不迟到、不早退。 | 20 | 迟到一次扣0.5分\n"
            "业务（70分） | 数量 | 3.工作量不低于平均数。 | 30 | 每下降1%，扣1分\n^ | 质量 | 4.书写规范，记录完整。 | 40 | 缺一项不得分",
            ["遵守制度，廉洁自律。", "不迟到、不早退。", "工作量不低于平均数。", "书写规范，记录完整。"],
        ),
        (
            "出勤 | 20 | 迟到早退一次扣1分\n卫生 | 30 | 桌面不洁扣2分\n业绩 | 50 | 每低1%扣1分\n合计 | 100 | ",
            ["出勤", "卫生", "业绩"],
        ),
        (
            "出勤 | 迟到早退一次扣1分 | 20\n卫生 | 桌面不洁扣2分 | 30\n业绩 | 每低1%扣1分 | 50\n合计 | | 100",
            ["出勤", "卫生", "业绩"],
        ),
        (
            "安全 | 进门登记，台账齐全 | 每缺一册扣1分，扣完为止 | 40\n服务 | 客户满意，投诉及时处理 | 投诉一次扣5分 | 60\n合计 | | | 100",
            ["进门登记，台账齐全", "客户满意，投诉及时处理"],
        ),
        (
            "纪律 | 迟到早退一次扣1分 | 20\n^ | 旷工一天扣5分 | 30\n卫生 | 桌面不洁扣2分 | 20\n^ | 地面有垃圾扣2分 | 30\n合计 | | 100",
            ["迟到早退一次扣1分", "旷工一天扣5分", "桌面不洁扣2分", "地面有垃圾扣2分"],
        ),
    ],
)
def test_without_a_header_what_takes_points_is_the_item_only_where_nothing_else_is_told_row_by_row(
    rows: str, texts: list[str]
) -> None:
    assert [text for text, _ in priced(one_rubric(rows))] == texts


@pytest.mark.parametrize(
    "header",
    [
        "序号 | 采分项 | 满分 | 参考给分口径",
        "编号 | 标准类型 | 满分 | 给分要点",
        "序号 | 得分点 | 分值 | 评分口径",
        "编号 | 给分点 | 配分 | 扣分要点",
        "序号 | 考核项目 | 分值 | 赋分要点",
    ],
)
def test_how_points_are_given_is_no_item(header: str) -> None:
    rubric = one_rubric(
        f"{header}\n1 | 层数 | 1 | 写出双面或两层即给分\n2 | 外形尺寸 | 3 | 与板框实测一致，允许合理误差"
    )
    assert roles(rubric) == ["label", "item", "points", "rules"]
    assert priced(rubric) == [("层数", 1), ("外形尺寸", 3)]


def test_what_an_item_corresponds_to_is_no_item() -> None:
    rubric = one_rubric("分项 | 满分 | 对应内容\n外观缺陷 | 10 | 一号至五号记录\n基础电气 | 5 | 六号、七号记录")
    assert priced(rubric) == [("外观缺陷", 10), ("基础电气", 5)]


@pytest.mark.parametrize("word", ["验收标准", "评定依据", "具体说明", "建设条件", "检查细则", "考核内容"])
def test_under_one_wide_header_left_of_the_points_stand_the_groups_and_the_items(word: str) -> None:
    rubric = one_rubric(
        f"""{word} | < | < | 标准分 | 得分
        路面（60分） | 清扫 | 每日清扫两次 | 30 |
        ^ | ^ | 雨后无积水 | 10 |
        ^ | 修补 | 坑槽及时修补 | 20 |
        设施（40分） | < | 路灯按时开关 | 25 |
        ^ | < | 护栏完好 | 15 |"""
    )
    assert [category.name for category in rubric.categories] == ["路面", "设施"]
    assert [category.points for category in rubric.categories] == [60, 40]
    assert [category.name for category in rubric.categories[0].categories] == ["清扫", "修补"]


@pytest.mark.parametrize("header", ["序号 | 验收标准 | < | 分值 | 扣分办法", "序号 | 验收标准 | | 分值 | 扣分办法"])
def test_numbers_and_rules_may_stand_beside_a_wide_header_and_blank_cells_widen_it(header: str) -> None:
    rubric = one_rubric(
        f"""{header}
        1 | 水面（40分） | 水面无漂浮物 | 25 | 一处扣1分
        2 | ^ | 岸坡无垃圾 | 15 | 一处扣2分
        3 | 巡查（60分） | 每日巡查并有记录 | 30 | 缺一次扣3分
        4 | ^ | 问题及时上报 | 30 | 漏报一次扣5分"""
    )
    assert roles(rubric) == ["label", "category", "item", "points", "rules"]
    assert [category.points for category in rubric.categories] == [40, 60]


def test_a_name_in_every_row_under_a_wide_header_is_the_item_and_what_explains_it_is_not() -> None:
    rubric = one_rubric(
        """评分标准 | < | 分值
        语言表达 | 发音清楚，语速适中，表达连贯自然。 | 50
        形象风度 | 衣着整洁，动作自然，与听众有交流。 | 50"""
    )
    assert priced(rubric) == [("语言表达", 50), ("形象风度", 50)]


def test_rules_under_a_wide_header_right_of_the_items_stay_rules() -> None:
    rubric = one_rubric("考核内容 | 评分标准 | < | 分值\n地面 | 干净 | 无积水无垃圾 | 50\n墙面 | 整洁 | 无张贴 | 50")
    assert priced(rubric) == [("地面", 50), ("墙面", 50)]


@pytest.mark.parametrize(
    ("header", "answers"),
    [
        ("单项否决", "是 否 否"),
        ("关键项", "Y N Y"),
        ("是否必查", "□是□否 □是□否 □是□否"),
        ("检查情况", "合格 不合格 合格"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_answers_to_a_header_are_never_what_is_assessed(header: str, answers: str, first: bool) -> None:
    rows = ["评分标准 | 分值", "案卷封面填写齐全 | 3", "目录与案卷一致 | 4", "页码连续 | 3"]
    held = [header, *answers.split()]
    lines = [f"{one} | {row}" if first else f"{row} | {one}" for one, row in zip(held, rows, strict=True)]
    assert priced(one_rubric("\n".join(lines))) == [("案卷封面填写齐全", 3), ("目录与案卷一致", 4), ("页码连续", 3)]


@pytest.mark.parametrize("header", ["评价项目 |  | 评价标准", "考核指标 |  | 考核细则", "类别 |  | 评分办法"])
@pytest.mark.parametrize("below", ["^", ""])
def test_a_column_without_a_header_right_of_names_of_several_rows_holds_the_items(header: str, below: str) -> None:
    rubric = one_rubric(
        f"""{header}
        技术部分（30分） | 总体方案（20分） | 完整的得20分，一般的得10分，差的得5分。
        {below} | 进度计划（10分） | 合理得10分，较合理得6分。
        商务部分（20分） | 类似业绩（12分） | 每个3分，最多12分。
        {below} | 售后服务（8分） | 好得8分，一般得4分。"""
    )
    assert outline(rubric.categories) == [
        ("技术部分", 30, [20, 10]),
        ("商务部分", 20, [12, 8]),
    ]


@pytest.mark.parametrize("header", ["考核项目 |  | 分值", "考核内容 |  | 满分"])
def test_a_column_without_a_header_right_of_a_name_in_every_row_explains_it(header: str) -> None:
    rubric = one_rubric(
        f"""{header}
        考勤 | 迟到早退一次扣1分，旷工一次扣5分，扣完为止 | 20
        业绩 | 按完成比例计算得分，最高不超过60分 | 60
        态度 | 服从安排、积极主动、团结同事 | 20"""
    )
    assert priced(rubric) == [("考勤", 20), ("业绩", 60), ("态度", 20)]


@pytest.mark.parametrize("header", ["目标 | 考核内容 | 分值", "项目 | 评价内容 | 满分", "考核项目 | 具体内容 | 标准分"])
@pytest.mark.parametrize("said", ["按计划完成", ""])
@pytest.mark.parametrize("total", ["合计", "分值汇总：", "考核得分汇总"])
def test_names_in_every_row_are_the_items_beside_contents_that_are_blank_or_the_same(
    header: str, said: str, total: str
) -> None:
    rubric = one_rubric(
        f"""{header}
        销售数量 | {said} | 30
        产品质量 | {said} | 30
        生产成本 | 按计划完成 | 20
        交货时间 | {said} | 20
        {total} |  | 100"""
    )
    assert priced(rubric) == [("销售数量", 30), ("产品质量", 30), ("生产成本", 20), ("交货时间", 20)]
    assert rubric.points == 100


def test_contents_that_stand_under_one_name_each_stay_the_items() -> None:
    rubric = one_rubric(
        """项目 | 考核内容 | 分值
        安全管理 | 制度健全 | 10
        ^ | 制度落实 | 20
        卫生管理 | 制度健全 | 10
        ^ | 制度落实 | 20"""
    )
    assert priced(rubric) == [("制度健全", 10), ("制度落实", 20), ("制度健全", 10), ("制度落实", 20)]


@pytest.mark.parametrize(
    "header",
    [
        "评审内容 | 评分因素 | 分值 | 评分标准",
        "评审内容 | 评审因素 | 满分 | 评审细则",
        "考核内容 | 考核指标 | 标准分 | 考核标准",
        "评价内容 | 考核项目 | 分值 | 计分办法",
        "考核内容 | 具体内容 | 分值 | 扣分标准",
    ],
)
@pytest.mark.parametrize("mark", ["（满分30分）", "（30分）", "(30分)", "【30分】"])
@pytest.mark.parametrize("below", ["^", ""])
def test_a_name_of_several_rows_with_its_points_is_the_category_of_the_names_beside_it(
    header: str, mark: str, below: str
) -> None:
    rubric = one_rubric(
        f"""{header}
        商务部分{mark} | 企业认证 | 6 | 每有一项得2分，最多得6分
        {below} | 成立时间 | 1 | 满5年的得1分，不满足不得分
        {below} | 处理能力 | 6 | 全部覆盖得6分，缺一家扣2分"""
    )
    assert outline(rubric.categories) == [("商务部分", 30, [6, 1, 6])]
    assert [item.text for item in rubric.categories[0].items] == ["企业认证", "成立时间", "处理能力"]


@pytest.mark.parametrize("head", ["#", "＃", "No.", "序号", "题号"])
def test_numbers_under_a_number_sign_are_those_of_the_items(head: str) -> None:
    rubric = one_rubric(
        f"""{head} | 评分要点 | 分值
        1.1 | 路由声明正确 | 5
        1.2 | 目录职责分明 | 5
        1.3 | 菜单翻译正确 | 2"""
    )
    assert roles(rubric) == ["label", "item", "points"]
    assert [item.label for item in rubric.items] == ["1.1", "1.2", "1.3"]


def test_bands_beside_weights_are_what_grades_earn() -> None:
    rubric = one_rubric(
        """序号 | 考核内容 | 权重 | 绩效级别 | 评分区间 | 评分内容及标准 | 自评分
        1 | 目标达成 | 70% | | 0-100 | 按完成比例评分 |
        2 | 执行力 | 20% | A | 85-100 | 及时有效 |
        ^ | ^ | ^ | B | 60-84 | 基本按时 |
        ^ | ^ | ^ | C | 0-59 | 拖沓 |
        3 | 自律 | 10% | A | 85-100 | 以身作则 |
        ^ | ^ | ^ | B | 60-84 | 基本遵守 |
        ^ | ^ | ^ | C | 0-59 | 多次违反 |"""
    )
    assert priced(rubric) == [("目标达成", 70), ("执行力", 20), ("自律", 10)]


@pytest.mark.parametrize("head", ["评测项", "检验项", "检测内容"])
def test_a_few_texts_that_rows_share_are_no_items(head: str) -> None:
    rubric = one_rubric(
        f"""维度 | {head} | 满分 | 方式 | 计分规则
        质量 | 比例 | 40 | 自动 | 超出1%扣1分
        ^ | 分布 | 20 | 人工 | 酌情扣分
        错误 | 重叠 | 30 | 自动 | 每处扣2分
        ^ | 破洞 | 10 | 自动 | 每处扣1分"""
    )
    assert [text for text, _ in priced(rubric)] == ["比例", "分布", "重叠", "破洞"]
