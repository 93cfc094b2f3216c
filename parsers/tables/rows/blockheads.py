"""Whether a row above the header of a table is the heading of its first rows, or a title of the whole; groups named in a header further down."""

import re

from parsers.tables import headers
from parsers.tables.grid import Box
from parsers.tables.rows.rowkinds import OUTER, Rows
from parsers.wording import labels
from parsers.wording.labels import Label

KIND = 2
"""Characters at the end of names of one kind: 业绩考核, 行为考核."""
LONGEST = 8
"""Characters in the longest name of a block that has no number."""
_GROUP = re.compile(rf"[\u4e00-\u9fff]{{2,{LONGEST}}}")
_TITLE = re.compile(r"(?:表|标准|细则|办法|方案)$")
_POINTS = re.compile(r"[（(【\[][^（）()【】\[\]]*分?[)）】\]]$")


def names_rubric(text: str) -> bool:
    """Return whether a text ends as the name of a rubric does, points in brackets left out: 清洁评分表, 评分标准（100分）."""
    return bool(_TITLE.search(_POINTS.sub("", text)))


def heads_a_block(rows: Rows, row: int) -> bool:
    """Return whether a ``row`` (0-based) above the header is the heading of the first category: 一、定量指标（60分）, one wide cell.

    The title of a rubric, 第二项 清洁评分表, is one only where its number goes on below. Right above the header a short name is one
    where another of its kind heads rows below: 业绩考核, and further down 行为考核.
    """
    texts = [box.text.text for _, box in rows.boxes(row)]
    numbered = labels.leading(texts[0]) if len(texts) == 1 else None
    if numbered is not None:
        titled = names_rubric(texts[0]) and not _goes_on(rows, row, numbered)
        return numbered.style in OUTER and rows.is_section(row) and not titled
    name = _name(rows, row) if row + 1 == rows.layout.top else ""
    others = [_name(rows, below) for below in range(rows.layout.data, len(rows.grid.rows) - 1)] if name else []
    return any(other and other != name and other[-KIND:] == name[-KIND:] for other in others)


def group_in_header(rows: Rows, row: int) -> Box | None:
    """Return the name of the rows below that begins a header further down (``row``), 花型 | 扣分原因 | 分值, in place of the first header's 项目.

    None where it is a word of headers, which names no group, or one of the header above, or where names of groups stand below it
    beside items.
    """
    points = rows.points_column
    first = next(rows.boxes(row), None)
    if first is None or points is None or "points" not in headers.roles(rows.grid.text(row, points)):
        return None
    column, box = first
    word = rows.grid.text(row, column)
    known = {text for upper in range(rows.layout.top, rows.layout.data) for text in rows.grid.row_texts(upper)}
    named = column == 0 and _GROUP.fullmatch(word) is not None and not headers.roles(word)
    names = (
        rows.layout.roles[column] in ("category", "item")
        and rows.grid.rows[row].count(rows.grid.rows[row][column]) == 1
    )
    below = row + 1 < len(rows.grid.rows) and rows.grid.text(row + 1, rows.item_column)
    grouped = column != rows.item_column and bool(below)
    return box if named and names and word not in known and not grouped else None


def _goes_on(rows: Rows, row: int, label: Label) -> bool:
    """Return whether the next row below whose number is of the style of ``label`` has the number after it."""
    firsts = (rows.grid.row_texts(below)[:1] for below in range(row + 1, len(rows.grid.rows)))
    found = (labels.leading(texts[0]) for texts in firsts if texts)
    after = next((other for other in found if other and other.style == label.style), None)
    return after is not None and labels.counts_on(label, after)


def _name(rows: Rows, row: int) -> str:
    """Return the short name that stands alone in a row over the full width, "" where none does."""
    texts = rows.grid.row_texts(row)
    text = texts[0] if len(texts) == 1 else ""
    plain = (
        0 < len(text) <= LONGEST
        and not _TITLE.search(text)
        and not text.endswith((":", "："))
        and not rows.is_total(row)
    )
    return text if plain and rows.is_section(row) else ""
