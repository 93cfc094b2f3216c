"""bytes → Document → Notice with rubrics → findings beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from parsers.bundle import Bundle
from parsers.interpret import interpret
from parsers.read import File, read
from pipeline.checking import checked
from schema.document import Document
from schema.notice import RubricFile


@dataclass(frozen=True, slots=True)
class Parsed:
    """What is printed, and what it means."""

    document: Document
    result: RubricFile


def parse(files: Sequence[File | Bundle]) -> Parsed:
    """Return what the files of a notice hold, each given as (bytes, name or None for standard input), or a bundle of them.

    Raises UnusableInput for a file that cannot be used, and where no rubric is found.
    """
    document = read(files)
    return Parsed(document, checked(interpret(document)))
