"""Where in a review sheet a finding points: its line, and the column whose cell is coloured."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.editing.lines import Line
from pipeline.paths import Nodes
from schema.finding import Finding, Severity
from schema.location import CellPlace
from schema.notice import RubricFile

_COLUMNS = (
    ("K2", "points"),
    ("K401", "points"),
    ("K402", "points"),
    ("K407", "points"),
    ("K3", "label"),
    ("K504", "label"),
    ("K505", "label"),
)
"""Columns by how the codes of findings begin; every other finding is about the text."""
_ORDER: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Pointed:
    """Findings by the path of the line that they point to, and those that point to none."""

    at: Mapping[str, tuple[Finding, ...]]
    elsewhere: tuple[Finding, ...]

    def colour(self, path: str, of: str) -> Severity | None:
        """Return the gravest severity of the findings that point to the cell of a field in the line at ``path``."""
        found = {finding.severity for finding in self.at.get(path, ()) if column(finding) == of}
        return next((severity for severity in _ORDER if severity in found), None)


def column(finding: Finding) -> str:
    """Return the field of the column that a finding points to."""
    return next((of for start, of in _COLUMNS if finding.code.startswith(start)), "text")


def pointed(result: RubricFile, lines: Sequence[Line], head: Sequence[str]) -> Pointed:
    """Return where the findings point, by their path, else by their place; ``head`` are the paths of the head's rows."""
    nodes = Nodes(result)
    known = {line.path for line in lines} | set(head)
    printed = {
        _row(place): line.path for line in reversed(lines) for place in line.source() if isinstance(place, CellPlace)
    }
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in result.findings:
        found[_path(finding, nodes, known, printed)].append(finding)
    elsewhere = found.pop("", [])
    return Pointed({path: tuple(each) for path, each in found.items()}, tuple(elsewhere))


def _path(finding: Finding, nodes: Nodes, known: set[str], printed: Mapping[tuple[str, int, int, int], str]) -> str:
    node = nodes.nearest(finding.path)
    if node is not None and node.path in known:
        return node.path
    if finding.path in known:
        return finding.path or ""
    places = [place for place in finding.source if isinstance(place, CellPlace)]
    return next((printed[_row(place)] for place in places if _row(place) in printed), "")


def _row(place: CellPlace) -> tuple[str, int, int, int]:
    return place.file, place.table, place.row, place.column
