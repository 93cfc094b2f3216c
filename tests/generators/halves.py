"""The subject areas in two halves: one to tune on, one to report on, none in both."""

from collections.abc import Iterable, Iterator

from tests.generators.bank import Subject, subjects
from tests.generators.difficulty import Difficulty
from tests.generators.grammar import ARCHIVES, SANITATION, grown
from tests.generators.truth import Years
from tests.generators.years import two_years

TUNE = ("公共图书馆服务", "农村公路养护", "护理质量", SANITATION.name)
REPORT = ("校园安全管理", "城市供水", "住宅小区物业", ARCHIVES.name)
_SIZES = (20, 26, 32)
_GROWN = 40


def years(half: Iterable[str], hard: Difficulty, seeds: Iterable[int]) -> Iterator[Years]:
    """Yield two years of each subject area in ``half`` for each seed."""
    written = {subject.name: subject for subject in subjects()}
    for seed in seeds:
        for name in half:
            subject, size = _subject(name, seed, written)
            yield two_years(subject, hard, seed, size)


def _subject(name: str, seed: int, written: dict[str, Subject]) -> tuple[Subject, int]:
    if name in written:
        return written[name], _SIZES[seed % len(_SIZES)]
    return grown(SANITATION if name == SANITATION.name else ARCHIVES, seed, _GROWN), _GROWN
