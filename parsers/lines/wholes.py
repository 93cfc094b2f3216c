"""Parts of a list that are rubrics of their own: each is worth a full mark, 第一部分（满分100分） beside 第二部分（满分130分）."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from parsers.head.lineforms import names_rubric
from parsers.outlines.tree import Node, Outline, nodes, value_of
from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.numerals import ARABIC, number
from parsers.wording.totals import FULL, SCORE, WHOLE, said, says_whole
from parsers.wording.weights import weight_in

_LEAST = 2
_OF_ITS_OWN = re.compile(rf"{FULL}|{SCORE}|(?:标准|细则|办法|[^代发指]表)(?=\s*[（(【\[])|^\W*(?:附件|附?表)")
"""What a heading says that heads a rubric: that its points are a full mark, or that it names a table or a standard."""
_ENDS = re.compile(rf"[（(]\s*(?:{FULL}|{SCORE}|共)?\s*[:：为]?\s*(?P<n>{ARABIC})\s*分\s*[)）]\s*$")
"""The points with which a title ends."""
_POINTS_BEHIND = re.compile(
    rf"\s*[（(【\[]?\s*(?:[合总共]?计|共|{FULL}|{SCORE})?\s*[:：为]?\s*{ARABIC}\s*分\s*[)）】\]]?\s*[:：。]?\s*$"
)
"""The points behind a heading, in brackets or not: 教师考核 共120分。"""
_PERSONS = r"(?<![动全])员工?|职工|师|(?<![增成生特专擅助见延])长|主任|经理|主管|书记|干部|(?:[学医]|实习|研究)生|班子"
_OF_THESE = r"(?:(?:的|年度|绩效|目标|工作)*(?:考[核评]|评[分价比]|测评|检查)(?:内容|指标|项目|部分|标准|细则)?)?$"
_BODIES = "部门|单位|机关|[科处]室|班组|小组|支部|乡镇|街道|社区|(?<![农乡])村|中小学|学校|幼儿园|医院|企业|公司|车间|班级|年级"
_JUDGED = re.compile(rf"(?:{_PERSONS}|{_BODIES}|岗位?){_OF_THESE}")
"""How the heading of what is assessed of persons or bodies of one kind ends: 班主任, 教师考核, 乡镇."""
_BODY = re.compile(
    rf"[^\u4e00-\u9fff]*(?:[一二三四五六七八九十]+\s*[、.．)）]\s*)?(?:各|对)?(?:(?:[省市县区镇乡]?直属?)?(?:{_BODIES}|党支部|村[民居]小组)[、和与及(（)）]?)+{_OF_THESE}"
)
"""The same of bodies that nothing describes: 乡镇考核, 县直部门, not 平安学校 or 文明单位, which are to become so."""
_PERSON = re.compile(
    rf"(?!.*(?:平安|优秀|先进|文明|模范|示范|骨干|名师|关[心爱]|服务|[培教]育|培[养训])).*(?:{_PERSONS}){_OF_THESE}"
)
"""The same of persons alone, and not of what is done for them or what they are to become: 校长考核, not 骨干教师."""
_DONE = (
    "稳定|招[收聘募生]|[吸接]纳|吸引|引进|面向|走访|慰问|看望|落实|培[训养育]|教育|选[拔派聘配任]|配[备齐强]|建[强好]|充实|提[升高拔]|加强|壮大|优化"
    "|健全|团结|依靠|联系|帮[扶助]|救助|关[心爱怀]|激励|动员|发动|调动|凝聚|带[领动]|尊重|录用|聘[用任请]|解聘|辞退|清理|规范|完善|强化|安[置排]|接待|回访"
    "|对接|打造|关注|爱护|热爱|了解|表彰|奖励|考察|任用|选举|推[选荐]|储备|补充|发展|保[障护]|维护|督促|引导|指导|支持|扶持|做好|抓好|管好|管住|用好|带好"
)
"""What is done for persons, or about them."""
_ALONE = re.compile(
    rf"(?!(?:{_DONE})(?!人?员)).{{0,8}}(?:{_PERSONS})$|.*(?:{_PERSONS})(?:的|年度|绩效|目标|工作)*(?:考[核评]|评[分价比]|测评)"
)
"""Persons and no more, 车间主任, 班主任, or that they are assessed, 护士长考核; not what is done for them: 稳定职工, 面向学生."""
_UNLIKE = re.compile(r"\d|\W")
"""What items that are alike in all parts may differ by."""
_THOUSAND = 10 * WHOLE
"""What the parts of a rubric make that is no whole of a hundred."""
_NEAR = Decimal("0.1")
"""How much of the sum a stated total may miss, and is a misprint."""


def wholes(made: Outline, above: Sequence[Strand] = ()) -> Iterator[Outline]:
    """Yield the rubrics that an outline holds: one for each part where each is worth a full mark or more, else itself.

    A total printed over all, here or in the lines ``above``, that they make or miss by little, says that the parts are of one rubric.
    So does a heading that only names a part, 二、市容（300分）, unless all are worth a hundred, or one says what it counts: the parts
    of a rubric that makes a thousand are worth more than a hundred. Parts for persons or bodies of different kinds, 教师 beside
    班主任, and parts that hold the same items, are of several. So are parts without points of which each is weighed in itself.
    """
    parts = made.children
    several = made.total is None and len(parts) >= _LEAST
    whole = several and all(map(_is_whole, parts)) and _are_apart(parts) and not _is_over(above, parts)
    weighed = several and all(map(_is_weighed, parts))
    if not whole and not weighed:
        yield made
        return
    for n, part in enumerate(parts):
        used = [node.whole for node in nodes([part])]
        titles = [part.text] if n or names_rubric(part.text) else [*made.titles, part.text]
        yield Outline(titles=titles, children=part.children, total=part if whole else None, used=used)


def _says_of_all(text: str) -> bool:
    """Return whether a text says what all parts make, also 本次考核总分: what was reached is seldom a round hundred above them."""
    return says_whole(compact(text).removeprefix("本次"))


def _is_whole(part: Node) -> bool:
    value = part.points.value if part.points is not None and part.counts and part.share is None else None
    return bool(part.children) and value is not None and value >= WHOLE


def _is_weighed(part: Node) -> bool:
    """Return whether a part without points or a weight holds others of which the weights make 100 %, and which are no points."""
    if part.points is not None or weight_in(part.whole) is not None or len(part.children) < _LEAST:
        return False
    weights = [weight.points.value for child in part.children if (weight := weight_in(child.whole)) is not None]
    made = [value_of(child.children) for child in part.children]
    return len(weights) == len(made) and sum(weights) == WHOLE and not any(map(Decimal.__eq__, weights, made))


def _are_apart(parts: Sequence[Node]) -> bool:
    """Return whether all parts are worth a hundred, all say that they are rubrics of their own, or one says its weight.

    Parts that name who is assessed, or ask all for the same, are apart too, but where they make a thousand only those that name
    persons, or bodies alone: 平安学校（300分） is a part.
    """
    hundreds = all(part.points is not None and part.points.value == WHOLE for part in parts)
    named = all(_OF_ITS_OWN.search(part.whole.text) for part in parts)
    heads = [_POINTS_BEHIND.sub("", part.whole.text) for part in parts]
    judged, bare = all(map(_JUDGED.search, heads)), all(map(_is_bare, heads))
    weighed = any(weight_in(part.whole) is not None for part in parts)
    made = sum((part.points.value for part in parts if part.points is not None), Decimal(0))
    return hundreds or named or weighed or bare or ((judged or _ask_the_same(parts)) and made != _THOUSAND)


def _is_bare(head: str) -> bool:
    """Return whether a heading names persons, or bodies, and no more."""
    return bool((_PERSON.match(head) and _ALONE.match(labels.behind(head))) or _BODY.match(head))


def _ask_the_same(parts: Sequence[Node]) -> bool:
    """Return whether all parts hold the same nodes, two at the least, whatever these are worth."""
    held = {tuple(_UNLIKE.sub("", child.whole.text) for child in part.children) for part in parts}
    return len(held) == 1 and all(len(set(texts)) >= _LEAST for texts in held)


def _is_over(above: Sequence[Strand], parts: Sequence[Node]) -> bool:
    """Return whether a line above states, in a sentence or at the end of a title, what the parts make, or misses it by little.

    One that says of all what they make, in hundreds, may miss it by more: 各项总分800分 over three of 300.
    """
    values = [part.points.value for part in parts if part.points is not None]
    made, most = sum(values, Decimal(0)), max(values, default=Decimal(0))
    stated = [value for text in above for value, *_ in said(text.text)]
    ends = [number(found["n"]) for text in above if (found := _ENDS.search(text.text))]
    whole = [value for text in above if _says_of_all(text.text) for value, *_ in said(text.text) if not value % WHOLE]
    near = [value for value in (*stated, *ends) if value is not None and abs(value - made) <= made * _NEAR]
    return any(value > most for value in (*near, *whole))
