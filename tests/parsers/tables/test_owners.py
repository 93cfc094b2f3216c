"""Points merged over a category, and points beside it that stand for single items."""

import pytest

from tests.readings import outline, read, severe

HEAD = "序号 | 要素 | 分值 | 要求 | 评审办法\n"
BASE = """1 | 门卫 | 40 | 有人值守。 | 缺一次扣2分
^ | ^ | ^ | 有记录。 | 缺一次扣2分
2 | 巡查 | 60 | 每日两次。 | 缺一次扣3分
^ | ^ | ^ | 有台账。 | 缺一次扣3分
"""
EXTRA = (
    "3 | 加分项 | 20 | 表彰 | 区级加5分\n^ | ^ | ^ | ^ | 市级加20分\n^ | ^ | 10 | 创新 | 一项加5分",
    "3 | 加分项 | 10 | 创新 | 一项加5分\n^ | ^ | 20 | 表彰 | 区级加5分\n^ | ^ | ^ | ^ | 市级加20分",
    "3 | 加分项 | 20分 | 表彰 | 区级加5分\n^ | ^ | 10分 | 创新 | 一项加5分",
)


@pytest.mark.parametrize("extra", EXTRA)
def test_several_marks_beside_a_category_stand_for_its_items(extra: str) -> None:
    result = read(HEAD + BASE + extra)
    first, second, bonus = result.rubrics[0].categories
    assert outline((first, second)) == [("门卫", 40, [None, None]), ("巡查", 60, [None, None])]
    assert bonus.points is None
    assert sorted((item.text, int(item.points or 0)) for item in bonus.items) == [("创新", 10), ("表彰", 20)]
    assert severe(result) == []


def test_a_base_category_among_those_with_one_mark() -> None:
    last = "3 | 应急 | 15 | 有预案。 | 没有不得分\n^ | ^ | ^ | ^ | 不全扣2分\n^ | ^ | 5 | 有演练。 | 没有不得分"
    result = read(HEAD + BASE.replace("60", "40") + last)
    assert outline(result.rubrics[0].categories)[-1] == ("应急", None, [15, 5])
    assert severe(result) == []
