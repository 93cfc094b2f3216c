"""Tallying scores from Python."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from pipeline.collecting.door import Place, the_rubric
from pipeline.files import read_input
from pipeline.tallying.rules_file import read_rules
from pipeline.tallying.tally import Asked, tally
from schema.notice import RubricFile
from schema.rubric import Rubric
from schema.rules import Rules
from schema.scores import ScoresFile
from schema.tally import TallyFile

Given = Place | ScoresFile


def tally_scores(
    rubric: RubricFile | Rubric,
    scores: Given | Sequence[Given],
    rules: Rules | Place | None = None,
    *,
    units: Sequence[str] | None = None,
) -> TallyFile:
    """Return the tally JSON, as a model, of scores: what ``collect_forms`` returns, or files (scores JSON, csv, xlsx).

    ``rules`` are a rules file or what one holds, ``units`` the names of those expected. Raises UnusableInput where none of
    the scores or not all of the rules can be used, and (K882) for a rubric file that does not hold one rubric.
    """
    given = [scores] if isinstance(scores, str | os.PathLike | ScoresFile) else scores
    asked = Asked(units=None if units is None else tuple(units))
    if isinstance(rules, str | os.PathLike):
        name = os.fspath(rules)
        asked = replace(asked, rules=read_rules(read_input(name)[0], name))
    elif rules is not None:
        asked = replace(asked, rules=rules)
    return tally(the_rubric(rubric), list(_files(given)), asked).file


def _files(given: Sequence[Given]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for number, one in enumerate(given, 1):
        if isinstance(one, ScoresFile):
            yield f"scores {number}", partial(_dumped, one)
        else:
            yield os.fspath(one), partial(_read, os.fspath(one))


def _dumped(scores: ScoresFile) -> bytes:
    return scores.model_dump_json().encode()


def _read(path: str) -> bytes:
    return read_input(path)[0]
