"""The units that forms are made for, or expected from: a list of names."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.collecting.lists import listed
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual

NO_UNITS = Rule(
    code="K861",
    name="no-units",
    severity="error",
    message=Bilingual(zh="{name}：名单里没有单位", en="{name}: the list holds no unit"),
    help=Bilingual(
        zh="名单一行一个单位，表头写“单位”；或只有一列单位名称。",
        en="One unit a line under the header 单位 or unit, or a single column of names.",
    ),
    explanation=Bilingual(
        zh="名单里找不到单位名称的一栏，或那一栏全是空的。", en="The list has no column of unit names, or it is blank."
    ),
    example="units.csv",
)
LISTED_TWICE = Rule(
    code="K862",
    name="unit-listed-twice",
    severity="warning",
    message=Bilingual(zh="名单里“{unit}”写了两次，只算一次", en="the list names {unit} twice; it counts once"),
    help=Bilingual(zh="请核对是不是漏写了另一个单位。", en="Check whether another unit was meant."),
    explanation=Bilingual(zh="同一个名称在名单里出现不止一次。", en="The same name stands in the list more than once."),
    example="市中区\n市中区",
)

_HEADERS = frozenset({"单位", "单位名称", "单位全称", "填报单位", "被考核单位", "考核单位", "unit", "name", "units"})


@dataclass(frozen=True, slots=True)
class UnitList:
    """The names of a list, each once, in its order; and what a person should look at."""

    names: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def unit_list(data: bytes, name: str) -> UnitList:
    """Return the units of a CSV or Excel list; raises UnusableInput where it holds none (K861) or cannot be read."""
    rows = listed(data, name)
    column, first = _column(rows)
    names = [row[column].strip() for row in rows[first:] if column < len(row) and row[column].strip()]
    if not names:
        raise UnusableInput(NO_UNITS, {"name": name})
    once = tuple(dict.fromkeys(names))
    twice = [unit for unit in once if names.count(unit) > 1]
    return UnitList(once, tuple(LISTED_TWICE.finding({"unit": unit}) for unit in twice))


def _column(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Return the column of the names and the row (both from 0) where they begin."""
    for at, row in enumerate(rows[:5]):
        for column, text in enumerate(row):
            if "".join(text.split()).lower() in _HEADERS:
                return column, at + 1
    width = max(len(row) for row in rows)
    named = (column for column in range(width) if any(not _is_number(row[column]) for row in rows if column < len(row)))
    return next(named, 0), 0


def _is_number(text: str) -> bool:
    return not text or text.replace(".", "", 1).isdecimal()
