"""Texts that go on over a page without a stop are noted where nothing shows that they are one."""

import pytest

from parsers.interpret import interpret
from tests.tables import pages

HEAD = "项目 | 考核内容 | 满分\n"


def noted(first: str, second: str) -> list[str]:
    findings = interpret(pages(HEAD + first, second)).findings
    assert all(finding.severity == "note" for finding in findings if finding.code == "K155")
    return [finding.code for finding in findings if finding.code == "K155"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("安全 | 定期检查 | 4\n^ | 设备检修 | 6", " | 台账登记 | \n环境 | 清扫道路 | 5"),
        ("安全 | 定期检查 | 4\n^ | 2.设备检修 | 6", " | 台账登记 | \n环境 | 4.清扫道路 | 5"),
    ],
    ids=["no-numbers", "a-number-lacks"],
)
def test_a_join_in_doubt_is_noted(first: str, second: str) -> None:
    assert noted(first, second) == ["K155"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("安全 | 定期检查 | 4\n^ | 设备检修， | 6", " | 台账登记 | \n环境 | 清扫道路 | 5"),
        ("安全 | 1.定期检查 | 4\n^ | 2.设备检修 | 6", " | 台账登记 | \n环境 | 3.清扫道路 | 5"),
        ("安全 | 定期检查 | 4\n^ | 设备检修 | 6", "环境 | 清扫道路 | 5"),
    ],
    ids=["comma", "numbers-count-on", "no-join"],
)
def test_another_is_not(first: str, second: str) -> None:
    assert noted(first, second) == []
