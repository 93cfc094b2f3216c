"""The text that a browser hands over when the whole page is selected."""

from pathlib import Path

from notice_text import FOLDER
from programs import page_text


def make() -> list[Path]:
    """Write the copies of the pages with and without joined cells."""
    copies = {
        "browser-copy.txt": page_text(FOLDER / "notice.html", "getSelection().toString()"),
        "browser-copy-blank.txt": page_text(FOLDER / "blank-below.html", "document.body.innerText"),
    }
    for name, text in copies.items():
        (FOLDER / name).write_bytes(text.encode("utf-8"))
    return [FOLDER / name for name in copies]
