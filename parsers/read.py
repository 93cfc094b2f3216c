"""From bytes to Document: picks the one reader that recognises the bytes."""

import hashlib
import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath
from typing import Protocol, cast

from parsers import foreign, readers
from parsers.bundle import LEFT_OUT, Bundle, is_zip_of_files, unzipped
from parsers.reading import Reading
from parsers.refusals import AMBIGUOUS, EMPTY, MISNAMED, UNKNOWN, refuse
from parsers.review_sheets import refuse_review_sheet
from parsers.watching import told
from schema.document import Block, Document
from schema.envelope import Format, SourceFile, this_generator
from schema.finding import Finding, UnusableInput

File = tuple[bytes, str | None]
"""The bytes of a file and its name, None for standard input."""


class Reader(Protocol):
    """What every module in parsers/readers offers."""

    FORMAT: Format
    """The format as ``sources[].format`` names it."""
    SUFFIXES: frozenset[str]
    """The file name endings of the format, lower case with the dot."""

    def recognises(self, data: bytes) -> bool:
        """Return whether the bytes are of this format; quick, and never raising."""
        ...

    def read(self, data: bytes, file: str, name: str) -> Reading:
        """Return what is printed in ``data``.

        ``file`` is the id in places, ``name`` the name for messages. Raises UnusableInput.
        """
        ...


@cache
def all_readers() -> tuple[Reader, ...]:
    """Return the modules in parsers/readers; a new format is a new module there."""
    found = sorted(module.name for module in pkgutil.iter_modules(readers.__path__))
    return tuple(cast(Reader, importlib.import_module(f"{readers.__name__}.{name}")) for name in found)


def pick(data: bytes, name: str) -> Reader:
    """Return the one reader for ``data``; raises UnusableInput where there is none, or the name says something else."""
    if not data.strip():
        raise refuse(EMPTY, name)
    refuse_review_sheet(data, name)
    claims = [reader for reader in all_readers() if reader.recognises(data)]
    if len(claims) > 1:
        raise refuse(AMBIGUOUS, name, kinds=" / ".join(reader.FORMAT for reader in claims))
    suffix = PurePath(name).suffix.lower()
    kind = claims[0].FORMAT if claims else foreign.kind(data)
    expected = {s for reader in all_readers() for s in reader.SUFFIXES} | foreign.SUFFIXES
    fitting = claims[0].SUFFIXES if claims else foreign.suffixes(kind)
    if kind and suffix in expected and suffix not in fitting:
        raise refuse(MISNAMED, name, suffix=suffix, kind=kind)
    if not claims:
        raise foreign.refusal(kind, name) if kind else refuse(UNKNOWN, name)
    return claims[0]


def read(files: Iterable[File | Bundle]) -> Document:
    """Return the Document of one or several files, each given as (bytes, name or None for standard input).

    A zip, and a folder given as a bundle, stands for the files in it; of these one that cannot be used is an error finding
    with the reason, as long as another can. Raises UnusableInput for the first other file that cannot be used.
    """
    gathering = _Gathering()
    for file in files:
        if isinstance(file, Bundle):
            gathering.take_bundle(file)
        elif is_zip_of_files(file[0]):
            gathering.take_bundle(unzipped(file[0], file[1] or "-"))
        else:
            gathering.take(*file)
    return gathering.document()


class _Gathering:
    """Puts together what the files hold."""

    def __init__(self) -> None:
        self._sources: list[SourceFile] = []
        self._blocks: list[Block] = []
        self._findings: list[Finding] = []

    def take(self, data: bytes, name: str | None) -> None:
        """Read a file; raises UnusableInput."""
        shown = name or "-"
        reader = pick(data, shown)
        digest = hashlib.sha256(data).hexdigest()
        source = SourceFile(id=f"f{len(self._sources) + 1}", name=name, format=reader.FORMAT, sha256=digest)
        reading = reader.read(data, source.id, shown)
        self._sources.append(source)
        self._blocks += reading.blocks
        self._findings += reading.findings

    def take_bundle(self, given: Bundle) -> None:
        """Read the files of a bundle; raises UnusableInput, that of the first file, where none can be used."""
        problems: list[UnusableInput] = []
        for member in told("files", given.members):
            try:
                if member.problem:
                    raise member.problem
                self.take(member.data, member.name)
            except UnusableInput as problem:
                problems.append(problem)
        if len(problems) == len(given.members):
            raise problems[0] if problems else refuse(EMPTY, given.name)
        self._findings += [problem.finding() for problem in problems]
        if given.left_out:
            self._findings.append(LEFT_OUT.finding({"name": given.name, "files": ", ".join(given.left_out)}))

    def document(self) -> Document:
        """Return the Document of all files taken."""
        return Document(
            generator=this_generator(),
            sources=tuple(self._sources),
            blocks=tuple(self._blocks),
            findings=tuple(self._findings),
        )
