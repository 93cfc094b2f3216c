"""Parts of an item that are told by their number, with what each of them makes: 第1、4小题各4分，第2、3小题各5分; 10题，每题2分."""

import re
from decimal import Decimal

from parsers.wording.numerals import ARABIC, number

_PART = r"(?:小?题|小?问|项|点|条|步|关|空|部分|任务|个)"
_N = r"[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
_LIST = rf"(?:{_N})(?:\s*(?:[、,，和及与]|[-~～—–至到])\s*(?:{_N}))*"
_MAKES = rf"(?:得|计|记|为|占|[:：])?\s*(?P<n>{ARABIC})\s*分(?!钟)"
_NUMBERED = re.compile(rf"第\s*(?P<which>{_LIST})\s*{_PART}\s*(?:[各均]|每{_PART})?\s*{_MAKES}")
_ONE = re.compile(rf"(?P<a>{_N})(?:\s*[-~～—–至到]\s*(?P<b>{_N}))?")
_COUNTED = re.compile(
    rf"(?<![第0-9０-９.．])(?P<count>[0-9０-９]{{1,2}})\s*[个道]?\s*(?P<part>小?题|小?问|空)[，,、；;]?\s*(?:[各均]|每\s*[个道]?\s*(?P=part))\s*{_MAKES}"
)
_LIMITED = re.compile(r"最[高多]|至多|封顶|为止|任[选意]|选[做答]|其中")
"""What says that not all parts count, or not in full."""
_MOST = 50


def sum_of_each(text: str) -> Decimal | None:
    """Return what the parts that ``text`` numbers make together; None where it numbers not all, or does not say what each makes.

    Parts numbered from 1 on, each once, are all; so is a stated number of them that each make the same.
    """
    if _LIMITED.search(text):
        return None
    found: list[int] = []
    made = Decimal(0)
    for match in _NUMBERED.finditer(text):
        which, each = _numbers(match["which"]), number(match["n"])
        if each is None:
            return None
        found += which
        made += each * len(which)
    if not found:
        return _counted(text)
    return made if len(found) > 1 and sorted(found) == list(range(1, len(found) + 1)) else None


def _counted(text: str) -> Decimal | None:
    """Return what stated numbers of parts make: 10题，每题2分；5题，每题4分."""
    found = [(number(match["count"]), number(match["n"])) for match in _COUNTED.finditer(text)]
    return sum((count * each for count, each in found if count and each), Decimal(0)) if found else None


def _numbers(which: str) -> list[int]:
    found: list[int] = []
    for match in _ONE.finditer(which):
        first, last = number(match["a"]), number(match["b"] or match["a"])
        if first is None or last is None or last - first > _MOST:
            return []
        found += range(int(first), int(last) + 1)
    return found
