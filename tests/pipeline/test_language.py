"""In which language people are spoken to."""

import pytest

from pipeline.language import chosen, of_locale


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "POSIX"}, "zh"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, "en"),
        ({"LC_ALL": "zh_CN", "LANG": "en_US"}, "zh"),
    ],
)
def test_the_locale_tells(environment: dict[str, str], lang: str) -> None:
    assert of_locale(environment) == lang


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        (["--lang", "en", "parse"], "en"),
        (["parse", "x", "--lang=en"], "en"),
        (["parse", "x", "--lang", "fr"], "zh"),
        (["parse", "--", "--lang", "en"], "zh"),
        (["parse", "--lang"], "zh"),
        (["--lang", "en", "parse", "--lang", "zh"], "zh"),
    ],
)
def test_the_command_line_tells_first(arguments: list[str], lang: str) -> None:
    assert chosen(arguments, {}) == lang
