"""Shares in per cent against the whole of which they are shares."""

import pytest

from tests.readings import read, severe

TABLE = "评价要素 | < | 权重 | 分数\n选题 | 意义重大 | 10% | \n成果 | 有创新 | {share}% | \n能力 | 独立研究 | 30% | \n写作 | 表达准确 | {last}% | "


@pytest.mark.parametrize(
    ("share", "last", "codes"), [(40, 20, []), (41, 20, ["K205"]), (40, 11, ["K205"]), (10, 10, [])]
)
def test_shares_of_a_table_without_a_total_make_a_hundred_or_much_less(share: int, last: int, codes: list[str]) -> None:
    assert severe(read(TABLE.format(share=share, last=last))) == codes
