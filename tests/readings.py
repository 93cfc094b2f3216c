"""Reading drawn tables in tests: what comes out of them, in short."""

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.notice import RubricFile
from schema.rubric import Category, Rubric
from tests.tables import document, drawn_rows


def read(*parts: str) -> RubricFile:
    """Return what is read from paragraphs and drawn tables; what holds | is a table."""
    return interpret(document(*[drawn_rows(part) if "|" in part else part for part in parts]))


def one_rubric(drawing: str) -> Rubric:
    """Return the one rubric of a drawn table."""
    (rubric,) = read(drawing).rubrics
    return rubric


def priced(rubric: Rubric) -> list[tuple[str, object]]:
    """Return text and points of the items that stand in no category, and of those that stand in categories of the first level."""
    listed = [*rubric.items, *(item for category in rubric.categories for item in category.items)]
    return [(item.text, item.points) for item in listed]


def outline(categories: tuple[Category, ...]) -> list[tuple[object, ...]]:
    """Return name, points and the points of the items of each category, nested as they are."""
    return [(c.name, c.points, [item.points for item in c.items] or outline(c.categories)) for c in categories]


def severe(result: RubricFile) -> list[str]:
    """Return the codes of the errors and warnings, in order."""
    return [finding.code for finding in checked(result).findings if finding.severity != "note"]
