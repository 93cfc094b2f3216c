"""From bytes to Document: picks the one reader that recognises the bytes."""

import hashlib
import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath
from typing import Protocol, cast

from parsers import foreign, readers
from parsers.reading import Reading
from parsers.refusals import AMBIGUOUS, EMPTY, MISNAMED, UNKNOWN, refuse
from schema.document import Block, Document
from schema.envelope import Format, SourceFile, this_generator
from schema.finding import Finding


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


def read(files: Iterable[tuple[bytes, str | None]]) -> Document:
    """Return the Document of one or several files, each given as (bytes, name or None for standard input).

    Raises UnusableInput for the first file that cannot be used.
    """
    sources: list[SourceFile] = []
    blocks: list[Block] = []
    findings: list[Finding] = []
    for number, (data, name) in enumerate(files, 1):
        shown = name or "-"
        reader = pick(data, shown)
        source = SourceFile(id=f"f{number}", name=name, format=reader.FORMAT, sha256=hashlib.sha256(data).hexdigest())
        reading = reader.read(data, source.id, shown)
        sources.append(source)
        blocks += reading.blocks
        findings += reading.findings
    return Document(generator=this_generator(), sources=tuple(sources), blocks=tuple(blocks), findings=tuple(findings))
