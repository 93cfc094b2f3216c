"""What compares with a number and is no aim: whom it is about, what is counted, what is wrong, on what condition.

- 65岁以上 says who; 近一年内, 三年内发生 say of which time.
- A text that ends with what is counted, 超过标准20%的个数, or is about to say more, 坡度大于12%时，, has no aim there.
- Where there are so many, something is to be done, 女职工10人以上的建立…; what is the whole of a quotation is a name, “最多跑一次”.
- What happens and should not, 发生2起以上, or is less than it should be, 低于60%的，, 未达到80%, is what points are taken for.
- Each step of so much, 每提高2%, is no growth that is wanted.
- Paragraphs of one grade each, A类：…；B类：…, describe the grades.
"""

import re

from schema.rubric import Target

_SAID_BEHIND = ("以上", "以下", "以内", "之内")
_GRADES = re.compile(r"(?:^|[；;。\s])\s*[A-DＡ-Ｄ甲乙丙]\s*[类级档等]\s*[：:、.．]")
_COUNTED = re.compile(r"(?:[^，,。；;]{0,20})?(?:个数|数量|次数|人数|占比|比例|比率|情况)\s*[。；;]?\s*$")
_CONDITION = re.compile(r"\s*(?:[^，,。；;\d]{0,4}时[，,]|的?情况下)")
_SHORT_OF = re.compile(r"[^，,。；;\d]{0,8}(?:的|者)[，,]")
_HAPPENS = re.compile(r"(?:发生|出现|造成|逾期|超期|迟到|旷工|缺席|迟报)[^，,。；;]{0,12}$")
_NOT_REACHED = re.compile(r"(?:未|没有?|不能|达不)$")
_PAST = re.compile(r"[^，,。；;]{0,8}?(?:发生|出现|无|未|没|有|逾期|获|被|受|曾|担任|累计|连续|存在|因)")
_EACH_STEP = re.compile(r"每[^，,。；;]{0,10}$")
_IS_TO = re.compile(r"的(?:均|都|应当?|须|需|必须|要|可)*(?:单独)?(?:建立|成立|设立|设置|组建|配备)")
_QUOTED = re.compile(r"[”\"」’](?=\s*(?:[，,。；;、）)]|[或和及与等]|改革|事项|服务|要求|目标|$))")
_LONG = frozenset({"年", "个月", "月"})
_SHARES = frozenset({"%", "％", "﹪", "‰", "百分点", "个百分点"})
_BEFORE = 24
"""Characters before a number that tell."""


def describes_grades(text: str) -> bool:
    """Return whether ``text`` describes grades, one after another, each in a paragraph of its own."""
    return len(_GRADES.findall(text)) > 1


def is_unwanted(text: str, target: Target) -> bool:
    """Return whether what ``text`` compares with a number is no aim."""
    before, behind = text[max(0, target.start - _BEFORE) : target.start], text[target.end :]
    bound = target.text.endswith(_SAID_BEHIND)
    if (target.unit in ("岁", "周岁") and bound) or _NOT_REACHED.search(before) or _CONDITION.match(behind):
        return True
    if (bound and target.unit not in _SHARES and _IS_TO.match(behind)) or _is_name(before, behind):
        return True
    if target.comparator in ("gt", "lt") and _SHORT_OF.match(behind):
        return True
    if target.comparator in ("ge", "gt") and _HAPPENS.search(before):
        return True
    if target.comparator == "within" and target.unit in _LONG and _PAST.match(behind):
        return True
    if target.comparator == "eq" and target.unit in _SHARES and _EACH_STEP.search(before):
        return True
    return bound and bool(_COUNTED.fullmatch(behind))


def _is_name(before: str, behind: str) -> bool:
    return before.endswith(("“", '"', "「", "‘")) and bool(_QUOTED.match(behind))
