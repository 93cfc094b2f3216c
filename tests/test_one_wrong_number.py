"""One printed number changed, of an item, a part or the whole: all else is read as before, and an error says where the sum fails."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from pipeline.checking import checked
from schema.notice import RubricFile
from schema.rubric import Category, Rubric
from tests.one_table import TABLES
from tests.readings import read
from tests.several_parts import PARTS

NUMBER = re.compile(r"\{(\d+)\}")
CHANGES = (-2, 7)
DOCUMENTS = {**TABLES, **PARTS}


def drawing(text: str) -> str:
    return "\n".join(line[8:] for line in text.strip("\n").splitlines())


def blocks(text: str) -> list[str]:
    """Return the paragraphs and tables of a document, which blank lines part."""
    return drawing(text).split("\n\n")


def changed(text: str, by: int) -> Iterator[str]:
    """Yield the document with each number changed in turn, but for those that would be nothing."""
    for match in NUMBER.finditer(text):
        if int(match[1]) + by > 0:
            yield NUMBER.sub(r"\1", f"{text[: match.start()]}{int(match[1]) + by}{text[match.end() :]}")


def points(result: RubricFile) -> dict[tuple[str, str], Decimal | None]:
    """Return what each part is worth, by where it stands and what it is called; the whole first."""
    found: dict[tuple[str, str], Decimal | None] = {}

    def take(part: Rubric | Category, path: str) -> None:
        for n, category in enumerate(part.categories):
            found[f"{path}.categories[{n}]", _plain(category.name)] = category.points
            take(category, f"{path}.categories[{n}]")
        found.update(((f"{path}.items[{n}]", _plain(item.text)), item.points) for n, item in enumerate(part.items))

    for n, rubric in enumerate(result.rubrics):
        found[f"rubrics[{n}]", ""] = rubric.points
        take(rubric, f"rubrics[{n}]")
    return found


def _plain(text: str) -> str:
    return re.sub(r"\d+", "#", text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_itself_adds_up(name: str) -> None:
    result = read(*blocks(NUMBER.sub(r"\1", DOCUMENTS[name])))
    assert [finding.message.zh for finding in checked(result).findings if finding.severity == "error"] == []


@pytest.mark.parametrize("by", CHANGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_one_wrong_number_is_reported_where_it_stands_and_changes_nothing_else(name: str, by: int) -> None:
    right = points(read(*blocks(NUMBER.sub(r"\1", DOCUMENTS[name]))))
    for mutant in changed(DOCUMENTS[name], by):
        result = checked(read(*blocks(mutant)))
        now = points(result)
        differing = [key for key in right if now.get(key) != right[key]]
        assert (now.keys(), len(differing)) == (right.keys(), 1), mutant
        ((path, _),) = differing
        assert now[differing[0]] == (right[differing[0]] or 0) + by, mutant
        over = [place for (place, _), worth in now.items() if path.startswith(place) and worth is not None]
        wrong = {finding.path for finding in result.findings if finding.code in ("K201", "K202", "K203")}
        assert wrong & {path, *sorted(over)[-2:]}, mutant
