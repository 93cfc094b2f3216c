"""Rows that say what is added to or taken from the points, or voids them: 加分项：每获奖一次加2分, 减分项 | 每投诉一次减1分."""

import re
from collections.abc import Sequence

from parsers.outlines.kinds import kind_named
from parsers.outlines.nodes import take_points
from parsers.outlines.tree import Node
from parsers.strand import Strand
from parsers.tables import headers
from parsers.tables.grid import Box
from parsers.tables.layout import Layout
from parsers.wording import labels
from parsers.wording.marks import ends_with_points
from parsers.wording.numerals import ARABIC, number
from parsers.wording.points import read_points
from parsers.wording.rules.outcomes import outcomes
from parsers.wording.vetoes import is_no_veto
from schema.rubric import Kind

_PART = r"(?:项目?|指标|事项|内容|条件|因素|情形|情况|标准|规则|办法|说明)?"
_LED_BY = re.compile(
    rf"(?P<adds>(?:特别|专项|其他|重大|突出)?(?:加分|附加分?|奖励(?:加?分)?|奖分){_PART}|加[减扣]分{_PART}|奖[惩扣]{_PART})[:：]"
    rf"|(?P<takes>[扣减]分{_PART}|负面清单)[:：]|(?P<voids>一票否决{_PART}|否决{_PART})[:：]"
)
"""The name of such a part, with what it says behind a colon."""
_KINDS: dict[str, Kind] = {"adds": "bonus", "takes": "deduction", "voids": "veto"}
_CHANGES: dict[str, Kind] = {"bonus": "bonus", "take": "deduction"}
"""What amounts of a manner change, 加2分 or 扣2分."""
_SUM = re.compile(r".{0,8}?(?:[合总小共]\s*计|[总得满]\s*分|成绩)")
_LIMIT = re.compile(r"(?:低于|不足|高于|超过|达到|[<>≤≥])\s*[0-9０-９.．]{1,5}\s*分|[0-9０-９]\s*分\s*以[上下]")
_ADDED = re.compile(rf"加(?:分|\s)*({ARABIC})")
"""The first of the amounts that a text adds, 加0.5，0.3分."""
_BOTH = re.compile(r"奖[惩罚扣]|加[减扣]分")
"""What the name of a part of bonuses and deductions says."""
_LONGEST_NAME = 12
_CLOSING = (")", "）", "】", "]")


def led_by_kind(text: str) -> Kind | None:
    """Return the kind of a text that names it before a colon and says what it adds or takes; None of any other text."""
    label = labels.leading(text)
    found = _LED_BY.match(text, label.end if label else 0)
    kind = _KINDS.get(found.lastgroup or "") if found else None
    if found is None or not text[found.end() :].strip() or _has_own(text):
        return None
    if kind == "veto":
        return None if is_no_veto(text[found.end() :]) else kind
    return kind if any(out.manner in _CHANGES for out in outcomes(text)) else None


def says_rule(text: Strand) -> bool:
    """Return whether a text in the row of a sum says what comes for what, 迟交每天扣10分, and does not name the sum with its points."""
    if read_points(text.text) is not None:
        return False
    names = _SUM.match(text.text) is not None
    return bool(_LIMIT.search(text.text)) or any(out.amount and not (names and out.bare) for out in outcomes(text.text))


def mark(node: Node | None, kind: Kind) -> None:
    """Mark ``node``, if any, as one of that kind."""
    if node is not None:
        node.extra, node.takes, node.voids = kind == "bonus", kind == "deduction", kind == "veto"


def take_on_top(node: Node, layout: Layout, cells: dict[int, Box]) -> None:
    """Give an item without base points those of a column of its kind under the wide header of points: 分值 over 基础分 | 加分 | 扣分."""
    for column, box in cells.items():
        wide = layout.uppers[column : column + 1]
        kind = kind_named(layout.words[column])
        points = read_points(box.text.text)
        if kind not in _CHANGES.values() or not any("points" in headers.roles(text) for text in wide):
            continue
        if points is not None and points.value:
            take_points(node, cells.pop(column).text)
            mark(node, kind)
            return


def mark_whole_parts(children: Sequence[Node]) -> None:
    """Mark the parts that hold nothing but items marked as bonuses, or as deductions: they are of that kind too.

    In a part of both, 奖惩, each item is of the kind that its own rules say.
    """
    for node in children:
        if not node.children:
            continue
        mark_whole_parts(node.children)
        if _BOTH.search(node.text.text):
            _mark_taking(node.children)
        if all(child.extra and child.points for child in node.children):
            mark(node, "bonus")
        elif all(child.takes and child.points for child in node.children):
            mark(node, "deduction")


def _mark_taking(children: Sequence[Node]) -> None:
    """Mark the items as deductions that say what is taken off and nothing that is added."""
    for node in children:
        texts = (node.text, *(text for _, text in node.cells))
        manners = {out.manner for text in texts for out in outcomes(text.text)} & _CHANGES.keys()
        if node.is_item and node.points is not None and not node.extra and manners == {"take"}:
            mark(node, "deduction")


def adds_only(text: str) -> bool:
    """Return whether a text says what is added, perhaps with what is taken off, and gives nothing else: 获表彰的加0.5，0.3分，通报的扣0.5分."""
    found = outcomes(text)
    added = [value for amount in _ADDED.findall(text) if (value := number(amount)) is not None]
    most = max([*added, *(out.amount or 0 for out in found if out.manner in _CHANGES)], default=0)
    within = all(out.bare and (out.amount or 0) <= most for out in found if out.manner == "give")
    return bool(found and added) and within and {out.manner for out in found} <= {*_CHANGES, "give", "cap"}


def _has_own(text: str) -> bool:
    """Return whether a bracket at the end prints points: they are those of the part."""
    return text.rstrip().endswith(_CLOSING) and ends_with_points(text)


def kind_of_row(texts: Sequence[Strand], before: Kind | None) -> Kind | None:
    """Return the kind of a row below all points: by its name, 加分项, or, right below one of a kind (``before``), by what it says.

    Beside 一票否决 it says what voids the points and changes none.
    """
    filled = [text.text for text in texts if text and labels.whole(text.text) is None]
    changed = [_CHANGES[out.manner] for text in filled for out in outcomes(text) if out.manner in _CHANGES]
    named = kind_named(filled[0]) if filled and len(filled[0]) <= _LONGEST_NAME else "base"
    if not filled or not (changed or named == "veto"):
        return None
    if named != "base" and len(filled) > 1:
        return named
    return led_by_kind(filled[0]) or (changed[0] if before is not None and changed else None)
