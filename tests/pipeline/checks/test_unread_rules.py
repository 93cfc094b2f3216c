"""Amounts behind dashes that are read as no rules, since nothing tells what they do, are noted."""

import pytest

from pipeline.checking import checked
from tests.readings import read


@pytest.mark.parametrize(
    ("header", "said", "told"),
    [
        ("评分标准", "漏记—2分；脱岗—4分；酒后值守—10分", True),
        ("扣分标准", "漏记—2分；脱岗—4分；酒后值守—10分", False),
        ("评分标准", "漏记扣2分；酒后值守扣10分", False),
        ("评分标准", "漏记—2分；错记—10分", False),
        ("评分标准", "酒后值守—10分", False),
        ("评分标准", "时长1—10分钟；间隔5—10分钟", False),
    ],
)
def test_amounts_of_which_nothing_tells_what_they_do(header: str, said: str, told: bool) -> None:
    made = checked(read(f"考核内容 | 分值 | {header}\n值守 | 10 | {said}\n巡查 | 90 | 缺一次扣2分"))
    found = [finding for finding in made.findings if finding.code == "K411"]
    assert [(finding.severity, finding.actual) for finding in found] == [("note", said)] * told
