"""How much one page may grow into: bounded by its own length."""

from parsers.refusals import TOO_LARGE, refuse

MAX_PARTS = 300_000
"""Paragraphs and cells; a table of 10,000 rows and 10 columns has 100,000."""
MAX_SLOTS = 4_000_000
"""Positions of the grid that its tables may fill; a table of 10,000 rows and 20 columns has 200,000."""
_FREE_SLOTS = 20_000
_SLOTS_PER_CHARACTER = 5
"""A cell of one position takes at least four characters (<td>), and few span more than a whole row."""


class Budget:
    """What the page called ``name`` may still use; raises UnusableInput (K009) when it is used up."""

    def __init__(self, name: str, characters: int) -> None:
        self.name = name
        self._parts = MAX_PARTS
        self._slots = min(MAX_SLOTS, _FREE_SLOTS + _SLOTS_PER_CHARACTER * characters)

    def part(self) -> None:
        """Take one paragraph or cell."""
        self._parts -= 1
        if self._parts < 0:
            raise refuse(TOO_LARGE, self.name, reason=f"> {MAX_PARTS} paragraphs and cells")

    def slots(self, count: int) -> None:
        """Take ``count`` positions of a table's grid."""
        self._slots -= count
        if self._slots < 0:
            raise refuse(TOO_LARGE, self.name, reason="colspan, rowspan")
