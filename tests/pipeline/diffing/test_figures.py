"""How right the comparison is, on years that nothing was tuned on: floors a little below what it reaches, see the benchmark."""

import pytest

from pipeline.diffing.compare import compare
from tests.benchmarks.comparing import comparable
from tests.benchmarks.figures import Count, by_kaohe, measured
from tests.clock import within
from tests.generators.difficulty import BRUTAL, EASY, HARD, MEDIUM, Difficulty
from tests.generators.halves import REPORT, years
from tests.generators.little_changed import KINDS, little_changed
from tests.generators.rewritten import MIDDLE, STRONG, Rate, rewritten_years
from tests.generators.rewritten import REPORT as REWRITTEN
from tests.generators.written import REPORT as WRITTEN
from tests.generators.written import strangers, written_years

SEEDS = range(3)


@pytest.mark.parametrize(
    ("hard", "f1", "accuracy"),
    [(EASY, 0.998, 0.998), (MEDIUM, 0.985, 0.975), (HARD, 0.955, 0.92), (BRUTAL, 0.9, 0.83)],
)
def test_generated_years(hard: Difficulty, f1: float, accuracy: float) -> None:
    items, categories = measured(years(REPORT, hard, SEEDS))
    assert (items.f1 >= f1, items.accuracy >= accuracy) == (True, True), items
    assert categories.accuracy >= 0.9, categories


@pytest.mark.parametrize(("rate", "f1", "accuracy"), [(MIDDLE, 0.975, 0.95), (STRONG, 0.955, 0.92)])
def test_years_made_in_another_way(rate: Rate, f1: float, accuracy: float) -> None:
    items, categories = measured(rewritten_years(REWRITTEN, rate, SEEDS))
    assert (items.f1 >= f1, items.accuracy >= accuracy) == (True, True), items
    assert categories.accuracy >= 0.95, categories


def test_years_written_by_hand() -> None:
    known = written_years()
    counts = {name: measured([known[name]])[0] for name in WRITTEN}
    assert min(count.f1 for count in counts.values()) >= 0.94, counts
    every = sum(counts.values(), Count())
    assert (every.f1 >= 0.975, every.accuracy >= 0.94) == (True, True), counts


def test_rubrics_that_have_nothing_to_do_with_each_other() -> None:
    items, _ = measured(strangers(WRITTEN))
    assert (items.found <= 18, items.accuracy >= 0.96) == (True, True), items


def test_years_in_which_little_changed() -> None:
    for kind in sorted(set(KINDS)):
        items, categories = measured(little_changed(WRITTEN, (kind,), SEEDS))
        assert (items.f1 >= 0.995, items.accuracy >= 0.98) == (True, True), (kind, items)
        assert categories.accuracy >= 0.98, (kind, categories)


def test_wrong_pairs_are_marked_as_doubtful_more_often_than_right_ones() -> None:
    wrong: list[bool] = []
    right: list[bool] = []
    for case in years(REPORT, BRUTAL, SEEDS):
        for pair in compare(case.old, case.new).pairs:
            edges = {(edge.old, edge.new) for edge in pair.edges}
            (right if edges <= case.truth.edges else wrong).append(pair.doubtful)
    assert sum(wrong) / len(wrong) > 0.3 > sum(right) / len(right)


@pytest.mark.parametrize(("size", "seconds"), [(40, 0.3), (200, 3)])
def test_the_time_it_takes(size: int, seconds: float) -> None:
    case = comparable(size)
    by_kaohe(case.old, case.new)
    with within(seconds):
        by_kaohe(case.old, case.new)
