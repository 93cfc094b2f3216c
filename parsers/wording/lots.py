"""Lots 标段 of a tender, each with a rubric of its own: A包：, 第二标段, 品目1."""

import re
from collections.abc import Iterable

from parsers.strand import compact

_OF_LOT = r"(?:分包|标包|合同包|包件|包组|包|标段|标项|品目)"
_NUMBER = r"[A-Za-z0-9一二三四五六七八九十甲乙丙丁]{1,3}"
_LOT = re.compile(
    rf"(?:[（(]?[0-9一二三四五六七八九十]{{1,2}}[)）、.．])?(?P<lot>第?{_NUMBER}号?{_OF_LOT}|{_OF_LOT}号?[:：]?第?{_NUMBER}号?)(?=[:：（(，,、—-]|$|[^\u4e00-\u9fff]|评|的|采购|服务|货物)"
)


def lot_in(text: str) -> str:
    """Return the lot that begins a line, with its number; empty where it names none."""
    found = _LOT.match(compact(text))
    return found["lot"] if found else ""


def last_lot(texts: Iterable[str]) -> str:
    """Return the last lot that ``texts``, the lines above a table in order, name; empty where they name none."""
    return next((lot for text in reversed([*texts]) if (lot := lot_in(text))), "")
