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
        ("10", "各项得分之和超过20分，按20分计。", ["K217"]),
        ("10", "加分后总分超过20分的，按20分计。", ["K203"]),
        ("10", "另设加分项。总分超过20分的，按20分计。", ["K203"]),
        ("10", "最后得分：min(20, 基础得分+奖励分)", ["K203"]),
        ("10", "累计扣分超过20分的，按20分计。", ["K203"]),
        ("10", "单项累计超过20分的，按20分计。", ["K203"]),
        ("10", "超过20分的，按20分计。", ["K203"]),
    ],
)
def test_more_than_a_total_that_caps_is_a_warning(points: str, line: str, codes: list[str]) -> None:
    made = checked(read("业务考核表", ROWS.format(points), line))
    assert [code for code in severe(made) if code in ("K203", "K217")] == codes
    told = [finding.message.zh for finding in made.findings if finding.code == "K217"]
    assert all(line[:8] in text for text in told)


@pytest.mark.parametrize(
    "rows", ["加分项 | | \n表彰 | 受到表彰 | 5\n合计 | | 20", "宣传 | 用稿，每多一篇加1分 | 1\n合计 | | 20"]
)
def test_what_exceeds_the_total_with_bonuses_excuses_no_other_parts(rows: str) -> None:
    table = ROWS.format("10").replace("合计 | | 20", rows)
    made = checked(read("业务考核表", table, "总分超过20分的，按20分计。"))
    assert [code for code in severe(made) if code in ("K203", "K217")] == ["K203"]


@pytest.mark.parametrize(
    ("said", "points", "code"),
    [
        ("每办结一批加2分，最多10分", "10", "K217"),
        ("按要求开展表彰奖励", "10", "K217"),
        ("每办结一批加2分，最多15分", "10", "K203"),
        ("每办结一批奖2分", "10", "K203"),
    ],
)
def test_what_an_item_adds_within_its_own_points_is_no_bonus(said: str, points: str, code: str) -> None:
    table = ROWS.format(points).replace("按时办结", said)
    made = checked(read("业务考核表", table, "总分超过20分的，按20分计。"))
    assert [found for found in severe(made) if found in ("K203", "K217")] == [code]
