"""Sentences without a mark right below a heading of vetoes: which of them are vetoes, 发生责任事故的，取消评先资格。"""

import re
from collections.abc import Sequence

from parsers.lines.extraparts import voids
from parsers.wording.vetoes import vetoes_first

_COSTS = re.compile(
    "|".join(
        (
            r"(?:取消|丧失|失去|剥夺|撤销|停止|暂停)[^不]{0,12}(?:资格|评[优先选比]|参评|称号|荣誉|奖|职务)",
            r"不(?:得|能|予|再|准|可)(?:以)?[^扣]{0,8}(?:评[优先选比定为]|参[评加与]|推荐|推优|申报|晋|分|录用|聘|续|奖)",
            r"(?:[评定判确认列视降计记按算为]|直接).{0,8}?(?:不称职|不达标|不及格|不通过|末[等位]|最[低差]|差[等评])",
            r"(?:[评定判确认列视降计记按算为]|直接).{0,8}?(?<![0-9０-９.．])(?:[0０零]分|[一二两]个?[等档级])",
            r"不合格|清退|清除|辞退|解聘|开除|免职|(?:解除|终止).{0,6}(?:合同|聘|协议)",
            r"(?:全部|所有).{0,4}分.{0,4}(?:扣[完除光]|清零)|扣[完除光].{0,6}(?:全部|所有|总)|清零",
        )
    )
)
"""What a clause behind the case says that costs all points, the grade, or the place: 取消评先资格, 考核结果定为不合格, 成绩按0分计算."""
_OF_RESULTS = re.compile(
    r"下列|以下|如下|(?<!不)得分|结果|成绩|名次|排名|并列|异议|争议|申诉|复核|(?:年度?|次|季度?|月度?|期|[考测]评|考核|评[为定])[^，,]{0,4}(?:不合格|不称职)"
)
"""What a case of which a veto is made does not speak of: what the assessment comes to."""
_BEGINS = r"\s*(?:凡|因|如|若)?(?:是|果)?"
_OCCURS = re.compile(
    rf"{_BEGINS}(?:发生(?!的(?=.))(?![^，,]{{0,8}}(?:变[化更动]|调整|费用|[新他殊][情状]))|违反|触犯)[^，,]{{2,}}"
)
"""How a case begins of what is hardly good."""
_EXISTS = re.compile(rf"{_BEGINS}(?:出现|存在)(?!的(?=.))(?![^，,]{{0,8}}(?:变[化更动]|调整|[新他殊][情状]))")
"""How one may begin of what is good or bad: 出现人员伤亡, 出现重大舆情."""
_BARE = re.compile(
    r"(?!.*(?:的.|联系|通知|报告|上报|处[理置]|整改|解决|调整|执行|重新|顺延|[新他殊突一般][情状发]|亮点|经验|成果))(?:发生|出现)[^，,。；;！!]{2,12}[。；;]?\s*$"
)
"""A case alone in few words, and nothing of what is to be done then: 出现重大舆情, beside 出现人员伤亡 as bad as that."""
_ENDS = re.compile(r"(?<!.是)[^是]*[的者]\s*$")
"""How a case ends, 瞒报事故的, and not what says how something is, 本办法是公司制定的."""
_BAD = re.compile(
    r"[未毁盗抢骗贪贿谎瞒漏泄赌殴伤亡罪刑]|没有|不(?![断仅但得再予论同限]|可抗)|虚|伪造|[造作]假|冒[用充名领]"
    r"|事故|事件|案件|问题|隐患|灾|违[法纪规反约章]|失[职密窃火责误实信]|舞弊|作弊|擅自|拒绝|造成|导致|引发|被"
    r"|受到?[^，,]{0,8}(?:处分|处罚|通报|批评|查处|追[究责]|问责)|投诉|上访|脱岗|旷工|逾期|恶[劣意]|严重|挪用|侵占|篡改|推诿|扯皮|敷衍|串通|酒后"
)
"""What makes a case a bad one."""
_RULES = re.compile(
    r"(?<![重主需])要(?![求害素点案情])|(?<![相反供响适对])应(?![急对用]|.{1,4}[而未不])|须|请|务必|必须|可(?![能靠控疑行])|(?<!理)(?<!事)由(?!于)"
    r"|(?<![未不])按(?![期时].{0,4}[未不])|另[行文]|(?<![未不])及时|限期(?!.{0,4}[未不])|(?<![未不瞒谎漏迟虚])报(?=.{0,8}(?:备案|批准|审[批定核]|研究|同意))|负责解释"
)
"""What says what is to be done, and is no case: 存在的问题要限期整改, 由保安部解释; not 应报未报的, 未按期整改的."""
_OTHER_COST = re.compile(
    r"[^，,]*(?:加倍|双倍)扣[分罚]|(?:参照|依照)[^，,]*(?:执行|办理|处理)|[^，,]*视[为同作](?:[未没无]|自[动愿]|放弃|弃权|同意|认可)"
)
"""What a clause says that costs something else than a veto does, or that closes the document: 参照有关制度执行, 视为未整改."""
_BY_LAW = re.compile(r"[^，,]*追究[^，,]{0,8}(?:法律|刑事)责任|[^，,]*移[送交][^，,]{0,4}(?:司法|公安)")
"""What else a case may cost, whatever its points: 追究法律责任, 移送公安机关."""
_OF_ABOVE = re.compile(
    rf"{_BEGINS}(?:造成|构成|导致|引[发起]|情节|后果|涉[嫌及]|触犯|因此|违反(?:本|上述|以上|前款|规定))"
)
"""How a case begins that tells how bad one of those above is, and is none of its own: 构成犯罪的, 情节严重的, 造成损失的."""
_ASSESSING = re.compile(
    r"\s*(?:[^，,]*追究)?(?:对|负责)?(?:考[核评]|检查|评[分审]|测评|督[查导])(?:工作)?(?:人员|者|小?组(?!织))"
)
"""How a clause begins about those who assess: 考核人员不认真履职的，给予批评教育, …的，追究考核人员责任."""
_LEADS = re.compile(r"[^。；;]*(?:下列|以下|如下)[^。；;]*[:：]\s*$")
"""A sentence that leads to the cases below it and tells what they cost: 出现以下任一情形，考核定为不合格："""
_BEGINS_CASE = re.compile(rf"(?!.*(?:下列|以下|如下))(?:{_BEGINS}(?:发生|出现|存在|违反)|[^。；;]{{2,60}}?[的者][，,])")
"""How the first sentence may begin where it is a case, and many another too: 对结果有异议的，可申请复核。"""
_SENTENCE_ENDS = re.compile(r"[。；;！!]")
_CLAUSE_ENDS = re.compile(
    r"[，,]|(?<=[的者])(?=(?:一律|直接|立即|予以|当[年月季])?(?:取消|按[0０零]|[评定判视列]为|不得|清退|辞退|开除))"
)
"""Where a clause ends, also without a comma: 发生事故的取消评先资格."""


