"""The printed numbers of categories and items: gaps, repeats, order."""

import re
from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from parsers.wording import labels
from parsers.wording.labels import Label
from pipeline.walk import Child, Parent, adds_up, children, parents, points_of, rubrics, said
from schema.finding import Finding, Rule
from schema.location import CellPlace
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item, Rubric

Numbers = tuple[int, ...]
_CLAUSE = re.compile(r"(?<=[。；;，,：:])\s*(?=[0-9０-９（(①-⑳一二三四五六七八九十])")
"""Where a clause with a number may begin."""
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
        zh="同级编号应当连续；跳号常常是漏了一行。缺的号在别的考核项目里的，是行挪了位置，只作提示。",
        en="Numbers of one level run on; a gap often means that a row was lost. Where the missing numbers stand in another category, "
        "rows were moved, and this is only a note.",
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
        zh="同一级里两项用了同一个编号：可能是印错，也可能漏了一个考核项目的标题，编号从那里重新开始。"
        "各项分值相加都与印出的合计相符、后面的编号又接着往下编的，就没有漏行，只作提示。",
        en="Two nodes of one level carry the same number: a misprint, or the heading of a category is lost and its numbers restart. "
        "Where the points add up to what is printed and the numbers count on, no row is lost, and this is only a note.",
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
        zh="每个考核项目的编号从 1 开始，或接着上一个项目往下编；都不是，前面可能漏了一行。前一个号在别的考核项目里的，只作提示。",
        en="Numbers start at 1 in each category or run on from the one before; otherwise a row before it may be lost. Where the number "
        "before it stands in another category, this is only a note.",
    ),
    example="(一)服务 | 2.甲",
)
RULES = (GAP, REPEAT, ORDER, START)
_FULL = 100


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding wherever the numbers of one level and one style do not run on, one for each fault."""
    above: dict[str, Numbers] = {}
    for path, rubric in rubrics(result):
        last: ChainMap[str, Numbers] = ChainMap({}, above)
        proven = _proven(path, rubric)
        before = _before(path, rubric)
        printed = _printed(path, rubric)
        for at, parent in parents(result):
            if at == path or at.startswith(f"{path}."):
                yield from _level(children(at, parent), last, at in proven, _Around(before, printed))
        above = dict(last)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around the rows of a level: what may come right before each, and the numbers of the rubric by kind and style."""

    before: Mapping[str, set[tuple[str, Numbers]]]
    printed: Mapping[str, set[Numbers]]

    def holds(self, key: str, numbers: Iterable[Numbers]) -> bool:
        """Return whether all ``numbers`` stand somewhere in the rubric: rows were put elsewhere, and none is lost."""
        return set(numbers) <= self.printed.get(key, set())


def _printed(path: str, rubric: Rubric) -> dict[str, set[Numbers]]:
    """Return the numbers of each kind and style that counts through the rubric: each number stands once."""
    found: dict[str, list[Numbers]] = defaultdict(list)
    waiting: list[tuple[str, Child]] = [*children(path, rubric)]
    while waiting:
        at, node = waiting.pop()
        if (label := _label(node)) is not None:
            found[_key(node, label)].append(label.numbers)
        if not isinstance(node, Item):
            waiting += children(at, node)
    return {key: set(numbers) for key, numbers in found.items() if len(set(numbers)) == len(numbers)}


def _before(path: str, rubric: Rubric) -> dict[str, set[tuple[str, Numbers]]]:
    """Return for the path of each item what may come right before its number: the numbers of the item above, in reading order.

    Where some rows have a name of their own, the number stands in a cell beside it; a cell may hold several numbered clauses.
    """
    found: dict[str, set[tuple[str, Numbers]]] = {}
    above: set[tuple[str, Numbers]] = set()
    waiting: list[tuple[str, Child | Rubric]] = [(path, rubric)]
    while waiting:
        at, node = waiting.pop()
        if not isinstance(node, Item):
            waiting += reversed(children(at, node))
            continue
        found[at] = above
        said = [_label(node), *(labels.leading(cell.text) for cell in node.cells), *_inside(node.text)]
        above = {(_style(label), label.numbers) for label in said if label is not None}
    return found


def _inside(text: str) -> Iterator[Label | None]:
    """Yield the numbers inside a text that holds several clauses, 1、有制度；2、有台账: the next row may count on from these."""
    for clause in _CLAUSE.finditer(text):
        yield labels.leading(text[clause.end() :])


def _proven(path: str, rubric: Rubric) -> set[str]:
    """Return the paths of the rubric and its categories whose rows are all there, because sums over them agree."""
    found: set[str] = set()
    waiting: list[tuple[str, Parent, bool]] = [(path, rubric, False)]
    while waiting:
        at, parent, above = waiting.pop()
        proven = adds_up(parent) or (above and parent.points is None and parent.combine == "sum")
        if proven:
            found.add(at)
        inner = ((below, child) for below, child in children(at, parent) if isinstance(child, Category))
        waiting += [(below, child, proven and child.counts) for below, child in inner]
    return found


@dataclass(slots=True)
class _Run:
    """The numbers of one style on one level: what was printed, what may follow, and what the count of the nodes says."""

    before: Numbers
    due: set[Numbers]
    counted: Numbers
    seen: set[Numbers]

    def fault(self, numbers: Numbers, later: set[Numbers]) -> Rule | None:
        """Return the rule that ``numbers``, which are not due, break; what is missing but comes ``later`` breaks it there."""
        if numbers in self.seen:
            return REPEAT
        if numbers < self.before:
            return ORDER
        return None if _between(self.counted, numbers) <= later else GAP

    def go_on(self, numbers: Numbers) -> None:
        """Take in the next number. After a fault the count goes on too, so that one wrong number is one fault."""
        right = numbers in self.due
        self.counted = numbers if right else _after(self.counted)
        self.before = numbers
        self.due = _next(numbers) if right else _next(numbers) | {_after(self.counted)}
        self.seen.add(numbers)


