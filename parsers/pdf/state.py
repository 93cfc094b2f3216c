"""The graphics state of page content (ISO 32000-1, 8.4) as far as it tells where text and rules stand."""

from dataclasses import dataclass

from parsers.pdf.fonts import Font
from parsers.pdf.matrix import Matrix


@dataclass(slots=True)
class State:
    """The parameters that q saves and Q restores; ``scale`` is a percentage."""

    ctm: Matrix
    line_width: float = 1.0
    font: Font | None = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    scale: float = 100.0
    leading: float = 0.0
    rise: float = 0.0
    mode: float = 0.0

    def copy(self) -> "State":
        """Return a state of its own with the same parameters."""
        spaces = (self.character_space, self.word_space, self.scale, self.leading, self.rise)
        return State(self.ctm, self.line_width, self.font, self.size, *spaces, self.mode)
