"""What a person should know of a workbook that was read."""

from schema.finding import Rule
from schema.model import Bilingual

NO_STORED_VALUE = Rule(
    code="K160",
    name="formula-without-value",
    severity="error",
    message=Bilingual(
        zh="{cell} 是公式，文件里没有存它的计算结果，已按空白处理",
        en="{cell} holds a formula whose result is not stored in the file; it is read as blank",
    ),
    help=Bilingual(
        zh="请用 Excel 或 WPS 打开，等它算完，保存后再试。",
        en="Open the file in Excel or WPS, let it calculate, save it, and try again.",
    ),
    explanation=Bilingual(
        zh="公式的结果要由办公软件算出来存进文件；程序生成、没有用办公软件打开过的文件往往没有。kaohe 不猜结果。"
        "只缺合计一行或要填写的栏目的，不影响各项内容，只作提示。",
        en="An office program works a formula out and stores the result. A file that a program made and nobody opened often"
        " lacks it. kaohe does not guess it. Where it is the total alone, or in a column to be filled in, it is a note.",
    ),
    example='<c r="D9"><f>SUM(D2:D8)</f></c>',
    severity_varies=True,
)
HIDDEN_CELLS = Rule(
    code="K161",
    name="hidden-cells",
    severity="note",
    message=Bilingual(
        zh="工作表“{sheet}”里有隐藏的内容（{what}），已照样读入；打印时一般不显示",
        en="the sheet “{sheet}” holds hidden content ({what}); it is read all the same, though it is usually not printed",
    ),
    help=Bilingual(
        zh="请在 Excel 或 WPS 里取消隐藏，看看是否该算在内；不该算就删掉后另存。",
        en="Unhide it in Excel or WPS and see whether it should count; if not, delete it and save.",
    ),
    explanation=Bilingual(
        zh="隐藏的行、列、工作表看不见，却在文件里，可能是旧稿，也可能只是筛选时收起的；为了不丢内容，先读入再提醒。",
        en="Hidden rows, columns and sheets are in the file though not seen: a draft, or rows that a filter folded away. They"
        " are kept so that nothing is lost.",
    ),
    example='<row r="5" hidden="1">',
)
UNKNOWN_FORMAT = Rule(
    code="K162",
    name="unknown-cell-format",
    severity="warning",
    message=Bilingual(
        zh="{cell} 的数字格式是 {format}，kaohe 写不出它印出来的样子，已按原数读入",
        en="{cell}: the number format {format} is one that kaohe cannot print; the bare number is read",
    ),
    help=Bilingual(
        zh="请对照屏幕上显示的内容核对；或把格式改成“常规”“数值”或“百分比”，保存后再试。",
        en="Compare with what the screen shows, or give the cell a common format (number, percent), save, and try again.",
    ),
    explanation=Bilingual(
        zh="单元格印出来的是数字套上格式后的样子。格式少见时无法确知印的是什么，所以只给原数，不猜。",
        en="What is printed is the number in its format. What an uncommon format prints is not known for certain, so the"
        " number alone is given, and nothing guessed.",
    ),
    example="[DBNum1]General",
)
COVERED_CELL = Rule(
    code="K163",
    name="covered-cell",
    severity="warning",
    message=Bilingual(
        zh="合并单元格盖住了 {cell} 里的文字“{text}”，表上看不见，已接在合并格的文字后面",
        en="a merged cell covers {cell} with the text “{text}”, which is not shown; it is added below the merged cell's",
    ),
    help=Bilingual(
        zh="请在 Excel 或 WPS 里取消合并看看；不该有的文字删掉后另存。",
        en="Unmerge the cell in Excel or WPS to see; delete what should not be there, and save.",
    ),
    explanation=Bilingual(
        zh="合并单元格只显示左上角一格，其余格里可能还留着内容；为了不丢内容，先读入再提醒。",
        en="A merged area shows its first cell only; the others may still hold something, which is kept and reported.",
    ),
    example='<mergeCell ref="A2:A5"/> over a filled A3',
)
ERROR_VALUE = Rule(
    code="K164",
    name="error-value",
    severity="warning",
    message=Bilingual(
        zh="{cell} 显示的是错误值 {value}",
        en="{cell} shows the error value {value}",
    ),
    help=Bilingual(
        zh="请在 Excel 或 WPS 里改正这个公式，保存后再试。",
        en="Mend the formula in Excel or WPS, save, and try again.",
    ),
    explanation=Bilingual(
        zh="公式算不出结果时单元格显示错误值，原来该有的数字已经看不到。",
        en="A cell shows an error value where its formula cannot be worked out; the figure that should be there is lost.",
    ),
    example="#REF!",
)
STALE_VALUE = Rule(
    code="K165",
    name="stale-value",
    severity="warning",
    message=Bilingual(
        zh="{cell} 的公式要在打开文件时重新计算，存着的结果可能不对，已照存着的读入",
        en="{cell}: to be calculated anew when the file is opened; the stored result, which is read, may be wrong",
    ),
    help=Bilingual(
        zh="请用 Excel 或 WPS 打开，等它算完，保存后再试。",
        en="Open the file in Excel or WPS, let it calculate, save it, and try again.",
    ),
    explanation=Bilingual(
        zh="文件注明公式尚未算好，多半由程序生成；存着的结果可能是 0 或旧数，与打开后显示的不同。",
        en="The file says that its formulas are yet to be calculated: mostly a program made it. Stored results may be 0 or"
        " old, and differ from what is shown once it is opened.",
    ),
    example='<calcPr fullCalcOnLoad="1"/>',
)
ROUNDED = Rule(
    code="K167",
    name="rounded-figure",
    severity="note",
    message=Bilingual(
        zh="{cell} 存着的数比显示的多几位小数，已按显示的读入",
        en="{cell}: more decimals are stored than shown; what is shown is read",
    ),
    help=Bilingual(
        zh="请核对该以哪个数为准；要以存的数为准，就增加小数位数，保存后再试。",
        en="See which of the two is meant; for the stored one, show more decimals, save, and try again.",
    ),
    explanation=Bilingual(
        zh="显示的小数位数少于存着的数，印出来的数是四舍五入的；各项相加可能与合计差一点。",
        en="Fewer decimals are shown than stored, so the printed figure is rounded and sums may differ a little.",
    ),
    example="2.5 in the format 0",
)
