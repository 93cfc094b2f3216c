"""What ``kaohe`` offers to Python programs."""

import os
from collections.abc import Sequence

from parsers.bundle import Bundle
from parsers.read import File, read
from pipeline.files import DASH, base_name
from pipeline.inputs import first_json, read_files, rubric_of, understand
from pipeline.rubric_json import dump
from schema.document import Document
from schema.notice import RubricFile

Place = str | os.PathLike[str]
Given = Place | Sequence[Place] | bytes


def parse_notice(given: Given | None = None, name: str | None = None, *, data: bytes | None = None) -> RubricFile:
    """Return the checked rubric JSON, as a model, of a notice or of a rubric JSON.

    ``given`` is a path, several paths (main text and attachments; a folder or a zip of them is one path), or the bytes of
    one file, which may be called ``data`` as well; its ``name`` then tells the ending that is expected. What cannot be used
    raises UnusableInput (``.code``, ``.message``, ``.help``).
    """
    files = _files(_one(given, data), name)
    return rubric_of(understand(files), first_json(files) or DASH)


def read_document(given: Given | None = None, name: str | None = None, *, data: bytes | None = None) -> Document:
    """Return what is printed in a notice, without meaning; arguments and exception as for :func:`parse_notice`."""
    return read(_files(_one(given, data), name))


def dump_rubric(rubric: RubricFile) -> str:
    """Return the rubric JSON as text, as ``kaohe parse`` writes it."""
    return dump(rubric)


def _one(given: Given | None, data: bytes | None) -> Given:
    if given is not None and data is None:
        return given
    if data is not None and given is None:
        return data
    raise TypeError("give paths or data, one of the two")


def _files(given: Given, name: str | None) -> list[File | Bundle]:
    if isinstance(given, bytes):
        return [(given, base_name(name) if name else None)]
    places = [given] if isinstance(given, str | os.PathLike) else given
    return read_files([os.fspath(place) for place in places])
