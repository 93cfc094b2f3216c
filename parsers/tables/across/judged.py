"""The rows below criteria that head columns: scores entered for each, or blank, and the end of a form."""

import re

from parsers.strand import compact
from parsers.tables.across.criteria import LEAST, names_points
from parsers.tables.grid import HOLE, Grid
from parsers.tables.rows.remarks import is_remark
from parsers.wording.points import is_left_blank, read_points

_FOOT = re.compile(
    r".{0,8}(?:评语|评价意见|意见|总评.?|总得?分|合计|得分|成绩|等[级次]|签[名字章]|日期|时间|盖章|备注|说明|教师|评委|导师|考官|评阅人|负责人|(?:检查|受检|被检|考核|评审|填表|主管)(?:单位|部门|人员?|组)|年.?月.?日)"
    r"(?:[（(].*[)）])?(?:[:：]|$)"
)
"""Words with which the rows at the end of a form begin: 评语：, 总评分, 评阅教师：."""


def is_filled_in(grid: Grid, start: int, columns: list[int]) -> bool:
    """Return whether right below the header scores are entered for each criterion, figures or blank cells, and then no rows of others.

    A form may end with 注：…, 评语, 总评分, who signs, or any one cell over its full width.
    """
    below = range(start, len(grid.rows))
    return (
        bool(below)
        and is_scores(grid, start, columns)
        and all(is_scores(grid, row, columns) or is_foot(grid, row) for row in below)
    )


def is_scores(grid: Grid, row: int, columns: list[int]) -> bool:
    """Return whether a row holds figures or blank cells, several, below the criteria in ``columns``."""
    own = {grid.rows[row][c] for c in columns if grid.starts(row, c)}
    texts = [compact(grid.text(row, c)) for c in columns if grid.starts(row, c)]
    return len(own) > 1 and all(not text or is_left_blank(text) or read_points(text) is not None for text in texts)


def is_foot(grid: Grid, row: int) -> bool:
    """Return whether a row is of the end of a form: one cell over its full width, 评语：, 总评分, who signs, or blank."""
    if sum(names_points(grid.box(row, c)) for c in range(grid.width)) >= LEAST:
        return False
    own = dict.fromkeys(
        grid.rows[row][c] for c in range(grid.width) if grid.starts(row, c) and grid.rows[row][c] != HOLE
    )
    boxes = [grid.boxes[index] for index in own if grid.boxes[index].text]
    wide = len(set(grid.rows[row])) == 1
    return not boxes or wide or is_remark(boxes[0]) or bool(_FOOT.match(compact(boxes[0].text.text)))
