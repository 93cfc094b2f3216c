"""Columns of full marks that were not read as such are said; summaries, grades and results are not."""

import pytest

from parsers.flow import flow
from parsers.reporting.leftout import left_out
from schema.document import Table
from tests.readings import read, severe
from tests.tables import document, drawn_rows

RUBRIC = """考核项目 | 考核内容 | 分值
服务（40分） | 窗口有人值守 | 15
^ | 热情接待 | 25
宣传（60分） | 每月报送信息 | 60"""


def said(*parts: str) -> int:
    return sum(finding.code == "K113" for finding in read(*parts).findings)


@pytest.mark.parametrize(
    "table",
    [
        "奖励事由 | 分值（分/次）\n公开课 | 1\n发表论文 | 3",
        "奖励事项 | 奖励分值\n获国家级奖励 | 6\n获省级奖励 | 4",
        "加分标准 | 加分依据 | 加分数\n获国家级奖励 | | 6\n获省级奖励 | | 4",
        "加分内容 | 标准分（分/人） | 备注\n获市级表彰 | 2 |\n获省级表彰 | 4 |",
        "类别 | 奖励标准\n论文 | 3\n专利 | 5",
        "事项 | 扣分值\n发生事故 | 9\n被通报 | 4",
        "附加内容 | 加分\n创新 | 4\n获奖 | 4",
    ],
)
def test_a_table_of_points_in_no_rubric_is_said(table: str) -> None:
    assert said(RUBRIC, "另见下表。", table) == 1


@pytest.mark.parametrize(
    "table",
    [
        "等级 | 分值 | 说明\n优秀 | 10 | 全部完成\n良好 | 8 | 多数完成\n合格 | 6 | 完成过半",
        "分值 | 等级\n90-100 | 优秀\n80-89 | 良好\n60-79 | 合格",
        "姓名 | 分值（分/次）\n张三 | 40\n李四 | 60",
        "考核项目 | 满分（分/次）\n服务 | 41\n宣传 | 59",
        "部分 | 满分（分/次） | 得分\n第一部分 | 40 |\n第二部分 | 60 |",
        "材料 | 数量\n台账 | 3\n报表 | 5",
        "名次 | 奖励标准\n第一名 | 50\n第二名 | 30\n第三名 | 20",
        "类别 | 奖励标准\n论文 | 300\n专利 | 500",
        "类别 | 奖励标准（元）\n论文 | 30\n专利 | 50",
        "类别 | 补贴项 | 标准\n高温 | 室外 | 200\n交通 | 下乡 | 300",
    ],
)
def test_summaries_grades_and_results_are_not(table: str) -> None:
    assert said(RUBRIC, "另见下表。", table) == 0


@pytest.mark.parametrize("head", ["标准", "检查标准", "得分值"])
def test_figures_under_a_word_that_says_less_are_said_in_a_table_as_wide_as_the_rubric(head: str) -> None:
    first = "序号 | 公共区域 | 标准分\n1 | 门厅 | 10\n2 | 走廊 | 10\n3 | 楼梯 | 10"
    assert said(first, "另见下表。", f"序号 | 卫生间 | {head}\n1 | 便池 | 10\n2 | 台面 | 10") == 1
    assert said(first, "另见下表。", f"序号 | 卫生间 | {head}\n1 | 便池 | 无垢\n2 | 台面 | 干净") == 0
    assert said(first, "另见下表。", f"区域 | {head}\n便池 | 10\n台面 | 10") == 0


@pytest.mark.parametrize("heads", ["检查内容 | 评分 | 其他内容 | 评分", "评查要点 | 得分 | 观测要点 | 得分"])
def test_items_without_points_beside_a_column_of_numbers(heads: str) -> None:
    rows = "食品（10分） | 售饭工具 | 3 | 消毒 | 2\n^ | 食品 | 4 | 其他 | 1\n环境（9分） | 地面 | 5 | 门窗 | 2\n^ | 桌凳 | 1 | 其他 | 1"
    assert said(f"项目 | {heads}\n{rows}") == 1


