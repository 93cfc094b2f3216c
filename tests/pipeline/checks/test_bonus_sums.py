"""What the items of a part give on top of its points, against its name."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe


@pytest.mark.parametrize(
    ("named", "marks", "codes"),
    [
        ("20分+5分", ("12分，3分奖励分", "8分，2分奖励分"), []),
        ("20分+5分", ("12分，3分奖励分", "8分"), ["K208"]),
        ("20分+5分", ("20分", "2分，为奖励分"), ["K208"]),
        ("20分+5分", ("12分", "8分"), []),
        ("20分+5分", ("12分", "5分，2分奖励分），字迹清楚（3分，1分奖励分"), ["K208"]),
    ],
)
def test_bonuses_that_the_items_print_make_what_the_name_says(
    named: str, marks: tuple[str, str], codes: list[str]
) -> None:
    assert told(named, marks) == codes


def test_bonuses_of_no_fixed_size_may_make_the_rest() -> None:
    assert told("20分+5分", ("12分，3分奖励分", "8分"), "，受表彰一次加1分") == []


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("，市级通报（加分4分）、县级通报（加分1分）", []),
        ("，县级通报（加分1分）、市级通报（加分4分）", []),
        ("，县级（加分1分）、市级（加分4分）", []),
        ("，公开课（加分1分）、论文（加分4分）", ["K208"]),
        ("；受市级通报（加分4分）；受县级通报（加分1分）", ["K208"]),
    ],
)
def test_bonuses_of_grades_make_no_sum(more: str, codes: list[str]) -> None:
    assert told("20分+5分", ("12分", "8分，2分奖励分"), more) == codes


def told(named: str, marks: tuple[str, str], more: str = "") -> list[str]:
    """Return the codes of what is told where the items of a part print such marks, the second with ``more`` in its text."""
    rows = [
        f"值守（{named}） | 按时到岗。（{marks[0]}）",
        f"^ | 交接清楚{more}。（{marks[1]}）",
    ]
    rows += ["台账（80分） | 记录完整。（50分）", "^ | 按月归档。（30分）"]
    drawn = "\n".join(["项目 | 考核内容", *rows])
    return severe(checked(read("渔港管理考核表", drawn)))
