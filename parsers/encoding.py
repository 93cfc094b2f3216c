"""From bytes to text: the encoding is proved by strict decoding, never guessed from statistics of letters.

Order: byte-order mark; UTF-8; UTF-16 where the zero bytes show it; GB18030, which holds GB2312 and GBK. A result that is no
text (zero bytes, control characters, characters for private use) is no result: Big5 read as GB18030 falls through there.
"""

import re
from collections.abc import Iterator

from parsers.refusals import ENCODING, TOO_LARGE, refuse

MAX_BYTES = 20 * 1024 * 1024
"""A text or web page beyond this is refused; a notice with 10,000 items has about 3 MB."""
HEAD = 64 * 1024
"""Bytes by which a format is recognised."""
_FIRST = 4 * 1024
"""Bytes by which UTF-16 is recognised; an even number."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_BIG5 = frozenset({"big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5"})
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_BYTES = bytes(range(9)) + bytes(range(14, 32)) + b"\x7f"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_THREE_BYTES = re.compile("[\u0800-\ufffc]")
_USUAL = re.compile("[\t-\r -~\u00a0-\u00ff\u2000-\u27ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_ODD_SHARE = 100
"""At most one character in so many may be a control or private one."""
_DAMAGED = 8
"""So many good three-byte characters to each bad byte make a damaged UTF-8 text, not one in GB18030."""


def decoded(data: bytes, name: str, declared: str = "") -> str:
    """Return the text of ``data`` without its byte-order mark; line ends stay as they are.

    ``declared`` is the charset that the file itself names. It is a hint that only tells Big5 from GB18030: bytes that are
    valid UTF-8 are UTF-8 whatever it says, and pages in GBK often declare something else. Raises UnusableInput about the
    file ``name``: too large (K009), unknown encoding (K011).
    """
    if len(data) > MAX_BYTES:
        raise refuse(TOO_LARGE, name, reason=f"> {MAX_BYTES // (1024 * 1024)} MB")
    for start, encoding in _candidates(data, declared):
        try:
            text = data[start:].decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text, encoding):
            return text
    raise refuse(ENCODING, name)


def opening(data: bytes) -> str | None:
    """Return roughly how ``data`` begins, for telling formats apart; None where it cannot be text.

    ASCII is exact; other characters are not to be relied on.
    """
    head = data[:HEAD]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore")
    if b"\0" in head:
        wide = _wide(head[: len(head) & ~1])
        return head.decode(wide, "ignore") if wide else None
    odd = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return head.decode("latin-1") if odd * _ODD_SHARE <= len(head) else None


def _candidates(data: bytes, declared: str) -> Iterator[tuple[int, str]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield len(mark), encoding
            return
    yield 0, "utf-8"
    wide = _wide(data[:HEAD]) if b"\0" in data[:HEAD] else None
    if wide:
        yield 0, wide
    if not _is_damaged_utf8(data[: 4 * HEAD]):
        if declared.lower() in _BIG5:
            yield 0, "big5hkscs"
        yield 0, "gb18030"


def _is_text(text: str, encoding: str) -> bool:
    odd = len(_CONTROL.findall(text))
    if "\0" in text or odd * _ODD_SHARE > len(text):
        return False
    if encoding in ("gb18030", "big5hkscs"):
        return len(_PRIVATE.findall(text)) * _ODD_SHARE <= len(_BEYOND_ASCII.findall(text))
    return True


def _wide(head: bytes) -> str | None:
    """Return which UTF-16 the zero bytes of ``head`` show: most in one half of the pairs, and usual characters.

    Some Chinese characters have a zero byte of their own (U+4E00 一), so that the other half may hold a few.
    """
    head = head[:_FIRST]
    if len(head) % 2:
        return None
    encoding = "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"
    text = head.decode(encoding, "replace")
    return encoding if len(_USUAL.findall(text)) * 10 >= len(text) * 9 else None


def _is_damaged_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    good = len(_THREE_BYTES.findall(text))
    return good > _DAMAGED * text.count("\ufffd")
