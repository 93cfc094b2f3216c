"""Pages of lines and text in, PDF out (ISO 32000-1), the same bytes every time.

Chinese is set in STSong-Light, which every reader brings along or replaces, so that no font need be embedded.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842  # points of A4
SIZE = 12
MOST_PLAIN = 8000  # bytes of content that stay readable
SONG = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font "
    "/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
    "/DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
    "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>"
)
UNMAPPED = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
    "/Subtype /CIDFontType0 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    "/DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [-25 -254 1000 880] "
    "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>"
)
GREY = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
XREF_LINE = "{:010} 00000 n \n"


@dataclass
class Page:
    """The content of a page while it is drawn; x and y in points from the lower left corner."""

    operators: list[str] = field(default_factory=list)

    def text(self, at: tuple[float, float], text: str, font: str = "Song") -> None:
        """A line of text; a font other than Song has no table of characters."""
        self.operators.append(f"BT /{font} {SIZE} Tf {at[0]} {at[1]} Td <{text.encode('utf-16-be').hex()}> Tj ET")

    def rule(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A thin line."""
        self.operators.append(f"{start[0]} {start[1]} m {end[0]} {end[1]} l S")

    def picture(self) -> None:
        """A grey picture over the whole page, as a scan has."""
        self.operators.append(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /Scan Do Q")

    def hidden(self) -> None:
        """All text from here on is not shown (9.3.6)."""
        self.operators.append("3 Tr")

    def table(self, rows: Sequence[Sequence[str]], edges: Sequence[float], font: str = "Song") -> None:
        """A ruled table near the top of the page, whose columns have these edges."""
        top, height = HEIGHT - 100, 24
        for number in range(len(rows) + 1):
            self.rule((edges[0], top - number * height), (edges[-1], top - number * height))
        for edge in edges:
            self.rule((edge, top), (edge, top - len(rows) * height))
        for number, row in enumerate(rows, 1):
            for edge, text in zip(edges, row, strict=False):
                if text:
                    self.text((edge + 4, top - number * height + 7), text, font)


def objects(pages: Sequence[Page]) -> list[bytes]:
    """The objects of the file in the order of their numbers: catalogue, page tree, resources, fonts, picture, pages."""
    first = 7
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    resources = "<< /Font << /Song 4 0 R /Unmapped 5 0 R >> /XObject << /Scan 6 0 R >> >>"
    found = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources 3 0 R >>".encode(),
        resources.encode(),
        SONG.encode(),
        UNMAPPED.encode(),
        GREY.encode() + b"\nstream\n\xdd\nendstream",
    ]
    for number, page in enumerate(pages):
        content, packed = "\n".join(page.operators).encode(), ""
        if len(content) > MOST_PLAIN:
            content, packed = zlib.compress(content, 9), "/Filter /FlateDecode "
        found.append(f"<< /Type /Page /Parent 2 0 R /Contents {first + 2 * number + 1} 0 R >>".encode())
        found.append(f"<< {packed}/Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    return found


def pdf(parts: Sequence[bytes], trailer: str = "") -> bytes:
    """The file that holds these objects; ``trailer`` stands in its trailer beside what must be there."""
    data = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    table = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n" + "".join(XREF_LINE.format(place) for place in places)
    end = f"trailer\n<< /Size {len(parts) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (table + end).encode()
