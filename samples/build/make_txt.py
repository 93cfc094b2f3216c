"""The plain text samples: other encodings of the dump, and the table as Word pastes it."""

from pathlib import Path

from notice_text import FOLDER, Notice


def make(notice: Notice) -> list[Path]:
    """Write every text sample that needs no browser."""
    dump = (FOLDER / "notice.txt").read_bytes().decode("utf-8")
    return [
        _write("notice-gb18030.txt", dump.encode("gb18030")),
        _write("notice-utf8-bom-crlf.txt", dump.replace("\n", "\r\n").encode("utf-8-sig")),
        _write("notice-utf16.txt", b"\xff\xfe" + dump.encode("utf-16-le")),
        _write("bare-table.txt", dump[dump.index("\t") :].encode("utf-8")),
        _write("word-paste.txt", word_paste(notice).replace("\n", "\r\n").encode("utf-8")),
    ]


def word_paste(notice: Notice) -> str:
    """Cells of a row joined by TAB, the paragraphs of a cell by line breaks, a row ended by a line break."""
    lines = [line.text for line in notice.head]
    lines += ["\t".join(row.cells) for row in notice.rows]
    return "\n".join(lines) + "\n"


def _write(name: str, data: bytes) -> Path:
    path = FOLDER / name
    path.write_bytes(data)
    return path
