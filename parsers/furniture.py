"""Page furniture: page numbers, running heads and feet, rules, which say nothing of what is assessed."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.tables.rows.footers import is_footer
from parsers.wording import labels

_NUMBER = r"[0-9０-９]{1,4}"
_PAGE_NUMBER = re.compile(
    rf"[-—–－·~\s]*(?:第?\s*{_NUMBER}\s*页?|第\s*{_NUMBER}\s*页\s*[,，/／]?\s*共\s*{_NUMBER}\s*页|共\s*{_NUMBER}\s*页|[0-9]{{1,4}}\s*[/／]\s*[0-9]{{1,4}})[-—–－·~\s]*"
)
_CONTINUED = re.compile(r"[（(]?续(?:上)?表?[0-9一二三四五六七八九十]*[)）]?")
_RULE = re.compile(r"[-=_*~─━═—]{3,}")
"""A line that only parts others, or underlines a heading (CommonMark, 4.1 and 4.3)."""
_NUMBERED = re.compile(
    rf"第(?P<of>{_NUMBER})页(?:[,，/／]?共{_NUMBER}页)?|[-—–－·~](?P<between>{_NUMBER})[-—–－·~]|(?P<first>{_NUMBER})[/／]{_NUMBER}"
)
"""The page number in a running line: 食堂管理 第1页, 安全处 - 2 -."""
_REPEATS = 3
"""A short line that stands on this many pages is a running head or foot wherever it stands."""
_LONGEST = 40
_ENDED = re.compile(r"[。；;：:！!？?)）】\]…_＿]$|[0-9０-９]分$")
"""How a line ends that goes on in no other."""
_LONG = 20
"""Characters of a line that fills the width of a page, and no date or name."""
_CONTENT = re.compile(r"[0-9０-９。；;]")
"""What a running line without a page number does not hold: points, the number of an item, the end of a sentence."""


class Printed(NamedTuple):
    """A piece of the stream: the text of a line, without blanks, or none of a table; and its page, if it has one."""

    text: str | None
    page: int | None


def furniture(pieces: Sequence[Printed]) -> frozenset[int]:
    """Return which of the ``pieces`` are page furniture, by their place in the stream (0-based).

    Those are lines that only count pages, go on a table, 续表, or part others; short lines on three pages; and, on two, the same line at the foot of
    both, at the head of both, or one that only its page number tells from the other.
    """
    pages = {(piece.text, piece.page) for piece in pieces if piece.text and piece.page and len(piece.text) <= _LONGEST}
    running = {text for text, count in Counter(text for text, _ in pages).items() if count >= _REPEATS}
    found = {n for n, piece in enumerate(pieces) if piece.text and (_is_bare(piece.text) or piece.text in running)}
    while further := set(_at_edges(pieces, found)) - found:
        found |= further
    return frozenset(found)


def heads_again(pieces: Sequence[Printed], known: frozenset[int]) -> frozenset[int]:
    """Return which of the ``pieces`` are lines with which two pages begin, furniture that is ``known`` left out: of each two the second.

    It may be the title of another table, or of the one that goes on.
    """
    return frozenset(other for _, other in _alike(pieces, _heads(pieces, _left(pieces, known))))


def _is_bare(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in (_PAGE_NUMBER, _CONTINUED, _RULE))


def _at_edges(pieces: Sequence[Printed], known: Collection[int]) -> Iterator[int]:
    """Yield the outermost lines of pages, those ``known`` left out, that the next page has at the same edge."""
    left = _left(pieces, known)
    feet = {pieces[n].page or 0: n for n in left}
    for one, other in _alike(pieces, feet):
        if _page_number(pieces[one].text) or not is_footer(pieces[one].text or ""):
            yield from (one, other)
    for one, other in _alike(pieces, _heads(pieces, left)):
        over = _is_over_title(pieces, left, (one, other)) or _is_over_list(pieces, left, (one, other))
        if _page_number(pieces[one].text) or over:
            yield from (one, other)


def _left(pieces: Sequence[Printed], known: Collection[int]) -> list[int]:
    return [n for n, piece in enumerate(pieces) if piece.page and n not in known]


def _heads(pieces: Sequence[Printed], left: Sequence[int]) -> dict[int, int]:
    """Return the first of the pieces that are ``left`` of each page."""
    return {pieces[n].page or 0: n for n in reversed(left)}


def _alike(pieces: Sequence[Printed], edges: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the lines at the ``edges`` of two pages, one after the other, that say the same but for the page number."""
    for page, next_page in pairwise(sorted(edges)):
        one, other = pieces[edges[page]].text, pieces[edges[next_page]].text
        if not one or not other or max(len(one), len(other)) > _LONGEST or next_page != page + 1:
            continue
        first, second = _page_number(one), _page_number(other)
        counts = first is not None and second is not None and second == first + 1
        same = one == other and not _CONTENT.search(one)
        if same or (counts and _NUMBERED.sub("", one) == _NUMBERED.sub("", other)):
            yield edges[page], edges[next_page]


def _page_number(text: str | None) -> int | None:
    match = _NUMBERED.search(text or "")
    return int(match[match.lastgroup or 0]) if match else None


def _is_over_title(pieces: Sequence[Printed], left: Sequence[int], heads: tuple[int, int]) -> bool:
    """Return whether the first head stands over another line, a title, and the second right over a table that goes on."""
    below = dict(pairwise(left))
    one, other = (below.get(head) for head in heads)
    return one is not None and other is not None and pieces[one].text is not None and pieces[other].text is None


def _is_over_list(pieces: Sequence[Printed], left: Sequence[int], heads: tuple[int, int]) -> bool:
    """Return whether the first head stands over another line, and the second over what goes on with the page before.

    That is the rest of a sentence, or the number after one that is printed there, or the first number under a heading that ends
    the page as others do that have theirs below them.
    """
    below = dict(pairwise(left))
    page = [pieces[n].text for n in left if heads[0] < n < heads[1]]
    one, rest = page[0] if page else None, pieces[below[heads[1]]].text if heads[1] in below else None
    if not one or not rest or labels.leading(one) or is_footer(rest):
        return False
    last, number = page[-1] or "", labels.leading(rest)
    if number is None:
        return len(last) >= _LONG and not _ENDED.search(last)
    known = [labels.leading(text or "") for text in page]
    if number.numbers != (1,):
        return any(label is not None and labels.follows(label, number) for label in known)
    heading = labels.leading(last)
    pairs = ((a.style, b.style) for a, b in pairwise(known) if a and b and b.numbers == (1,))
    return heading is not None and heading.style != number.style and (heading.style, number.style) in pairs
