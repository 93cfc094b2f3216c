"""Printed numbers: the number that a label says, and whether two labels say it in the same way."""

import re

from parsers.wording.numerals import chinese
from pipeline.diffing.normalise import narrow
from schema.diff import Flag

_CIRCLED = {chr(0x2460 + n): n + 1 for n in range(20)}
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*|[零一二三四五六七八九十百]+|[\u2460-\u2473]")


def label_flags(old: tuple[str, str], new: tuple[str, str]) -> tuple[Flag, ...]:
    """Return ``renumbered`` where the number changed, ``numbering`` where it is only printed in another way.

    Either side is (label, id). Where neither prints a number, the place among its siblings is the number.
    """
    if not old[0].strip() and not new[0].strip():
        return ("renumbered",) if old[1].rpartition(".")[2] != new[1].rpartition(".")[2] else ()
    if said(old[0]) != said(new[0]):
        return ("renumbered",) if said(old[0]) and said(new[0]) else ("numbering",)
    return ("numbering",) if old[0] != new[0] else ()


def said(label: str) -> tuple[int, ...]:
    """Return the numbers that ``label`` says, () where it says none: （三） is (3,), 2.1.4 is (2, 1, 4)."""
    match = _NUMBER.search(narrow(label))
    if not match:
        return ()
    if match[0] in _CIRCLED:
        return (_CIRCLED[match[0]],)
    value = chinese(match[0])
    return (int(value),) if value is not None else tuple(int(part) for part in match[0].split("."))
