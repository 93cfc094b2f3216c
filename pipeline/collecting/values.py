"""What a person wrote into a score cell: 4, 4分, ４, 4.5 分, 四分, 四点五; nothing; / or 无."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from parsers.wording.numerals import NUMBER, number
from pipeline.collecting.grid import Cell
from pipeline.forms import words
from schema.rubric import Kind
from schema.scores import State

_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]+")
_INVISIBLE = re.compile(rf"(?:\s|{_UNSEEN.pattern})+")
_NUMBER = re.compile(rf"(?P<sign>[-－−﹣负]|[+＋﹢])?\s*(?P<number>{NUMBER})\s*分?")
"""Blanks inside a number make it none: "1 0" may be one or ten."""
_NEGATIVE = frozenset("-－−﹣负")
_NOT_APPLICABLE = frozenset({"/", "／", "无", "不适用"})
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


def read_value(text: str, kind: Kind) -> Value:
    """Return what ``text`` in the score cell of an item of ``kind`` says; 是 and 否 of a veto item are 1 and 0."""
    plain = compact(text)
    if not plain:
        return Value("blank")
    if plain in _NOT_APPLICABLE:
        return Value("not_applicable")
    if kind == "veto" and plain in (words.YES, words.NO):
        return Value("filled", Decimal(int(plain == words.YES)))
    match = _NUMBER.fullmatch(_UNSEEN.sub("", text).strip())
    found = number(match["number"]) if match else None
    if found is None or match is None:
        return Value("filled")
    return Value("filled", -found if match["sign"] in _NEGATIVE else found)


def read_cell(cell: Cell, text: str, kind: Kind) -> Value:
    """Return what a score cell says: the number of a cell that holds one, otherwise what its ``text`` says."""
    return Value("filled", cell.number) if cell.number is not None else read_value(text, kind)


def compact(text: str) -> str:
    """Return ``text`` without blanks of any kind and without the prompt of an empty content control."""
    plain = _INVISIBLE.sub("", text)
    return "" if plain.rstrip("。.") in _PROMPTS else plain


def alike(text: str) -> str:
    """Return what of a text counts when a form is compared with its rubric: no blanks, one width, no end punctuation."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).rstrip("。.;；,，")
