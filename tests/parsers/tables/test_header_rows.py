"""Rows below the header that say nothing of what is assessed."""

import pytest

from parsers.tables import headers
from parsers.tables.header_rows import header_rows
from parsers.tables.laying import grid
from schema.document import Table
from tests.readings import outline, read, severe
from tests.tables import document, drawn_rows

ROWS = "日常 | 考勤到位 | 缺勤扣1分 | 40\n业务 | 完成任务 | 少一项扣5分 | 60"


@pytest.mark.parametrize("counted", ["1 | 2 | 3 | 4", "栏次 | 1 | 2 | 3"])
def test_a_row_that_counts_the_columns_belongs_to_the_header(counted: str) -> None:
    result = read(f"项目 | 考核内容 | 评分标准 | 分值\n{counted}\n{ROWS}")
    assert outline(result.rubrics[0].categories) == [("日常", None, [40]), ("业务", None, [60])]
    assert [column.header for column in result.rubrics[0].columns] == ["项目", "考核内容", "评分标准", "分值"]
    assert severe(result) == []


def test_a_row_of_other_numbers_does_not() -> None:
    assert read(f"项目 | 考核内容 | 评分标准 | 分值\n1 | 2 | 3 | 5\n{ROWS}").rubrics[0].categories[0].name == "1"


@pytest.mark.parametrize("head", ["标准分\n1000", "标准分1000", "满分：1000分"])
def test_full_marks_may_make_a_thousand(head: str) -> None:
    assert "points" in headers.roles(head)


@pytest.mark.parametrize("bands", ["90-100分 | 75-89分 | 60-74分 | 60分以下", "优秀≥90 | 80-89 | 60-79 | <60"])
def test_bands_in_a_header_head_what_is_to_be_reached(bands: str) -> None:
    rows = [
        "质量 | 60% | 合格率 | ≥99% | 97%以上 | 95%以上 | 95%以下 | ",
        "服务 | 40% | 响应 | 当天 | 次日 | 三日 | 更久 | ",
    ]
    result = read("\n".join([f"评价指标 | 权重 | 评价标准 | {bands} | 得分", *rows]))
    assert [(item.text, int(item.points or 0)) for item in result.rubrics[0].items] == [("质量", 60), ("服务", 40)]
    assert severe(result) == []


def test_the_last_row_is_no_header() -> None:
    rows = "作品 | 1.内容健康 | 30分\n^ | 2.尺寸相符 | 20分\n构图 | 1.完整 | 25分\n^ | 2.整洁 | 25分\n总分(100分) | < | 得分"
    result = read("初赛评分细则", rows)
    assert outline(result.rubrics[0].categories) == [("作品", None, [30, 20]), ("构图", None, [25, 25])]
    assert severe(result) == ["K101"]


def test_answers_to_tick_below_the_items_are_none() -> None:
    rows = (
        "项目 | 内容 | 满分\n准备 10分 | 备课充分 | 10\n效果 20分 | 时间合理 | 20\n总体印象 | □很好　□较好　□一般 | <"
    )
    result = read("教学查房评价表", rows)
    assert outline(result.rubrics[0].categories) == [("准备", 10, [10]), ("效果", 20, [20])]
    assert severe(result) == []


@pytest.mark.parametrize("rounds", ["1 | 2 | 3", "得分 | 扣分 | 评分人"])
def test_the_parts_of_a_wide_cell_are_a_row_of_the_header_where_the_others_are_blank_beside_them(rounds: str) -> None:
    head = f"项目 | 考核内容 | 分值 | 各季度得分 | < | < | 备注\n | | | {rounds} | "
    result = read(
        "\n".join([head, "日常 | 考勤到位 | 40 | | | | ", "业务 | 完成任务 | 60 | | | | ", "合计 | | 100 | | | | "])
    )
    assert outline(result.rubrics[0].categories) == [("日常", None, [40]), ("业务", None, [60])]
    assert severe(result) == []


def test_one_cell_of_the_header_may_not_be_merged_where_the_others_are() -> None:
    head = "项目 | 考核内容 | 分值 | 考核得分 | < | 备注\n^ | ^ | ^ | A1 | A2 | "
    result = read("\n".join([head, "日常 | 考勤到位 | 40 | | | ", "业务 | 完成任务 | 60 | | | "]))
    assert outline(result.rubrics[0].categories) == [("日常", None, [40]), ("业务", None, [60])]


