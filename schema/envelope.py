"""What stands around every JSON: which schema, made by what, from which files."""

from typing import Literal

from schema.model import Model
from schema.version import VERSION

SCHEMA_VERSION = "1.0"

Format = Literal["txt", "docx", "pdf", "html", "doc", "wps", "odt", "xlsx", "xls", "md"]


class Generator(Model):
    """The program that wrote a JSON."""

    name: str = "kaohe"
    version: str


class SourceFile(Model):
    """A file that was read: its id in places (f1, f2 …), name (null for standard input), format and sha256 in hex."""

    id: str
    name: str | None
    format: Format
    sha256: str


def this_generator() -> Generator:
    """Return this kaohe and its version."""
    return Generator(version=VERSION)
