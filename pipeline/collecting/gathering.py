"""The forms among what the user names: files, folders, zips."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from parsers import archive
from parsers.bundle import is_litter, is_zip_of_files, member_name
from pipeline.files import DASH, read_input
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

NOT_A_FORM = Rule(
    code="K841",
    name="not-a-form-file",
    severity="warning",
    message=Bilingual(
        zh="{file}：不是 docx 或 xlsx 表（{kind}），没有读", en="{file}: not a docx or xlsx form ({kind}); not read"
    ),
    help=Bilingual(
        zh="如果是填好的表，请用 WPS 或 Word、Excel 另存为 .docx 或 .xlsx 再收，PDF 和照片请向单位要原来的电子表；不是就不用管。",
        en="If it is a filled form save it as .docx or .xlsx and collect again, of a PDF or photo ask for the file it was made from; "
        "otherwise leave it.",
    ),
    explanation=Bilingual(
        zh="收表只读 docx 和 xlsx；别的文件没有用上，列在这里。",
        en="Only docx and xlsx forms are read; other files are listed here.",
    ),
    example="照片.jpg",
)

_FOLDER_BOUND = 20_000
"""Files of one folder or zip that are looked at."""


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
                if not is_litter(file.name):
                    yield from _opened(str(file), str(file))
        else:
            yield from _opened(path, path)


def _opened(path: str, name: str) -> Iterator[Given]:
    try:
        data, _ = read_input(path)
    except UnusableInput as problem:
        yield Given(name, b"", problem)
        return
    if is_zip_of_files(data):
        yield from _members(data, name)
    else:
        yield Given(name, data)


def _members(data: bytes, name: str) -> Iterator[Given]:
    """Yield the files in a zip by name; a zip in a zip is a file that is not read."""
    try:
        entries = [entry for entry in archive.entries(data, name) if not entry.is_dir()]
    except UnusableInput as refused:
        yield Given(name, b"", refused)
        return
    for said, entry in sorted(((member_name(entry), entry) for entry in entries), key=lambda pair: pair[0]):
        if is_litter(said):
            continue
        try:
            yield Given(f"{name}/{said}", archive.unpacked(data, entry, f"{name}/{said}"))
        except UnusableInput as refused:
            yield Given(f"{name}/{said}", b"", refused)
