"""What a list of vetoes says: its heading, what is no veto in it, and what is said of bids and not of points."""

import re
from collections.abc import Sequence
from functools import lru_cache

from parsers.wording.plain import simplified_name

_KIND = r"(?:项目?|指标|事项|内容|部分|情形|情况|条款|条件|标准|清单|规定)"
_VETO = r"[“\"]?(?:一票)?否决[”\"]?"
_HEADING = re.compile(
    rf"[（(]?(?:(?!发生|出现|造成|的|被(?!{_VETO}的?(?:情形|事项|项目?|条[件款]))|[上去历]年)[^，,；;。:：（）()0-9]){{0,8}}?[“\"]?(?P<surely>一票)?否决[”\"]?(?:[制性]|制度)?的?(?:{_KIND}(?:[及和与、]{_KIND})?)?(?:如下|包括)?[）)]?(?:[（(].*[)）])?\s*[:：。]?"
    r"|[^。；;]{0,20}(?:下列|以下|如下)[^。；;:：]{0,30}(?P<said>一票)否决(?:[^。；;:：]{0,8}[:：。]?|[^。；;:：]{0,40}[:：])"
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
    rf"|(?:凡|对)?[被受]?到?{_VETO}的(?:单位|部门|科室|个人|人员|[^，,。；;]{{0,8}}[，,]?(?:取消|不得|不能))"
    rf"|(?:(?:以上|上述|前述|前款|所列|此类|具体|[本该此](?:项|条|类|款|事项|情[形况]|行为))[^，,。；;]{{0,12}})?由(?!于)(?:(?!立案|通报|(?:查实|经查)(?!后|[、并]?(?:属实|确认))|造成|导致|引发|发生)[^，,。；;未不拒]){{1,20}}(?<!立案){_FINDS}(?:[并后][^。；;]{{0,20}})?[。；;]?$"
    r"|(?:认定|审[定核批]|启动|实施|申[报诉]|公示|否决)(?:主体|程序|办法|方式|方法|流程|机构|部门|单位|权限|时间|期限)(?:[:：。；由为按应]|$)"
    r"|(?:具体)?(?:内容|情形|事项)?(?:[详参]见|见(?=[附《第另上下前后表]))[^，,。；;]{1,30}[。；;]?$|按照?(?:相应|[^，,。；;未不拒而却仍被擅应]){1,30}(?:执行|办理|规定|认定)[。；;]?$"
    r"|本(?:办法|细则|制度|规定|标准|方案)[^。；;未不拒违]{0,20}(?:施行|执行|实施|生效|解释)"
    r"|(?!.*的[。；;]?$)[^，,。；;]{0,10}等[次级档](?:划?分(?!别)[为成]?|共?设[置有]?|共(?=[有分计一二三四五六两2-6]))[^。；;的]{0,6}(?:[一二三四五六两2-6]个?[级档等]|优|好[、，,]|[AＡ]|[:：])"
    r"|[无有是否√×xX✓✗/\\—–-]{0,2}[。；;]?$|(?:暂无|没有|无)(?:此类|上述|该类)?(?:一票否决|否决)?(?:的?情[形况]|事项|项目?)?[。；;]?$"
)
"""A line that is no veto: by whom, how or for how long, where they are printed, that there are none, what grades there are."""
_OF_BIDS = re.compile(r"[投评废流]标|标书|报价|限价|密封|响应文件|供应商|盖章|资质|资格(?:审查|条件)")
"""What is said of bids; one veto may speak of one, 使用无资质人员, most of those of a bid do."""
_BID = re.compile(r"[投评废流]标|标书|招标文件|响应文件|限价")
"""What is said of nothing else: of the vetoes of an assessment one may speak of it."""
_OF_OFFICE = re.compile(
    r"泄[露漏]|(?<!人)与(?:投标|供应商|代理|他人|企业)|干[预扰]|插手|规避|化整为零|[应该]招[标]?[未不]|集体|收受|索[要取]|肢解|拆分|量身"
)
"""What those do who ask for bids and no bidder: 泄露标底, 违规干预评标."""
_INACTION = re.compile(r"[“\"]?不作为[”\"]?[“\"]?(?:一票)?否决")
"""A heading that means vetoes for inaction or what is taken for none: 不作为否决情形. What stands below tells."""
_EXCUSES = re.compile(
    r"(?!.*不[履执落担作办管力听服])(?:.*(?:不可抗力|自然灾害|疫情|统一(?:安排|部署|要求)(?!的.|[^，,。；;]{0,3}[未不])|客观)"
    r"|.*政策(?!不)[^，,。；;落执宣]{0,4}(?:调整|变化|变动|原因|限制|影响|因素|允许|规定)|.*(?:因|由于|受)[^，,。；;]{0,6}政策|.*[经获](?!查|核|认)[^，,。；;]{0,6}(?:批准|同意|报备)(?!的.))"
)
"""What excuses that something was not done, and not what was to be done: 经批准延期的, 因政策调整的, not 经批准的工作未完成的, 政策落实不到位的."""
_IDLE = re.compile(
    r"推[诿脱责卸]|拖[延拉办]|扯皮|敷衍|拒[绝不]|不[履执落担作办管力]|[未慢懒怠]|失[职管]|[漏瞒]|逾期|[无借]故|迟"
)
"""What was not done, excused or not."""
_SURELY_IDLE = re.compile(r"推[诿脱责卸]|扯皮|敷衍|拒[绝不]|[漏瞒]报|无故|借故")
"""The same, which nothing excuses."""


