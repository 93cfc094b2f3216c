"""tracked-changes.docx: the notice while its changes are still marked; all accepted, it is the notice."""

from dataclasses import dataclass, replace
from itertools import count

from docx_shapes import change_cell
from docx_table import MERGE_ON, MIDDLE, Shape, head_blocks, table_rows
from docx_xml import WIDTHS, Cell, Table, TableRow, paragraph, run
from notice_text import Notice

BODY_CUT = "根据省教科文卫体工会"
DELETED_PARAGRAPH = "请各单位于年底前自查，并将自评分报市教科文卫体工会。"
DELETED_ROW = ("", "9.组织职工代表参观学习，全年不少于2次（3分）。", "3分", "")
MOVED = "开展“创先争优”活动。"
DELETED_ROW_AFTER, INSERTED_ROW, MOVED_ROW = 14, 24, 25  # table rows, counted from 1


@dataclass(frozen=True)
class Edit:
    """At the anchor in this cell, other text was deleted; the anchor itself may be what was inserted."""

    row: int
    column: int
    anchor: str
    deleted: str = ""
    inserted: bool = True


EDITS = (
    Edit(2, 1, "18", "16"),
    Edit(2, 2, "并参加"),
    Edit(3, 2, "深入开展困难劳模关爱行动。"),
    Edit(4, 3, "2", "4"),
    Edit(5, 2, "（3分）", "（2分）"),
    Edit(5, 3, "6", "5"),
    Edit(9, 2, "达100%", "达95%"),
    Edit(12, 2, "对带有", "（6分）", inserted=False),
    Edit(18, 2, "4", "5"),
    Edit(20, 2, "95", "90"),
    Edit(28, 2, "积极投稿", "鼓励", inserted=False),
    Edit(31, 3, "100", "98"),
)


class Marks:
    """Writes the marks, each with a number of its own."""

    def __init__(self) -> None:
        """Begin to number at 1."""
        self._numbers = count(1)

    def attributes(self) -> str:
        """The attributes that every mark carries."""
        return f'w:id="{next(self._numbers)}" w:author="审核" w:date="2012-07-10T09:00:00Z"'

    def mark(self, name: str, inner: str = "") -> str:
        """An element of that name around what was changed."""
        return f"<w:{name} {self.attributes()}>{inner}</w:{name}>"

    def inserted(self, text: str) -> str:
        """A run that was inserted and counts."""
        return self.mark("ins", run(text))

    def deleted(self, text: str) -> str:
        """A run that was deleted and does not count."""
        return self.mark("del", run(text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText "))

    def paragraph_mark(self, name: str) -> str:
        """Paragraph properties that say that the end of the paragraph was inserted or deleted."""
        return f"<w:rPr>{self.mark(name)}</w:rPr>"


def tracked_changes(notice: Notice) -> list[str]:
    """Insertions, deletions, a move, two paragraphs joined, a paragraph and a row deleted, a row inserted."""
    marks = Marks()
    rows = table_rows(notice.rows, Shape())
    for edit in EDITS:
        _edit(rows, notice.rows[edit.row - 1].cells[edit.column - 1], edit, marks)
    moved = _moved(notice.rows[MOVED_ROW - 1].cells[1], marks)
    change_cell(rows, MOVED_ROW, 2, lambda cell: replace(cell, paragraphs=(moved,)))
    rows[INSERTED_ROW - 1] = _whole_row(notice.rows[INSERTED_ROW - 1].cells, "ins", marks)
    rows.insert(DELETED_ROW_AFTER, _whole_row(DELETED_ROW, "del", marks))
    return [*_head(notice, marks), Table(rows).xml()]


def _edit(rows: list[TableRow], text: str, edit: Edit, marks: Marks) -> None:
    """Mark the edit in its cell."""
    if text.count(edit.anchor) != 1:
        raise ValueError(f"{edit.anchor} is not in its cell exactly once")
    content = []
    for line in text.split("\n"):
        before, anchor, after = line.partition(edit.anchor)
        if anchor:
            deleted = marks.deleted(edit.deleted) if edit.deleted else ""
            kept = marks.inserted(anchor) if edit.inserted else run(anchor)
            content.append(paragraph(run(before) + deleted + kept + run(after), _align(edit.column)))
        else:
            content.append(paragraph(run(line), _align(edit.column)))
    change_cell(rows, edit.row, edit.column, lambda cell: replace(cell, paragraphs=tuple(content)))


def _moved(text: str, marks: Marks) -> str:
    """The paragraph of an item whose first sentence was moved there from its end."""
    label, _, rest = text.partition(MOVED)
    pieces = {}
    for name in ("moveTo", "moveFrom"):
        attributes = marks.attributes()
        number = attributes.split(" ")[0]
        start = f'<w:{name}RangeStart {attributes} w:name="move1"/>'
        pieces[name] = start + marks.mark(name, run(MOVED)) + f"<w:{name}RangeEnd {number}/>"
    return paragraph(run(label) + pieces["moveTo"] + run(rest) + pieces["moveFrom"])


def _whole_row(cells: tuple[str, ...], name: str, marks: Marks) -> TableRow:
    """A row that was inserted (ins) or deleted (del) as a whole."""
    made = []
    for column, (text, width) in enumerate(zip(cells, WIDTHS, strict=True), 1):
        changed = (marks.inserted if name == "ins" else marks.deleted)(text) if text else ""
        content = paragraph(changed, _align(column), marks.paragraph_mark(name))
        made.append(Cell((content,), (MERGE_ON if column == 1 else "") + MIDDLE, width=width))
    return TableRow(tuple(made), marks.mark(name))


def _head(notice: Notice, marks: Marks) -> list[str]:
    """The head: the running text was two paragraphs, and a paragraph after it was deleted."""
    blocks: list[str] = []
    for line, block in zip(notice.head, head_blocks(notice), strict=True):
        before, cut, after = line.text.partition(BODY_CUT)
        if not cut:
            blocks.append(block)
            continue
        blocks.append(paragraph(run(before), properties=marks.paragraph_mark("del")))
        blocks.append(paragraph(run(cut + after)))
        blocks.append(paragraph(marks.deleted(DELETED_PARAGRAPH), properties=marks.paragraph_mark("del")))
    return blocks


def _align(column: int) -> str:
    return "" if column == 2 else "center"
