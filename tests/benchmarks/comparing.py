"""Comparing two years: how right and how fast.

    python -m tests.benchmarks.comparing [seeds]

Prints edge F1 and accuracy of ``op`` per difficulty and subject, on the half that nothing was tuned on, of items and of
categories, ours and that of two simple methods; then the years that are made in another way (rewritten.py), and
those written by hand; then the time for 40, 200 and 2,000 items.
"""

import sys
import time
from collections.abc import Iterable, Sequence

from pipeline.diffing.compare import compare
from tests.benchmarks.baselines import by_tf_idf, by_words
from tests.benchmarks.figures import Count, by_kaohe, measured
from tests.generators.difficulty import ALL, HARD
from tests.generators.grammar import ARCHIVES, grown
from tests.generators.halves import REPORT, years
from tests.generators.rewritten import RATES, rewritten_years
from tests.generators.rewritten import REPORT as REWRITTEN
from tests.generators.truth import Years
from tests.generators.written import written_years
from tests.generators.years import two_years

SEEDS = 6
_JOINED = 1.45
"""Where items are made of two, a rubric asked for has fewer."""
SIZES = (40, 200, 2_000)


def line(name: str, counts: Iterable[Count]) -> str:
    """Return a line of figures: F1/accuracy of each count."""
    return f"{name:24}" + "".join(f"  {count.f1:.3f}/{count.accuracy:.3f}" for count in counts)


def row(name: str, cases: Sequence[Years]) -> str:
    """Return the figures of ``cases``: our items and categories, then the items of the two simple methods."""
    items, categories = measured(cases, by_kaohe)
    return line(name, (items, categories, *(measured(cases, method)[0] for method in (by_tf_idf, by_words))))


def comparable(size: int) -> Years:
    """Return two years of about ``size`` items."""
    asked = int(size * _JOINED)
    return two_years(grown(ARCHIVES, 1, asked), HARD, 1, asked)


def seconds(size: int) -> tuple[int, int, float]:
    """Return the numbers of old and new items and the processor time of one comparison of about ``size`` items."""
    case = comparable(size)
    start = time.process_time()
    diff = compare(case.old, case.new)
    return diff.summary.counts.old, diff.summary.counts.new, time.process_time() - start


def main() -> None:
    """Print the figures."""
    seeds = range(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
    print(f"{'edge F1 / op accuracy':24}  items        categories   TF-IDF       words")
    for hard in ALL:
        for subject in REPORT:
            print(row(f"{hard.name} {subject}", list(years((subject,), hard, seeds))))
        print(row(f"{hard.name}: all", list(years(REPORT, hard, seeds))), flush=True)
    for rate in RATES:
        print(row(f"rewritten, {rate.name}", list(rewritten_years(REWRITTEN, rate, seeds))), flush=True)
    for name, case in written_years().items():
        print(row(f"by hand: {name}", [case]))
    seconds(SIZES[0])
    for size in SIZES:
        old, new, taken = seconds(size)
        print(f"{old} and {new} items: {taken:.2f} s")


if __name__ == "__main__":
    main()
