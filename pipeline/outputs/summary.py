"""The short summary for people that stands beside the JSON."""

from collections.abc import Iterator

from pipeline.checks import sums
from pipeline.figures import place_said, points
from pipeline.inputs import Opened
from pipeline.outputs.findings_text import counted, heading
from pipeline.outputs.order import by_place
from pipeline.terminal import Look
from pipeline.walk import children
from pipeline.width import clean, head, left, right, width
from schema.notice import Coverage, Notice, RubricFile
from schema.rubric import Category, Item, Rubric

_MOST_CATEGORIES = 40
_MOST_FINDINGS = 5
_MOST_CHANGES = 30
_SUMS = frozenset(rule.code for rule in sums.RULES)


def summary(result: RubricFile, opened: Opened, look: Look) -> str:
    """Return title, categories with points and counts, whether the sums agree, the first findings, what was not used."""
    lines = [*_head(result.notice, look)]
    for n, rubric in enumerate(result.rubrics):
        failing = any(f.code in _SUMS and (f.path or "").startswith(f"rubrics[{n}]") for f in opened.findings)
        lines += [*_rubric(rubric, look), f"  {_verdict(rubric, failing, look)}"]
    lines += _changes(opened, look)
    lines += _findings(opened, look)
    lines += _coverage(result.coverage, look)
    return "\n".join(lines) + "\n"


def _head(notice: Notice | None, look: Look) -> Iterator[str]:
    if notice is None:
        return
    if notice.title:
        yield clean(notice.title.text)
    if notice.document_number:
        yield clean(notice.document_number.text)


def _rubric(rubric: Rubric, look: Look) -> Iterator[str]:
    title = clean(rubric.title.text) if rubric.title else look.said("（没有标题）", "(no title)")
    yield f"{rubric.id}  {look.paint(title, '1')}"
    entries = [_entry(child, rubric, look) for _, child in children("", rubric) if isinstance(child, Category)]
    shown = entries[:_MOST_CATEGORIES]
    columns = [max((width(entry[n]) for entry in shown), default=0) for n in range(3)]
    for name, worth, count in shown:
        yield f"  {left(name, columns[0])}  {right(worth, columns[1])}  {right(count, columns[2])}"
    if len(entries) > len(shown):
        more = len(entries) - len(shown)
        yield look.said(f"  ……另有 {more} 个项目", f"  ... and {more} more categories")


def _entry(category: Category, rubric: Rubric, look: Look) -> tuple[str, str, str]:
    name = clean(f"{category.label}{category.name}")
    room = look.columns // 2
    name = name if width(name) <= room else head(name, room - 2) + "…"
    worth = points(category.points, rubric.unit, look) if category.points is not None else "–"
    return name, worth, _items(len(_inside(category)), look)


def _items(n: int, look: Look) -> str:
    return look.said(f"{n} 项", f"{n} item{'' if n == 1 else 's'}")


def _inside(parent: Rubric | Category) -> list[Item]:
    found: list[Item] = []
    waiting: list[Rubric | Category] = [parent]
    while waiting:
        here = waiting.pop()
        found += here.items
        waiting += here.categories
    return found


def _verdict(rubric: Rubric, failing: bool, look: Look) -> str:
    items = _inside(rubric)
    subs = sum(len(item.sub_points) for item in items)
    total = (
        points(rubric.points, rubric.unit, look) if rubric.points is not None else look.said("没有印", "not printed")
    )
    words = [look.said(f"合计 {total}", f"total {total}"), _items(len(items), look)]
    words += [look.said(f"{subs} 个小分", f"{subs} sub-point{'' if subs == 1 else 's'}")] if subs else []
    if failing:
        verdict = look.paint(look.said("相加不符，见下", "sums do not agree, see below"), "1;31")
    elif any(item.points is None for item in items):
        verdict = look.said(
            "有的内容没有分值，未能全部验算", "some items have no points; not all sums could be checked"
        )
    elif rubric.points is None and not subs and not any(category.points is not None for category in rubric.categories):
        verdict = look.said("没有可验算的合计", "there is no sum to check")
    else:
        verdict = look.paint(look.said("各级相加全部相符", "all sums agree"), "32")
    return look.said("，", ", ").join(words) + look.said("；", "; ") + verdict


def _changes(opened: Opened, look: Look) -> Iterator[str]:
    """Yield what was changed in a review sheet."""
    if opened.changes is None:
        return
    n = len(opened.changes)
    yield look.said(f"校对表里改了 {n} 处", f"{n} change{'' if n == 1 else 's'} made in the review sheet")
    for finding in opened.changes[:_MOST_CHANGES]:
        first, *rest = heading(finding, look)
        yield f"  {first}"
        yield from (f"  {line}" for line in rest)
    if n > _MOST_CHANGES:
        more = n - _MOST_CHANGES
        yield look.said(f"  ……另有 {more} 处，见 kaohe check", f"  ... and {more} more: see kaohe check")


def _findings(opened: Opened, look: Look) -> Iterator[str]:
    ordered = by_place(opened.findings)
    grave = [finding for finding in ordered if finding.severity != "note"] or ordered
    yield counted(opened.findings, look)
    for finding in grave[:_MOST_FINDINGS]:
        first, *rest = heading(finding, look)
        yield f"  {first}"
        yield from (f"  {line}" for line in rest)
        if finding.source:
            yield f"    --> {clean(place_said(finding.source[0], opened.sources, look))}"
    if len(opened.findings) > _MOST_FINDINGS or len(grave) < len(ordered):
        yield look.said("  全部用 kaohe check 查看", "  kaohe check shows them all")


def _coverage(coverage: Coverage, look: Look) -> Iterator[str]:
    unused = coverage.characters - coverage.used
    if unused:
        shown = "、".join(f"“{clean(stretch.text[:12])}”" for stretch in coverage.unused[:3])
        yield look.said(
            f"全文 {coverage.characters} 个字，{unused} 个没有用到：{shown}{'等' if len(coverage.unused) > 3 else ''}",
            f"{unused} of {coverage.characters} characters are not used: {shown}{' …' if len(coverage.unused) > 3 else ''}",
        )
