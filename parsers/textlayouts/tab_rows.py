"""Rows of cells separated by TABs: as Word pastes a table, as a spreadsheet or a browser copies it.

A row that a browser copied lacks the cells that reach down into it; it keeps its cells from column 1, as printed, and a later
room moves them. Where rows end is told in parsers/plaintext/rowbreaks. Lines with TABs belong to one table as long as no text of
more than a cell's length, no chapter and no wider row stands between them, nor text over the header of another;
two are the least, and one row must have two texts.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from parsers.plaintext.rowbreaks import Piece, Rows, full_row, pieces_of
from parsers.plaintext.sectionlines import with_section_rows
from parsers.plaintext.stretches import Doubt, Stretch, stretch_of_rows
from parsers.plaintext.tabbed import Entry, entries
from parsers.plaintext.totallines import with_total_rows
from parsers.strand import compact
from parsers.tables import headers
from parsers.wording import labels, totals
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import ARABIC
from schema.finding import Rule
from schema.model import Bilingual

ORDER = 40
MOST_LINES = 40
"""Lines without TAB that may stand between two lines with TABs of one table."""

_LEAST_HEADED = 3
"""Cells of the narrowest header that begins another table."""
_CHAPTER = re.compile(
    r"\s*(?:第\s*[一二三四五六七八九十]{1,3}\s*(?:[章编]|部分)|附[件录]\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[:：]?\s*$)"
)
"""The heading of a chapter or an annex; a cell may name one, 见附件1."""
_MOST_HEADED = 3
"""Lines of a cell that names chapters, at the most."""
_TITLE = re.compile(r"(?:标准|细则|办法|表)(?:[（(][^（()）]{1,12}[)）])?$")
"""The end of the title of a table."""
_PRICED = re.compile(rf"\s*[（(]?\s*{ARABIC}\s*分\s*[)）]?\s*[。；;]?\s*(?:\n|$)")
"""Points and nothing else on their line."""
_BULLET = re.compile(r"[-*+–—•●○■□◆◇▪▫➢►◎·\uf020-\uf0ff]")
"""A bullet; one of a symbol font has a private code where Word saved the text."""

ROW_BREAK = Rule(
    code="K155",
    name="row-break-uncertain",
    severity="warning",
    severity_varies=True,
    message=Bilingual(
        zh="从文字看不准这里一行在哪里结束、下一行从哪里开始，已选了较可能的一种",
        en="the text does not show for certain where a row ends and the next begins here; the likelier reading was taken",
    ),
    help=Bilingual(
        zh="请核对这一行和相邻的行；最好改用原来的 Word 或网页文件。",
        en="Check this row and its neighbours; better still, use the original Word or web file.",
    ),
    explanation=Bilingual(
        zh="复制出来的文字用制表符分格、用换行分行，格子里本身有换行时，有的换行属于上一行还是下一行无从分辨。"
        "表格被分页切开，前一页末尾的文字没有句号、后一页接着写的，读作一项；编号和别的各项都看不出是不是两项时，作提示。",
        en="Copied text parts cells by TABs and rows by line breaks; where cells hold line breaks themselves, some fit both rows. "
        "A text that has no stop at the end of a page and goes on on the next is one item; where neither numbers nor the other "
        "texts show that, this is a note.",
    ),
    example="项目 ⇥ 内容 ⇥ 备注\n甲 ⇥ 乙 ⇥ 丙\n丁\n戊 ⇥ 己 ⇥ 庚",
)


def find(lines: Sequence[str]) -> Iterator[Stretch]:
    """Return the stretches in this layout; K155 where the end of a row is uncertain (once a table)."""
    parts = entries(lines)
    at = 0
    while at < len(parts):
        if not parts[at].tabs:
            at += 1
            continue
        end = _end(parts, at)
        pieces = _trimmed(pieces_of(with_section_rows(with_total_rows(parts[at:end]))))
        if len(pieces) > 1:
            stretch = _stretch(pieces, lines)
            if stretch:
                yield stretch
                end = next((n for n in range(at, len(parts)) if parts[n].start >= stretch.end), len(parts))
        at = end


def _stretch(pieces: Sequence[Piece], lines: Sequence[str]) -> Stretch | None:
    made = Rows(pieces)
    if len(made.rows) < 2 or all(sum(bool(cell.strip()) for cell in row) < 2 for row in made.rows):
        return None
    if all(len(row) == 2 and _is_set_in(row[0]) for row in made.rows):
        return None
    if all(len(row) == 2 and _is_priced(*row) for row in made.rows) and any(
        _holds_heading(row[1]) for row in made.rows
    ):
        return None
    end = pieces[-1].end
    doubts = made.doubts
    if made.long_last and made.rows[-1][-1].strip():
        below = end
        while below < min(len(lines), end + MOST_LINES) and lines[below].strip() and "\t" not in lines[below]:
            made.rows[-1][-1] += f"\n{lines[below]}"
            below += 1
        if below > end:
            doubts = [*doubts, (len(made.rows), len(made.rows[-1]))]
        end = below
    return stretch_of_rows(pieces[0].start, end, made.rows, [Doubt(ROW_BREAK, *doubt) for doubt in doubts[:1]])


def _is_set_in(first: str) -> bool:
    """Return whether nothing but a number or a bullet stands before a TAB: of all rows so, the lines are a list and no table."""
    mark = first.strip()
    return not mark or labels.whole(mark) is not None or _BULLET.fullmatch(mark) is not None


def _is_priced(first: str, last: str) -> bool:
    """Return whether a row is a numbered line with its points set apart by a TAB: of all rows so, the lines are a list and no table."""
    return labels.leading(first) is not None and _PRICED.match(last) is not None


def _holds_heading(last: str) -> bool:
    """Return whether the numbered heading of the next part, with its points, follows behind points on a line without a TAB."""
    return any(labels.leading(line) is not None and ends_with_points(line) for line in last.split("\n")[1:])


def _end(parts: Sequence[Entry], start: int) -> int:
    """Return the part after the last line with TABs that may belong to the table that begins at ``start``."""
    most = parts[start].tabs
    last, between = start, 0
    spaced = start + 1 < len(parts) and parts[start + 1].blank
    for number in range(start + 1, len(parts)):
        part = parts[number]
        apart = number > last + 1
        whole = parts[last].tabs >= most
        if part.tabs:
            blank_only = apart and not between
            texts = [entry.pieces[0] for entry in parts[last + 1 : number]]
            if (apart and part.tabs > most) or (blank_only and whole and not spaced):
                break
            if between and (_begins_chapter(texts) or _heads_another(parts[start], parts[last], texts, part)):
                break
            most, last, between = max(most, part.tabs), number, 0
        elif not part.blank:
            between += 1
            if between > MOST_LINES or (whole and parts[last + 1].blank and between == 1):
                break
    return last + 1


def _begins_chapter(texts: Sequence[str]) -> bool:
    """Return whether the heading of a chapter or an annex and more than a cell holds stand between two lines with TABs."""
    at = next((n for n, text in enumerate(texts) if _CHAPTER.match(text)), len(texts))
    return sum(bool(text.strip()) for text in texts[at:]) > _MOST_HEADED


def _heads_another(first: Entry, last: Entry, texts: Sequence[str], part: Entry) -> bool:
    """Return whether a line with TABs below ``texts`` is the header of another table than the one that begins with ``first``.

    The same header again, as a page prints it, is one of another below a total, or a text that names a standard or a table.
    """
    cells = tuple(compact(piece) for piece in part.pieces)
    if len(cells) < _LEAST_HEADED or not headers.is_header(cells):
        return False
    if cells != tuple(compact(piece) for piece in first.pieces):
        return True
    ended = totals.is_total(tuple(compact(piece) for piece in last.pieces))
    return ended or any(_TITLE.search(text.strip()) for text in texts)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without short lines at either end that text parts from the rest: they stand outside the table."""
    full = full_row(pieces)
    first, last = 0, len(pieces) - 1
    while first < last and pieces[first].tabs < full and pieces[first + 1].text_above:
        if pieces[first].tabs + pieces[first + 1].tabs == full:
            break
        first += 1
    counts = Counter(piece.tabs for piece in pieces)
    while first < last and pieces[last].tabs < full and pieces[last].text_above:
        if counts[pieces[last].tabs] > 1 or pieces[last - 1].tabs + pieces[last].tabs == full:
            break
        last -= 1
    return pieces[first : last + 1]