@lru_cache(maxsize=4096)
def heads_vetoes(text: str) -> bool:
    """Return whether a text, its number aside, is no more than the name of what voids all points: the lines below are vetoes."""
    text = simplified_name(text)
    return "否决" in text and _heading(text) is not None and _NOT_VOIDED.search(text) is None


def is_no_veto(text: str) -> bool:
    """Return whether a text below such a heading, or behind its colon, says something about vetoes and is none itself."""
    return _NO_VETO.match(text.strip()) is not None


def vetoes_first(heading: str, texts: Sequence[str]) -> int:
    """Return how many of the ``texts`` below a heading are vetoes: those before the first that is none.

    Under a heading that does not say 一票否决 what voids a bid stands too, 否决条件 over 投标文件未密封, and nothing of points: most
    of the texts speak of bids, or two of nothing else. Below 不作为否决情形 they are what was not done, and no excuses.
    """
    bids = _speak_of_bids(heading, texts)
    if bids or (_INACTION.match(heading.strip()) and (_excuse(texts) or not any(map(_IDLE.search, texts)))):
        return 0
    return next((n for n, text in enumerate(texts) if is_no_veto(text)), len(texts))


def may_be_vetoes(heading: str, texts: Sequence[str]) -> bool:
    """Return whether ``texts`` that are not taken for vetoes may be some all the same: nothing tells."""
    if _speak_of_bids(heading, texts):
        return not _are_bids(texts)
    if _INACTION.match(heading.strip()) is None:
        return False
    return any(map(_SURELY_IDLE.search, texts)) if _excuse(texts) else not any(map(_IDLE.search, texts))


def _excuse(texts: Sequence[str]) -> bool:
    return sum(_EXCUSES.match(text) is not None for text in texts) * 2 > len(texts)


def _speak_of_bids(heading: str, texts: Sequence[str]) -> bool:
    found = _heading(heading)
    surely = found is not None and any(found.groups())
    return not surely and (_are_bids(texts) or sum(_is_of(text, _BID) for text in texts) > 1)


def _are_bids(texts: Sequence[str]) -> bool:
    return sum(_is_of(text, _OF_BIDS) for text in texts) * 2 > len(texts)


def _is_of(text: str, bids: re.Pattern[str]) -> bool:
    """Return whether a text speaks of what ``bids`` finds, and not of what those do who ask for them."""
    return bids.search(text) is not None and _OF_OFFICE.search(text) is None


def _heading(text: str) -> re.Match[str] | None:
    return _HEADING.fullmatch(text.strip().strip("*"))
