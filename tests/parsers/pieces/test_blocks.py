"""One header printed again and again in a table, each under a heading."""

import pytest

from tests.readings import outline, read, severe

HEAD = "序号 | 评审要点 | 分值 | 得分"


def table(*blocks: str, head: str = HEAD) -> str:
    """Return the drawing of a table: a heading and rows for each block, the header between."""
    return "\n".join(f"{heading} | | | \n{head}\n{rows}" for heading, _, rows in (b.partition("\n") for b in blocks))


PHOTO = "摄影类\n1 | 主题鲜明 | 60 | \n2 | 构图合理 | 40 | "
BRUSH = "书法类\n1 | 结构 | 50 | \n2 | 章法 | 50 | "

PAINT = BRUSH.replace("书法", "绘画")


@pytest.mark.parametrize(
    ("drawing", "points"),
    [
        (table(PHOTO, BRUSH), [[60, 40], [50, 50]]),
        (
            table(PHOTO.replace("0 |", " |"), BRUSH.replace("0 |", " |"), PAINT.replace("0 |", " |")),
            [[6, 4], [5, 5], [5, 5]],
        ),
        (
            table("一、甲岗\n1 | 出勤 | 40 | \n合计 | | 40 | ", "二、乙岗\n1 | 产量 | 80 | \n合计 | | 80 | "),
            [[40], [80]],
        ),
        (
            table("甲组（100分）\n1 | 选题 | 60 | \n2 | 设计 | 40 | ", "乙组（100分）\n1 | 内容 | 100 | "),
            [[60, 40], [100]],
        ),
        ("作品评分表 | | | \n" + table(PHOTO, BRUSH, PAINT), [[60, 40], [50, 50], [50, 50]]),
    ],
)
def test_blocks_that_make_a_whole_each_are_rubrics(drawing: str, points: list[list[int]]) -> None:
    result = read(drawing)
    found = [
        [item.points for item in (*rubric.items, *(item for one in rubric.categories for item in one.items))]
        for rubric in result.rubrics
    ]
    assert found == points


@pytest.mark.parametrize(
    ("drawing", "parts"),
    [
        (
            "物业考核表 | | | \n" + table("一、保洁\n1 | 路面 | 20 | \n2 | 电梯 | 20 | ", "二、保安\n3 | 巡逻 | 60 | "),
            [("保洁", None, [20, 20]), ("保安", None, [60])],
        ),
        (
            table(
                "保洁（40分）\n1 | 路面 | 20 | \n2 | 电梯 | 20 | ", "保安（60分）\n1 | 巡逻 | 60 | \n合计 | | 100 | "
            ),
            [("保洁", 40, [20, 20]), ("保安", 60, [60])],
        ),
        (
            "教师考核表 | | | \n" + table("品德\n1 | 政治 | 10 | \n2 | 道德 | 20 | ", "业务\n1 | 教学 | 70 | "),
            [("品德", None, [10, 20]), ("业务", None, [70])],
        ),
        (
            table("品德\n1 | 政治 | 20 | \n2 | 道德 | 30 | ", "业务\n1 | 教学 | 50 | "),
            [("品德", None, [20, 30]), ("业务", None, [50])],
        ),
        (
            table("一、品德\n1 | 政治 | 20 | ", "二、业务\n1 | 教学 | 20 | ", "三、纪律\n1 | 出勤 | 20 | "),
            [("品德", None, [20]), ("业务", None, [20]), ("纪律", None, [20])],
        ),
    ],
)
def test_blocks_that_are_shares_of_a_whole_are_categories(
    drawing: str, parts: list[tuple[str, int | None, list[int]]]
) -> None:
    (rubric,) = read(drawing).rubrics
    assert outline(rubric.categories) == parts


def test_the_title_printed_again_with_the_header_begins_a_page() -> None:
    result = read(table("物业考核表\n1 | 路面 | 20 | \n2 | 电梯 | 20 | ", "物业考核表（续）\n3 | 巡逻 | 60 | "))
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [20, 20, 60]
    assert rubric.categories == ()
    assert severe(result) == []


@pytest.mark.parametrize(
    "names",
    [
        ("维度一：摄影", "维度二：书法"),
        ("1.1 维度一：摄影（权重60%）", "1.2 维度二：书法（权重40%）"),
        ("第一部分：摄影", "第二部分：书法"),
        ("考核维度：摄影", "考核维度：书法"),
        ("模块A: 摄影", "模块B: 书法"),
        ("一、类别：摄影", "二、类别：书法"),
    ],
)
def test_a_heading_may_have_a_colon(names: tuple[str, str]) -> None:
    first, second = names
    result = read(table(PHOTO.replace("摄影类", first), BRUSH.replace("书法类", second)))
    assert [[item.points for item in one.items] for one in result.rubrics] == [[60, 40], [50, 50]]
    assert not severe(result)


def test_a_filled_field_of_a_form_is_no_heading() -> None:
    drawing = "摄影类 | | | \n部门：工会 | | | \n" + HEAD + "\n1 | 主题鲜明 | 60 | \n2 | 构图合理 | 40 | \n"
    drawing += drawing.replace("摄影", "书法").replace("工会", "团委").strip()
    result = read(drawing)
    assert [[item.points for item in one.items] for one in result.rubrics] == [[60, 40], [60, 40]]
