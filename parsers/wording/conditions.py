"""Where the condition of a rule begins: its own clause, or those before where that one does not say what the points are for.

- What gives points for each of something goes back to the beginning of the sentence, 获得专利的，每项得1分, as a mark in brackets
  does, 资料齐全，记录完整（5分）: all of it is what the points are for.
- What takes points for each of something, 每少一项, 发现一次, or goes on from before, 且…, is for what the clause before says is
  wrong; of what is wanted, 按时上报，每迟一天扣1分, the condition holds nothing.
- A clause that says nothing, 每次, 视情况, 均, leaves it to the nearest one before that opens as conditions do.
"""

import re

from parsers.wording.clauses import OPEN, Clause, clause
from parsers.wording.grades import is_grade
from parsers.wording.outcomes import Outcome
from parsers.wording.units import UNIT

_NOTHING = re.compile(
    rf"(?:每\s*{UNIT}|(?:按照?|根据|视)[^，,]{{0,10}}(?:情况|程度|轻重)|追加|则|即|均|也|都|该项|本项|此项|分别|各|的|应|将|者|一次|其中|可|再|另|并|保底|累计|同时)*"
)
_OPENER = re.compile(
    r"(?:如|若|凡|对|未|无|没|不|缺|少|漏|逾|超|迟|发|出|有|被|每|因|经|检|抽|经常|其中|否则|违|工作|擅|低|达不|完不|造成|受|存在|拒)"
)
_STEP = re.compile(
    rf"(?:如|若|凡|并|且|抽查)?(?:每|发现|一经发现|有|出现|缺|少|查出|查实)[^，,]{{0,12}}|[1１一]\s*{UNIT}[^，,]{{0,4}}"
)
"""A clause that says only for how many of something points are taken: 每少一项, 发现一次, 一项."""
_FOUND = re.compile(r"(?:如|若|凡|抽查|一经)?(?:发现|查出|查实)")
_FAULT = re.compile(
    r"未|没|不(?!少于|低于|小于|得[少低]于|超过|高于|多于|断)|无|缺|漏|错|误|违|逾|超[期时]|迟|乱|差|(?<!不)(?<!不得)(?:低于|少于)|不足|擅自|弄虚|推诿|受到|[的者]$"
)
"""What shows that a clause is what points are taken for, and not what is wanted."""
_GOES_ON = re.compile(r"且|并(?!非)|同时|以及|致使|导致|造成")
_POINTS_BEFORE = re.compile(r"[0-9０-９]\s*分(?=每)")
"""Points, behind which a rule begins even without a stop: 总分10分每遗漏一次，扣4分."""
_EDGES = "，, 　"


def says_nothing(words: str) -> bool:
    """Return whether ``words`` before an amount say nothing of what it is for: 每次, 视情况, 均."""
    return bool(_NOTHING.fullmatch(words.strip(_EDGES)))


def beginning(text: str, at: int, floor: int, outcome: Outcome, *, alone: bool) -> int:
    """Return where the condition of ``outcome``, which ends at ``at``, begins; not before ``floor``.

    ``alone``: the outcome is one by itself, as a cap or a computation, and has no condition beyond its clause.
    """
    points = [match.end() for match in _POINTS_BEFORE.finditer(text, floor, at + 1) if match.end() < at]
    found = clause(text, at, points[-1] if points else floor)
    own = text[found.own : at].strip(_EDGES)
    if alone:
        return found.own
    if says_nothing(own):
        return _opening(text, found, outcome)
    if outcome.manner in ("give", "bonus"):
        marked = outcome.bare and not outcome.ranged and text[at : at + 1] in tuple(OPEN)
        if own.startswith("每") or (marked and not is_grade(own)):
            return found.starts[0]
    elif outcome.manner in ("take", "zero") and _STEP.fullmatch(own):
        return _at_fault(text, found.starts, len(found.starts) - 1, found=bool(_FOUND.match(own)))
    if _GOES_ON.match(own):
        return found.starts[-2] if len(found.starts) > 1 else found.own
    return found.own


def _opening(text: str, found: Clause, outcome: Outcome) -> int:
    """Return where a condition begins that stands in the clauses before: at the nearest one that opens as conditions do.

    What gives points goes back to the beginning of the sentence.
    """
    starts = found.starts
    if outcome.manner in ("take", "zero"):
        for n in reversed(range(len(starts[:-1] or starts))):
            if _OPENER.match(text, starts[n]):
                return _at_fault(text, starts, n)
    return starts[0]


def _at_fault(text: str, starts: tuple[int, ...], n: int, *, found: bool = False) -> int:
    """Return where the clauses begin that say what is wrong, back from clause ``n``; one that is ``found`` needs no such word."""
    while n and (found or _FAULT.search(text[starts[n - 1] : starts[n]].strip(_EDGES))):
        n, found = n - 1, False
    return starts[n]