def test_an_item_whose_name_and_text_stand_under_one_wide_cell_is_no_header() -> None:
    result = read(
        "考核内容 | < | 分值 | 得分\n制度 | 制度齐全。 | | \n^ | 按制度办事。 | 40 | \n台账 | 台账完整。 | 60 | "
    )
    names = [category.name for category in result.rubrics[0].categories]
    assert names == ["制度", "台账"]


SHEET = "仓库管理 | 货物码放整齐 | < | | | 30\n^ | 出入库登记及时 | < | | | 30\n安全 | 消防器材完好 | < | | | 40"
SCALE = "优秀（10分） 好（8-9分） 一般（5-7分） 极差（0-4分）"


@pytest.mark.parametrize("who", ["本人评 | 上司评", "个人评分 | 同事评", "自我评价 | 下属评分"])
@pytest.mark.parametrize("named", ["考核纬度及项目类型", "考核维度"])
def test_who_gives_a_score_heads_a_column_beside_the_scale_by_which_the_items_are_judged(who: str, named: str) -> None:
    (rubric,) = read("仓管员考核表", f"{named} | {SCALE} | < | {who} | 满分\n{SHEET}").rubrics
    assert outline(rubric.categories) == [("仓库管理", None, [30, 30]), ("安全", None, [40])]


def test_full_marks_below_their_word_make_a_header_of_unknown_words_beside_a_scale() -> None:
    (rubric,) = read("仓管员考核表", f"划分 | {SCALE} | < | 张三 | 李四 | 满分\n{SHEET}").rubrics
    assert outline(rubric.categories) == [("仓库管理", None, [30, 30]), ("安全", None, [40])]


@pytest.mark.parametrize("head", ["上级评价", "同事评价", "下属评价"])
def test_a_judgement_by_others_may_be_an_item(head: str) -> None:
    assert headers.roles(head) == ()


def test_what_is_judged_by_and_its_contents_are_no_groups() -> None:
    assert headers.roles("考核项目及内容")[0] == "item"


FILLED_IN = """条目 | < | < | < | 现状 | 自评得分 | 站内验收 | 差距
组织25分 | 1 | 站长能力强，热心工作 | 15 | {} | | |
^ | 2 | 有活动场地和经费 | 10 | | | |
宣传15分 | 3 | 开展宣传，图文并茂 | 9 | | | |
^ | 4 | 积极参与活动 | 6 | | | |
制度20分 | 5 | 定期汇报工作 | 12 | | | |
^ | 6 | 协助执行政策 | 8 | | | |"""


def test_a_row_whose_other_cells_name_what_is_filled_in_is_a_header() -> None:
    (rubric,) = (result := read("服务站评估表", FILLED_IN.format(""))).rubrics
    assert outline(rubric.categories) == [("组织", 25, [15, 10]), ("宣传", 15, [9, 6]), ("制度", 20, [12, 8])]
    assert [item.label for category in rubric.categories for item in category.items] == [*"123456"]
    assert severe(result) == []


@pytest.mark.parametrize("head", ["检查标准 | < | < | < | 扣分 | 得分", "检查项目及标准 | < | < | < | 站自评 | 镇考评"])
def test_two_cells_that_are_filled_in_beside_the_wide_one_are_enough(head: str) -> None:
    first = "到岗40分 | 1 | 按时到岗 | 30 | | \n^ | 2 | 着装整齐 | 10 | | "
    rows = f"{first}\n交接60分 | 3 | 交接清楚 | 35 | | \n^ | 4 | 台账齐全 | 25 | | "
    (rubric,) = (result := read("值守考核表", f"{head}\n{rows}")).rubrics
    assert outline(rubric.categories) == [("到岗", 40, [30, 10]), ("交接", 60, [35, 25])]
    assert severe(result) == []


@pytest.mark.parametrize(("filled", "header"), [("", (0, 1)), ("已建", (0, 0))])
def test_one_whose_cells_stand_over_texts_is_none(filled: str, header: tuple[int, int]) -> None:
    (table,) = document(drawn_rows(FILLED_IN.format(filled))).blocks
    assert isinstance(table, Table)
    assert header_rows(grid(table)) == header
