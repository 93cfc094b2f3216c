"""Categories with a table each, told by headings whose points make the total printed above all of them."""

import pytest

from tests.readings import outline, read, severe

ONE = "评分项 | 分值 | 说明\n结构 | 20 | 层次分明\n论据 | 20 | 充分"
TWO = "评分项 | 分值 | 说明\n语言 | 25 | 通顺\n格式 | 10 | 规范"
THREE = "评分项 | 分值 | 说明\n答辩 | 25 | 流畅"
READ = [("内容", 40, [20, 20]), ("表达", 35, [25, 10]), ("现场", 25, [25])]


@pytest.mark.parametrize(
    "total",
    [
        "## 评分标准（总分 100）",
        "### 评分细则（满分100分）",
        "本表满分 **100 分**，共三个方面。",
        "总分：100分",
        "# 课程设计评分（100分）",
    ],
)
@pytest.mark.parametrize(
    "marks",
    [
        ("### 一、", "### 二、", "### 三、"),
        ("## 1. ", "## 2. ", "## 3. "),
        ("一、", "二、", "三、"),
        ("（1）", "（2）", "（3）"),
        ("## ", "## ", "## "),
        ("**1. ", "**2. ", "**3. "),
        ("### **", "### **", "### **"),
    ],
)
def test_parts_that_make_the_total_are_its_categories(total: str, marks: tuple[str, str, str]) -> None:
    first, second, third = marks
    bold = "**" if "**" in first else ""
    result = read(
        total,
        f"{first}内容（40分）{bold}",
        ONE,
        "扣分参考：",
        "- 缺少论据：扣 5 分",
        f"{second}表达（35 分）{bold}",
        "考查书面表达。",
        TWO,
        f"{third}现场（25）{bold}",
        THREE,
    )
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert outline(rubric.categories) == READ
    assert not severe(result)


LEVELS = [("基础部分", 75, READ[:2]), ("提高部分", 25, READ[2:])]
OVER = ("基础部分（75 分）", "提高部分（25 分）")
UNDER = ("内容（40分）", "表达（35分）", "现场（25分）")


@pytest.mark.parametrize("outer", [("## ", "## "), ("一、", "二、"), ("", ""), ("## 一、", "## 二、"), ("**", "**")])
@pytest.mark.parametrize("inner", [("### 1. ", "### 2. ", "### 3. "), ("1. ", "2. ", "3. "), ("### ", "### ", "### ")])
@pytest.mark.parametrize("between", [(), ("常见扣分点：", "- 缺少论据 → -2 分")])
def test_a_level_between_the_total_and_the_parts_is_one_of_categories(
    outer: tuple[str, str], inner: tuple[str, str, str], between: tuple[str, ...]
) -> None:
    over = [mark + name + ("**" if mark == "**" else "") for mark, name in zip(outer, OVER, strict=True)]
    one, two, three = [mark + name for mark, name in zip(inner, UNDER, strict=True)]
    total = "## 总分：100 分（基础 75 + 提高 25）"
    result = read(total, over[0], one, ONE, *between, two, TWO, *between, over[1], three, THREE)
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert outline(rubric.categories) == LEVELS
    assert not severe(result)


def test_a_level_without_numbers_needs_no_total() -> None:
    one, two, three = UNDER
    result = read("课程设计", OVER[0], f"1. {one}", ONE, f"2. {two}", TWO, OVER[1], f"3. {three}", THREE)
    assert [(rubric.points, outline(rubric.categories)) for rubric in result.rubrics] == [(None, LEVELS)]


def test_a_level_that_makes_another_sum_is_found() -> None:
    one, two, three = UNDER
    parts = ["甲", "乙", "丙"], ["40", "35", "25"]
    over = [f"{name}部分（{points}分）" for name, points in zip(*parts, strict=True)]
    over[0] = over[0].replace("40", "45")
    result = read("总分：100分", over[0], f"1. {one}", ONE, over[1], f"2. {two}", TWO, over[2], f"3. {three}", THREE)
    names = [f"{category.name} {category.points}" for category in result.rubrics[0].categories]
    assert names == ["甲部分 45", "乙部分 35", "丙部分 25"]
    assert severe(result) == ["K203", "K202"]


def test_a_line_over_some_of_the_parts_states_no_total() -> None:
    one, two, three = UNDER
    result = read("总分：100分", OVER[0], f"1. {one}", ONE, f"2. {two}", TWO, "提高部分", f"3. {three}", THREE)
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert outline(rubric.categories) == READ
    assert not severe(result)


def test_the_sum_of_one_part_is_held_against_its_heading() -> None:
    result = read("满分100分。", "## 内容（45分）", ONE, "## 表达（30分）", TWO, "## 现场（25分）", THREE)
    assert outline(result.rubrics[0].categories) == [("内容", 45, [20, 20]), ("表达", 30, [25, 10]), ("现场", 25, [25])]
    assert severe(result).count("K202") == 2


@pytest.mark.parametrize(
    "lines",
    [
        ["## 三、过程（75分）", "### 3.1 内容（40分）", "### 3.2 表达（35分）"],
        ["共有两个表，各自打分。", "### 3.1 内容（40分）", "### 3.2 表达（35分）"],
        ["### 满分60分", "### 3.1 内容（40分）", "### 3.2 表达（35分）"],
    ],
)
def test_without_a_total_that_they_make_they_stay_apart(lines: list[str]) -> None:
    over, first, second = lines
    assert [rubric.points for rubric in read(over, first, ONE, second, TWO).rubrics] == [40, 35]


@pytest.mark.parametrize(
    "marks",
    [("一、", "二、", "三、"), ("1. ", "2. ", "3. "), ("（一）", "（二）", "（三）"), ("## 1、", "## 2、", "## 3、")],
)
def test_numbered_parts_that_make_a_hundred_are_one_rubric_without_a_total(marks: tuple[str, str, str]) -> None:
    counted = [
        f"序号 | {table.splitlines()[0]}\n" + "\n".join(f"{n} | {r}" for n, r in enumerate(table.splitlines()[1:], 1))
        for table in (ONE, TWO, THREE)
    ]
    heads = [
        f"{mark}{name}" for mark, name in zip(marks, ("内容（40分）", "表达（35分）", "现场（25分）"), strict=True)
    ]
    result = read("课程设计考核办法", *[part for pair in zip(heads, counted, strict=True) for part in pair])
    assert [outline(rubric.categories) for rubric in result.rubrics] == [READ]


def test_parts_that_make_no_hundred_are_not() -> None:
    assert len(read("一、内容（40分）", ONE, "评分：  分", "二、表达（35分）", TWO).rubrics) == 2
