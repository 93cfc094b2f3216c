"""Reading drawn tables in tests: what comes out of them, in short."""

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.notice import RubricFile
from schema.rubric import Category
from tests.tables import document, drawn_rows


def read(*parts: str) -> RubricFile:
    """Return what is read from paragraphs and drawn tables; what holds | is a table."""
    return interpret(document(*[drawn_rows(part) if "|" in part else part for part in parts]))


def outline(categories: tuple[Category, ...]) -> list[tuple[object, ...]]:
    """Return name, points and the points of the items of each category, nested as they are."""
    return [(c.name, c.points, [item.points for item in c.items] or outline(c.categories)) for c in categories]


def severe(result: RubricFile) -> list[str]:
    """Return the codes of the errors and warnings, in order."""
    return [finding.code for finding in checked(result).findings if finding.severity != "note"]
