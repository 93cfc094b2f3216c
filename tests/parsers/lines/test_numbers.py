"""Lists with bare numbers behind colons: points where they make 100, in a text that speaks of points."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read, severe

TABLE = "类别 | 满分\n布局 | 20\n列表 | 50\n图表 | 30"


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "* 布局：\n  * 头部：10\n  * 主体：10；\n* 列表：\n  * 新增：20；\n  * 删除：30\n* 图表：\n  * 颜色：10\n  * 数据：20。",
        "- 布局\n    - 头部: 10\n    - 主体: 10\n- 列表\n    - 新增: 20\n    - 删除: 30\n- 图表\n    - 颜色: 10\n    - 数据: 20",
        "## 布局\n1. 头部：10；\n2. 主体：10。\n## 列表\n1. 新增：20；\n2. 删除：30。\n## 图表\n1. 颜色：10；\n2. 数据：20。",
        "一、布局：20\n1. 头部：10\n2. 主体：10\n二、列表：50\n1. 新增：20\n2. 删除：30\n三、图表：30\n1. 颜色：10\n2. 数据：20",
        "（一）布局\n1、头部：10，\n2、主体：10\n（二）列表\n1、新增：20\n2、删除：30\n（三）图表\n1、颜色：10\n2、数据：20",
    ],
)
@pytest.mark.parametrize("beside", [[], [TABLE]])
def test_numbers_that_make_a_hundred_are_points(text: str, beside: list[str]) -> None:
    result = read("评分细则", *beside, *lines(text))
    assert [(name, points) for name, _, points in outline(result.rubrics[-1].categories)] == [
        ("布局", [10, 10]),
        ("列表", [20, 30]),
        ("图表", [10, 20]),
    ]
    assert len(result.rubrics) == 1 + len(beside)


def test_a_part_is_held_against_its_own_number() -> None:
    result = read("评分细则", *lines("- 布局：40\n  - 头部：20\n  - 主体：10\n- 列表：60\n  - 新增：60"))
    assert "K202" in severe(result)


@pytest.mark.parametrize(
    "text",
    [
        "人员分布\n- 一班：30\n- 二班：30\n- 三班：40",
        "评分细则\n- 端口：8080\n- 超时：30\n- 重试：3",
        "评分细则\n- 头部：10\n- 主体：10",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    with pytest.raises(UnusableInput):
        read(*lines(text))
