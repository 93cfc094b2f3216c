"""A column of a table: its header, what that says, and what the cells hold."""

import re
from dataclasses import dataclass

from parsers.tables.columns.contents import Content
from schema.rubric import Role

_GRADES = re.compile(r"[等级次档]|评[价定]|结[果论]|[Gg]rade|[Ll]evel")
"""Header words of columns of grades."""
_EXPLAINING = 10
"""Characters of the average cell that explains what another one names."""
MOSTLY = 0.8
"""The share of cells, or of rows, that stands for all but a few."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, what that says the column may hold (the likeliest first), and what the cells hold."""

    head: str
    said: tuple[Role, ...]
    content: Content

    @property
    def is_score(self) -> bool:
        """Whether the header is that of a column in which scores are entered: 得分, 自评."""
        return bool(self.said) and self.said[0] in ("self_score", "review_score")

    @property
    def is_codes(self) -> bool:
        """Whether letters count the rows, 模块 A, B, C; under 等级 they are grades."""
        return self.content.lettered and not _GRADES.search(self.head)

    @property
    def is_full_marks(self) -> bool:
        """Whether the column prints full marks: in figures under 分值, or at the end of names, 选题（15分）."""
        if self.content.marked > MOSTLY:
            return True
        return bool(self.said) and self.said[0] == "points" and self.content.pointed > 0.5 and not self.content.nil


def names_rows(content: Content) -> bool:
    """Return whether nearly every row begins with a name: a short text, and no sentence."""
    return min(content.naming, content.begun) > MOSTLY


def is_judged(content: Content) -> bool:
    """Return whether most cells say how points are given or taken, or are points."""
    return max(content.judging, content.pointed) > 0.5


def is_explaining(content: Content) -> bool:
    """Return whether the cells are long enough to explain what another column names."""
    return content.length >= _EXPLAINING