def _level(
    siblings: tuple[tuple[str, Child], ...],
    last: MutableMapping[str, Numbers],
    proven: bool,
    around: _Around,
) -> Iterator[Finding]:
    """Check one level; ``last`` holds the last number of each kind and style in the rubric so far, else that of
    the rubrics before it: blocks 一、 and 二、 are two tables where their columns differ.

    Numbers that go on those right ``before``, or count the categories before them that print none, are none to be found at fault.
    Where the rows are ``proven`` to be all there, a number that stands twice and then counts on is a note; so is one that comes
    too early where what is missing before it stands in another category: rows were moved.
    """
    numbered = [(path, node, label) for path, node in siblings if (label := _label(node)) is not None]
    joint = _joint(numbered)
    numbered = [entry for entry in numbered if _style(entry[2]) not in joint]
    headed = _head_tables([node for _, node in siblings], proven)
    bare = (sum(1 for _ in takewhile(lambda entry: _is_bare(entry[1]), siblings)) + 1,)
    runs: dict[str, _Run] = {}
    for n, (path, node, label) in enumerate(numbered):
        key, numbers = _key(node, label), label.numbers
        run = runs.get(key)
        runs_on = (_style(label), (*numbers[:-1], numbers[-1] - 1)) in around.before.get(path, ())
        if run is None:
            before_it = (*numbers[:-1], numbers[-1] - 1)
            counted_on = any(last.get(f"{kind.__name__} {_style(label)}") == before_it for kind in (Category, Item))
            if numbers[-1] != 1 and numbers != bare and not runs_on and not counted_on and not headed:
                yield _noted(_finding(START, path, node, label, None), around.holds(key, [before_it]))
            runs[key] = _Run(numbers, _next(numbers), numbers, {numbers})
        else:
            run.due |= {numbers} if runs_on else set()
            if numbers not in run.due:
                later = {other.numbers for _, sibling, other in numbered[n:] if _key(sibling, other) == key}
                if (rule := run.fault(numbers, later)) is not None:
                    finding = _finding(rule, path, node, label, run.before)
                    moved = rule is GAP and around.holds(key, _between(run.counted, numbers))
                    yield _noted(finding, moved or (rule is REPEAT and proven and _after(run.counted) in later))
            run.go_on(numbers)
        last[key] = numbers


def _noted(finding: Finding, no_row_lost: bool) -> Finding:
    return finding.model_copy(update={"severity": "note"}) if no_row_lost else finding


def _head_tables(siblings: Sequence[Child], proven: bool) -> bool:
    """Return whether headings of the document over tables make a total, or 100, so that other headings before them are of other things."""
    rows = [place for node in siblings if isinstance(node, Category) for item in node.items for place in item.source]
    over = not any(isinstance(place, CellPlace) for node in siblings for place in node.source)
    whole = proven or sum(map(points_of, siblings)) == _FULL
    return over and whole and any(isinstance(place, CellPlace) for place in rows)


def _joint(numbered: Sequence[tuple[str, Child, Label]]) -> set[str]:
    """Return the styles whose numbers run on over categories and items alike, as serial numbers of rows and merged rows do."""
    styles: dict[str, list[tuple[Child, Numbers]]] = defaultdict(list)
    for _, node, label in numbered:
        styles[_style(label)].append((node, label.numbers))
    return {
        style
        for style, entries in styles.items()
        if len({type(node) for node, _ in entries}) > 1
        and entries[0][1][-1] == 1
        and all(b == _after(a) for (_, a), (_, b) in pairwise(entries))
    }


def _is_bare(node: Child) -> bool:
    return isinstance(node, Category) and not node.label and bool(re.match(r"(?!零)[^\W\d]", node.name))


def _label(node: Child) -> Label | None:
    return labels.whole(node.label) if node.label else None


def _key(node: Child, label: Label) -> str:
    return f"{type(node).__name__} {_style(label)}"


def _style(label: Label) -> str:
    """Return the style without the differences that are only of looks: 1. 1、 and 1 count on from one another."""
    if label.style in ("1.", "1、", "1", "⒈"):
        return "1"
    return "一" if label.style in ("一、", "一.", "一") else label.style


def _next(numbers: Numbers) -> set[Numbers]:
    """Return what may follow: 1.2 is followed by 1.3, 2.1, 2 or 1.2.1."""
    following = {(*numbers[:n], numbers[n] + 1) for n in range(len(numbers))}
    return following | {(*one, 1) for one in following if len(one) < len(numbers)} | {(*numbers, 1)}


def _after(numbers: Numbers) -> Numbers:
    return (*numbers[:-1], numbers[-1] + 1)


def _between(first: Numbers, second: Numbers) -> set[Numbers]:
    """Return the numbers that are missing between two, as far as they can be told."""
    if first[:-1] != second[:-1]:
        return {_after(first)}
    return {(*first[:-1], n) for n in range(first[-1] + 1, min(second[-1], first[-1] + 100))}


def _finding(rule: Rule, path: str, node: Category | Item, label: Label, previous: Numbers | None) -> Finding:
    due = ".".join(map(str, _after(previous))) if previous else "1"
    before = ".".join(map(str, previous or ()))
    values = {"node": said(node), "actual": label.text, "before": before, "expected": due}
    return rule.finding(values, path=path, source=node.source, expected=due, actual=".".join(map(str, label.numbers)))
