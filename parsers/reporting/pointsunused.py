"""The warning about points that were printed and not read as such (K113), wherever they stand."""

from schema.finding import Rule
from schema.model import Bilingual

POINTS_UNUSED = Rule(
    code="K113",
    name="points-not-used",
    severity="warning",
    message=Bilingual(
        zh="{where}印有分数，却没有读作分值",
        en="{where}: the numbers printed there were not read as points",
    ),
    help=Bilingual(
        zh="请对照原件：这一栏是分值时，请把表头写成“分值”、一行一项再试；不是评分表的，用 kaohe accept 记下决定。",
        en="See the original: if these are points, head the column 分值, with one item a row, and try again; if it is no scoring "
        "table, record that with kaohe accept.",
    ),
    explanation=Bilingual(
        zh="表头写着满分、分值、加分、扣分值的一栏填有数字，或一栏的数字相加正是上面标题印的分值，所在的表却没有读成评分表，或读成了各项都没有分值的评分表：分值可能漏读，不让它悄悄丢掉。表外带编号、末尾印着分值的行（四、廉洁（10分）），评分表里没有这一项的，也报；评分表本身是文字行的，别处带编号、印有满分的行都算。"
        "各项左边的格子印着分值（资料（60分）），却没有读成类别，或一项右边有几格各印分值，却没有读成条目，也报；加分、扣分另列一张表、没有归入评分表的，也报。正文写明总分和各部分的分值，恰好差着的那一部分哪张表里都没有，也报。"
        "评分表的汇总、等级对照表、成绩单不算。",
        en="A column headed 满分, 分值, 加分 or 扣分值 is filled with numbers, or numbers make the points of the "
        "heading above, but the table is in no rubric, or in one whose items have no points. "
        "The points may be lost, so it is said. So it is for a numbered line outside the tables, 四、廉洁（10分）, that no rubric "
        "names, for numbered lines with full marks beside a rubric in lines, "
        "where cells left of the items print points, 资料（60分）, and were read as no category, where several cells right of one item "
        "print points of their own, and for a table or a list of bonuses "
        "or deductions of its own, and for the one part "
        "of a total in prose that no table holds and that makes up what they lack; "
        "summaries of a rubric, tables of grades and lists of results are left alone.",
    ),
    example="加分内容 | 分值（分/次）\n获奖 | 2\n发表 | 1",
)


def column_words(where: Bilingual, head: str) -> Bilingual:
    """Return the words for a column of a table, which may have no header."""
    if not head:
        return where
    return Bilingual(zh=f"{where.zh} 的“{head}”一栏", en=f"column {head} of {where.en}")
