"""The comparison as one HTML file that takes nothing from elsewhere and prints on A4 across."""

from html import escape

from pipeline.diffing.showing import words
from pipeline.diffing.showing.blocks import Block, Comparison, Shown, blocks
from pipeline.diffing.showing.headings import balance_lines, balance_rows, category_lines, remarks, titles
from pipeline.language import Lang

_STYLE = """
@page { size: A4 landscape; margin: 15mm 12mm 16mm }
* { box-sizing: border-box }
body { font: 10.5pt/1.5 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; color: #000; background: #fff }
body { margin: 0 auto; max-width: 297mm; padding: 8mm }
h1 { font: bold 18pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; text-align: center; margin: 0 0 4mm }
h2 { font: bold 12pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; margin: 5mm 0 1mm; break-after: avoid }
p, ul { margin: 1mm 0 }
ul { padding-left: 1.5em }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 3mm }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.5pt solid #000; padding: 1mm 1.5mm; vertical-align: middle; overflow-wrap: anywhere }
th { font-family: "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; background: #eee }
td.n { text-align: center }
td.s { font-size: 9pt }
td.t { text-align: justify; white-space: pre-wrap }
del { text-decoration: line-through; text-decoration-thickness: 1pt; color: #a00 }
ins { font-weight: bold; text-decoration: underline; text-underline-offset: 2pt; color: #063 }
tr.q td { color: #555 }
table.b { width: auto; min-width: 60%; table-layout: auto; margin: 1mm 0 2mm }
table.b td.n, table.b th + th { width: 6em }
table.b tr:last-child td { font-weight: bold }
.legend { font-size: 9pt }
@media print { body { padding: 0; max-width: none } del, ins, tr.q td { color: #000 } th { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
"""
_LANGS: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
_WIDTHS = (4.5, 9, 27, 5.5, 27, 5.5, 8.5, 13)
"""Per cent of the width for each column."""


def diff_html(of: Comparison, lang: Lang) -> str:
    """Return the page in ``lang``; the texts in the two columns are exactly those printed."""
    made = blocks(of)
    title = escape(words.TITLE.said(lang))
    parts = [
        f'<!DOCTYPE html>\n<html lang="{_LANGS[lang]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>',
        f"<h1>{title}</h1>",
        *(f"<p>{escape(each.said(lang))}</p>" for each in titles(of)),
        f'<p id="summary">{escape(of.diff.summary.zh if lang == "zh" else of.diff.summary.en)}</p>',
        *_listed(words.REMARKS.said(lang), [escape(each.said(lang)) for each in remarks(of)]),
        f"<h2>{escape(words.BALANCE.said(lang))}</h2>",
        *_balance(of, lang),
        *(f"<p>{escape(line.said(lang))}</p>" for line in balance_lines(of)),
        *_listed(words.CATEGORIES.said(lang), [escape(each.said(lang)) for each in category_lines(of)]),
        _table(made, lang),
        f'<p class="legend">{escape(words.LEGEND.said(lang))}</p>',
        *_listed(words.PUNCTUATION.said(lang), [_punctuation(block) for block in made if block.runs]),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _listed(title: str, entries: list[str]) -> list[str]:
    if not entries:
        return []
    return [f"<h2>{escape(title)}</h2>\n<ul>" + "".join(f"\n<li>{entry}</li>" for entry in entries) + "\n</ul>"]


def _balance(of: Comparison, lang: Lang) -> list[str]:
    head = "".join(f"<th>{escape(column.said(lang))}</th>" for column in words.BALANCE_COLUMNS)
    rows = []
    for row in balance_rows(of):
        figures = "".join(f'<td class="n">{cell}</td>' for cell in (row.old, row.new, row.change))
        rows.append(f"<tr><td>{escape(row.what.said(lang))}</td>{figures}</tr>")
    if not rows:
        return []
    return ['<table class="b">', f"<thead><tr>{head}</tr></thead>", "<tbody>", *rows, "</tbody>", "</table>"]


def _table(made: tuple[Block, ...], lang: Lang) -> str:
    columns = "".join(f'<col style="width:{width}%">' for width in _WIDTHS)
    head = "".join(f"<th>{escape(column.said(lang))}</th>" for column in words.COLUMNS)
    rows = "\n".join(row for block in made for row in _rows(block, lang))
    return f'<table class="c">\n<colgroup>{columns}</colgroup>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>'


def _rows(block: Block, lang: Lang) -> list[str]:
    span = f' rowspan="{block.rows}"' if block.rows > 1 else ""
    first = f'<td class="n"{span}>{block.number}</td><td class="s"{span}>{escape(block.category.said(lang))}</td>'
    last = f'<td class="n s"{span}>{escape(block.change.said(lang))}</td><td class="s"{span}>{escape(block.note.said(lang))}</td>'
    quiet = ' class="q"' if block.quiet else ""
    rows = []
    for n in range(block.rows):
        middle = _side(block.old, n, block.rows, "old") + _side(block.new, n, block.rows, "new")
        cells = f"{first}{middle}{last}" if n == 0 else middle
        rows.append(f"<tr{quiet}>{cells}</tr>")
    return rows


_SIGNS = {"old": "-", "new": "+"}
_TAGS = {"-": "del", "+": "ins"}


def _side(side: tuple[Shown, ...], n: int, rows: int, name: str) -> str:
    """Return the two cells of a side, old or new, in row ``n``; the last item takes the rows that are left."""
    if n >= max(1, len(side)):
        return ""
    left = rows - n if n >= len(side) - 1 else 1
    span = f' rowspan="{left}"' if left > 1 else ""
    said = "".join(_marked(*run) for run in side[n].runs(_SIGNS[name])) if side else ""
    points = side[n].points if side else ""
    return f'<td class="t" data-side="{name}"{span}>{said}</td><td class="n"{span}>{points}</td>'


def _marked(sign: str, text: str) -> str:
    tag, said = _TAGS.get(sign), escape(text, quote=False)
    return f"<{tag}>{said}</{tag}>" if tag else said


def _punctuation(block: Block) -> str:
    return f"{escape(block.new[0].id)}　{''.join(_marked(*run) for run in block.runs)}"
