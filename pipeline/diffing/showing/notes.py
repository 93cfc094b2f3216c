"""What is said about a pair beside it: its numbers, its points, its targets, where it came from."""

from collections import Counter
from collections.abc import Iterator, Sequence

from parsers.targets import targets
from pipeline.diffing.showing import words
from pipeline.outputs.figures import figure
from schema.diff import PairChange
from schema.model import Bilingual
from schema.rubric import Item

Sides = tuple[Sequence[Item], ...]


def note(pair: PairChange, items: Sides, above: tuple[Sequence[str], ...], remarks: Sequence[Bilingual]) -> Bilingual:
    """Return the note on a pair: ``items`` and the categories ``above`` them on both sides, further ``remarks``."""
    parts = [*_numbers(pair, items), *_figures(pair, items), *_home(pair, above), *remarks]
    if pair.doubtful:
        parts.append(
            Bilingual(zh=f"{words.DOUBTFUL.zh}：{pair.reason.zh}", en=f"{words.DOUBTFUL.en}: {pair.reason.en}")
        )
    return Bilingual(zh="；".join(part.zh for part in parts), en="; ".join(part.en for part in parts))


def _numbers(pair: PairChange, items: Sides) -> Iterator[Bilingual]:
    old, new = "、".join(pair.old), "、".join(pair.new)
    if not old or not new:
        yield Bilingual(zh=f"现{new}", en=f"now {new}") if new else Bilingual(zh=f"原{old}", en=f"was {old}")
    elif old != new:
        yield Bilingual(zh=f"{old}→{new}", en=f"{old}→{new}")
    if "numbering" in pair.flags:
        labels = f"{items[0][0].label or '–'}→{items[1][0].label or '–'}"
        yield Bilingual(zh=f"编号写法{labels}", en=f"number style {labels}")


def _figures(pair: PairChange, items: Sides) -> Iterator[Bilingual]:
    if "points" in pair.flags:
        before, after = pair.points.old, pair.points.new
        step = _step(
            "分值", "points ", "" if before is None else figure(before), "" if after is None else figure(after)
        )
        if before is not None and after is not None and before != after:
            more = f"（{'+' if after > before else '−'}{figure(abs(after - before))}）"
            step = Bilingual(zh=step.zh + more, en=step.en + more)
        yield step
    if "sub_points" in pair.flags:
        before_shares, after_shares = (
            "+".join(figure(sub.points) for item in side for sub in item.sub_points) for side in items
        )
        yield _step("小分", "sub-points ", before_shares, after_shares)
    if "targets" in pair.flags:
        before_aims, after_aims = (Counter(_aims(side)) for side in items)
        gone, come = "、".join(before_aims - after_aims), "、".join(after_aims - before_aims)
        yield _step("指标", "targets ", gone, come)


def _step(zh: str, en: str, before: str, after: str) -> Bilingual:
    return Bilingual(zh=f"{zh}{before or '无'}→{after or '无'}", en=f"{en}{before or 'none'}→{after or 'none'}")


def _aims(side: Sequence[Item]) -> list[str]:
    return [aim.text for item in side for aim in (item.targets or targets(item.text)) if aim.column is None]


def _home(pair: PairChange, above: tuple[Sequence[str], ...]) -> Iterator[Bilingual]:
    if pair.op == "moved":
        old, new = above[0][0] or words.NO_CATEGORY.zh, above[1][0] or words.NO_CATEGORY.zh
        yield Bilingual(zh=f"由“{old}”移到“{new}”", en=f'from "{old}" to "{new}"')
