"""Merged cells right below one another with one name are one category, which is said."""

import pytest

from parsers.interpret import interpret
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


def test_a_name_that_a_page_prints_again_is_not() -> None:
    made = interpret(pages(f"{HEAD}\n{FIRST}", "安全 | 登记船只 | 30\n^ | 上报隐患 | 20"))
    assert "K117" not in [finding.code for finding in made.findings]
