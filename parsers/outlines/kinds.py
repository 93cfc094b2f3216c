"""Base, bonus 加分, deduction 扣分 or veto 一票否决: what a node's name says it is."""

import re
from collections.abc import Sequence
from decimal import Decimal

from parsers.outlines.tree import Node, items_in, nodes, worth
from parsers.strand import compact
from parsers.wording.plain import simplified_name
from schema.rubric import Combine, Kind

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("veto", re.compile(r"一票否决|否[决定](?:项|指标|事项)|^(?:直接)?否决$")),
    (
        "bonus",
        re.compile(
            r"^.{0,8}(?:加分(?:项|指标|事项|内容|因素)?|加[减扣]分(?:项|指标|因素)?|奖[惩扣]分?(?:项|情况)?|奖励(?:分|项|加分)|附加(?:项|分|题)|[Bb]onus).{0,8}$|^(?:单项|专项|突出|特别)?奖励$|^附加$"
            r"|^.{0,4}(?<!行政)奖励(?:事项|情形|情况)$"
        ),
    ),
    (
        "deduction",
        re.compile(
            r"^.{0,8}(?:[扣减]分(?:项|指标|事项|内容|因素)|惩戒扣分|(?<!失信)惩戒(?:类|项)|负[面向]清单|反向积分|负分(?:项|类)).{0,8}$"
            r"|^.{0,8}(?:[扣减]分(?:情形|情况|规定|行为)|倒扣分?|罚分|惩罚(?:项目?|分)|(?<!行政)处罚(?:项目?|分)|负[面向](?:积分|行为|事项))"
            r"(?:(?:及其?|和|与|、)?(?:标准|分值|清单|说明|汇总|细则|制|规则|明细|内容|指标|项目?|表))?$"
            r"|^(?:惩罚|处罚|罚则|扣减|(?:考核|考评|违纪|违规)?(?:扣|减|扣减)(?:分|积分|分值))$"
        ),
    ),
)
_JUDGED = re.compile(
    r"直接(?:判定?|评定?|认定|确定|定|列|降)为(?!.{0,6}(?:优|良好|满分|一等|甲|[AＡ]|先进|合格(?<!不合格)))|直接(?:不合格|降级|取消|判(?:不|零|0))"
    r"|^(?!.*[扣加减奖]).*(?:有|存在|出现|发生|具有)(?:下列|以下|如下)[^，,。；;]{0,8}之一"
)
"""What the heading of a part says that is no part of the points: 存在下列情况之一的直接判定为不合格."""
_REMARK = re.compile(r"(?<=\S)[（(][^（）()]*[)）]\s*$")
_NOT = re.compile(r"(?:不[予再作得应计]?|免[予于]?|无需|不[属纳计列][于入])[加扣减奖]分?")
"""What adds and takes nothing, of which a name may say something else: 不予加分情形, 加分项（只加分不扣分）."""
_VETO = re.compile(r"否决")
_CHANGE = re.compile(r"[（(]?(?:(?P<adds>加分|附加分|奖励分)|[扣减]分)(?:项目?)?[)）]?")
"""What stands where the points do and says what comes on top of them, or off."""
_VOIDS = re.compile(
    r"一票否决|(?:[此本该整全](?:个|一)?(?:大|类|模块)|[此本该整全](?:个|一)?(?:部分|模块|板块|环节|科目|大类)|全部|总分?|整张?表?)(?:项目?|指标)?"
    r"(?:考核|考评|的)?(?:总?得分|总?分数?|总?分值|成绩)?(?:(?:直接)?(?:[为按计记得评打]|计为|记为|归|清)(?:0|０|零)分?|(?:均|一律|都)?(?:不(?:得|予?[计记给]|能得)|无)分)"
)
"""What takes all points of a whole part at once: 此大项得分为0分, 本部分不得分."""
_TAKES = re.compile(r"^[^，,。；;加]{0,12}(?<!不)[扣减]分项?$")
"""The name of what takes off, among what adds, as under 附加项（±10分）, 违纪违法扣分, or over rules without points: 失误扣分."""
_FULL = re.compile(r"满分\s*(?:值|为|是|[:：])?\s*$")
_PLUS = ("+", "＋", "加", "±")
_LONGEST_NAME = 20
"""Characters in the longest text without points that is the name of a bonus, a deduction or a veto."""


