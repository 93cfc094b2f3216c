"""A table with a blank row, cut in two, with another column, among other tables: it is read as before."""

import re

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.notice import RubricFile
from tests.layouts import LAYOUTS, Layout
from tests.one_table import TABLES
from tests.other_columns import Rows
from tests.tables import document, drawn_rows
from tests.test_one_wrong_number import blocks, points


def parts(name: str) -> list[str | Rows]:
    drawn = blocks(re.sub(r"[{}]", "", TABLES[name]))
    return [drawn_rows(part) if "|" in part else part for part in drawn]


def read(blocks: list[str | Rows]) -> RubricFile:
    return checked(interpret(document(*blocks)))


def said(result: RubricFile) -> set[str]:
    return {finding.code for finding in result.findings if finding.severity != "note"}


def table_of(name: str) -> Rows:
    (table,) = [part for part in parts(name) if isinstance(part, list)]
    return table


ONE_TABLE = [name for name in TABLES if sum(isinstance(part, list) for part in parts(name)) == 1]
CASES = [(name, layout) for name in ONE_TABLE for layout in LAYOUTS if layout(table_of(name))]


@pytest.mark.parametrize(("name", "layout"), CASES, ids=[f"{name}-{layout.__name__}" for name, layout in CASES])
def test_a_table_laid_out_otherwise_is_read_as_before(name: str, layout: Layout) -> None:
    drawn = parts(name)
    before = read(drawn)
    after = read([other for part in drawn for other in (layout(part) if isinstance(part, list) else [part])])
    assert points(after) == points(before)
    assert said(after) <= said(before)
