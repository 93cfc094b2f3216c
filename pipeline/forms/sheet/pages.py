"""Where the pages of an Excel form end.

Excel knows no "keep with next". So the heights are reckoned and every page is ended by hand: a small error then never adds
up to a page with the signature block alone.
"""

from collections.abc import Sequence

from pipeline.forms.heights import POINTS_PER_MM, kept
from pipeline.forms.page import Page

_SAFETY = 0.08
"""The share of a page by which the reckoning may be off."""


def breaks(heights: Sequence[float], around: tuple[float, float, float], page: Page) -> list[int]:
    """Return the lines before which pages end, so that the signature block comes with lines to the last page.

    ``heights`` are those of the lines; ``around`` what stands above them on the first page, the header repeated on the
    others, and the signature block.
    """
    head, repeated, tail = around
    room = page.text_height * POINTS_PER_MM * (1 - _SAFETY)
    found: list[int] = []
    used = head
    for line, own in enumerate(heights):
        if used + own > room and line > (found[-1] if found else 0):
            found.append(line)
            used = repeated
        used += own
    last = max(kept(heights, page), 1)
    if found and found[-1] > last:
        found[-1] = last
    elif used + tail > room and last < len(heights):
        found.append(last)
    return sorted(set(found))
