"""Where the pages of an Excel form end.

Excel knows no "keep with next". So the heights are reckoned and every page is ended by hand: a small error then never adds
up to a page with the signature block alone.
"""

from collections.abc import Collection, Sequence

from pipeline.forms.heights import POINTS_PER_MM, kept
from pipeline.forms.page import Page

_SAFETY = 0.08
"""The share of a page by which the reckoning may be off."""


def breaks(
    heights: Sequence[float], around: tuple[float, float, float], page: Page, sums: Collection[int] = ()
) -> list[int]:
    """Return the lines before which pages end, so that the signature block comes with lines to the last page.

    ``heights`` are those of the lines; ``around`` what stands above them on the first page, the header repeated on the
    others, and the signature block. ``sums`` are the lines that add up what stands above them: none of them begins a page,
    the line before it comes along.
    """
    head, repeated, tail = around
    room = page.text_height * POINTS_PER_MM * (1 - _SAFETY)
    found: list[int] = []
    used = head
    for line, own in enumerate(heights):
        first = found[-1] if found else 0
        if used + own > room and line > first:
            found.append(_with_what_it_adds_up(line, sums, first))
            used = repeated + sum(heights[found[-1] : line])
        used += own
    last = max(_with_what_it_adds_up(max(kept(heights, page), 1), sums, found[-2] if len(found) > 1 else 0), 1)
    if found and found[-1] > last:
        found[-1] = last
    elif used + tail > room and last < len(heights):
        found.append(last)
    return sorted(set(found))


def _with_what_it_adds_up(line: int, sums: Collection[int], first: int) -> int:
    """Return the nearest line from ``line`` upwards that is no sum, ``line`` itself where the page begins with sums alone."""
    above = line
    while above in sums:
        above -= 1
    return above if above > first else line
