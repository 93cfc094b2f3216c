"""Texts that end with a colon: names whose rule stands beside them, and sentences that were cut."""

import pytest

from tests.readings import read, severe

ROWS = "项目 | 内容 | 分值 | 评分办法\n值守 | 有人在岗。 | 60 | 缺一次扣2分\n^ | 有记录。 | 40 | 缺一次扣1分\n"


@pytest.mark.parametrize("name", ["加分项：", "附加分:", "奖励分：", "否决项："])
def test_a_name_with_a_colon_and_its_rule_beside_it_is_whole(name: str) -> None:
    assert severe(read(f"{ROWS}^ | {name} | | 获得表彰的加2分")) == []


@pytest.mark.parametrize(
    "row", ["有以下情形的： | 3 | 扣3分", "包括： | 3 | 扣3分", "检查值班、巡查： | 3 | 扣3分", "巡查： | 3 |"]
)
def test_a_sentence_that_leads_in_what_is_missing_is_cut(row: str) -> None:
    assert "K404" in severe(read(f"{ROWS}^ | {row}"))


SENTENCES = "内容 | 分值 | 办法\n" + "".join(
    f"按要求做好第{n}类工作。 | 5 | 缺一次扣1分\n" for n in "一二三四五六七八九十"
)


@pytest.mark.parametrize(
    "row", ["应急值守 | 5 | 自设队伍的加3分", "没有台账的，扣5分 | 5 | ", "记录不全的，每处扣1/0.5分 | 5 | "]
)
def test_a_name_and_an_amount_need_no_stop(row: str) -> None:
    assert severe(read(SENTENCES + row)) == []


@pytest.mark.parametrize("row", ["按要求做好交接班登记和 | 5 | 缺一次扣1分", "做好登记 | 5 |"])
def test_a_sentence_without_a_stop_may_be_cut(row: str) -> None:
    assert severe(read(SENTENCES + row)) == ["K405"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("收入：低保户（15-20分），其他（0-10分），", False),
        ("参加培训（2分），组织考试（1分），", False),
        ("参加培训（2分）、组织考试（1分），并报送，", True),
        ("参加培训，", True),
        ("参加培训（2分），", True),
    ],
)
def test_clauses_that_all_end_with_their_amounts_and_a_comma_are_whole(text: str, cut: bool) -> None:
    assert ("K404" in severe(read(f"内容 | 分值 | 办法\n{text} | 3 | \n报送信息。 | 5 | 缺一次扣1分"))) is cut
