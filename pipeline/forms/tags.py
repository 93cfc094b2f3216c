"""The names of the cells to fill in: content control tags, and defined names of a workbook, in both directions."""

import re

RUBRIC_PROPERTY = "kaohe.rubric"
FINGERPRINT_PROPERTY = "kaohe.fingerprint"
VERSION_PROPERTY = "kaohe.schema_version"
"""Document properties that say which rubric a form was made from."""

_UNFIT = re.compile(r"[^A-Za-z0-9_.]")
_NAME_LENGTH = 200


def tag(rubric: str, line: str | None, field: str) -> str:
    """Return the content control tag of a cell: r1/1.4/self_score; of a field outside the lines (``line`` None): r1/unit."""
    return "/".join(part for part in (rubric, line, field) if part)


def defined_name(rubric: str, line: str | None, field: str) -> str:
    """Return the workbook name of a cell: r1_1.4_self_score.

    A name begins with a letter or an underscore, holds letters, digits, ``_`` and ``.`` and must not look like a cell
    (ECMA-376 part 1, 18.2.5, and Excel's rules for names); every other character becomes ``_``.
    """
    name = _UNFIT.sub("_", "_".join(part for part in (rubric, line, field) if part))[:_NAME_LENGTH]
    return name if name[0].isalpha() or name[0] == "_" else f"_{name}"


def property_name(name: str) -> str:
    """Return the hidden workbook name that keeps a property of the form: _kaohe.fingerprint."""
    return f"_{name}"
