"""How much each kind of evidence counts; printed by tests/benchmarks/fit_diff.py, not to be edited."""

from typing import Final

PARTNER: Final = 0
FURTHER: Final = 1
TEXT: Final = (-12.76, 3.894, -1.599, -0.08072, 1.775, 1.36, 10.34, 1.562, -3.497, -1.012, 7.761)
"""alone, cosine, shared, contained, length, shorter, beside rivals, clause, typical, verbatim, cosine · typical."""
CONTEXT: Final = (
    (
        (-8.093, 0.4013, -0.8849, 1.157, 0.1102, 2.733, -1.097, 0.6152, 2.389, 1.941, 3.937, -0.193, 1.73, 1.86, -1.112, 0.03, 0.06733, 1.768, 0.2057, 1.882, 1.392, -2.895, 1.795),
        (-1.994, 0.1461, 0.665, 2.979, 0.6414, 4.131, 0.478, 5.701, 4.295, 0.7571, 0.3842, 0.273, 3.174, -0.8009, -1.252, -0.6264, 0.09573, -1.068, 2.061, -1.903, -0.1432, -1.344, -3.142),
    ),
    (
        (-5.645, 0.6667, -0.5796, 0.7656, -0.1369, 1.546, -0.2332, 0.8043, 1.012, 0.338, 2.756, -0.07394, 1.803, 1.11, -0.7933, 0.1707, -0.5633, 1.291, 1.174, 0.1499, 1.974, -3.126, 1.313),
        (-2.389, 0.41, 0.1092, 2.066, 0.5323, 2.959, 0.3901, 2.422, 1.76, 1.633, 0.2475, 0.003318, 2.167, 0.4189, -1.052, -1.438, 0.7171, -0.1755, 1.784, -1.032, -2.612, 0.698, 0.7524),
    ),
)
"""For each round, for the best partner of both items and for every other candidate: alone, chance so far, rivals, explained, its logarithm, the smaller share of it, claimed, the smaller claim, category, around, neighbour shares, same points, adds up, then as TEXT."""
