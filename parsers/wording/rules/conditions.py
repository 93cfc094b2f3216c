"""Where the condition of a rule begins: its own clause, or those before where that one does not say what the points are for.

- What gives points for each of something goes back to the beginning of the sentence, 获得专利的，每项得1分, as a mark in brackets
  does, 资料齐全，记录完整（5分）: all of it is what the points are for.
- What takes points for each of something, 每少一项, 发现一次, or goes on from before, 且…, is for what the clause before says is
  wrong; of what is wanted, 按时上报，每迟一天扣1分, the condition holds nothing.
- What is wrong may be listed, 资料不全，归档不及时扣2分, and what is wanted for all of the points too, 无迟到，无旷工，得满分: the condition
  is the whole list. What says how is judged, 根据方案对比，优得5分, does not belong to it, nor does anything before a grade.
- A clause that says nothing, 每次, 视情况, 均, leaves it to the nearest one before that opens as conditions do.
"""

import re

from parsers.wording.grades import is_grade
from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.rules.clauses import CLOSE, OPEN, Clause, clause
from parsers.wording.rules.faults import names_fault, names_wanted
from parsers.wording.rules.outcomes import Outcome
from parsers.wording.units import UNIT

_NOTHING = re.compile(
    rf"(?:每\s*{UNIT}|(?:按照?|根据|视)[^，,]{{0,10}}(?:情况|程度|轻重)|视情|酌情|标准分|基[本础]分|总分|得分|分值|追加|则|即|均|也|都|该项|本项|此项|\s*[（(]\s*{ARABIC}\s*分\s*[)）]\s*|分别|各|的|应|将|者|一次|其中|可|再|另|并|保底|累计|同时)*"
)
_OPENER = re.compile(
    r"(?:如|若|凡|对|未|无|没|不|缺|少|漏|逾|超|迟|发|出|有|被|每|因|经|检|抽|经常|其中|否则|违|工作|擅|低|达不|完不|造成|受|存在|拒)"
)
_STEP = re.compile(
    rf"(?:如|若|凡|并|且|抽查)?(?:每|发现|一经发现|有|出现|缺|少|查出|查实)[^，,]{{0,12}}|[1１一]\s*{UNIT}[^，,]{{0,4}}"
)
"""A clause that says only for how many of something points are taken: 每少一项, 发现一次, 一项."""
_FOUND = re.compile(r"(?:如|若|凡|抽查|一经)?(?:发现|查出|查实)")
_CASE = re.compile(r"[的者]$")
_FAR = 80
"""Characters of a condition, at the most, that is taken further left."""
_JUDGED = re.compile(r"为准|根据|按照?|依据|对比|比较|评审|评[分委定]|打分|综合(?=[比评打考对])|对(?=.{2,20}进行)|横向")
"""A clause that says how is judged, and not what for."""
_MARK = re.compile(r"[\s，,。；;、：:]{0,9}[（(【[〔﹝]")
_GOES_ON = re.compile(r"且|并(?!非)|同时|以及|致使|导致|造成")
_POINTS_BEFORE = re.compile(r"[0-9０-９]\s*分(?=每)")
"""Points, behind which a rule begins even without a stop: 总分10分每遗漏一次，扣4分."""
_EDGES = "，, 　"
_DASHES = tuple("-－−﹣—–")


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
    if text[at : at + 1] in _DASHES and outcome.bare:
        return found.sentence
    if says_nothing(own):
        return _opening(text, found, outcome)
    if outcome.manner in ("give", "bonus"):
        marked = outcome.bare and not outcome.ranged and _MARK.match(text, at)
        if own.startswith("每") or (marked and not is_grade(own)):
            return found.starts[0]
    elif outcome.manner in ("take", "zero") and (
        (a_step := _STEP.fullmatch(own)) or names_fault(own) or _in_case(text, found)
    ):
        return _at_fault(text, found.starts, len(found.starts) - 1, found=bool(a_step and _FOUND.match(own)))
    if _GOES_ON.match(own):
        return found.starts[-2] if len(found.starts) > 1 else found.own
    return found.own


def widest(text: str, begin: int, at: int, floor: int) -> int:
    """Return where the condition from ``begin`` to ``at`` begins, of points that are given once, with all that is wanted for them."""
    if is_grade(text[begin:at].strip(_EDGES)) or begin == at:
        return begin
    starts = [start for start in clause(text, at, floor).starts if start <= begin]
    near = [start for start in starts if at - start < _FAR]
    return near[0] if near and _is_wanted(text[near[0] : begin]) else begin


def _in_case(text: str, found: Clause) -> bool:
    """Return whether the clause before the last says in which case that one holds: 未完成指标的，与去年持平扣1分."""
    if text.startswith("否则", found.own) or len(found.starts) < 2:
        return False
    return bool(_CASE.search(text[found.starts[-2] : found.own].strip(_EDGES)))


def _goes_with(words: str, *, found: bool) -> bool:
    return names_fault(words) or (found and not names_wanted(words))


def _is_wanted(words: str) -> bool:
    """Return whether clauses may be part of what is wanted: they say not how is judged, and hold no end of a remark in brackets."""
    whole = all(words.count(left) == words.count(right) for left, right in zip(OPEN, CLOSE, strict=True))
    return whole and not _JUDGED.search(words)


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
    while n and _goes_with(text[starts[n - 1] : starts[n]].strip(_EDGES), found=found):
        n, found = n - 1, False
    return starts[n]
