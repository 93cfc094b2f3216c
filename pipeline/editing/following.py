"""What follows the nodes of a rubric JSON when a review sheet moved or deleted them: findings, decisions, coverage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import BaseModel

from pipeline.editing.lines import Line
from pipeline.editing.outline import Draft
from pipeline.editing.reports import Report
from pipeline.editing.values import called
from schema.finding import Finding
from schema.location import CellPlace, ParagraphPlace, Printed, Source
from schema.model import Bilingual
from schema.notice import Coverage, RubricFile

AnyPlace = CellPlace | ParagraphPlace


class Paths:
    """Where the paths of the original lead now: ``now`` holds those of the nodes that are still there."""

    def __init__(self, original: Sequence[Line], now: Mapping[str, str]) -> None:
        self._known = sorted((line.path for line in original if line.row != "sub_point"), key=len, reverse=True)
        self._now = now

    def led(self, path: str | None) -> str | None:
        """Return the path as it is now; empty where its node was deleted."""
        for old in self._known:
            if path is not None and (path == old or path.startswith((f"{old}.", f"{old}["))):
                return self._now[old] + path[len(old) :] if old in self._now else ""
        return path

    def findings(self, found: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the findings with their paths as they are now, those about deleted nodes left out."""
        for finding in found:
            path = self.led(finding.path)
            if path != "":
                yield finding if path == finding.path else finding.model_copy(update={"path": path})


def with_decisions(result: RubricFile, was: RubricFile, paths: Paths, report: Report) -> RubricFile:
    """Return the checked ``result`` with the decisions of the original that still decide the same figures.

    A decision on a finding whose figures changed would hide an error that nobody looked at.
    """
    before = {(f.code, f.path): (f.expected, f.actual) for f in was.findings}
    after = {(f.code, f.path): (f.expected, f.actual) for f in result.findings}
    kept = []
    for decision in was.decisions:
        path = paths.led(decision.path)
        old, new = before.get((decision.code, decision.path)), after.get((decision.code, path))
        if path == "" or (old is not None and new is not None and old != new):
            gone = Bilingual(
                zh=f"撤去了决定 {decision.code}（{decision.reason}），因为数字或内容变了",
                en=f"the decision on {decision.code} ({decision.reason}) is gone: what it decided changed",
            )
            report.said(path or None, gone)
        else:
            kept.append(decision.model_copy(update={"path": path}))
    return result.model_copy(update={"decisions": tuple(kept)})


def deleted(original: Sequence[Line], drafts: Sequence[Draft], report: Report) -> None:
    """Report the lines that are gone; what they print is lost."""
    there = {draft.origin.path for draft in walk(drafts) if draft.origin}
    for line in original:
        if line.row == "sub_point" or line.path in there:
            continue
        text = line.cells.get("text", "")
        named = f"{line.key}「{text[:12]}{'…' if len(text) > 12 else ''}」"
        printed = tuple(_printed(line))
        places = tuple(place for _, source in printed for place in source)
        report.said(None, Bilingual(zh=f"删去 {named}", en=f"deleted: {named}"), places)
        report.lost += printed


def moved(original: Sequence[Line], drafts: Sequence[Draft], report: Report, now: Mapping[str, str]) -> None:
    """Report the lines that stand in another one than before, and the parents whose lines changed their order."""
    order = {line.path: n for n, line in enumerate(original)}
    for draft in walk(drafts):
        here = draft.origin.path if draft.origin else ""
        named = called(draft)
        ranks = []
        for child in draft.children:
            if child.origin and child.origin.path.rpartition(".")[0] == here:
                ranks.append(order[child.origin.path])
            elif child.origin:
                each = called(child)
                words = Bilingual(zh=f"{each.zh} 移到 {named.zh} 里", en=f"{each.en} moved into {named.en}")
                report.said(now[child.origin.path], words)
        if ranks != sorted(ranks):
            words = Bilingual(zh=f"{named.zh} 里各行的顺序", en=f"the order of the lines in {named.en}")
            report.said(now.get(here), words)


def walk(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield all drafts, parents before children."""
    for draft in drafts:
        yield draft
        yield from walk(draft.children)


def covered(was: Coverage, result: RubricFile, lost: Sequence[tuple[str, Source]]) -> Coverage:
    """Return the coverage with the texts that no value names any more as unused."""
    models: list[BaseModel] = [*result.rubrics, *([result.notice] if result.notice else [])]
    named: dict[tuple[object, ...], list[AnyPlace]] = defaultdict(list)
    for place in (place for model in models for place in _places(model)):
        named[_key(place)].append(place)
    gone = [
        Printed(text=text, source=source)
        for text, source in lost
        if source and not all(any(_holds(other, place) for other in named[_key(place)]) for place in source)
    ]
    fewer = sum(len("".join(each.text.split())) for each in gone)
    if not gone or fewer > was.used:
        return was
    return was.model_copy(update={"used": was.used - fewer, "unused": (*was.unused, *gone)})


def _printed(line: Line) -> Iterator[tuple[str, Source]]:
    node = line.node
    yield "".join(line.cells.get(of, "") for of in ("label", "text")), line.source()
    points = getattr(node, "points_text", None)
    if points:
        yield points, getattr(node, "points_source", ())
    for cell in getattr(node, "cells", ()):
        yield cell.text, cell.source


def _places(model: BaseModel) -> Iterator[AnyPlace]:
    """Yield the places that a model and all models in it name."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, CellPlace | ParagraphPlace):
                yield inner
            elif isinstance(inner, BaseModel):
                yield from _places(inner)


def _key(place: AnyPlace) -> tuple[object, ...]:
    if isinstance(place, CellPlace):
        return place.file, place.table, place.row, place.column
    return place.file, place.paragraph


def _holds(outer: AnyPlace, place: AnyPlace) -> bool:
    return outer.start <= place.start and place.end <= outer.end
