"""Comma-separated values: read where header words and equal rows prove them, otherwise left as lines."""

import time

import pytest

from parsers.read import read
from parsers.textlayouts import separated
from pipeline.parse import parse
from schema.document import Table
from tests.drawn import drawn


def tables(text: str, name: str = "a.csv") -> list[str]:
    document = read([(text.encode(), name)])
    return [drawn(block) for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目,内容,分值\n甲,乙,3\n,丙,2\n合计,,5", "|项目|内容|分值|\n|甲|乙|3|\n||丙|2|\n|合计||5|"),
        (
            '项目,内容,分值\r\n甲,"乙,\r\n""丙""",3\r\n丁,"戊"己,2',
            '|项目|内容|分值|\n|甲|乙,/"丙"|3|\n|丁|"戊"己|2|',
        ),
        ("评分表,,\n项目;内容;分值\n甲;乙,丙;3\n丁;戊;2", "|项目|内容|分值|\n|甲|乙,丙|3|\n|丁|戊|2|"),
        ("评分表,,\n项目,内容,分值\n甲,乙,3\n丁,戊,2", "|评分表|||\n|项目|内容|分值|\n|甲|乙|3|\n|丁|戊|2|"),
        ("项目，内容，分值\n甲，乙，3\n\n丁，戊，2\n注：一，二。", "|项目|内容|分值|\n|甲|乙|3|\n|丁|戊|2|"),
    ],
    ids=["commas", "quotes", "semicolons", "title with blank cells", "full-width"],
)
def test_rows(text: str, expected: str) -> None:
    assert tables(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "认真学习,严格落实,按时上报\n加强领导,明确责任,形成合力\n广泛宣传,营造氛围,注重实效",
        "项目,内容,分值\n甲,乙,丙,3\n丁,戊,2\n己,庚,1",
        "项目,内容,分值\n甲,乙,3\n丁,2\n己,庚,1\n辛,壬,1",
        "项目,内容,分值\n甲,乙,丙\n丁,戊,己",
    ],
    ids=["prose", "a comma without quotes", "a cell is lost", "no points"],
)
def test_what_is_not_certain_is_no_table(text: str) -> None:
    assert tables(text) == []


def test_the_rubric_is_read_in_every_encoding() -> None:
    text = "项目,考核内容,分值\r\n卫生,地面干净,40\r\n,窗户明亮,60\r\n合计,,100\r\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        (rubric,) = parse([(text.encode(encoding), "a.csv")]).result.rubrics
        assert [int(item.points or 0) for category in rubric.categories for item in category.items] == [40, 60]
        assert rubric.points == 100


def test_quotes_without_end_take_no_longer() -> None:
    start = time.process_time()
    assert list(separated.find(['项目,内容,"分值'] * 20_000)) == []
    assert time.process_time() - start < 10