def kind_of(node: Node, inherited: Kind = "base") -> Kind:
    """Return the kind of a node whose parent is of the kind ``inherited``."""
    if node.points and node.points.negative:
        return "deduction"
    if node.full:
        return "base"
    if node.points_text and node.points is None and _VETO.search(node.points_text):
        return "veto"
    if node.points_text and node.points is None and (change := _CHANGE.fullmatch(compact(node.points_text))):
        return "bonus" if change["adds"] else "deduction"
    if node.extra:
        return "bonus"
    if node.voids:
        return "veto"
    if node.takes and (node.is_item or not node.points):
        return "deduction"
    if node.is_item and inherited == "bonus" and _TAKES.search(node.text.text):
        return "deduction"
    if node.is_item and (node.points or len(node.text.text) > _LONGEST_NAME):
        return inherited
    pointed = [child for child in (node, *nodes(node.children)) if child.points]
    if node.children and not pointed and decides(node.text.text):
        return "veto"
    if node.children and all(child.takes for child in pointed) and _TAKES.search(node.text.text):
        return "deduction"
    named = kind_named(node.text.text, inherited)
    return "base" if named == "deduction" and _holds_full_marks(node) else named


def _holds_full_marks(node: Node) -> bool:
    """Return whether what stands under 扣分项 prints full marks, 纪律：满分20分: these are what is taken from."""
    pointed = [child for child in nodes(node.children) if child.is_item and child.points is not None]
    return bool(pointed) and all(_FULL.search(child.text.text.partition(child.printed.text)[0]) for child in pointed)


def kind_named(name: str, inherited: Kind = "base") -> Kind:
    """Return the kind that the name of a category or of an item without points says, else ``inherited``.

    A remark in brackets behind the name, 加分项（不计入总分，最高10分）, does not hide it, nor do blanks between its letters; what is
    neither added nor taken is no kind.
    """
    name = _NOT.sub("", simplified_name(compact(name))).rstrip("：:")
    bare = _REMARK.sub("", name)
    return next((kind for kind, pattern in _KINDS if pattern.search(name) or pattern.search(bare)), inherited)


def holds_vetoes(node: Node) -> bool:
    """Return whether ``node`` is a category of vetoes, none of which has points."""
    return bool(node.children) and kind_of(node) == "veto" and not any(child.points for child in nodes(node.children))


def decides(name: str) -> bool:
    """Return whether ``name`` is the heading of what decides the result whatever the points are: a veto, 直接判定为不合格."""
    return bool(_JUDGED.search(name)) or kind_named(name) == "veto"


def makes(children: Sequence[Node], points: Decimal, combine: Combine = "sum") -> bool:
    """Return whether ``children`` make ``points`` together, with or without the parts that may stand outside a total."""
    base = [child for child in children if kind_of(child) == "base"]
    return points in (worth(children, combine), worth(base, combine))


def mark_extras(children: Sequence[Node]) -> None:
    """Mark the items whose points are printed with a plus sign, beside items without: +3分 or ±3分 comes on top of the others."""
    items = [node for node in items_in(children) if node.points is not None]
    signed = [node for node in items if node.printed.text.strip()[:1] in _PLUS]
    if len(signed) < len(items):
        for node in signed:
            node.extra = True


def mark_vetoes(children: Sequence[Node]) -> None:
    """Mark the items without points, beside items with points, whose rule takes all points of their part at once."""
    if any(node.is_item and node.points is not None for node in children):
        for node in children:
            if node.is_item and node.points is None and not node.points_text:
                node.voids = node.voids or any(
                    _VOIDS.search(text.text) for text in (node.text, *(cell for _, cell in node.cells))
                )
    for node in children:
        mark_vetoes(node.children)
