"""Reading command lines: argparse with its own words in the chosen language and its help in terminal columns."""

import argparse
from collections.abc import Iterable

from pipeline.argument_words import CHINESE
from pipeline.language import LANGUAGES, Lang, said
from pipeline.terminal import NARROWEST
from pipeline.width import width, wrap

Arguments = argparse.Namespace


class Parser(argparse.ArgumentParser):
    """A parser for one command, with ``--lang`` and no abbreviations; a mistake exits with status 2."""

    def __init__(self, prog: str, description: str, lang: Lang) -> None:
        _speak(lang)
        super().__init__(
            prog=prog, description=description, formatter_class=_Formatter, allow_abbrev=False, add_help=False
        )
        self.lang = lang
        self.add_argument("-h", "--help", action="help", help=said(lang, "印出这段说明", "print this help"))
        self.add_argument(
            "--lang",
            choices=LANGUAGES,
            metavar="zh|en",
            help=said(
                lang,
                "提示用的语言（默认看系统，说不清时用中文）",
                "language of what people read (default: the locale's)",
            ),
        )

    def said(self, zh: str, en: str) -> str:
        """Return the words of the two that are in the language."""
        return said(self.lang, zh, en)

    def files(self, zh: str, en: str) -> None:
        """Add the input: FILE…, or - for standard input, described by the words given."""
        self.add_argument("files", nargs="+", metavar="FILE", help=self.said(zh, en))

    def output(self) -> None:
        """Add ``-o``."""
        words = self.said("写到这个文件（默认写到屏幕，即标准输出）", "write to this file (default: standard output)")
        self.add_argument("-o", "--output", default="-", metavar="OUT", help=words)

    def rubric(self) -> None:
        """Add ``--rubric``."""
        words = self.said(
            "有多张评分表时，只要编号为 ID 的那张（r1、r2……）", "of several rubrics the one with this id (r1, r2 ...)"
        )
        self.add_argument("--rubric", metavar="ID", help=words)

    def columns(self) -> None:
        """Add ``--width``."""
        words = self.said(
            f"每行的宽度，{NARROWEST} 以上（默认是终端的宽度）",
            f"columns of a line, {NARROWEST} or more (default: the terminal's)",
        )
        self.add_argument("--width", dest="columns", type=_columns, metavar="N", help=words)


class _Formatter(argparse.HelpFormatter):
    """Breaks Chinese words where they fill the terminal's columns, which argparse counts as characters."""

    def _split_lines(self, text: str, columns: int) -> list[str]:
        return wrap(" ".join(text.split()), columns)

    def _fill_text(self, text: str, columns: int, indent: str) -> str:
        paragraphs = text.strip().split("\n")
        return "\n".join(indent + line for part in paragraphs for line in wrap(part, columns - width(indent)))


def _columns(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 5 and int(text) >= NARROWEST):
        raise ValueError(text)
    return int(text)


def listed(names: Iterable[str], lang: Lang) -> str:
    """Return names in a row, as a sentence lists them."""
    return ("、" if lang == "zh" else ", ").join(names)


def _speak(lang: Lang) -> None:
    """Let argparse use our words: it takes all of its own through the two functions replaced here.

    Its gettext domain cannot be chosen by a program, only by the environment; where a Python version has other words they
    stay English.
    """
    words = CHINESE if lang == "zh" else {}
    vars(argparse)["_"] = lambda text: words.get(text, text)
    vars(argparse)["ngettext"] = lambda one, many, n: words.get(one if n == 1 else many, one if n == 1 else many)
