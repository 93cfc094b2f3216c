"""What ``kaohe`` offers to Python programs."""

import os
from collections.abc import Sequence

from parsers.read import read
from pipeline.files import DASH, base_name
from pipeline.inputs import read_files, rubric_of, understand
from pipeline.rubric_json import dump
from schema.document import Document
from schema.notice import RubricFile

Place = str | os.PathLike[str]
Given = Place | Sequence[Place] | bytes


def parse_notice(given: Given, name: str | None = None) -> RubricFile:
    """Return the checked rubric JSON, as a model, of a notice or of a rubric JSON.

    ``given`` is a path, several paths (main text first, then its attachments), or the bytes of one file, whose ``name``
    then tells the ending that is expected. What cannot be used raises UnusableInput (``.code``, ``.message``, ``.help``).
    """
    files = _files(given, name)
    return rubric_of(understand(files), files[0][1] or DASH)


def read_document(given: Given, name: str | None = None) -> Document:
    """Return what is printed in a notice, without meaning; arguments and exception as for :func:`parse_notice`."""
    return read(_files(given, name))


def dump_rubric(rubric: RubricFile) -> str:
    """Return the rubric JSON as text, as ``kaohe parse`` writes it."""
    return dump(rubric)


def _files(given: Given, name: str | None) -> list[tuple[bytes, str | None]]:
    if isinstance(given, bytes):
        return [(given, base_name(name) if name else None)]
    places = [given] if isinstance(given, str | os.PathLike) else given
    return read_files([os.fspath(place) for place in places])
