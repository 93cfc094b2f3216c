"""A rubric in the making: plain lists that operations change, then the Rubric that they print."""

import random
from dataclasses import dataclass, field
from decimal import Decimal

from parsers.rubric import fingerprint
from parsers.wording.marks import marks
from parsers.wording.rules.targets import targets
from schema.location import Printed
from schema.rubric import Category, Item, Rubric, SubPoint
from tests.generators.bank import Clause, Subject

_TAILS = ("，未落实的不得分", "，缺一项扣0.5分", "，以台账资料为准")
_NUMERALS = "一二三四五六七八九十"


@dataclass(slots=True)
class Part:
    """A clause as it is worded here; ``clause`` None for a trap's sentence; ``home`` the key of its old item."""

    text: str
    clause: Clause | None = None
    variant: int = 0
    home: int | None = None


@dataclass(slots=True)
class Entry:
    """An item: parts, points, whether its parts bear marks, what stands between and after the parts."""

    parts: list[Part]
    points: int
    marked: bool = False
    comma: str = "；"
    end: str = "。"
    tail: str = ""
    """What is said of every item, and so says nothing of this one."""
    key: int = -1

    def text(self) -> str:
        """Return the text as printed."""
        shares = split_points(self.points, len(self.parts)) if self.marked else []
        said = [part.text + (f"（{shares[n]}分）" if shares else "") for n, part in enumerate(self.parts)]
        return self.comma.join(said) + self.tail + self.end


@dataclass(slots=True)
class Heading:
    """A category: its name, its items, and the numbers of the old categories it succeeds."""

    name: str
    entries: list[Entry] = field(default_factory=list)
    homes: set[int] = field(default_factory=set)


def split_points(points: int, parts: int) -> list[int]:
    """Return ``points`` in ``parts`` whole shares, or [] where that cannot be."""
    if points < parts or parts < 2:
        return []
    return [points - (parts - 1) * (points // parts)] + [points // parts] * (parts - 1)


def first_year(rng: random.Random, subject: Subject, size: int) -> tuple[list[Heading], list[list[Entry]]]:
    """Return the old rubric of about ``size`` items, and for each category the items it holds back."""
    headings, reserve = [], []
    key = 0
    comma, end = rng.choice("；；，。"), rng.choice(("。", "；", ""))
    tails = _TAILS if rng.random() < 0.15 else ("",)
    each = max(2, size // len(subject.groups) + rng.choice((-1, 0, 0, 1)))
    for number, group in enumerate(subject.groups):
        made: list[Entry] = []
        waiting = list(group.entries)
        rng.shuffle(waiting)
        while waiting:
            taken = [waiting.pop()]
            if waiting and len(taken[0].clauses) == 1 and rng.random() < 0.35:
                taken.append(waiting.pop())
            parts = []
            for clause in (clause for entry in taken for clause in entry.clauses):
                variant = rng.choice((0, 0, 1))
                parts.append(Part(clause.variants[variant], clause, variant))
            made.append(
                Entry(parts, sum(entry.points for entry in taken), rng.random() < 0.3, comma, end, rng.choice(tails))
            )
        kept = made[: min(each, max(2, int(len(made) * 0.85)))]
        for entry in kept:
            entry.key = key
            for part in entry.parts:
                part.home = key
            key += 1
        headings.append(Heading(rng.choice(group.names), kept, {number}))
        reserve.append(made[len(kept) :])
    return headings, reserve


def printed(title: str, year: str, headings: list[Heading]) -> Rubric:
    """Return the Rubric that the headings print; every category and the total carry their sums."""
    categories = tuple(_category(n, heading) for n, heading in enumerate(headings, 1))
    total = sum((category.points or Decimal(0) for category in categories), Decimal(0))
    rubric = Rubric(
        id="r1",
        title=Printed(text=title),
        assessment_year=year,
        points=total,
        points_text=f"{total}分",
        categories=categories,
        fingerprint="",
    )
    return rubric.model_copy(update={"fingerprint": fingerprint(rubric)})


def _category(number: int, heading: Heading) -> Category:
    items = tuple(_item(f"{number}.{n}", f"{n}.", entry) for n, entry in enumerate(heading.entries, 1))
    points = sum(entry.points for entry in heading.entries)
    label = f"（{_NUMERALS[number - 1]}）" if number <= 10 else f"（{number}）"
    return Category(
        id=str(number), label=label, name=heading.name, points=Decimal(points), points_text=f"{points}分", items=items
    )


def _item(at: str, label: str, entry: Entry) -> Item:
    text = entry.text()
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
    return Item(
        id=at,
        label=label,
        text=text,
        points=Decimal(entry.points),
        points_text=f"{entry.points}分",
        sub_points=subs,
        targets=targets(text),
    )
