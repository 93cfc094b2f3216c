"""The forms among what the user names: files, folders, zips."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from parsers import archive
from parsers.refusals import DAMAGED, TOO_LARGE, refuse
from pipeline.files import DASH, read_input
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual

NOT_A_FORM = Rule(
    code="K841",
    name="not-a-form-file",
    severity="warning",
    message=Bilingual(
        zh="{file}：不是 docx 或 xlsx 表（{kind}），没有读", en="{file}: not a docx or xlsx form ({kind}); not read"
    ),
    help=Bilingual(
        zh="如果是填好的表，请用 WPS 或 Word、Excel 另存为 .docx 或 .xlsx 再收；不是就不用管。",
        en="If it is a filled form save it as .docx or .xlsx and collect again; otherwise leave it.",
    ),
    explanation=Bilingual(
        zh="收表只读 docx 和 xlsx；别的文件没有用上，列在这里。",
        en="Only docx and xlsx forms are read; other files are listed here.",
    ),
    example="照片.jpg",
)

_FOLDER_BOUND = 20_000
"""Files of one folder or zip that are looked at."""
_NAMELESS = frozenset({"Thumbs.db", "desktop.ini", ".DS_Store"})
_UTF8_NAME = 0x800
"""General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4)."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file: how it is called, and its bytes; ``problem`` instead where it could not be read."""

    name: str
    data: bytes
    problem: UnusableInput | None = None


def gathered(paths: Iterable[str]) -> Iterator[Given]:
    """Yield the files of ``paths`` in order: files as named, those of folders and zips sorted by name.

    What office programs and systems leave in folders (lock files, thumbnails) is passed over.
    """
    for path in paths:
        folder = Path(path)
        if path != DASH and folder.is_dir():
            for file in sorted(entry for entry in folder.rglob("*") if entry.is_file())[:_FOLDER_BOUND]:
                if not _is_litter(file.name):
                    yield from _opened(str(file), str(file))
        else:
            yield from _opened(path, path)


def _opened(path: str, name: str) -> Iterator[Given]:
    try:
        data, _ = read_input(path)
    except UnusableInput as problem:
        yield Given(name, b"", problem)
        return
    if is_plain_zip(data):
        yield from _members(data, name)
    else:
        yield Given(name, data)


def is_plain_zip(data: bytes) -> bool:
    """Return whether the bytes are a zip of files and not a document in zip form."""
    names = archive.names(data)
    return bool(names) and "[Content_Types].xml" not in names and "mimetype" not in names and "OFD.xml" not in names


def _members(data: bytes, name: str) -> Iterator[Given]:
    """Yield the files in a zip; a zip in a zip is a file that is not read."""
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        entries = [entry for entry in zipped.infolist() if not entry.is_dir()]
    if len(entries) > _FOLDER_BOUND:
        yield Given(name, b"", refuse(TOO_LARGE, name, reason=f"> {_FOLDER_BOUND}"))
        return
    for said, entry in sorted(((_name(entry), entry) for entry in entries), key=lambda pair: pair[0]):
        if _is_litter(PurePosixPath(said).name) or said.startswith("__MACOSX/"):
            continue
        shown = f"{name}/{said}"
        yield _member(data, entry, shown)


def _member(data: bytes, entry: zipfile.ZipInfo, shown: str) -> Given:
    try:
        content = archive.part(data, entry.filename, shown)
    except UnusableInput as refused:
        return Given(shown, b"", refused)
    return Given(shown, b"", refuse(DAMAGED, shown, reason="zip")) if content is None else Given(shown, content)


def _name(entry: zipfile.ZipInfo) -> str:
    """Return the name of a zip's file as it was meant: Windows in Chinese writes GBK and says nothing of it."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _is_litter(name: str) -> bool:
    return name.startswith(("~$", ".~")) or name in _NAMELESS


def finding_of(problem: UnusableInput) -> Finding:
    """Return the reason for which a file cannot be used as a finding."""
    return Finding(
        code=problem.code, name=problem.rule.name, severity="error", message=problem.message, help=problem.help
    )
