"""Years written by hand: the old rubric and its next year in one text file, with the truth beside every new line.

``# title``; ``## category``; ``points text``. Below ``=====`` the next year, where ``[1.2,1.3]`` names the old items (or the
old categories) of which a line is made, and ``[]`` says that it is new.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from pathlib import Path

from parsers.rubric import fingerprint
from parsers.wording.marks import marks
from parsers.wording.rules.targets import targets
from schema.location import Printed
from schema.rubric import Category, Item, Rubric, SubPoint
from tests.generators.truth import Edge, Years, truth_of

FOLDER = Path(__file__).parents[1] / "benchmarks" / "written"
TUNE = ("elderly-care", "forest-fire", "science-park", "food", "road", "school")
REPORT = ("party-building", "public-order", "trade-union", "archives", "nursing", "water")
_BREAK = "=====\n"
_CATEGORY = re.compile(r"## (?P<name>[^\[]*?)(?: \[(?P<ids>[^\]]*)\])?")
_ITEM = re.compile(r"(?P<points>[0-9.]+) (?:\[(?P<ids>[^\]]*)\] )?(?P<text>.*)")
Lines = list[tuple[str, list[tuple[Decimal, str]]]]
"""The categories of a rubric: the name of each, and the points and texts of its items."""


def written_years() -> dict[str, Years]:
    """Return all years written by hand, by the name of the file."""
    return {path.stem: read_years(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.txt"))}


def read_years(text: str) -> Years:
    """Return the two years that a file describes; raises ValueError where a line is none of those that are known."""
    title, body = text.removeprefix("# ").split("\n", 1)
    before, after = body.split(_BREAK)
    old, new = rubric_of(title, "2012", _read(before)[0]), rubric_of(title, "2013", _read(after)[0])
    return Years(old, new, truth_of(old, new, *_read(after)[1:]))


def strangers(names: Iterable[str]) -> Iterator[Years]:
    """Yield the old rubric of each of ``names`` beside the new one of every later one: nothing belongs together."""
    known = written_years()
    for first, second in combinations(names, 2):
        old, new = known[first].old, known[second].new
        yield Years(old, new, truth_of(old, new, (), ()))


def _read(text: str) -> tuple[Lines, set[Edge], set[Edge]]:
    lines: Lines = []
    edges: set[Edge] = set()
    homes: set[Edge] = set()
    for line in text.splitlines():
        if match := _CATEGORY.fullmatch(line):
            lines.append((match["name"], []))
            homes |= {(old, str(len(lines))) for old in _ids(match["ids"])}
        elif match := _ITEM.fullmatch(line):
            lines[-1][1].append((Decimal(match["points"]), match["text"]))
            edges |= {(old, f"{len(lines)}.{len(lines[-1][1])}") for old in _ids(match["ids"])}
        else:
            raise ValueError(line)
    return lines, edges, homes


def _ids(printed: str | None) -> list[str]:
    return [at for at in (printed or "").split(",") if at]


def rubric_of(title: str, year: str, lines: Lines) -> Rubric:
    """Return the rubric that prints ``lines``; every category and the total carry their sums."""
    categories = tuple(_category(str(n), name, items) for n, (name, items) in enumerate(lines, 1))
    rubric = Rubric(
        id="r1",
        title=Printed(text=title),
        assessment_year=year,
        points=sum((points for _, items in lines for points, _ in items), Decimal(0)),
        categories=categories,
        fingerprint="",
    )
    return rubric.model_copy(update={"fingerprint": fingerprint(rubric)})


def _category(at: str, name: str, items: Sequence[tuple[Decimal, str]]) -> Category:
    return Category(
        id=at,
        label="",
        name=name,
        points=sum((points for points, _ in items), Decimal(0)),
        items=tuple(_item(f"{at}.{n}", points, text) for n, (points, text) in enumerate(items, 1)),
    )


def _item(at: str, points: Decimal, text: str) -> Item:
    subs = tuple(
        SubPoint(
            id=f"{at}.{n}",
            text=text[m.start : m.marker],
            points=m.points,
            marker=text[m.marker : m.end],
            start=m.start,
            end=m.end,
        )
        for n, m in enumerate(marks(text), 1)
    )
    return Item(id=at, label="", text=text, points=points, sub_points=subs, targets=targets(text))
