"""Bounds on time that hold on slow and busy machines too."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

_ORDINARY = 0.15
"""Processor seconds that the yardstick takes on the machine for which the bounds in the tests are meant."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail if the block takes more than ``seconds`` of processor time, counted on an ordinary machine.

    Only where the block took longer is the yardstick laid on: a machine that runs it half as fast may take twice as long.
    """
    with _unswept():
        begun = process_time()
        yield
        spent = process_time() - begun
    assert spent < seconds or spent < seconds * slowness(), f"{spent:.2f} s of processor time, {seconds} s allowed"


@contextmanager
def _unswept() -> Iterator[None]:
    """Let no memory be swept up within the block: most of what would be swept is what other tests left."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


def slowness() -> float:
    """Return how many times slower than an ordinary machine this one runs plain Python now."""
    begun = process_time()
    counts: dict[str, int] = {}
    for number in range(200_000):
        counts[str(number)] = counts.get(str(number % 977), 0) + number
    sorted(counts.values())
    return (process_time() - begun) / _ORDINARY
