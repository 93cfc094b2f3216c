"""Making small PDF files by hand, uncompressed, with Chinese text and no embedded font.

Places are in points from the top left corner of an A4 page, as the reader counts them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parsers.readers import pdf
from parsers.reading import Reading
from schema.document import Table

FULL = "服务科学发展维护职工权益参与民生建设夯实组织基础加强自身建设一二三四"
"""34 characters: a full line of 12 points between margins of 90 and 97 points."""

WIDTH, HEIGHT = 595, 842
IDENTITY = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-{way} /DescendantFonts [{down}]{names} >>"
)
DESCENDANT = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo"
    " << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] >>"
)
FONTS = "/Han {han} 0 R /Down {down} 0 R /Latin {latin} 0 R /Lost {lost} 0 R"


@dataclass(frozen=True)
class Page:
    """A page: its content, further entries of its dictionary, further entries of its resources."""

    content: str
    entries: str = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
    resources: str = ""


@dataclass
class Objects:
    """The objects of a file under construction, numbered from 1."""

    bodies: list[bytes] = field(default_factory=list)

    def add(self, body: str | bytes) -> int:
        """Add an object and return its number."""
        self.bodies.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return len(self.bodies)

    def stream(self, data: bytes, entries: str = "") -> int:
        """Add a stream and return its number."""
        return self.add(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries.encode(), data))


def printed(*given: Page | str, objects: Objects | None = None, trailer: str = "") -> bytes:
    """Return the PDF of the pages ``given``; ``objects`` are there before them."""
    objects = objects or Objects()
    pages = tuple(Page(page) if isinstance(page, str) else page for page in given)
    names = objects.stream(_names([*(page.content.encode() for page in pages), *objects.bodies]))
    down = objects.add(DESCENDANT)
    fonts = FONTS.format(
        han=objects.add(IDENTITY.format(way="H", down=f"{down} 0 R", names=f" /ToUnicode {names} 0 R")),
        down=objects.add(IDENTITY.format(way="V", down=f"{down} 0 R", names=f" /ToUnicode {names} 0 R")),
        latin=objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        lost=objects.add(IDENTITY.format(way="H", down=f"{down} 0 R", names="")),
    )
    tree = len(objects.bodies) + 2 * len(pages) + 1
    kids = []
    for page in pages:
        content = objects.stream(page.content.encode("latin-1"))
        resources = f"/Resources << /Font << {fonts} >> {page.resources} >>"
        entries = f"/Contents {content} 0 R {page.entries}"
        kids.append(objects.add(f"<< /Type /Page /Parent {tree} 0 R {resources} {entries} >>"))
    objects.add(f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>")
    root = objects.add(f"<< /Type /Catalog /Pages {tree} 0 R >>")
    return assembled(objects.bodies, f"/Root {root} 0 R {trailer}")


def _names(contents: Iterable[bytes]) -> bytes:
    """Return the ToUnicode map of the characters in ``contents``."""
    strings = (found for content in contents for found in re.findall(rb"<((?:[0-9a-f]{4})+)>", content))
    used = sorted({string[place : place + 4] for string in strings for place in range(0, len(string), 4)})
    pairs = b"".join(b"<%s> <%s>\n" % (code, code) for code in used)
    return b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n%d beginbfchar\n%sendbfchar" % (len(used), pairs)


def assembled(bodies: Sequence[bytes], trailer: str) -> bytes:
    """Return the file of the objects ``bodies`` with its cross-reference table."""
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += f"trailer\n<< /Size {len(bodies) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode("latin-1")
    return bytes(data)


def bodies(data: bytes) -> list[bytes]:
    """Return the objects of ``data``, a file of :func:`printed`."""
    return [found[1] for found in re.finditer(rb"\d+ 0 obj\n(.*?)\nendobj\n", data, re.DOTALL)]


def root(data: bytes) -> str:
    """Return the entry of the trailer of ``data`` that names the catalog."""
    found = re.search(rb"/Root \d+ 0 R", data)
    assert found
    return found[0].decode()


def changed(data: bytes, old: str, new: str) -> bytes:
    """Return ``data`` with ``old`` in its objects replaced, and its cross-reference table made anew."""
    assert old.encode() in data
    return assembled([body.replace(old.encode(), new.encode()) for body in bodies(data)], root(data))


def coded(text: str) -> str:
    """Return ``text`` as a string of the Chinese fonts, whose codes are those of Unicode."""
    return f"<{text.encode('utf-16-be').hex()}>"


def say(text: str, x: float, y: float, size: float = 12, *, font: str = "Han", turn: str = "1 0 0 1") -> str:
    """Return the operators that print ``text`` with its base line at (x, y)."""
    shown = f"({text})" if font == "Latin" else coded(text)
    return f"BT /{font} {size} Tf {turn} {x} {HEIGHT - y} Tm {shown} Tj ET\n"


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    """Return the operators that draw a straight line."""
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n"


def filled(x0: float, top: float, x1: float, bottom: float) -> str:
    """Return the operators that fill a rectangle."""
    return f"{x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re f\n"


def box(x0: float, top: float, x1: float, bottom: float) -> str:
    """Return the operators that draw the sides of a rectangle."""
    return f"{x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re S\n"


def lattice(xs: Iterable[float], ys: Iterable[float]) -> str:
    """Return the operators that draw a table of all cells."""
    xs, ys = sorted(xs), sorted(ys)
    return "".join(rule(xs[0], y, xs[-1], y) for y in ys) + "".join(rule(x, ys[0], x, ys[-1]) for x in xs)


def read(data: bytes) -> Reading:
    """Return what the reader makes of ``data``."""
    return pdf.read(data, "f1", "test.pdf")


def shown(*pages: Page | str) -> Reading:
    """Return what the reader makes of ``pages``."""
    return read(printed(*pages))


def texts(reading: Reading) -> list[str]:
    """Return the texts of the paragraphs, tables as ``table``."""
    return ["table" if isinstance(block, Table) else block.text for block in reading.blocks]


def tables(reading: Reading) -> list[Table]:
    """Return the tables outside other tables."""
    return [block for block in reading.blocks if isinstance(block, Table)]


def codes(reading: Reading) -> list[str]:
    """Return the codes of the findings."""
    return [finding.code for finding in reading.findings]
