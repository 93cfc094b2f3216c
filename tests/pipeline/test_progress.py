"""Long reading shows how far it is on a terminal, and nothing elsewhere."""

import io
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from parsers.watching import told, watching
from pipeline.cli import main
from tests.parsers.readers.paper import lattice, printed, say
from tests.parsers.test_bundle import TABLE, zipped


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def long_pdf() -> bytes:
    table = lattice((60, 130, 400, 460), (85, 105, 125, 145))
    words = (("项目", "考核内容", "满分"), ("服务", "1.建立档案。", "3分"), ("合计", "", "3分"))
    said = "".join(
        say(text, x, 100 + 20 * n) for n, row in enumerate(words) for x, text in zip((65, 135, 405), row, strict=True)
    )
    return printed(table + said, *(say("说明", 72, 100) for _ in range(6)))


@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
@pytest.mark.parametrize(
    ("name", "data", "drawn"),
    [
        ("a.pdf", long_pdf(), "3/7"),
        ("a.zip", zipped({f"{n}.txt": TABLE for n in range(6)}), "3/6"),
        ("a.txt", TABLE, ""),
    ],
)
def test_it_is_drawn_on_a_terminal_and_cleared(
    stream: type[io.StringIO], tmp_path: Path, name: str, data: bytes, drawn: str
) -> None:
    side = stream()
    (tmp_path / name).write_bytes(data)
    with patch.object(sys, "stderr", side):
        main(["parse", str(tmp_path / name), "-o", str(tmp_path / "out.json")])
    shown = side.getvalue()
    if drawn and isinstance(side, Terminal):
        bar, _, rest = shown.rpartition("\r\x1b[K")
        assert drawn in bar
        assert "[#" not in rest
    else:
        assert "\r" not in shown


def test_work_that_fails_is_told_no_further() -> None:
    seen: list[tuple[int, int]] = []
    with pytest.raises(ZeroDivisionError), watching(lambda kind, done, of: seen.append((done, of))):
        for step in told("pages", [1, 0]):
            assert 1 / step
    assert seen == [(0, 2), (1, 2)]
    assert list(told("pages", [1])) == [1]
    assert seen == [(0, 2), (1, 2)]
