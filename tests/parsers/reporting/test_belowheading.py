"""Sentences below the last heading of a list that nothing tells from its end."""

import pytest

from tests.readings import read, severe

LIST = ("讲解评分细则", "一、内容（60分）", "1.条理（30分）", "2.准确（30分）")
LAST = "二、仪态（40分）"


@pytest.mark.parametrize(
    "below", ["严格遵守讲解规程，按时到岗。", "讲解员着装整洁，对待来馆观众热情周到。", "认真贯彻落实，确保讲解质量。"]
)
def test_one_that_may_be_its_text_is_told(below: str) -> None:
    result = read(*LIST, LAST, below)
    assert severe(result) == ["K116"]
    assert result.rubrics[0].items[0].text == "仪态（40分）"


@pytest.mark.parametrize(
    "below",
    [
        "特此说明。",
        "未尽事宜另行规定。",
        "望各馆认真准备，讲出水平。",
        "结束后，由办公室归档。",
        "站姿端正，手势自然。",
    ],
)
def test_the_end_of_the_document_and_its_text_are_not(below: str) -> None:
    assert severe(read(*LIST, LAST, below)) == []


def test_it_is_told_beside_items_without_points_too() -> None:
    items = ("一、仪容（30分）", "1.着装整洁。", "2.工牌端正。", "二、服务（30分）", "1.微笑迎客。", "2.语言文明。")
    assert severe(read("讲解评分细则", *items, "三、卫生（40分）", "讲解员着装整洁，对待来馆观众热情周到。")) == [
        "K116"
    ]
    assert severe(read("讲解评分细则", *items, "三、卫生（40分）", "特此说明。")) == []


def test_a_line_below_another_form_is_not() -> None:
    below = "严格遵守讲解规程，按时到岗。"
    assert "K116" not in severe(read(*LIST, LAST, "1.站姿（20分）", "2.手势（20分）", below))
    assert "K116" not in severe(read("讲解评分细则", "1.条理（30分）", "2.准确（30分）", "3.仪态（40分）", below))
