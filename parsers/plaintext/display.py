"""Where the characters of a line stand on a screen of equal columns: a Chinese character is two columns wide."""

import unicodedata
from collections.abc import Iterator


def placed(line: str, ambiguous: int = 2, boxes: int | None = None) -> Iterator[tuple[int, str]]:
    """Yield the column and the character of each character of ``line``.

    ``ambiguous`` is the width of those that are wide in Chinese fonts alone (Unicode Standard Annex 11), ``boxes`` that of box
    characters where it is another.
    """
    at = 0
    for character in line:
        yield at, character
        if boxes is not None and "\u2500" <= character <= "\u257f":
            at += boxes
        else:
            kind = unicodedata.east_asian_width(character)
            at += 2 if kind in "WF" else ambiguous if kind == "A" else 1


def width(line: str, ambiguous: int = 2, boxes: int | None = None) -> int:
    """Return how many columns ``line`` takes."""
    return sum(1 for _ in line) if line.isascii() else list(placed(f"{line} ", ambiguous, boxes))[-1][0]
