"""PDF files that cannot be read, or only with a remark."""

import hashlib
import struct
from collections.abc import Iterator

from broken_table import ROWS, changed
from pdf_file import HEIGHT, WIDTH, Page, objects, pdf

EDGES = (70, 190, 430, 500)
PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")  # ISO 32000-1, 7.6.3.3
PASSWORD = b"2012"
IDENTITY = hashlib.md5(b"K005-encrypted.pdf").digest()
ALLOWED = -4  # everything (table 22)
STROKES = (80, 26)  # rows of strokes, more strokes than a table has


def samples() -> dict[str, bytes]:
    """Every broken PDF by its name."""
    return {
        "K005-encrypted.pdf": _encrypted(),
        "K007-scanned-pdf.pdf": pdf(objects([_scan()])),
        "K015-unmapped-font.pdf": pdf(objects([_unmapped()])),
        "K120-unmapped-characters.pdf": pdf(objects([_one_unmapped()])),
        "K121-picture-pages.pdf": pdf(objects([_good(), _scan()])),
        "K122-recognised-text.pdf": pdf(objects([_good(), _recognised()])),
        "K123-too-many-rules.pdf": pdf(objects([_good(), _drawing()])),
        "K124-beyond-the-page.pdf": pdf(objects([_cut_off()])),
        "K125-table-without-rules.pdf": pdf(objects([_unruled()])),
        "K126-sheet-wider-than-paper.pdf": pdf(objects(_wider())),
    }


def _good() -> Page:
    page = Page()
    page.table(ROWS, EDGES)
    return page


def _scan() -> Page:
    page = Page()
    page.picture()
    return page


def _recognised() -> Page:
    """A scan with the invisible text of a recognition program."""
    page = _scan()
    page.hidden()
    for number in range(4):
        page.text((70, 700 - 20 * number), "附件：本表由各单位自查后填报，一式两份。")
    return page


def _unmapped() -> Page:
    page = Page()
    page.table(ROWS, EDGES, "Unmapped")
    return page


def _one_unmapped() -> Page:
    """The table, but the last character of the first item has a font of its own."""
    page = Page()
    page.table(changed(2, 2, "1.建立档"), EDGES)
    page.text((EDGES[1] + 4 + 60, HEIGHT - 141), "案。", "Unmapped")
    return page


def _drawing() -> Page:
    """A page of hatching: short strokes side by side, which no table has."""
    page = Page()
    for row in range(STROKES[0]):
        for stroke in range(STROKES[1]):
            x, y = 30 + 20 * stroke, 100 + 7 * row
            page.rule((x, y), (x + 16, y))
    return page


def _cut_off() -> Page:
    """The table, and a line below it that runs off the paper."""
    page = _good()
    page.text((WIDTH - 5 * 12, HEIGHT - 300), "填表说明：各项扣完为止，不计负分。")
    return page


def _unruled() -> Page:
    """The table without its rules."""
    page = Page()
    for number, row in enumerate(ROWS):
        for x, text in zip(EDGES, row, strict=False):
            page.text((x, HEIGHT - 120 - 20 * number), text)
    return page


def _wider() -> list[Page]:
    """The table below a title, and its last column alone on the next page, at the same height."""
    first, second = Page(), Page()
    first.text((EDGES[0], HEIGHT - 80), "考核评分表")
    first.table([row[:2] for row in ROWS], EDGES[:3])
    second.table([row[2:] for row in ROWS], EDGES[:2])
    return [first, second]


def _encrypted() -> bytes:
    """A file with an opening password, by the standard handler of revision 2 (7.6.3)."""
    owner = _rc4(hashlib.md5(_padded(PASSWORD)).digest()[:5], _padded(PASSWORD))
    key = hashlib.md5(_padded(PASSWORD) + owner + struct.pack("<i", ALLOWED) + IDENTITY).digest()[:5]
    user = _rc4(key, PADDING)
    parts = [_locked(part, key, number) for number, part in enumerate(objects([_good()]), 1)]
    rights = f"/Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P {ALLOWED}"
    return pdf(
        [*parts, f"<< {rights} >>".encode()],
        f"/Encrypt {len(parts) + 1} 0 R /ID [<{IDENTITY.hex()}> <{IDENTITY.hex()}>] ",
    )


def _locked(part: bytes, key: bytes, number: int) -> bytes:
    """The object with its stream encrypted, and the two strings that a font holds too (algorithm 1)."""
    own = hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10]
    for text in (b"(Adobe)", b"(GB1)", b"(Identity)"):
        part = part.replace(text, b"<" + _rc4(own, text[1:-1]).hex().encode() + b">")
    head, stream, rest = part.partition(b"\nstream\n")
    content, end, _ = rest.partition(b"\nendstream")
    return head + stream + _rc4(own, content) + end


def _padded(password: bytes) -> bytes:
    return (password + PADDING)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    stream = _stream(state)
    return bytes(byte ^ next(stream) for byte in data)


def _stream(state: list[int]) -> Iterator[int]:
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) % 256]
