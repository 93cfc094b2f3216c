"""The outline of a review sheet: which line is which of the original's, and which line stands in which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from parsers.wording.numerals import number
from pipeline.editing.lines import CELL, Line
from pipeline.editing.read import Typed
from pipeline.editing.reports import NO_KIND, SUB_POINT, Report, short
from pipeline.editing.words import ROWS, RowKind, plain, said_as
from schema.finding import Finding
from schema.model import Bilingual

_CONTENT = ("label", "text", "points", "weight")
"""What makes a line; where all of it is blank, and the further columns too, the line counts as deleted."""
_WHICH = Bilingual(zh="以下之一：" + "、".join(ROWS.values()), en="one of " + ", ".join(ROWS.values()))

_ALONE = Bilingual(zh="上面没有考核内容，没有用上", en="no item stands above it; not used")


@dataclass(slots=True)
class Draft:
    """A line with those that stand in it: ``origin`` is the original's line that it was, None for one that was added.

    ``subs`` are the sub-point lines below an item, ``level`` as in :class:`Line`.
    """

    row: RowKind
    typed: Typed
    origin: Line | None
    level: int
    children: list["Draft"] = field(default_factory=list)
    subs: list[tuple[Typed, Line | None]] = field(default_factory=list)


def outline(typed: Sequence[Typed], original: Sequence[Line], report: Report) -> list[Draft]:
    """Return the rubrics that the lines make, each with what stands in it. What cannot be used is reported (K632, K634)."""
    stack: list[Draft] = []
    found: list[Draft] = []
    for line, origin in _with_origins(typed, original):
        if _is_deleted(line, origin):
            continue
        row = _row(line, origin, report)
        if row == "sub_point":
            _sub_point(line, origin, stack, report)
            continue
        # A clause that became a line of its own is printed within an item, not as one.
        origin = origin if origin and origin.row != "sub_point" else None
        if stack and stack[-1].row == "item":
            stack.pop()
        if row == "rubric" or not stack:
            stack = [
                Draft("rubric", line, origin, 0) if row == "rubric" else Draft("rubric", Typed(line.row, {}), None, 0)
            ]
            found.append(stack[0])
        if row != "rubric":
            _hang(Draft(row, line, origin, 0), stack, report)
    return found


def _sub_point(line: Typed, origin: Line | None, stack: Sequence[Draft], report: Report) -> None:
    if stack and stack[-1].row == "item":
        stack[-1].subs.append((line, origin))
    else:
        report.add(sub_point_unused(line, "rubrics", _ALONE))


def sub_point_unused(line: Typed, path: str, why: Bilingual) -> Finding:
    """Return the finding (K633) that a sub-point line was not used."""
    return SUB_POINT.finding({"row": line.row, "text": short(line.text("text")), "why": why}, path=path)


def _hang(draft: Draft, stack: list[Draft], report: Report) -> None:
    """Put a category or an item where its level says: without one an item goes below the category above it."""
    highest = len(stack)
    before = max(highest - 1, 1)
    usual = highest if draft.row == "item" else before
    level = _level(draft, usual, highest, report)
    del stack[level:]
    draft.level = level
    stack[-1].children.append(draft)
    stack.append(draft)


def _level(draft: Draft, usual: int, highest: int, report: Report) -> int:
    given = plain(draft.typed.text("level"))
    if not given:
        return usual
    value = number(given)
    if value is not None and value == int(value) and 1 <= value <= highest:
        return int(value)
    wanted = Bilingual(zh=f" 1 到 {highest} 的整数", en=f"a whole number from 1 to {highest}")
    report.unusable("rubrics", f"第 {draft.typed.row} 行“级”", given, wanted, str(usual))
    return usual


def _row(line: Typed, origin: Line | None, report: Report) -> RowKind:
    given = line.text("row")
    found = said_as(ROWS, given) if given else None
    if found:
        return found
    used: RowKind = origin.row if origin else "item"
    if given:
        report.unusable("rubrics", f"第 {line.row} 行“行”", given, _WHICH, ROWS[used])
    elif origin is None:
        report.add(NO_KIND.finding({"row": line.row, "text": short(line.text("text"))}, path="rubrics"))
    return used


def _is_deleted(line: Typed, origin: Line | None) -> bool:
    """Return whether nothing stands in the line that makes it one, although something did, if it is the original's."""
    if _has_content(line.cells):
        return False
    if origin is None:
        return said_as(ROWS, line.text("row")) != "rubric"
    return _has_content(origin.cells)


def _has_content(fields: Iterable[str]) -> bool:
    return any(of in _CONTENT or of.startswith(CELL) for of in fields)


def _with_origins(typed: Sequence[Typed], original: Sequence[Line]) -> Iterator[tuple[Typed, Line | None]]:
    """Yield the lines with those of the original that they were: by the key, else by the same text in a line of the kind."""
    left = {line.key: line for line in original}
    claimed = [left.pop(line.text("key"), None) for line in typed]
    for line, origin in zip(typed, claimed, strict=True):
        yield line, origin or _same_text(line, left)


def _same_text(line: Typed, left: dict[str, Line]) -> Line | None:
    row, text = said_as(ROWS, line.text("row")), line.text("text")
    key = next((key for key, one in left.items() if text and (one.row, one.cells.get("text")) == (row, text)), None)
    return left.pop(key) if key is not None else None
