"""Laws of web pages: what is printed stands in one block, and no two cells share a place."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from schema.document import Block, Paragraph, Table
from schema.finding import UnusableInput
from tests.drawn import drawn
from tests.parsers.readers.page import read, tables

ATOM = st.sampled_from(["甲", "乙 丙", "3分", "a b", "\n", " ", "&nbsp;", "<br>", "①\n②"])


def markup(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inside, max_size=4).map("".join)
    wrapped = st.builds(
        lambda tag, text: f"<{tag}>{text}</{tag}>", st.sampled_from(["p", "div", "b", "span", "h2", "center"]), several
    )
    span = st.sampled_from(["", " colspan=2", " rowspan=2", " rowspan=0", " colspan=3 rowspan=3"])
    cell = st.builds(lambda span, text: f"<td{span}>{text}", span, several)
    row = st.lists(cell, max_size=3).map(lambda cells: f"<tr>{''.join(cells)}")
    table = st.lists(row, max_size=4).map(lambda rows: f"<table>{''.join(rows)}</table>")
    return wrapped | table | several


@settings(deadline=None)
@given(st.recursive(ATOM, markup, max_leaves=25))
def test_every_printed_character_stands_in_exactly_one_block(page: str) -> None:
    source = page
    for sign in ("<br>", "&nbsp;"):
        source = source.replace(sign, " ")
    expected = Counter("".join(piece.partition(">")[2] for piece in f">{source}".split("<")))
    try:
        found = Counter("".join(printed(read(f"<html>{page}").blocks)))
    except UnusableInput as refusal:
        assert refusal.code == "K001"
        found = Counter()
    assert {c: n for c, n in found.items() if not c.isspace()} == {c: n for c, n in expected.items() if not c.isspace()}


@settings(deadline=None)
@given(st.recursive(ATOM, markup, max_leaves=25))
def test_no_position_of_a_grid_is_held_twice(page: str) -> None:
    for table in all_tables(tables(f"<p>甲{page}")):
        assert "!" not in drawn(table)
        assert table.rows == max((cell.row + cell.row_span - 1 for cell in table.cells), default=0)


def printed(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for cell in block.cells:
                yield cell.text
                yield from printed(cell.tables)


def all_tables(found: list[Table]) -> Iterator[Table]:
    for table in found:
        yield table
        for cell in table.cells:
            yield from all_tables(list(cell.tables))
