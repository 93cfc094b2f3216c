"""Columns of what held before, beside those of what holds now: 原分值 | 调整后分值."""

import re
from collections.abc import Sequence

from parsers.tables import headers
from parsers.tables.columns.column import Column
from schema.rubric import Role

_CHANGED = r"(?:调整|修[订改正]|变更|更改|改动|优化|更新)"
_PAPER = "(?:版本?|方案|细则|办法|制度|文件|规定|规|体系|表)"
_OLD = re.compile(rf"(?:原(?:[定有来先]|{_PAPER})?|旧{_PAPER}?|[去上]一?年度?|上一?[期季月版]|{_CHANGED}之?前)的?")
_NEW = re.compile(rf"(?:现(?:[行在定]|{_PAPER})?|新{_PAPER}?|{_CHANGED}之?后|拟{_CHANGED}为?|{_CHANGED}[为成])的?")
_THIS = re.compile(r"(?:[今本]年度?|本次)的?")
"""How the header of a column begins of what held before, and of what holds now."""
_BEHIND = re.compile(r"(?P<words>.+)[（(](?P<when>[^（()）]{1,6})[)）]")
"""The same behind the word: 分值（调整前）."""
_FIGURES: tuple[tuple[Role, ...], ...] = (("points",), ("weight",))
_ENOUGH = 0.5
"""The share of the rows with what held before in which something must hold now."""


def is_outdated(column: Column, columns: Sequence[Column]) -> bool:
    """Return whether a column prints what held before, and another one of ``columns`` what holds now: 原分值 | 分值, 分值 | 调整后分值."""
    return any(holds_instead(c.head, column.head) and _is_like(c, column) for c in columns if c is not column)


def holds_instead(head: str, other: str) -> bool:
    """Return whether a header says that its column holds now what that of another one held before.

    What was changed by, 调整分值, holds at no time.
    """
    old, new = _without(_OLD, other), _without(_NEW, head)
    if old is None:
        figures = bool(new) and _roles(other)[:1] in _FIGURES
        return figures and _without(_NEW, other) is None and _are_one(new or "", other)
    if _without(_OLD, head) is not None or (new is None and re.match(_CHANGED, head)):
        return False
    this = _without(_THIS, head)
    word = new if new is not None else this if this is not None else head
    return not word or not old or _are_one(word, old)


def _are_one(word: str, other: str) -> bool:
    """Return whether two words say the same of a column."""
    return bool(word and _roles(word)[:1]) and _roles(word)[:1] == _roles(other)[:1]


def _is_like(one: Column, other: Column) -> bool:
    """Return whether two columns both hold figures, or both words, in about as many rows."""
    alike = (one.content.pointed > 0.5) == (other.content.pointed > 0.5) and one.content.worded == other.content.worded
    return alike and one.content.begun >= _ENOUGH * other.content.begun


def _without(when: re.Pattern[str], head: str) -> str | None:
    """Return the word of a header without what says when it holds; None where nothing does, or the rest is no header: 原因.

    One character may begin another word, 现场分值, 新校区分值: behind it nothing but the header stands.
    """
    if (behind := _BEHIND.fullmatch(head)) and when.fullmatch(behind["when"]):
        return behind["words"]
    begun = when.match(head)
    if begun is None:
        return None
    rest = head[begun.end() :]
    known = headers.roles(rest) if len(begun[0]) == 1 else _roles(rest)
    return rest if not rest or known else None


def _roles(word: str) -> tuple[Role, ...]:
    """Return what a column with this header may hold; by its end alone a word may name figures: 标准分值."""
    ended = headers.roles_at_end(word)
    return headers.roles(word) or (ended if ended in _FIGURES else ())
