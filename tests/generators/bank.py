"""Subject areas for next-year rubrics: categories, items and clauses, each clause said in three ways.

A subject file: ``# name``; ``## category|other names``; ``* points`` begins an item; a line is a clause with its variants
parted by ``|``, from the plain wording to a free one; ``~`` is a near-topic trap: an item that shares words but not meaning.
"""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "subjects"


@dataclass(frozen=True, slots=True)
class Clause:
    """One demand, said in several ways; ``halves``: the demands into which a listing of two things falls apart."""

    variants: tuple[str, ...]
    halves: tuple["Clause", ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An item: its points, its clauses, and items that look like it without being it."""

    points: int
    clauses: tuple[Clause, ...]
    traps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A category: the names it may bear, and its items."""

    names: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject area."""

    name: str
    groups: tuple[Group, ...]


def read_subject(path: Path) -> Subject:
    """Return the subject that a file describes."""
    title, *groups = path.read_text(encoding="utf-8").split("\n## ")
    return Subject(title.removeprefix("# ").strip(), tuple(_group(text) for text in groups))


def subjects() -> tuple[Subject, ...]:
    """Return all subjects, by file name."""
    return tuple(read_subject(path) for path in sorted(FOLDER.glob("*.txt")))


def _group(text: str) -> Group:
    names, *entries = text.split("\n* ")
    return Group(tuple(names.split("|")), tuple(_entry(entry) for entry in entries))


def _entry(text: str) -> Entry:
    points, *lines = text.strip().splitlines()
    clauses = tuple(Clause(tuple(line.split("|"))) for line in lines if not line.startswith("~"))
    traps = tuple(line.removeprefix("~").strip() for line in lines if line.startswith("~"))
    return Entry(int(points), clauses, traps)
