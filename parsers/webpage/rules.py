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
