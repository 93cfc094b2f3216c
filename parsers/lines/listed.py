"""Lines that begin with a number, a bullet or a heading mark, and what heads what among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.flow import Line
from parsers.strand import Strand
from parsers.wording import labels, marks
from parsers.wording.textpoints import Own, own_points

_HEADING = re.compile(r"(#{1,6})\s+")
"""An ATX heading (CommonMark, 4.2)."""
_BULLET = re.compile(r"(?:(?P<sign>[-*+–—])\s+|[•●○■□◆◇▪▫➢►◎·]\s*)(?:\[[ xX]\]\s+)?")
_STRONG = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")
"""Strong emphasis (CommonMark, 6.2): markup, of which only the text inside is seen."""
_SCALE = (
    *("#", "##", "###", "####", "#####", "######"),
    *("第一条", "一、", "一.", "（一）", "1.", "1、", "⒈", "1.1", "1）", "（1）", "⑴", "①", "•"),
)
"""How numbers head one another in official documents (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）), with headings and bullets."""
_RANKS = {style: rank for rank, style in enumerate(_SCALE)}
_BARE_NUMBER = re.compile(r"([1-9１-９][0-9０-９]?)\s+(?=[^\d\s.．、)）-])")
"""A number with nothing but a blank behind it, as 1 制度建设 over 1.1 and 1.2; only a line with points is taken so."""
_COLON = "：:"
_TOTAL = re.compile(r"^\s*[（(]?(?:以上|各项)?(?:合|总|共|小)?[计分]")
_NOT_OWN = re.compile(r"(?:[扣减加罚]|最[高多]|不超过)\s*$")
"""What stands before points at the end that are a rule, as in 迟到一次扣2分, and not the line's own."""
_LEAD = re.compile("[0-9０-９零一二三四五六七八九十百两]")
_STATED = re.compile(r"(?:^|[^（(【\[])(?:总分|总计|合计)值?\s*(?:为|是|[:：])?\s*$")
"""What stands before points that a sentence states as the total, 实行百分制，总分100分; in brackets they are a heading's own."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed line: its number, the text behind it, all that it prints, the style of its mark, its own points.

    ``indent`` is how far blanks move it in.
    """

    label: str
    text: Strand
    whole: Strand
    style: str
    own: Own | None
    indent: int = 0

    @property
    def begins(self) -> bool:
        """Whether a list may begin here: its number is the first, or it has none."""
        number = labels.leading(self.label) if self.label else None
        return number is None or number.numbers[-1] == 1


def listed(line: Line) -> Listed | None:
    """Return the line as one of a list; None where it begins with no mark and is no heading such as 第一题（10分）：."""
    found = _listed(line)
    return replace(found, indent=line.indent) if found else None


def _listed(line: Line) -> Listed | None:
    rest, style = _without_emphasis(line.text), ""
    heading = _HEADING.match(rest.text)
    if heading:
        rest, style = rest.cut(heading.end()), heading[1]
    elif bullet := _BULLET.match(rest.text):
        rest, style = rest.cut(bullet.end()), "•"
    label = labels.leading(rest.text)
    if label is None and not style and not line.label and (bare := _BARE_NUMBER.match(rest.text)):
        text = rest.cut(bare.end())
        return Listed(bare[1], text, line.text, "1.1/1", own) if (own := _own(text)) else None
    if line.label and not style:
        number = labels.whole(line.label)
        return Listed(line.label, rest, line.text, number.style if number else "•", _own(rest))
    if label and (heading or not style):
        rest = rest.cut(label.end)
        style = style or (f"1.1/{len(label.numbers)}" if label.style == "1.1" else label.style)
    elif not style:
        if not rest.text.rstrip().endswith(tuple(_COLON)) or marks.ending(rest) is None:
            return None
        style = "#"
    return Listed(label.text if label else "", rest, line.text, style, _own(rest))


def _without_emphasis(text: Strand) -> Strand:
    if "**" not in text.text:
        return text
    pieces, at = Strand(()), 0
    for found in _STRONG.finditer(text.text):
        pieces += text.cut(at, found.start()) + text.cut(found.start(1), found.end(1))
        at = found.end()
    return pieces + text.cut(at)


def unmarked(line: Line) -> Listed | None:
    """Return a line that ends with points in brackets as one with a bullet, as web pages print them; a total is none."""
    text = line.text
    end = marks.ending(text)
    if end is None or not text.text.endswith((")", "）")) or _TOTAL.search(end.name.text):
        return None
    own = _own(text)
    return Listed("", text, text, "•", own) if own else None


def _own(text: Strand) -> Own | None:
    """Return the points that a line prints as its own; a share in per cent and the points of a rule are none."""
    own = own_points(text)
    if own is None or own.points is None or own.points.percent:
        return None
    printed = own.printed.text
    before = text.text[: text.text.rfind(printed)] + _LEAD.split(printed, maxsplit=1)[0]
    return None if _NOT_OWN.search(before) or _STATED.search(before) else own


def depths(lines: Sequence[Listed]) -> tuple[int, ...]:
    """Return how deep each line stands, 1 for the outermost.

    A style that is open goes on where it stood, unless a list of that style begins further in; a new one stands below what
    is open, unless official documents use it above that or beside it. What is moved in below a bullet stands below it.
    """
    above: list[Listed] = []
    found = []
    for line in lines:
        same = [n for n, one in enumerate(above) if one.style == line.style]
        at = next((n for n in reversed(same) if above[n].indent <= line.indent), same[0] if same else None)
        if at is None:
            while above and _rank(above[-1].style) > _rank(line.style) and not _is_below(line, above[-1]):
                above.pop()
            above.append(line)
        elif at == len(above) - 1 and line.begins and line.indent > above[at].indent + 1:
            above.append(line)
        else:
            del above[at + 1 :]
        found.append(len(above))
    return tuple(found)


def _is_below(line: Listed, bullet: Listed) -> bool:
    return bullet.style.startswith("•") and line.indent > bullet.indent + 1


def _rank(style: str) -> int:
    return _RANKS.get(style.partition("/")[0], len(_SCALE))
