"""The tally as one HTML file that takes nothing from elsewhere and prints on A4."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape

from pipeline.language import Lang
from pipeline.outputs.order import by_place
from pipeline.severities import SEVERITIES
from pipeline.tallying import words
from pipeline.tallying.plan import Node
from pipeline.tallying.tally import Tally
from schema.model import Bilingual, Number
from schema.tally import LineLoss, LineTally, TallyFile

_STYLE = """
@page { size: A4; margin: 16mm 14mm 16mm }
@page wide { size: A4 landscape; margin: 12mm }
* { box-sizing: border-box }
body { font: 10.5pt/1.45 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; color: #000; background: #fff }
body { margin: 0 auto; max-width: 210mm; padding: 8mm }
h1 { font: bold 17pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; text-align: center; margin: 0 0 4mm }
h2 { font: bold 13pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; margin: 7mm 0 2mm; break-after: avoid }
h3 { font: bold 11pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; margin: 4mm 0 1mm; break-after: avoid }
p, ul { margin: 1mm 0 }
ul { padding-left: 1.4em }
table { width: calc(100% - 1pt); border-collapse: collapse; margin-top: 2mm }
thead { display: table-header-group }
tr, li { break-inside: avoid }
th, td { border: 0.5pt solid #666; padding: 0.7mm 1.2mm; vertical-align: middle; overflow-wrap: anywhere }
th { font-family: "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif; background: #eee; font-weight: bold }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
td.c, th.c { text-align: center; white-space: nowrap }
tr.out td { color: #666 }
tr.sum td { background: #f4f4f4; font-weight: bold }
td.bar { width: 22%; padding: 0 1.2mm }
svg { display: block; width: 100%; height: 3.4mm }
rect { fill: #4472a8 }
table.bars { margin: 0 }
table.bars td { border: 0; padding: 0.3mm 1mm }
table.bars td:first-child { width: 34%; text-align: right }
table.bars td:last-child { width: 12% }
.wide { page: wide; break-before: page; overflow-x: auto }
.wide table { font-size: 6.8pt; line-height: 1.25 }
.wide th, .wide td { padding: 0.4mm 0.3mm; text-align: center; white-space: nowrap }
.wide thead tr:first-child th { white-space: normal }
.wide td:first-child { text-align: left; white-space: normal; min-width: 30mm }
.wide td.s { background: #f4f4f4 }
section { break-inside: avoid }
.error { color: #a00 } .warning { color: #850 } .note { color: #456 }
@media print {
  body { padding: 0; max-width: none }
  .wide { overflow: visible }
  .part { break-before: page }
  th, td.s, tr.sum td, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
"""
_LANGS: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}


def tally_html(of: Tally, lang: Lang) -> str:
    """Return the page in ``lang``: ranking, scores, where points are lost, charts, findings. All text is escaped."""
    page = _Page(of, lang)
    title = escape(words.title_of(of.file).said(lang))
    parts = [
        f'<!DOCTYPE html>\n<html lang="{_LANGS[lang]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>',
        f"<h1>{title}</h1>",
        *page.ranking(),
        *page.losses(),
        *page.charts(),
        *page.findings(),
        *page.scores(),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


class _Page:
    """Writes the parts of the page."""

    def __init__(self, of: Tally, lang: Lang) -> None:
        self._of = of
        self._tally: TallyFile = of.file
        self._lang = lang
        self._decimals = of.file.rules.decimals

    def ranking(self) -> Iterator[str]:
        """Yield the ranking, with a bar for every final score, and how the scores were reckoned."""
        tally = self._tally
        reviewed, graded = words.has_reviews(tally), any(unit.grade for unit in tally.units)
        columns = [
            words.RANK,
            words.UNIT,
            words.SELF,
            *([words.REVIEW] if reviewed else []),
            words.FINAL,
            Bilingual(zh="", en=""),
        ]
        columns += [*([words.GRADE] if graded else []), words.REMARK]
        most = _most([unit.final_score for unit in tally.units], tally.points)
        yield self._heading(words.RANKING)
        yield f"<table>\n{self._head(columns)}\n<tbody>"
        for at, unit in enumerate(tally.units):
            remark = words.remark(unit, words.errors_of(tally, at)).said(self._lang)
            cells = [
                _cell(str(unit.rank or "–"), "c"),
                _cell(unit.unit),
                _cell(words.number(unit.self_score), "n"),
                *([_cell(words.number(unit.review_score), "n")] if reviewed else []),
                _cell(words.number(unit.final_score, self._decimals), "n"),
                f'<td class="bar">{_bar(unit.final_score, most)}</td>',
                *([_cell(unit.grade or "", "c")] if graded else []),
                _cell(remark),
            ]
            yield _row("".join(cells), "" if unit.rank else "out")
        yield "</tbody>\n</table>"
        said = ("；" if self._lang == "zh" else "; ").join(one.said(self._lang) for one in words.method_of(tally))
        yield f"<p>{escape(words.METHOD.said(self._lang))}{'：' if self._lang == 'zh' else ': '}{escape(said)}</p>"

    def losses(self) -> Iterator[str]:
        """Yield where points are lost."""
        yield self._heading(words.LOSSES, "part")
        yield f"<table>\n{self._head(words.LOSS_COLUMNS)}\n<tbody>"
        for line in self._tally.lines:
            figures = [words.number(line.points), str(line.scored), words.number(line.mean), words.rate(line)]
            figures += [words.number(line.lowest), "" if line.lost is None else str(line.lost)]
            cells = [_cell(line.id, "c"), _cell(line.text), *(_cell(figure, "n") for figure in figures)]
            yield _row("".join(cells), "sum" if line.line == "category" else "")
        yield "</tbody>\n</table>"

    def charts(self) -> Iterator[str]:
        """Yield a chart of bars for every category."""
        categories = [line for line in self._tally.lines if line.line == "category" and line.scored]
        if categories:
            yield self._heading(words.CHARTS, "part")
        for category in categories:
            yield from self._chart(category)

    def _chart(self, category: LineLoss) -> Iterator[str]:
        found = [(unit.unit, _line_of(unit.lines, category.id)) for unit in self._tally.units if unit.lines]
        scored = [(name, line.final_score) for name, line in found if line and line.final_score is not None]
        most = _most([score for _, score in scored], category.points)
        points = f"（{words.number(category.points)}）" if category.points is not None else ""
        yield f'<section>\n<h3>{escape(f"{category.id} {category.text}{points}")}</h3>\n<table class="bars"><tbody>'
        for name, score in scored:
            yield (
                f"<tr>{_cell(name)}<td>{_bar(score, most)}</td>{_cell(words.number(score, self._decimals), 'n')}</tr>"
            )
        yield "</tbody></table>\n</section>"

    def findings(self) -> Iterator[str]:
        """Yield the findings with what to do."""
        if not self._tally.findings:
            return
        yield self._heading(words.FINDINGS)
        yield "<ul>"
        for one in by_place(self._tally.findings):
            severity = SEVERITIES[one.severity][0].said(self._lang)
            said, cure = escape(one.message.said(self._lang)), escape(one.help.said(self._lang))
            yield f'<li><b class="{one.severity}">{severity} {one.code}</b> {said}<br>{cure}</li>'
        yield "</ul>"

    def scores(self) -> Iterator[str]:
        """Yield the table of units by items, on pages across."""
        nodes = [node for node in self._of.root.nodes() if node is not self._of.root]
        yield f'<div class="wide">\n{self._heading(words.SCORES)}\n<table>\n<thead>'
        tops = "".join(
            f'<th colspan="{len(list(top.nodes()))}">{escape(_top(top))}</th>' for top in self._of.root.children
        )
        yield f'<tr><th rowspan="3">{words.UNIT.said(self._lang)}</th>{tops}<th rowspan="3">{words.FINAL.said(self._lang)}</th></tr>'
        names = (words.SUBTOTAL.said(self._lang) if node.children else node.id for node in nodes)
        yield (
            "<tr>"
            + "".join(
                f'<th title="{escape(node.text)}">{escape(name)}</th>' for node, name in zip(nodes, names, strict=True)
            )
            + "</tr>"
        )
        yield "<tr>" + "".join(f"<th>{words.number(node.points)}</th>" for node in nodes) + "</tr>\n</thead>\n<tbody>"
        for unit in self._tally.units:
            if unit.lines:
                lines = {line.id: line for line in unit.lines}
                cells = "".join(self._score(node, lines[node.id]) for node in nodes)
                total = _cell(words.number(unit.final_score, self._decimals), "s")
                yield _row(f"{_cell(unit.unit)}{cells}{total}", "" if unit.rank else "out")
        yield "</tbody>\n</table>\n</div>"

    def _score(self, node: Node, line: LineTally) -> str:
        said = "/" if line.state == "not_applicable" else words.number(line.final_score)
        if node.kind == "veto" and line.final_score is not None and node.is_leaf:
            said = words.VETOED.said(self._lang) if line.final_score else words.NOT_VETOED.said(self._lang)
        return _cell(said, "s" if node.children else "")

    def _heading(self, text: Bilingual, kind: str = "") -> str:
        return f"<h2{_class(kind)}>{escape(text.said(self._lang))}</h2>"

    def _head(self, columns: Sequence[Bilingual]) -> str:
        """Return the header of a table: columns of words may be broken into lines, the others not."""
        wordy = (words.UNIT, words.CONTENT, words.REMARK)
        heads = (f"<th{_class('' if one in wordy else 'c')}>{escape(one.said(self._lang))}</th>" for one in columns)
        return f"<thead><tr>{''.join(heads)}</tr></thead>"


def _top(node: Node) -> str:
    return node.text if node.is_category else node.id


def _cell(text: str, kind: str = "") -> str:
    return f"<td{_class(kind)}>{escape(text, quote=False)}</td>"


def _row(cells: str, kind: str) -> str:
    return f"<tr{_class(kind)}>{cells}</tr>"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _most(scores: Sequence[Number | None], points: Number | None) -> Decimal:
    """Return what the longest bar stands for: the full marks, or more where a score is above them."""
    return max([score for score in scores if score is not None] + [points or Decimal(0)], default=Decimal(0))


def _bar(score: Number | None, most: Decimal) -> str:
    """Return a bar as long as the score is of the most; none for what is not above 0."""
    if score is None or score <= 0 or most <= 0:
        return ""
    width = f"{score * 100 / most:.2f}"
    return f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="{width}" height="10"/></svg>'


def _line_of(lines: Sequence[LineTally], identifier: str) -> LineTally | None:
    return next((line for line in lines if line.id == identifier), None)
