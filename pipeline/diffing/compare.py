"""Comparing two rubrics: what belongs together, what changed on it, in the new rubric's order."""

from collections.abc import Iterator, Sequence
from typing import cast

from pydantic import JsonValue

from pipeline.diffing.align import Wishes, align, board
from pipeline.diffing.categories import category_changes, homes, names
from pipeline.diffing.entries import Entry, categories, entries
from pipeline.diffing.others import (
    CELLS,
    COLUMN,
    SETTING,
    category_settings,
    further_columns,
    other_changes,
    rubric_settings,
)
from pipeline.diffing.pairing import Found, pairs
from pipeline.diffing.patch import make_patch
from pipeline.diffing.summary import summarised
from pipeline.diffing.unrelated import little_in_common
from schema.diff import CategoryChange, Diff, DiffSide, PairChange
from schema.envelope import this_generator
from schema.finding import Finding
from schema.rubric import Rubric

_CHANGES = frozenset({CELLS.code, COLUMN.code, SETTING.code})
_HARMLESS = frozenset({"renumbered", "numbering", "punctuation"})


def compare(old: Rubric, new: Rubric, wishes: Wishes | None = None) -> Diff:
    """Return what changed from ``old`` to ``new``; ``wishes`` settle single pairs."""
    items = entries(old), entries(new)
    called = names(old, items[0]), names(new, items[1])
    on = board(*items, called, wishes or Wishes())
    found = align(on)
    moves = [(items[0][tie.old], items[1][tie.new]) for tie in found.ties]
    changes = category_changes(old, new, moves)
    paired = pairs(Found(on, found, homes(moves, called), called))
    findings = tuple(_findings((old, new), items, changes, paired))
    return Diff(
        generator=this_generator(),
        old=side_of(old),
        new=side_of(new),
        categories=changes,
        pairs=paired,
        summary=summarised((old, new), changes, paired, findings),
        patch=make_patch(as_json(old), as_json(new)),
        findings=findings,
    )


def as_json(rubric: Rubric) -> JsonValue:
    """Return the JSON object of a rubric, to which the patch applies."""
    return cast(JsonValue, rubric.model_dump(mode="json"))


def is_same(diff: Diff) -> bool:
    """Return whether nothing differs but numbering and punctuation."""
    changes: Sequence[PairChange | CategoryChange] = (*diff.pairs, *diff.categories)
    return (
        all(change.op == "kept" and _HARMLESS.issuperset(change.flags) for change in changes)
        and diff.old.points == diff.new.points
        and all(finding.code not in _CHANGES for finding in diff.findings)
    )


def side_of(rubric: Rubric) -> DiffSide:
    """Return how the diff JSON names a rubric."""
    return DiffSide(
        title=rubric.title.text if rubric.title else None,
        assessment_year=rubric.assessment_year,
        points=rubric.points,
        fingerprint=rubric.fingerprint,
    )


def _findings(
    rubrics: tuple[Rubric, Rubric],
    items: tuple[Sequence[Entry], Sequence[Entry]],
    changes: Sequence[CategoryChange],
    paired: Sequence[PairChange],
) -> Iterator[Finding]:
    yield from little_in_common(paired)
    yield from rubric_settings(*rubrics)
    columns = further_columns(*rubrics)
    yield from columns.alone
    known = tuple({category.id: category for _, category in categories(rubric)} for rubric in rubrics)
    for n, change in enumerate(changes):
        old, new = [known[0][at] for at in change.old], [known[1][at] for at in change.new]
        yield from category_settings(old, new, f"categories[{n}]")
    every = tuple({entry.item.id: entry.item for entry in side} for side in items)
    for n, pair in enumerate(paired):
        yield from other_changes(
            [every[0][at] for at in pair.old], [every[1][at] for at in pair.new], f"pairs[{n}]", columns
        )
