"""Points to start from, 基本分, beside full marks: the header says which of the two columns is which."""

import pytest

from tests.readings import outline, priced, read, severe

ROWS = ("备课 | 教案齐备 | 30 | 20 |", "授课 | 讲解清楚 | 45 | 30 |", "辅导 | 答疑及时 | 25 | 15 |")


@pytest.mark.parametrize("full", ["满分", "项目满分", "最高分", "分值上限"])
@pytest.mark.parametrize("start", ["基本分", "基础分", "起评分", "基准分"])
def test_full_marks_are_taken_and_points_to_start_from_are_not(full: str, start: str) -> None:
    result = read("\n".join((f"项目 | 要点 | {full} | {start} | 得分", *ROWS)))
    assert priced(result.rubrics[0]) == [("备课", 30), ("授课", 45), ("辅导", 25)]
    assert severe(result) == []


@pytest.mark.parametrize("heads", ["满分 | 基本分", "基本分 | 满分"])
def test_they_are_no_points_of_groups_where_both_reach_over_the_same_rows(heads: str) -> None:
    figures = {"满分": (60, 40), "基本分": (50, 30)}
    first, second = ([figures[head][n] for head in heads.split(" | ")] for n in (0, 1))
    result = read(
        f"项目 | 方面 | 要点 | {heads} | 得分\n备课 | 态度 | 教案齐备 | {first[0]} | {first[1]} |\n^ | ^ | 教具齐备 | ^ | ^ |\n"
        f"授课 | 方法 | 讲解清楚 | {second[0]} | {second[1]} |\n^ | ^ | 板书清楚 | ^ | ^ |"
    )
    assert [category.points for category in result.rubrics[0].categories] == [60, 40]
    assert severe(result) == []


def test_they_are_those_of_the_items_where_full_marks_reach_over_several() -> None:
    result = read(
        "项目 | 满分 | 要点 | 基本分\n备课 | 60 | 教案齐备 | 40\n^ | ^ | 教具齐备 | 20\n授课 | 40 | 讲解清楚 | 25\n^ | ^ | 板书清楚 | 15"
    )
    assert outline(result.rubrics[0].categories) == [("备课", 60, [40, 20]), ("授课", 40, [25, 15])]


def test_beside_a_word_that_does_not_say_which_is_the_full_mark_both_are_told() -> None:
    assert severe(read("\n".join(("项目 | 要点 | 分值 | 基础分 | 得分", *ROWS)))) == ["K108"]


@pytest.mark.parametrize("full", ["50 | 60 | 30", "100 | 100 | 100"])
def test_those_that_alone_make_the_whole_are_full_marks_and_the_others_told(full: str) -> None:
    starts, most = (35, 45, 20), full.split(" | ")
    rows = (f"{name} | 齐备 | {a} | {b} |" for name, a, b in zip(("备课", "授课", "辅导"), starts, most, strict=True))
    result = read("\n".join(("项目 | 要点 | 基本分 | 最高分 | 得分", *rows)))
    assert priced(result.rubrics[0]) == [("备课", 35), ("授课", 45), ("辅导", 20)]
    assert severe(result) == ["K108"]
