"""A reading of the columns of a table: which of them means what."""

from dataclasses import dataclass

from parsers.strand import compact
from schema.rubric import Role


@dataclass(frozen=True, slots=True)
class Layout:
    """A reading of the columns: where the header stands (``top`` to ``data``, 0-based, half-open), headers, roles, printed numbers.

    ``prior`` is how much the words of the header and the contents of the columns speak for it; ``named`` is true where the
    points stand in a column whose header names full marks, which no sum of another column outweighs.
    ``uppers`` are the cells of the first header row of several, which may be wide: 分值 over 机关 | 乡镇.
    """

    top: int
    data: int
    headers: tuple[str, ...]
    roles: tuple[Role, ...]
    numbers: tuple[int, ...]
    prior: float = 0.0
    named: bool = False
    uppers: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The headers without any blank: they may be letter-spaced, 标　准, or stand on two lines."""
        return tuple(map(compact, self.headers))

    def first(self, role: Role) -> int | None:
        """Return the first column (0-based) of a role, None where there is none."""
        return self.roles.index(role) if role in self.roles else None

    def all(self, role: Role) -> tuple[int, ...]:
        """Return the columns (0-based) of a role."""
        return tuple(column for column, now in enumerate(self.roles) if now == role)
