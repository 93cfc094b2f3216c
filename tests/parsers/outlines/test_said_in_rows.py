"""Rows that say a total with a remark, a veto without points, or a deduction among bonuses."""

import pytest

from tests.readings import read

ROWS = "项目 | 内容 | 分值\n仓储 | 台账齐全 | 60\n人员 | 持证上岗 | 40"


@pytest.mark.parametrize("total", ["总分：100分（基础分）", "合计:100分（不含加分）", "总计：100分(基本分)"])
def test_a_total_with_a_remark_behind_it(total: str) -> None:
    result = read(f"{ROWS}\n{total} | |\n附加分 | 获评标杆 | 10")
    assert result.rubrics[0].points == 100
    assert [part.name for part in result.rubrics[0].categories] == ["仓储", "人员", "附加分"]


@pytest.mark.parametrize("name", ["否决指标", "否决项", "一票否决"])
@pytest.mark.parametrize("dash", ["—", "-", "/", "——"])
def test_a_veto_whose_points_are_a_dash(name: str, dash: str) -> None:
    result = read(f"{ROWS}\n{name} | 发生火灾 | {dash}")
    (item,) = result.rubrics[0].categories[-1].items
    assert (item.text, item.kind, item.points) == ("发生火灾", "veto", None)


@pytest.mark.parametrize(
    "names", [("技改创新加分", "违规操作扣分"), ("表彰加分项", "通报扣分项"), ("竞赛奖励", "事故减分")]
)
def test_what_says_that_it_takes_off_does_so_among_bonuses(names: tuple[str, str]) -> None:
    result = read(f"{ROWS}\n附加项 | {names[0]} | 5\n^ | {names[1]} | 5")
    assert [item.kind for item in result.rubrics[0].categories[-1].items] == ["bonus", "deduction"]
