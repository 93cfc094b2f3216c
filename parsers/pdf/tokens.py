"""Taking page content apart into operators and their operands (ISO 32000-1, 7.2 and 7.8.2)."""

import re
from collections.abc import Iterator

Operand = float | bytes | str | list["Operand"] | None
"""A number, a string, a name (without its slash), an array or dictionary as a list; None for all else."""
MAX_OPERANDS = 100_000
MAX_DEPTH = 100
_SPACE = rb"\0\t\n\f\r "
_PLAIN = rb"[^" + _SPACE + rb"()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"[" + _SPACE + rb"]*+(?:"
    rb"([-+]?(?:\d++(?:\.\d*+)?|\.\d++))(?!" + _PLAIN + rb")"
    rb"|([A-Za-z'\"]" + _PLAIN + rb"*+)"
    rb"|\(([^()\\]*+)\)"
    rb"|(\()"
    rb"|<([0-9A-Fa-f" + _SPACE + rb"]*+)>"
    rb"|/(" + _PLAIN + rb"*+)"
    rb"|(\[|<<)"
    rb"|(\]|>>)"
    rb"|(%[^\r\n]*+)"
    rb"|(" + _PLAIN + rb"++|[" + _SPACE + rb"]++$|.)"
    rb")",
    re.DOTALL,
)
_NUMBER, _WORD, _STRING, _HARD_STRING, _HEX, _NAME, _OPEN, _CLOSE, _COMMENT = range(1, 10)
_STRING_PART = re.compile(rb"[()]|\\(?:([0-7]{1,3})|\r\n|(.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b""}
_NUMBER_PART = re.compile(rb"-*+([-+]?\d*\.?\d+)")
_IMAGE_END = re.compile(rb"[" + _SPACE + rb"]EI(?=[" + _SPACE + rb"]|$)")
_BINARY = re.compile(rb"[^\t\n\f\r -~]")
_VALUES = {b"true", b"false", b"null"}


class ContentError(ValueError):
    """Page content that breaks off or contradicts itself."""


def operations(data: bytes) -> Iterator[tuple[bytes, list[Operand]]]:
    """Yield each operator of the page content ``data`` with its operands; an inline image as the one operator ``EI``.

    Raises ContentError where an array, a string or an image does not end.
    """
    position, operands, outer = 0, list[Operand](), list[list[Operand]]()
    match = _TOKEN.match
    while found := match(data, position):
        position, kind = found.end(), found.lastindex
        if kind == _NUMBER:
            operands.append(float(found[1]))
            if len(operands) > MAX_OPERANDS:
                raise ContentError("operands without end")
        elif kind == _WORD:
            word = found[2]
            if word in _VALUES:
                operands.append(None)
                continue
            if outer:
                raise ContentError("array without end")
            if word == b"ID":
                position, word = _after_image(data, position), b"EI"
            yield word, operands
            operands = []
        elif kind == _OPEN:
            outer.append(operands)
            operands = []
            if len(outer) > MAX_DEPTH:
                raise ContentError("arrays too deep")
        elif kind == _CLOSE:
            if outer:
                outer[-1].append(operands)
                operands = outer.pop()
        elif kind != _COMMENT:
            position = _value(data, found, operands)
    if outer:
        raise ContentError("array without end")


def _value(data: bytes, found: re.Match[bytes], operands: list[Operand]) -> int:
    """Append the string, name or odd number ``found``; return where it ends."""
    kind, position = found.lastindex, found.end()
    if kind == _STRING:
        operands.append(found[_STRING])
    elif kind == _HARD_STRING:
        text, position = _string(data, position)
        operands.append(text)
    elif kind == _HEX:
        digits = found[_HEX].translate(None, b"\0\t\n\f\r ")
        operands.append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")))
    elif kind == _NAME:
        operands.append(found[_NAME].decode("latin-1"))
    elif number := _NUMBER_PART.match(found[10]):
        operands.append(float(number[1]))
    return position


def _string(data: bytes, position: int) -> tuple[bytes, int]:
    parts, depth = [], 1
    while found := _STRING_PART.search(data, position):
        parts.append(data[position : found.start()])
        position = found.end()
        octal, escaped = found.groups()
        if octal:
            parts.append(bytes((int(octal, 8) & 255,)))
        elif escaped is not None:
            parts.append(_ESCAPED.get(escaped, escaped))
        elif found[0] in b"()":
            depth += 1 if found[0] == b"(" else -1
            if not depth:
                return b"".join(parts), position
            parts.append(found[0])
    raise ContentError("string without end")


def _after_image(data: bytes, position: int) -> int:
    """Return where the inline image whose data begin at ``position`` ends: at an EI that no binary bytes follow."""
    for found in _IMAGE_END.finditer(data, position):
        if not _BINARY.search(data, found.end(), found.end() + 16):
            return found.end()
    raise ContentError("image without end")
