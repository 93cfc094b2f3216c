"""The life of each item over several years: the comparisons of every two years that follow one another, tied together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.diffing.compare import compare, side_of
from pipeline.diffing.entries import Entry, entries
from pipeline.diffing.given import Given, warned
from pipeline.diffing.unrelated import little_in_common
from schema.diff import Diff, Edge, PairChange
from schema.envelope import this_generator
from schema.finding import Finding
from schema.history import History, Life, Link, Stage
from schema.model import Bilingual

Items = Mapping[str, Entry]


@dataclass(slots=True)
class _Thread:
    """A life in the making."""

    stages: list[Stage]
    came_from: tuple[Link, ...] = ()
    went_into: tuple[Link, ...] = ()


def history(given: Sequence[Given]) -> History:
    """Return the lives of the items of ``given``: at least one rubric, in the order of their years.

    Findings: a file with error findings (K701), two years that have hardly anything in common (K711).
    """
    years = [{entry.item.id: entry for entry in entries(each.rubric)} for each in given]
    threads = [_Thread([_stage(1, entry)]) for entry in years[0].values()]
    living = {thread.stages[-1].item: thread for thread in threads}
    unrelated: list[Finding] = []
    for year, (old, new) in enumerate(pairwise(given), 2):
        diff = compare(old.rubric, new.rubric)
        unrelated += little_in_common(diff.pairs)
        living = _next_year(living, diff, year, years[year - 1])
        threads += [thread for thread in living.values() if thread.stages[0].year == year]
    last = len(given)
    order = {at: n for n, at in enumerate(years[-1])}
    threads.sort(key=lambda thread: _place(thread, last, order))
    warnings = [warning for n, each in enumerate(given, 1) for warning in warned(each, _called(n))]
    return History(
        generator=this_generator(),
        years=tuple(side_of(each.rubric) for each in given),
        lives=tuple(_life(thread, last) for thread in threads),
        findings=(*warnings, *unrelated),
    )


def _called(number: int) -> Bilingual:
    return Bilingual(zh=f"第{number}份", en=f"no. {number}")


def _next_year(living: Mapping[str, _Thread], diff: Diff, year: int, items: Items) -> dict[str, _Thread]:
    """Return the thread of every item of ``year``; those that end get to know where they went."""
    found: dict[str, _Thread] = {}
    for pair in diff.pairs:
        heirs = dict(_heirs(pair.edges))
        for at in pair.new:
            edges = [edge for edge in pair.edges if edge.new == at]
            own = next((edge for edge in edges if heirs.get(edge.old) == at), None)
            stage = _stage(year, items[at], pair, own)
            if own:
                living[own.old].stages.append(stage)
                found[at] = living[own.old]
            else:
                found[at] = _Thread([stage], tuple(Link(year=year - 1, item=edge.old) for edge in edges))
        for at in pair.old:
            if at not in heirs:
                into = (edge.new for edge in pair.edges if edge.old == at)
                living[at].went_into = tuple(Link(year=year, item=new) for new in into)
    return found


def _heirs(edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
    """Yield which new item goes on the life of which old one: the most alike first, none twice."""
    taken: set[tuple[int, str]] = set()
    for edge in sorted(edges, key=lambda each: -each.similarity):
        if (0, edge.old) not in taken and (1, edge.new) not in taken:
            taken |= {(0, edge.old), (1, edge.new)}
            yield edge.old, edge.new


def _stage(year: int, entry: Entry, pair: PairChange | None = None, edge: Edge | None = None) -> Stage:
    return Stage(
        year=year,
        item=entry.item.id,
        category=entry.category,
        text=entry.item.text,
        points=entry.points,
        op=pair.op if pair else None,
        flags=pair.flags if pair else (),
        similarity=edge.similarity if edge else None,
        doubtful=pair.doubtful if pair else False,
    )


def _place(thread: _Thread, last: int, order: Mapping[str, int]) -> tuple[int, int]:
    """Return what lives sort by: those of the last year in its order, then those that ended, the latest first."""
    stage = thread.stages[-1]
    return (0, order[stage.item]) if stage.year == last else (last - stage.year, 0)


def _life(thread: _Thread, last: int) -> Life:
    until = thread.stages[-1].year
    return Life(
        since=thread.stages[0].year,
        until=None if until == last else until,
        stages=tuple(thread.stages),
        came_from=thread.came_from,
        went_into=thread.went_into,
    )
