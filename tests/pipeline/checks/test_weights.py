"""Shares in per cent against the whole of which they are shares."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

TABLE = "评价要素 | < | 权重 | 分数\n选题 | 意义重大 | 10% | \n成果 | 有创新 | {share}% | \n能力 | 独立研究 | 30% | \n写作 | 表达准确 | {last}% | "


@pytest.mark.parametrize(
    ("share", "last", "codes"), [(40, 20, []), (41, 20, ["K205"]), (40, 11, ["K205"]), (10, 10, [])]
)
def test_shares_of_a_table_without_a_total_make_a_hundred_or_much_less(share: int, last: int, codes: list[str]) -> None:
    assert severe(read(TABLE.format(share=share, last=last))) == codes


@pytest.mark.parametrize(("share", "codes"), [(30, []), (40, ["K205"]), (25, ["K205"])])
def test_shares_below_the_weight_of_a_category_make_the_whole(share: int, codes: list[str]) -> None:
    rows = f"组织 | 25% | 设立委员会 | 70%\n^ | ^ | 配备干部 | {share}%\n维权 | 75% | 签订合同 | 50%\n^ | ^ | 推行公开 | 50%"
    assert severe(checked(read("考核表", f"一级指标 | 权重 | 二级指标 | 权重\n{rows}"))) == codes


@pytest.mark.parametrize("head", ["权重（%）", "权重%", "比重（%）", "占比（%）", "分值（%）"])
@pytest.mark.parametrize(("last", "codes"), [(20, []), (25, ["K205"])])
def test_bare_numbers_under_a_header_of_per_cent_make_the_whole(head: str, last: int, codes: list[str]) -> None:
    rows = f"收付准确率 | 35 | 查账\n报销及时率 | 25 | 查账\n台账完整率 | 20 | 查账\n票据合规率 | {last} | 查账"
    assert severe(read("出纳考核表", f"考核指标 | {head} | 考核方法\n{rows}")) == codes


def test_bare_numbers_under_weights_alone_may_be_those_of_a_part() -> None:
    rows = "收付准确率 | 35 | 查账\n报销及时率 | 35 | 查账\n票据合规率 | 20 | 查账"
    assert not severe(read("出纳考核表", f"考核指标 | 权重 | 考核方法\n{rows}"))
