"""Parts of a list that add, take or void points, under a heading of their own: 二、加分项 over 1.好人好事，每次加2分."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from parsers.lines.bonus import heads_bonuses
from parsers.lines.depths import goes_on, rank
from parsers.lines.listed import BONUS, Listed
from parsers.strand import Strand
from parsers.wording.outcomes import outcomes

_TAKES = re.compile(
    r"[^，,；;。:：（）()]{0,6}(?:[扣减]分|扣减)(?:项目?|指标|事项|内容|部分|情形)(?:[（(].*[)）])?\s*[:：]?"
)
"""A heading of deductions and nothing else: 三、扣分项（最多扣20分）："""
_VOIDS = re.compile(
    r"[^，,；;。:：（）()]{0,6}?[“\"]?(?:一票)?否决[”\"]?(?:[制性]|制度)?(?:项目?|指标|事项|内容|部分|情形|情况|条款|条件|标准|清单)?(?:[（(].*[)）])?\s*[:：。]?"
    r"|[^。；;]{0,20}(?:下列|以下|如下)[^。；;:：]{0,30}一票否决[^。；;:：]{0,8}[:：。]?"
)
"""A heading of vetoes and nothing else: 三、一票否决事项, 有下列情形之一的，实行一票否决："""
_NOT_VOIDED = re.compile(
    r"(?:不再|不予|不[实执施]行|不[适采]用|取消|撤销|废[除止]|解除|免[除予于]|停止)[^，,；;。:：]{0,6}否决"
)
"""What says that there is no veto: 以下情形不再实行一票否决."""
_FOUND_BY = re.compile(
    r"[“\"]?(?:一票)?否决[”\"]?(?:事项|情形|制度?|项目?)?(?:的?(?:认定|提出|启动|实施|执行|审[定批核])|[由须需经报]|应当?)"
)
"""A line that says how vetoes are found: 一票否决由考核办提出，报县委审定."""
_SIGNED = re.compile(r"[+＋±]\s*[0-9０-９.．]{1,5}\s*分")


@lru_cache(maxsize=4096)
def heads_extras(text: str) -> bool:
    """Return whether a listed line is no more than the name of a part that adds, takes or voids points."""
    return heads_bonuses(text) or _heads_takes(text) or heads_vetoes(text)


def heads_vetoes(text: str) -> bool:
    """Return whether a listed line is no more than the name of what voids all points, 一票否决事项: the lines below are vetoes."""
    return "否决" in text and bool(_VOIDS.fullmatch(text.strip().strip("*"))) and _NOT_VOIDED.search(text) is None


def _heads_takes(text: str) -> bool:
    return bool(_TAKES.fullmatch(text.strip().strip("*")))


def heading_of_extras(text: Strand, below: Listed | None, above: Listed | None = None) -> Listed | None:
    """Return a line without a mark as the heading of such a part where a list begins right ``below`` it.

    Right below a heading of vetoes or deductions (``above``) one that names the same leads their list, and heads none of its own.
    """
    if below is None or not below.label or not below.begins or not heads_extras(text.text):
        return None
    if above is not None and any(heads(above.text.text) and heads(text.text) for heads in (heads_vetoes, _heads_takes)):
        return None
    return Listed("", text, text, BONUS, None)


def in_extras(entries: Sequence[Listed | None], heads: Callable[[str], bool] = heads_extras) -> list[bool]:
    """Return for each line whether it stands in a part that ``heads`` knows: below the heading, before the next of its level."""
    above: list[Listed] = []
    found = []
    for entry in entries:
        if entry is not None and heads(entry.text.text):
            above, inside = [entry], False
        else:
            inside = entry is not None and bool(above) and not any(_ends(one, entry) for one in above)
            above = [*above[:1], *([entry] if len(above) == 1 and entry else above[1:])] if inside else []
        found.append(inside)
    return found


def in_vetoes(entries: Sequence[Listed | None]) -> list[bool]:
    """Return for each line whether it stands in a part of vetoes; none of one that says how these are found."""
    found = in_extras(entries, heads_vetoes)
    for at, entry in enumerate(entries):
        if entry is None or not found[at] or not _FOUND_BY.match(entry.text.text):
            continue
        start = next((n + 1 for n in reversed(range(at)) if not found[n]), 0)
        end = next((n for n in range(at, len(found)) if not found[n]), len(found))
        found[start:end] = [False] * (end - start)
    return found


def ends_vetoes(entries: Sequence[Listed | None], below: Listed | None) -> bool:
    """Return whether a list of another thing begins ``below`` a line without a mark behind these: the numbers of vetoes begin again.

    So 附件：考核小组名单 over 1.组长, below 2.弄虚作假 in a part of vetoes.
    """
    last = entries[-1] if entries else None
    if last is None or below is None or not below.begins or not in_extras(entries, heads_vetoes)[-1]:
        return False
    return bool(last.label) and last.style == below.style


def changes(text: str) -> bool:
    """Return whether a text says what is given or taken, 加2分, 酌情加分, +2分."""
    return bool(_SIGNED.search(text)) or any(one.manner in ("give", "bonus", "take") for one in outcomes(text))


def voids(text: str) -> bool:
    """Return whether a text says what voids all points: 发生责任事故的，一票否决."""
    return any(one.manner == "veto" for one in outcomes(text))


def _ends(above: Listed, entry: Listed) -> bool:
    """Return whether a line ends a part: the next of its heading, or one of a higher level than the first line in it."""
    mine, other = rank(above.style), rank(entry.style)
    if mine is not None and other is not None and other < mine:
        return True
    return heads_extras(above.text.text) and (entry.style == above.style or goes_on(above, entry))
