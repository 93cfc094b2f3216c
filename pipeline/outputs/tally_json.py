"""The tally as JSON."""

from schema.tally import TallyFile


def tally_json(tally: TallyFile) -> str:
    """Return the tally JSON, indented, with a line end behind."""
    return tally.model_dump_json(indent=2) + "\n"
