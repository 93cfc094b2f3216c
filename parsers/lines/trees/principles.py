"""Headings over what is said about scoring as a whole, 三、评分原则 or 注意事项, below which no item stands."""

import re
from collections.abc import Sequence

from parsers.lines.listed import Listed

_NAME = re.compile(
    r"(?:评分|评审|评价|评卷|阅卷|批改|打分|计分|考核|考评|测评|检查|使用|填表|其他|有关|相关)*(?:的)?(?:原则|注意事项|须知|说明)\s*[:：]?"
)
"""The name of such a part, which prints no points."""


def principles(entries: Sequence[Listed], deep: Sequence[int]) -> set[int]:
    """Return which of the ``entries``, standing as ``deep`` as that, are such headings or stand below one.

    Beside one stand parts with points, and most lines below it print none: else it may head items.
    """
    pointed = {depth for entry, depth in zip(entries, deep, strict=True) if entry.own is not None}
    found: set[int] = set()
    for n, (entry, depth) in enumerate(zip(entries, deep, strict=True)):
        if entry.own is not None or depth not in pointed or not _NAME.fullmatch(entry.text.text.strip()):
            continue
        end = next((m for m in range(n + 1, len(entries)) if deep[m] <= depth), len(entries))
        if sum(below.own is not None for below in entries[n + 1 : end]) * 2 <= end - n - 1:
            found |= {*range(n, end)}
    return found
