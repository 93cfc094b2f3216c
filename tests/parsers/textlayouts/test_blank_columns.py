"""Columns parted by blanks: read where they are plain on every line, refused otherwise."""

import time

import pytest

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
