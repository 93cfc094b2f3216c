"""How much a PDF may ask for before it is refused as too large (K009)."""

from dataclasses import dataclass, field

from parsers.refusals import TOO_LARGE, refuse

LIMITS = {
    "pages": 2_000,
    "objects": 2_000_000,
    "tokens": 1_000_000,
    "lines": 64 * 1024 * 1024,
    "deciphered": 32 * 1024 * 1024,
    "unpacked": 512 * 1024 * 1024,
    "content": 32 * 1024 * 1024,
    "forms": 30_000,
    "glyphs": 4_000_000,
    "strokes": 2_000_000,
}
"""What one file may use up: pages, look-ups of objects, tokens of the file's structure, bytes read as lines, bytes
deciphered and unpacked, bytes of page content carried out (a form drawn twice counts twice), forms and pictures drawn,
glyphs, pieces of rules. A notice of 200 pages stays below a tenth of each."""
MAX_STREAM = 64 * 1024 * 1024
"""Bytes that one stream may unpack to."""
MAX_PAGE_GLYPHS = 100_000
"""Glyphs of one page; a closely printed A3 page holds 10,000."""


@dataclass
class Bounds:
    """Counts what the file called ``name`` has used up."""

    name: str
    used: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LIMITS, 0))

    def charge(self, what: str, amount: int = 1) -> None:
        """Count ``amount`` more of ``what``, a key of LIMITS; raises UnusableInput (K009) beyond the limit."""
        self.used[what] += amount
        if self.used[what] > LIMITS[what]:
            raise self.exceeded(f"{what} > {LIMITS[what]}")

    def exceeded(self, reason: str) -> Exception:
        """Return the refusal of the file for being too large."""
        return refuse(TOO_LARGE, self.name, reason=reason)
