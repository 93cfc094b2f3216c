"""What voids the points, listed right below a table: 一票否决事项： over 1.发生重大安全事故。 2.弄虚作假。"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from parsers.flow import Line
from parsers.lines.undernumbers import Entry, under_numbers, whole
from parsers.lines.vetosentences import may_be_vetoes_below, vetoes_below
from parsers.outlines.nodes import category, item
from parsers.outlines.ontop import led_by_kind
from parsers.outlines.tree import Node
from parsers.spotting.found import Found
from parsers.strand import compact
from parsers.tables.grid import Box
from parsers.wording import labels
from parsers.wording.marks import ends_with_points
from parsers.wording.vetoes import heads_vetoes, may_be_vetoes, vetoes_first

_NEAR = 12
"""Lines below a table among which they are looked for."""


def with_vetoes(one: Found) -> Found:
    """Return the rubric with the vetoes that are listed below its table as its last part, and these lines no more below it.

    They are numbered lines from one on under headings that name vetoes, perhaps with a sentence below each, or sentences that begin
    with that name: 一票否决：发生重大事故的不得评优.
    """
    lines = [line for line in one.below if not line.furniture]
    for at, line in enumerate(lines[:_NEAR]):
        heads = [*takewhile(names_vetoes, lines[at:])]
        if listed := listed_vetoes(heads, lines[at + len(heads) :]):
            return _taken(
                one, category(Box(sum((head.text for head in heads[1:]), line.text), line.label)), heads, listed
            )
        if led_by_kind(line.label + line.text.text) == "veto":
            return _taken(one, item(Box(line.text, line.label), ""), [line], [])
    return one


def names_vetoes(line: Line) -> bool:
    """Return whether a line is the heading of vetoes and nothing else, 三、一票否决事项："""
    return heads_vetoes(_bare(line))


def listed_vetoes(heads: Sequence[Line], lines: Iterable[Line], doubtful: bool = False) -> list[Entry]:
    """Return the vetoes among the lines below ``heads``: those numbered from one on without points that stand first.

    A number may head the sentence below it, where one of these is a veto. With ``doubtful`` also those of which nothing tells
    whether they are some.
    """
    found = [*takewhile(lambda entry: not ends_with_points(entry[0].text.text), under_numbers(lines))] if heads else []
    if not found:
        return []
    heading, below = _bare(heads[-1]), [[_bare(line) for line in entry[1:]] for entry in found]
    end = next(
        (n for n, texts in enumerate(below) if texts and not any(may_be_vetoes_below(heading, texts))), len(found)
    )
    texts = [_bare(replace(entry[0], text=whole(entry))) for entry in found[:end]]
    surely = not any(below) or any(vetoes_below(heading, [text]) for entry in below for text in entry)
    if doubtful and (may_be_vetoes(heading, texts) or not surely):
        return found[:end]
    return found[: vetoes_first(heading, texts)] if surely else []


def _bare(line: Line) -> str:
    label = labels.leading(line.text.text)
    return compact(line.text.text[label.end if label else 0 :])


def _taken(one: Found, node: Node, heads: Sequence[Line], listed: Sequence[Entry]) -> Found:
    tree, lines = one.reading.outline, [*heads, *chain.from_iterable(listed)]
    node.voids, node.text = True, node.text.strip(":：")
    for entry in listed:
        inside = item(Box(whole(entry), entry[0].label), "")
        inside.voids = True
        node.children.append(inside)
    tree.children.append(node)
    tree.used += [line.text for line in lines]
    return replace(one, below=tuple(line for line in one.below if not any(line is taken for taken in lines)))
