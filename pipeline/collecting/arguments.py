"""Arguments that the commands about scores share."""

from decimal import Decimal, InvalidOperation

from pipeline.arguments import Parser
from pipeline.collecting.judging import DEFAULT_STEP


def step(text: str) -> Decimal:
    """Return the step of scores that ``text`` says, above 0 and at most 10; raises ValueError for anything else."""
    try:
        value = Decimal(text)
    except InvalidOperation as problem:
        raise ValueError(text) from problem
    if not value.is_finite() or not 0 < value <= 10:
        raise ValueError(text)
    return value


def add_step(parser: Parser) -> None:
    """Add ``--step``, the finest difference between two scores."""
    finest = parser.said("评分的最小单位（默认 0.5）", "the step of scores (default 0.5)")
    parser.add_argument("--step", type=step, default=DEFAULT_STEP, metavar="N", help=finest)
