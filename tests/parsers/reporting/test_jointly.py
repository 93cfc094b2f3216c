"""A total that only all rubrics of a file make together is said."""

import pytest

from tests.readings import read

ONE = "序号 | 指标 | 分值\n1 | 抽检批次 | 25\n2 | 监管覆盖 | 20"
TWO = "序号 | 指标 | 分值\n1 | 人员到位 | 15\n2 | 经费列入 | 40"
OTHER = "评审因素 | 分值\n人员到位 | 15\n经费列入 | 40"


def said(*parts: str) -> int:
    return sum(finding.code == "K113" for finding in read(*parts).findings)


@pytest.mark.parametrize("total", ["合计：100分", "总分：100分", "本表满分100分。", "以上共计100分。", "总计100分"])
def test_a_total_below_two_tables_that_make_it_is_said(total: str) -> None:
    assert said("监管", ONE, "保障", TWO, total) == 1


def test_a_total_above_them_is_said_too() -> None:
    assert said("食品安全考核，满分100分。", "监管", ONE, "保障", TWO) == 1


def test_what_no_sum_makes_and_tables_of_other_headers_are_no_matter() -> None:
    assert said("监管", ONE, "保障", TWO, "合计：120分") == 0
    assert said("满分100分。", "监管", ONE, "保障", OTHER) == 0
    assert said("监管", ONE, "保障", TWO) == 0


@pytest.mark.parametrize(
    ("total", "told"), [("总分105分", 1), ("总分：100分", 0), ("总分150分", 0), ("去年总分105分", 0)]
)
def test_a_total_that_all_rubrics_nearly_make_is_at_odds(total: str, told: int) -> None:
    findings = read("监管", ONE, "保障", TWO, total).findings
    assert sum(finding.code == "K213" for finding in findings) == told
