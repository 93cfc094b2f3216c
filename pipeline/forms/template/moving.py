"""Moving what refers to the rows of a sheet when some of them are repeated."""

from typing import TYPE_CHECKING

from pipeline.forms.template.references import Repeat, moved, rows_of, shifted, widened
from pipeline.forms.template.sheet_cells import S

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERRING = (
    "dataValidations/{}dataValidation",
    "hyperlinks/{}hyperlink",
    "conditionalFormatting",
    "protectedRanges/{}protectedRange",
)


def move(root: "_Element", repeat: Repeat, sheet: str) -> None:
    """Move what refers to rows of this sheet: formulas, merged cells, validations, links, page breaks."""
    for formula in root.iter(f"{S}f"):
        row = formula.getparent()
        row = row.getparent() if row is not None else None
        inside = row is not None and repeat.first <= int(row.get("r", "0")) <= repeat.last + repeat.shift
        if not inside:
            formula.text = moved(formula.text or "", repeat, sheet, sheet)
    _move_merges(root, repeat)
    for path in _REFERRING:
        for element in root.iterfind(S + path.format(S)):
            for key in ("sqref", "ref"):
                if element.get(key):
                    element.set(key, widened(element.get(key, ""), repeat))
    for element in root.iterfind(f"{S}rowBreaks/{S}brk"):
        element.set("id", str(repeat.start(int(element.get("id", "0")))))
    for name in ("dimension", "autoFilter"):
        for element in root.iterfind(S + name):
            element.set("ref", widened(element.get("ref", ""), repeat))


def _move_merges(root: "_Element", repeat: Repeat) -> None:
    """Repeat the merged cells inside the rows, and move or widen the others."""
    merges = root.find(f"{S}mergeCells")
    if merges is None:
        return
    height = repeat.last - repeat.first + 1
    for merge in list(merges):
        rows = rows_of(merge.get("ref", ""))
        if rows and repeat.first <= rows[0] and rows[1] <= repeat.last:
            merges.remove(merge)
            for number in range(repeat.times):
                merges.append(
                    merges.makeelement(f"{S}mergeCell", {"ref": shifted(merge.get("ref", ""), number * height)})
                )
        else:
            merge.set("ref", widened(merge.get("ref", ""), repeat))
    merges.set("count", str(len(merges)))
    if not len(merges):
        root.remove(merges)
