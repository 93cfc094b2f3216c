"""A folder with the files of one notice."""

from collections.abc import Iterator
from pathlib import Path

from parsers.bundle import MOST_BYTES, MOST_FILES, Bundle, Member, bundle, is_litter
from parsers.refusals import EMPTY, NOT_OPENED, TOO_LARGE, refuse
from pipeline.files import about, base_name, read_input
from schema.finding import UnusableInput


def read_folder(path: str) -> Bundle:
    """Return the files in the folder at ``path`` and in its folders, sorted by name.

    A file that cannot be opened is a member with its ``problem``. Raises UnusableInput: cannot be listed (K012), too large
    (K009), without any file (K001).
    """
    folder = Path(path)
    name = base_name(str(folder.resolve())) or path
    try:
        found = sorted(entry for entry in folder.rglob("*") if entry.is_file())
    except OSError as problem:
        raise about(NOT_OPENED, path, problem) from problem
    named = [(file, file.relative_to(folder).as_posix()) for file in found]
    kept = [(file, shown) for file, shown in named if not is_litter(shown)]
    if not kept:
        raise refuse(EMPTY, name)
    if len(kept) > MOST_FILES:
        raise refuse(TOO_LARGE, name, reason=f"> {MOST_FILES} files")
    litter = [shown for _, shown in named if is_litter(shown)]
    return bundle(name, _members(kept, name), litter)


def _members(files: list[tuple[Path, str]], name: str) -> Iterator[Member]:
    left = MOST_BYTES
    for file, shown in files:
        printable = f"{name}/{shown}".encode("utf-8", "replace").decode()
        try:
            data, _ = read_input(str(file))
        except UnusableInput as problem:
            yield Member(printable, problem=problem)
            continue
        left -= len(data)
        if left < 0:
            raise refuse(TOO_LARGE, name, reason=f"> {MOST_BYTES // (1024 * 1024)} MB")
        yield Member(printable, data)
