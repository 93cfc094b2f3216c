"""The comparison for a terminal: side by side where it is wide enough, readable with and without colour."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.headings import balance_lines, balance_rows, category_lines, remarks, titles
from pipeline.outputs.marked_lines import Runs, marked_lines
from pipeline.terminal import Look
from pipeline.width import clean, left, right, width, wrap

_WIDE = 96
"""Columns from which the two texts stand side by side."""
_GAP = " │ "
_LEAST, _FIGURE_GAPS = 16, 7
"""Columns of the narrowest category in the balance, and of what stands between its figures."""
_BOLD, _FAINT, _DOUBT = "1", "2", "33"
_OP_STYLES = {"added": "32;1", "deleted": "31;1", "kept": "2"}


def diff_text(of: Comparison, look: Look) -> str:
    """Return the comparison in lines that fit the columns; items in which nothing changed are only named."""
    made = blocks(of)
    told = [block for block in made if not (block.quiet and not block.runs)]
    parts = [
        list(_head(of, look)),
        list(_balance(of, look)),
        list(_columns(look)) if any(not block.quiet for block in told) else [],
        *(list(_block(block, look)) for block in told if not block.quiet),
    ]
    quiet = [block for block in told if block.quiet]
    if quiet:
        parts.append(
            [
                look.paint(words.PUNCTUATION.said(look.lang), _BOLD),
                *(line for b in quiet for line, _ in _led(f"  {b.new[0].id} ", b.runs, look.columns, look)),
            ]
        )
    same = [block.pair.new[0] for block in made if block.quiet and not block.runs]
    if same:
        said = look.said(f"没有变化的{len(same)}项：", f"{len(same)} unchanged: ") + look.said("、", ", ").join(same)
        parts.append([look.paint(line, _FAINT) for line in wrap(said, look.columns)])
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(of: Comparison, look: Look) -> Iterator[str]:
    for title in titles(of):
        yield from (look.paint(line, _BOLD) for line in wrap(clean(title.said(look.lang)), look.columns))
    yield from wrap(clean(of.diff.summary.zh if look.lang == "zh" else of.diff.summary.en), look.columns)
    for line in remarks(of):
        yield from (look.paint(each, _DOUBT) for each in _hanging("! ", clean(line.said(look.lang)), look.columns))


def _balance(of: Comparison, look: Look) -> Iterator[str]:
    """Yield the points of the categories before and after, the figures below each other, and how they add up."""
    yield look.paint(words.BALANCE.said(look.lang), _BOLD)
    rows = [(clean(row.what.said(look.lang)), row.old, row.new, row.change) for row in balance_rows(of)]
    sizes = [max((width(row[n]) for row in rows), default=0) for n in range(4)]
    room = min(sizes[0], max(_LEAST, look.columns - 2 - sum(sizes[1:]) - _FIGURE_GAPS))
    for what, old, new, change in rows:
        *before, last = _hanging("", what, room)
        yield from (f"  {line}" for line in before)
        arrow = "→" if old and new else " "
        yield f"  {left(last, room)}  {right(old, sizes[1])} {arrow} {right(new, sizes[2])}  {right(change, sizes[3])}".rstrip()
    for sentence in balance_lines(of):
        yield from _hanging("  ", sentence.said(look.lang), look.columns)
    for line in category_lines(of):
        yield from _hanging("· ", clean(line.said(look.lang)), look.columns)


def _columns(look: Look) -> Iterator[str]:
    """Yield what stands above the two columns, where there are two."""
    if look.columns >= _WIDE:
        old, new = words.COLUMNS[2].said(look.lang), words.COLUMNS[4].said(look.lang)
        yield look.paint(f"  {left(old, _room(look))}{_GAP}{new}", _BOLD)


def _room(look: Look) -> int:
    return (look.columns - 2 - len(_GAP)) // 2


def _block(block: Block, look: Look) -> Iterator[str]:
    style = _OP_STYLES.get(block.pair.op, _BOLD)
    change = f"{block.number}. {block.change.said(look.lang)}"
    beside = clean(f"　{block.category.said(look.lang)}") + ("  ?" if block.pair.doubtful else "")
    if width(change + beside) <= look.columns:
        yield look.paint(change, style) + look.paint(beside, _FAINT)
    else:
        yield look.paint(change, style)
        yield from (look.paint(line, _FAINT) for line in _hanging("  ", beside.strip(), look.columns))
    if look.columns >= _WIDE:
        yield from _beside(block, look)
    else:
        for side, name, sign in ((block.old, words.OLD, "-"), (block.new, words.NEW, "+")):
            for shown in side:
                lead = f"  {name.said(look.lang)}{_number(shown)}"
                yield from (line for line, _ in _led(lead, shown.runs(sign), look.columns, look))
    note = clean(block.note.said(look.lang))
    if note:
        style = _DOUBT if block.pair.doubtful else _FAINT
        yield from (look.paint(line, style) for line in _hanging("  ", note, look.columns))


def _beside(block: Block, look: Look) -> Iterator[str]:
    room = _room(look)
    for n in range(block.rows):
        old, new = _column(block.old, n, "-", look), _column(block.new, n, "+", look)
        for (first, taken), (second, _) in zip_longest(old, new, fillvalue=("", 0)):
            yield ("  " + first + " " * (room - taken) + _GAP + second).rstrip()


def _column(side: Sequence[Shown], n: int, sign: str, look: Look) -> list[tuple[str, int]]:
    """Return the lines of the n-th item of a side with the columns that each takes."""
    return list(_led(_number(side[n]), side[n].runs(sign), _room(look), look)) if n < len(side) else []


def _number(shown: Shown) -> str:
    points = f"（{shown.points}）" if shown.points else ""
    return clean(f"{shown.id}{points} ")


def _led(lead: str, runs: Runs, columns: int, look: Look) -> Iterator[tuple[str, int]]:
    """Yield the lines of a marked text behind ``lead``, each with the columns that it takes."""
    before = width(lead)
    for n, (line, taken) in enumerate(marked_lines(runs, columns - before, look)):
        yield (lead if n == 0 else " " * before) + line, before + taken


def _hanging(lead: str, text: str, columns: int) -> Iterator[str]:
    for n, line in enumerate(wrap(text, columns - width(lead))):
        yield (lead if n == 0 else left("", width(lead))) + line
