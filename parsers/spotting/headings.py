"""The heading that stands over a table, and that whose points are the table's: ## 第1题（40分） above ### 评分标准."""

import re
from collections.abc import Iterator, Sequence

from parsers.flow import Line
from parsers.lines.depths import rank
from parsers.strand import compact
from parsers.wording import labels
from parsers.wording.markdown import HEADING
from parsers.wording.marks import ending

_SENTENCE = ("。", "；", ";", "，", "：", ":")
_LONGEST = 60
"""Characters in the longest numbered heading."""
_GENERIC = re.compile(
    r"(?:本题|题目|作业|具体|详细)?(?:[评評]分|[计計]分|打分|[给給]分|[赋賦]分|配分|考核|考[评評]|[评評][价價]|[评評][审審]|[验驗]收|分值|得分|[扣减減]分)"
    r"(?:[细細][节節]|[参參]考)?(?:[标標][准準]|[细細][则則]|[办辦]法|[规規][则則]|[项項]目?|要[点點]|表格?|[说說]明|[构構]成|分[布配]|依[据據]|[维維]度|指[标標]|量表)?[表:：]?"
    r"|(?:[标標][准準]|分值)[:：]?|[Rr]ubric"
)
"""Headings that say of any part that its scoring follows."""


def heading_over(lines: Sequence[Line]) -> Line | None:
    """Return the nearest heading above a table, of Markdown or numbered; text may stand between."""
    return next(_headings(lines), None)


def heading_of_total(lines: Sequence[Line], below: Sequence[Line] | None) -> Line | None:
    """Return the heading whose points are those of the table: the nearest, or that of the part where it says only 评分标准.

    ``below`` are the lines up to the next rubric, none where there is no other: where no heading as high as that of the part stands
    there, both rubrics share its points, and it is not taken.
    """
    over = heading_over(lines)
    if over is None or ending(over.text) is not None or not _GENERIC.fullmatch(compact(_bare(over))):
        return over
    depth = _depth(over)
    for line in _headings(lines):
        higher = _depth(line)
        if depth is None or higher is None or higher >= depth:
            continue
        if ending(line.text) is not None:
            return line if not below or _ends(below, higher) else over
        if not _GENERIC.fullmatch(compact(_bare(line))):
            return over
        depth = higher
    return over


def _ends(below: Sequence[Line], depth: int) -> bool:
    """Return whether a heading of ``depth`` or higher stands among the lines."""
    found = (_depth(line) for line in _headings(below))
    return any(other is not None and other <= depth for other in found)


def _headings(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the headings, the last first."""
    for line in reversed(lines):
        text = line.text.text
        numbered = len(text) <= _LONGEST and not text.endswith(_SENTENCE) and (line.label or labels.leading(text))
        if HEADING.match(text) or numbered:
            yield line


def _depth(line: Line) -> int | None:
    """Return how deep a heading stands by its mark or its number, None where they do not tell."""
    mark = HEADING.match(line.text.text)
    label = labels.leading(line.label + line.text.text)
    return rank(mark[1] if mark else label.style if label else "")


def _bare(line: Line) -> str:
    """Return a heading without its mark and its number."""
    return labels.behind(HEADING.sub("", line.text.text, count=1))
