"""What the sheets of a tally workbook share: the tally, its language, and where everything stands."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.language import Lang
from pipeline.tallying import words
from pipeline.tallying.book.expressions import letter
from pipeline.tallying.plan import ROOT, Node
from pipeline.tallying.tally import COUNTED, Tally
from schema.model import Bilingual

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

    from pipeline.tallying.book.styles import Look

NAMES_ROW, IDS_ROW, POINTS_ROW, FIRST_ROW = 1, 2, 3, 4
"""Rows, from 0, of the sheets of units by items: categories, ids, full marks, the first unit."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A tally on its way into a workbook.

    ``nodes`` have a column each on the sheets of units by items, a category behind what it holds; ``units`` are the places
    in the tally of the units that have a row there.
    """

    of: Tally
    lang: Lang
    workbook: "Workbook"
    looks: "dict[Look, Format]"
    nodes: tuple[Node, ...]
    units: tuple[int, ...]
    columns: dict[str, int] = field(default_factory=dict)

    def said(self, words: Bilingual) -> str:
        """Return words in the language of the workbook."""
        return words.said(self.lang)

    @property
    def has_reviews(self) -> bool:
        """Whether there is a sheet of review scores."""
        return words.has_reviews(self.of.file)

    @property
    def counted(self) -> int:
        """How many of the units count where points are lost; they come first."""
        return sum(self.of.file.units[at].standing in COUNTED for at in self.units)

    def cell(self, sheet: Bilingual, node: str, row: int) -> str:
        """Return a reference to the cell of a node on a sheet of units by items; ``row`` from 0."""
        return f"'{self.said(sheet)}'!{letter(self.columns[node])}{row + 1}"

    def column(self, sheet: Bilingual, node: str) -> str:
        """Return a reference to the cells of a node of all units that count."""
        name = letter(self.columns[node])
        return f"'{self.said(sheet)}'!{name}${FIRST_ROW + 1}:{name}${FIRST_ROW + max(self.counted, 1)}"


def framed(of: Tally, lang: Lang, workbook: "Workbook", looks: "dict[Look, Format]") -> Frame:
    """Return the frame of a tally."""
    nodes = tuple(of.root.nodes())
    units = tuple(at for at, made in enumerate(of.sums) if made is not None)
    return Frame(of, lang, workbook, looks, nodes, units, {node.id or ROOT: at for at, node in enumerate(nodes, 1)})
