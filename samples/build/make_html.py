"""The HTML samples."""

from pathlib import Path

from html_manners import government_page, word_saved
from html_table import Markup, page
from notice_text import FOLDER, Notice, one_line_categories


def make(notice: Notice) -> list[Path]:
    """Write every HTML sample."""
    chinese = Markup(charset="gb2312")
    return [
        _write("notice.html", page(notice, Markup())),
        _write("notice-gb2312.html", page(notice, chinese), "gb18030"),
        _write("no-end-tags.html", page(notice, Markup(end_tags=False))),
        _write("blank-below.html", page(notice, Markup(merged=False))),
        _write("category-one-line.html", page(one_line_categories(notice), Markup())),
        _write("word-saved.html", word_saved(notice).replace("\n", "\r\n"), "gb18030"),
        _write("government-page.html", government_page(notice)),
    ]


def _write(name: str, text: str, encoding: str = "utf-8") -> Path:
    path = FOLDER / name
    path.write_bytes(text.encode(encoding))
    return path
