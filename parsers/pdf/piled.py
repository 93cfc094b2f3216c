"""Tables that stand right on one another, a rule between them: each has edges and columns of its own."""

from collections.abc import Sequence

from parsers.pdf.lattice import OPEN_ASIDE, TOUCH
from parsers.pdf.rules import Rule, Rules

LEAST_RULES = 2
"""Upright rules that a table has for itself at the least."""


def unpiled(network: Rules) -> list[Rules]:
    """Return the tables that ``network`` piles up, from top to bottom; the network itself where it is one table.

    No inner upright rule goes on from one to the next, they end at the same edge at most on one side, and the level rules of
    each keep within its edges: the rows of one table share both its edges.
    """
    for rule in sorted(network.level)[1:-1]:
        above = _part(network, [one for one in network.upright if one.start < rule.at - TOUCH], rule, below=False)
        below = _part(network, [one for one in network.upright if one.end > rule.at + TOUCH], rule, below=True)
        if above is not None and below is not None and _apart(above.upright, below.upright):
            return [above, *unpiled(below)]
    return [network]


def _part(network: Rules, upright: Sequence[Rule], bound: Rule, *, below: bool) -> Rules | None:
    """Return what stands on one side of the rule ``bound``, which is cut to it.

    None where its level rules reach beyond its edges, its edges do not reach the rule, or the rule not to them.
    """
    if len(upright) <= LEAST_RULES:
        return None
    at, left, right = bound.at, min(rule.at for rule in upright), max(rule.at for rule in upright)
    edges = [rule for rule in upright if rule.at in (left, right)]
    if sum(rule.start <= at + TOUCH and rule.end >= at - TOUCH for rule in edges) < LEAST_RULES:
        return None
    own = [rule for rule in network.level if (rule.at > at if below else rule.at < at)]
    if not own or any(rule.start < left - OPEN_ASIDE or rule.end > right + OPEN_ASIDE for rule in own):
        return None
    if bound.start > left + TOUCH or bound.end < right - TOUCH:
        return None
    cut = [Rule(x, max(start, at), end) if below else Rule(x, start, min(end, at)) for x, start, end in upright]
    edge = Rule(at, left, right)
    return Rules([edge, *own] if below else [*own, edge], cut)


def _apart(above: Sequence[Rule], below: Sequence[Rule]) -> bool:
    mine, other = {rule.at for rule in above}, {rule.at for rule in below}
    through = mine & other
    if min(len(mine - other), len(other - mine)) < LEAST_RULES or len(through) > 1:
        return False
    differ = [abs(edge(mine) - edge(other)) > OPEN_ASIDE for edge in (min, max)]
    same = through & ({min(mine)} & {min(other)} | {max(mine)} & {max(other)})
    return any(differ) and through == same
