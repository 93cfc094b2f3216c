"""Names with their points and no number over numbered lines, whatever the sort of number."""

import pytest

from tests.readings import outline, read, severe

NAMES = ("{}（{}分）", "{}：{}分", "{}({}分)：")
NUMBERS = (
    ("一、", "二、", "三、", "四、"),
    ("（一）", "（二）", "（三）", "（四）"),
    ("1、", "2、", "3、", "4、"),
    ("一、", "二、", "一、", "二、"),
    ("1.", "2.", "1.", "2."),
)


def lines(name: str, numbers: tuple[str, ...], second: int = 33) -> list[str]:
    one, two, three, four = numbers
    return [
        "安全生产考核标准",
        name.format("制度建设", 22),
        f"{one}职责明确（12分）",
        f"{two}台账齐全（10分）",
        name.format("现场管理", second),
        f"{three}设备完好（18分）",
        f"{four}标志清楚（15分）",
    ]


@pytest.mark.parametrize("numbers", NUMBERS)
@pytest.mark.parametrize("name", NAMES)
def test_they_are_the_level_above(name: str, numbers: tuple[str, ...]) -> None:
    result = read(*lines(name, numbers))
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("制度建设", 22, [12, 10]), ("现场管理", 33, [18, 15])]
    assert "K202" not in severe(result)


@pytest.mark.parametrize("numbers", NUMBERS)
def test_also_where_the_sum_is_another_one(numbers: tuple[str, ...]) -> None:
    result = read(*lines(NAMES[0], numbers, 30))
    assert outline(result.rubrics[0].categories) == [("制度建设", 22, [12, 10]), ("现场管理", 30, [18, 15])]
    assert "K202" in severe(result)


def test_a_numbered_head_of_an_inner_style_that_counts_over_all_is_the_level_above() -> None:
    found = lines("{}（{}分）", NUMBERS[0])
    found[1], found[4] = f"（一）{found[1]}", f"（二）{found[4]}"
    result = read(*found)
    assert outline(result.rubrics[0].categories) == [("制度建设", 22, [12, 10]), ("现场管理", 33, [18, 15])]
    assert [category.label for category in result.rubrics[0].categories] == ["（一）", "（二）"]
    assert "K304" not in severe(result)


def test_the_name_of_the_rubric_states_the_total() -> None:
    (rubric,) = read(
        "卫生评分标准（100分）", "一、地面（60分）", "二、墙面（40分）", "特色（10分）", "三、创新（10分）"
    ).rubrics
    assert rubric.points == 100


def test_numbers_that_run_on_over_items_and_parts_in_another_category_are_no_fault() -> None:
    result = read(
        "考核细则",
        "组织保障（25分）",
        "一、领导重视（10分）",
        "1.开会（5分）",
        "2.部署（5分）",
        "二、机构健全（15分）",
        "工作落实（75分）",
        "三、任务完成（75分）",
        "1.数量（35分）",
        "2.质量（40分）",
    )
    assert severe(result) == []


@pytest.mark.parametrize("name", ["年度检查（{}分）", "年度检查，共{}分。", "年度检查({}分)："])
def test_a_name_over_numbers_stands_beside_one_over_nothing_where_both_make_100(name: str) -> None:
    lines = f"""{name.format(90)}
一、门卫管理（50分）
1、值守（30分）
2、登记（20分）
二、绿化养护（40分）
{name.replace("年度", "抽样").format(10)}
上半年抽样
下半年抽样"""
    result = read("园区管护考核指标", *lines.splitlines())
    (rubric,) = result.rubrics
    (year,) = rubric.categories
    assert year.name == "年度检查"
    assert year.points == 90
    assert outline(year.categories) == [("门卫管理", 50, [30, 20])]
    assert [item.points for item in (*year.items, *rubric.items)] == [40, 10]
    assert rubric.title and rubric.title.text == "园区管护考核指标"
    assert severe(result) == []
