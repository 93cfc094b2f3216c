"""Texts that say what each grade asks for, below grades with their points."""

import pytest

from tests.readings import one_rubric, priced, read, severe

TEXTS = ("仪表 | 端庄大方 | 较端庄 | 随意 | ", "语言 | 流畅生动 | 较流畅 | 生硬 | ", "内容 | 充实 | 较充实 | 空洞 | ")


def laid_out(header: str, *rows: str) -> str:
    """Return a table of three grades with a column for the score."""
    return "\n".join((header, *(rows or TEXTS)))


@pytest.mark.parametrize(
    "header",
    [
        "评价项目 | 优（10分） | 良（8分） | 差（4分） | 得分",
        "评价项目 | 优（9-10分） | 良（7-8分） | 差（0-6分） | 得分",
        "评价项目 | 评价标准 | < | < | 得分\n^ | 优（9-10分） | 良（7-8分） | 差（0-6分） | ^",
        "评价项目 | 10分 | 8分 | 6分 | 得分",
    ],
)
def test_each_name_has_the_points_of_the_best_grade(header: str) -> None:
    result = read("讲解评价表", laid_out(header))
    (rubric,) = result.rubrics
    assert priced(rubric) == [("仪表", 10), ("语言", 10), ("内容", 10)]
    assert [cell.text for cell in rubric.items[0].cells] == ["端庄大方", "较端庄", "随意"]
    assert severe(result) == []


def test_a_full_mark_that_may_be_that_of_all_is_told() -> None:
    result = read("作文评价表", laid_out("评价项目 | 一等（18-15分） | 二等（14-10分） | 三等（9-0分） | 得分"))
    assert severe(result) == ["K110"]


def test_high_full_marks_that_make_the_whole_are_sure() -> None:
    rows = (*TEXTS, "结构 | 完整 | 较完整 | 混乱 | ")
    result = read("讲解评价表", laid_out("评价项目 | 优（25分） | 良（20分） | 差（10分） | 得分", *rows))
    assert [item.points for item in result.rubrics[0].items] == [25, 25, 25, 25]
    assert severe(result) == []


def test_grades_beside_full_marks_are_none() -> None:
    header = "评价项目 | 分值 | 优（10分） | 良（8分） | 得分"
    rubric = one_rubric(laid_out(header, "仪表 | 40 | 端庄 | 随意 | ", "语言 | 60 | 流畅 | 生硬 | "))
    assert priced(rubric) == [("仪表", 40), ("语言", 60)]
