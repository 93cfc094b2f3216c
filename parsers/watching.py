"""Long work tells how far it is, to whoever watches; nothing is told where nobody does."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, TypeVar

Kind = Literal["pages", "files"]
Watcher = Callable[[Kind, int, int], None]
"""Told what is counted, how many steps are done, and of how many; once more when all are done."""

_WATCHER: ContextVar[Watcher | None] = ContextVar("watcher", default=None)
T = TypeVar("T")


@contextmanager
def watching(watcher: Watcher) -> Iterator[None]:
    """Let ``watcher`` be told of long work inside the block."""
    token = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(token)


def told(kind: Kind, steps: Sequence[T]) -> Iterator[T]:
    """Yield the steps, telling the watcher before each how many are done, and at the end."""
    watcher = _WATCHER.get()
    for done, step in enumerate(steps):
        if watcher:
            watcher(kind, done, len(steps))
        yield step
    if watcher:
        watcher(kind, len(steps), len(steps))
