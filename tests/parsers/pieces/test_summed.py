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
    ],
)
def test_parts_that_make_the_total_are_its_categories(total: str, marks: tuple[str, str, str]) -> None:
    first, second, third = marks
    result = read(
        total,
        f"{first}内容（40分）",
        ONE,
        "扣分参考：",
        "- 缺少论据：扣 5 分",
        f"{second}表达（35 分）",
        "考查书面表达。",
        TWO,
        f"{third}现场（25）",
        THREE,
    )
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert outline(rubric.categories) == READ
    assert not severe(result)


def test_a_level_between_the_total_and_the_parts_states_no_total() -> None:
    result = read(
        "## 总分：100 分（基础 75 + 提高 25）",
        "## 基础部分（75 分）",
        "### 1. 内容（40分）",
        ONE,
        "### 2. 表达（35分）",
        TWO,
        "## 提高部分（25 分）",
        "### 3. 现场（25分）",
        THREE,
    )
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
