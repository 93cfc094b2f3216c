"""Numbers in circles that count the levels of an item in one cell, with or without stops between them."""

import pytest

from tests.readings import one_rubric

DRAWING = """考核项目 | 考核指标 | | 自评 | 满分
能力 | 沟通 | {} | | 40
^ | 应变 | {} | | 60
态度 | 出勤 | 迟到一次扣2分 | | 10
^ | ^ | 旷工一次扣5分 | | 10
合计 | | | | 120"""


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("①能表达②能说服③能化解矛盾", "①保守②灵活", ""),
        ("①能表达；②能说服", "①保守，②灵活", ""),
        ("①能表达", "②能应变", "①"),
    ],
)
def test_a_number_that_counts_levels_is_no_label(one: str, other: str, label: str) -> None:
    (ability, _) = one_rubric(DRAWING.format(one, other)).categories
    (item,) = ability.categories[0].items
    assert (item.label, item.text) == (label, one.removeprefix(label))
