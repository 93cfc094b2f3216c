"""The streams: words for people in whatever encoding the stream has, data always in UTF-8 with \\n line ends."""

import errno
import io
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from pipeline.language import Lang

NARROWEST = 40
"""Columns below which nothing is laid out any more."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words for people are laid out: language, columns, and whether colour is wanted."""

    lang: Lang
    columns: int = 80
    colour: bool = False

    def said(self, zh: str, en: str) -> str:
        """Return the words of the two that are in the language."""
        return zh if self.lang == "zh" else en

    def paint(self, text: str, style: str) -> str:
        """Return ``text`` in a style (SGR parameters of ECMA-48, 8.3.117, as "1;31"), or as it is without colour."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text


@dataclass(frozen=True, slots=True)
class Console:
    """Standard output and standard error for one command, in one language."""

    lang: Lang

    def data(self, text: str) -> None:
        """Write data to standard output: UTF-8, line ends as they are."""
        payload = text.encode()
        stream = _present(sys.stdout)
        if isinstance(stream, io.TextIOWrapper):
            stream.flush()
            stream.buffer.write(payload)
            stream.buffer.flush()
        else:
            stream.write(text)

    def show(self, text: str) -> None:
        """Write words for people, which are what was asked for, to standard output."""
        _present(sys.stdout).write(text)

    def tell(self, text: str) -> None:
        """Write words for people to standard error."""
        if sys.stdout is not None:
            sys.stdout.flush()
        if sys.stderr is not None:
            sys.stderr.write(text if text.endswith("\n") else text + "\n")

    def look(self, columns: int | None = None) -> Look:
        """Return how to lay out what goes to standard output; ``columns`` if they were asked for."""
        return self._look(sys.stdout, columns)

    def file_look(self, columns: int | None = None) -> Look:
        """Return how to lay out what goes to a file."""
        return Look(self.lang, columns or 80)

    def side_look(self) -> Look:
        """Return how to lay out what goes to standard error."""
        return self._look(sys.stderr, None)

    def _look(self, stream: IO[str] | None, columns: int | None) -> Look:
        wide = columns or shutil.get_terminal_size((80, 24)).columns
        return Look(self.lang, max(NARROWEST, wide), colour=wants_colour(stream, os.environ))


def wants_colour(stream: IO[str] | None, environment: Mapping[str, str]) -> bool:
    """Return whether ``stream`` gets colour: NO_COLOR (no-color.org) forbids it, FORCE_COLOR forces it, else a terminal."""
    if environment.get("NO_COLOR") or stream is None:
        return False
    if environment.get("FORCE_COLOR"):
        return True
    if environment.get("TERM") == "dumb" or (os.name == "nt" and "WT_SESSION" not in environment):
        return False
    return stream.isatty()


def make_safe() -> None:
    """Let both streams replace what their encoding lacks (✓ on a GBK console), instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def leave() -> None:
    """Write out what still waits for standard output; raises OSError where that cannot be done."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> None:
    """Send what still waits for standard output nowhere, after its reader has gone, so that leaving Python is quiet."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _present(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return stream
