"""Lots of a tender, each with a rubric of its own though the items are the same."""

import pytest

from tests.readings import read

HEAD = "评审因素 | 评分标准 | 分值\n"
FIRST = HEAD + "报价 | 最低价得满分 | 30\n方案 | 横向比较 | 50\n业绩 | 每个2分 | 20"
SECOND = HEAD + "报价 | 最低价得满分 | 30\n方案 | 横向比较 | 52\n业绩 | 每个2分 | 18"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A包：", "B包："),
        ("第1包：", "第2包："),
        ("标段一：", "标段二："),
        ("（1）第一标段", "（2）第二标段"),
        ("1包（设备采购）：", "2包（软件服务）："),
        ("包1：", "包2："),
        ("品目1", "品目2"),
        ("A分包评标办法：", "B分包评标办法："),
    ],
)
@pytest.mark.parametrize("second", [FIRST, SECOND])
def test_rubrics_under_the_names_of_lots_are_several(one: str, other: str, second: str) -> None:
    assert len(read("评标标准", one, FIRST, other, second).rubrics) == 2


@pytest.mark.parametrize("line", ["包含以下内容：", "见下表：", "A类单位：", "一包一策", "面包车检查："])
def test_other_lines_name_no_lot(line: str) -> None:
    assert len(read("评标标准", "A包：", FIRST, line, FIRST).rubrics) == 1


def test_a_rubric_printed_again_under_one_lot_is_one() -> None:
    assert len(read("评标标准", "A包：", FIRST, "A包：", FIRST).rubrics) == 1
