"""How hard a next year is: what happens to how many items."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Shares of items (0 to 1). ``levels``: weights of same text, light, heavy and free rewording."""

    name: str
    levels: tuple[int, int, int, int]
    move: float = 0.0
    split: float = 0.0
    merge: float = 0.0
    cross: float = 0.0
    """A part leaves its item and joins another one: groups of n:m."""
    delete: float = 0.04
    add: float = 0.04
    trap: float = 0.0
    """Of the added: one that looks like an item that is there."""
    swap: float = 0.0
    """Of the deleted: an item that only looks alike stands in its place."""
    figures: float = 0.1
    points: float = 0.15
    shuffle: float = 0.0
    """Of the categories: order of items changed."""
    rename: float = 0.0
    recut: float = 0.0
    """Chance that two categories are merged, and again that one is split."""


EASY = Difficulty("easy", (70, 30, 0, 0), move=0.06, shuffle=0.3, rename=0.1)
MEDIUM = Difficulty(
    "medium",
    (25, 40, 33, 2),
    move=0.06,
    split=0.06,
    merge=0.06,
    delete=0.06,
    add=0.08,
    trap=0.6,
    swap=0.15,
    shuffle=0.4,
    rename=0.2,
)
HARD = Difficulty(
    "hard", (22, 25, 43, 10), move=0.08, split=0.13, merge=0.13, cross=0.03, delete=0.1, add=0.1, trap=0.7, swap=0.7, figures=0.15, points=0.3,
    shuffle=0.5, rename=0.35, recut=0.5,
)  # fmt: skip
BRUTAL = Difficulty(
    "brutal", (8, 12, 50, 30), move=0.1, split=0.14, merge=0.14, cross=0.04, delete=0.1, add=0.1, trap=0.7, swap=0.7, figures=0.2, points=0.4,
    shuffle=0.6, rename=0.5, recut=0.5,
)  # fmt: skip
WRITTEN = Difficulty(
    "written",
    (0, 0, 75, 25),
    move=0.04,
    split=0.06,
    merge=0.06,
    delete=0.05,
    add=0.06,
    trap=0.3,
    swap=0.2,
    points=0.3,
    shuffle=0.3,
    rename=0.5,
)
ALL = (EASY, MEDIUM, HARD, BRUTAL, WRITTEN)
