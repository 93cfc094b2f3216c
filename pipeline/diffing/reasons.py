"""Why items belong together, or to nothing, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from schema.diff import Edge, PairOp
from schema.model import Bilingual
from schema.rubric import Item


@dataclass(frozen=True, slots=True)
class Grounds:
    """What is known of a group: items, edges, the likeness of the joined texts, category names old and new, the nearest
    item that was left out (its id and likeness), whether a person settled it and whether it is doubtful."""

    op: PairOp
    old: tuple[Item, ...]
    new: tuple[Item, ...]
    edges: tuple[Edge, ...]
    joined: Decimal
    homes: tuple[str, str]
    nearest: tuple[str, Decimal] | None
    settled: bool
    doubtful: bool


def reason(of: Grounds) -> Bilingual:
    """Return the reason in both languages."""
    zh, en = _because(of)
    if of.settled:
        zh, en = f"{zh}；由人指定", f"{en}; settled by hand"
    if of.doubtful:
        zh, en = f"{zh}；把握不大，请核对", f"{en}; doubtful, please check"
    return Bilingual(zh=zh, en=en)


def _because(of: Grounds) -> tuple[str, str]:
    if of.op in ("added", "deleted"):
        return _alone(of)
    if of.op in ("split", "merged"):
        return _grouped(of)
    if of.edges[0].similarity == 1:
        alike = "文字相同", "the same words"
    else:
        alike = f"文字相似度{of.edges[0].similarity}", f"similarity of the texts {of.edges[0].similarity}"
    if of.op != "moved":
        return alike
    return (
        f"{alike[0]}；由“{of.homes[0] or '（无项目）'}”移到“{of.homes[1] or '（无项目）'}”",
        f'{alike[1]}; from "{of.homes[0] or "(no category)"}" to "{of.homes[1] or "(no category)"}"',
    )


def _alone(of: Grounds) -> tuple[str, str]:
    zh, en = (
        ("原来没有相应内容", "nothing like it before")
        if of.op == "added"
        else ("现在没有相应内容", "nothing like it now")
    )
    if of.nearest:
        at, likeness = of.nearest
        zh, en = f"{zh}，最近的是{at}（相似度{likeness}）", f"{en}; the nearest is {at} (similarity {likeness})"
    return zh, en


def _grouped(of: Grounds) -> tuple[str, str]:
    before, after = len(of.old), len(of.new)
    if before == 1:
        zh, en = f"1项拆为{after}项", f"1 item split into {after}"
    elif after == 1:
        zh, en = f"{before}项并为1项", f"{before} items merged into 1"
    else:
        zh, en = f"{before}项与{after}项内容交叉", f"the contents of {before} and {after} items cross"
    zh, en = f"{zh}，合起来的相似度{of.joined}", f"{en}, similarity of the joined texts {of.joined}"
    sums = _sums(of.old), _sums(of.new)
    if sums[0] and sums[1] and sums[0][1] == sums[1][1]:
        zh, en = f"{zh}；分值{sums[0][0]}＝{sums[1][0]}", f"{en}; points {sums[0][0]} = {sums[1][0]}"
    return zh, en


def _sums(items: Sequence[Item]) -> tuple[str, Decimal] | None:
    known = [item.points for item in items if item.points is not None]
    if len(known) < len(items):
        return None
    return "+".join(f"{points.normalize():f}" for points in known), sum(known, Decimal(0))
