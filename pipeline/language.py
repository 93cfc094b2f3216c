"""Which language people read: asked for with --lang, or told by the locale, Chinese where that says nothing."""

from collections.abc import Mapping, Sequence
from typing import Literal

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Return the language of a command line: its last valid ``--lang``, or :func:`of_locale`.

    Looks at the raw arguments, so that complaints about the others come in the right language too.
    """
    lang = of_locale(environment)
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        following = arguments[place + 1] if place + 1 < len(arguments) else ""
        given = following if argument == "--lang" else argument.removeprefix("--lang=")
        for known in LANGUAGES:
            if argument.startswith("--lang") and given == known:
                lang = known
    return lang


def of_locale(environment: Mapping[str, str]) -> Lang:
    """Return the language of the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX.1-2017, 8.2).

    Chinese for zh, for C and POSIX, and where none is set; English for every other language.
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    tongue = locale.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[0].lower()
    return "zh" if tongue in ("", "c", "posix", "zh", "chinese") else "en"


def said(lang: Lang, zh: str, en: str) -> str:
    """Return the words of the two that are in ``lang``."""
    return zh if lang == "zh" else en
