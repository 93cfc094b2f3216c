"""Rows without a number that head others with numbers, in one and the same column: 组织 30 over （1） 10 and （2） 20."""

import pytest

from tests.readings import outline, read, severe

TREE = [("卫生", 30, [10, 20]), ("秩序", 70, [30, 40])]
NUMBERS = (("（1）", "（2）", "（1）", "（2）"), ("1.", "2.", "3.", "4."), ("①", "②", "①", "②"))


def laid_out(numbers: tuple[str, ...], heads: tuple[str, str], rules: bool = False) -> str:
    """Return the table with its items numbered so, below ``heads`` and their points."""
    one, two, three, four = (f"{n}{name}" for n, name in zip(numbers, ("地面", "门窗", "就寝", "请假"), strict=True))
    rows = [heads[0], f"{one} | 10", f"{two} | 20", heads[1], f"{three} | 30", f"{four} | 40"]
    rows = [f"{row} | {'缺一次扣1分' if rules and row not in heads else ''}" for row in rows]
    return "\n".join((f"考核内容 | 分值 | {'评分标准' if rules else '得分'}", *rows))


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize("rules", [False, True])
@pytest.mark.parametrize("total", ["", "合计 | 100 |"])
def test_names_with_the_sums_of_what_is_numbered_below_are_categories(
    numbers: tuple[str, ...], rules: bool, total: str
) -> None:
    result = read(f"{laid_out(numbers, ('卫生 | 30', '秩序 | 70'), rules)}\n{total}")
    assert outline(result.rubrics[0].categories) == TREE
    assert not severe(result)


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize(
    ("heads", "points"), [(("卫生 |", "秩序 |"), (None, None)), (("卫生（30分） |", "秩序（70分） |"), (30, 70))]
)
def test_names_without_points_beside_are_categories_of_what_is_numbered_below(
    numbers: tuple[str, ...], heads: tuple[str, str], points: tuple[int | None, ...]
) -> None:
    result = read(laid_out(numbers, heads))
    found = outline(result.rubrics[0].categories)
    assert found == [(name, value, held) for (name, _, held), value in zip(TREE, points, strict=True)]
    assert not severe(result)


@pytest.mark.parametrize("last", ["一票否决 | |", "加分项 | 10 |"])
def test_what_stands_outside_may_end_the_table(last: str) -> None:
    result = read(f"{laid_out(NUMBERS[0], ('卫生 | 30', '秩序 | 70'))}\n{last}\n合计 | 100 |")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == TREE
    assert [item.kind == "base" for item in rubric.items] == [False]
    assert not severe(result)


def test_sums_and_the_total_tell_heads_without_any_number() -> None:
    result = read(f"{laid_out(('',) * 4, ('卫生 | 30', '秩序 | 70'))}\n合计 | 100 |")
    assert outline(result.rubrics[0].categories) == TREE
    assert not severe(result)


def test_sums_that_make_the_whole_tell_heads_without_any_number_with_a_warning() -> None:
    result = read(laid_out(("",) * 4, ("卫生 | 30", "秩序 | 70")))
    assert outline(result.rubrics[0].categories) == TREE
    assert severe(result) == ["K102"]


def test_a_name_that_makes_no_sum_of_what_counts_on_below_is_an_item() -> None:
    result = read(laid_out(NUMBERS[1], ("卫生 | 5", "秩序 | 8")))
    assert [int(item.points or 0) for item in result.rubrics[0].items] == [5, 10, 20, 8, 30, 40]


@pytest.mark.parametrize("heads", [("1.卫生（30分） |", "2.秩序（70分） |"), ("卫生（30分） |", "秩序（70分） |")])
@pytest.mark.parametrize("total", ["", "合计 | 100 |"])
def test_names_that_end_with_the_points_their_cells_lack_are_categories(heads: tuple[str, str], total: str) -> None:
    result = read(f"{laid_out(('',) * 4, heads)}\n{total}")
    assert outline(result.rubrics[0].categories) == TREE
    assert not severe(result)


def test_one_of_them_may_miss_its_sum() -> None:
    result = read(laid_out(("",) * 4, ("卫生（31分） |", "秩序（70分） |")))
    assert severe(result) == ["K202"]


def test_names_with_points_of_their_own_lack_them_in_the_cell() -> None:
    result = read(laid_out(("",) * 4, ("卫生（5分） |", "秩序（6分） |")))
    assert not result.rubrics[0].categories
    assert severe(result) == ["K401", "K401"]
