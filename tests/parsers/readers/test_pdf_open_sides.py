"""Tables without rules at their sides whose headings over the whole width stop the upright rules between the columns."""

import pytest

from tests.parsers.readers.paper import rule, say, shown, tables

LEFT, RIGHT, XS = 60, 510, (160, 400)
PARTS = [(100, 130), (150, 180, 210), (230, 260)]


def drawn(parts: list[tuple[int, ...]], xs: list[tuple[int, ...]], ends: list[int]) -> str:
    """Return the rules of ``parts`` by their level lines, each with upright rules at its ``xs``, and the level ones to its end."""
    return "".join(
        "".join(rule(LEFT, y, end, y) for y in ys) + "".join(rule(x, ys[0], x, ys[-1]) for x in own)
        for ys, own, end in zip(parts, xs, ends, strict=True)
    )


WORDS = "".join(
    say(text, x, y)
    for y, row in [
        (120, ("序号", "考核内容", "满分")),
        (145, ("一、服务（60分）",)),
        (170, ("1", "建立台账", "40")),
        (200, ("2", "走访职工", "20")),
        (225, ("二、宣传（40分）",)),
        (250, ("3", "办好专栏", "40")),
    ]
    for text, x in zip(row, (70, 170, 410), strict=False)
)


def test_headings_between_open_sides_are_rows_of_the_table() -> None:
    (table,) = tables(shown(drawn(PARTS, [XS] * 3, [RIGHT] * 3) + WORDS))
    assert [(cell.text, cell.column_span) for cell in table.cells if cell.column == 1] == [
        ("序号", 1),
        ("一、服务（60分）", 3),
        ("1", 1),
        ("2", 1),
        ("二、宣传（40分）", 3),
        ("3", 1),
    ]


@pytest.mark.parametrize(
    ("parts", "xs", "ends"),
    [
        (PARTS, [XS, (160, 330), (200, 400)], [RIGHT] * 3),
        (PARTS, [XS] * 3, [RIGHT, 480, RIGHT]),
        (PARTS, [(LEFT, *XS, RIGHT)] * 3, [RIGHT] * 3),
        ([(100, 130), (190, 220, 250), (310, 340)], [XS] * 3, [RIGHT] * 3),
    ],
)
def test_other_tables_one_below_the_other_stay_several(
    parts: list[tuple[int, ...]], xs: list[tuple[int, ...]], ends: list[int]
) -> None:
    found = tables(shown(drawn(parts, xs, ends) + WORDS))
    assert not any("服务（" in cell.text for table in found for cell in table.cells)
