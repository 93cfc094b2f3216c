"""Points in a cell merged over several items: those with serial numbers of their own stay items and share them."""

import pytest

from pipeline.checking import checked
from tests.readings import priced, read, severe

HEAD = "序号 | 区域 | 标准 | 分值 | 得分"
REST = "{} | 地面 | 干净 | 30 |\n{} | 门窗 | 明亮 | 30 |"


def test_numbered_rows_under_one_cell_of_points_are_items_that_share_it() -> None:
    rows = f"1 | 床铺 | 平整 | 40 |\n2 | 衣物 | 叠放 | ^ |\n3 | 鞋子 | 成行 | ^ |\n{REST.format(4, 5)}"
    (rubric,) = (result := read("寝室检查表", f"{HEAD}\n{rows}")).rubrics
    assert priced(rubric) == [("床铺", 40), ("衣物", None), ("鞋子", None), ("地面", 30), ("门窗", 30)]
    assert [item.label for item in rubric.items] == [*"12345"]
    assert severe(result) == []
    notes = [finding for finding in checked(result).findings if finding.code == "K401"]
    assert ["共用 40" in finding.help.zh for finding in notes if finding.help] == [True, True]


@pytest.mark.parametrize(("most", "found"), [(40, []), (41, ["K203"])])
def test_the_total_is_checked_with_one_cell_counted_once(most: int, found: list[str]) -> None:
    rows = f"1 | 床铺 | 平整 | {most} |\n2 | 衣物 | 叠放 | ^ |\n{REST.format(3, 4)}\n合计 | | | 100 |"
    assert severe(read("寝室检查表", f"{HEAD}\n{rows}")) == found


@pytest.mark.parametrize("number", ["", "^"])
def test_rows_without_numbers_of_their_own_are_clauses_of_one_item(number: str) -> None:
    rows = f"1 | 床铺 | 平整 | 40 |\n{number} | 衣物 | 叠放 | ^ |\n{REST.format(2, 3)}"
    (rubric,) = read("寝室检查表", f"{HEAD}\n{rows}").rubrics
    assert [points for _, points in priced(rubric)] == [40, 30, 30]


def test_a_clause_below_one_that_shares_points_goes_on_it() -> None:
    rows = f"1 | 床铺 | 平整 | 40 |\n2 | 衣物 | 叠放 | ^ |\n | 鞋子 | 成行 | ^ |\n{REST.format(3, 4)}"
    (rubric,) = (result := read("寝室检查表", f"{HEAD}\n{rows}")).rubrics
    assert priced(rubric) == [("床铺", 40), ("衣物鞋子", None), ("地面", 30), ("门窗", 30)]
    assert severe(result) == []


def test_a_blank_cell_of_its_own_is_a_lack() -> None:
    rows = f"1 | 床铺 | 平整 | 30 |\n2 | 衣物 | 叠放 | |\n{REST.format(3, 4)}"
    assert severe(read("寝室检查表", f"{HEAD}\n{rows}")) == ["K401"]
