"""The comparison for a terminal: side by side where it is wide enough, readable with and without colour."""

from collections.abc import Iterator, Sequence

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, Stretch, blocks
from pipeline.diffing.showing.headings import balance_line, balance_rows, category_lines, remarks, titles
from pipeline.terminal import Look
from pipeline.width import clean, left, right, width, wrap

_WIDE = 96
"""Columns from which the two texts stand side by side."""
_GAP = " │ "
_LEAST, _FIGURE_GAPS = 16, 7
"""Columns of the narrowest category in the balance, and of what stands between its figures."""
_BOLD, _FAINT, _OLD, _NEW, _DOUBT = "1", "2", "31;9", "32;1;4", "33"
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
            [look.paint(words.PUNCTUATION.said(look.lang), _BOLD), *(line for b in quiet for line in _quiet(b, look))]
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
    yield from _hanging("  ", balance_line(of).said(look.lang), look.columns)
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
        for side, name, mark in ((block.old, words.OLD, "-"), (block.new, words.NEW, "+")):
            for shown in side:
                yield from _stacked(name.said(look.lang), shown, mark, look)
    note = clean(block.note.said(look.lang))
    if note:
        yield from (
            look.paint(line, _DOUBT if block.pair.doubtful else _FAINT) for line in _hanging("  ", note, look.columns)
        )


def _stacked(name: str, shown: Shown, mark: str, look: Look) -> Iterator[str]:
    lead = f"  {name}{_number(shown)}"
    lines = _lines(shown.stretches, mark, look.columns - width(lead), look)
    for n, line in enumerate(lines):
        yield (lead if n == 0 else " " * width(lead)) + line


def _beside(block: Block, look: Look) -> Iterator[str]:
    room = _room(look)
    for n in range(block.rows):
        old = list(_column(block.old, n, "-", room, look))
        new = list(_column(block.new, n, "+", room, look))
        for k in range(max(len(old), len(new))):
            first, taken = old[k] if k < len(old) else ("", 0)
            second = new[k][0] if k < len(new) else ""
            yield ("  " + first + " " * (room - taken) + _GAP + second).rstrip()


def _column(side: Sequence[Shown], n: int, mark: str, room: int, look: Look) -> Iterator[tuple[str, int]]:
    """Yield the lines of an item with the columns that each takes."""
    if n >= len(side):
        return
    lead = _number(side[n])
    plain = _marked(side[n].stretches, mark, look)
    for k, (start, line) in enumerate(_broken("".join(text for text, _ in plain), room - width(lead))):
        before = lead if k == 0 else " " * width(lead)
        yield before + _painted(plain, start, line, mark, look), width(before) + width(line)


def _number(shown: Shown) -> str:
    points = f"（{shown.points}）" if shown.points else ""
    return clean(f"{shown.id}{points} ")


def _lines(stretches: Sequence[Stretch], mark: str, room: int, look: Look) -> list[str]:
    plain = _marked(stretches, mark, look)
    return [_painted(plain, start, line, mark, look) for start, line in _broken("".join(t for t, _ in plain), room)]


def _marked(stretches: Sequence[Stretch], mark: str, look: Look) -> list[tuple[str, bool]]:
    """Return the stretches with their texts made safe, changed ones in brackets where there is no colour."""
    opening, closing = ("", "") if look.colour else ("[-", "-]") if mark == "-" else ("{+", "+}")
    return [
        (opening + clean(each.text) + closing if each.changed else clean(each.text), each.changed) for each in stretches
    ]


def _broken(text: str, columns: int) -> Iterator[tuple[int, str]]:
    """Yield the lines of ``text`` and where each begins in it; blanks at line ends are gone."""
    at = 0
    for line in wrap(text, max(8, columns)):
        start = text.find(line, at)
        yield start, line
        at = start + len(line)


def _painted(plain: Sequence[tuple[str, bool]], start: int, line: str, mark: str, look: Look) -> str:
    """Return ``line``, which begins at ``start`` of the joined texts, with its changed parts painted."""
    parts, at = [], 0
    for text, changed in plain:
        first, last = max(at, start), min(at + len(text), start + len(line))
        if first < last:
            part = line[first - start : last - start]
            parts.append(look.paint(part, _OLD if mark == "-" else _NEW) if changed else part)
        at += len(text)
    return "".join(parts)


def _quiet(block: Block, look: Look) -> Iterator[str]:
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    styles = {"-": _OLD, "+": _NEW}
    if not look.colour:
        said = "".join(marks[sign].format(clean(text)) for sign, text in block.runs)
        yield from _hanging(f"  {block.new[0].id} ", said, look.columns)
        return
    lead = f"  {block.new[0].id} "
    whole = "".join(clean(text) for _, text in block.runs)
    for n, (start, line) in enumerate(_broken(whole, look.columns - width(lead))):
        parts, at = [], 0
        for sign, text in block.runs:
            first, last = max(at, start), min(at + len(text), start + len(line))
            if first < last:
                part = line[first - start : last - start]
                parts.append(look.paint(part, styles[sign]) if sign in styles else part)
            at += len(text)
        yield (lead if n == 0 else " " * width(lead)) + "".join(parts)


def _hanging(lead: str, text: str, columns: int) -> Iterator[str]:
    for n, line in enumerate(wrap(text, columns - width(lead))):
        yield (lead if n == 0 else left("", width(lead))) + line
