"""The printed numbers of categories and items: gaps, repeats, order."""

import re
from collections import ChainMap, defaultdict
from collections.abc import Iterator, MutableMapping, Sequence
from itertools import pairwise, takewhile

from parsers.wording.labels import Label
from parsers.wording.totals import WHOLE
from pipeline.numbering.around import Around, around_rows
from pipeline.numbering.numbers import Numbers, Run, after, between, following, key_of, label_of, splits, style_of
from pipeline.walk import Child, Parent, adds_up, children, parents, points_of, proved_complete, rubrics, said
from schema.finding import Finding, Rule
from schema.location import CellPlace
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Category, Item, Rubric

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
        zh="同级编号应当连续；跳号常常是漏了一行。缺的号在别的考核项目里，或在没有分值的标题行上的，没有漏行，"
        "只作提示。",
        en="Numbers of one level run on; a gap often means that a row was lost. Where the missing numbers stand in another category, or on "
        "a line without points, no row is lost, and this is only a note.",
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
        "各项分值相加都与印出的合计相符（没有印合计的，正好 100）、后面的编号又接着往下编的，就没有漏行，只作提示。",
        en="Two nodes of one level carry the same number: a misprint, or the heading of a category is lost and its numbers restart. "
        "Where the points add up to what is printed, or to 100 where no total is, and the numbers count on, no row is lost, and this is only a note.",
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
        zh="每个考核项目的编号从 1 开始，或接着上一个项目往下编；都不是，前面可能漏了一行。前一个号在别的考核项目里，或在没有分值的"
        "标题行上的，只作提示；“第八条”这样的条号从整个办法编起，也只作提示；表下面另列的一票否决（五、一票否决）也是。",
        en="Numbers start at 1 in each category or run on from the one before; otherwise a row before it may be lost. Where the number "
        "before it stands in another category, or on a line without points, this is only a note; so it is for articles (第八条), which are "
        "counted through the whole regulation, and for vetoes below a table.",
    ),
    example="(一)服务 | 2.甲",
)
RULES = (GAP, REPEAT, ORDER, START)
_ARTICLE = "第一条"
"""The style of articles, which are counted through the whole regulation: its list may begin with any."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding wherever the numbers of one level and one style do not run on, one for each fault."""
    above: dict[str, Numbers] = {}
    for path, rubric in rubrics(result):
        last: ChainMap[str, Numbers] = ChainMap({}, above)
        through: set[str] = set()
        proven = _proven(path, rubric)
        around = around_rows(path, rubric, result.coverage.unused)
        for at, parent in parents(result):
            if at == path or at.startswith(f"{path}."):
                yield from _level(children(at, parent), last, through, at in proven, around)
        above = dict(last)


def _proven(path: str, rubric: Rubric) -> set[str]:
    """Return the paths of the rubric and its categories whose rows are all there, because sums over them agree, or make 100."""
    found: set[str] = set()
    waiting: list[tuple[str, Parent, bool]] = [(path, rubric, False)]
    while waiting:
        at, parent, above = waiting.pop()
        made = adds_up(parent) or (at == path and parent.points is None and proved_complete({at: parent}, at))
        proven = made or (above and parent.points is None and parent.combine == "sum")
        if proven:
            found.add(at)
        inner = ((below, child) for below, child in children(at, parent) if isinstance(child, Category))
        waiting += [(below, child, proven and child.counts) for below, child in inner]
    return found


