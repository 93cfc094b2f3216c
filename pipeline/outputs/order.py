"""The order in which findings are shown: that of their places."""

import re

from schema.finding import Finding
from schema.location import CellPlace

_NUMBER = re.compile(r"\d+")


def by_place(findings: tuple[Finding, ...]) -> list[Finding]:
    """Return the findings by file, page, paragraph or table, row, column and characters; those without a place last,

    by path.
    """
    return sorted(findings, key=_key)


def _key(finding: Finding) -> tuple[int, ...]:
    if not finding.source:
        return (1, *map(int, _NUMBER.findall(finding.path or "")))
    place = finding.source[0]
    file = int("".join(_NUMBER.findall(place.file)) or 0)
    inside = (1, place.table, place.row, place.column) if isinstance(place, CellPlace) else (0, place.paragraph)
    return (0, file, place.page or 0, *inside, place.start)
