"""The tree that the listed lines of a stretch make."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from parsers.flow import Line
from parsers.lines.blocks import Block
from parsers.lines.bonus import heads_bonuses
from parsers.lines.depths import UNRANKED, depths, heads_beside, rank
from parsers.lines.extraparts import beside_vetoes, changes, heads_extras, leads_takes
from parsers.lines.linetotals import said_total
from parsers.lines.listed import BONUS, Listed
from parsers.lines.names.overnumbers import with_turned
from parsers.lines.names.unnumbered import unnumbered
from parsers.lines.trees.amongnames import among_names
from parsers.lines.trees.bands import grades
from parsers.lines.trees.courseweights import take_course_weights
from parsers.lines.trees.fatal import mark_fatal
from parsers.lines.trees.misprinted import with_inner_lists, with_own_styles
from parsers.lines.trees.overviews import take_overview
from parsers.lines.trees.prefixed import under_prefixes
from parsers.lines.trees.principles import principles
from parsers.lines.trees.saidhow import says_how
from parsers.lines.trees.sharesums import take_shares
from parsers.outlines.kinds import kind_of
from parsers.outlines.namedextras import mark_named_extras
from parsers.outlines.nodes import take_most
from parsers.outlines.ontop import led_by_kind
from parsers.outlines.tree import Node, Outline, nodes
from parsers.strand import Strand, one_below_other
from parsers.wording import labels, marks
from parsers.wording.halfbrackets import half_bracketed
from parsers.wording.markdown import without_strong
from parsers.wording.totals import WHOLE
from parsers.wording.vetoes import heads_vetoes

_STANDARD = re.compile(r"标准|细则|办法|内容|指标|总分|满分|表$|体系|方案|考[核评]|评[分价比估审]")
"""What the heading of a whole rubric says."""
_SENTENCE = re.compile(r"。\s*$")
_EDGE = "：:，,。"


def outline(stretch: Sequence[Block]) -> tuple[Outline, list[Line]]:
    """Return the tree of a stretch, and what it begins with that is no part of it.

    A line is the heading of the deeper ones below it, if these print points. Below the total stand bonuses.
    """
    ends = next((n for n, block in enumerate(stretch) if block.total), len(stretch))
    made = Outline(children=_tree(stretch[:ends]))
    aside = _without_points(made.children)
    aside += [Line(node.whole) for node in nodes(take_overview(made.children))]
    aside += [Line(node.whole) for node in nodes(take_course_weights(made.children))]
    made.children = [_settled(node, made.children) for node in made.children]
    mark_fatal(made.children)
    _take_total(made)
    take_shares(made.children)
    mark_named_extras(made.children)
    for block in stretch[ends : ends + 1]:
        made.total = made.total or block.total
        made.used += [line.text for line in block.lines]
    below = _tree(stretch[ends + 1 :])
    made.children += [_settled(node, below) for node in below]
    made.used += [node.whole for node in nodes(made.children)]
    return made, aside


def _tree(stretch: Sequence[Block]) -> list[Node]:
    rows = [(block.entry, block.lines) for block in stretch if block.entry]
    own = with_inner_lists(with_own_styles(_with_bonuses([entry for entry, _ in rows])))
    entries = with_turned(among_names(under_prefixes(own)))
    deep = depths(entries)
    told = grades(entries, deep) | principles(entries, deep) | beside_vetoes(entries)
    made: list[Node] = []
    open_nodes: list[Node] = []
    for n, (entry, (_, lines), depth) in enumerate(zip(entries, rows, deep, strict=True)):
        if n in told:
            continue
        heads = any(below > depth for below in deep[n + 1 : n + 2])
        count, inner = unnumbered(entry, lines[1:], heads_beside(entries, deep, n))
        named = heads and _is_named(entry, lines[1:], entries[n + 1])
        node = _node(entry.heading() if heads else entry, lines[: 1 if inner or named else None])
        node.children += inner
        _go_on(inner, lines[count + 1 :])
        del open_nodes[depth - 1 :]
        if entry.style in UNRANKED and open_nodes and _is_beside(node, open_nodes[-1]):
            open_nodes.pop()
        if any(over.voids for over in open_nodes) and heads and leads_takes(entry.text.text):
            node.takes = True
        if any(kind_of(over) == "bonus" for over in open_nodes):
            node.extra, node.counts = False, True
        (open_nodes[-1].children if open_nodes else made).append(node)
        open_nodes.append(node)
    return made


def _is_named(entry: Listed, lines: Sequence[Line], first: Listed) -> bool:
    """Return whether a heading ends with its points over sentences about it, which are no part of its name, and a ``first`` item with points."""
    sentences = all(_SENTENCE.search(line.text.text) for line in lines)
    return (
        sentences and marks.ends_with_points(entry.whole.text) and (first.own is not None or first.marked is not None)
    )


def _with_bonuses(entries: Sequence[Listed]) -> list[Listed]:
    """Return the lines with those without a mark that name a bonus in the style of the outermost parts, beside which they stand.

    One alone on its line over a list that begins is the heading of that; it stands over the outermost parts where that list is one of these.
    """
    others = [entry for entry in entries if entry.style != BONUS]
    times = Counter(zip(depths(others), (entry.style for entry in others), strict=True))
    style = next((style for (_, style), count in sorted(times.items()) if count > 1), "•")
    behind = [*entries[1:], None][: len(entries)]
    return [
        replace(entry, style="#" if _heads_outermost(entry, after, style) else style) if entry.style == BONUS else entry
        for entry, after in zip(entries, behind, strict=True)
    ]


def _heads_outermost(entry: Listed, after: Listed | None, style: str) -> bool:
    """Return whether a name of bonuses alone on its line stands over a list that begins there, of the ``style`` of the outermost parts or one above."""
    if after is None or not after.label or not after.begins or not heads_extras(entry.text.text):
        return False
    mine, outer = rank(after.style), rank(style)
    return mine is None or outer is None or mine <= outer


def _is_beside(node: Node, head: Node) -> bool:
    """Return whether a line stands beside the one that it seems to stand below: it is worth more, or so was the one before."""
    mine, above = labels.leading(node.whole.text), labels.leading(head.whole.text)
    if mine and above and mine.style == above.style:
        return True
    return node.points is not None and head.points is not None and node.points.value > head.points.value


def _without_points(children: list[Node]) -> list[Line]:
    """Take away what a list begins with that prints no points, as the first clauses of a regulation; return it as lines."""
    aside: list[Line] = []
    while children:
        while children and not _are_vetoes(children) and not any(map(_is_pointed, nodes(children[:1]))):
            aside += [Line(node.whole) for node in nodes(children[:1])]
            del children[0]
        children = children[0].children if len(children) == 1 and not _is_category(children[0]) else []
    return aside


def _are_vetoes(children: Sequence[Node]) -> bool:
    """Return whether the first parts are of vetoes, right before one that prints points."""
    after = next((node for node in children if not node.voids), None)
    return children[0].voids and (after is None or any(map(_is_pointed, nodes([after]))))


def _is_pointed(node: Node) -> bool:
    return node.points is not None or node.marked is not None


def _is_category(node: Node) -> bool:
    """Return whether a numbered line prints the points of what it heads, so that all below it is its own."""
    return bool(node.label) and node.points is not None


def _node(entry: Listed, lines: Sequence[Line]) -> Node:
    more = [line.text for line in lines[1:]]
    text = reduce(one_below_other, map(without_strong, more), entry.text)
    whole = reduce(one_below_other, more, entry.whole)
    node = Node(True, entry.label, text, whole, takes=entry.takes, marked=entry.marked)
    if entry.own is None and (heads_vetoes(entry.text.text) or led_by_kind(entry.text.text) == "veto"):
        node.voids = True
    elif entry.own is None and more and heads_extras(entry.text.text):
        node.extra = heads_bonuses(entry.text.text)
        node.takes = not node.extra
    if entry.own is None and led_by_kind(entry.text.text) == "bonus":
        node.extra = True
    if entry.own is not None:
        node.extra, node.counts = entry.extra, not entry.extra
        node.points, node.printed = entry.own.points, entry.own.printed
    return node


def _go_on(items: Sequence[Node], lines: Sequence[Line]) -> None:
    """Let the lines below items without numbers go on the last of them."""
    for line in lines if items else ():
        items[-1].text = one_below_other(items[-1].text, line.text)
        items[-1].whole = one_below_other(items[-1].whole, line.text)


def _settled(node: Node, beside: Sequence[Node]) -> Node:
    """Return the node as a category where something in it prints points, else as an item that says all that it heads.

    ``beside`` are all nodes of its level.
    """
    if not node.children:
        return node
    pointed = any(map(_is_pointed, nodes(node.children)))
    if (not pointed and not node.voids and not _holds_changes(node)) or says_how(node, beside):
        for inner in nodes(node.children):
            node.text = one_below_other(node.text, without_strong(inner.whole))
            node.whole = one_below_other(node.whole, inner.whole)
        node.children = []
        return node
    node.is_item, node.marked = False, None
    node.children = [_settled(child, node.children) for child in node.children]
    name = _bare(node.text)
    own = name.text.find(node.printed.text) if node.points is not None and node.points.percent else 0
    end = half_bracketed(name) or marks.ending(name.cut(0, own + len(node.printed.text)) if own > 0 else name)
    node.text = _bare(end.name) if end is not None and node.points is not None else name
    if node.points is None and heads_extras(node.text.text):
        take_most(node)
    return node


def _holds_changes(node: Node) -> bool:
    """Return whether a part of bonuses or deductions holds lines that say what is given or taken."""
    heads = heads_extras(node.text.text) or (node.takes and leads_takes(node.text.text))
    return heads and any(changes(child.text.text) for child in nodes(node.children))


def _bare(text: Strand) -> Strand:
    return text.cut(0, len(text.text.rstrip().rstrip(_EDGE)))


def _is_part(root: Node) -> bool:
    """Return whether a line is numbered, has not the points of a whole, and does not say that it is the standard."""
    whole = root.points is not None and root.points.value == WHOLE
    return bool(root.label) and not whole and _STANDARD.search(root.text.text) is None


def _is_later(root: Node) -> bool:
    """Return whether the number of a line without points says that other parts stand before it.

    It does not say that it is the standard, nor what the whole makes: 4.分制：10分制.
    """
    label = labels.leading(root.whole.text)
    later = root.points is None and label is not None and label.numbers[-1] > 1
    return later and _STANDARD.search(root.text.text) is None and said_total(Line(root.whole)) is None


def _take_total(made: Outline) -> None:
    """Take lines that head all others for the title of the rubric, and the points of the last for the total.

    A numbered line with points over items alone is a category, of which the others are not printed here; so is one over categories,
    （一）组织建设（20分）, that is no whole: it has not 100 points and does not name the standard.
    """
    while len(made.children) == 1 and made.total is None:
        root = made.children[0]
        if heads_extras(root.text.text):
            return
        over_items = root.is_item or any(child.is_item for child in root.children)
        plain = not root.whole.text.startswith("#")
        part = root.points is not None and ((plain and over_items) or _is_part(root))
        if root.is_item or part or _is_later(root):
            return
        made.children = root.children
        if not made.titles or (_STANDARD.search(root.text.text) is None and said_total(Line(root.whole)) is not None):
            made.titles.append(root.text)
        if root.points is not None:
            made.total = root
            made.used.append(root.whole)
        else:
            made.over.append(root.whole)
