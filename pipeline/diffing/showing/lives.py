"""The lives of items as rows of a table: latest number and text, since when, the points of each year, notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pipeline.diffing.showing import words
from schema.history import History, Life, Link, Stage
from schema.model import Bilingual

COLUMNS: Final = (
    Bilingual(zh="编号", en="Id"),
    Bilingual(zh="考核内容", en="Item"),
    Bilingual(zh="起始年份", en="Since"),
    Bilingual(zh="说明", en="Notes"),
)
"""The columns, those of the years left out, which stand before the notes."""
UNSAID, NOTHING = "–", ""
"""What stands for points where none are printed, and where the item is not there."""
TITLE: Final = Bilingual(zh="历年沿革", en="The items over the years")


@dataclass(frozen=True, slots=True)
class Row:
    """A life: the id and the text of its last stage, the year it began, its points by year (None where it is not there
    or has none), whether it is there in each year, and notes. ``ended``: it is not there in the last year."""

    id: str
    text: str
    since: str
    points: tuple[Decimal | None, ...]
    present: tuple[bool, ...]
    note: Bilingual
    ended: bool


def year_names(of: History) -> tuple[str, ...]:
    """Return what the years are called: the assessment year, or #1, #2 … where none is printed or one stands twice."""
    printed = [side.assessment_year for side in of.years]
    return tuple(
        year if year and printed.count(year) == 1 else f"{year or ''}#{n}" for n, year in enumerate(printed, 1)
    )


def rows(of: History) -> tuple[Row, ...]:
    """Return a row for every life, in order."""
    names = year_names(of)
    return tuple(_row(life, names) for life in of.lives)


def _row(life: Life, names: Sequence[str]) -> Row:
    stages = {stage.year: stage for stage in life.stages}
    last = life.stages[-1]
    years = range(1, len(names) + 1)
    return Row(
        id=last.item,
        text=last.text,
        since=names[life.since - 1],
        points=tuple(stages[year].points if year in stages else None for year in years),
        present=tuple(year in stages for year in years),
        note=_note(life, names),
        ended=life.until is not None,
    )


def _note(life: Life, names: Sequence[str]) -> Bilingual:
    parts = []
    if life.came_from:
        parts.append(_linked("来自", "from ", life.came_from, names))
    parts += [_changed(stage, names) for stage in life.stages[1:] if stage.op != "kept"]
    if life.went_into:
        parts.append(_linked("并入", "into ", life.went_into, names))
    elif life.until is not None:
        after = names[life.until]
        parts.append(Bilingual(zh=f"{after}取消", en=f"dropped in {after}"))
    return Bilingual(zh="；".join(part.zh for part in parts), en="; ".join(part.en for part in parts))


def _linked(zh: str, en: str, links: Sequence[Link], names: Sequence[str]) -> Bilingual:
    said = "、".join(f"{names[link.year - 1]}:{link.item}" for link in links)
    return Bilingual(zh=zh + said, en=en + said)


def _changed(stage: Stage, names: Sequence[str]) -> Bilingual:
    year = names[stage.year - 1]
    op = words.OPS[stage.op] if stage.op else Bilingual(zh="", en="")
    doubt = Bilingual(zh="？", en="?") if stage.doubtful else Bilingual(zh="", en="")
    return Bilingual(zh=f"{year}{op.zh}{doubt.zh}", en=f"{year} {op.en}{doubt.en}")
