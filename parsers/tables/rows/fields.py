"""Rows of a form's head, where names and what is filled in take turns: 姓名 | | 考核时间 | 15分钟 | 满分 | 100分."""

import re
from collections.abc import Iterator, Sequence

from parsers.tables import headers
from parsers.wording.plain import plain

_LONGEST = 12
"""Characters in the longest name of a field."""
_ASKED = re.compile(
    r"(?:姓名|人员?|者|学[生员]|考[生官]|选手|单位|部门|科室|基地|院系|学[院校]|专业|[班年]级|职[务称位]|岗位|日期|时间|地点|[学工编考证]号|签[名字])$"
)
"""How the name of a field ends that asks for who, where or when."""
_LEAST = 2
"""Fields beside one another that make a row of them."""


def is_form_head(texts: Sequence[str]) -> bool:
    """Return whether the texts of a row (without blanks) are fields, one title over all of them, or nothing."""
    return len(texts) < 2 or not any(texts) or are_fields(texts)


def are_fields(texts: Sequence[str]) -> bool:
    """Return whether the texts of a row (without blanks) are fields of a form: each with its colon, or names and values by turns.

    A value is blank, or no word of headers. Where all are blank one of the names has a colon, or asks for who, where or when: else
    they may be wide cells of a header, 考核指标 | | 得分 |, over its parts.
    """
    filled = [text for text in texts if text]
    if len(filled) > 1 and all(":" in text[1:] or "：" in text[1:] for text in filled):
        return True
    pairs = [*_pairs(texts)]
    names, values = [name for name, _ in pairs], [value for _, value in pairs if value]
    if len(pairs) < _LEAST or pairs[-1][1] is None or not all(0 < len(plain(name)) <= _LONGEST for name in names):
        return False
    asked = any(name.endswith((":", "：")) or _ASKED.search(name) for name in names)
    return not any(map(headers.roles, values)) and (asked or bool(values))


def _pairs(texts: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Yield names with their values, ``None`` where no cell is left for one; blank cells behind a value belong to it."""
    at = 0
    while at < len(texts):
        yield texts[at], texts[at + 1] if at + 1 < len(texts) else None
        at += 2
        while at < len(texts) and not texts[at]:
            at += 1
