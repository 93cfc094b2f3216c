"""The printed numbers of categories and items: gaps, repeats, order."""

from collections import defaultdict
from collections.abc import Iterator

from parsers import labels
from parsers.labels import Label
from pipeline.walk import Child, children, parents, rubrics, said
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item

_HELP = Bilingual(
    zh="请对照原件：是编号印错，还是漏了、多了一行？",
    en="Compare with the original: is the number wrong, or a row lost or doubled?",
)
GAP = Rule(
    code="K301",
    name="numbering-gap",
    severity="warning",
    message=Bilingual(
        zh="{node}的编号是“{actual}”，前一个却是 {before}，从 {expected} 起缺号",
        en='{node} is numbered "{actual}" after {before}: numbers are missing from {expected} on',
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="同级编号应当连续；跳号常常是漏了一行。",
        en="Numbers of one level run on; a gap often means that a row was lost.",
    ),
    example="1.甲 | 3.丙",
)
REPEAT = Rule(
    code="K302",
    name="numbering-repeat",
    severity="warning",
    message=Bilingual(zh="{node}的编号“{actual}”前面已经用过", en='{node} repeats the number "{actual}"'),
    help=_HELP,
    explanation=Bilingual(
        zh="同一级里两项用了同一个编号：可能是印错，也可能漏了一个考核项目的标题，编号从那里重新开始。",
        en="Two nodes of one level carry the same number: a misprint, or the heading of a category is lost and its numbers restart.",
    ),
    example="1.甲 | 1.乙",
)
ORDER = Rule(
    code="K303",
    name="numbering-order",
    severity="warning",
    message=Bilingual(
        zh="{node}的编号是“{actual}”，排在 {before} 后面，次序不对",
        en='{node} is numbered "{actual}", but stands after {before}: out of order',
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="同级编号倒退或中途从头开始：可能是行的顺序乱了，或漏了一个考核项目的标题。",
        en="Numbers go back or restart within one category: rows may be out of order, or the heading of a category lost.",
    ),
    example="1.甲 | 3.乙 | 2.丙",
)
START = Rule(
    code="K304",
    name="numbering-start",
    severity="warning",
    message=Bilingual(
        zh="{node}是同级的第一项，编号却是“{actual}”", en='{node} comes first, but is numbered "{actual}"'
    ),
    help=_HELP,
    explanation=Bilingual(
        zh="每个考核项目的编号从 1 开始，或接着上一个项目往下编；都不是，前面可能漏了一行。",
        en="Numbers start at 1 in each category or run on from the one before; otherwise a row before it may be lost.",
    ),
    example="(一)服务 | 2.甲",
)
RULES = (GAP, REPEAT, ORDER, START)


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding wherever the numbers of one level and one style do not run on."""
    for path, _ in rubrics(result):
        last: dict[str, tuple[int, ...]] = {}
        for at, parent in parents(result):
            if at == path or at.startswith(f"{path}."):
                yield from _level(children(at, parent), last)


def _level(siblings: tuple[tuple[str, Child], ...], last: dict[str, tuple[int, ...]]) -> Iterator[Finding]:
    """Check one level; ``last`` holds the last number of each kind and style in the rubric so far."""
    before: dict[str, tuple[int, ...]] = {}
    seen: dict[str, set[tuple[int, ...]]] = defaultdict(set)
    for path, node in siblings:
        label = labels.whole(node.label) if node.label else None
        if label is None:
            continue
        key = f"{type(node).__name__} {_style(label)}"
        previous = before.get(key)
        if label.numbers in seen[key]:
            yield _finding(REPEAT, path, node, label, previous)
        elif previous is None:
            if label.numbers[-1] != 1 and last.get(key) not in _allowed_before(label.numbers):
                yield _finding(START, path, node, label, None)
        elif label.numbers not in _next(previous):
            yield _finding(GAP if label.numbers > previous else ORDER, path, node, label, previous)
        seen[key].add(label.numbers)
        before[key] = last[key] = label.numbers


def _style(label: Label) -> str:
    """Return the style without the differences that are only of looks: 1. 1、 and 1 count on from one another."""
    if label.style in ("1.", "1、", "1", "⒈"):
        return "1"
    return "一" if label.style in ("一、", "一.", "一") else label.style


def _next(numbers: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Return what may follow: 1.2 is followed by 1.3, 2.1, 2 or 1.2.1."""
    following = {(*numbers[:n], numbers[n] + 1) for n in range(len(numbers))}
    return following | {(*one, 1) for one in following if len(one) < len(numbers)} | {(*numbers, 1)}


def _allowed_before(numbers: tuple[int, ...]) -> set[tuple[int, ...] | None]:
    return {(*numbers[:-1], numbers[-1] - 1)}


def _finding(rule: Rule, path: str, node: Category | Item, label: Label, previous: tuple[int, ...] | None) -> Finding:
    due = ".".join(map(str, (*previous[:-1], previous[-1] + 1))) if previous else "1"
    values = {
        "node": said(node),
        "actual": label.text,
        "before": ".".join(map(str, previous or ())),
        "expected": due,
    }
    return rule.finding(values, path=path, source=node.source, expected=due, actual=".".join(map(str, label.numbers)))
