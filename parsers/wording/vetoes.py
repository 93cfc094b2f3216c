"""What a list of vetoes says: its heading, what is no veto in it, and what is said of bids and not of points."""

import re
from collections.abc import Sequence
from functools import lru_cache

_KIND = r"(?:项目?|指标|事项|内容|部分|情形|情况|条款|条件|标准|清单|规定)"
_VETO = r"[“\"]?(?:一票)?否决[”\"]?"
_HEADING = re.compile(
    rf"[（(]?(?:(?!发生|出现|造成|的|被(?!{_VETO}的?(?:情形|事项|项目?|条[件款]))|[上去历]年)[^，,；;。:：（）()0-9]){{0,8}}?[“\"]?(?P<surely>一票)?否决[”\"]?(?:[制性]|制度)?的?(?:{_KIND}(?:[及和与、]{_KIND})?)?(?:如下|包括)?[）)]?(?:[（(].*[)）])?\s*[:：。]?"
    r"|[^。；;]{0,20}(?:下列|以下|如下)[^。；;:：]{0,30}(?P<said>一票)否决[^。；;:：]{0,8}[:：。]?"
    rf"|[^，,。；;:：]{{0,10}}(?P<told>一票)否决[^。；;:：]{{0,6}}[，,][^，,。；;:：]{{0,4}}{_KIND}(?:如下|包括)\s*[:：。]?"
)
"""A heading of vetoes and nothing else: 三、一票否决的情形（出现一项即为不合格）, 有下列情形之一的，实行一票否决："""
_NOT_VOIDED = re.compile(
    r"(?:不再|不予|不属于?|不[纳列计]入|不作(?!为)|(?<!^)不作为|不作为(?=[^，,；;。:：、]{0,6}否决[”\"]?的)|非(?=[“\"]?(?:一票)?否)|不[实执施]行|不[适采]用|取消|撤销|废[除止]|解除|免[除予于]|停止)[^，,；;。:：]{0,6}否决"
)
"""What says that there is no veto: 以下情形不再实行一票否决."""
_FINDS = r"(?:认定|提出|启动|实施|执行|审[定批核查]|批准|研究|决定|确[定认]|裁定|核[定实]|负责|解释|会商|复核)"
_NO_VETO = re.compile(
    rf"{_VETO}(?:事项|情形|制度?|项目?)?(?:的?{_FINDS}|[由须需经报]|应当?)"
    rf"|(?:凡|对)?[被受]?到?{_VETO}的(?:单位|部门|科室|个人|人员|[^，,。；;]{{0,8}}(?:取消|不得|不能))"
    rf"|(?:(?:以上|上述|前述|前款|所列|此类|具体|[本该此](?:项|条|类|款|事项|情[形况]|行为))[^，,。；;]{{0,12}})?由(?!于)(?:(?!立案|通报|(?:查实|经查)(?!后|[、并]?(?:属实|确认))|造成|导致|引发|发生)[^，,。；;未不拒]){{1,20}}(?<!立案){_FINDS}(?:[并后][^。；;]{{0,20}})?[。；;]?$"
    r"|(?:认定|审[定核批]|启动|实施|申[报诉]|公示|否决)(?:主体|程序|办法|方式|方法|流程|机构|部门|单位|权限|时间|期限)(?:[:：。；由为按应]|$)"
    r"|(?:具体)?(?:内容|情形|事项)?(?:[详参]见|见(?=[附《第另上下前后表]))[^，,。；;]{1,30}[。；;]?$|按照?(?:相应|[^，,。；;未不拒而却仍被擅应]){1,30}(?:执行|办理|规定|认定)[。；;]?$"
    r"|本(?:办法|细则|制度|规定|标准|方案)[^。；;未不拒违]{0,20}(?:施行|执行|实施|生效|解释)"
    r"|[^，,。；;]{0,10}等[次级档](?:划?分[为成]?|共?设[置有]?|共)[^。；;的]{0,6}(?:[一二三四五六两2-6]个?[级档等]|优|好[、，,]|[AＡ]|[:：])"
    r"|[无有是否√×xX✓✗/\\—–-]{0,2}[。；;]?$|(?:暂无|没有|无)(?:此类|上述|该类)?(?:一票否决|否决)?(?:的?情[形况]|事项|项目?)?[。；;]?$"
)
"""A line that is no veto: by whom, how or for how long, where they are printed, that there are none, what grades there are."""
_OF_BIDS = re.compile(r"[投评废流]标|标书|报价|限价|密封|响应文件|供应商|盖章|资质|资格(?:审查|条件)")
"""What is said of bids; one veto may speak of one, 使用无资质人员, most of those of a bid do."""
_BID = re.compile(r"[投评废流]标|标书|招标文件|响应文件|限价")
"""What is said of nothing else: of the vetoes of an assessment one may speak of it, and no two do."""


@lru_cache(maxsize=4096)
def heads_vetoes(text: str) -> bool:
    """Return whether a text, its number aside, is no more than the name of what voids all points: the lines below are vetoes."""
    return "否决" in text and _heading(text) is not None and _NOT_VOIDED.search(text) is None


def is_no_veto(text: str) -> bool:
    """Return whether a text below such a heading, or behind its colon, says something about vetoes and is none itself."""
    return _NO_VETO.match(text.strip()) is not None


def vetoes_first(heading: str, texts: Sequence[str]) -> int:
    """Return how many of the ``texts`` below a heading are vetoes: those before the first that is none.

    Under a heading that does not say 一票否决 what voids a bid stands too, 否决条件 over 投标文件未密封, and nothing of points: most
    of the texts speak of bids, or two of nothing else.
    """
    found = _heading(heading)
    surely = found is not None and any(found.groups())
    of_bids = sum(_OF_BIDS.search(text) is not None for text in texts)
    if not surely and (of_bids * 2 > len(texts) or sum(_BID.search(text) is not None for text in texts) > 1):
        return 0
    return next((n for n, text in enumerate(texts) if is_no_veto(text)), len(texts))


def _heading(text: str) -> re.Match[str] | None:
    return _HEADING.fullmatch(text.strip().strip("*"))
