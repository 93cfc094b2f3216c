"""A progress bar on standard error, where that is a terminal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pipeline.terminal import Console

_WIDTH = 30
_FROM = 5
"""Steps from which a bar is shown."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts steps for people; ``words`` says what is counted."""

    console: Console
    words: str

    def over(self, steps: Sequence[T]) -> Iterator[T]:
        """Yield the steps, showing how far it is; the line is cleared at the end, also when a step fails."""
        shown = len(steps) >= _FROM and sys.stderr is not None and sys.stderr.isatty()
        try:
            for done, step in enumerate(steps):
                if shown:
                    self._draw(done, len(steps))
                yield step
        finally:
            if shown:
                sys.stderr.write("\r\x1b[K")

    def _draw(self, done: int, of: int) -> None:
        filled = _WIDTH * done // of
        sys.stderr.write(f"\r{self.words} [{'#' * filled}{' ' * (_WIDTH - filled)}] {done}/{of}")
        sys.stderr.flush()
