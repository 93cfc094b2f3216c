"""Review sheets with one fault each: what kaohe writes for a small table, changed as by a careless hand.

Needs kaohe itself, installed or on the path: the sheets are its own.
"""

import io
import re
import zipfile

from broken_json import TABLE
from zip_file import zipped

from kaohe import parse_notice
from pipeline.editing.blank import blank
from pipeline.editing.write import write

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
TEXT, POINTS, KIND = "E", "F", "G"
SECOND, BELOW = 6, 7  # the rows of the second item and of the first empty line
ODS = '<office:document-content><table:table table:name="kaohe.review"/></office:document-content>'


def samples() -> dict[str, bytes]:
    """Every such sample by its name."""
    return {
        "K630-edited.xlsx": _put({f"{TEXT}{SECOND}": "加强宣传工作。"}),
        "K631-places-lost.xlsx": _changed(STRINGS, r"<t>[A-Za-z0-9+/=]{500,}</t>", "<t>eJw=</t>"),
        "K632-cell-unusable.xlsx": _put({f"{KIND}{SECOND}": "奖励"}),
        "K633-sub-point-line-unused.xlsx": _put(
            {f"B{BELOW}": "小分", f"{TEXT}{BELOW}": "写简报", f"{POINTS}{BELOW}": "1分"}
        ),
        "K634-line-without-kind.xlsx": _put({f"{TEXT}{BELOW}": "写简报。", f"{POINTS}{BELOW}": "0分"}),
        "K635-no-review-table.xlsx": _put({f"{POINTS}1": "得分"}),
        "K636-review-column-unused.xlsx": _put({"M1": "意见", f"M{SECOND}": "同意"}),
        "K638-review-sheet-format.ods": zipped({"mimetype": b"", "content.xml": ODS.encode()}),
        "K639-review-sheet-empty.xlsx": write(blank()),
    }


def _sheet() -> bytes:
    return write(parse_notice(TABLE.encode(), name="notice.txt").model_copy(update={"findings": ()}))


def _put(cells: dict[str, str]) -> bytes:
    """The sheet with other texts in these cells."""
    data = _changed(SHEET, "</sheetData>", f'<row r="{BELOW}">{_blank(cells)}</row></sheetData>')
    for at, text in cells.items():
        own = rf'<c r="{at}"( s="[0-9]+")?(?:/>|[^>]*>.*?</c>)'
        data = _changed(SHEET, own, rf'<c r="{at}"\1 t="inlineStr"><is><t>{text}</t></is></c>', data)
    return data


def _blank(cells: dict[str, str]) -> str:
    """The cells that stand in the line below the last one, still blank."""
    return "".join(f'<c r="{at}"/>' for at in cells if at.endswith(str(BELOW)))


def _changed(part: str, pattern: str, new: str, data: bytes | None = None) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data or _sheet())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text, times = re.subn(pattern, new, parts[part].decode(), count=1)
    assert times == 1, pattern
    return zipped({**parts, part: text.encode()})
