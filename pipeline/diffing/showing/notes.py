"""What is said about a pair beside it: its numbers, its points, its targets, where it came from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.wording.rules.targets import targets
from pipeline.diffing.showing import words
from pipeline.figures import figure
from schema.diff import PairChange
from schema.model import Bilingual
from schema.rubric import Item

Sides = tuple[Sequence[Item], ...]


def note(pair: PairChange, items: Sides, above: tuple[Sequence[str], ...], remarks: Sequence[Bilingual]) -> Bilingual:
    """Return the note on a pair: ``items`` and the categories ``above`` them on both sides, further ``remarks``."""
    parts = [*_numbers(pair, items), *_figures(pair, items), *_home(pair, above), *remarks]
    if pair.doubtful:
        parts.append(pair.reason)
    return Bilingual(zh="；".join(part.zh for part in parts), en="; ".join(part.en for part in parts))


def _numbers(pair: PairChange, items: Sides) -> Iterator[Bilingual]:
    if not pair.old or not pair.new:
        (at,) = (*pair.old, *pair.new)
        yield Bilingual(zh=f"现{at}", en=f"now {at}") if pair.new else Bilingual(zh=f"原{at}", en=f"was {at}")
    elif pair.old != pair.new:
        zh, en = (f"{mark.join(pair.old)}→{mark.join(pair.new)}" for mark in ("、", ", "))
        yield Bilingual(zh=zh, en=en)
    labels = [" + ".join(item.label or "–" for item in side) for side in items]
    if "numbering" in pair.flags:
        yield _step("编号写法", "number style ", *labels)
    elif "renumbered" in pair.flags and pair.old == pair.new:
        yield _step("编号", "number ", *labels)


def _figures(pair: PairChange, items: Sides) -> Iterator[Bilingual]:
    if "points" in pair.flags:
        step, (before, after) = _step("分值", "points ", *map(worth, items)), (pair.points.old, pair.points.new)
        if before is not None and after is not None and before != after:
            more = f"{'+' if after > before else '−'}{figure(abs(after - before))}"
            step = Bilingual(zh=f"{step.zh}（{more}）", en=f"{step.en} ({more})")
        yield step
    if "sub_points" in pair.flags:
        old, new = ("+".join(figure(sub.points) for item in side for sub in item.sub_points) for side in items)
        step = _step("小分", "sub-points ", old, new)
        yield (
            step if old != new else Bilingual(zh=f"小分{new}，所指的内容不同", en=f"sub-points {new}, of other clauses")
        )
    if "targets" in pair.flags:
        before_aims, after_aims = (Counter(_aims(side)) for side in items)
        yield _step("指标", "targets ", "、".join(before_aims - after_aims), "、".join(after_aims - before_aims))


def worth(side: Sequence[Item]) -> str:
    """Return the points of items added up, in digits, a range as 0~10; "" where none are printed."""
    most, least = (
        [value for value in values if value is not None]
        for values in ([item.points for item in side], [item.points_min for item in side])
    )
    said = figure(sum(most, Decimal(0))) if most else ""
    return f"{figure(sum(least, Decimal(0)))}~{said}" if least else said


def _step(zh: str, en: str, before: str, after: str) -> Bilingual:
    return Bilingual(zh=f"{zh}{before or '无'}→{after or '无'}", en=f"{en}{before or 'none'}→{after or 'none'}")


def _aims(side: Sequence[Item]) -> list[str]:
    """Return the aims as printed; a range, which is two aims of one text, once."""
    own = [(n, aim) for n, item in enumerate(side) for aim in item.targets or targets(item.text) if aim.column is None]
    return list({(n, aim.start): aim.text for n, aim in own}.values())


def _home(pair: PairChange, above: tuple[Sequence[str], ...]) -> Iterator[Bilingual]:
    if pair.op == "moved":
        old, new = above[0][0] or words.NO_CATEGORY.zh, above[1][0] or words.NO_CATEGORY.zh
        yield Bilingual(zh=f"由“{old}”移到“{new}”", en=f'from "{old}" to "{new}"')
