"""Workbooks that are read with a remark."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from broken_docx import OFFICE, PACKAGE
from broken_table import ROWS
from zip_file import zipped

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
POINTS, TOTAL = "C3", "C4"


@dataclass(frozen=True)
class Workbook:
    """A workbook with the small table: cells in another form by their names, and what is special elsewhere in its XML."""

    cells: dict[str, str]
    row: str = ""  # attributes of row 3
    below: str = ""  # behind the rows
    calculation: str = ""
    number_format: str = "General"  # that of style 1


def samples() -> dict[str, bytes]:
    """Every such sample by its name."""
    total = f"<f>SUM(C2:C3)</f>{_value(5)}"
    made = {
        "K160-formula-without-value.xlsx": Workbook({TOTAL: _cell(TOTAL, "<f>SUM(C2:C3)</f>")}),
        "K161-hidden-cells.xlsx": Workbook({}, row=' hidden="1"'),
        "K162-unknown-cell-format.xlsx": Workbook(
            {POINTS: _cell(POINTS, _value(2), ' s="1"')}, number_format="[DBNum1]General"
        ),
        "K163-covered-cell.xlsx": Workbook(
            {"A3": _text("A3", "旧稿")}, below='<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
        ),
        "K164-error-value.xlsx": Workbook({"D1": _text("D1", "自评分"), "D3": _cell("D3", "<v>#REF!</v>", ' t="e"')}),
        "K165-stale-value.xlsx": Workbook({TOTAL: _cell(TOTAL, total)}, calculation='<calcPr fullCalcOnLoad="1"/>'),
        "K167-rounded-figure.xlsx": Workbook({POINTS: _cell(POINTS, _value(2.4), ' s="1"')}, number_format="0"),
    }
    return {name: _packed(workbook) for name, workbook in made.items()}


def _packed(workbook: Workbook) -> bytes:
    styles = (
        f'<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="{workbook.number_format}"/></numFmts>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    kinds = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet", "styles": "styles"}
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{SHEET}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    sheets = f'<sheets><sheet name="评分表" sheetId="1" xmlns:r="{OFFICE}" r:id="rId1"/></sheets>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>',
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
        "xl/_rels/workbook.xml.rels": _relations({"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"}),
        "xl/workbook.xml": f"<workbook {MAIN}>{sheets}{workbook.calculation}</workbook>",
        "xl/worksheets/sheet1.xml": _sheet(workbook),
        "xl/styles.xml": styles,
    }
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return zipped({name: (head + text).encode() for name, text in files.items()})


def _relations(targets: dict[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def _sheet(workbook: Workbook) -> str:
    rows = []
    for number, texts in enumerate(ROWS, 1):
        held = {
            f"{column}{number}": _text(f"{column}{number}", text)
            for column, text in zip("ABC", texts, strict=True)
            if text
        }
        held |= {name: cell for name, cell in workbook.cells.items() if name.endswith(str(number))}
        special = workbook.row if number == 3 else ""
        rows.append(f'<row r="{number}"{special}>{"".join(held[name] for name in sorted(held))}</row>')
    return f"<worksheet {MAIN}><sheetData>{''.join(rows)}</sheetData>{workbook.below}</worksheet>"


def _text(name: str, text: str) -> str:
    return _cell(name, f"<is><t>{escape(text)}</t></is>", ' t="inlineStr"')


def _value(number: float) -> str:
    return f"<v>{number}</v>"


def _cell(name: str, inner: str, attributes: str = "") -> str:
    return f'<c r="{name}"{attributes}>{inner}</c>'
