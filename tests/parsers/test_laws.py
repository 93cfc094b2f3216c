"""Laws that hold for every document, shown on generated ones."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.interpret import interpret
from schema.document import Document, Table
from schema.finding import UnusableInput
from schema.location import CellPlace, Place
from schema.notice import RubricFile
from schema.rubric import Category, Item, Scoring, Target
from tests.tables import document

WORDS = st.sampled_from(
    [
        "项目",
        "考核内容",
        "满分",
        "自评分",
        "(一)甲5分",
        "1.开展活动（2分）；参加（3分）。",
        "报送信息不少于5篇，每少1篇扣0.5分，扣完为止。",
        "优秀得5分、良好得3分",
        "2.创建，",
        "5分",
        "3",
        "合计",
        "100分",
        "",
        "^",
        "<",
    ]
)
CELLS = st.one_of(WORDS, st.text(alphabet="甲乙12.分（）一、合计\n 　%", max_size=12))
HEADER = ["项目", "考核内容", "满分", "自评分"]
RUBRICS = st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=8).map(lambda rows: [HEADER, *rows])
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8)
)
LINES = st.sampled_from(
    ["乐工[2012]12号", "关于印发《2012年细则》的通知", "各单位：", "2012年7月12日", "附件", "2012年细则", "甲。", " "]
)
DOCUMENTS = st.lists(st.one_of(LINES, TABLES, RUBRICS), min_size=1, max_size=6).map(
    lambda parts: document(*map(_legal, parts))
)
"""Documents of any lines and tables, sensible or not."""


def _legal(part: str | list[list[str]]) -> str | list[list[str]]:
    """A drawing whose first row continues nothing above and whose first column nothing to the left."""
    if isinstance(part, str):
        return part
    rows = [[("" if c == 0 and text == "<" else text) for c, text in enumerate(row)] for row in part]
    rows = [[("" if r == 0 and text == "^" else text) for text in row] for r, row in enumerate(rows)]
    spans = any("^" in row for row in rows) and any("<" in row for row in rows)
    return [[("" if spans and text in "^<" else text) for text in row] for row in rows]


def printed(document: Document) -> dict[tuple[int | None, ...], str]:
    """The printed text of every paragraph and cell, by its place."""
    found: dict[tuple[int | None, ...], str] = {}
    for block in document.blocks:
        for entry in block.cells if isinstance(block, Table) else (block,):
            found[_key(entry.source[0])] = entry.text
    return found


def _key(place: Place) -> tuple[int | None, ...]:
    return (place.table, place.row, place.column) if isinstance(place, CellPlace) else (place.paragraph,)


def items(result: RubricFile) -> Iterator[Item]:
    waiting: list[Category] = []
    for rubric in result.rubrics:
        yield from rubric.items
        waiting += rubric.categories
    while waiting:
        category = waiting.pop()
        yield from category.items
        waiting += category.categories


def read(made: Document) -> RubricFile | None:
    try:
        return interpret(made)
    except UnusableInput as refusal:
        assert refusal.code == "K008"
        return None


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_any_document(made: Document) -> None:
    result = read(made)
    assert read(made) == result, "reading changes nothing"
    if result is not None:
        coverage_adds_up(made, result)
        every_value_is_printed_where_it_says(made, result)
        ids_are_unique(result)


def coverage_adds_up(made: Document, result: RubricFile) -> None:
    characters = sum(len("".join(text.split())) for text in printed(made).values())
    unused = sum(len("".join(entry.text.split())) for entry in result.coverage.unused)
    assert result.coverage.characters == characters
    assert result.coverage.used + unused == characters


def every_value_is_printed_where_it_says(made: Document, result: RubricFile) -> None:
    texts = printed(made)
    for item in items(result):
        stretch = "".join(texts[_key(place)][place.start : place.end] for place in item.source)
        assert "".join(item.text.split()) in "".join(stretch.split())
        for sub in item.sub_points:
            assert item.text[sub.start : sub.end].endswith(sub.marker)
            assert item.text[sub.start : sub.end].startswith(sub.text)
        cells = {cell.column: cell.text for cell in item.cells}
        parts: list[Target | Scoring] = [*item.targets, *item.scoring]
        for part in parts:
            within = item.text if part.column is None else cells[part.column]
            assert within[part.start : part.end] == part.text
        if item.points_text:
            where = "".join(texts[_key(place)][place.start : place.end] for place in item.points_source)
            assert item.points_text in "".join(where.split())


def ids_are_unique(result: RubricFile) -> None:
    ids = [item.id for rubric in result.rubrics for item in items(result.model_copy(update={"rubrics": (rubric,)}))]
    assert all(item_id for item_id in ids)
    for rubric in result.rubrics:
        own = [item.id for item in items(result.model_copy(update={"rubrics": (rubric,)}))]
        assert len(own) == len(set(own))
