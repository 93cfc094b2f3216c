"""Columns parted by blanks: read where they are plain on every line, refused otherwise."""

import time

import pytest

from parsers.plaintext.display import width
from parsers.read import read
from parsers.textlayouts import blank_columns
from pipeline.parse import parse
from schema.document import Table
from schema.finding import UnusableInput
from tests.drawn import drawn

PLAIN = """宿舍评比表
项目      内容                  分值   得分
卫生      地面无垃圾             30
          床铺整洁               20
纪律      按时熄灯， 不喧哗      50
合计                             100
说明：请打分。"""


def tables(text: str) -> list[str]:
    return [drawn(block) for block in read([(text.encode(), "a.txt")]).blocks if isinstance(block, Table)]


def test_plain_columns() -> None:
    assert tables(PLAIN) == [
        "|项目|内容|分值|得分|\n|卫生|地面无垃圾|30||\n||床铺整洁|20||\n|纪律|按时熄灯， 不喧哗|50||\n|合计||100||"
    ]
    (rubric,) = parse([(PLAIN.encode(), "a.txt")]).result.rubrics
    assert rubric.title is not None and rubric.title.text == "宿舍评比表"
    assert [[str(item.points) for item in category.items] for category in rubric.categories] == [["30", "20"], ["50"]]


def test_blanks_of_full_width_and_a_rule() -> None:
    text = "序号　评分内容　　分值\n----　--------　　----\n１　　内容完整　　４０\n２　　格式规范　　６０\n　　　合计　　　　１００"
    assert tables(text) == ["|序号|评分内容|分值|\n|１|内容完整|４０|\n|２|格式规范|６０|\n||合计|１００|"]


@pytest.mark.parametrize("word", ["权重", "权重(%)", "占比", "比重", "所占比例", "分值", "满分"])
@pytest.mark.parametrize("unit", ["", "%"])
def test_shares_are_points_by_any_word(word: str, unit: str) -> None:
    rows = [("项目", word, "说明"), ("门卫", f"30{unit}", "有人值守"), ("巡查", f"70{unit}", "每日两次")]
    text = "\n".join("".join(cell + " " * (16 - width(cell)) for cell in row) for row in rows)
    (rubric,) = parse([(text.encode(), "a.txt")]).result.rubrics
    assert [(item.text, str(item.points)) for item in rubric.items] == [("门卫", "30"), ("巡查", "70")]


def test_of_points_and_weights_the_points_must_be_plain() -> None:
    text = "项目    内容    分值    权重\n门卫    值守    30      0.3\n巡查    两次    70      0.7"
    (rubric,) = parse([(text.encode(), "a.txt")]).result.rubrics
    assert [str(item.points) for category in rubric.categories for item in category.items] == ["30", "70"]


def test_two_columns_of_weights_are_left_alone() -> None:
    assert tables("项目    内容    权重    占比\n门卫    值守    30      0.3\n巡查    两次    70      0.7") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("          床铺整洁               20", "          床铺整洁，被褥叠放整齐无异味 20"),
        ("          床铺整洁               20", "          床铺整洁               20\n          被褥叠放"),
        ("按时熄灯， 不喧哗 ", "按时  熄灯"),
    ],
    ids=["a cell reaches into the next column", "a cell goes on", "a gap inside a cell"],
)
def test_what_is_not_plain_is_refused(old: str, new: str) -> None:
    assert old in PLAIN
    assert tables(PLAIN.replace(old, new)) == []
    with pytest.raises(UnusableInput):
        parse([(PLAIN.replace(old, new).encode(), "a.txt")])


def test_headers_one_below_the_other_take_no_longer() -> None:
    start = time.process_time()
    assert list(blank_columns.find(["项目  内容  分值"] * 20_000)) == []
    assert time.process_time() - start < 10
