"""Next years in which little changed: an item gives its place to another one, or goes from beside two that are joined.

What is left over between neighbours that stayed is no sign here that it belongs together; a paraphrase in such a place is one,
and so are points that are shared out or added up, where the words say the same matters.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from tests.generators.rewriting import clauses_of, reworded
from tests.generators.truth import Years, truth_of
from tests.generators.written import Lines, rubric_of, written_years

KINDS = ("replaced", "replaced", "joined", "cut", "bonus", "paraphrased", "shared", "summed", "relieved", "renewed")
_BONUS = ("获得上级表彰的", "典型做法被推广的", "承办现场会的", "在竞赛中得奖的")
_LEADS = ("", "", "组织", "开展", "广泛", "围绕中心任务", "认真", "深入")
_LEAST = 5
"""Signs of a part into which an item is cut."""
_SHARED = 2
"""Signs that two beginnings share which say the same."""


@dataclass(frozen=True, slots=True)
class _Line:
    """An item in the making: points, text, and the old items of which it is made."""

    points: Decimal
    text: str
    homes: tuple[str, ...] = ()

    def joined(self, other: "_Line") -> "_Line":
        return _Line(self.points + other.points, f"{self.text.rstrip('。；')}；{other.text}", self.homes + other.homes)


@dataclass(frozen=True, slots=True)
class _Hand:
    """What a change draws on: luck, texts of other subjects, texts that are new in this one, and the paraphrases of items by their ids."""

    rng: random.Random
    others: Sequence[str]
    own: Sequence[str] = ()
    paraphrases: dict[str, str] = field(default_factory=dict)

    def stranger(self) -> _Line:
        return _Line(Decimal(self.rng.randint(1, 6)), self.rng.choice(self.others))


def little_changed(names: Sequence[str], kinds: Sequence[str], seeds: Iterable[int]) -> Iterator[Years]:
    """Yield for each seed, file of years written by hand and kind of change two years, the items long or cut short."""
    written = written_years()
    for seed in seeds:
        for name in names:
            for n, kind in enumerate(kinds):
                rng = random.Random(f"{name}/{n}/{kind}/{seed}")
                short = rng.random() < 0.5
                others = [text for other in names if other != name for text in _texts(written[other], short=short)]
                own = _new_texts(written[name], short=short)
                hand = _Hand(rng, others, own, _paraphrases(written[name], short=short))
                yield _next_year(kind, _lines(written[name], short=short), hand)


def _next_year(kind: str, lines: Lines, hand: _Hand) -> Years:
    if kind == "bonus" and hand.rng.random() < 0.5:
        lines = [("综合指标", [each for _, items in lines for each in items])]
    chapters = [
        (name, [_Line(points, text, (f"{c}.{n}",)) for n, (points, text) in enumerate(items, 1)])
        for c, (name, items) in enumerate(lines, 1)
    ]
    for _ in range(hand.rng.choice((1, 1, 2))):
        _, items = hand.rng.choice([chapter for chapter in chapters if len(chapter[1]) > 2])
        _change(kind, items, hand)
    if kind == "bonus":
        texts = hand.rng.sample(_BONUS, 2) if hand.rng.random() < 0.5 else hand.rng.sample(list(hand.others), 2)
        chapters.append(("加分项", [_Line(Decimal(hand.rng.randint(1, 4)), text) for text in texts]))
    old = rubric_of("考核评分表", "2012", lines)
    new = rubric_of(
        "考核评分表", "2013", [(name, [(line.points, line.text) for line in items]) for name, items in chapters]
    )
    edges = {
        (home, f"{c}.{n}")
        for c, (_, items) in enumerate(chapters, 1)
        for n, line in enumerate(items, 1)
        for home in line.homes
    }
    return Years(old, new, truth_of(old, new, edges, {(str(c), str(c)) for c in range(1, len(lines) + 1)}))


def _change(kind: str, items: list[_Line], hand: _Hand) -> None:
    rng = hand.rng
    at = rng.randrange(len(items) - 2)
    first, second, third = items[at : at + 3]
    if kind == "replaced":
        other = hand.stranger()
        items[at + 1] = rng.choice((_Line(second.points, other.text), other))
    elif kind == "joined":
        items[at : at + 3] = rng.choice(
            ([first.joined(third)], [first.joined(second)], [second.joined(third)], [second, first.joined(third)])
        )
    elif kind == "cut":
        parts = _halves(rng, first)
        items[at : at + 2] = rng.choice((parts, [parts[0], hand.stranger(), *parts[1:], second], [second, *parts]))
        items[at + 1 :] = [line for line in items[at + 1 :] if line is not third or rng.random() < 0.5]
    elif kind == "shared":
        items[at : at + 1] = _shared_out(hand, first)
    elif kind == "summed":
        items[at : at + 3] = rng.choice(([_summed(rng, first, second), third], [_summed(rng, first, third), second]))
    elif kind == "relieved":
        items[at : at + 2] = _relieved(hand, first, second)
    elif kind == "renewed":
        del items[at]
        items.insert(rng.randrange(len(items) + 1), _Line(second.points, rng.choice(hand.own)))
    elif kind == "bonus":
        items[at] = _Line(first.points, _said_otherwise(rng, first.text), first.homes)
    else:
        items[at + 1] = _Line(second.points, hand.paraphrases.get(second.homes[0], second.text), second.homes)


def _halves(rng: random.Random, line: _Line) -> list[_Line]:
    clauses = clauses_of(line.text)
    cut = rng.randint(1, len(clauses) - 1) if len(clauses) > 1 else 0
    parts = "；".join(clauses[:cut]), "；".join(clauses[cut:])
    if min(map(len, parts)) < _LEAST:
        return [line]
    half = max(Decimal(1), line.points // 2)
    return [_Line(half, parts[0], line.homes), _Line(max(Decimal(1), line.points - half), parts[1], line.homes)]


def _shared_out(hand: _Hand, line: _Line) -> list[_Line]:
    """Return the parts, two or three, among which the points are shared out; each says a stretch of the text and may say more."""
    rng = hand.rng
    count = rng.choice((2, 2, 3))
    clauses = clauses_of(line.text)
    if len(clauses) < count:
        size = -(-len(line.text) // count)
        clauses = [line.text[at : at + size] for at in range(0, len(line.text), size)]
    cuts = sorted(rng.sample(range(1, len(clauses)), count - 1)) if len(clauses) > count else range(1, count)
    parts = ["，".join(clauses[first:last]) for first, last in pairwise((0, *cuts, len(clauses)))]
    if min(map(len, parts)) < _LEAST:
        return [line]
    share = max(Decimal(1), line.points // count)
    rest = max(Decimal(1), line.points - share * (count - 1))
    return [_Line(rest if part == parts[-1] else share, _varied(hand, part), line.homes) for part in parts]


def _varied(hand: _Hand, part: str) -> str:
    rng = hand.rng
    more = clauses_of(hand.stranger().text)[0] if rng.random() < 0.3 else ""
    said = reworded(rng, part, 0.2) if rng.random() < 0.5 else part
    return f"{rng.choice(_LEADS)}{said}" + (f"，{more}" if more else "")


def _summed(rng: random.Random, *lines: _Line) -> _Line:
    """Return the item that names the matters of several and has their points."""
    matters = [_matter(rng, line.text) for line in lines]
    homes = tuple(home for line in lines for home in line.homes)
    return _Line(sum((line.points for line in lines), Decimal(0)), f"做好{'和'.join(matters)}工作", homes)


def _matter(rng: random.Random, text: str) -> str:
    clause = clauses_of(text)[0]
    start = rng.choice((0, 2)) if len(clause) > 2 * _LEAST else 0
    return clause[start : start + rng.randint(_LEAST, 2 * _LEAST)]


def _relieved(hand: _Hand, first: _Line, second: _Line) -> list[_Line]:
    """Return items of the same points of which one says the same in other words, while the points go to or come from another subject."""
    said = _said_otherwise(hand.rng, first.text)
    if hand.rng.random() < 0.5 or first.points <= 1:
        return [_Line(first.points + second.points, said, first.homes)]
    less = Decimal(hand.rng.randint(1, int(first.points) - 1)) if first.points > 2 else Decimal(1)
    return [_Line(first.points - less, said, first.homes), _Line(less, hand.stranger().text), second]


def _said_otherwise(rng: random.Random, text: str) -> str:
    made = "；".join(reworded(rng, clause, 0.5) for clause in clauses_of(text))
    middle = len(text) // 2
    return made if made != "；".join(clauses_of(text)) else f"{text[:middle]}切实{text[middle:]}"


def _lines(years: Years, *, short: bool) -> Lines:
    """Return the categories of the old year with the points and texts of their items."""
    return [
        (category.name, [(item.points or Decimal(1), _cut_short(item.text, short=short)) for item in category.items])
        for category in years.old.categories
    ]


def _texts(years: Years, *, short: bool) -> list[str]:
    return [text for _, items in _lines(years, short=short) for _, text in items]


def _new_texts(years: Years, *, short: bool) -> list[str]:
    """Return the texts of the items of the new year that come from none of the old one."""
    known = {new for _, new in years.truth.edges}
    items = (item for category in years.new.categories for item in category.items)
    return [_cut_short(item.text, short=short) for item in items if item.id not in known]


def _cut_short(text: str, *, short: bool) -> str:
    return (clauses_of(text) or [text])[0] if short else text


def _paraphrases(years: Years, *, short: bool) -> dict[str, str]:
    """Return what became of the text of every old item that was only reworded; cut short, where both begin with the same matter."""
    sides = [
        {item.id: _cut_short(item.text, short=short) for category in year.categories for item in category.items}
        for year in (years.old, years.new)
    ]
    ends = [end for edge in years.truth.edges for end in (("old", edge[0]), ("new", edge[1]))]
    alone = {end for end in ends if ends.count(end) == 1}
    return {
        old: sides[1][new]
        for old, new in years.truth.edges
        if ("old", old) in alone
        and ("new", new) in alone
        and (not short or len(set(sides[0][old]) & set(sides[1][new])) >= _SHARED)
    }
