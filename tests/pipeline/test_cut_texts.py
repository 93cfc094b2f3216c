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
