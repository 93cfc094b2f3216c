"""The text of an item in a review sheet, with what was changed in the lines of its sub-points."""

import re

from parsers.marks import marks
from parsers.numerals import NUMBER
from parsers.points import read_points
from pipeline.editing.cells import as_cell
from pipeline.editing.lines import Line
from pipeline.editing.outline import Draft, sub_point_unused
from pipeline.editing.read import Typed
from pipeline.editing.reports import Report
from pipeline.forms.describe import shown
from schema.model import Bilingual
from schema.rubric import Item, SubPoint

_NUMBER = re.compile(NUMBER)
_ADDED = Bilingual(zh="是新加的，没有用上", en="was added; not used")
_DELETED = Bilingual(
    zh="这一行删去了，文字里还有，仍旧算", en="its line was deleted; the text still says it, so it stands"
)
_BOTH = Bilingual(zh="内容的文字也改了，以文字为准", en="the item's text was changed too and is what counts")
_NO_POINTS = Bilingual(zh="分值读不出，没有用上", en="its points cannot be read; not used")


def text_of(draft: Draft, was: Item | None, path: str, report: Report) -> str:
    """Return the text of an item: as typed, or the original's with clauses and points as its sub-point lines now say.

    Lines of sub-points that say something else than the text are reported (K633).
    """
    typed = draft.typed.text("text")
    if was is None or "text" in draft.typed.formulas or typed != as_cell(was.text):
        text = as_cell(was.text) if was and "text" in draft.typed.formulas else typed
        _compare(draft, text, path, report)
        return text
    text = was.text
    for sub in reversed(was.sub_points):
        line, origin = next((pair for pair in draft.subs if pair[1] and pair[1].node is sub), (None, None))
        if line and origin:
            text = _put(text, sub, line, origin, (path, report))
        else:
            report.add(sub_point_unused(Typed(draft.typed.row, {"text": sub.text}), path, _DELETED))
    for line, origin in draft.subs:
        if origin is None or not any(origin.node is sub for sub in was.sub_points):
            report.add(sub_point_unused(line, path, _ADDED))
    return text


def _put(text: str, sub: SubPoint, line: Typed, origin: Line, said: tuple[str, Report]) -> str:
    """Return the item's text with a clause as its line says; the text's end, from the clause on, may be changed already."""
    path, report = said
    if all(line.text(of) == origin.cells.get(of, "") for of in ("text", "points")):
        return text
    clause = text[sub.start : sub.end]
    at = clause.rfind(sub.marker)
    points = read_points(line.text("points"))
    if points is None or at < 0 or not line.text("text"):
        report.add(sub_point_unused(line, path, _NO_POINTS))
        return text
    marker = sub.marker if points.value == sub.points else _NUMBER.sub(shown(points.value), sub.marker, count=1)
    words = clause[:at] if line.text("text") == origin.cells.get("text", "") else line.text("text")
    return text[: sub.start] + words + marker + text[sub.end :]


def _compare(draft: Draft, text: str, path: str, report: Report) -> None:
    """Report the lines of sub-points that were changed and say something else than the text, which was changed as well."""
    says = {(as_cell(text[mark.start : mark.marker]), mark.points) for mark in marks(text)}
    for line, origin in draft.subs:
        points = read_points(line.text("points"))
        same = origin and all(line.text(of) == origin.cells.get(of, "") for of in ("text", "points"))
        if not same and (line.text("text"), points.value if points else None) not in says:
            report.add(sub_point_unused(line, path, _BOTH))
