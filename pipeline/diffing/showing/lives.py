"""The lives of items as rows of a table: latest number and text, since when, the points of each year, notes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
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
UNSAID, NOTHING = "–", "·"
"""What stands for points where none are printed, and where the item is not there."""
LEGEND: Final = Bilingual(
    zh=f"年份下面是当年的分值；{NOTHING} 当年没有这一项，{UNSAID} 当年有但没有印分值；？ 对应关系请核对。",
    en=f"Below each year: the points in that year; {NOTHING} not there, {UNSAID} there without points; ? please check the match.",
)
ENDED: Final = Bilingual(
    zh="以前有、现在没有的（编号是最后一年的）", en="No longer there (with the id of the last year)"
)
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
    """Return a row for every life, in order: those of the last year, then those that ended."""
    told = _Told(year_names(of), *_relatives(of))
    return tuple(_row(life, told) for life in of.lives)


Place = tuple[int, str]
"""The place of a year, from 1, and the id of an item in it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the years are called, which items were merged into an item, and which items came from one."""

    names: Sequence[str]
    merged: Mapping[Place, Sequence[str]]
    parted: Mapping[Place, Sequence[str]]


def _relatives(of: History) -> tuple[Mapping[Place, Sequence[str]], Mapping[Place, Sequence[str]]]:
    merged: defaultdict[Place, list[str]] = defaultdict(list)
    parted: defaultdict[Place, list[str]] = defaultdict(list)
    for life in of.lives:
        for link in life.went_into:
            merged[link.year, link.item].append(life.stages[-1].item)
        for link in life.came_from:
            parted[link.year, link.item].append(life.stages[0].item)
    return merged, parted


def _row(life: Life, told: _Told) -> Row:
    stages = {stage.year: stage for stage in life.stages}
    last = life.stages[-1]
    years = range(1, len(told.names) + 1)
    return Row(
        id=last.item,
        text=last.text,
        since=told.names[life.since - 1],
        points=tuple(stages[year].points if year in stages else None for year in years),
        present=tuple(year in stages for year in years),
        note=_note(life, told),
        ended=life.until is not None,
    )


def _note(life: Life, told: _Told) -> Bilingual:
    parts = []
    if life.came_from:
        parts.append(_linked("来自", "from ", life.came_from, told.names))
    for before, stage in pairwise(life.stages):
        if stage.op != "kept":
            parts.append(_changed(before, stage, told))
    if life.went_into:
        parts.append(_linked("并入", "into ", life.went_into, told.names))
    elif life.until is not None:
        after = told.names[life.until]
        parts.append(Bilingual(zh=f"{after}年取消", en=f"dropped in {after}"))
    return Bilingual(zh="；".join(part.zh for part in parts), en="; ".join(part.en for part in parts))


def _linked(zh: str, en: str, links: Sequence[Link], names: Sequence[str]) -> Bilingual:
    return Bilingual(
        zh=zh + "、".join(f"{names[link.year - 1]}年{link.item}" for link in links),
        en=en + ", ".join(f"{link.item} of {names[link.year - 1]}" for link in links),
    )


def _changed(before: Stage, stage: Stage, told: _Told) -> Bilingual:
    """Return what happened in a year: 2013年拆分（另有1.5）, 2013年合并（原4.3）."""
    year = told.names[stage.year - 1]
    came, gone = told.merged.get((stage.year, stage.item), ()), told.parted.get((before.year, before.item), ())
    crossed = stage.op == "split" and not gone
    op = words.CROSSED if crossed else words.OPS[stage.op or "kept"]
    zh = [f"另有{'、'.join(gone)}"] * bool(gone) + [f"原{'、'.join(came)}"] * bool(came)
    en = [f"also {', '.join(gone)}"] * bool(gone) + [f"with the former {', '.join(came)}"] * bool(came)
    doubt = Bilingual(zh="？", en="?") if stage.doubtful else Bilingual(zh="", en="")
    return Bilingual(
        zh=f"{year}年{op.zh}" + (f"（{'，'.join(zh)}）" if zh else "") + doubt.zh,
        en=f"{year} {op.en}" + (f" ({', '.join(en)})" if en else "") + doubt.en,
    )