@pytest.mark.parametrize(("rows", "lost"), [(7, 0), (4, 1), (0, 1)])
def test_rows_with_a_header_below_those_that_were_read_are_said(rows: int, lost: int) -> None:
    (table,) = document(drawn_rows(f"{RUBRIC}\n整改内容 | 要求 | 分值\n台账 | 补齐 | 30\n报表 | 重报 | 70")).blocks
    used = [cell.source for cell in table.cells if cell.row <= rows] if isinstance(table, Table) else []
    assert [finding.code for finding in left_out(flow([table]), used, [])] == ["K113"] * lost


def test_no_number_is_no_matter() -> None:
    assert (
        said("项目 | 检查内容 | 评分\n食品（10分） | 售饭工具 |\n^ | 食品 |\n环境（9分） | 地面 | \n^ | 桌凳 | ") == 0
    )


def test_numbers_that_make_the_points_of_the_heading_above_are_said() -> None:
    table = "内容 | 得分\n甲类{0} | {1}\n乙类{0} | {1}"
    heads = ("## 1. 质量（36分）", "## 2. 交付（34分）", "## 3. 服务（40分）")
    parts = [part for head, half in zip(heads, (18, 17, 20), strict=True) for part in (head, table.format(half, half))]
    assert said("供应商评分", *parts) == 3


def test_names_with_points_left_of_the_items_that_are_no_category_are_said() -> None:
    rows = "资料（60分） | 图纸齐全 | 30\n^ | 文本完整 | 30\n审批（40分） | 会议通过 | 20\n^ | 公示无异议 | 20"
    assert said(f"佐证材料 | 评分内容 | 分值\n{rows}") == 1
    assert said(f"项目 | 评分内容 | 分值\n{rows}") == 0


@pytest.mark.parametrize("below", ["^", ""])
def test_cells_with_points_beside_one_item_are_told(below: str) -> None:
    table = f"""类别 | 考核内容 | 评价指标及基础分值 | 得分
责任落实(9分) | 第一责任(9分) | 1.召开会议(1分),提出意见(2分);(3分) |
{below} | {below} | 2.部署重要工作(3分),有记录 |
{below} | {below} | 3.开展谈话(1分)、约谈(1分),提醒(2分),责令纠错(3分) |"""
    result = read("考核表", table)
    assert "K113" in [finding.code for finding in result.findings]


@pytest.mark.parametrize("second", ["师资建设（30%）", "师资建设 (30%)"])
def test_shares_behind_the_names_of_items_without_points_are_said(second: str) -> None:
    result = read(
        f"考核项目 | 权重 | 考核内容\n人才 | 60% | 招聘引进（60%）\n^ | ^ | {second}\n教学 | 40% | 常规管理（50%）\n^ | ^ | 教研教改（40%）"
    )
    assert severe(result) == ["K113"]


def test_a_share_that_an_item_has_is_none_left_out() -> None:
    assert (
        severe(read("考核项目 | 考核内容\n人才（60%） | 招聘（30%）\n^ | 培养（30%）\n教学（40%） | 常规（40%）")) == []
    )


@pytest.mark.parametrize(
    ("rows", "times"),
    [("回访 | 回访率达标 | 10\n投诉 | 及时处理 | 5", 1), ("楼层 | 面积 | 人数\n一层 | 60 | 3\n二层 | 80 | 4", 0)],
)
def test_rows_in_a_table_of_as_many_columns_below_are_said_if_they_print_no_header(rows: str, times: int) -> None:
    assert said(RUBRIC, "以下另行说明。", rows) == times


@pytest.mark.parametrize(("score", "codes"), [("自评得分", ["K113"]), ("自评 | 复评 | 备注", [])])
def test_blank_columns_at_the_end_are_not_those_of_another_table(score: str, codes: list[str]) -> None:
    blank = " | " * (score.count("|") + 1)
    rubric = f"考核项目 | 考核内容 | 分值 | {score}\n服务 | 热情接待 | 15{blank}\n^ | 值守 | 10{blank}"
    assert severe(read("考核表", rubric, "以下另行说明。", "宣传 | 每月报送 | 40\n^ | 公开及时 | 35")) == codes
