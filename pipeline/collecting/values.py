"""What a person wrote into a score cell: 4, 4分, ４, 4.5 分, 四分, 四点五; nothing; / or 无."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from parsers.wording.numerals import CHINESE, NUMBER, number
from pipeline.collecting.grid import Cell
from pipeline.forms import words
from pipeline.forms.form import EntryRole
from schema.rubric import Kind
from schema.scores import State

_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]+")
_INVISIBLE = re.compile(rf"(?:\s|{_UNSEEN.pattern})+")
_NUMBER = re.compile(rf"(?P<sign>[-－−﹣负]|[+＋﹢])?\s*(?P<number>{NUMBER})\s*分?")
"""Blanks inside a number make it none: "1 0" may be one or ten."""
_POINT = re.compile(r"(?<=[0-9０-９])点(?=[0-9０-９](?![0-9０-９]))")
"""The decimal point as it is spoken, before one figure: 9点5; 9点30 may be a time."""
_STOP = re.compile(r"(?<=.)。$|(?<=分)[.．]$|(?<=[.．点][0-9０-９零一二三四五六七八九])[.．]$")
"""A full stop behind a number; behind a whole one a dot may be a decimal point whose figure is missing."""
_HALVED = re.compile(rf"(?P<whole>{CHINESE}|[0-9０-９]+)分半")
_HALF = Decimal("0.5")
_FULL = "满分"
_NEGATIVE = frozenset("-－−﹣负")
_NOT_APPLICABLE = frozenset({"/", "／", "—", "——", "无", "不适用"})
_DID_NOT_HAPPEN = frozenset({words.NO, "无", "没有", "没有发生", "未发生", "未发生过", "不存在"})
"""What is entered for a veto that does not strike."""
_TICK, _BOX = "[√✓✔☑]", "[□☐]"
_TICKED: dict[str, re.Pattern[str]] = {
    said: re.compile(
        f"(?:{_BOX}{other})?{_TICK}{said}|{_TICK}{said}{_BOX}{other}|(?:{other}{_BOX})?{said}{_TICK}|{said}{_TICK}{other}{_BOX}"
    )
    for said, other in ((words.YES, words.NO), (words.NO, words.YES))
}
"""A tick beside one of 是 and 否, with or without an empty box beside the other; all marks before their words, or all behind."""
_IN_OTHER_WORDS = re.compile(rf"{words.NO}[（(](?P<said>[^（）()]*)[)）]")
_VERBS: dict[Kind, str] = {"base": "得", "bonus": "得加", "deduction": "扣减", "veto": ""}
"""Words that say before a number what its column says anyway, by the kind of the item: 得8分, 扣2分."""
_WHOSE: dict[EntryRole, str] = {"self_score": "自评", "review_score": "复核"}
_BESIDE = re.compile(r"(?P<number>.*)[（(](?P<whose>自评|复核)分?[)）]")
_PROMPTS = (
    "单击或点击此处输入文字",
    "单击此处输入文字",
    "点击此处输入文字",
    "点击或轻触此处输入文字",
    "Clickortapheretoentertext",
    "Clickheretoentertext",
)
"""What Word shows in an empty content control whose own placeholder is gone; not typed by anybody."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a score cell says; ``number`` is None where it is blank, does not apply, or cannot be read."""

    state: State
    number: Decimal | None = None

    @property
    def is_unread(self) -> bool:
        """Whether something stands there that is no number."""
        return self.state == "filled" and self.number is None


def read_value(text: str, kind: Kind, role: EntryRole = "self_score", full: Decimal | None = None) -> Value:
    """Return what ``text`` in the score cell of an item of ``kind`` says; 是 and 否 of a veto item are 1 and 0.

    A word that only repeats what the cell is for may stand beside the number: 扣2分 in a deduction, 8分（自评） in the column ``role``.
    满分 in a base item says ``full``, its full marks, where any are printed.
    """
    plain = compact(text)
    if not plain:
        return Value("blank")
    plain = _STOP.sub("", plain)
    answer = _answer(plain) if kind == "veto" else None
    if answer is not None:
        return Value("filled", Decimal(int(answer)))
    if plain in _NOT_APPLICABLE:
        return Value("not_applicable")
    said, has_verb = _bare(_UNSEEN.sub("", text).strip(), kind, role)
    if said == _FULL and kind == "base" and full is not None:
        return Value("filled", full)
    said = _POINT.sub(".", _STOP.sub("", said))
    if half := _HALVED.fullmatch(said):
        whole = number(half["whole"])
        return Value("filled", None if whole is None else whole + _HALF)
    match = _NUMBER.fullmatch(said)
    found = number(match["number"]) if match else None
    if found is None or match is None or (has_verb and match["sign"]):
        return Value("filled")
    return Value("filled", -found if match["sign"] in _NEGATIVE else found)


def _answer(plain: str) -> bool | None:
    """Return what is entered for a veto item, whether it strikes; None for what says neither, or both."""
    if plain == words.YES or plain in _DID_NOT_HAPPEN:
        return plain == words.YES
    for said, ticked in _TICKED.items():
        if ticked.fullmatch(plain):
            return said == words.YES
    beside = _IN_OTHER_WORDS.fullmatch(plain)
    return False if beside and beside["said"] in _DID_NOT_HAPPEN else None


def _bare(text: str, kind: Kind, role: EntryRole) -> tuple[str, bool]:
    """Return ``text`` without words that repeat what its cell is for, and whether it began with one."""
    beside = _BESIDE.fullmatch(text)
    said = beside["number"].strip() if beside and beside["whose"] == _WHOSE.get(role) else text
    has_verb = bool(said) and said[0] in _VERBS[kind]
    return (said[1:].strip() if has_verb else said), has_verb


def read_cell(cell: Cell, text: str, kind: Kind, role: EntryRole = "self_score", full: Decimal | None = None) -> Value:
    """Return what a score cell says: the number of a cell that holds one, otherwise what its ``text`` says."""
    return Value("filled", cell.number) if cell.number is not None else read_value(text, kind, role, full)


def compact(text: str) -> str:
    """Return ``text`` without blanks of any kind and without the prompt of an empty content control."""
    plain = _INVISIBLE.sub("", text)
    return "" if plain.rstrip("。.") in _PROMPTS else plain


def alike(text: str) -> str:
    """Return what of a text counts when a form is compared with its rubric: no blanks, one width, no end punctuation."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).rstrip("。.;；,，")
