"""Words that name what points are taken for, 未归档, and those that name what is wanted though they say 无 or 不."""

import re
from decimal import Decimal

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.rules.steps import value_of

_LACK = r"未|没|不(?!少于|低于|小于|得[少低]于|超过|高于|多于|断)|无|(?<!不)(?<!不得)(?:低于|少于)|不足"
_PRAISED = "表[彰扬]|奖|肯定|好评|推广|宣传|报道"
_PRAISE = rf"[^，,。；;\n]{{0,8}}(?:{_PRAISED})"
_WRONG = (
    rf"缺|漏|错|误|违|逾|超[期时标]|迟|早退|乱|差|擅自|弄虚|推诿|受到(?!{_PRAISE})|旷|延[误期]|拖[延拉欠]|敷衍|马虎|虚假|[瞒谎]报|隐瞒|投诉|破损|脏"
    r"|松散|滞后|[太过][大小多少密疏高低长短]|流于"
)
_FAULT = re.compile(rf"{_LACK}|{_WRONG}|^(?:如|若|凡)?(?:出现|发生|存在)|[的者]$")
"""What shows that a clause is what points are taken for, and not what is wanted."""
_BAD = (
    r"(?:事故|事件|投诉|上访|违[规纪法章]|迟到|早退|旷|脱岗|差错|错误|失误|遗漏|缺失|隐患"
    r"|案件|纠纷|破损|积水|垃圾|杂物|异味|死角|拖欠|污|乱|漏|延误|拖延|推诿|推脱)"
)
_ENDS_BAD = re.compile(rf"{_BAD}$")
_WANTED = re.compile(
    rf"(?:无(?!故)|没有|未(?:发生|出现|受)|不(?:得|准|许|可|应|出现|发生))[^，,]{{0,8}}{_BAD}|^不(?:得|准|许|迟|早|缺|漏|错|乱|违|旷|擅|脱|延|拖|推)"
    rf"|(?:[无未不]|零(?!乱)|没有?)(?:{_WRONG})"
)
"""What is wanted though it says 无 or 不: 无安全事故, 不迟到, 未漏报."""
_NAMES = re.compile(_WRONG)
_HOW_MUCH = re.compile(rf"({ARABIC}|[零半])\s*(倍|[%％]?)")
_GOES_ON = re.compile(rf"(?:低于|少于|小于|不足|不超过)?\s*{ARABIC}")
"""How a case begins that leaves out what it is of: 差错率低于1%, 低于3%."""
_LITTLE = re.compile("以[内下]|[低小少]$")
_MUCH = re.compile("以[上外]|超过|大于|高于|多于")
_SCORED = re.compile(r"[扣得计計记記加减]分")

_FOUND = re.compile(
    r"(?:^|[，,。；;：:\s])\s*(?:如|若|凡|经|检查中?|抽查中?)?(?P<each>每)?(?:发现|查出)\s*[一1每]\s*(?:处|次|个|例|起)\s*$"
)
"""A clause that says how often something was found, and not what: 发现一处."""
_NONE = re.compile(r"[无無未没]|不(?!断|同|仅|少于|低于)")


def finds_fault(before: str) -> bool:
    """Return whether the words before an amount are what each failing costs: 无积尘。发现一处2分, where 扣 is left out.

    What is found is what the text says above that there shall be none of; 每发现一处 needs no such word.
    """
    found = _FOUND.search(before)
    return found is not None and bool(found["each"] or _NONE.search(before, 0, found.start()))


def names_fault(words: str) -> bool:
    """Return whether ``words`` name what points are taken for, and not what is wanted: 未归档, 错别字; not 无差错."""
    return bool(_FAULT.search(words)) and not names_wanted(words) and not _SCORED.search(words)


def names_wanted(words: str) -> bool:
    """Return whether ``words`` say of something bad that there is none: 无差错, 未发生事故, 不迟到."""
    return bool(_WANTED.search(words))


def names_bad(words: str) -> bool:
    """Return whether ``words`` end in the name of something bad, 重大事故, which may be done away with all the same, 消除隐患."""
    return _ENDS_BAD.search(words) is not None


def praises(words: str) -> bool:
    """Return whether ``words`` name what is good of itself, 省级表彰, and not that it lacks."""
    return re.search(_PRAISED, words) is not None and not names_fault(words)


def grows(less: str, more: str) -> bool | None:
    """Return whether two cases are one fault, first ``less`` and then ``more`` of it, 漏报1次 and 漏报3次; None where they do not tell.

    False is of two faults, 漏报 and 迟报, and of one that shrinks.
    """
    one, other = _things(less), _things(more)
    if not one or (one.isdisjoint(other) and not _GOES_ON.match(more)):
        return False
    before, after = _how_much(less), _how_much(more)
    if before is not None and after is not None and before != after:
        return before[0] < after[0] if before[1] == after[1] else None
    if _LITTLE.search(less):
        return True
    return False if _MUCH.search(less) else None


def _things(case: str) -> set[str]:
    return set(_NAMES.findall(case))


def _how_much(case: str) -> tuple[Decimal, str] | None:
    """Return the last number in ``case``, where a range ends, and whether it counts times or per cent."""
    found = _HOW_MUCH.findall(case)
    number = value_of(found[-1][0].replace("零", "0")) if found else None
    return (number, found[-1][1].replace("％", "%")) if number is not None else None
