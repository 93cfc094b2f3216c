"""Numbered items with their points behind the name of a standard, all in one paragraph, which an editor may have broken."""

import pytest

from schema.finding import UnusableInput
from tests.readings import priced, read

ITEMS = "1.内容健康,计3分。2.字迹端正,计2分 。3.配色协调,计2分。 4.配图贴切,计0.5分。"


@pytest.mark.parametrize("lead", ["评分标准:", "合计: 评分标准: ", "考核要求："])
@pytest.mark.parametrize("cut", [None, ITEMS.index("调,"), ITEMS.index("端正")])
def test_they_are_items_of_their_own(lead: str, cut: int | None) -> None:
    lines = [lead + ITEMS] if cut is None else [lead + ITEMS[:cut], ITEMS[cut:]]
    (rubric,) = read("手抄报评分表", *lines).rubrics
    assert [points for _, points in priced(rubric)] == [3, 2, 2, 0.5]
    assert [text[:4] for text, _ in priced(rubric)] == ["内容健康", "字迹端正", "配色协调", "配图贴切"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "评分标准:1.内容健康。2.字迹端正,计2分。3.配色协调,计2分。",
        "评分标准:1.内容健康,计3分。2.字迹端正,计2分。",
        "值班情况良好:1.内容健康,计3分。2.字迹端正,计2分。3.配色协调,计2分。",
    ],
    ids=["one-without", "two", "no-standard"],
)
def test_they_stay_together_where_one_has_no_points_or_no_standard_is_named(paragraph: str) -> None:
    with pytest.raises(UnusableInput):
        read("手抄报评分表", paragraph)
