"""Lists of what adds or takes points outside every rubric: 三、扣分标准 over 1.迟报的，每次扣2分。"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from parsers.flow import Line, Piece
from parsers.lines.extraparts import changes
from parsers.lines.undernumbers import under_numbers, whole
from parsers.reporting.pointsunused import POINTS_UNUSED
from parsers.reporting.taken import Taken
from parsers.strand import compact
from parsers.wording import labels
from parsers.wording.numerals import ARABIC
from schema.finding import Finding
from schema.location import Source
from schema.model import Bilingual

_HEADING = re.compile(
    r"(?:(?![不免未])[^，,；;。:：（）()]){0,6}(?:[加扣减]{1,2}分|奖[惩扣]|罚[分则]|处罚)(?:(?!情况$)[^，,；;。:：（）()]){0,8}(?:[（(].*[)）])?[:：]?"
)
"""What heads such a list and says nothing else: 扣分标准, 考核扣分细则, 奖惩办法."""
_LEADS = re.compile(
    r"[^；;。:：]{0,20}?(?:下列|以下|如下)[^，,；;。:：]{0,12}[，,]?[^，,；;。:：]{0,6}[加扣减]"
    rf"(?:分|(?P<each>{ARABIC}\s*分))(?:[，,][^；;。:：]{{0,16}})?[:：]"
)
"""A sentence that leads to one: 有下列情形之一的，给予加分，最高加10分：, or says for each of its lines how many: 每次扣2分："""
_CHANGES_NOTHING = re.compile("[不免][再予以给得能应可另作重复累计除于]*[加扣减]分")
"""不予加分, 不再重复扣分, 可免予扣分."""
_ADDS = re.compile(
    r"(?:(?!最[高多]|至多|上限|不[得能]?超过)[^，,；;。])*?(?:(?:[加扣减罚奖给记]|[+＋±－-])[^，,；;。加扣减分]{0,6}[0-9０-９一二三四五六七八九十半]|酌情|适当|酌[加扣减])"
)
"""A clause that adds or takes points: how many, or that one judges it; a cap or 加倍扣分, 扣分以该项分值为限 tells how."""
_ADDS_OTHERWISE = re.compile(
    rf"(?:最[高多]|至多)可?[加扣减](?:{ARABIC})\s*分|按{ARABIC}\s*分(?:予以)?[加扣减]|[加扣减]分{ARABIC}\s*分|(?:扣[除完光减]?|减去)(?:其|该项|全部|所有)[^，,；;。]{{0,4}}分"
)
"""A clause right behind a case that does so in another form, …的，最高加5分, 按2分扣减, 扣除全部分值; elsewhere it may be a cap."""
_CASE = re.compile(r"(?<=[的者])[，,]")
_SENTENCE = re.compile(r"[，,；;。]")
_LEAST = 2
"""Lines that list."""
_SHOWN = 12
"""Characters of a heading that the message shows."""


def changes_listed(stream: Sequence[Piece], used: Sequence[Source]) -> Iterator[Finding]:
    """Yield a warning (K113) for each such list of which no line was ``used``.

    It has two numbered lines or more, and most of them add or take points for what someone did.
    """
    taken = Taken(used)
    lines = [piece for piece in stream if isinstance(piece, Line) and not piece.furniture]
    for at, line in enumerate(lines):
        said = compact(labels.behind(line.text.text))
        leads = _LEADS.fullmatch(said) if not _CHANGES_NOTHING.search(said) else None
        if not (leads or _HEADING.fullmatch(said)):
            continue
        below = under_numbers(lines[at + 1 :])
        each = leads is not None and leads["each"] is not None
        changing = [entry for entry in below if each or _is_for_act(whole(entry).text)]
        if (
            len(changing) < _LEAST
            or len(changing) * 2 <= len(below)
            or any(taken.holds(one.text) for one in (line, *chain.from_iterable(below)))
        ):
            continue
        shown = compact(line.text.text)[:_SHOWN]
        where = Bilingual(
            zh=f"“{shown}”下面列出的 {len(changing)} 条加分或扣分（不在评分表里）",
            en=f'the bonuses or deductions listed below "{shown}" ({len(changing)} lines, in no rubric)',
        )
        source = tuple(place for entry in changing for place in whole(entry).source)
        yield POINTS_UNUSED.finding({"where": where}, source=source)


def _is_for_act(text: str) -> bool:
    """Return whether a line adds or takes points for what someone did: one of its clauses says so, and not how that is counted."""
    clauses = [part for part in _SENTENCE.split(text) if changes(part)]
    added = changes(text) and any(map(_ADDS.match, clauses))
    return added or any(map(_ADDS_OTHERWISE.match, _CASE.split(text)[1:]))
