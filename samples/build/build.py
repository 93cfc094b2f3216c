"""Make every sample anew from notice.txt: python samples/build/build.py [txt] [docx] [html] [copies] [pdf] [broken].

Needs python-docx; for the copies chromium, for the PDF files chromium, libreoffice, qpdf and the fonts
Noto Serif CJK, WenQuanYi Zen Hei and AR PL UMing; for samples/broken kaohe itself.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import broken
import make_copies
import make_docx
import make_html
import make_pdf
import make_txt
from notice_text import read_notice


def main(kinds: list[str]) -> int:
    """Make the kinds asked for, or all of them, and say what was written."""
    notice = read_notice()
    makers: dict[str, Callable[[], list[Path]]] = {
        "txt": lambda: make_txt.make(notice),
        "docx": lambda: make_docx.make(notice),
        "html": lambda: make_html.make(notice),
        "copies": make_copies.make,
        "pdf": lambda: make_pdf.make(notice),
        "broken": broken.make,
    }
    unknown = set(kinds) - makers.keys()
    if unknown:
        print(f"no such kind of sample: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    for kind, make in makers.items():
        for path in make() if not kinds or kind in kinds else []:
            print(f"{path.stat().st_size:8} {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
