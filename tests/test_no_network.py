"""Nothing ever asks for the network: an audit hook, which no code can take off, forbids it while everything runs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples" / "leshan-2012"
GUARDED = """
import sys
def guard(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise SystemExit(f"network: {event} {arguments}")
sys.addaudithook(guard)
if sys.argv[1] == "connect":
    import socket
    socket.socket().connect(("127.0.0.1", 9))
from pipeline.cli import main
command, *paths = sys.argv[1:]
sys.exit(max(main([command, path]) for path in paths))
"""
NAMES = ("notice.txt", "notice.docx", "notice.pdf", "notice.html", "word-saved.html")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", GUARDED, *words], capture_output=True, text=True, cwd=ROOT, check=False
    )


def test_the_guard_guards() -> None:
    assert "network: socket." in run("connect").stderr


@pytest.mark.parametrize("command", ["parse", "check"])
def test_a_command_asks_for_no_network(command: str) -> None:
    done = run(command, *(str(SAMPLES / name) for name in NAMES))
    assert "network" not in done.stderr
    assert done.returncode == 0


def test_a_web_page_is_not_followed(tmp_path: Path) -> None:
    page = (SAMPLES / "notice.html").read_text("utf-8")
    links = '<link rel=stylesheet href="http://example.com/a.css"><script src="//example.com/b.js"></script><img src="http://example.com/c.png">'
    path = tmp_path / "linked.html"
    path.write_text(page.replace("<body", links + "<body", 1), "utf-8")
    done = run("parse", str(path))
    assert "network" not in done.stderr
    assert done.returncode == 0
