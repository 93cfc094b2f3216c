"""The notice as HTML: paragraphs and the table, in the ways that pages are written."""

from dataclasses import dataclass
from html import escape

from notice_text import Notice, Row

CLASSES = {"number": "middle", "title": "middle", "rubric": "middle", "signature": "right"}
STYLE = """
body { font-family: "%s", serif; font-size: 12pt; max-width: 46em; margin: 2em auto; line-height: 1.6; }
.middle { text-align: center; }
.right { text-align: right; }
table { border-collapse: collapse; width: 100%%; }
td { border: 1px solid black; padding: 0.2em 0.5em; }
td:nth-last-child(2), td:nth-last-child(1) { text-align: center; white-space: nowrap; }
"""


@dataclass(frozen=True)
class Markup:
    """How the page is written; the manner of notice.html by default."""

    merged: bool = True
    end_tags: bool = True
    charset: str = "utf-8"
    font: str = "SimSun"


def page(notice: Notice, markup: Markup) -> str:
    """A whole plain page."""
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="{markup.charset}">\n'
        f"<title>{escape(title(notice))}</title>\n<style>{STYLE % markup.font}</style>\n</head>\n<body>\n"
        f"{head(notice, markup)}{table(notice, markup)}</body>\n</html>\n"
    )


def title(notice: Notice) -> str:
    """The notice's title on one line."""
    return "".join(line.text for line in notice.head if line.kind == "title")


def head(notice: Notice, markup: Markup) -> str:
    """The paragraphs before the table; blank lines and leading blanks are left to the style."""
    parts = []
    for line in notice.head:
        if line.text:
            name = CLASSES.get(line.kind)
            start = f'<p class="{name}">' if name else "<p>"
            parts.append(start + escape(line.text.lstrip(" "), quote=False) + _end("p", markup))
    return "".join(parts)


def table(notice: Notice, markup: Markup) -> str:
    """The table; categories reach over their rows, or blank cells stand below them."""
    parts = ["<table>\n"]
    for number, row in enumerate(notice.rows):
        cells = list(row.cells)
        span = ""
        if markup.merged:
            reach = span_of(notice.rows, number)
            span = f' rowspan="{reach}"' if reach > 1 else ""
            if row.continues:
                cells.pop(0)
        parts.append("<tr>\n")
        for place, cell in enumerate(cells):
            text = escape(cell, quote=False).replace("\n", "<br>")
            parts.append(f"<td{span if place == 0 else ''}>{text}" + _end("td", markup))
        parts.append(_end("tr", markup) if markup.end_tags else "")
    return "".join(parts) + "</table>\n"


def span_of(rows: tuple[Row, ...], number: int) -> int:
    """How many rows the category that begins in this row reaches over; 1 where none begins."""
    if rows[number].continues:
        return 1
    reach = 1
    while number + reach < len(rows) and rows[number + reach].continues:
        reach += 1
    return reach


def _end(tag: str, markup: Markup) -> str:
    return f"</{tag}>\n" if markup.end_tags else "\n"
