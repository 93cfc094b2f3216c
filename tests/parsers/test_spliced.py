"""Tables in which every row holds a table of its own."""

import pytest

from parsers.readers import html
from parsers.spliced import spliced
from pipeline.parse import parse
from schema.document import Table
from tests.readings import outline, priced
from tests.tables import document, drawn_rows


def page(rows: list[tuple[str, str]]) -> bytes:
    inner = "".join(f"<tr><td>{name}</td><td><table>{table}</table></td></tr>" for name, table in rows)
    return f"<!doctype html><meta charset=utf-8><p>民主测评表</p><table>{inner}</table>".encode()


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


ROWS = [
    ("考核内容", row("考核要点", "分值", "评分")),
    ("品德", row("1、守法", "20", "") + row("2、公道", "15", "")),
    ("业务", row("1、熟悉政策", "40", "")),
    ("实绩", row("1、完成目标", "25", "")),
    ("合计", row("", "100", "")),
]


def test_rows_of_inner_tables_stand_in_place_of_these() -> None:
    (rubric,) = parse([(page(ROWS), "x.html")]).result.rubrics
    assert outline(rubric.categories) == [("品德", None, [20, 15]), ("业务", None, [40]), ("实绩", None, [25])]
    assert rubric.points == 100


def test_a_row_over_the_full_width_is_kept() -> None:
    wide = "<tr><td colspan=2>测评说明：实事求是。</td></tr>"
    given = page(ROWS).replace("<table><tr><td>考核内容".encode(), f"<table>{wide}<tr><td>考核内容".encode(), 1)
    result = parse([(given, "x.html")]).result
    assert [points for _, points in priced(result.rubrics[0])] == [20, 15, 40, 25]
    (outer,) = (block for block in html.read(given, "f1", "x.html").blocks if isinstance(block, Table))
    whole = spliced(outer)
    assert whole is not None
    (first,) = (cell for cell in whole.cells if cell.row == 1)
    assert (first.text, first.column_span, whole.columns) == ("测评说明：实事求是。", 4, 4)


@pytest.mark.parametrize("other", [row("守法", "20"), row("守法")])
def test_inner_tables_of_other_columns_stay_apart(other: str) -> None:
    read = html.read(page([*ROWS[:3], ("另", other), *ROWS[3:]]), "f1", "x.html")
    (outer,) = (block for block in read.blocks if isinstance(block, Table))
    assert spliced(outer) is None


def test_a_table_without_inner_ones_stays() -> None:
    (table,) = (block for block in document(drawn_rows("项目 | 分值\n甲 | 5")).blocks if isinstance(block, Table))
    assert spliced(table) is None
