"""Timing two things in turn, so that a ratio holds while the machine's speed drifts; peak memory in a process of its own."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

_PEAK = "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
"""Linux: the peak since this program was started; ru_maxrss would carry over the parent's."""


def ratio(first: Callable[[], object], second: Callable[[], object], times: int = 7) -> tuple[float, float, float]:
    """Return the medians of both in seconds and the median of the ratios first / second, pair by pair, after a warm-up."""
    first(), second()
    pairs = [(clock(first), clock(second)) for _ in range(times)]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def clock(run: Callable[[], object]) -> float:
    """Return the seconds that one call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def peak_megabytes(code: str) -> float:
    """Return the peak memory of a fresh interpreter that runs ``code``."""
    done = subprocess.run([sys.executable, "-c", f"{code}\n{_PEAK}"], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1]) / 1024
