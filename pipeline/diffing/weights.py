"""How much each kind of evidence counts; printed by tests/benchmarks/fit_diff.py, not to be edited."""

from typing import Final

PARTNER: Final = 0
FURTHER: Final = 1
TEXT: Final = (-12.96, 4.189, -1.725, -0.4245, 1.862, 1.348, 10.87, 1.581, -2.895, -1.209, 7.768)
"""alone, cosine, shared, contained, length, shorter, beside rivals, clause, typical, verbatim, cosine · typical."""
CONTEXT: Final = (
    (
        (-8.3, 0.4423, -0.6474, 1.151, 0.05402, 3.031, -1.054, 0.6966, 2.452, 1.908, 3.839, -0.2335, 1.565, 1.936, -1.23, 0.07292, 0.1479, 1.942, -0.03069, 1.731, 1.701, -3.096, 1.862),
        (-1.542, 0.2047, 0.7472, 2.818, 0.611, 3.482, 0.5234, 5.623, 4.182, 1.11, 0.4106, 0.2081, 3.223, -0.9048, -1.313, -0.424, -0.06337, -1.116, 2.225, -1.725, 0.1094, -1.188, -3.746),
    ),
    (
        (-5.588, 0.6618, -0.6691, 0.761, -0.1092, 1.494, -0.2419, 0.8493, 1.051, 0.2958, 2.679, -0.08644, 1.837, 1.045, -0.7764, 0.1815, -0.6421, 1.205, 1.251, 0.1431, 2.104, -3.205, 1.249),
        (-2.697, 0.4398, 0.1712, 2.204, 0.5046, 2.982, 0.3876, 2.271, 1.789, 1.852, 0.159, -0.1192, 2.053, 0.3028, -1.175, -1.449, 0.7584, -0.09371, 2.033, -0.7835, -2.288, 0.6245, 0.5029),
    ),
)
"""For each round, for the best partner of both items and for every other candidate: alone, chance so far, rivals, explained, its logarithm, the smaller share of it, claimed, the smaller claim, category, around, neighbour shares, same points, adds up, then as TEXT."""
