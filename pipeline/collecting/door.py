"""Collecting forms from Python."""

import os
from collections.abc import Sequence
from decimal import Decimal

from pipeline.choosing import WHICH_RUBRIC
from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import gathered
from pipeline.collecting.judging import DEFAULT_STEP
from schema.finding import UnusableInput
from schema.notice import RubricFile
from schema.rubric import Rubric
from schema.scores import ScoresFile

Place = str | os.PathLike[str]


def collect_forms(
    rubric: RubricFile | Rubric,
    forms: Place | Sequence[Place],
    *,
    step: Decimal = DEFAULT_STEP,
    units: Sequence[str] | None = None,
) -> ScoresFile:
    """Return the scores JSON, as a model, of filled forms: files, folders or zips.

    ``step`` is the step of scores, ``units`` the names of those expected. A form that cannot be used is a finding. Raises
    UnusableInput (K882) for a rubric file that does not hold one rubric; give one of its ``rubrics`` then.
    """
    places = [forms] if isinstance(forms, str | os.PathLike) else forms
    asked = Asked(step, None if units is None else tuple(units))
    return collect(the_rubric(rubric), gathered([os.fspath(place) for place in places]), asked)


def the_rubric(given: RubricFile | Rubric) -> Rubric:
    """Return the rubric that was given, alone or in its file; raises UnusableInput (K882) where the file holds several."""
    if isinstance(given, Rubric):
        return given
    if len(given.rubrics) != 1:
        known = ", ".join(rubric.id for rubric in given.rubrics)
        raise UnusableInput(WHICH_RUBRIC, {"name": "rubric", "known": known})
    return given.rubrics[0]
