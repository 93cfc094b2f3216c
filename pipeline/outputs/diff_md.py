"""The comparison as Markdown: a table (GitHub Flavored Markdown, 4.10) with what was dropped and what is new in tags.

Stars and tildes would not do: beside a Chinese character they mark nothing that begins or ends with punctuation (6.2).
"""

import re
from collections.abc import Sequence

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.headings import balance_lines, balance_rows, category_lines, remarks, titles
from pipeline.language import Lang
from schema.model import Bilingual

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")

_TAGS = {"-": "del", "+": "ins"}


def diff_md(of: Comparison, lang: Lang) -> str:
    """Return the comparison in ``lang``; the notes and headings are, the texts stay as printed."""
    made = blocks(of)
    lines = [f"# {words.TITLE.said(lang)}", ""]
    lines += [f"- {_escaped(title.said(lang))}" for title in titles(of)]
    lines += ["", _escaped(of.diff.summary.zh if lang == "zh" else of.diff.summary.en), ""]
    lines += _listed(words.REMARKS, remarks(of), lang)
    lines += [f"## {words.BALANCE.said(lang)}", "", *_balance(of, lang)]
    lines += [each for line in balance_lines(of) for each in (_escaped(line.said(lang)), "")]
    lines += _listed(words.CATEGORIES, category_lines(of), lang)
    lines += [f"## {words.CHANGES.said(lang)}", ""]
    lines += [
        _row([column.said(lang) for column in words.COLUMNS]),
        _row(["---:", "---", "---", "---:", "---", "---:", "---", "---"]),
    ]
    lines += [_row(row) for block in made for row in _rows(block, lang)]
    quiet = [block for block in made if block.runs]
    if quiet:
        lines += ["", f"## {words.PUNCTUATION.said(lang)}", "", *(f"- {_punctuation(block)}" for block in quiet)]
    return "\n".join(lines) + "\n"


def _listed(title: Bilingual, lines: Sequence[Bilingual], lang: Lang) -> list[str]:
    said = [f"- {_escaped(each.said(lang))}" for each in lines]
    return [f"## {title.said(lang)}", "", *said, ""] if said else []


def _balance(of: Comparison, lang: Lang) -> list[str]:
    rows = [[_escaped(row.what.said(lang)), row.old, row.new, row.change] for row in balance_rows(of)]
    head = [[column.said(lang) for column in words.BALANCE_COLUMNS], ["---", "---:", "---:", "---:"]]
    return [*(_row(row) for row in (*head, *rows)), ""] if rows else []


def _rows(block: Block, lang: Lang) -> list[list[str]]:
    rows = []
    for n in range(block.rows):
        old, new = _text(block.old, n, "-"), _text(block.new, n, "+")
        first = [str(block.number), _escaped(block.category.said(lang))] if n == 0 else ["", ""]
        last = [_escaped(block.change.said(lang)), _escaped(block.note.said(lang))] if n == 0 else ["", ""]
        rows.append([*first, *old, *new, *last])
    return rows


def _text(side: tuple[Shown, ...], n: int, sign: str) -> list[str]:
    if n >= len(side):
        return ["", ""]
    return ["".join(_marked(*run) for run in side[n].runs(sign)), side[n].points]


def _punctuation(block: Block) -> str:
    return f"{block.new[0].id}　{''.join(_marked(sign, text) for sign, text in block.runs)}"


def _marked(sign: str, text: str) -> str:
    tag = _TAGS.get(sign)
    return f"<{tag}>{_escaped(text)}</{tag}>" if tag else _escaped(text)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
