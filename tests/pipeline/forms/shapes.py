"""Rubrics and forms made in code for the tests of forms, and ways to change a form as people do."""

import io
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal

from parsers.rubric import fingerprint
from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.write import WRITERS
from pipeline.forms.zipped import zipped
from schema.rubric import Category, Combine, Item, Kind, Rubric
from schema.scores import Score, UnitScores
from tests.builders import agreeing

UNIT = "市中区教育工会"
FULL = {"1.1": "3", "1.2": "2.5", "2.1": "4.5", "1.1.1": "1", "1.1.2": "2"}
"""Full marks of :func:`plain`, sub-points included."""


def plain() -> Rubric:
    """Return two categories: 1.1 (3, sub-points 1 and 2), 1.2 (2.5); 2.1 (4.5)."""
    return agreeing().rubrics[0]


def item(identifier: str, points: str | None, kind: Kind = "base", text: str = "") -> Item:
    """Return an item; its text is made of its id where none is given."""
    worth = Decimal(points) if points is not None else None
    return Item(
        id=identifier, label="", text=text or f"完成{identifier}项工作", kind=kind, counts=kind == "base", points=worth
    )


def category(
    identifier: str, items: list[Item], kind: Kind = "base", points: str | None = None, combine: Combine = "sum"
) -> Category:
    """Return a category of items."""
    return Category(
        id=identifier,
        label="",
        name=f"第{identifier}类",
        kind=kind,
        counts=kind == "base",
        combine=combine,
        points=Decimal(points) if points is not None else None,
        items=tuple(items),
    )


def whole(*categories: Category, combine: Combine = "sum", items: tuple[Item, ...] = ()) -> Rubric:
    """Return a rubric of these categories and items."""
    made = Rubric(
        id="r1",
        title=None,
        assessment_year=None,
        combine=combine,
        points=None,
        categories=categories,
        items=items,
        fingerprint="",
    )
    return made.model_copy(update={"fingerprint": fingerprint(made)})


def special() -> Rubric:
    """Return base 1.1 and 1.2 (10 each), bonus 2.1 and 2.2 capped at 5, deductions 3.1 and 3.2, veto 4.1."""
    return whole(
        category("1", [item("1.1", "10"), item("1.2", "10")], points="20"),
        category("2", [item("2.1", "4", "bonus"), item("2.2", None, "bonus")], "bonus", "5"),
        category("3", [item("3.1", "5", "deduction"), item("3.2", None, "deduction")], "deduction"),
        category("4", [item("4.1", None, "veto")], "veto"),
    )


def scored(rubric: Rubric, entered: dict[str, str], detail: bool = False) -> UnitScores:
    """Return the scores of a unit: those given by id, all others blank; ``/`` for what does not apply."""
    form = describe(rubric, Wish(detail=detail))
    return UnitScores(
        unit=UNIT,
        scores=tuple(
            Score(
                item=line.item,
                sub_point=line.id if line.kind == "sub_point" else None,
                state="not_applicable" if entered.get(line.id) == "/" else "filled" if line.id in entered else "blank",
                self_score=Decimal(entered[line.id]) if entered.get(line.id, "/") != "/" else None,
            )
            for line in form.entered()
        ),
    )


def form_of(rubric: Rubric, ending: str, entered: dict[str, str] | None = None, wish: Wish | None = None) -> bytes:
    """Return a form as a file: blank, or with points by id."""
    form = describe(rubric, wish or Wish())
    unit = scored(rubric, entered or {}, form.rubric is not None and (wish or Wish()).detail)
    return WRITERS[ending](form, filled(form, unit) if entered is not None else blank(UNIT))


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return an Office file with the text of one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    assert part in dict(parts)
    return zipped((name, change(content.decode()).encode() if name == part else content) for name, content in parts)


def replaced(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return an Office file with a text replaced that stands in one of its parts."""

    def change(text: str) -> str:
        assert old in text, old
        return text.replace(old, new)

    return changed(data, part, change)


def without_tags(data: bytes) -> bytes:
    """Return a Word form as a program leaves it that does not know content controls: their content alone."""

    def plainly(text: str) -> str:
        text = re.sub(r"<w:sdtPr>.*?</w:sdtPr>", "", text)
        return re.sub(r"</?w:sdt(?:Content)?>", "", text)

    return changed(data, "word/document.xml", plainly)


def without_names(data: bytes) -> bytes:
    """Return an Excel form without its defined names."""
    return changed(data, "xl/workbook.xml", lambda text: re.sub(r"<definedNames>.*</definedNames>", "", text))


def without_properties(data: bytes) -> bytes:
    """Return an Office file without what it says of its rubric."""
    return changed(data, "docProps/custom.xml", lambda text: re.sub(r"<property .*</property>", "", text))
