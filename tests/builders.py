"""Small rubric JSONs, documents and findings made in code."""

from collections.abc import Sequence
from decimal import Decimal

from parsers.rubric import fingerprint
from pipeline.checking import checked
from schema.document import Cell, Document, Paragraph, Table
from schema.envelope import Generator, SourceFile
from schema.finding import Finding, Severity
from schema.location import CellPlace, ParagraphPlace, Printed, Source
from schema.model import Bilingual
from schema.notice import Coverage, DocumentNumber, IssuedOn, Notice, RubricFile
from schema.rubric import Category, Column, Item, ItemCell, Rubric, SubPoint

GENERATOR = Generator(version="0.1.0")
SOURCE = SourceFile(id="f1", name="notice.docx", format="docx", sha256="0" * 64)


def cell_place(row: int, column: int, start: int = 0, end: int = 2) -> CellPlace:
    """Return a place in table 1 of file f1."""
    return CellPlace(file="f1", table=1, row=row, column=column, start=start, end=end)


def sub_points(text: str, marks: Sequence[tuple[str, str]]) -> tuple[SubPoint, ...]:
    """Return the sub-points of ``text`` under item 1.1; ``marks`` are (clause with its marker, points)."""
    made = []
    for n, (clause, worth) in enumerate(marks, 1):
        start = text.index(clause)
        marker = f"（{worth}分）"
        made.append(
            SubPoint(
                id=f"1.1.{n}",
                text=clause.removesuffix(marker),
                points=Decimal(worth),
                marker=marker,
                start=start,
                end=start + len(clause),
            )
        )
    return tuple(made)


def item(identifier: str, text: str, worth: str | None, *, row: int = 2, parts: Sequence[tuple[str, str]] = ()) -> Item:
    """Return an item whose text stands in column 2 of a row and its points in column 3."""
    return Item(
        id=identifier,
        label=f"{identifier.rpartition('.')[2]}.",
        text=text,
        points=Decimal(worth) if worth is not None else None,
        points_text=f"{worth}分" if worth is not None else None,
        points_source=(cell_place(row, 3),),
        source=(cell_place(row, 2, 0, len(text)),),
        sub_points=sub_points(text, parts),
    )


def category(identifier: str, name: str, worth: str | None, items: Sequence[Item]) -> Category:
    """Return a category of items, printed in column 1 of the row of its first item."""
    return Category(
        id=identifier,
        label=f"({identifier})",
        name=name,
        points=Decimal(worth) if worth is not None else None,
        points_text=f"{worth}分" if worth is not None else None,
        source=(cell_place(2, 1, 0, len(name)),),
        items=tuple(items),
    )


def rubric(categories: Sequence[Category], worth: str | None, identifier: str = "r1") -> Rubric:
    """Return a rubric with its fingerprint."""
    made = Rubric(
        id=identifier,
        title=Printed(text="2012年考核细则"),
        assessment_year="2012",
        points=Decimal(worth) if worth is not None else None,
        columns=(Column(column=1, role="category", header="项目"), Column(column=2, role="item", header="内容")),
        categories=tuple(categories),
        fingerprint="",
    )
    return made.model_copy(update={"fingerprint": fingerprint(made)})


def rubric_file(*rubrics: Rubric) -> RubricFile:
    """Return the checked rubric JSON of a notice with these rubrics."""
    made = RubricFile(
        generator=GENERATOR,
        sources=(SOURCE,),
        notice=Notice(
            document_number=DocumentNumber(text="乐工〔2012〕12号", agency_code="乐工", year=2012, serial=12),
            title=Printed(text="乐山市工会关于印发《2012年考核细则》的通知"),
            issuer=Printed(text="乐山市工会"),
            recipients=(Printed(text="各县总工会"),),
            issued_on=IssuedOn(date="2012-07-12", text="2012年7月12日"),
            body=(Printed(text="现印发你们。"),),
        ),
        rubrics=rubrics,
        coverage=Coverage(characters=60, used=60),
    )
    return checked(made)


def agreeing() -> RubricFile:
    """Return a rubric of 10 points in which all sums agree."""
    first = item(
        "1.1",
        "建立职工档案（1分），开展宣传活动（2分）。",
        "3",
        parts=[("建立职工档案（1分）", "1"), ("开展宣传活动（2分）", "2")],
    )
    second = item("1.2", "完成征订任务。", "2.5", row=3)
    third = item("2.1", "全年报送信息不少于5篇。", "4.5", row=4)
    return rubric_file(
        rubric([category("1", "服务发展", "5.5", [first, second]), category("2", "自身建设", "4.5", [third])], "10")
    )


def contradicting() -> RubricFile:
    """Return the same with category 1 stated one too high: K202 there, K203 for the total."""
    whole = agreeing().rubrics[0]
    first, second = whole.categories
    return rubric_file(rubric([first.model_copy(update={"points": Decimal("6.5")}), second], "10"))


def with_cell(text: str) -> RubricFile:
    """Return :func:`agreeing` with a further cell, of rules, in its first item."""
    made = agreeing()
    whole = made.rubrics[0]
    first, second = whole.categories
    ruled = first.items[0].model_copy(update={"cells": (ItemCell(column=5, role="rules", text=text),)})
    changed = first.model_copy(update={"items": (ruled, *first.items[1:])})
    return rubric_file(rubric([changed, second], "10"))


def finding(code: str, severity: Severity = "error", *, source: Source = (), path: str | None = None) -> Finding:
    """Return a finding with words that tell nothing."""
    words = Bilingual(zh="某处不对", en="something is wrong")
    return Finding(code=code, name=code.lower(), severity=severity, message=words, help=words, source=source, path=path)


def paragraph(number: int, text: str) -> Paragraph:
    """Return a paragraph of file f1."""
    return Paragraph(text=text, source=(ParagraphPlace(file="f1", paragraph=number, start=0, end=len(text)),))


def cell(row: int, column: int, text: str, spans: tuple[int, int] = (1, 1)) -> Cell:
    """Return a cell of table 1 of file f1."""
    place = cell_place(row, column, 0, len(text))
    return Cell(row=row, column=column, row_span=spans[0], column_span=spans[1], text=text, source=(place,))


def table(*cells: Cell) -> Table:
    """Return the table of these cells."""
    return Table(
        rows=max(c.row + c.row_span - 1 for c in cells),
        columns=max(c.column + c.column_span - 1 for c in cells),
        source=cells[0].source,
        cells=cells,
    )


def document(*blocks: Paragraph | Table) -> Document:
    """Return the Document of one file."""
    return Document(generator=GENERATOR, sources=(SOURCE,), blocks=blocks)
