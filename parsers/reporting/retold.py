"""Headings below or above a table that name one of its parts with other points: 排版 | 15, and 5. 排版（10分）."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from parsers.choosing.reading import Reading
from parsers.flow import Line
from parsers.outlines.tree import Node, nodes, worth
from parsers.reporting.taken import Taken
from parsers.strand import compact
from parsers.wording import labels
from parsers.wording.marks import Ending, ending
from parsers.wording.numerals import ARABIC
from parsers.wording.totals import WHOLE
from schema.finding import Finding, Rule
from schema.model import Bilingual

RETOLD = Rule(
    code="K111",
    name="heading-differs",
    severity="warning",
    message=Bilingual(
        zh="{rubric} 里“{name}”的分值是 {expected}，文中的标题却写“{shown}”",
        en="{rubric} gives {name} {expected} points, but a heading says {shown}",
    ),
    help=Bilingual(
        zh="请对照原件：以表中的分值为准，还是以标题为准？改正后再试；现在取的是表中的分值。",
        en="See which of the two is right and correct the other; the points of the table were taken.",
    ),
    explanation=Bilingual(
        zh="表里列出各项的分值，正文又逐项写成标题（如“5. 排版（10分）”）细说；两处名称相同而分值不同，必有一处写错。",
        en="A table lists the points of the parts, and headings such as 5. 排版（10分） explain them one by one; "
        "where the name is the same and the points are not, one of the two is wrong.",
    ),
    example="排版 | 15\n5. 排版（10分）",
)
_LONGEST = 40
"""Characters in the longest heading."""
_SHORTEST = 2
_N = "(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})"
_MARK = re.compile(r"[（(【\[][^（）()【】\[\]]*[)）】\]]$")
_GIVING = "扣减減加得计計给給记記为是有足满超达过到于第每各共约在获奖罚低高"
"""What ends before an amount that is given, taken or reached, and no name of what is worth it."""
_LED = re.compile(
    rf"\s*(?:{_N}\s*[、.．]|[（(]\s*{_N}\s*[)）])\s*[^，,；;。:：（）()【】\[\]0-9０-９]{{2,20}}\s*[:：]?\s*(?P<points>[（(【]\s*{ARABIC}\s*分\s*[)）】](?=\s*[:：。]?\s*\S)|(?<![{_GIVING}]){ARABIC}\s*分(?=\s*[，,。；;]\s*\S))"
)
"""A number, a name and its points, and what is said about it."""
_Parts = Sequence[tuple[int, Node]]
"""Parts, each with the number of its rubric."""
_PLAIN = re.compile(r"[\s#*“”\"《》：:。、，,….·]+")


def retold(readings: Sequence[Reading], lines: Sequence[Line]) -> Iterator[Finding]:
    """Yield a warning for each of the ``lines`` outside the tables that is the name of a part with points that none of that name has.

    Lines of a list that is a rubric of its own, as that of another annex, name its parts.
    """
    known: dict[str, list[tuple[int, Node]]] = defaultdict(list)
    for n, reading in enumerate(readings, 1):
        for node in nodes(reading.outline.children):
            known[_name(node.text.text)].append((n, node))
    lists = [(one, Taken(text.source for text in one.outline.used)) for one in readings if not one.in_table]
    for line in lines:
        heading = _heading(line)
        own = next((one for one, taken in lists if heading is not None and taken.holds(line.text)), None)
        if heading is None or (own is not None and _is_apart(own, known)):
            continue
        named = _of_others(own, known.get(_name(heading.name.text), []))
        if not named or any(_agrees(node, heading) for _, node in named):
            continue
        number, node = named[0]
        values = {"rubric": f"r{number}", "name": node.text.text, "shown": heading.printed.text}
        values["expected"] = node.points_text or f"{worth([node], 'sum').normalize():f}"
        yield RETOLD.finding(values, path=f"rubrics[{number - 1}]", source=(*line.text.source, *node.printed.source))


def _is_apart(one: Reading, known: Mapping[str, _Parts]) -> bool:
    """Return whether a list gives less than half of its parts the points that others of the ``known`` names have: it is of other things.

    One that gives the most the same points says another rubric again, and is at fault where one differs.
    """
    parts = one.outline.children
    others = [_of_others(one, known.get(_name(_named(part)), [])) for part in parts]
    same = [any(node.points == part.points for _, node in named) for part, named in zip(parts, others, strict=True)]
    return sum(same) * 2 < len(parts)


def _of_others(one: Reading | None, parts: _Parts) -> _Parts:
    """Return those of the ``parts`` that are none of a list."""
    mine = {id(node) for node in nodes(one.outline.children)} if one is not None else set()
    return [(n, node) for n, node in parts if id(node) not in mine]


def _named(node: Node) -> str:
    """Return the text of a node without the points with which it ends."""
    end = ending(node.text)
    return end.name.text if end is not None else node.text.text


def _heading(line: Line) -> Ending | None:
    """Return name and points of a line that is nothing but a number, a name, and points behind it, or begins so: 1、内容（40分）：…"""
    led = _LED.match(line.text.text)
    text = line.text.cut(0, led.end("points")) if led else line.text
    found = ending(text) if len(text.text) <= _LONGEST else None
    if found is None or found.points.minimum is not None or len(_name(found.name.text)) < _SHORTEST:
        return None
    return found


def _agrees(node: Node, heading: Ending) -> bool:
    """Return whether a heading says what the table does, or nothing that can be held against it."""
    said = heading.points
    if node.points is None and node.children and not said.percent and said.value != WHOLE:
        return worth([node], "sum") in (0, said.value)
    if node.points is None or node.points.percent != said.percent or node.weight is not None or said.value == WHOLE:
        return True
    return node.points.value == said.value


def _name(text: str) -> str:
    return _PLAIN.sub("", _MARK.sub("", compact(labels.behind(text.lstrip("#*- ")))))
