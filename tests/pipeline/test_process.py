"""The command as a process: what it loads, and streams that a real console makes difficult."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.rubric_json import dump
from tests.builders import category, item, rubric, rubric_file

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "leshan-2012" / "notice.txt"
HEAVY = ("jieba", "pdfplumber", "pdfminer", "docx", "lxml", "selectolax", "openpyxl", "olefile", "jsonschema")
RUN = "import sys; from pipeline.cli import main; sys.exit(main())"
COMMANDS = ("show", "check", "parse")
ONE_AFTER_THE_OTHER = f"""
import sys
from pipeline.cli import main
total = 0
for command in {COMMANDS}:
    total += main([command, *sys.argv[1:]])
    sys.stdout.flush()
    sys.stdout.buffer.write(b"\\0")
"""
"""The commands on one file, a zero byte behind what each prints; ``total`` is the sum of their statuses."""


def kaohe(
    *arguments: str, code: str = RUN, data: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    kept = {
        k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR")
    }
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=data,
        capture_output=True,
        cwd=ROOT,
        env={**kept, **environment},
        check=False,
    )


def test_no_library_is_loaded_that_is_not_used() -> None:
    loaded = f"print('loaded:', *(m for m in {HEAVY} if m in sys.modules), file=sys.stderr)"
    done = kaohe(str(SAMPLE), code=f"{ONE_AFTER_THE_OTHER}\n{loaded}\nsys.exit(total)")
    assert done.returncode == 0
    assert done.stderr.decode().splitlines()[-1] == "loaded:"


def test_the_version_loads_no_models_and_no_library() -> None:
    loaded = f"print('loaded:', *(m for m in ('pydantic', *{HEAVY}) if m in sys.modules))"
    done = kaohe(
        "--version", code=f"import sys; from pipeline.cli import main; status = main(); {loaded}; sys.exit(status)"
    )
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "loaded:"


@pytest.fixture
def marked(tmp_path: Path) -> str:
    path = tmp_path / "✓ 考核.json"
    made = rubric_file(rubric([category("1", "达标✓㐂", "3", [item("1.1", "完成✗任务。", "4")])], "3"))
    path.write_text(dump(made), "utf-8")
    return str(path)


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
def test_no_console_is_too_poor(encoding: str, marked: str) -> None:
    code = f"{ONE_AFTER_THE_OTHER}\nsys.exit(total)"
    done = kaohe(marked, code=code, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == len(COMMANDS), "each ends with 1: the file has an error"
    assert b"Traceback" not in done.stderr
    shown, checked, parsed, _ = done.stdout.split(b"\0")
    for printed in (shown, checked, done.stderr):
        printed.decode(encoding)
    assert "达标✓㐂" in parsed.decode("utf-8")
    assert json.loads(parsed)


def test_a_name_that_the_console_lacks_is_no_crash(tmp_path: Path) -> None:
    done = kaohe("parse", str(tmp_path / "没有✓.docx"), PYTHONIOENCODING="gbk")
    assert done.returncode == 2
    assert b"K012" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
def test_a_name_that_is_no_text_is_no_crash(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")
    Path(path).write_bytes(SAMPLE.read_bytes())
    done = kaohe("parse", path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["sources"][0]["name"] == "\ufffd\ufffd.txt"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("command", ["parse", "show", "explain"])
def test_a_full_disk_is_no_success(command: str) -> None:
    arguments = [] if command == "explain" else [str(SAMPLE)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", RUN, command, *arguments], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert done.returncode == 2
    assert b"K021" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_reader_that_goes_away_is_quiet(command: str) -> None:
    arguments = [] if command == "explain" else [str(SAMPLE)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", RUN, command, *arguments], stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False
    )
    os.close(writing)
    assert done.returncode == 141
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


def test_the_same_bytes_give_the_same_bytes() -> None:
    first, second = (kaohe("parse", "-", data=SAMPLE.read_bytes(), PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.returncode == 0
    assert (first.stdout, first.stderr) == (second.stdout, second.stderr)
