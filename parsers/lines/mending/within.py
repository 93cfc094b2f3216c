"""Listed lines with their points behind a clause inside of them and no bracket: 按时到会，认真记录10分，缺一次扣1分。"""

import re
from dataclasses import replace

from parsers.flow import Line
from parsers.lines.listed import Listed, listed
from parsers.strand import Strand
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import Points
from parsers.wording.rules.outcomes import ZERO
from parsers.wording.rules.rule import Rule
from parsers.wording.rules.scoring import rules
from parsers.wording.rules.tiers import tiers
from parsers.wording.texts.firstclauses import is_rule, may_be_full
from parsers.wording.texts.ledparts import led_parts
from parsers.wording.texts.ofwhich import parts_make
from parsers.wording.texts.textpoints import Own

_AMOUNT = re.compile(rf"(?<![0-9０-９.．])(?P<points>(?P<n>{ARABIC})\s*分)(?!钟)")
_ENDS = re.compile(r"\s*(?:[，,；;。：:]|[（(][^（）()0-9０-９每各扣减加最]*[)）]\s*[。；;]?\s*$|$)")
"""What stands behind an amount that ends a clause; a remark in brackets may end the text: 20分（另附清单）。"""
_EARNED = re.compile(r"(?<![每各再另多])[\u4e00-\u9fff）)]\s*[得计]\s*$")
"""What stands before an amount that is got, 有两处得; not for each of something, 每个得."""
_APART = re.compile(r"[^\s，,；;。:：]\s*[:：。；;，,]\s*(?:满分|分值)?\s*$")
"""What stands before an amount that is a clause of its own: 支部健全。15分。按时换届."""
_LESS = re.compile(r"[扣减][)）]?\s*[0-9０-９]|不[得计]分|否则")
"""What says behind it that less brings less."""
_DONE = re.compile(r"\s*[。；;]?\s*")
"""What stands behind it where nothing else is said."""
_SENTENCE = 8
"""Characters in the shortest text of what is to be done; a grade or a step is shorter."""
_BRACKETED = re.compile(r"[（(][^（）()]*[)）]")
_UNIT = re.compile(r"\s*分")
_EACH = re.compile(r"(?:^|[，,；;。])\s*每[^，,；;。]*$")
"""The clause of an amount for each of something: 每完成一件得."""
_CHANGED = re.compile(rf"[扣减罚得计给记加][)）]?\s*(?:{ARABIC}\s*分?\s*[~～\-－—–至到]{{1,2}}\s*)?$")
"""What stands before an amount that is taken off or given, perhaps from a lower one on: 酌情扣1-."""


def listed_within(line: Line) -> Listed | None:
    """Return the line as one of a list, with the first amount in it as its own points where that ends a clause.

    Of the other amounts, those that are taken off or given are no higher, and the rest are those of parts, which make the points
    together or have letters or numbers. The amount may still be none of its own: only what all lines of a list make can tell.
    """
    entry = listed(line)
    own = own_within(entry.text) if entry is not None and entry.label and entry.own is None else None
    return replace(entry, own=own, marked=None) if entry is not None and own is not None else entry


def own_within(text: Strand) -> Own | None:
    """Return the first amount in a text as its own points; None where that cannot be."""
    amounts = [(match, value) for match in _AMOUNT.finditer(text.text) if (value := number(match["n"])) is not None]
    if not amounts:
        return None
    (first, full), *others = amounts
    if (
        not full
        or not _ENDS.match(text.text, first.end())
        or not (may_be_full(text.text, first.start()) or _is_earned(text.text, first) or _is_apart(text.text, first))
    ):
        return None
    kept = (value for match, value in others if not _is_of_each(text.text[: match.start()]))
    parts = sum(kept, ZERO)
    made = parts in (ZERO, full) or led_parts(text.text, full) or parts_make(text.text, full)
    if any(value > full for _, value in others) or not made:
        return None
    return Own(Points(full), text.cut(*first.span("points")), start=first.start())


def earned_within(text: Strand) -> Own | None:
    """Return what the clauses of a text give together as its own points: 有班子，得2分（缺一人扣1分）；有计划，得4分; None where that cannot be.

    What brackets say is how much of it is lost. Only what all lines of a list make can tell whether one of several is given or all are.
    """
    plain = _BRACKETED.sub(lambda bracket: " " * len(bracket[0]), text.text)
    said, found = tiers(plain), [rule for rule in rules(plain) if rule.outcome.manner not in ("take", "zero")]
    spans = [span for rule in found if _gives_once(rule) and (span := rule.outcome.number) is not None]
    if not spans or len(spans) < len(found) or (said is not None and said.sure):
        return None
    units = [_UNIT.match(text.text, end) for _, end in spans]
    printed = [text.cut(start, unit.end() if unit else end) for (start, end), unit in zip(spans, units, strict=True)]
    points = Points(sum((rule.outcome.amount or ZERO for rule in found), ZERO))
    return Own(points, sum(printed, Strand(())), start=spans[0][0])


def _gives_once(rule: Rule) -> bool:
    outcome = rule.outcome
    return outcome.manner == "give" and bool(outcome.amount) and not (rule.per or outcome.ranged or outcome.share)


def _is_apart(text: str, amount: re.Match[str]) -> bool:
    before = _APART.search(text[: amount.start()])
    return before is not None and not is_rule(text, amount.start())


def _is_of_each(before: str) -> bool:
    """Return whether the amount behind ``before`` is taken off, given, or for each of something."""
    return bool(_CHANGED.search(before)) or bool(_EACH.search(before))


def _is_earned(text: str, amount: re.Match[str]) -> bool:
    """Return whether the amount is got where all is done, and the text behind says what brings less, 有两处得20分，少1处扣5分, or
    nothing behind a sentence, 各项政策落实到位得30分。
    """
    if not _EARNED.search(text[: amount.start()]):
        return False
    alone = amount.start() >= _SENTENCE and _DONE.fullmatch(text, amount.end()) is not None
    return alone or _LESS.search(text[amount.end() :]) is not None
