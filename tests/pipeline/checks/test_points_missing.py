"""Items without points: an error, unless the other items already make what is printed over them."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe


def missing(table: str) -> list[str]:
    """Return the severities of the findings about missing points."""
    return [finding.severity for finding in checked(read(table)).findings if finding.code == "K401"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "考核项目 | 考核内容 | 分值\n业绩 10分 | 数量 | 6\n^ | 质量 | 4\n^ | 其他表现 |\n态度 5分 | 出勤 | 3\n^ | 纪律 | 2",
            ["note"],
        ),
        (
            "考核项目 | 考核内容 | 分值\n业绩 12分 | 数量 | 6\n^ | 质量 | 4\n^ | 其他表现 |\n态度 5分 | 出勤 | 3\n^ | 纪律 | 2",
            ["error"],
        ),
        ("考核内容 | 分值\n数量 | 60\n质量 | 40\n其他表现 |\n", ["error"]),
        ("考核内容 | 分值\n数量 | 60\n质量 | 30\n其他表现 |\n", ["error"]),
        ("考核内容 | 分值\n数量 | 40\n质量 | 30\n速度 | 20\n安全 | 10\n时间 |\n", ["note"]),
        ("考核内容 | 分值 | 办法\n数量 | 60 | \n质量 | 40 |\n创新 | | 获奖的加3分", ["note"]),
        (
            "考核内容 | 分值 | 办法\n数量 | 60 | \n质量 | 40 |\n创新 | | 有专利的，每项加2分；有论文的，每篇加1分。",
            ["note"],
        ),
        ("考核内容 | 分值 | 办法\n数量 | 60 | \n质量 | 40 |\n创新 | | 有专利加2分，没有的扣1分", ["error"]),
        ("考核内容 | 分值 | 办法\n数量 | 60 | \n质量 | 30 |\n创新 | | 获奖的加3分", ["error"]),
        ("考核内容 | 分值\n数量 | 60\n质量 | 30\n其他表现 |\n合计 | 90", ["note"]),
        ("考核内容 | 分值\n数量 | 60\n质量 | 30\n其他表现 |\n合计 | 100", ["error"]),
    ],
)
def test_the_sum_proves_that_nothing_is_missing(table: str, expected: list[str]) -> None:
    assert missing(table) == expected


@pytest.mark.parametrize(("text", "expected"), [("（其他照此类推）", ["note"]), ("其他（照此类推）", ["error"])])
def test_a_remark_in_brackets_needs_no_points(text: str, expected: list[str]) -> None:
    assert missing(f"考核内容 | 分值\n数量 | 60\n质量 | 30\n{text} |\n") == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["计算（20分）", "检核", "成果表", "整洁"], ["note"] * 3),
        (["计算（20分）", "检核（5分）", "成果表"], ["error"]),
        (["全部算对得20分", "检核", "成果表", "整洁"], ["error"] * 3),
        (["计算（20分）", "检核（15分）", "成果表", "整洁", "装订"], ["error"] * 3),
    ],
)
def test_most_items_of_a_category_share_what_is_left_of_its_points(texts: list[str], expected: list[str]) -> None:
    rows = [f"{'^' if n else '内业 30分'} | {text} | 每处错误扣1分 | " for n, text in enumerate(texts)]
    head = "评测内容 | < | 评分标准 | 扣分\n观测 40分 | 读数（25分） | 每处错误扣1分 | \n^ | 记录（15分） | 涂改扣2分 |"
    assert missing("\n".join([head, *rows])) == expected


def test_where_nearly_all_others_print_points_they_may_be_lost() -> None:
    rows = (
        "观测 40分 | 读数（25分） | 错一处扣1分\n^ | 记录（15分） | 涂改扣2分\n内业 30分 | 计算（20分） | 错一处扣1分"
    )
    rows += "\n^ | 检核 | 漏检扣1分\n^ | 整洁 | 涂改扣1分"
    more = "成果 30分 | 图件（20分） | 缺一张扣2分\n^ | 报告（10分） | 缺一项扣1分"
    assert missing(f"评测内容 | < | 评分标准\n{rows}\n{more}") == ["error", "error"]


def test_a_blank_cell_of_the_points_column_is_no_share() -> None:
    rows = "观测 40分 | 读数 | 25\n^ | 记录 | 15\n内业 30分 | 计算 | 20\n^ | 检核 | \n^ | 成果表 | "
    assert missing(f"考核项目 | 考核内容 | 分值\n{rows}") == ["error", "error"]


def test_an_item_that_only_takes_off_where_the_others_make_too_little_is_told() -> None:
    lines = ["检查标准", "（一）环境（10分）", "1、牌匾整洁，不合格的扣1分", "2、门前整洁，得2分", "3、厅内整洁，得6分"]
    assert "K401" in severe(read(*lines, "（二）设施（5分）", "1、座椅齐全，得5分"))
    lines[-1] = "3、厅内整洁，得8分"
    assert "K401" not in severe(read(*lines, "（二）设施（5分）", "1、座椅齐全，得5分"))


def test_points_in_letters_are_told_and_not_left_out() -> None:
    table = "考核项目 | 考核内容 | 分值\n组织 | 数量 | 标准分{}\n^ | 质量 | 标准分5分\n宣传 | 速度 | 标准分5分\n"
    assert "K402" in severe(read(table.format("lO分")))
    assert "K402" not in severe(read(table.format("另计")))


@pytest.mark.parametrize(
    ("mark", "told"),
    [("（1O分）", True), ("（lo分】", True), ("（2〇分）", True), ("（l0分）", True)]
    + [(f"（{word}分）", False) for word in ("加", "学", "打", "实", "德", "A", "AB")],
)
def test_points_of_a_category_that_are_no_number_are_told(mark: str, told: bool) -> None:
    table = f"考核项目 | 考核内容 | 分值\n一、组织有力{mark} | 数量 | 5\n^ | 质量 | 5\n二、宣传（5分） | 速度 | 5\n"
    assert ("K402" in severe(read(table))) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [("每缺一次扣05分", True), ("每建一处得05分，最多得3分", True), ("每缺一次扣0.5分", False), ("优得05-10分", False)],
)
def test_an_amount_that_has_lost_its_point_is_told_and_not_read(rule: str, told: bool) -> None:
    result = checked(read(f"考核内容 | 分值 | 评分标准\n值守 | 10 | {rule}\n巡查 | 90 | 缺一次扣2分"))
    (first, *_), _ = (item.scoring for item in result.rubrics[0].items)
    assert (first.amount is None) == told
    assert [found.severity for found in result.findings if found.code == "K402"] == ["warning"] * told
