"""Merged cells right below one another with one name are one category, which is said."""

import pytest

from parsers.interpret import interpret
from tests.readings import outline
from tests.tables import document, drawn_rows, pages

HEAD = "项目 | 考核内容 | 满分"
FIRST = "安全 | 检查灯塔 | 30\n^ | 检查码头 | 20"


@pytest.mark.parametrize(
    ("second", "noted"),
    [
        ("安全 | 登记船只 | 30\n^ | 上报隐患 | 20", True),
        ("安全（续） | 登记船只 | 30\n^ | 上报隐患 | 20", False),
        ("安全 | 登记船只 | 50", False),
        ("环境 | 清扫码头 | 30\n^ | 清理浮标 | 20", False),
        ("^ | 登记船只 | 30\n^ | 上报隐患 | 20", False),
    ],
    ids=["again", "goes-on", "one-row", "another", "one-cell"],
)
def test_a_name_that_a_merged_cell_prints_again_is_noted(second: str, noted: bool) -> None:
    made = interpret(document("港口考核表", drawn_rows(f"{HEAD}\n{FIRST}\n{second}")))
    found = [finding for finding in made.findings if finding.code == "K117"]
    assert [finding.severity for finding in found] == ["note"] * noted
    (rubric,) = made.rubrics
    assert len(rubric.categories) == 1 + ("环境" in second)


@pytest.mark.parametrize("again", ["^", "40"])
def test_merged_names_of_which_the_full_mark_is_one_are_drawn_together(again: str) -> None:
    head = "项目 | 分值 | 考核内容 | 评分标准"
    first = "安全 | 40 | 检查灯塔 | 漏查扣2分\n^ | ^ | 检查码头 | 漏查扣3分"
    second = f"安全 | {again} | 登记船只 | 漏登扣2分\n^ | ^ | 上报隐患 | 瞒报扣5分"
    rest = "环境 | 60 | 清扫码头 | 不净扣5分\n^ | ^ | 清理浮标 | 未清扣5分\n合计 | 100 | |"
    made = interpret(document("港口考核表", drawn_rows(f"{head}\n{first}\n{second}\n{rest}")))
    (rubric,) = made.rubrics
    assert outline(rubric.categories) == [("安全", 40, [None] * 4), ("环境", 60, [None] * 2)]
    assert [finding.code for finding in made.findings if finding.severity != "note" or finding.code == "K117"] == [
        "K117"
    ]


@pytest.mark.parametrize("office", ["^", "海事科"], ids=["over-both", "each"])
def test_merged_names_of_which_each_has_its_full_mark_stay_apart(office: str) -> None:
    head = "项目 | 分值 | 考核内容 | 评分标准 | 责任单位"
    first = "安全 | 20 | 检查灯塔 | 漏查扣2分 | 海事科\n^ | ^ | 检查码头 | 漏查扣2分 | ^"
    second = f"安全 | 20 | 登记船只 | 漏登扣2分 | {office}\n^ | ^ | 上报隐患 | 瞒报扣5分 | ^"
    rest = "环境 | 60 | 清扫码头 | 不净扣5分 | 港务科\n^ | ^ | 清理浮标 | 未清扣5分 | ^\n合计 | 100 | | |"
    made = interpret(document("港口考核表", drawn_rows(f"{head}\n{first}\n{second}\n{rest}")))
    (rubric,) = made.rubrics
    assert [(name, points) for name, points, _ in outline(rubric.categories)] == [
        ("安全", 20),
        ("安全", 20),
        ("环境", 60),
    ]


def test_a_name_that_a_page_prints_again_is_not() -> None:
    made = interpret(pages(f"{HEAD}\n{FIRST}", "安全 | 登记船只 | 30\n^ | 上报隐患 | 20"))
    assert "K117" not in [finding.code for finding in made.findings]
