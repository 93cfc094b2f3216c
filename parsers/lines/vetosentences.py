"""Sentences without a mark right below a heading of vetoes: which of them are vetoes, 发生责任事故的，取消评先资格。"""

import re
from collections.abc import Sequence

from parsers.lines.extraparts import voids
from parsers.wording.vetoes import vetoes_first

_COSTS = re.compile(
    r"(?!.*(?:下列|以下|如下|(?<!不)得分|结果|成绩|名次|并列|异议|争议|申诉|复核|连续))[^。；;]{2,60}?[，,][^。；;]*?"
    r"(?:(?:取消|丧失|失去|剥夺|撤销|停止|暂停)[^。；;，,不]{0,12}(?:资格|评[优先选比]|参评|称号|荣誉|奖|职务)|不(?:得|能|予|再|准|可)(?:以)?[^。；;，,扣]{0,8}(?:评[优先选比定为]|参[评加与]|推荐|推优|申报|晋|分|录用|聘|续|奖)"
    r"|(?:[评定判确认列视降计记按算]|直接)[^。；;，,]{0,8}(?:不合格|不称职|不达标|不及格|不通过|末[等位]|最[低差]|差[等评]|[0０零]分|[一二两]个?[等档级])|不合格|清退|清除|辞退|解聘|开除|免职|(?:解除|终止)[^。；;，,]{0,6}(?:合同|聘|协议)|(?:全部|所有)[^。；;，,]{0,4}分[^。；;，,]{0,4}(?:扣[完除光]|清零)|扣[完除光][^。；;，,]{0,6}(?:全部|所有|总)|清零)"
)
"""What a sentence says that tells what a veto is for and what it costs: 发生责任事故的，取消评先资格。"""
_CASE = re.compile(
    r"(?!.*(?:下列|以下|如下|(?<!不)得分|结果|成绩|名次|并列|异议|争议|申诉|复核|[由按可须报]))(?:(?:凡|因|如|若)?(?:发生|出现|违反|存在)[^。；;，,]{2,60}|[^。；;]{2,60}的)[。；;]?$"
)
"""A sentence that is no more than such a case: 发生重大责任事故的。"""
_BEGINS_CASE = re.compile(
    r"(?!.*(?:下列|以下|如下))(?:(?:凡|因|如|若)?(?:发生|出现|存在|违反)|[^。；;]{2,60}?[的者][，,])"
)
"""How such a sentence may begin, and many another too: 对结果有异议的，可申请复核。"""
_BAD_CASE = re.compile(
    r"(?!.*(?:下列|以下|如下|并列|异议|争议|申诉|复核|[由按可须报]))(?:凡|因|如|若)?(?:发生|违反)[^。；;]*的[，,]"
)
"""How such a sentence begins, and hardly another, also behind the first."""


def vetoes_below(heading: str, texts: Sequence[str]) -> int:
    """Return how many of the ``texts`` without a mark right below a heading of vetoes are vetoes: they say so, what each costs, or the case alone."""
    first = vetoes_first(heading, texts)
    said = (voids(text) or (n < first and _is_veto(text.strip())) for n, text in enumerate(texts))
    return next((n for n, is_veto in enumerate(said) if not is_veto), len(texts))


def _is_veto(text: str) -> bool:
    return any(form.match(text) for form in (_COSTS, _CASE))


def may_be_vetoes_below(heading: str, texts: Sequence[str]) -> list[bool]:
    """Return for each sentence right below a heading of vetoes whether it may be one: it begins with a case, the first one of any kind."""
    first = vetoes_first(heading, texts)
    forms = [_BEGINS_CASE, *[_BAD_CASE] * len(texts)]
    return [
        n < first and form.match(text.strip()) is not None
        for n, (text, form) in enumerate(zip(texts, forms, strict=False))
    ]
