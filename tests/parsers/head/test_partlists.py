"""A list of the parts right above a table: its last line is neither the title nor the total."""

import pytest

from tests.readings import read, severe

TABLE = "类别 | 项目 | 分值\n价格分 | 报价 | 30\n技术分 | 参数 | 25\n^ | 方案 | 20\n商务分 | 业绩 | 15\n^ | 售后 | 10"


@pytest.mark.parametrize("leader", ["", "：", "………………", " ........ "])
def test_the_last_of_the_parts_is_no_title(leader: str) -> None:
    parts = [
        f"{label}、{name}{leader}{n}分"
        for label, name, n in (("一", "价格分", 30), ("二", "技术分", 45), ("三", "商务分", 25))
    ]
    result = read("评分细则", *parts, TABLE)
    assert result.rubrics[0].title is not None
    assert result.rubrics[0].title.text == "评分细则"
    assert severe(result) == []


def test_a_part_with_other_points_than_its_rows_is_told() -> None:
    result = read("评分细则", "一、价格分……35分", "二、技术分……40分", "三、商务分……25分", TABLE)
    assert severe(result) == ["K111", "K111"]


def test_one_heading_with_points_is_the_title() -> None:
    result = read("一、评分细则（100分）", TABLE)
    assert result.rubrics[0].points == 100
    assert severe(result) == []


def test_parts_that_the_table_does_not_make_are_not_taken_for_its_list() -> None:
    result = read("一、价格部分（30分）", "二、技术评分细则（100分）", TABLE)
    assert result.rubrics[0].points == 100
