"""Comparing rubrics from Python, and what was opened on the command line."""

from collections.abc import Sequence

from pipeline.diffing.align import Wishes
from pipeline.diffing.compare import compare
from pipeline.diffing.given import Given, given_of, warned
from pipeline.diffing.history import history
from schema.diff import Diff
from schema.history import History
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Rubric


def diff_rubrics(old: RubricFile | Rubric, new: RubricFile | Rubric, wishes: Wishes | None = None) -> Diff:
    """Return what changed from ``old`` to ``new``, as the diff JSON has it.

    Raises UnusableInput (K882) for a file that does not hold one rubric; give one of its ``rubrics`` then.
    """
    return compared(given_of(old, "old"), given_of(new, "new"), wishes)


def rubric_history(years: Sequence[RubricFile | Rubric]) -> History:
    """Return the lives of the items of ``years``, one rubric at least, in the order of their years, as the history JSON has it.

    Raises UnusableInput (K882) for a file that does not hold one rubric.
    """
    return history([given_of(year, f"#{n}") for n, year in enumerate(years, 1)])


def compared(old: Given, new: Given, wishes: Wishes | None = None) -> Diff:
    """Return the comparison of two rubrics, with a warning (K701) for each that has error findings."""
    diff = compare(old.rubric, new.rubric, wishes)
    warnings = [*warned(old, Bilingual(zh="旧", en="old")), *warned(new, Bilingual(zh="新", en="new"))]
    return diff.model_copy(update={"findings": (*warnings, *diff.findings)}) if warnings else diff
