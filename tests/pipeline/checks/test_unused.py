"""Texts of a scoring table that nothing uses: where they stand between items they are told, room to sign is not."""

import pytest

from pipeline.checks.unused import check
from schema.location import CellPlace, Printed
from schema.notice import Coverage, RubricFile
from tests.builders import agreeing


def moved(row: int) -> RubricFile:
    """Return a rubric of which the second category stands in table 2, from ``row`` on."""
    made = agreeing()
    whole = made.rubrics[0]
    first, second = whole.categories
    place = CellPlace(file="f1", table=2, row=row, column=2, start=0, end=2)
    items = tuple(item.model_copy(update={"source": (place,)}) for item in second.items)
    changed = whole.model_copy(update={"categories": (first, second.model_copy(update={"items": items}))})
    return made.model_copy(update={"rubrics": (changed,)})


def told(result: RubricFile, text: str, table: int, row: int) -> list[tuple[str, str]]:
    place = CellPlace(file="f1", table=table, row=row, column=2, start=0, end=len(text))
    unused = Coverage(characters=100, used=90, unused=(Printed(text=text, source=(place,)),))
    return [(finding.code, finding.severity) for finding in check(result.model_copy(update={"coverage": unused}))]


@pytest.mark.parametrize(("table", "code"), [(2, [("K409", "warning")]), (1, [("K410", "note")])])
def test_above_the_items_of_a_further_table_a_text_stands_between_items(
    table: int, code: list[tuple[str, str]]
) -> None:
    assert told(moved(5), "缺一份扣2分", table, 1) == code


@pytest.mark.parametrize("text", ["考 核 评 语", "主考教师(签名)  年  月  日", "签名："])
def test_room_for_a_comment_or_a_signature_is_not_told(text: str) -> None:
    assert told(moved(5), text, 2, 1) == []
    assert told(moved(5), text.replace("签名", "签名2次"), 2, 1) == ([("K409", "warning")] if "签名" in text else [])


@pytest.mark.parametrize(("column", "shown"), [(2, "满分为…。60分及格"), (3, "满分为；。60分及格")])
def test_what_was_used_between_two_pieces_of_one_cell_is_an_ellipsis(column: int, shown: str) -> None:
    first = CellPlace(file="f1", table=2, row=1, column=2, start=0, end=3)
    then = CellPlace(file="f1", table=2, row=1, column=column, start=7, end=13)
    pieces = (Printed(text="满分为", source=(first,)), Printed(text="。60分及格", source=(then,)))
    unused = Coverage(characters=100, used=90, unused=pieces)
    (found,) = check(moved(5).model_copy(update={"coverage": unused}))
    assert found.actual == shown