def vetoes_below(heading: str, texts: Sequence[str]) -> int:
    """Return how many of the ``texts`` without a mark right below a heading of vetoes are vetoes: they say so, what each costs, or the case alone.

    The first may lead to cases below it. Cases in few words are vetoes alike where one of them is surely bad.
    """
    first = vetoes_first(heading, texts)
    led = 1 if texts and first and _LEADS.fullmatch(texts[0]) and _COSTS.search(texts[0]) else 0
    alike = any(_is_bare(text) and _is_veto(text) for text in texts[:first])
    said = [
        voids(text) or (n < first and (_is_veto(text) or (alike and _is_bare(text)))) for n, text in enumerate(texts)
    ]
    count = next((n for n, is_veto in enumerate(said[led:]) if not is_veto), len(texts) - led)
    return led + count if count else 0


def may_be_vetoes_below(heading: str, texts: Sequence[str]) -> list[bool]:
    """Return for each sentence right below a heading of vetoes whether it may be one: it tells of a bad case, the first one of any.

    Behind the first, one that tells of another cost, or of those who assess, is none: 造成重大损失的，追究法律责任。
    """
    first = vetoes_first(heading, texts)
    return [
        n < first and ((_may_be(text) and not (n and _costs_else(text))) or (n == 0 and bool(_BEGINS_CASE.match(text))))
        for n, text in enumerate(texts)
    ]


def costs(text: str) -> bool:
    """Return whether a text says that something costs all points, the grade, or the place: 考核不合格, 取消评先资格."""
    return _COSTS.search(text) is not None


def _is_bare(text: str) -> bool:
    return _BARE.match(text.strip()) is not None and not _says_else(text)


def _costs_else(text: str) -> bool:
    """Return whether a sentence tells of another cost, and is no veto by what else it says.

    That the law is to see to it closes the list where the case is how bad one above is; else it is a case as they are: 殴打业主的，追究法律责任.
    """
    case, *costs = _clauses(text)
    closes = any(map(_ASSESSING.match, (case, *costs))) or any(map(_OTHER_COST.match, costs))
    return not _is_veto(text) and bool(closes or (_OF_ABOVE.match(case) and any(map(_BY_LAW.match, costs))))


def _is_veto(text: str) -> bool:
    """Return whether a sentence is a case and what that costs, or the case alone: 发生责任事故的。"""
    clauses = _clauses(text)
    costs = next((n for n, clause in enumerate(clauses) if n and _COSTS.search(clause)), None)
    if costs is None:
        return _is_bad_case("，".join(clauses)) and (len(clauses) == 1 or _ENDS.match(clauses[-1]) is not None)
    case = "，".join(clauses[:costs])
    return (_tells_case(clauses[:costs]) or _BAD.search(case) is not None) and not _says_else(case)


def _may_be(text: str) -> bool:
    clauses = _clauses(text)
    case = _tells_case(clauses) or any(form.search(clauses[0]) for form in (_EXISTS, _BAD))
    return _is_veto(text) or (case and not _says_else("，".join(clauses)))


def _tells_case(clauses: Sequence[str]) -> bool:
    return _OCCURS.match(clauses[0]) is not None or any(map(_ENDS.match, clauses))


def _is_bad_case(case: str) -> bool:
    begins = _OCCURS.match(case) or (_EXISTS.match(case) and _BAD.search(case))
    return bool(begins or (_ENDS.match(case) and _BAD.search(case))) and not _says_else(case)


def _says_else(case: str) -> bool:
    return bool(_OF_RESULTS.search(case) or _RULES.search(case))


def _clauses(text: str) -> list[str]:
    """Return the clauses of the first sentence of a text."""
    return _CLAUSE_ENDS.split(_SENTENCE_ENDS.split(text.strip())[0])
