"""Reading the files that a command names, and writing its output whole or not at all."""

import contextlib
import errno
import os
import secrets
import stat
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import BinaryIO

from parsers.refusals import NOT_OPENED, TOO_LARGE, refuse
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

MAX_INPUT = 200 * 1024 * 1024
"""Bytes of one input file; the readers have bounds of their own for what lies inside."""
DASH = "-"
"""Standard input or standard output."""

CANNOT_WRITE = Rule(
    code="K021",
    name="cannot-write",
    severity="error",
    message=Bilingual(zh="{name}：写不进去（{reason}）", en="{name}: cannot be written ({reason})"),
    help=Bilingual(
        zh="请检查文件夹是否存在、是否有写入权限、磁盘是否已满，或换一个位置。",
        en="Check that the folder exists, that you may write there and that the disk is not full, or choose another place.",
    ),
    explanation=Bilingual(
        zh="输出文件要么完整写出，要么不出现；这次没有写出，原有的文件没有动。",
        en="An output appears whole or not at all; this one was not written, and a file that was there is as it was.",
    ),
    example="kaohe parse notice.docx -o no-such-folder/rubric.json",
)
IN_USE = Rule(
    code="K022",
    name="output-in-use",
    severity="error",
    message=Bilingual(
        zh="{name}：正被别的程序打开（{reason}），没有写",
        en="{name}: is open in another program ({reason}); not written",
    ),
    help=Bilingual(
        zh="请在 Word、WPS、Excel 等程序里关闭这个文件，再运行一次；或用 -o 换一个文件名。",
        en="Close it in Word, WPS, Excel or whatever has it open and run the command again, or name another file with -o.",
    ),
    explanation=Bilingual(
        zh="文件开着的时候写进去，或者写不进，或者会被那个程序再存一次盖掉。",
        en="While a program has a file open it either cannot be replaced, or the program would later save over it.",
    ),
    example="kaohe parse notice.docx -o rubric.json",
)
OVER_INPUT = Rule(
    code="K023",
    name="output-is-input",
    severity="error",
    message=Bilingual(
        zh="{name}：输出会盖掉原文件，没有写", en="{name}: the output would replace the original; not written"
    ),
    help=Bilingual(zh="请用 -o 换一个文件名。", en="Name another file with -o."),
    explanation=Bilingual(
        zh="-o 后面写的正是要读的通知；写出去原件就没了。",
        en="The file after -o is the notice that was read; writing would destroy the original.",
    ),
    example="kaohe parse notice.txt -o notice.txt",
)

_REASONS: tuple[tuple[type[OSError], Bilingual], ...] = (
    (FileNotFoundError, Bilingual(zh="没有这个文件或文件夹", en="no such file or folder")),
    (IsADirectoryError, Bilingual(zh="这是文件夹", en="it is a folder")),
    (NotADirectoryError, Bilingual(zh="路径中间有一段不是文件夹", en="a part of the path is no folder")),
    (PermissionError, Bilingual(zh="没有权限", en="permission denied")),
)
_NUMBERED = {
    errno.ENOSPC: Bilingual(zh="磁盘已满", en="no space left on the disk"),
    errno.EBADF: Bilingual(zh="已经关闭", en="it is closed"),
    errno.ENAMETOOLONG: Bilingual(zh="名字太长", en="the name is too long"),
}


def base_name(path: str) -> str | None:
    """Return the file name without its folders, as ``sources[].name`` has it: null for standard input.

    Bytes that are no valid name in the file system's encoding are shown as U+FFFD.
    """
    return None if path == DASH else os.fsencode(PurePath(path).name).decode("utf-8", "replace")


def read_input(path: str) -> tuple[bytes, str | None]:
    """Return the bytes of the file at ``path`` (- for standard input) and its name for ``sources``.

    Raises UnusableInput: cannot be opened (K012), too large (K009).
    """
    try:
        if path == DASH:
            data = _bounded(sys.stdin.buffer) if sys.stdin is not None else b""
        else:
            with Path(path).open("rb") as stream:
                data = _bounded(stream)
    except (OSError, ValueError) as problem:
        raise about(NOT_OPENED, path, problem) from problem
    if len(data) > MAX_INPUT:
        raise refuse(TOO_LARGE, path, reason=f"> {MAX_INPUT // (1024 * 1024)} MB")
    return data, base_name(path)


def _bounded(stream: BinaryIO) -> bytes:
    return stream.read(MAX_INPUT + 1)


def keep_inputs(output: str, inputs: Sequence[str]) -> None:
    """Raise UnusableInput (K023) where ``output`` is the same file as one of ``inputs``."""
    if output == DASH or not Path(output).exists():
        return
    for path in inputs:
        if path != DASH and Path(path).exists() and Path(path).samefile(output):
            raise refuse(OVER_INPUT, output)


def write_output(path: str, data: bytes) -> None:
    """Write ``data`` to the file at ``path``, whole or not at all: a file beside it takes its place when it is complete.

    A device or a pipe is written to directly. Raises UnusableInput: cannot be written (K021), open elsewhere (K022).
    """
    try:
        target = Path(path).resolve()
        if target.is_dir():
            raise IsADirectoryError
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("wb") as stream:
                stream.write(data)
            return
        lock = _lock_of(target)
        if lock is not None:
            raise UnusableInput(IN_USE, {"name": path, "reason": lock.name})
        _replace(target, path, data)
    except (OSError, ValueError) as problem:
        raise about(CANNOT_WRITE, path, problem) from problem


def _replace(target: Path, path: str, data: bytes) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError
    beside = target.with_name(f".kaohe-{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        try:
            beside.replace(target)
        except PermissionError as problem:
            # Windows lets no file be replaced that a program holds open (ERROR_SHARING_VIOLATION, ERROR_ACCESS_DENIED).
            raise about(IN_USE, path, problem) from problem
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _lock_of(target: Path) -> Path | None:
    """Return the mark that an office program leaves beside a file it has open, None where there is none.

    LibreOffice writes ``.~lock.NAME#``; Word, Excel and WPS write ``~$NAME``, Word with two letters of a long name gone.
    """
    name = target.name
    marks = (f".~lock.{name}#", f"~${name}", f"~${name[2:]}")
    return next((mark for mark in (target.with_name(mark) for mark in marks) if mark.exists()), None)


def about(rule: Rule, path: str, problem: OSError | ValueError) -> UnusableInput:
    """Return the exception that says of the file at ``path`` what the operating system said."""
    words = next((words for kind, words in _REASONS if isinstance(problem, kind)), None)
    words = words or _NUMBERED.get(getattr(problem, "errno", None) or 0)
    strange = getattr(problem, "strerror", None) or str(problem)
    shown = os.fsencode(path).decode("utf-8", "replace")
    return UnusableInput(rule, {"name": shown, "reason": words or Bilingual(zh=strange, en=strange)})
