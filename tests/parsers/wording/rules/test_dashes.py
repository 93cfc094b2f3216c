"""Amounts behind dashes are given or taken as the cases of the most and of the least tell; where they do not, there is no rule."""

from decimal import Decimal

import pytest

from parsers.wording.rules.scoring import rules


def kinds(text: str, points: int | None = None) -> set[str]:
    return {rule.kind for rule in rules(text, Decimal(points) if points else None)}


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("漏记—6分；迟记—4分；未按月完成盘点—1分", 20),
        ("错记—3分，缺记—4分，盘点未达到要求—2分", 20),
        ("漏记—3分；错记—2分；缺页—1分；优良率不达标—1分", 20),
        ("未按期盘点—6分；按期盘点但有缺项—3分；按期盘点—0分", 20),
        ("瞒报产量—20分；漏记—6分", 20),
        ("漏记—6分；迟记—4分；早退—1分", None),
        ("迟到-1分，早退-2分", 20),
        ("货架零乱—3分，台面零乱—1分", 20),
        ("未受到表扬-3分，未评优-1分", 20),
        ("未盘点—12分；盘点不全—6分", 12),
        ("未按时盘点—6分；未盘点—12分", 12),
        ("未盘点—12分；盘点不全—6分；盘点齐全—0分", 12),
        ("串货—12分；漏记—6分；无漏记—0分", 12),
    ],
)
def test_faults_take(text: str, points: int | None) -> None:
    assert kinds(text, points) == {"deduct"}


@pytest.mark.parametrize(
    "text",
    [
        "未盘点—0分；盘点不全—6分；盘点齐全—12分",
        "未盘点的-0分；盘点不全的-6分；盘点齐全的-12分",
        "缺岗2人以上—0分；缺岗1人—6分；满员—12分",
        "差—3分；较差—6分；较好—9分；很好—12分",
        "没有盘点—0分；有盘点—6分；有分析—12分",
        "误差率8%以上—0分；误差率3%-8%—6分；误差率3%以内—12分",
        "未发现漏记—12分；漏记1次—6分；漏记2次—0分",
        "漏记2次—0分；漏记1次—6分；未发现漏记—12分",
        "未被点名—12分；点名1次—6分；点名2次以上—3分",
        "满员—12分；缺岗1人—6分；缺岗2人—3分",
        "账目清楚—12分；账目基本清楚—6分；账目混乱—3分",
    ],
)
def test_outcomes_that_reach_the_full_points_are_given(text: str) -> None:
    assert kinds(text, 12) == {"tier"}


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("漏记—1分；缺岗—6分；全月满勤—2分", 20),
        ("漏记—1分；缺岗—3分；全月满勤—5分", 20),
        ("漏记—2分；缺岗—4分；酒后盘点—12分", 12),
        ("未戴手套—4分；戴错手套—6分；酒后盘点—12分", 12),
        ("酒后盘点—12分；脱岗—6分；迟到—3分", 12),
        ("账页造假—12分；账页不全—6分；迟记—3分", 12),
        ("串货—12分；漏记—6分；按时记账—0分", 12),
        ("一级事故—12分；二级事故—6分", 12),
        ("未造成后果—6分；造成后果—12分", 12),
        ("未发现漏记—12分；漏记1次—6分", 20),
        ("漏记1次—0分；漏记2次—2分", 12),
        ("被省级通报-6分，市级通报-3分", 12),
        ("货架有杂物-3分，有灰尘-1分", 12),
        ("违反规程-6分，造成后果-12分", 12),
        ("超支1倍-6分，超支40%-3分", 12),
    ],
)
def test_there_is_no_rule_where_it_is_not_told(text: str, points: int) -> None:
    assert kinds(text, points) == set()


@pytest.mark.parametrize(
    "text",
    [
        "投诉回复及时—5分，投诉回复不及时—2分",
        "漏记1次—8分；漏记2次—5分",
        "省级表彰—6分；市级表彰—3分",
        "优秀—8分；良好—6分",
    ],
)
def test_outcomes_below_the_full_points(text: str) -> None:
    assert kinds(text, 20) == {"tier"}


@pytest.mark.parametrize("text", ["酒后上岗—20分；脱岗—5分", "打架—20分，喝酒—10分，串门—5分"])
def test_full_points_that_come_first_tell_nothing_of_cases_that_differ(text: str) -> None:
    assert kinds(text, 20) == set()


def test_of_a_bonus_without_full_points_what_falls_is_given() -> None:
    assert kinds("省级-6分，市级-3分") == {"tier"}


@pytest.mark.parametrize(
    "text", ["串货—4分；酒后盘点—12分", "未盘点—12分；盘点不全—6分", "一级事故—12分；二级事故—6分"]
)
def test_a_header_of_what_is_taken_tells(text: str) -> None:
    assert {rule.kind for rule in rules(text, Decimal(12), taking=True)} == {"deduct"}
