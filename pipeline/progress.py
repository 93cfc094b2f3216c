"""A progress bar on standard error, where that is a terminal."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from parsers.watching import Kind, watching
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

    @contextmanager
    def watch(self, words: Mapping[Kind, str]) -> Iterator[None]:
        """Show long reading inside the block, called by ``words``, where standard error is a terminal; cleared at the end."""
        if sys.stderr is None or not sys.stderr.isatty():
            yield
            return
        drawn = False

        def draw(kind: Kind, done: int, of: int) -> None:
            nonlocal drawn
            if of >= _FROM:
                drawn = True
                replace(self, words=words[kind])._draw(done, of)

        def clear() -> None:
            nonlocal drawn
            if drawn:
                _clear()
            drawn = False

        try:
            with watching(lambda kind, done, of: draw(kind, done, of) if done < of else clear()):
                yield
        finally:
            clear()

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
                _clear()

    def _draw(self, done: int, of: int) -> None:
        filled = _WIDTH * done // of
        sys.stderr.write(f"\r{self.words} [{'#' * filled}{' ' * (_WIDTH - filled)}] {done}/{of}")
        sys.stderr.flush()


def _clear() -> None:
    sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()
