"""Rows named as totals inside the groups of a table: each says what its group makes."""

import pytest

from tests.readings import outline, read, severe

PARTS = [("业务", 60, [55, 5]), ("态度", 40, [10, 30])]
WORDS = [
    "合计",
    "分值合计",
    "分数总计",
    "权重合计",
    "小计",
    "本项合计",
    "分类合计",
    "本项满分",
    "该项得分",
    "业务分项合计",
]


def drawing(word: str, own: str = "", sums: tuple[int, int] = (60, 40), last: str = "总分 | < | 100 |") -> str:
    first, second = (f"（{points}分）" if own else "" for points in (60, 40))
    return (
        f"项目 | < | 分值 | 得分\n业务{first} | 台账 | 55 |\n^ | 奖励 | 5 |\n^ | {word} | {sums[0]} | 得分合计\n"
        f"态度{second} | 守时 | 10 |\n^ | 负责 | 30 |\n^ | {word} | {sums[1]} | 得分合计\n{last}"
    )


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("own", ["", "own"])
@pytest.mark.parametrize(
    ("last", "total"), [("总分 | < | 100 |", 100), ("总分 | < | |", None), ("^ | 总分 | 100 |", 100)]
)
def test_a_total_inside_a_group_is_that_of_the_group(word: str, own: str, last: str, total: object) -> None:
    result = read(drawing(word, own, last=last))
    assert outline(result.rubrics[0].categories) == PARTS
    assert result.rubrics[0].points == total
    assert severe(result) == []


def test_one_over_the_names_of_the_second_level_is_that_of_the_first() -> None:
    result = read(
        "一级 | 二级 | 内容 | 分值\n业务 | 台账 | 建账 | 25\n^ | ^ | 记账 | 15\n^ | 归档 | 按月 | 5\n^ | 合计 | < | 45\n"
        "态度 | 出勤 | 守时 | 30\n^ | 品行 | 负责 | 15\n^ | ^ | 廉洁 | 10\n^ | 合计 | < | 55\n总分 | < | < | 100"
    )
    assert [category.points for category in result.rubrics[0].categories] == [45, 55]
    assert severe(result) == []


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("sums", [(61, 40), (60, 39)])
def test_a_wrong_one_is_found(word: str, sums: tuple[int, int]) -> None:
    assert severe(read(drawing(word, "own", sums))) != []
    assert severe(read(drawing(word, "", sums))) != []


def test_one_alone_in_the_last_group_is_the_total() -> None:
    rows = "业务 | 台账 | 55\n^ | 奖励 | 5\n态度 | 守时 | 10\n^ | 负责 | 30\n^ | 合计 | 100"
    assert read("项目 | 内容 | 分值\n" + rows).rubrics[0].points == 100


def below(sums: tuple[int, int] = (60, 40), total: int = 100) -> str:
    return (
        f"类别 | 内容 | 分值 | 得分\n业务 | 台账 | 55 |\n^ | 奖励 | 5 |\n合计 | < | {sums[0]} |\n"
        f"态度 | 守时 | 10 |\n^ | 负责 | 30 |\n合计 | < | {sums[1]} |\n合计 | < | {total} |"
    )


def test_rows_below_the_groups_are_theirs_where_the_last_states_what_all_make() -> None:
    result = read(below())
    assert outline(result.rubrics[0].categories) == PARTS
    assert result.rubrics[0].points == 100
    assert severe(result) == []


@pytest.mark.parametrize(("sums", "total"), [((61, 40), 100), ((60, 39), 100), ((60, 40), 99)])
def test_a_wrong_one_below_a_group_is_told(sums: tuple[int, int], total: int) -> None:
    assert severe(read(below(sums, total))) != []


def test_a_subtotal_to_fill_in_is_read() -> None:
    rows = "业务 | 台账 | 60\n^ | 小计 |\n态度 | 守时 | 40\n^ | 小计 |\n合计 | < | 100"
    result = read("类别 | 内容 | 分值\n" + rows)
    assert [part.points for part in result.rubrics[0].categories] == [None, None]
    assert severe(result) == []


@pytest.mark.parametrize("word", ["满分{}分", "满分：{}分"])
@pytest.mark.parametrize(("last", "total"), [("", None), ("满分100分 | < | <", 100)])
def test_a_full_mark_below_each_part_is_its_sum(word: str, last: str, total: object) -> None:
    first, second = (word.format(points) for points in (60, 40))
    result = read(
        f"项目 | 内容 | 分值\n业务 | 台账 | 55\n^ | 奖励 | 5\n{first} | < | <\n态度 | 守时 | 10\n^ | 负责 | 30\n{second} | < | <\n{last}"
    )
    assert (outline(result.rubrics[0].categories), result.rubrics[0].points) == (PARTS, total)
    assert severe(result) == []
