"""The comparison as the diff JSON."""

from pipeline.diffing.showing.blocks import Comparison


def diff_json(of: Comparison) -> str:
    """Return the diff JSON of the contract, indented, with a line end behind."""
    return of.diff.model_dump_json(indent=2) + "\n"
