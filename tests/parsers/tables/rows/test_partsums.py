"""The word for a total before the points of each part: 绿化 | 总分30 over its items."""

import pytest

from tests.readings import outline, read, severe


def drawing(first: str, second: str, last: str = "") -> str:
    return (
        f"序号 | 评分项目 | 满分分值 | 得分\n1 | 树木养护 | {first} |\n1.1 | 修枝 | 12 |\n1.2 | 浇水 | 18 |\n"
        f"2 | 草地养护 | {second} |\n2.1 | 修剪 | 14 |\n2.2 | 除草 | 6 |{last}"
    )


@pytest.mark.parametrize(
    ("first", "second"), [("总分30", "总分20"), ("合计30分", "合计20分"), ("总计：30", "总计：20")]
)
def test_it_is_that_of_the_part(first: str, second: str) -> None:
    result = read(drawing(first, second))
    assert outline(result.rubrics[0].categories) == [("树木养护", 30, [12, 18]), ("草地养护", 20, [14, 6])]
    assert severe(result) == []
    assert not [one for one in result.findings if one.severity == "warning"]


def test_the_grand_total_below_is_kept() -> None:
    result = read(drawing("总分30", "总分20", "\n3 | 本表 | 总分50 |"))
    assert result.rubrics[0].points == 50
    assert severe(result) == []


def test_one_that_its_items_do_not_make_is_said() -> None:
    assert severe(read(drawing("总分30", "总分21")))


def test_one_alone_may_be_the_grand_total() -> None:
    text = "序号 | 评分项目 | 满分分值\n1 | 树木养护 | 总分30\n2 | 修枝 | 12\n3 | 浇水 | 18"
    assert read(text).rubrics[0].points == 30


def test_the_name_may_stand_behind_the_points() -> None:
    mirrored = "\n".join(
        " | ".join(line.split(" | ")[::-1]) for line in drawing("总分30", "总分20").replace(" |", " | ").splitlines()
    )
    assert outline(read(mirrored).rubrics[0].categories) == [("树木养护", 30, [12, 18]), ("草地养护", 20, [14, 6])]


def test_where_nothing_shows_what_a_row_heads_its_total_stays_and_is_said() -> None:
    text = "考核项目 | 分值\n树木养护 | 总分30\n修枝 | 12\n浇水 | 18\n草地养护 | 总分20\n修剪 | 14\n除草 | 6"
    assert "K212" in severe(read(text))
