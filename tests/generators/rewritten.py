"""Next years of rubrics written by hand, made by editing plain text: nothing but the text of the old year is known.

Another way than years.py, which chooses among variants written beforehand: what one of them makes easy the other does not.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from schema.rubric import Rubric
from tests.generators.rewriting import changed_figure, clauses_of, reworded, rewritten
from tests.generators.truth import Years, truth_of
from tests.generators.written import rubric_of, written_years

TUNE = ("elderly-care", "forest-fire", "science-park")
REPORT = ("party-building", "public-order", "trade-union")
_MARK = re.compile(r"（[\d.]+分）")
_NEAR = (
    "对{0}情况开展专题调研，形成调研报告{1}篇",
    "编印{0}宣传手册{1}00份，发放到位",
    "{0}经费列入年度预算，支出手续齐全",
    "表彰{0}先进个人{1}名",
    "{0}业务骨干外出考察学习{1}次",
    "推广{0}典型经验，现场观摩{1}次",
)


@dataclass(frozen=True, slots=True)
class Rate:
    """How much is changed: shares of items, and how strongly the reworded ones are (0 to 1)."""

    name: str
    same: float
    strength: float
    split: float
    merge: float
    move: float
    delete: float
    near: float
    rename: float
    recut: float


LIGHT = Rate("light", 0.5, 0.2, 0.0, 0.0, 0.05, 0.03, 0.03, 0.1, 0.0)
MIDDLE = Rate("middle", 0.25, 0.45, 0.08, 0.08, 0.06, 0.06, 0.06, 0.3, 0.3)
STRONG = Rate("strong", 0.1, 0.75, 0.12, 0.12, 0.08, 0.1, 0.1, 0.5, 0.5)
FREE = Rate("free", 0.0, 1.0, 0.14, 0.14, 0.08, 0.1, 0.1, 0.6, 0.5)
RATES = (LIGHT, MIDDLE, STRONG, FREE)


@dataclass(slots=True)
class Draft:
    """An item in the making: its clauses, its points, and the old items of which it is made."""

    clauses: list[str]
    points: Decimal
    homes: list[str]


@dataclass(slots=True)
class Chapter:
    """A category in the making."""

    name: str
    drafts: list[Draft]
    homes: list[str] = field(default_factory=list)


def rewritten_years(subjects: Iterable[str], rate: Rate, seeds: Iterable[int]) -> Iterator[Years]:
    """Yield for each seed and subject (a file of years written by hand) two years: either side of the file is an old year."""
    written = written_years()
    for seed in seeds:
        for name in subjects:
            base = written[name].old if seed % 2 == 0 else written[name].new
            yield next_year(base, rate, random.Random(f"{name}/{rate.name}/{seed}"))


def next_year(base: Rubric, rate: Rate, rng: random.Random) -> Years:
    """Return ``base`` and a next year."""
    chapters = [
        Chapter(
            category.name,
            [
                Draft(clauses_of(_MARK.sub("", item.text)), item.points or Decimal(1), [item.id])
                for item in category.items
            ],
            [category.id],
        )
        for category in base.categories
    ]
    for chapter in chapters:
        _change_items(chapter, rate, rng)
    _move(chapters, rate, rng)
    _change_categories(chapters, rate, rng)
    printed = [
        (chapter.name, [(draft.points, _text(draft, rate, rng)) for draft in chapter.drafts]) for chapter in chapters
    ]
    new = rubric_of(base.title.text if base.title else "", "2013", printed)
    places = [
        (draft.homes, f"{c}.{n}") for c, chapter in enumerate(chapters, 1) for n, draft in enumerate(chapter.drafts, 1)
    ]
    edges = {(old, at) for homes, at in places for old in homes}
    homes = {(old, str(c)) for c, chapter in enumerate(chapters, 1) for old in chapter.homes}
    return Years(base, new, truth_of(base, new, edges, homes))


def _text(draft: Draft, rate: Rate, rng: random.Random) -> str:
    clauses = draft.clauses
    if rng.random() >= rate.same:
        clauses = rewritten(rng, clauses, rate.strength * rng.uniform(0.6, 1.2))
    if rng.random() < 0.15:
        clauses = changed_figure(rng, clauses)
    return rng.choice("，，；").join(clauses) + rng.choice(("。", "。", "；", ""))


def _change_items(chapter: Chapter, rate: Rate, rng: random.Random) -> None:
    made: list[Draft] = []
    for draft in chapter.drafts:
        luck = rng.random()
        if luck < rate.delete:
            if rng.random() < rate.near * 5:
                made.append(_near(draft, rng))
            continue
        if luck < rate.delete + rate.split and len(draft.clauses) > 1:
            made += _halves(draft, rng)
        elif luck < rate.delete + rate.split + rate.merge and made and len(made[-1].homes) == 1:
            last = made[-1]
            if last.homes[0] not in [home for other in made[:-1] for home in other.homes]:
                made[-1] = Draft([*last.clauses, *draft.clauses], last.points + draft.points, last.homes + draft.homes)
        else:
            made.append(replace(draft, points=max(Decimal(1), draft.points + rng.choice((0, 0, 0, 1, -1)))))
        if rng.random() < rate.near:
            made.append(_near(draft, rng))
    chapter.drafts = made or chapter.drafts


def _near(draft: Draft, rng: random.Random) -> Draft:
    """Return a new item that shares words with ``draft`` and demands something else."""
    text = rng.choice(_NEAR).format(rng.choice(draft.clauses)[:6], rng.randint(1, 5))
    return Draft(clauses_of(text), Decimal(rng.randint(2, 4)), [])


def _halves(draft: Draft, rng: random.Random) -> list[Draft]:
    cut = rng.randint(1, len(draft.clauses) - 1)
    first = Decimal(max(1, int(draft.points) // 2))
    return [
        Draft(draft.clauses[:cut], first, draft.homes),
        Draft(draft.clauses[cut:], max(Decimal(1), draft.points - first), draft.homes),
    ]


def _move(chapters: list[Chapter], rate: Rate, rng: random.Random) -> None:
    for chapter in chapters:
        for draft in list(chapter.drafts):
            if len(draft.homes) == 1 and len(chapter.drafts) > 2 and rng.random() < rate.move:
                chapter.drafts.remove(draft)
                other = rng.choice([each for each in chapters if each is not chapter])
                other.drafts.insert(rng.randint(0, len(other.drafts)), draft)
        if rng.random() < 0.3:
            rng.shuffle(chapter.drafts)


def _change_categories(chapters: list[Chapter], rate: Rate, rng: random.Random) -> None:
    for chapter in chapters:
        if rng.random() < rate.rename:
            name = reworded(rng, chapter.name, 0.7)
            chapter.name = rng.choice((f"{name}情况", f"扎实做好{name}", f"{name[:2]}方面", f"{name}（重点）"))
    if rng.random() < rate.recut and len(chapters) > 3:
        n = rng.randrange(len(chapters) - 1)
        first, second = chapters[n], chapters.pop(n + 1)
        first.drafts += second.drafts
        first.homes += second.homes
        first.name = f"{first.name}与{second.name}"
    if rng.random() < rate.recut:
        biggest = max(chapters, key=lambda chapter: len(chapter.drafts))
        half = len(biggest.drafts) // 2
        if half > 1 and len(biggest.homes) == 1:
            tail = Chapter(f"{biggest.name}专项", biggest.drafts[half:], list(biggest.homes))
            biggest.drafts = biggest.drafts[:half]
            chapters.insert(chapters.index(biggest) + 1, tail)
