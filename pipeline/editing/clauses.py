"""The text of an item in a review sheet, with what was changed in the lines of its sub-points."""

import re

from parsers.wording.numerals import NUMBER, number
from parsers.wording.points import read_points
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
_NOT_SAID = Bilingual(
    zh="和上面内容的文字不一致，以文字为准", en="says something else than the text of its item, which is what counts"
)


def text_of(draft: Draft, was: Item | None) -> str:
    """Return the text of an item: as typed, or the original's with clauses and points as its sub-point lines now say."""
    typed = draft.typed.text("text")
    if was is None:
        return typed
    if typed != as_cell(was.text) and "text" not in draft.typed.formulas:
        return typed
    text = was.text
    for sub in reversed(was.sub_points):
        line, origin = _line_of(draft, sub)
        if line and origin and _is_changed(line, origin):
            text = _put(text, sub, line, origin)
    return text


def report_lines(draft: Draft, was: Item | None, item: Item, said: tuple[str, Report]) -> None:
    """Report the lines of sub-points (K633) that were added, deleted, or say something else than ``item`` as it was read."""
    path, report = said
    says = {(as_cell(sub.text), sub.points) for sub in item.sub_points}
    for line, origin in draft.subs:
        points = read_points(line.text("points"))
        known = origin is not None and was is not None and any(origin.node is sub for sub in was.sub_points)
        if (not known or _is_changed(line, origin)) and (line.text("text"), points and points.value) not in says:
            report.add(sub_point_unused(line, path, _NOT_SAID if known else _ADDED))
    for sub in was.sub_points if was else ():
        if _line_of(draft, sub)[0] is None and (as_cell(sub.text), sub.points) in says:
            report.add(sub_point_unused(Typed(draft.typed.row, {"text": sub.text}), path, _DELETED))


def _line_of(draft: Draft, sub: SubPoint) -> tuple[Typed, Line] | tuple[None, None]:
    return next(((line, origin) for line, origin in draft.subs if origin and origin.node is sub), (None, None))


def _is_changed(line: Typed, origin: Line | None) -> bool:
    return origin is None or any(line.text(of) != origin.cells.get(of, "") for of in ("text", "points"))


def _put(text: str, sub: SubPoint, line: Typed, origin: Line) -> str:
    """Return the item's text with a clause as its line says, if that can be said; what follows the clause may be new."""
    clause = text[sub.start : sub.end]
    at = clause.rfind(sub.marker)
    points = read_points(line.text("points"))
    places = [match for match in _NUMBER.finditer(sub.marker) if number(match[0]) == sub.points]
    if points is None or at < 0 or len(places) != 1 or not line.text("text"):
        return text
    start, end = places[0].span()
    marker = sub.marker
    if points.value != sub.points:
        marker = marker[:start] + shown(points.value) + marker[end:]
    words = clause[:at] if line.text("text") == origin.cells.get("text", "") else line.text("text")
    return text[: sub.start] + words + marker + text[sub.end :]
