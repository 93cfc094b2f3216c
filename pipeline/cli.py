"""The command ``kaohe``: nothing here loads more than the command that was asked for."""

import importlib
import os
import sys
from collections.abc import Sequence

from pipeline import terminal
from pipeline.language import chosen, said
from pipeline.terminal import Console
from schema.version import VERSION

UNUSABLE = 2
"""The exit status of a mistake, of a file that cannot be used, and of a bug."""
INTERRUPTED = 130
READER_GONE = 141
"""The exit statuses by which shells know a command that Ctrl-C or a closed pipe has ended (128 + signal number)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (without the program's name; that of the process if None) and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    console = Console(chosen(given, os.environ))
    terminal.make_safe()
    try:
        status = _run(given, console)
        terminal.leave()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        terminal.abandon()
        return READER_GONE
    except Exception as problem:
        return _bug(problem, console)


def _run(given: list[str], console: Console) -> int:
    if given in (["--version"], ["-V"]):
        console.show(f"kaohe {VERSION}\n")
        return 0
    # The commands load pydantic, ten times what a bare interpreter takes.
    status: int = importlib.import_module("pipeline.dispatch").dispatch(given, console)
    return status


def _bug(problem: Exception, console: Console) -> int:
    if os.environ.get("KAOHE_DEBUG"):
        raise problem
    console.tell(
        said(
            console.lang,
            f"kaohe 出了内部错误（{type(problem).__name__}: {problem}）。这是程序的毛病，不是文件的；请报告这个问题，\n"
            "设环境变量 KAOHE_DEBUG=1 再运行一次可以得到详细记录。",
            f"kaohe: internal error ({type(problem).__name__}: {problem}). This is a bug in kaohe, not in your file;\n"
            "please report it. Run again with KAOHE_DEBUG=1 for the details.",
        )
    )
    return UNUSABLE
