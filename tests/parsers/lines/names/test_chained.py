"""A line of nothing but names with their points in brackets is a list where these make 100."""

import pytest

from schema.finding import UnusableInput
from tests.readings import priced, read


@pytest.mark.parametrize(
    "line",
    [
        "立意（40分）、构图（35分）、用色（25分）。",
        "评选标准：立意(40分)，构图(35分)，用色(25分)",
    ],
)
def test_it_is_one_that_makes_100(line: str) -> None:
    (rubric,) = read("海报评选通知", "一、评选标准", line, "二、参评作品", "见附件。").rubrics
    assert [points for _, points in priced(rubric)] == [40, 35, 25]
    assert [text[:2] for text, _ in priced(rubric)] == ["立意", "构图", "用色"]
    assert rubric.title is not None and "评选标准" in rubric.title.text


@pytest.mark.parametrize(
    "line",
    [
        "立意（40分）、构图（35分）、用色（20分）。",
        "立意（40分）、构图（60分）。",
        "优秀（50分）、良好（30分）、合格（20分）。",
        "须写明立意（40分）、构图（35分）、用色（25分），每项附图。",
    ],
    ids=["less", "two", "grades", "sentence"],
)
def test_anything_else_is_none(line: str) -> None:
    with pytest.raises(UnusableInput):
        read("海报评选通知", "一、评选标准", line, "二、参评作品", "见附件。")


def test_beside_a_table_it_tells_what_is_in_it() -> None:
    table = "项目 | 要求 | 分值\n立意 | 贴合主题 | 40\n构图 | 主次分明 | 35\n用色 | 协调 | 25"
    assert len(read("海报评分表", "立意（40分）、构图（35分）、用色（25分）。", table).rubrics) == 1
