"""Tables without rules at their sides whose rows of one cell, as headings are, let no upright rule through: one table all the same."""

from collections.abc import Iterable
from itertools import pairwise

from parsers.pdf.lattice import OPEN_ASIDE, SLIVER, TOUCH
from parsers.pdf.rules import Rules


def open_aside(networks: Iterable[Rules]) -> list[Rules]:
    """Return the networks, those in one that stand one below the other with the same upright rules and the same ends of all level ones.

    Both sides are open, and what lies between them is no higher than their highest row.
    """
    found: list[Rules] = []
    for network in sorted(networks, key=lambda rules: min(rule.at for rule in rules.level)):
        if found and _goes_on(found[-1], network):
            found[-1] = Rules([*found[-1].level, *network.level], [*found[-1].upright, *network.upright])
        else:
            found.append(network)
    return found


def _goes_on(above: Rules, below: Rules) -> bool:
    left, right = above.level[0].start, above.level[0].end
    ends = (abs(rule.start - left) < TOUCH and abs(rule.end - right) < TOUCH for rule in (*above.level, *below.level))
    xs = [sorted({rule.at for rule in rules.upright}) for rules in (above, below)]
    open_sides = left < xs[0][0] - OPEN_ASIDE and right > xs[0][-1] + OPEN_ASIDE
    alike = len(xs[0]) == len(xs[1]) and all(abs(a - b) < SLIVER for a, b in zip(*xs, strict=True))
    lines = [sorted(rule.at for rule in rules.level) for rules in (above, below)]
    highest = max((b - a for ys in lines for a, b in pairwise(ys)), default=0.0)
    return open_sides and alike and all(ends) and 0 < lines[1][0] - lines[0][-1] <= highest + TOUCH
