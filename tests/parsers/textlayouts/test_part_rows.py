"""A cell a line, and a number before each row of which the header says nothing, below parts with their points."""

import pytest

from parsers.textlayouts.bare_cells import find
from tests.parsers.textlayouts.made_rows import made_rows

HEADER = "考核内容\n分值\n打分办法\n"
FIRST = "一、船坞管理{}\n1\n坞门启闭有记录\n6分\n缺一次扣1分\n2\n排水设备完好\n4分\n停用扣2分\n"
SECOND = "二、码头管理{}\n{}\n系缆桩编号清晰\n5分\n缺号扣1分\n{}\n护舷完好\n15分\n破损扣3分\n"


@pytest.mark.parametrize("points", ["（{}分）", "\n（{}分）", "({}分)", "\n({}分)"])
@pytest.mark.parametrize("numbers", [("1", "2"), ("3", "4")])
def test_a_number_and_the_cells_of_the_header_are_a_row(points: str, numbers: tuple[str, str]) -> None:
    text = HEADER + FIRST.format(points.format(10)) + SECOND.format(points.format(20), *numbers)
    assert made_rows(find, text) == [
        ["", "考核内容", "分值", "打分办法"],
        ["", "一、船坞管理" + points.format(10), "", ""],
        ["1", "坞门启闭有记录", "6分", "缺一次扣1分"],
        ["2", "排水设备完好", "4分", "停用扣2分"],
        ["", "二、码头管理" + points.format(20), "", ""],
        [numbers[0], "系缆桩编号清晰", "5分", "缺号扣1分"],
        [numbers[1], "护舷完好", "15分", "破损扣3分"],
    ]


def test_one_part_of_two_rows_is_enough() -> None:
    found = made_rows(find, HEADER + FIRST.format("（10分）"))
    assert found
    assert [row[2] for row in found] == ["分值", "", "6分", "4分"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("（10分）", "（12分）"),
        ("\n2\n", "\n3\n"),
        ("缺一次扣1分\n", ""),
        ("停用扣2分\n", "停用扣2分\n另有\n5分\n"),
        ("（10分）", ""),
    ],
)
def test_other_cells_prove_no_rows(old: str, new: str) -> None:
    assert made_rows(find, HEADER + FIRST.format("（10分）").replace(old, new)) is None
