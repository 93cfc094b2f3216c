"""What a person should know of the tables of a web page."""

from schema.finding import Rule
from schema.model import Bilingual

SPAN_BOUNDED = Rule(
    code="K150",
    name="span-beyond-limits",
    severity="warning",
    message=Bilingual(
        zh="单元格要求合并的行数或列数超过网页的上限（{columns} 列、{rows} 行），只合并到表格边缘",
        en="a cell asks to span more than a web page allows ({columns} columns, {rows} rows); it was cut at the table's edge",
    ),
    help=Bilingual(
        zh="请与网页上看到的表格核对这一格所在的行和列。",
        en="Compare the rows and columns around this cell with the page as a browser shows it.",
    ),
    explanation=Bilingual(
        zh="网页标准规定 colspan 最多 1000、rowspan 最多 65534；更大的数字是写错了，或有意拖垮程序。",
        en="The HTML standard bounds colspan at 1000 and rowspan at 65534; a larger number is a slip, or meant to do harm.",
    ),
    example='<td colspan="1000000000">',
)
CELLS_OVERLAP = Rule(
    code="K151",
    name="cells-overlap",
    severity="warning",
    message=Bilingual(
        zh="两个单元格的合并范围重叠，后一个只保留不重叠的部分",
        en="the spans of two cells overlap; the later cell keeps the part that is free",
    ),
    help=Bilingual(
        zh="请与网页上看到的表格核对这一行，必要时改正网页的 rowspan、colspan。",
        en="Compare this row with the page as a browser shows it; mend its rowspan and colspan if need be.",
    ),
    explanation=Bilingual(
        zh="上面一格向下合并，左边一格向右合并，合到了同一个位置；浏览器会把两格的字叠印在一起。",
        en="One cell reaches down and another reaches right into the same position; a browser prints one over the other.",
    ),
    example="<tr><td>a<td rowspan=2>b<tr><td colspan=2>c",
)
PUSHED_OUT = Rule(
    code="K153",
    name="span-pushes-row-out",
    severity="warning",
    message=Bilingual(
        zh="这一格向下合并，伸进了第 {row} 行，那一行本来已有全部 {columns} 格，被挤出了表头右边",
        en="this cell reaches down into row {row}, which has all {columns} cells of its own and is pushed out beyond the header",
    ),
    help=Bilingual(
        zh="请与原件核对这一行各格在哪一栏；多半是网页的 rowspan 多写了一行，改正后再试。",
        en="See in the original under which headers the cells of that row belong; the rowspan is probably one too many: mend it, try again.",
    ),
    explanation=Bilingual(
        zh="rowspan 写得比实际多时，下面一行的各格都向右错开一栏，内容会读到别的栏目里去。",
        en="Where a rowspan is larger than it should be, all cells of the row below shift to the right, and are read under other headers.",
    ),
    example="<tr><td rowspan=2>甲<td>乙<td>2<tr><td>丙<td>丁<td>3",
)
HIDDEN_TEXT = Rule(
    code="K152",
    name="hidden-text-left-out",
    severity="note",
    message=Bilingual(
        zh="有 {count} 处网页不显示（表格里的）或已划掉的文字没有读入，第一处是“{text}”",
        en='{count} piece(s) of text that the page hides in tables or strikes out were left out; the first is "{text}"',
    ),
    help=Bilingual(
        zh="若这些内容应当算数，请在原文件里取消隐藏或删除线，重新保存网页。",
        en="If they ought to count, unhide them, or take the strike-through off, in the original and save the page again.",
    ),
    explanation=Bilingual(
        zh="网页里写明隐藏（hidden、display:none）的行、列或文字，打印出来没有，所以不算文件内容；划掉的文字（删除线）是改掉的旧文字，也不算。",
        en="Rows, cells or words that the page marks as hidden (hidden, display:none) are not printed, so they are no part of it; "
        "nor is what is struck out, which is what stood there before it was changed.",
    ),
    example='<tr style="display:none"><td>旧指标</td></tr>',
)
