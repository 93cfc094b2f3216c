"""Notices whose text differs from the dump on purpose: full-width figures, decimal points."""

import re

from notice_text import Notice, change_cells

WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
POINTS = re.compile(r"[0-9.]+(?=\n?分)")

# (row, column): (printed, printed instead); the sums stay as they are.
DECIMALS: dict[tuple[int, int], tuple[tuple[str, str], ...]] = {
    (2, 3): (("3分", "2.5分"),),
    (3, 3): (("2分", "2.5分"),),
    (15, 1): (("17", "17.5"),),
    (15, 3): (("2分", "2.5分"),),
    (17, 2): (("（2分）；", "（0.5分）；"), ("（2分）。", "（3.5分）。")),
    (19, 2): (("竞赛（2分）", "竞赛（2.5分）"), ("宣传（1分）", "宣传（0.5分）"), ("档案（1分）", "档案（1.5分）"),
              ("验收（1分）", "验收（0.5分）")),
    (20, 1): (("16", "15.5"),),
    (21, 3): (("2分", "1.5分"),),
}  # fmt: skip


def full_width(notice: Notice) -> Notice:
    """Every figure that stands before 分 in the table is printed in full width: ３分, （１分）, １８分."""
    return change_cells(notice, lambda _row, _column, text: POINTS.sub(lambda m: m[0].translate(WIDE), text))


def decimals(notice: Notice) -> Notice:
    """Some points become decimals, and the sums still agree."""

    def change(row: int, column: int, text: str) -> str:
        for old, new in DECIMALS.get((row, column), ()):
            if text.count(old) != 1:
                raise ValueError(f"row {row}, column {column}: {old} is not there exactly once")
            text = text.replace(old, new)
        return text

    return change_cells(notice, change)
