"""The tally as tables in the terminal: the ranking, and where points are lost."""

from collections.abc import Iterator, Sequence

from pipeline.tallying import words
from pipeline.terminal import Look
from pipeline.width import clean, head, left, right, width, wrap
from schema.model import Bilingual
from schema.tally import LineLoss, TallyFile

_GAP = "  "
_BOLD, _FAINT = "1", "2"
_LEAST = 10
"""Columns that a column of words takes at least."""
_NARROW = 4
"""Columns that a header of figures takes at least."""
_WORST = 5
"""Items that are listed as those where most points are lost."""
Cells = Sequence[str]


def tally_text(tally: TallyFile, look: Look) -> str:
    """Return the ranking, the categories and the items where most points are lost, and how the scores were reckoned."""
    lines = [look.paint(clean(words.title_of(tally).said(look.lang)), _BOLD), *_ranking(tally, look)]
    lines += ["", *_losses(tally, look), ""]
    said = look.said("；", "; ").join(one.said(look.lang) for one in words.method_of(tally))
    lines += wrap(clean(f"{words.METHOD.said(look.lang)}{look.said('：', ': ')}{said}"), look.columns)
    return "\n".join(lines) + "\n"


def _ranking(tally: TallyFile, look: Look) -> Iterator[str]:
    graded = any(unit.grade for unit in tally.units)
    reviewed = words.has_reviews(tally)
    columns = [words.RANK, words.UNIT, words.SELF, *([words.REVIEW] if reviewed else []), words.FINAL]
    columns += [*([words.GRADE] if graded else []), words.REMARK]
    rows = [
        [
            str(unit.rank or "–"),
            clean(unit.unit),
            words.number(unit.self_score),
            *([words.number(unit.review_score)] if reviewed else []),
            words.number(unit.final_score, tally.rules.decimals),
            *([clean(unit.grade or "")] if graded else []),
            clean(words.remark(unit, words.errors_of(tally, at)).said(look.lang)),
        ]
        for at, unit in enumerate(tally.units)
    ]
    faint = [unit.rank is None for unit in tally.units]
    yield from _table(columns, rows, (1, len(columns) - 1), faint, look)


def _losses(tally: TallyFile, look: Look) -> Iterator[str]:
    """Yield a table of the categories, and of the items in which most units lose points."""
    columns = [words.ID, words.LOSSES, words.POINTS, words.MEAN, words.LOWEST, words.LOST]
    categories = [line for line in tally.lines if line.line == "category" and line.scored]
    worst = sorted((line for line in tally.lines if line.line == "item" and line.lost), key=_by_loss)[:_WORST]
    rows = [_loss(line) for line in (*categories, *worst)]
    faint = [line.line == "item" for line in (*categories, *worst)]
    if rows:
        yield from _table(columns, rows, (1,), faint, look)


def _loss(line: LineLoss) -> list[str]:
    figures = (line.points, line.mean, line.lowest)
    return [
        line.id,
        clean(line.text),
        *(words.number(one) for one in figures),
        "" if line.lost is None else str(line.lost),
    ]


def _by_loss(line: LineLoss) -> tuple[float, int]:
    mean, points = line.mean or 0, line.points or 0
    return -float(mean if line.kind == "deduction" else points - mean), -(line.lost or 0)


def _table(
    columns: Sequence[Bilingual], rows: Sequence[Cells], wordy: Sequence[int], faint: Sequence[bool], look: Look
) -> Iterator[str]:
    """Yield a table: columns of words, ``wordy``, share what the others leave and are broken into lines where they must."""
    header = [column.said(look.lang) for column in columns]
    sizes = _sizes(header, rows, wordy, look.columns)
    for row, style in ((header, _BOLD), *((row, _FAINT if out else "") for row, out in zip(rows, faint, strict=True))):
        lines = [wrap(cell, size) for cell, size in zip(row, sizes, strict=True)]
        for at in range(max(map(len, lines))):
            said = _line([cell[at] if at < len(cell) else "" for cell in lines], sizes, wordy)
            yield look.paint(said, style) if style else said


def _sizes(header: Cells, rows: Sequence[Cells], wordy: Sequence[int], columns: int) -> list[int]:
    """Return how wide the columns are: words give way first, then headers of figures."""
    inside = [max((width(row[at]) for row in rows), default=0) for at in range(len(header))]
    sizes = [max(width(head), size) for head, size in zip(header, inside, strict=True)]
    over = sum(sizes) + len(_GAP) * (len(sizes) - 1) - columns
    figures = [at for at in range(len(header)) if at not in wordy]
    for at, least in (*((at, _LEAST) for at in reversed(wordy)), *((at, max(inside[at], _NARROW)) for at in figures)):
        cut = max(0, min(over, sizes[at] - least))
        sizes[at] -= cut
        over -= cut
    return sizes


def _line(cells: Cells, sizes: Sequence[int], wordy: Sequence[int]) -> str:
    parts = [
        left(head(cell, size) if width(cell) > size else cell, size) if at in wordy or at == 0 else right(cell, size)
        for at, (cell, size) in enumerate(zip(cells, sizes, strict=True))
    ]
    return _GAP.join(parts).rstrip()
