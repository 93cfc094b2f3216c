"""The comparison as blocks of a table with two columns, each text exactly as printed, its changed stretches marked."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.diffing.entries import Entry, categories, entries
from pipeline.diffing.showing import words
from pipeline.diffing.showing.notes import note, worth
from schema.diff import Diff, PairChange, Run
from schema.model import Bilingual
from schema.rubric import Category, Item, Rubric

_QUIET = frozenset({"renumbered", "numbering", "punctuation"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A diff and the two rubrics that it compares."""

    diff: Diff
    old: Rubric
    new: Rubric


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text; ``changed``: dropped if it stands in the old text, new if it stands in the new one."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """An item on one side: its id, its printed number, its text in stretches, its points in digits, 0~10 or ""."""

    id: str
    label: str
    stretches: tuple[Stretch, ...]
    points: str

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(stretch.text for stretch in self.stretches)

    def runs(self, sign: str) -> list[tuple[str, str]]:
        """Return the text in runs: = for what stayed, ``sign`` for what changed."""
        return [(sign if stretch.changed else "=", stretch.text) for stretch in self.stretches]


@dataclass(frozen=True, slots=True)
class Block:
    """A pair: its number from 1, the category it is shown under, its items on both sides, what changed, and notes.

    The category of an item that was deleted is the old one, which ``category`` says. ``quiet``: nothing changed but
    numbering and punctuation; ``runs``: the change of punctuation of a quiet one.
    """

    number: int
    pair: PairChange
    category: Bilingual
    old: tuple[Shown, ...]
    new: tuple[Shown, ...]
    change: Bilingual
    note: Bilingual
    quiet: bool
    runs: tuple[Run, ...]

    @property
    def rows(self) -> int:
        """Return how many rows the block takes."""
        return max(len(self.old), len(self.new))


def blocks(of: Comparison) -> tuple[Block, ...]:
    """Return a block for every pair, in order."""
    sides = _side(of.old), _side(of.new)
    remarks: defaultdict[str | None, list[Bilingual]] = defaultdict(list)
    for finding in of.diff.findings:
        remarks[finding.path].append(finding.message)
    return tuple(_block(n, pair, sides, remarks[f"pairs[{n}]"]) for n, pair in enumerate(of.diff.pairs))


@dataclass(frozen=True, slots=True)
class _Side:
    entries: Mapping[str, Entry]
    titles: Mapping[str, str]

    def above(self, at: str) -> str:
        """Return the categories above an item, outermost first."""
        return "／".join(self.titles[each] for each in self.entries[at].path)


def _side(rubric: Rubric) -> _Side:
    titles = {category.id: heading(category) for _, category in categories(rubric)}
    return _Side({entry.item.id: entry for entry in entries(rubric)}, titles)


def heading(category: Category) -> str:
    """Return the label and the name of a category as they are printed one after the other."""
    return f"{category.label}{category.name}"


def _block(n: int, pair: PairChange, sides: tuple[_Side, _Side], remarks: Sequence[Bilingual]) -> Block:
    items = tuple([side.entries[at].item for at in ids] for side, ids in zip(sides, (pair.old, pair.new), strict=True))
    quiet = pair.op == "kept" and _QUIET.issuperset(pair.flags) and not remarks
    marked = _marked(pair, items, plain=quiet)
    above = tuple([side.above(at) for at in ids] for side, ids in zip(sides, (pair.old, pair.new), strict=True))
    return Block(
        number=n + 1,
        pair=pair,
        category=_category(above),
        old=tuple(_shown(item, marked[0][item.id]) for item in items[0]),
        new=tuple(_shown(item, marked[1][item.id]) for item in items[1]),
        change=_change(pair, other=bool(remarks)),
        note=note(pair, items, above, remarks),
        quiet=quiet,
        runs=pair.edges[0].text if quiet and "punctuation" in pair.flags else (),
    )


def _shown(item: Item, changed: Sequence[bool]) -> Shown:
    at, stretches = 0, []
    for mark, run in groupby(changed):
        length = len(list(run))
        stretches.append(Stretch(item.text[at : at + length], mark))
        at += length
    return Shown(item.id, item.label, tuple(stretches), worth([item]))


def _marked(
    pair: PairChange, items: tuple[Sequence[Item], ...], *, plain: bool
) -> tuple[dict[str, list[bool]], dict[str, list[bool]]]:
    """Return for every character of every item whether no partner has it."""
    marks = tuple({item.id: [not plain] * len(item.text) for item in side} for side in items)
    for edge in pair.edges:
        at = [0, 0]
        for sign, text in edge.text:
            for side, own in ((0, "-"), (1, "+")):
                if sign in ("=", own):
                    if sign == "=":
                        ids = (edge.old, edge.new)
                        marks[side][ids[side]][at[side] : at[side] + len(text)] = [False] * len(text)
                    at[side] += len(text)
    return marks[0], marks[1]


def _category(above: tuple[Sequence[str], ...]) -> Bilingual:
    if above[1] or not above[0][0]:
        here = (above[1] or above[0])[0]
        return Bilingual(zh=here, en=here)
    return Bilingual(zh=f"{words.WAS.zh}{above[0][0]}", en=f"{words.WAS.en}{above[0][0]}")


def _change(pair: PairChange, *, other: bool) -> Bilingual:
    crossed = len(pair.old) > 1 and len(pair.new) > 1
    op = words.CROSSED if crossed else words.OPS[pair.op]
    untold = {"renumbered", "wording"} if pair.op == "reworded" else {"renumbered"}
    told = [words.FLAGS[flag] for flag in pair.flags if flag not in untold] + [words.OTHER] * other
    if not told:
        return op
    return Bilingual(zh=f"{op.zh}（{'、'.join(f.zh for f in told)}）", en=f"{op.en} ({', '.join(f.en for f in told)})")
