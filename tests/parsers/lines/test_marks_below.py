"""Full marks on a line of their own below the numbered line that they belong to."""

from collections.abc import Sequence

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, read, severe

FORMS = ["分值：{}分", "（{}分）", "满分：{}分", "标准分值：{}分", "本项满分{}分"]
TEXTS: list[str | int] = [
    "一、门卫（60分）",
    "1.登记来访",
    40,
    "2.巡查院落",
    20,
    "二、消防（40分）",
    "1.检查器材",
    30,
    "2.组织演练",
    10,
]


def drawn(form: str, texts: Sequence[str | int]) -> list[str]:
    lines: list[str] = []
    for text in texts:
        lines += [text] if isinstance(text, str) else [form.format(text), "评分标准：少一次扣1分"]
    return ["安保考核办法", *lines]


@pytest.mark.parametrize("form", FORMS)
def test_they_go_with_the_line_above(form: str) -> None:
    result = read(*drawn(form, TEXTS))
    assert outline(result.rubrics[0].categories) == [("门卫", 60, [40, 20]), ("消防", 40, [30, 10])]
    assert severe(result) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_wrong_one_is_told(form: str) -> None:
    assert "K202" in severe(read(*drawn(form, [*TEXTS[:-1], 12])))


@pytest.mark.parametrize("form", ["分值：{}分", "满分：{}分"])
def test_one_that_lacks_its_full_mark_is_told(form: str) -> None:
    lines = drawn(form, TEXTS)
    lines.remove(form.format(30))
    assert "K113" in severe(read(*lines))


def test_one_alone_is_none() -> None:
    with pytest.raises(UnusableInput):
        read("安保考核办法", "1.登记来访", "分值：40分", "2.巡查院落", "3.检查器材")
