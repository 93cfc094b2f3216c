"""Tables that a page cut, drawn as they come from the pages."""

from decimal import Decimal

import pytest

from parsers.interpret import interpret
from pipeline.parse import parse
from schema.document import Document
from schema.notice import RubricFile
from tests.readings import priced
from tests.tables import document, drawn_rows, pages

HEAD = "项目 | 考核内容 | 满分 | 自评分"


def outline(result: RubricFile) -> list[tuple[str, float | None, list[tuple[str, float | None]]]]:
    (rubric,) = result.rubrics
    return [
        (c.label + c.name, _figure(c.points), [(i.text, _figure(i.points)) for i in c.items]) for c in rubric.categories
    ]


def _figure(points: Decimal | None) -> float | None:
    return None if points is None else float(points)


def read(document: Document) -> list[tuple[str, float | None, list[tuple[str, float | None]]]]:
    return outline(interpret(document))


WHOLE = [
    ("(一)服务发展", 5.0, [("开展竞赛，积极参加。", 3.0), ("创建先锋号，做好评选。", 2.0)]),
    ("(二)履行职责", 5.0, [("参与协调，积极配合。", 1.0), ("加强宣传，深化普法。", 4.0)]),
]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号，做好评选。 | 2分 |""",
            """(二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 |
            合计 | | 10分 |""",
            id="between categories",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号，做好评选。 | 2分 |""",
            f"""{HEAD}
            (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 |
            合计 | | 10分 |""",
            id="header again",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号， | 2分 | """,
            """ | 做好评选。 | | 
            (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 |
            合计 | | 10分 |""",
            id="row cut in a sentence",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号， | | """,
            """ | 做好评选。 | 2分 | 
            (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 |
            合计 | | 10分 |""",
            id="row cut, points below",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务 | 1.开展竞赛，积极参加。 | 3分 | """,
            """发展5分 | 2.创建先锋号，做好评选。 | 2分 |
            (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 |
            合计 | | 10分 |""",
            id="label cut",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号，做好评选。 | 2分 |
            | 1.参与协调，积极配合。 | 1分 | """,
            """(二)履行职责5分 | 2.加强宣传，深化普法。 | 4分 |
            合计 | | 10分 |""",
            id="label of the cut cell wholly on the next page",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号，做好评选。 | 2分 |
            (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 |
            合 | | 100分 | """,
            "计 | | | ",
            id="total cut",
        ),
        pytest.param(
            f"""{HEAD}
            (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
            ^ | 2.创建先锋号，做好评选。 | 2分 |
            (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
            ^ | 2.加强宣传，深化普法。 | 4分 | """,
            "合计 | | 10分 | ",
            id="total alone",
        ),
    ],
)
def test_a_cut_table_reads_as_if_whole(first: str, second: str) -> None:
    assert read(pages(first, second)) == WHOLE


def test_a_cut_text_has_two_places() -> None:
    result = interpret(
        pages(
            f"{HEAD}\n(一)甲5分 | 1.创建先锋号， | 2分 | \n",
            " | 做好评选。 | | \n^ | 2.参与协调。 | 3分 | \n合计 | | 5分 | ",
        )
    )
    item = result.rubrics[0].categories[0].items[0]
    assert [(place.page, place.start, place.end) for place in item.source] == [(1, 0, 8), (2, 0, 5)]
    assert result.coverage.used == result.coverage.characters


def test_a_name_that_is_short_by_one_character_goes_on_over_the_cut() -> None:
    first = "项目 | 内容 | 分值\n组织管理 | 甲有计划 | 5\n^ | 乙有总结 | 5\n基础业务 | 丙齐全 | 6\n^ | 丁规范 | 6\n保管条 | 戊防火 | 7"
    second = "件 | 己防潮 | 7\n信息利用 | 庚上网 | 8\n^ | 辛检索 | 8"
    (rubric,) = interpret(pages(first, second)).rubrics
    assert [(c.name, len(c.items)) for c in rubric.categories] == [
        ("组织管理", 2),
        ("基础业务", 2),
        ("保管条件", 2),
        ("信息利用", 2),
    ]


def test_two_tables_with_a_line_between_are_two_rubrics() -> None:
    rows = drawn_rows(f"{HEAD}\n(一)甲5分 | 1.创建。 | 5分 | \n合计 | | 5分 | ")
    assert len(interpret(document("附表1", rows, "附表2", rows)).rubrics) == 2


def test_a_table_after_a_total_is_another() -> None:
    rows = drawn_rows(f"{HEAD}\n(一)甲5分 | 1.创建。 | 5分 | \n合计 | | 5分 | ")
    assert len(interpret(document(rows, rows)).rubrics) == 2


def test_short_rows_move_under_their_like() -> None:
    rows = drawn_rows(
        f"""{HEAD}
        (一)服务发展5分 | 1.开展竞赛，积极参加。 | 3分 |
        2.创建先锋号，做好评选。 | 2分 | | .
        (二)履行职责5分 | 1.参与协调，积极配合。 | 1分 |
        2.加强宣传，深化普法。 | 4分 | | .
        合计 | | 10分 | """
    )
    assert read(document(rows)) == WHOLE


def test_a_header_over_two_rows_merges_no_column_below() -> None:
    first = """项目 | 考核内容 | 打分 | <
    ^ | ^ | 满分 | 得分
    (一)服务发展 | 开展竞赛，积极参 | 3分 | """
    second = """ | 加。 | |
    (二)履行职责 | 参与协调，积极配合。 | 1分 | """
    assert read(pages(first, second)) == [
        ("(一)服务发展", None, [("开展竞赛，积极参加。", 3.0)]),
        ("(二)履行职责", None, [("参与协调，积极配合。", 1.0)]),
    ]


def test_a_name_cut_before_its_points_goes_on_in_the_next_row() -> None:
    head = "评审因素 | 评分标准 | 页码"
    first = f"""{head}
    业绩（20分） | 每项合同得5分。 |
    信用（10分） | 无不良记录。 |
    体系 | 每个证书得5分。 | """
    second = f"""{head}
    认证（15分） | 证书须在有效期内。 |
    方案（55分） | 方案完整。 | """
    (rubric,) = interpret(pages(first, second)).rubrics
    assert [(item.text, _figure(item.points)) for item in rubric.items] == [
        ("业绩（20分）", 20),
        ("信用（10分）", 10),
        ("体系认证（15分）", 15),
        ("方案（55分）", 55),
    ]


@pytest.mark.parametrize(("halves", "items"), [(("+5分", "+3分 0分"), 3), (("1", "5"), 4)])
def test_points_in_two_halves_are_those_of_other_rows(halves: tuple[str, str], items: int) -> None:
    whole = "".join(halves)
    first = f"""项目 | 考核内容 | 分值
    服务 | 开展竞赛，积极参加。 | {whole}
    宣传 | 办好专栏，按月更新。 | {whole}
    维权 | 参与协调，积极配 | {halves[0]}"""
    (rubric,) = interpret(pages(first, f" | 合会商。 | {halves[1]}")).rubrics
    assert sum(len(category.items) for category in rubric.categories) + len(rubric.items) == items


ASKED = """类别 | 项目 | 评估内容 | 扣分
管理 | 制度（40分） | 没有制度的，扣10分； |
^ | ^ | 没有计划的，扣5分； |
^ | ^ | 没有记录的，扣5分。 |
人员 | 资质（60分） | 负责人没有证书的，扣10分； |
^ | ^ | 门卫没有登记的，扣5分； |
^ | ^ | {}"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("检修人员没有经过专门", "培训就上岗的，扣5分；"),
        ("检修人员没有带齐工具和防护用品的，扣", "5分；"),
        ("夜间值班的人员没有按照本厂规定的", "路线巡查的，每次扣2分；"),
    ],
)
def test_a_text_without_a_stop_where_all_others_have_one_goes_on_over_the_page(first: str, second: str) -> None:
    (rubric,) = interpret(pages(ASKED.format(first + " |"), f" | | {second} |\n | | 没有交接的，扣2分。 |")).rubrics
    texts = [
        item.text for category in rubric.categories[1].categories or rubric.categories[1:] for item in category.items
    ]
    assert texts[2:] == [first + second, "没有交接的，扣2分。"]


def test_texts_that_mostly_lack_a_stop_are_not_joined() -> None:
    loose = ASKED.format("检修人员没有经过培训的 |").replace("扣5分；", "扣分").replace("扣10分；", "扣分")
    (rubric,) = interpret(pages(loose, " | | 没有交接的，扣2分。 |")).rubrics
    assert "培训的没有交接" not in str(rubric.model_dump())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("检修人员没有经过培训的，扣5分；", " | | 没有交接的，扣2分。 |"),
        ("检修人员没有经过培训的，扣5分", " | | 没有交接的，扣2分。 |"),
        ("检修人员没有经过培训的，扣5分", "台账 | 记录（10分） | 没有记录的，扣2分。 |"),
    ],
)
def test_a_text_with_a_stop_or_before_a_category_ends(first: str, second: str) -> None:
    (rubric,) = interpret(pages(ASKED.format(first + " |"), second)).rubrics
    assert first in str(rubric.model_dump())
    assert "没有" not in first[6:] and "扣5分没有" not in str(rubric.model_dump())


def test_a_table_without_rows_joins_nothing() -> None:
    page = "<table></table><table><tr><td>考核内容<td>分值</tr><tr><td>服务<td>40</tr><tr><td>作风<td>60</tr></table>"
    (rubric,) = parse([(f"<!doctype html><meta charset=utf-8>{page}".encode(), "x.html")]).result.rubrics
    assert [str(item.points) for item in rubric.items] == ["40", "60"]


@pytest.mark.parametrize("unit", ["%", "分"])
def test_a_text_that_ends_with_its_points_is_whole_where_a_page_ends(unit: str) -> None:
    head = "序号 | 项目 | 权重 | 考核内容 | 办法"
    first = f"{head}\n1 | 人才 | 40% | 引进（60{unit}） | 台账\n^ | ^ | ^ | 流失（40{unit}） | ^\n2 | 教学 | 60% | 常规（40{unit}） | 记录"
    second = f" | | | 培养（25{unit}） | \n^ | ^ | ^ | 成果（25{unit}） | ^"
    (rubric,) = interpret(pages(f"{first}\n^ | ^ | ^ | 质量（10{unit}） | ^", second)).rubrics
    texts = [item.text for category in rubric.categories for item in category.items]
    assert [text[:2] for text in texts] == ["引进", "流失", "常规", "质量", "培养", "成果"]


@pytest.mark.parametrize("second", [" | 4.报送稿件。 | |", " | 4.报送稿件。 | |\n ^ | 5.组织宣讲。 | ^ |"])
def test_full_marks_that_rows_share_go_on_over_the_page(second: str) -> None:
    first = f"{HEAD}\n(一)服务 | 1.建立台账。 | 10分 |\n(二)宣传 | 2.办好专栏。 | 90分 |\n^ | 3.更新内容。 | ^ |"
    found = read(pages(first, second))
    assert found[0] == ("(一)服务", None, [("建立台账。", 10)])
    assert found[1][:2] == ("(二)宣传", 90)
    assert [points for _, points in found[1][2]] == [None] * (2 + second.count("."))


def test_a_blank_full_mark_below_one_of_its_own_row_is_none() -> None:
    first = f"{HEAD}\n(一)服务 | 1.建立台账。 | 10分 |\n^ | 2.走访职工。 | 90分 |"
    found = read(pages(first, " | 3.报送稿件。 | |"))
    assert found == [("(一)服务", None, [("建立台账。", 10), ("走访职工。", 90), ("报送稿件。", None)])]


def test_a_text_cut_inside_a_bracket_is_one_row() -> None:
    first = """评审项目 | 评分因素 | 评分标准
        实施方案（60分） | 组织方案（40分） | 优35-40分；良20-34分
        ^ | 工期计划（20分） | 合理得20分，不合理的
        管理机构（40分） | 项目负责人（30分） | 有证书的得30分
        ^ | 其他人员（10 | 配备齐全得10分，每缺1"""
    (rubric,) = interpret(pages(first, " | 分） | 人扣1分\n")).rubrics
    assert [points for _, points in priced(rubric)] == [40, 20, 30, 10]
    assert rubric.categories[1].items[1].text == "其他人员（10分）"


def test_the_number_of_an_item_closes_no_bracket() -> None:
    head = "考核内容 | 评分标准"
    found = interpret(
        pages(f"{head}\n1）值守（40分） | 按时到岗\n2）台账（30分（含归档 | 记录完整", "3）宣传（30分） | 按月报送")
    )
    (rubric,) = found.rubrics
    assert len(rubric.items) == 3


def test_a_total_on_the_next_page_goes_on_no_row() -> None:
    head = "项目 | 总分 | 技术要求 | A | B | 得分"
    first = f"{head}\n准备 | 40 | 环境清洁 | 15 | 10 |\n^ | ^ | 用物齐全 | 25 | 20 |\n操作 | 60 | 动作轻柔 | 60 | 50 |"
    (rubric,) = interpret(pages(first, "总分 | 100 | | < | < |")).rubrics
    assert rubric.points == 100
    assert [points for _, points in priced(rubric)] == [15, 25, 60]


def test_a_text_merged_over_rows_goes_on_where_the_name_beside_it_does() -> None:
    first = """序号 | 项目 | 要点 | 标准 | 分值
        1 | 态度 | 承担任务的情况 | 主动 | 40
        ^ | ^ | ^ | 一般 | 30
        ^ | ^ | ^ | 被动 | 10
        2 | 协作 | 配合同事的情况 | 积极 | 30
        ^ | ^ | ^ | 一般 | 20
        ^ | ^ | ^ | 推诿 | 10
        3 | 质量 | 完成任务的准确 | 优良 | 30"""
    second = " | | 和及时 | 合格 | 20\n^ | ^ | ^ | 返工 | 10"
    (rubric,) = interpret(pages(first, second)).rubrics
    assert priced(rubric) == [("承担任务的情况", 40), ("配合同事的情况", 30), ("完成任务的准确和及时", 30)]


def test_a_table_below_wide_titles_and_a_blank_row_is_another() -> None:
    first = "版本 | 依据 | 期限\n1.0 | 原合同 | 20年\n2.0 | 补充合同 | 23年"
    second = "考核体系 | < | <\n | | \n一、建设期 | < | <\n考核指标 | 权重 | 考核标准\n质量 | 70分 | 合格。\n进度 | 30分 | 按期。"
    (rubric,) = interpret(pages(first, second)).rubrics
    assert priced(rubric) == [("质量", 70), ("进度", 30)]


DUMP = """项目 | 内容 | 分值
诊疗 | 首诊负责 | 30
诊疗 (merged) | 合理用药 | 20
公卫 | 健康档案 | 25"""


@pytest.mark.parametrize("head", ["项目 | 内容 | 分值\n", ""])
def test_a_merged_cell_marked_as_printed_again_goes_on_whatever_stands_between(head: str) -> None:
    second = f"{head}公卫 (merged) | 预防接种 | 15\n公卫 (merged) | 传染病报告 | 10\n合计 | 合计 (merged) | 100"
    between = ("# 表格ID: 考核表_page2_table1", "- 页码: 2")
    (rubric,) = interpret(
        document("# 表格ID: 考核表_page1_table1", drawn_rows(DUMP), *between, drawn_rows(second))
    ).rubrics
    assert [(category.name, len(category.items)) for category in rubric.categories] == [("诊疗", 2), ("公卫", 3)]
    assert rubric.points == 100


def test_another_table_between_others_is_not_joined_by_a_mark_of_its_own() -> None:
    second = DUMP.replace("诊疗", "值守").replace("公卫", "台账").replace("项目", "类别", 1)
    assert len(interpret(document("一表", drawn_rows(DUMP), "二表", drawn_rows(second))).rubrics) == 2


def test_a_merged_name_without_the_number_that_the_others_have_goes_on_over_the_page() -> None:
    first = "项目 | 要点 | 分值\n1 责任体系 | 机构健全 | 30\n^ | 签订责任书 | 20\n2 设备与 | 设备台账 | 20"
    (rubric,) = interpret(
        pages(first, "水电 | 用电规范 | 10\n^ | 用水规范 | 5\n3 环境 | 整洁有序 | 15\n^ | 标识齐全 | 5")
    ).rubrics
    assert [(category.name, len(category.items)) for category in rubric.categories] == [
        ("1 责任体系", 2),
        ("2 设备与水电", 3),
        ("3 环境", 2),
    ]


@pytest.mark.parametrize(
    ("whole", "half", "rest"),
    [
        ("{1}（{0}分）", "缺岗一次扣1分（20分）", ""),
        ("{0}分。{1}", "20分。缺岗一次扣1分，迟到早退", "每次扣1分"),
    ],
)
def test_a_row_cut_in_a_sentence_beside_points_in_another_text_is_one_row(whole: str, half: str, rest: str) -> None:
    texts = [whole.format(*one) for one in ((40, "漏一页扣1分"), (40, "少一条扣1分"))]
    first = f"项目 | 内容 | 评分标准\n值守 | 按时到岗，交接清楚，做到有记 | {half}"
    second = f" | 录、有签名 | {rest}\n^ | 台账完整 | {texts[0]}\n宣传 | 上报信息 | {texts[1]}"
    result = interpret(pages(first, second))
    (rubric,) = result.rubrics
    assert [item.text for item in rubric.categories[0].items] == ["按时到岗，交接清楚，做到有记录、有签名", "台账完整"]
    assert [item.points for part in rubric.categories for item in part.items] == [20, 40, 40]


@pytest.mark.parametrize(
    ("last", "row"),
    [
        ("消防值守 | 离岗一次扣2分（25分） | 看台账", "器材保管 |  | "),
        ("消防值守 | 离岗一次扣2分（25分） | 看台账", "器材保管（15分） |  | 看现场"),
        ("消防值守 | 25分。离岗一次扣2分 | 看台账", "一票否决 | 发生火灾的 | 看通报"),
    ],
)
def test_beside_points_in_another_text_names_on_both_sides_are_those_of_two_rows(last: str, row: str) -> None:
    texts = ["脏一处扣1分（20分）", "漏一次扣1分（40分）"]
    texts = ["20分。脏一处扣1分", "40分。漏一次扣1分"] if "25分。" in last else texts
    first = f"项目 | 评分标准 | 方式\n走廊 | {texts[0]} | 看现场\n{last}"
    (rubric,) = interpret(pages(first, f"{row}\n电梯检修 | {texts[1]} | 看台账")).rubrics
    names = [item.text for item in rubric.items]
    assert names == ["走廊", "消防值守", row.split(" | ")[0], "电梯检修"]
    assert [rubric.items[n].points for n in (0, 1, 3)] == [20, 25, 40]
