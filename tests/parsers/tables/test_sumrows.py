"""The total in a last row that only the arithmetic tells."""

import pytest

from tests.readings import outline, read, severe

ROWS = """序号 | 评审项 | 评审内容 | 评审标准 | 分值
1 | 报价 | 总价 | 最低者得满分 | 30
2 | 商务 | 资质 | 每项1分 | 15
3 | ^ | 团队 | 优得5分 | 5
4 | 技术 | 方案 | 按优劣给分 | 50
"""
TOTALS = (
    " | | | | 100",
    "评估分数总计 | < | < | | 100",
    "考核总分合计 | < | < | < | 100",
    "以上各项之和 | < | < | < | 100分",
    "| 本表满分总计（分） | | | 100",
    "— | — | — | — | 100",
    " | | | | 100\n注：由评审组填写 | < | < | < | <",
)


@pytest.mark.parametrize("total", TOTALS)
def test_the_sum_in_the_last_row_is_the_total(total: str) -> None:
    result = read(ROWS + total)
    assert result.rubrics[0].points == 100
    assert outline(result.rubrics[0].categories) == [
        ("报价", None, [30]),
        ("商务", None, [15, 5]),
        ("技术", None, [50]),
    ]
    assert severe(result) == []


def test_a_total_without_a_name_may_contradict_its_parts() -> None:
    result = read("考核内容 | 分值\n按时报到 | 40\n遵守纪律 | 30\n完成作业 | 25\n | 100")
    assert [item.points for item in result.rubrics[0].items] == [40, 30, 25]
    assert severe(result) == ["K203"]


def test_an_item_worth_as_much_as_the_others_is_no_total() -> None:
    result = read("考核内容 | 分值\n平时表现 | 20\n期中考试 | 30\n期末成绩 | 50")
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 50]


def test_serial_numbers_add_up_by_chance() -> None:
    result = read("序号 | 考核内容 | 分值\n1 | 按时报到 | 40\n2 | 遵守纪律 | 30\n3 | | 5")
    assert len(result.rubrics[0].items) == 3
