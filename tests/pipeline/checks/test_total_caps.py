"""A total that the document says is the most that counts is a cap: what the parts make more is a warning that quotes it."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

ROWS = "项目 | 内容 | 分值\n学习 | 每周学习 | 12\n业务 | 按时办结 | {}\n合计 | | 20"


@pytest.mark.parametrize(
    ("points", "line", "codes"),
    [
        ("10", "最后得分：min(20, A+B)", ["K217"]),
        ("10", "总分超过20分的，按20分计。", ["K217"]),
        ("10", "总分超过25分的，按25分计。", ["K203"]),
        ("10", "最后得分：min(200, A+B)", ["K203"]),
        ("6", "总分超过20分的，按20分计。", ["K203"]),
        ("8", "总分超过20分的，按20分计。", []),
    ],
)
def test_more_than_a_total_that_caps_is_a_warning(points: str, line: str, codes: list[str]) -> None:
    made = checked(read("业务考核表", ROWS.format(points), line))
    assert [code for code in severe(made) if code in ("K203", "K217")] == codes
    told = [finding.message.zh for finding in made.findings if finding.code == "K217"]
    assert all(line[:8] in text for text in told)
