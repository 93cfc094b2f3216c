"""From the command line to the one command that it names."""

import difflib
import importlib
import pkgutil
from typing import Protocol, cast

from parsers.watching import Kind
from pipeline import commands
from pipeline.arguments import Arguments, Parser, listed
from pipeline.files import CANNOT_WRITE, about
from pipeline.progress import Progress
from pipeline.refused import USAGE, refused
from pipeline.terminal import Console
from schema.finding import UnusableInput
from schema.model import Bilingual
from schema.version import VERSION


class Command(Protocol):
    """What every module in pipeline/commands offers; its name is that of the command."""

    SUMMARY: Bilingual
    """What the command does, in a line."""

    def configure(self, parser: Parser) -> None:
        """Add the arguments of the command."""
        ...

    def run(self, arguments: Arguments, console: Console) -> int:
        """Do what was asked for and return the exit status. Raises UnusableInput."""
        ...


def command_names() -> list[str]:
    """Return the names of all commands; a new command is a new module in pipeline/commands."""
    return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


def load(name: str) -> Command:
    """Return the command of that name."""
    return cast(Command, importlib.import_module(f"{commands.__name__}.{name}"))


def dispatch(given: list[str], console: Console) -> int:
    """Run the command line ``given`` and return its exit status."""
    before, name, after = _split(given)
    try:
        if name is None:
            return _without_command(before, console)
        if name not in command_names():
            return _no_such_command(name, console)
        command = load(name)
        parser = Parser(f"kaohe {name}", command.SUMMARY.said(console.lang), console.lang)
        command.configure(parser)
        arguments = parser.parse_args([*before, *after])
        look = console.look()
        words: dict[Kind, str] = {"pages": look.said("读第几页", "pages"), "files": look.said("读第几个文件", "files")}
        with Progress(console, "").watch(words):
            return command.run(arguments, console)
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else 0
    except UnusableInput as problem:
        return refused(problem, console)
    except BrokenPipeError:
        raise
    except OSError as problem:
        return refused(about(CANNOT_WRITE, console.look().said("标准输出", "standard output"), problem), console)


def _split(given: list[str]) -> tuple[list[str], str | None, list[str]]:
    """Return the options before the command, its name, and what follows."""
    place = 0
    while place < len(given) and given[place].startswith("-") and given[place] != "-":
        place += 2 if given[place] == "--lang" else 1
    if place >= len(given):
        return given, None, []
    return given[:place], given[place], given[place + 1 :]


def _without_command(given: list[str], console: Console) -> int:
    lang = console.lang
    words = Bilingual(
        zh="把考核通知（Word、PDF、网页、文本）变成检查过的评分细则 JSON。",
        en="Turns Chinese assessment notices (Word, PDF, HTML, text) into a checked rubric JSON.",
    )
    parser = Parser("kaohe", words.said(lang), lang)
    parser.usage = console.look().said("kaohe [--lang zh|en] 命令 …", "kaohe [--lang zh|en] COMMAND ...")
    version = f"kaohe {VERSION}"
    parser.add_argument(
        "-V", "--version", action="version", version=version, help=parser.said("印出版本", "print the version")
    )
    group = parser.add_argument_group(parser.said("命令", "commands"))
    for name in command_names():
        group.add_argument(name, nargs="?", help=load(name).SUMMARY.said(lang))
    parser.epilog = parser.said("用 kaohe 命令 --help 看某个命令的说明。", "kaohe COMMAND --help explains a command.")
    parser.parse_args(given)
    console.tell(parser.format_help())
    return USAGE


def _no_such_command(name: str, console: Console) -> int:
    names = command_names()
    close = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    known = listed(close or names, console.lang)
    look = console.look()
    ending = (f"是不是 {known}？", f"did you mean {known}?") if close else (f"有这些：{known}", f"there are: {known}")
    console.tell(
        look.said(f"kaohe：没有 {name} 这个命令；{ending[0]}", f"kaohe: there is no command {name}; {ending[1]}")
    )
    return USAGE
