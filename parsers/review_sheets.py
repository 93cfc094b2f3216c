"""Telling a review sheet 校对表 from every other file: it is no notice, and its columns are no contents."""

from parsers import archive
from parsers.refusals import refuse
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

MARK = "kaohe.review"
"""What a review sheet is known by: the name of its hidden sheet, of a hidden name and of a document property."""
NOT_PRINTED = Rule(
    code="K637",
    name="review-sheet-as-notice",
    severity="error",
    message=Bilingual(
        zh="{name}：这是校对表，不是通知原件，也不能和别的文件一起给",
        en="{name}: this is a review sheet, not a notice as it was printed; nor can it be given together with other files",
    ),
    help=Bilingual(
        zh="请单独给这份校对表：kaohe parse {name}；kaohe show 显示里面的细则。",
        en="Give it alone: kaohe parse {name}; kaohe show shows the rubric in it.",
    ),
    explanation=Bilingual(
        zh="校对表是整份通知整理出来的结果；当作原件或附件来读，栏目就会被当成考核内容。",
        en="A review sheet is a whole notice already; read as a notice or an annex its columns would be taken for contents.",
    ),
    example="kaohe read 校对表.xlsx",
)
OTHER_FORMAT = Rule(
    code="K638",
    name="review-sheet-format",
    severity="error",
    message=Bilingual(
        zh="{name}：这是校对表，但不是 .xlsx 格式", en="{name}: this is a review sheet, but not saved as .xlsx"
    ),
    help=Bilingual(
        zh="请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后再试。",
        en="Open it in Excel, WPS or LibreOffice, save it as .xlsx, and try that.",
    ),
    explanation=Bilingual(
        zh="校对表只从 .xlsx 读回；当作通知来读，就会把校对表的栏目当成考核内容。",
        en="A review sheet is read back from .xlsx; read as a notice its columns would be taken for contents.",
    ),
    example="kaohe parse 校对表.xls",
)
_BOOK = "xl/workbook.xml"
_NAMING = (_BOOK, "docProps/custom.xml")
_OPEN_DOCUMENT = "content.xml"
_OLE = b"\xd0\xcf\x11\xe0"
_BYTES = MARK.encode()


def is_review(data: bytes) -> bool:
    """Return whether ``data`` is a review sheet in .xlsx; quick, and never raising."""
    names = archive.names(data)
    return _BOOK in names and any(_says_so(data, part) for part in _NAMING if part in names)


def refuse_review_sheet(data: bytes, name: str) -> None:
    """Raise UnusableInput where the file ``name`` is a review sheet (K637), or one that was saved as .xls or .ods (K638)."""
    if is_review(data):
        raise refuse(NOT_PRINTED, name)
    old = data.startswith(_OLE) and (_BYTES in data or MARK.encode("utf-16-le") in data)
    if old or (_OPEN_DOCUMENT in archive.names(data) and _says_so(data, _OPEN_DOCUMENT)):
        raise refuse(OTHER_FORMAT, name)


def _says_so(data: bytes, part: str) -> bool:
    try:
        return _BYTES in (archive.part(data, part, "") or b"")
    except UnusableInput:
        return False
