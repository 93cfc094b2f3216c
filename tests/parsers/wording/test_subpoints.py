"""Sub-points are the marks with which the arithmetic agrees; look-alikes never are."""

from decimal import Decimal

import pytest

from parsers.wording.subpoints import sub_points


def markers(text: str, points: int | None, own: tuple[int, int] | None = None) -> list[str]:
    found = sub_points(text, Decimal(points) if points is not None else None, own)
    return [text[mark.marker : mark.end] for mark in found]


@pytest.mark.parametrize(
    ("text", "points", "expected"),
    [
        ("建立机制（2分）；完成任务（3分）。", 5, ["（2分）", "（3分）"]),
        ("建立机制（2分）；完成任务（2分）。", 5, ["（2分）", "（2分）"]),
        ("成立小组（1分）；加入群（3分）2.召开会议（3分，少一次扣1分）。", 7, ["（1分）", "（3分）", "（3分，少一次扣1分）"]),
        ("监测水质（20）2.编制方案（30分）3.推进建设（10分）", 60, ["（20）", "（30分）", "（10分）"]),
        ("建立机制【2】；完成任务【3】", 5, ["【2】", "【3】"]),
        ("建立机制得2分；完成任务得3分。", 5, ["得2分", "得3分"]),
        ("交流情况 1分2.及时指导 1分3.总体评价（优、缺点） 2分", 4, ["1分", "1分", "2分"]),
        ("日常审计（0-5分）；日常管理（0～5分）", 10, ["（0-5分）", "（0～5分）"]),
        ("建立机制（两分）；完成任务（三分）", 5, ["（两分）", "（三分）"]),
        ("建立机制（１分）；完成任务（０．５分）", None, ["（１分）", "（０．５分）"]),
        ("建立机制（1分）、完成任务（2分）（3分）", 3, ["（1分）", "（2分）"]),
        ("及时处理，出现1例未处理扣2分（5分）；落实经费（5分）", 10, ["（5分）", "（5分）"]),
        ("主题鲜明(30)语言流畅(10分);结合实际(10分).", 50, ["(30)", "(10分)", "(10分)"]),
        ("主题鲜明(31)语言流畅(10分);结合实际(10分).", 50, ["(10分)", "(10分)"]),
        ("值班(3)次全勤(10分);记录(7分).", 20, ["(10分)", "(7分)"]),
        ("活动20分：A、球类12分，缺一次扣1分；B、书画8分", 20, ["12分", "8分"]),
        ("活动20分：①球类12分，有方案②书画9分", 20, ["12分", "9分"]),
    ],
)  # fmt: skip
def test_sub_points(text: str, points: int | None, expected: list[str]) -> None:
    assert markers(text, points) == expected


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("方案好得15分；较好得12分；一般得8分", 15),
        ("获奖20分：A、国家级15分；B、省级10分；C、市级5分", 20),
        ("方案10分：A、完整10分；B、可行6分", 10),
        ("培训10分：1、参加培训6分；2、未参加培训每次2分", 10),
        ("1.方案好（10分）；2.方案一般（5分）；3.没有方案（0分）", 10),
        ("国家级（5分）、省级（3分）、市级（2分）", 5),
        ("优秀得5分、良好得3分", 5),
        ("每少1篇扣2分，每迟一次扣3分", 5),
        ("每篇加2分，省级加3分", 5),
        ("最高得5分", 5),
        ("90-100分为优秀；80-90分为良好", 100),
        ("1.听从安排（5分）；2.独立办事（10分）；3.带动别人（15分）", 15),
        ("能完成（2分）做得细（4分）提前做完（6分）教别人做（8分）", 8),
        ("①了解（1分）②掌握（2分）③运用（3分）", 3),
        ("被动接受（5分）2.主动学习（10分）3.分享经验（15分）4.带动全组（20）", 20),
        ("到岗（10分）\n守纪（20分）\n加班（30分）\n攻关（40分）", 40),
        ("≥90分得满分，≥80分得4分", 6),
        ("（扣2分）；（加3分）", 5),
        ("每提供一个得2分，另有一项得3分", 5),
        ("完成任务得5分", 5),
    ],
)
def test_look_alikes(text: str, points: int) -> None:
    assert markers(text, points) == []


def test_a_contradiction_stays_one() -> None:
    assert markers("甲工作（2分），乙工作（2分）。", 2) == ["（2分）", "（2分）"]
    assert markers("甲工作（3分）；乙工作（2分）", 3) == ["（3分）", "（2分）"]
    assert markers("甲工作（3分）；乙工作（5分）；丙工作（9分）", 9) == ["（3分）", "（5分）", "（9分）"]
    assert markers("（1）甲工作（2分）；（2）乙工作（3分）", 8) == ["（2分）", "（3分）"]


def test_the_points_of_the_item_are_no_sub_point() -> None:
    text = "收获与建议（10分，成果与体会）"
    assert markers(text, 10, (text.index("10分"), text.index("10分") + 3)) == []


def test_a_clause_begins_behind_the_points_of_the_item() -> None:
    text = "内容20分：主题鲜明（12分）语言流畅（8分）"
    assert [text[mark.start : mark.end] for mark in sub_points(text, Decimal(20), (2, 5))] == [
        "主题鲜明（12分）",
        "语言流畅（8分）",
    ]
