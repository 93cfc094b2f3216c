"""What stands without a mark below the last item of a list: its own, as below the others, or what follows the list."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from parsers.flow import Line
from parsers.lines.extraparts import heads_extras
from parsers.wording.numerals import ARABIC, number

_SENTENCE = re.compile(r"[。；;！!]\s*$")
_AFTER = re.compile(
    r"\s*(?:[（(【]?(?:备?注|说明|附[:：件表则]|附注)|以上|上述|(?:本|该|此)(?:项?办法|细则|标准|[评考]|表|制度|方案|规定|通知)|(?:[合总共小]计|总[分得])"
    r"|[考评]{1,2}[核分]?(?:结果|得分|等[级次]|人)|第[一二三四五六七八九十]+[条章部])"
)
"""How a line begins that is about the whole list."""
_ALL_ABOVE = re.compile(
    r"\s*(?:以上|上述)(?P<each>各|所有|全部)?(?:考核|评分|扣分)?(?:项目|项(?!工作)|指标|内容|分值)(?!中?的?第)"
)
"""How a sentence begins that is about all items above it: 以上各项扣完为止。"""
_FIELD = re.compile(r"[:：]\s*[_＿\s]*$|[_＿]{2,}|[:：]\s*[_＿]|[年月]\s*[月日]|签[名字章]")
"""A field to be filled in, or a date."""
_PAGE_FOOT = re.compile(
    r"版权所有|(?:主办|承办|技术支持)(?:单位)?\s*[:：]|网站(?:地图|声明|标识)|[上下]一[篇条]|(?:打印|关闭)(?:本页|页面|窗口)|ICP备|公网安备|返回(?:顶部|首页)|使用帮助|联系我们|责任编辑"
    r"|^[^。；;]{1,10}(?:\s*[|｜]\s*[^。；;|｜]{1,10})+$"
)
"""What stands at the foot of a web page: 使用帮助 | 网站地图."""
_OF_ALL = re.compile(
    r"评委|选手|[比大竞]赛|活动|考[核评试]|评[分审比定选价]|打分|[得总]分|成绩|名次|排名|奖|结果|公布|各(?![项类种])|附件|通知|[执施]行|解释|负责|办公室|小组|联系|报[名送]|表[格内中]|填[写报]"
)
"""What a sentence has that is about the whole and not about what is asked for."""
_OF_CHECKS = re.compile("检查|抽查|督[查导]|扣分|发现|查[出处实]|整改|存档|备查")
"""What a sentence has that says how all items are judged, where no other item shows that it is asked for: 每发现一处问题扣2分。"""
_BY_SCORE = re.compile(
    rf"(?:[低高少多]于|不[足满到]|[未达]到?|超过)\s*{ARABIC}\s*分|[0-9０-９]\s*分\s*[及或（(]*以[上下]"
    r"|[为定判视作按][^，,。；;]{0,3}(?:合格|称职|优秀)"
)
"""What rules by a score: 低于60分的为不合格; by that of all, where it says not what points follow, 每低1分扣1分."""
_FOLLOWS = re.compile(rf"(?:[扣加减]|(?<!不)[得记计])\s*(?:{ARABIC}|满)\s*分")
_VOIDS = re.compile(r"否决|扣[^，,。；;]{0,6}(?:绩效|工资|奖金|津贴|[0-9０-９]\s*元)|^\s*(?:[如若]有?|凡)?弄虚作假")
"""What voids or costs more than points: 一票否决, 扣当月绩效工资."""
_POINTS = re.compile(r"[0-9０-９]\s*分")
_EARNS = re.compile(rf"(?<!不)[得记计](?P<n>{ARABIC})分")
"""What brings points: 记3分."""
_ADDRESSES = re.compile(
    r"\s*(?:[望请希特如若凡遇未须应谢]|感谢|必须|有关|相关|逾期|最终|其[他它余]|对|由|自|从|在|经|[本上下]|[0-9０-９]{4})"
    r"|.*(?:的[，,]|不得|视[为同]|为准|[0-9０-９]\s*[年月日])"
)
"""A sentence to the readers, 望认真落实，抓出成效。, or one that rules a case or a day, 有新规定的，从其规定。"""
_TO_READERS = r"贯彻落实|大家|我们|同志们|(?:各|全体|所有|广大)[^，,。；;]{0,6}[人员位门室组]"
_APPEALS = re.compile(rf"确保|务必|务求|力争|切实|坚决|(?:^|[。；;！!])\s*要(?![求害素点事道])|{_TO_READERS}")
"""What an appeal to the readers says, and what is asked for too: 大家要互相监督, 全体人员应自觉遵守. Of a thing it asks: 生熟要分开."""
_CLAUSE_ENDS = re.compile(r"[，,、；;。！!]")
_LONGEST, _APART = 8, 2
"""Characters of a clause that describes beside others, and by how many two differ at the most: 站姿端正，手势自然。"""
_WITHOUT = re.compile(
    r"[^。；;]{0,4}(?:(?<!有)无(?![故论须需法权从非疑异误关其效])|[未没](?:有)?(?:发生|出现))[^。；;]{2,12}$"
)
"""A last clause about what there must not be, 服务热情周到，群众无投诉。"""
_LEAST = 2
"""Items that show how many lines each has."""
_LED = re.compile(r"\s*([\u4e00-\u9fff]{2,8})\s*[:：]")
"""The word that leads a line, 要求：."""


def lines_of_last(others: Sequence[Sequence[Line]], below: Sequence[Line]) -> int:
    """Return how many of the lines ``below`` the last item are its own: as many as each of the ``others`` has, which stand before it.

    A line about the whole list, a field, and one that ends otherwise than those of the others are none. Behind as many as each has go
    sentences about what is asked for and not about how it is judged, up to as many as another has; over the heading of bonuses,
    加分项目, all down to one about the whole list or a field.
    """
    least = min((len(lines) for lines in others), default=0)
    if len(others) < _LEAST or not least:
        return 0
    ended = all(_SENTENCE.search(line.text.text) for lines in others for line in lines)
    own = 0
    for line in below[:least]:
        text = line.text.text
        if (
            _AFTER.match(text)
            or _FIELD.search(text)
            or _PAGE_FOOT.search(text)
            or (ended and not _SENTENCE.search(text))
        ):
            break
        own += 1
    if own < least or not ended:
        return own
    most = max(len(lines) for lines in others)
    texts = [line.text.text for line in below[: most + 1]]
    over = next((n for n, text in enumerate(texts) if heads_extras(text)), 0)
    over = sum(1 for _ in takewhile(lambda text: not (_AFTER.match(text) or _FIELD.search(text)), texts[:over]))
    return max(over, own + sum(1 for _ in takewhile(_is_asked_for, texts[own:most])))


def is_of_all_above(text: str, beside: bool = True) -> bool:
    """Return whether a line is about all items above it: 以上项目扣完后，不足部分在总分中扣除。

    Where none stands ``beside`` the one above, it names several: 以上各项扣完为止。
    """
    found = _ALL_ABOVE.match(text)
    return found is not None and (beside or found["each"] is not None)


def is_sentence(text: str) -> bool:
    """Return whether a line ends as a sentence."""
    return _SENTENCE.search(text) is not None


def lines_led_alike(others: Sequence[Sequence[Line]], below: Sequence[Line]) -> int:
    """Return how many of the lines right ``below`` the last item are led by a word that leads a line of each of the ``others``, 要求：.

    Beside one item alone all of its lines, several, are led so in the same order: 内容：… and 办法：….
    """
    if len(others) < _LEAST:
        words = [_lead(line) for lines in others for line in lines]
        several = len(set(words) - {None}) == len(words) >= _LEAST
        return len(words) if several and words == [_lead(line) for line in below[: len(words)]] else 0
    alike = set.intersection(*({_lead(line) for line in lines} for lines in others)) - {None}
    own = takewhile(lambda line: _lead(line) in alike and not _AFTER.match(line.text.text), below)
    return sum(1 for _ in own)


def lines_beside_lists(others: Sequence[Sequence[Line]], below: Sequence[Line]) -> int:
    """Return how many of the lines ``below`` the last heading say what that asks for: as many as below each of the ``others``.

    These are headings without a list, beside others that have one. A line about the whole, or to the readers, is none, unless the same
    stands below each of the others: 弄虚作假的不得分。; nor is one where a word leads those of the others, 要求：.
    """
    if any(_lead(line) for lines in others for line in lines):
        return 0
    least = min((len(lines) for lines in others), default=0)
    same = set.intersection(*({line.text.text for line in lines} for lines in others)) if least else set()
    said = (line.text.text for line in below[:least])
    return sum(1 for _ in takewhile(lambda text: text in same or _is_of_one(text), said))


def line_beside_takings(others: Sequence[Sequence[Line]], below: Sequence[Line]) -> int:
    """Return 1 where the line right ``below`` the last heading says what points follow, as one in the lists below two ``others`` does."""
    taking = sum(any(_FOLLOWS.search(line.text.text) for line in lines) for lines in others)
    first = below[0].text.text if below else ""
    return 1 if taking >= _LEAST and _FOLLOWS.search(first) and _is_of_one(first) else 0


def _is_of_one(text: str) -> bool:
    aside = any(word.search(text) for word in (_FIELD, _PAGE_FOOT, _OF_ALL, _VOIDS)) or _AFTER.match(text)
    graded = _BY_SCORE.search(text) and not _FOLLOWS.search(text)
    return bool(_SENTENCE.search(text)) and not (
        aside or graded or _ADDRESSES.match(text) or re.search(_TO_READERS, text)
    )


def _is_asked_for(text: str) -> bool:
    return _is_of_one(text) and not _OF_CHECKS.search(text)


def line_that_earns(others: Sequence[tuple[Decimal, Line]], points: Decimal, below: Sequence[Line]) -> int:
    """Return 1 where the line right ``below`` the last item brings its ``points``, 记3分, as one right below another item brings its own."""
    alike = any(_earns(line, value) for value, line in others)
    return 1 if alike and any(_earns(line, points) for line in below[:1]) else 0


def _earns(line: Line, points: Decimal) -> bool:
    return any(number(found["n"]) == points for found in _EARNS.finditer(line.text.text))


def _lead(line: Line) -> str | None:
    found = _LED.match(line.text.text)
    return found[1] if found else None


def lines_of_heading(below: Sequence[Line]) -> int:
    """Return how many lines right ``below`` a heading without a list of its own say what that asks for: short clauses side by side, or what there must not be.

    Other sentences may end the document as well as describe, and stay outside.
    """
    return sum(1 for _ in takewhile(_describes, (line.text.text for line in below)))


def may_describe(text: str) -> bool:
    """Return whether a line says something in clauses that may describe or ask: a sentence about nothing else, to nobody."""
    aside = any(word.search(text) for word in (_FIELD, _PAGE_FOOT, _OF_ALL, _POINTS)) or _AFTER.match(text)
    return len(_clauses(text)) > 1 and bool(_SENTENCE.search(text)) and not (aside or _ADDRESSES.match(text))


def _describes(text: str) -> bool:
    lengths = [len(clause) for clause in _clauses(text)]
    if not may_describe(text) or _APPEALS.search(text):
        return False
    beside = max(lengths) <= _LONGEST and max(lengths) - min(lengths) <= _APART
    return beside or _WITHOUT.match(_clauses(text)[-1]) is not None


def _clauses(text: str) -> list[str]:
    return [clause.strip() for clause in _CLAUSE_ENDS.split(text) if clause.strip()]
