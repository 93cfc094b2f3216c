"""What the cells of a line say, each compared with what it said: a cell that says the same leaves its value alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from parsers.wording.points import read_points
from pipeline.editing.columns import REQUIRED
from pipeline.editing.outline import Draft
from pipeline.editing.reports import Change, Report
from pipeline.editing.words import COMBINES, COUNTS, KINDS, said_as
from schema.location import Source
from schema.model import Bilingual
from schema.rubric import Category, Combine, Item, Kind, Rubric

Value = TypeVar("Value")
_HEADERS = {column.field: column.header for column in REQUIRED}
_NO_FORMULA = Bilingual(zh="具体的内容，不能是公式", en="what is meant itself, not a formula")
_POSITIVE = Bilingual(
    zh="正数；要扣的分，把“类型”改成扣分", en="a positive number; for points that are taken away choose 扣分 as 类型"
)
_WEIGHT = Bilingual(zh="数字，如 30 或 0.3", en="a number such as 30 or 0.3")


@dataclass(frozen=True, slots=True)
class Points:
    """Points as the JSON holds them."""

    points: Decimal | None
    points_min: Decimal | None
    points_text: str | None
    points_source: Source


_NO_POINTS = Points(None, None, None, ())


class Cells:
    """The cells of one draft, whose node will stand at ``path``."""

    def __init__(self, draft: Draft, path: str, report: Report) -> None:
        self._draft = draft
        self._path = path
        self._report = report
        self._was: Mapping[str, str] = draft.origin.cells if draft.origin else {}

    def text(self, of: str) -> str:
        """Return what stands in the cell of a field; where that is a formula, which is reported (K632), what stood there."""
        typed, was = self._draft.typed, self._was.get(of, "")
        if of not in typed.formulas:
            return typed.text(of)
        self._unusable(of, typed.text(of) or "=", _NO_FORMULA, was)
        return was

    def is_kept(self, of: str) -> bool:
        """Return whether the cell of a field says what it said; a line that was added keeps nothing."""
        return self._draft.origin is not None and self.text(of) == self._was.get(of, "")

    def changed(self, of: str, header: str = "", source: Source = ()) -> None:
        """Report that the cell of a field changed, if the line is not new as a whole; what it said is printed at ``source``."""
        if self._draft.origin and not self.is_kept(of):
            change = Change(self._path, self._was.get(of, ""), self.text(of), source)
            self._report.changed(self.named(of, header), change)

    def named(self, of: str, header: str = "") -> Bilingual:
        """Return how people call the cell of a field."""
        line, column = called(self._draft), header or _HEADERS[of]
        return Bilingual(zh=f"{line.zh}的{column}", en=f"{line.en}, {column}")

    def points(self) -> Points:
        """Return the points; the printed form and its place stay where the figure stays. Points not to be read stay text.

        A minus where nothing is taken away is reported (K632) and changes nothing.
        """
        origin = self._draft.origin
        node = origin.node if origin else None
        was = _points_of(node) if isinstance(node, Rubric | Category | Item) else _NO_POINTS
        text = self.text("points")
        if self.is_kept("points"):
            return was
        read = read_points(text) if text else None
        if read and read.negative and said_as(KINDS, self.text("kind")) != "deduction":
            self._unusable("points", text, _POSITIVE, self._was.get("points", ""))
            return was
        if read and was.points is not None and (read.value, read.minimum) == (was.points, was.points_min):
            return was
        self.changed("points", source=was.points_source)
        if was.points_text and was.points_source:
            self._report.lost.append((was.points_text, was.points_source))
        if read is None:
            return Points(None, None, text or None, ())
        return Points(read.value, read.minimum, text, ())

    def kind(self, inherited: Kind, was: Kind | None) -> Kind:
        """Return the kind; ``inherited`` where the cell is blank."""
        return self._word("kind", KINDS, inherited, was)

    def counts(self, usual: bool, was: bool | None) -> bool:
        """Return whether the points count; ``usual`` where the cell is blank."""
        return self._word("counts", COUNTS, usual, was)

    def combine(self, was: Combine | None) -> Combine:
        """Return how the children make up the points: their sum where the cell is blank."""
        return self._word("combine", COMBINES, "sum", was)

    def weight(self, was: Decimal | None) -> Decimal | None:
        """Return the weight, None where the cell is blank."""
        text = self.text("weight")
        if self.is_kept("weight"):
            return was
        read = read_points(text) if text else None
        value = read.value if read and read.minimum is None else None
        if text and value is None:
            self._unusable("weight", text, _WEIGHT, self._was.get("weight", ""))
            return was
        self.changed("weight")
        return value

    def _word(self, of: str, words: Mapping[Value, str], usual: Value, was: Value | None) -> Value:
        text = self.text(of)
        if was is not None and self.is_kept(of):
            return was
        value = said_as(words, text) if text else usual
        if value is None:
            used = was if was is not None else usual
            listed = "、".join(words.values())
            self._unusable(of, text, Bilingual(zh=f"以下之一：{listed}", en=f"one of {listed}"), words[used])
            return used
        if value != was:
            self.changed(of)
        return value

    def _unusable(self, of: str, given: str, wanted: Bilingual, used: str) -> None:
        where = f"第 {self._draft.typed.row} 行“{_HEADERS.get(of, of)}”"
        self._report.unusable(self._path, where, given, wanted, used)


def called(draft: Draft) -> Bilingual:
    """Return how people call a line: its old key, or its row where it was added, and the beginning of its text."""
    text = draft.typed.text("text")
    short = f"「{text[:12]}{'…' if len(text) > 12 else ''}」" if text else ""
    if draft.origin:
        return Bilingual(zh=f"{draft.origin.key}{short}", en=f"{draft.origin.key}{short}")
    return Bilingual(zh=f"第 {draft.typed.row} 行{short}", en=f"row {draft.typed.row}{short}")


def _points_of(node: Rubric | Category | Item) -> Points:
    least = node.points_min if isinstance(node, Item) else None
    return Points(node.points, least, node.points_text, node.points_source)
