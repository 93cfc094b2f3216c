"""Make the broken samples that cannot be typed: files of Word, Excel and PDF, rubric JSON, other encodings.

python samples/build/broken.py writes them to samples/broken; the text samples there are written by hand.
"""

import sys
from pathlib import Path

import broken_bytes
import broken_doc
import broken_docx
import broken_json
import broken_pdf
import broken_review
import broken_xlsx
import broken_zip

FOLDER = Path(__file__).parents[1] / "broken"


def make() -> list[Path]:
    """Write every broken sample that a program makes."""
    makers = [broken_bytes, broken_doc, broken_docx, broken_json, broken_pdf, broken_review, broken_xlsx, broken_zip]
    found = {name: data for maker in makers for name, data in maker.samples().items()}
    for name, data in found.items():
        (FOLDER / name).write_bytes(data)
    return [FOLDER / name for name in found]


if __name__ == "__main__":
    for path in make():
        sys.stdout.write(f"{path.stat().st_size:8} {path.name}\n")
