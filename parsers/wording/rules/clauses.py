"""How far left a phrase reaches: the words of a clause, its sentence, the bracket that it stands in."""

import re
from dataclasses import dataclass

OPEN, CLOSE = "（(【[〔﹝", "）)】]〕﹞"
ENDS = "。；;！!？?\n：:"
"""Characters that end a sentence or lead it in."""
_CIRCLED = frozenset(map(chr, (*range(0x2460, 0x249C),)))
"""Numbers in circles, brackets and with a stop, ①⑴⒈, with which the next entry begins, printed in one line or not."""
COMMAS = "，,"
_LABEL = re.compile(
    r"(?:[（(]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|[0-9０-９]{1,2}\s*[)）、]"
    r"|[1-9１-９][0-9０-９]?[.．](?:(?![0-9０-９])|(?=[0-9０-９]{3}))|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|注[:：]|[-•·]\s)"
)
_EDGES = " \t\u3000，,。；;、：:/／—"
_REMARK = re.compile(r"[（(][^（()）]{1,30}[)）]")


@dataclass(frozen=True, slots=True)
class Clause:
    """Where the words before a phrase begin: those of its own clause (at the phrase itself: it has none), and of each of its sentence."""

    own: int
    starts: tuple[int, ...]

    @property
    def sentence(self) -> int:
        """Where the sentence begins."""
        return self.starts[0]


def clause(text: str, at: int, floor: int) -> Clause:
    """Return what stands before ``at``, back to ``floor`` at the most.

    A closed pair of brackets belongs to the clause; an open bracket ends it, as a number 1、 before it does.
    """
    depth, starts, begin = 0, [], floor
    for index in range(at - 1, floor - 1, -1):
        character = text[index]
        if character in CLOSE:
            depth += 1
        elif character in OPEN:
            if not depth:
                begin = index + 1
                break
            depth -= 1
        elif depth:
            continue
        elif character in ENDS or character in _CIRCLED:
            begin = index + 1
            break
        elif character in COMMAS and text[index + 1 : index + 2] not in _EDGES and not _in_number(text, index):
            starts.append(index + 1)
    found = tuple(dict.fromkeys(_skip(text, start, at) for start in reversed([*starts, begin])))
    return Clause(found[-1], found)


def before_edges(text: str, at: int, floor: int) -> int:
    """Return the offset after the last character before ``at`` that is neither a blank nor punctuation."""
    while at > floor and text[at - 1] in _EDGES:
        at -= 1
    return at


def _skip(text: str, start: int, end: int) -> int:
    """Return the first offset from ``start`` on that is neither blank, punctuation, a printed number nor a remark on what stands before."""
    while start < end:
        label = _LABEL.match(text, start, end) or (_REMARK.match(text, start, end) if start else None)
        if label:
            start = label.end()
        elif text[start] in _EDGES or text[start] in CLOSE:
            start += 1
        else:
            break
    return start


def _in_number(text: str, index: int) -> bool:
    return 0 < index < len(text) - 1 and text[index - 1].isdigit() and text[index + 1].isdigit()
