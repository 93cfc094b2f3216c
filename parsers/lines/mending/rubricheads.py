"""Lines that only name the scoring standard and its total, over its list: 二、评分标准：（共100分）."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import takewhile

from parsers.flow import Line
from parsers.lines.depths import goes_on
from parsers.lines.listed import Listed, listed
from parsers.outlines.tree import Node
from parsers.strand import Strand
from parsers.wording import labels
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.totals import FULL, TOTAL, WORTH

_HEAD = re.compile(
    r"\s*(?P<name>(?P<of>[\u4e00-\u9fff]{0,12}?)(?:评分|评比|评审|评价|评选|打分|计分|记分|赋分|考核|考评|测评|检查)"
    r"(?:(?:评分|计分|内容[及和与])?(?:标准|细则|办法|细目|要点)(?:[及和与](?:评分|计分|考核|评价)?(?:标准|办法|细则|要求|方[式法]))?"
    r"|内容|(?P<scored>(?:内容|项目|指标)[及和与、](?:分值|计分|评分))))\s*[:：]?"
    rf"\s*[（(【]\s*(?:{TOTAL}|{FULL}|{WORTH})?(?:计|为|[:：])?\s*(?P<points>(?P<n>{ARABIC})\s*分)\s*[)）】]\s*[:：]?\s*"
)


def head_of_rubric(line: Line, before: Iterable[Listed | None], after: Sequence[Line]) -> Node | None:
    """Return the name and total of a line that begins a rubric, None where it does not.

    It names no category, and no line with points ``before`` it is worth as much.

    The standard of one thing, 板报评分标准（10分）, is that of the rubric where no other line names that of another.
    Below a heading with the same points, 一、演讲（50分）, it says again what that is worth. A category stands beside the next number
    with points ``after`` it, 二、加分（10分）; it is the total where no line of its own stands between, and these make what it is
    worth or it names the points themselves, 二、考核内容及分值（100分）.
    A heading of Markdown has its own level.
    """
    label = labels.leading(line.text.text)
    found = _HEAD.fullmatch(line.text.text, label.end if label else 0)
    value = number(found["n"]) if found else None
    if found is None or value is None:
        return None
    before = [*before]
    most = max((one.value for one in before if one), default=ZERO)
    if value <= most or (label and _stands_beside(listed(line), None if found["scored"] else value, after)):
        return None
    if found["of"].removeprefix("具体") and any(
        map(_is_part, [*(one.whole for one in before if one), *(other.text for other in after)])
    ):
        return None
    printed = line.text.cut(*found.span("points"))
    name = line.text.cut(*found.span("name"))
    return Node(False, label.text if label else "", name, line.text, Points(value), printed)


def _is_part(text: Strand) -> bool:
    """Return whether a line names the standard of one thing among others: 商务评分标准（25分）."""
    label = labels.leading(text.text)
    found = _HEAD.fullmatch(text.text, label.end if label else 0)
    return found is not None and bool(found["of"])


def _stands_beside(entry: Listed | None, value: Decimal | None, after: Iterable[Line]) -> bool:
    """Return whether the next number of the list has points, and those that go on from there do not make the ``value`` of the first.

    What has lines of its own below it stands beside the next one whatever that is worth; without a ``value`` only such a one does.
    """
    others = [other for line in after if (other := listed(line)) is not None] if entry is not None else []
    beside: list[Listed] = []
    for other in others:
        last = beside[-1] if beside else entry
        if last is not None and goes_on(last, other):
            beside.append(other)
    pointed = [*takewhile(lambda other: other.own is not None, beside)]
    if not pointed:
        return False
    if others[0] is not pointed[0]:
        return True
    return value is not None and sum(other.value for other in pointed) != value
