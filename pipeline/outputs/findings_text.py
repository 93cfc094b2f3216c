"""Findings as people read them, in the manner of rustc and ruff: code, place, printed line with carets, figures, help."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from pipeline.figures import figure, place_said
from pipeline.inputs import Opened
from pipeline.outputs.excerpt import Excerpt, Printouts
from pipeline.outputs.order import by_place
from pipeline.paths import Nodes
from pipeline.severities import SEVERITIES
from pipeline.terminal import Look
from pipeline.width import clean, wrap
from schema.finding import Finding
from schema.location import CellPlace, ParagraphPlace

_FRAME = "1;34"
_MOST_PLACES = 3
"""Places of one finding that are shown with their printed line; more are counted."""


def findings_text(opened: Opened, look: Look) -> str:
    """Return all findings, sorted by place, and a last line that counts them."""
    writer = _Writer(opened, look)
    blocks = ["\n".join(writer.block(finding)) + "\n" for finding in by_place(opened.findings)]
    return "\n".join([*blocks, counted(opened.findings, look) + "\n"])


def counted(findings: tuple[Finding, ...], look: Look) -> str:
    """Return how many findings of each severity there are, in words."""
    if not findings:
        return look.said("没有发现问题", "no findings")
    counts = Counter(finding.severity for finding in findings)
    parts = []
    for severity, (name, style) in SEVERITIES.items():
        n = counts[severity]
        words = look.said(f"{n} 个{name.zh}", f"{n} {name.en}{'' if n == 1 else 's'}")
        parts += [look.paint(words, style)] if n else []
    return look.said("共 ", "") + look.said("，", ", ").join(parts)


def heading(finding: Finding, look: Look) -> list[str]:
    """Return the first lines of a finding: severity, code, message."""
    name, style = SEVERITIES[finding.severity]
    tag = f"{name.said(look.lang)}[{finding.code}]"
    message = look.said("：", ": ") + clean(finding.message.said(look.lang))
    lines = wrap(tag + message, look.columns)
    first, *rest = lines if len(lines) == 1 else wrap(tag + message, look.columns - 4)
    return [look.paint(first[: len(tag)], style) + first[len(tag) :], *(f"    {line}" for line in rest)]


class _Writer:
    """Writes the findings of one input."""

    def __init__(self, opened: Opened, look: Look) -> None:
        self._opened = opened
        self._look = look
        self._printouts = Printouts(opened.document)
        self._nodes = Nodes(opened.result) if opened.result else None

    def block(self, finding: Finding) -> Iterator[str]:
        """Yield the lines of one finding."""
        shown = [(place, self._printouts.excerpt(place, self._look.columns - 10)) for place in finding.source]
        shown = shown[:_MOST_PLACES]
        gutter = max([len(str(excerpt.number)) for _, excerpt in shown if excerpt], default=1)
        yield from heading(finding, self._look)
        yield from self._where(finding, gutter)
        for n, (place, excerpt) in enumerate(shown):
            yield self._arrow(gutter, first=n == 0 and self._opened.document is not None) + self._place(
                finding, place, n
            )
            if excerpt:
                yield from self._excerpt(excerpt, gutter, finding)
        if len(finding.source) > len(shown):
            more = len(finding.source) - len(shown)
            yield " " * gutter + self._look.said(f" ……另有 {more} 处", f" ... and {more} more places")
        yield from self._remarks(finding, gutter)

    def _where(self, finding: Finding, gutter: int) -> Iterator[str]:
        """Yield the path in the JSON where that was given, or where there is no other place."""
        if finding.path and not (finding.source and self._opened.document):
            yield self._arrow(gutter, first=True) + clean(finding.path)

    def _place(self, finding: Finding, place: CellPlace | ParagraphPlace, n: int) -> str:
        mark = self._nodes.mark(finding.path) if self._nodes and n == 0 else ""
        words = clean(place_said(place, self._opened.sources, self._look))
        return f"{words} @{mark}" if mark else words

    def _arrow(self, gutter: int, *, first: bool) -> str:
        return self._look.paint(" " * gutter + ("--> " if first else "::: "), _FRAME)

    def _excerpt(self, excerpt: Excerpt, gutter: int, finding: Finding) -> Iterator[str]:
        bar = self._look.paint(" " * gutter + " |", _FRAME)
        yield bar
        yield self._look.paint(f"{excerpt.number:>{gutter}} |", _FRAME) + f" {excerpt.text}"
        carets = self._look.paint("^" * excerpt.carets, SEVERITIES[finding.severity][1])
        yield f"{bar} {' ' * excerpt.start}{carets}"

    def _remarks(self, finding: Finding, gutter: int) -> Iterator[str]:
        for remark in self._remark(finding):
            first, *rest = wrap(remark, self._look.columns - gutter - 3)
            yield self._look.paint(" " * gutter + " =", _FRAME) + f" {first}"
            yield from (" " * (gutter + 3) + line for line in rest)

    def _remark(self, finding: Finding) -> Iterator[str]:
        look = self._look
        figures = []
        if finding.expected is not None:
            figures.append(look.said("应为 ", "expected ") + _said(finding.expected))
        if finding.actual is not None:
            figures.append(look.said("实为 ", "found ") + _said(finding.actual))
        if figures:
            yield look.said("，", ", ").join(figures)
        for decision in self._opened.result.decisions if self._opened.result else ():
            if (decision.code, decision.path) == (finding.code, finding.path):
                who = look.said("，", ", ").join(part for part in (decision.by, decision.on) if part)
                behind = look.said(f"（{who}）", f" ({who})") if who else ""
                yield look.said("已决定：", "decided: ") + clean(decision.reason + behind)
        remedy = clean(finding.help.said(look.lang)).strip()
        if remedy:
            yield look.said("帮助：", "help: ") + remedy


def _said(value: Decimal | str) -> str:
    return figure(value) if isinstance(value, Decimal) else clean(value)