def _level(
    siblings: tuple[tuple[str, Child], ...],
    last: MutableMapping[str, Numbers],
    through: set[str],
    proven: bool,
    around: Around,
) -> Iterator[Finding]:
    """Check one level; ``last`` holds the last number of each kind and style in the rubric so far, else that of
    the rubrics before it: blocks 一、 and 二、 are two tables where their columns differ. ``through`` are the kinds and styles whose
    numbers counted on from one category to the next: a higher first number leaves a gap behind the last one.

    Numbers that go on those right ``before``, in whatever style, or count the categories before them that print none, are none
    to be found at fault.
    Where the rows are ``proven`` to be all there, a number that stands twice and then counts on is a note; so is one that comes
    too early where what is missing before it stands elsewhere: in another category, as rows were moved, or on a line in no part.
    """
    numbered = [(path, node, label) for path, node in siblings if (label := label_of(node)) is not None]
    joint = _joint(numbered)
    last.update({key_of(node, label): label.numbers for _, node, label in numbered if style_of(label) in joint})
    numbered = [entry for entry in numbered if style_of(entry[2]) not in joint]
    headed = _head_tables([node for _, node in siblings], proven)
    bare = (sum(1 for _ in takewhile(lambda entry: _is_bare(entry[1]), siblings)) + 1,)
    runs: dict[str, Run] = {}
    for n, (path, node, label) in enumerate(numbered):
        key, numbers = key_of(node, label), label.numbers
        later = [other.numbers for _, sibling, other in numbered[n + 1 :] if key_of(sibling, other) == key]
        beside = {other.numbers for _, _, other in numbered if style_of(other) == style_of(label)}
        run = runs.get(key)
        before_it = (*numbers[:-1], numbers[-1] - 1)
        beside_it = n > 0 and (numbered[n - 1][2].numbers == before_it or splits(numbered[n - 1][2].numbers, numbers))
        runs_on = beside_it or (style_of(label), before_it) in around.before.get(path, ())
        if run is None:
            counted_on = any(last.get(f"{kind.__name__} {style_of(label)}") == before_it for kind in (Category, Item))
            if last.get(key) == before_it:
                through.add(key)
            if numbers[-1] != 1 and numbers != bare and not runs_on and not counted_on and not headed:
                elsewhere = _counts_from_afar(node, label, siblings) or around.holds(path, key, {before_it}, beside)
                before = last[key] if key in through and last[key] < numbers else None
                yield _noted(_finding(GAP if before else START, path, node, label, before), elsewhere)
            runs[key] = Run(numbers, following(numbers), numbers, {numbers})
        else:
            run.due |= {numbers} if runs_on else set()
            if numbers not in run.due and (rule := _fault(run, numbers, later)) is not None:
                moved = rule is GAP and around.holds(path, key, between(run.counted, numbers), beside)
                again = rule is REPEAT and proven and after(run.counted) in later
                yield _noted(_finding(rule, path, node, label, run.before), moved or again)
            run.go_on(numbers)
        last[key] = numbers


def _counts_from_afar(node: Child, label: Label, siblings: tuple[tuple[str, Child], ...]) -> bool:
    """Return whether a number may go on from lines that are in no rubric: that of an article, or of a list below a table."""
    return style_of(label) == _ARTICLE or _is_below_table(node, siblings)


def _fault(run: Run, numbers: Numbers, later: Sequence[Numbers]) -> Rule | None:
    """Return the rule that ``numbers``, which are not due, break; what is missing but comes ``later`` breaks it there."""
    if numbers in run.seen:
        return REPEAT
    if numbers < run.before:
        return ORDER
    return None if between(run.counted, numbers) <= {numbers, *later} else GAP


def _noted(finding: Finding, no_row_lost: bool) -> Finding:
    return finding.model_copy(update={"severity": "note"}) if no_row_lost else finding


def _is_below_table(node: Child, siblings: Sequence[tuple[str, Child]]) -> bool:
    """Return whether vetoes stand on lines below a table, with the number of a chapter: 五、一票否决."""
    in_table = [any(isinstance(place, CellPlace) for place in one.source) for _, one in siblings]
    mine = any(isinstance(place, CellPlace) for place in node.source)
    return node.kind == "veto" and not mine and any(in_table)


def _head_tables(siblings: Sequence[Child], proven: bool) -> bool:
    """Return whether headings of the document over tables make a total, or 100, so that other headings before them are of other things."""
    rows = [place for node in siblings if isinstance(node, Category) for item in node.items for place in item.source]
    over = not any(isinstance(place, CellPlace) for node in siblings for place in node.source)
    whole = proven or sum(map(points_of, siblings)) == WHOLE
    return over and whole and any(isinstance(place, CellPlace) for place in rows)


def _joint(numbered: Sequence[tuple[str, Child, Label]]) -> set[str]:
    """Return the styles whose numbers run on over categories and items alike, as serial numbers of rows and merged rows do."""
    styles: dict[str, list[tuple[Child, Numbers]]] = defaultdict(list)
    for _, node, label in numbered:
        styles[style_of(label)].append((node, label.numbers))
    return {
        style
        for style, entries in styles.items()
        if len({type(node) for node, _ in entries}) > 1
        and entries[0][1][-1] == 1
        and all(b == after(a) for (_, a), (_, b) in pairwise(entries))
    }


def _is_bare(node: Child) -> bool:
    return isinstance(node, Category) and not node.label and bool(re.match(r"(?!零)[^\W\d]", node.name))


def _finding(rule: Rule, path: str, node: Category | Item, label: Label, previous: Numbers | None) -> Finding:
    due = ".".join(map(str, after(previous))) if previous else "1"
    before = ".".join(map(str, previous or ()))
    values = {"node": said(node), "actual": label.text, "before": before, "expected": due}
    return rule.finding(values, path=path, source=node.source, expected=due, actual=".".join(map(str, label.numbers)))
