"""Listed lines that stand several on one line, taken apart: 1、地面：（1）清洁。5分, or （1）目录。（5分）（2）指南。（10分）."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.flow import Line
from parsers.lines.depths import goes_on, rank
from parsers.lines.listed import Listed, listed
from parsers.wording import labels, marks
from parsers.wording.texts.textpoints import own_points

_BEHIND_POINTS = re.compile(r"分\s*[)）】\]]?\s*[，,。；;、]{0,2}\s*(?=[0-9０-９（(一二三四五六七八九十①-⑳⑴-⒇⒈-⒛])")
"""The end of points that the number of another line may follow."""
_BEHIND_STOP = re.compile(r"[。；;]\s*(?=[0-9０-９（(一二三四五六七八九十])")
"""The end of a sentence that the heading of the next part may follow."""
_PRICED = re.compile(
    r"[^；;。:：（）()【】]{2,30}[（(【]\s*[^（）()【】，,；;。扣减加每]{0,6}[0-9０-９.．]+\s*分\s*[)）】]\s*(?:[:：。]|$)"
)
"""A heading with its points in brackets: 音准、节奏（满分3分）："""
_EXTRA = re.compile(r"(?:加分|[扣减]分)(?:项目?|事项|情形)?\s*[（(【:：]")
"""The heading of what comes on top of the points of all parts, or off them: 加分（每受表彰一次加1分）."""
_LEADS = re.compile(r"[^，,；;。:：（）()【】]{2,20}[:：]\s*")
"""A heading over other lines, without points."""
_NAME = re.compile(r"[^，,；;。:：（）()【】]{1,20}(?P<points>[（(【][^（）()【】]{1,10}[)）】])?\s*[:：]\s*(?=\S)")
_HEADING = re.compile(
    r"[^，,；;。:：（）()【】]{2,20}(?:[（(【][^（）()【】]{1,10}[)）】]|[0-9]{1,3}\s*分)?\s*[:：。]?"
)
"""A name that may head a part, with its points or without."""
_LED = re.compile(
    r"[^，,；;。:：（）()【】]{2,12}[:：][^:：]{1,200}?[。:：]\s*(?=[1１]\s*(?:[、)）]|[.．](?![0-9]))|[（(]\s*[1１]\s*[)）]|①)"
)
"""What leads a list that begins on its line: a name, a colon and a sentence."""
_FIRST_LETTER = re.compile(r"[aA]\s*[.．、)）]\s*(?=[^\sA-Za-z0-9.．])")
"""The letter with which such a list may begin."""
_LETTERS = ("A.", "a.")
_LEAST = 3
"""Pieces that are a list behind a sentence."""
_MOST = 40
"""Listed lines that one line may hold."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those taken apart of which each piece has its number and its points.

    A number goes on the list where it follows the one before it and stands right behind points. The first of a list may stand
    behind the name that heads it, with a letter too; the next line goes on that list then, or the rest of its own does, where the name has no points.
    So may the heading of the next part stand behind the last line of a list, or behind a sentence where it has
    its points in brackets; below what has no points, a list
    behind a sentence, where another part has one too.
    """
    found: list[Line] = []
    open_labels: dict[str, labels.Label] = {}
    pointed = False
    behind = {n: pieces for n, line in enumerate(lines) if (pieces := _behind_prose(line))}
    for n, (line, below) in enumerate(pairwise([*lines, None])):
        if line is None:
            continue
        led = behind.get(n, ()) if len(behind) > 1 and not pointed else ()
        for part in (part for piece in led or _pieces(line, below) for part in _before_heading(piece, open_labels)):
            found.append(part)
            entry = listed(part) if part.text.text else None
            if entry is not None:
                pointed = entry.own is not None or entry.marked is not None
                _open(entry, open_labels)
    return found


def _open(entry: Listed, open_labels: dict[str, labels.Label]) -> None:
    """Keep the number of a listed line as the last one of its style; those of deeper styles begin again below it."""
    label, mine = labels.leading(entry.label), rank(entry.style)
    if label is None:
        return
    for style in [*open_labels]:
        other = rank(style)
        if mine is not None and other is not None and other > mine:
            del open_labels[style]
    open_labels[entry.style] = label


def _behind_prose(line: Line) -> Sequence[Line]:
    """Return a line without a number in pieces where a list with points begins behind what leads it: 考核内容：…。1、…（3分）；2、…

    Each piece prints its own points and nothing but the last follows the last of them.
    """
    found = _LED.match(line.text.text) if not line.label else None
    if found is None or marks.marks(found[0]) or listed(line) is not None:
        return ()
    first = replace(line, text=line.text.cut(found.end()))
    pieces = [*listed_on(first)]
    entries = [listed(piece) for piece in pieces]
    own = all(entry is not None and entry.own is not None for entry in entries)
    return (replace(line, text=line.text.cut(0, found.end()).strip()), *pieces) if own and len(pieces) >= _LEAST else ()


def _before_heading(line: Line, open_labels: Mapping[str, labels.Label]) -> Sequence[Line]:
    """Return a line in two where the heading of the next part stands behind its points: （2）窗户（10分）二、安全（15分）.

    The heading is of a higher level than the line and goes on the last one of its style; it is a name, with points or without. With
    points in brackets it may stand behind the end of a sentence.
    """
    entry = listed(line) if line.text.text and open_labels else None
    mine = rank(entry.style) if entry is not None and entry.label else None
    for end in _ends(line.text.text) if mine is not None else ():
        rest = replace(line, text=line.text.cut(end), label="")
        label = labels.leading(rest.text.text)
        before = open_labels.get(label.style) if label else None
        higher = rank(label.style) if label else None
        if label is None or before is None or mine is None or higher is None or higher >= mine:
            continue
        if not labels.follows(before, label):
            continue
        first = replace(line, text=line.text.cut(0, end).strip())
        named = _HEADING.fullmatch(rest.text.text, label.end) and _has_points(first)
        if named or _PRICED.match(rest.text.text, label.end):
            return first, rest
    return (line,)


def _ends(text: str) -> list[int]:
    """Return where points end, or sentences, that a number follows."""
    return sorted({found.end() for form in (_BEHIND_POINTS, _BEHIND_STOP) for found in form.finditer(text)})


def _pieces(line: Line, below: Line | None) -> Sequence[Line]:
    entry = listed(line) if line.text.text else None
    if entry is None or not entry.label:
        return (line,)
    head, pointed = _head(line, entry)
    first = replace(line, text=line.text.cut(head), label="") if head else line
    pieces = list(listed_on(first))
    last = listed(pieces[-1])
    after = listed(below) if below else None
    several = len(pieces) > 1 and not pointed
    if head and not (several or (last and after and (goes_on(last, after) or _is_next_letter(last, after)))):
        head, pieces = 0, list(listed_on(line))
    if last and after and not head and len(pieces) > 1 and (last.style, last.label) == (after.style, after.label):
        return (line,)
    ending = len(pieces) > 1 and _leads(pieces[-1])
    if len(pieces) + bool(head) == 1 or not all(_has_points(piece) for piece in pieces[: -1 if ending else None]):
        return (line,)
    return [replace(line, text=line.text.cut(0, head).strip()), *pieces] if head else pieces


def _has_points(line: Line) -> bool:
    """Return whether a line prints points of its own, or marks some of its parts."""
    entry = listed(line)
    marked = own_points(entry.text) if entry is not None and entry.own is None else None
    return entry is not None and (entry.own is not None or (marked is not None and bool(marked.marked)))


def _head(line: Line, entry: Listed) -> tuple[int, bool]:
    """Return where the first line of a list begins behind the name that heads it, 0 where none does; whether it has points."""
    start = len(line.text.text) - len(entry.text.text)
    name = _NAME.match(line.text.text, start)
    inner = labels.leading(line.text.text[name.end() :]) if name else None
    begins = inner is not None and inner.numbers == (1,) and inner.style != entry.style
    if name is None or not (begins or _FIRST_LETTER.match(line.text.text, name.end())):
        return 0, False
    return name.end(), name["points"] is not None


def _is_next_letter(before: Listed, entry: Listed) -> bool:
    """Return whether a line has the letter after that of the one ``before``: b. after a."""
    letters = before.style == entry.style and before.style in _LETTERS
    return letters and ord(entry.label[0]) == ord(before.label[0]) + 1


def listed_on(line: Line) -> Iterator[Line]:
    """Yield the pieces of a line, each with the number that follows the one before it."""
    rest = line
    for _ in range(_MOST):
        cut = _next(rest)
        if not cut:
            break
        yield replace(rest, text=rest.text.cut(0, cut).strip())
        rest = replace(rest, text=rest.text.cut(cut), label="")
    yield rest


def _leads(line: Line) -> bool:
    """Return whether a line is a heading without points over the lines below it, 六、评分方法：, or of a bonus."""
    label, text = labels.leading(line.text.text), line.text.text
    return label is not None and bool(_LEADS.fullmatch(text, label.end) or _EXTRA.match(text, label.end))


def _next(line: Line) -> int:
    """Return where the next number of the list stands right behind points, or a sentence where it has its own in brackets or is a bonus; 0 where none does."""
    entry = listed(line)
    before = labels.leading(entry.label) if entry and entry.label else None
    behind_points = {found.end() for found in _BEHIND_POINTS.finditer(line.text.text)}
    for end in _ends(line.text.text) if before else ():
        rest = line.text.text[end:]
        label = labels.leading(rest)
        priced = label is not None and (
            end in behind_points or _PRICED.match(rest, label.end) or _EXTRA.match(rest, label.end)
        )
        if before and label and priced and labels.follows(before, label):
            return end
    return 0
