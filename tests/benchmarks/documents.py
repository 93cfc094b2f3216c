"""Real documents: time for each and for each page, and the .doc reader beside LibreOffice's conversion of the same file.

    python -m tests.benchmarks.documents

The documents are others' and not part of kaohe: the folders that KAOHE_CORPUS and KAOHE_DOC_FILES name, or those beside the
project (../shared); what is absent is left out, and said. Times are of this process's processor, so that a busy machine
does not count; LibreOffice runs in a process of its own, whose start is in its times as it is for everyone who converts.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from parsers.read import read
from pipeline.parse import parse
from schema.document import Document
from schema.finding import UnusableInput

SHARED = Path(__file__).parents[3] / "shared"
CORPUS = Path(os.environ.get("KAOHE_CORPUS") or SHARED / "corpus") / "files"
DOC_FILES = Path(os.environ.get("KAOHE_DOC_FILES") or SHARED / "doc-files") / "files"
MOST_CONVERTED = 6
"""Files that LibreOffice converts; each takes it seconds."""


def files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        print(f"no documents at {folder}")
        return []
    return sorted(path for path in folder.iterdir() if path.is_file())


def spent(path: Path) -> tuple[float, Document | None]:
    """Return the seconds of the processor that reading and understanding a file take, and what is printed in it."""
    data = path.read_bytes()
    start = time.process_time()
    try:
        document: Document | None = parse([(data, path.name)]).document
    except UnusableInput:
        document = None
    return time.process_time() - start, document


def pages(document: Document) -> int:
    """Return the number of the last page of a Document that has pages, otherwise 0."""
    return max((block.source[0].page or 0 for block in document.blocks if block.source), default=0)


def corpus() -> None:
    print("real documents: processor time of the whole parse, refused ones included")
    times: dict[str, list[float]] = defaultdict(list)
    for path in files(CORPUS):
        seconds, document = spent(path)
        times[path.suffix].append(seconds)
        count = pages(document) if document and path.suffix == ".pdf" else 0
        each = f"{count:4} pages {seconds / count * 1e3:6.1f} ms each" if count else ""
        print(f"  {path.name[:40]:40} {seconds * 1e3:8.0f} ms  {each}{'' if document else '  refused'}", flush=True)
    for suffix, values in sorted(times.items()):
        print(f"  {suffix:6} {len(values):3} files   median {statistics.median(values) * 1e3:7.0f} ms")


def readable() -> Iterator[Path]:
    """Yield the .doc files that are read and not refused."""
    for path in files(DOC_FILES):
        try:
            read([(path.read_bytes(), path.name)])
        except UnusableInput:
            continue
        yield path


def beside_libreoffice() -> None:
    office = shutil.which("soffice")
    if office is None:
        print("no LibreOffice here")
        return
    print("the .doc reader beside LibreOffice's conversion to docx, processor time of both")
    ratios = []
    for path, _ in zip(readable(), range(MOST_CONVERTED), strict=False):
        data = path.read_bytes()
        start = time.process_time()
        read([(data, path.name)])
        ours = time.process_time() - start
        theirs = converted(office, path)
        ratios.append(theirs / ours)
        print(
            f"  {path.name[:40]:40} {ours * 1e3:8.1f} ms   LibreOffice {theirs * 1e3:8.0f} ms   {ratios[-1]:6.0f} times"
        )
    if ratios:
        print(f"  median {statistics.median(ratios):.0f} times")


def converted(office: str, path: Path) -> float:
    """Return the seconds of the processor that LibreOffice takes to convert a file."""
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        words = [office, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(path)]
        subprocess.run(words, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    corpus()
    beside_libreoffice()
