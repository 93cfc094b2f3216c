"""Words of a row over all columns that head nothing: totals, fields, remarks in brackets."""

import re
from collections.abc import Sequence
from itertools import chain, dropwhile

from parsers.tables.rows.footers import names_a_part
from parsers.tables.rows.remarks import is_given
from parsers.wording import labels, marks
from parsers.wording.numerals import ARABIC

_SUM = re.compile(r"[（(]?(?:以上)?(?:各项|全部)?实?(?:小计|合计|总计|共计|总分|满分|得分(?![项点要指].)).*")
_FIELD = re.compile(r"([^:：]{1,14})[:：].+")
"""A field that is filled in, 班级：三年级二班, or a name behind a word for the part, 第一部分：基础管理."""
_DIVISION = re.compile(
    r"第[一二三四五六七八九十0-9].*|.*(?:部分|模块|[版板]块|类|指标|阶段|环节|维度)|.*[一二三四五六七八九十0-9A-ZＡ-Ｚ]"
)
"""What a part is called before its name: 第一部分, A类, 共性指标, 项目一."""
_REMARK = re.compile(r"[（(][^（()]*[)）]")
_OUTSIDE = re.compile(
    r"[（(](?:加减?分|[扣减]分|奖[励惩]|附加分?|(?:一票)?否决)+(?:(?:项目?|题|指标|内容|部分|事项|情形)[，,；;].+"
    rf"|(?:项目?|题|指标|内容|部分|事项|情形)?(?:[，,、；;：:]?(?:满分|(?:最[高多]|上限|不超过|共|计)?[加扣减]?){ARABIC}分)?)[)）]"
)
"""The name of a part outside the points, alone in brackets or before what is said of it: （加分项）, （加分项，不计入总分）."""
_SCORED = re.compile(
    r"[（(][扣减]分(?:项目?|题|指标|内容|部分|事项|情形)[，,；;](?!.*总分[中内里])"
    r".*(?:[本该各每]项[^，,；;]{0,4}扣[完至到]|扣[完至到][本该各每]项|(?:共|满分|[基总]础?分)(?:为|是)?(?:100|１００)分).*[)）]"
)
"""A remark that above all points says that these are what is taken from: （扣分项，扣完本项为止）, （扣分项，共100分，扣完为止）."""


def heads_nothing(text: str) -> bool:
    """Return whether a row that prints nothing but ``text``, without blanks, is no heading.

    It states a sum, 小计40分, holds a field, 考核时间：2024年12月 or 单位：分, or is a remark in brackets, （各项扣完为止）; not so
    第一部分：基础管理, nor what has points, 服务对象：40分, nor （加分项）, but （加分须附证明材料）.
    """
    if _SUM.fullmatch(text):
        return True
    if _REMARK.fullmatch(text) and not marks.ends_with_points(text) and not names_a_part(text):
        return True
    if is_about_outside(text):
        return True
    return not marks.ends_with_points(text) and labels.leading(text) is None and field_of(text) is not None


def is_about_outside(text: str) -> bool:
    """Return whether ``text``, without blanks, is a remark in brackets on what stands outside the points and names no such part: （加分须附证明材料）."""
    return bool(_REMARK.fullmatch(text)) and names_a_part(text) and _OUTSIDE.fullmatch(text) is None


def is_aside(text: str, items: Sequence[Sequence[str]], foot: Sequence[Sequence[str]]) -> bool:
    """Return whether ``text`` above all points, without blanks, is such a remark or a field that heads nothing.

    The field is filled in, 受检单位：一小, or comes again among the texts of the rows of the ``foot``, below them: 河长：王林 over 河长：（签名）.
    One that comes again among those of the rows with ``items``, 岗位：驾驶员 over 岗位：保洁员, heads a part, as does one that is scored in the
    foot, 基础项：得分, or beside another alone in its row among the items, 应急管理：包括预案; right below, 监理：张三, that is a further field.
    A remark that each item is what is taken from, （扣分项，扣完本项为止）, is about all; （扣分项，从总分中扣除） heads what is taken off.
    """
    name = field_of(text)
    if name is None:
        return is_about_outside(text) or _SCORED.fullmatch(text) is not None
    again = re.compile(rf"{re.escape(name)}[:：]")
    if any(map(again.match, chain(*items))):
        return False
    among = dropwhile(lambda row: len(row) == 1, items)
    others = any(field_of(row[0]) and not is_given(row[0]) for row in among if len(row) == 1)
    below = any(again.match(said) and not _SUM.fullmatch(again.sub("", said)) for said in chain(*foot))
    return is_given(text) or (below and not others)


def field_of(text: str) -> str | None:
    """Return the name of the field that a ``text`` without blanks holds, 班级 of 班级：三年级二班; None where it holds none."""
    found = _FIELD.fullmatch(text)
    return found[1] if found and not _DIVISION.fullmatch(found[1]) else None
