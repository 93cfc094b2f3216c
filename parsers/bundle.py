"""Files of one notice that come together, in a zip or a folder: which are read, in which order, under which names."""

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from parsers import archive
from parsers.refusals import EMPTY, TOO_LARGE, refuse
from parsers.wording.numerals import number
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

LEFT_OUT = Rule(
    code="K030",
    name="litter-left-out",
    severity="note",
    message=Bilingual(
        zh="{name}：里面有系统或办公软件自己留下的文件，没有读：{files}",
        en="{name}: files that systems and office programs leave behind were not read: {files}",
    ),
    help=Bilingual(zh="不用处理；要读的话请把文件改名。", en="Nothing to do; rename a file that is to be read."),
    explanation=Bilingual(
        zh="压缩包或文件夹里的 ~$ 开头的文件、Thumbs.db、__MACOSX 等不是通知的内容。",
        en="Files whose names begin with ~$, Thumbs.db, __MACOSX and the like are no part of a notice.",
    ),
    example="通知.zip: ~$考核细则.docx",
)

MOST_FILES = 500
"""Files of one bundle, those of zips inside it counted too."""
MOST_BYTES = 400 * 1024 * 1024
"""Bytes that the files of one zip unpack to together."""
MOST_DEPTH = 3
"""Zips within one another."""

_DOCUMENT_PARTS = frozenset(
    {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "xl/workbook.xml", "mimetype", "content.xml", "OFD.xml"}
)
_UTF8_NAME = 0x800
"""General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4)."""
_UNICODE_PATH = 0x7075
"""The extra field that holds the name in UTF-8 (APPNOTE 4.6.9)."""
_LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_ANNEX = re.compile(
    r"[\W\d_]*(?:附\s*[件表录]?|annex|appendix|attachment)[\W_]*(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a bundle: its name, the bundle's and its folders' included, and its bytes, or why it cannot be had."""

    name: str
    data: bytes = b""
    problem: UnusableInput | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of a zip or a folder called ``name``, annexes behind the others; ``left_out`` are names of litter."""

    name: str
    members: tuple[Member, ...]
    left_out: tuple[str, ...] = ()


def bundle(name: str, members: Iterable[Member], left_out: Iterable[str] = ()) -> Bundle:
    """Return the bundle of ``members``: as they come, but annexes last and by their numbers (附件1, 附件二, annex3)."""
    return Bundle(name, tuple(sorted(members, key=lambda member: _rank(member.name[len(name) :]))), tuple(left_out))


def is_zip_of_files(data: bytes) -> bool:
    """Return whether ``data`` is a zip of files and not a document in zip form."""
    names = archive.names(data)
    return archive.is_crowded(data) or (bool(names) and not names & _DOCUMENT_PARTS)


def is_litter(path: str) -> bool:
    """Return whether a system or an office program left the file at ``path`` behind: a lock, a thumbnail, a resource fork."""
    parts = PurePosixPath(path).parts
    name = parts[-1] if parts else ""
    return "__MACOSX" in parts or name.startswith(("~$", ".~", "._")) or name.lower() in _LITTER


def unzipped(data: bytes, name: str) -> Bundle:
    """Return the files of the zip ``data``, those of zips inside it in their places.

    A file that cannot be unpacked is a member with its ``problem``. Raises UnusableInput: damaged (K004), too large (K009),
    without any file (K001).
    """
    unpacking = _Unpacking()
    members = list(unpacking.members(data, name, 1))
    if not members:
        raise refuse(EMPTY, name)
    return bundle(name, members, unpacking.left_out)


def member_name(entry: zipfile.ZipInfo) -> str:
    """Return the name of a zip's file as it was meant: Windows in Chinese writes GBK and says nothing of it."""
    return _meant(entry).replace("\\", "/")


class _Unpacking:
    """Unpacks a zip, and zips inside it, within bounds that they share."""

    def __init__(self) -> None:
        self.left_out: list[str] = []
        self._files, self._bytes = MOST_FILES, MOST_BYTES

    def members(self, data: bytes, name: str, depth: int) -> Iterator[Member]:
        """Yield the files of the zip ``data`` called ``name``, which lies in ``depth`` - 1 others."""
        for entry in archive.entries(data, name):
            path = member_name(entry)
            if entry.is_dir() or path.endswith("/"):
                continue
            if is_litter(path):
                self.left_out.append(path)
                continue
            yield from self._opened(self._member(data, entry, f"{name}/{path}"), depth)

    def _member(self, data: bytes, entry: zipfile.ZipInfo, name: str) -> Member:
        self._files -= 1
        if self._files < 0:
            raise refuse(TOO_LARGE, name, reason=f"> {MOST_FILES} files")
        try:
            found = archive.unpacked(data, entry, name)
        except UnusableInput as problem:
            return Member(name, problem=problem)
        self._bytes -= len(found)
        if self._bytes < 0:
            raise refuse(TOO_LARGE, name, reason=f"> {MOST_BYTES // (1024 * 1024)} MB")
        return Member(name, found)

    def _opened(self, member: Member, depth: int) -> Iterator[Member]:
        if not is_zip_of_files(member.data):
            yield member
        elif depth == MOST_DEPTH:
            yield Member(member.name, problem=refuse(TOO_LARGE, member.name, reason="zip in zip in zip"))
        else:
            yield from self.members(member.data, member.name, depth + 1)


def _meant(entry: zipfile.ZipInfo) -> str:
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        raw = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    said = _unicode_path(entry.extra)
    for encoded, encoding in ((said, "utf-8"), (raw, "utf-8"), (raw, "gb18030")):
        try:
            found = (encoded or b"").decode(encoding)
        except UnicodeDecodeError:
            continue
        if found:
            return found
    return entry.filename


def _unicode_path(extra: bytes) -> bytes | None:
    at = 0
    while at + 4 <= len(extra):
        kind, size = (int.from_bytes(extra[n : n + 2], "little") for n in (at, at + 2))
        if kind == _UNICODE_PATH:
            return extra[at + 9 : at + 4 + size]
        at += 4 + size
    return None


def _rank(path: str) -> tuple[int, int]:
    """Return (0, 0) for a main text, (1, number) for a file that is called an annex or lies in a folder called so."""
    found = [match for part in PurePosixPath(path).parts if (match := _ANNEX.match(part))]
    said = [match["number"] for match in found if match["number"]]
    return (1, int(number(said[-1]) or 0)) if said else (int(bool(found)), 0)
