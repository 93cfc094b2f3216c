"""Every code has the smallest document that raises it, in samples/broken, and that raises nothing else."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import kaohe
from pipeline.catalogue import catalogue
from pipeline.inputs import read_files, understand
from schema.finding import Finding, UnusableInput
from schema.model import Bilingual

FOLDER = Path(__file__).parents[1] / "samples" / "broken"
FILES = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")
NAMED = re.compile(r"(?P<code>K\d{3})-(?P<name>[a-z-]+)\.[a-z]+")
MOST_BYTES = 350_000
RULES = catalogue()

RAISED_HERE: dict[str, Callable[[Path], object]] = {
    "K012": lambda folder: kaohe.parse_notice(folder / "no-such-file.docx"),
    "K613": lambda folder: kaohe.parse_notice([sample("K605"), sample("K501")]),
    "K615": lambda folder: read_files(["-", "-"]),
    "K616": lambda folder: kaohe.parse_notice(sample("K601")),
    "K637": lambda folder: kaohe.parse_notice([sample("K630"), sample("K501")]),
}
"""Refusals that no single document raises, with what does."""

ELSEWHERE = {
    "K021": "the output cannot be written: tests/pipeline/test_files.py",
    "K022": "the output is open in another program: tests/pipeline/test_files.py",
    "K023": "the output would replace the input: tests/pipeline/test_files.py",
    "K614": "kaohe read was given a rubric JSON: tests/pipeline/test_cli.py",
    "K617": "--rubric names no rubric: tests/pipeline/test_cli.py",
    "K618": "accept names no finding: tests/pipeline/commands/test_accept.py",
    "K619": "accept names several findings: tests/pipeline/commands/test_accept.py",
    "K620": "accept was given a notice: tests/pipeline/test_cli.py",
    "K621": "a text is too long for a review sheet: tests/pipeline/commands/test_edit.py",
    "K622": "a review sheet is to be no .xlsx: tests/pipeline/commands/test_edit.py",
    "K623": "a corrected review sheet would be replaced: tests/pipeline/commands/test_edit.py",
}
"""Codes of what a person asks for on the command line, with where they are tested."""
OTHER_ROOMS = ("K7", "K8", "K9")
"""How the codes begin of commands that read no notice: comparing two rubrics, forms, tallies."""

WITHOUT_PLACE = {"K030", "K121", "K122", "K123", "K124", "K146", "K152", "K408", "K501"}
"""Findings about whole files, documents or pages, which the message names."""

UNFILLED = re.compile(r"\{[a-z_]+\}")
DO_ZH = re.compile("请|用|看|改|核对|升级|补|写明|可统一|给")
DO_EN = re.compile(
    r"(?i)\b(?:ask|add|check|choose|close|compare|copy|correct|delete|download|enter|export|fill|find|first|give|install"
    r"|keep|look|make|mend|move|name|nothing to do|open|put|proof-read|read|replace|save|say|see|show|split|take|turn"
    r"|type|unhide|unpack|use|write|remove)\b"
)


def code_of(path: Path) -> str:
    return path.name[:4]


def sample(code: str) -> Path:
    return next(path for path in FILES if code_of(path) == code)


@cache
def raised(path: Path) -> tuple[Finding, ...] | UnusableInput:
    """What the sample raises: findings, or the refusal."""
    try:
        return understand([(path.read_bytes(), path.name)]).findings
    except UnusableInput as refusal:
        return refusal


def said(path: Path) -> list[tuple[Bilingual, Bilingual]]:
    """Message and help of everything that the sample raises."""
    found = raised(path)
    return [(found.message, found.help)] if isinstance(found, UnusableInput) else [(f.message, f.help) for f in found]


def has_no_sample_on_purpose(code: str) -> bool:
    return code in RAISED_HERE or code in ELSEWHERE or code.startswith(OTHER_ROOMS)


def test_every_code_has_its_sample() -> None:
    sampled = {code_of(path) for path in FILES}
    missing = [
        f"{code}-{rule.name}"
        for code, rule in RULES.items()
        if code not in sampled and not has_no_sample_on_purpose(code)
    ]
    assert not missing, f"no sample in samples/broken for: {', '.join(missing)}"


def test_no_code_is_left_out_without_need() -> None:
    assert [path.name for path in FILES if has_no_sample_on_purpose(code_of(path))] == []
    assert (RAISED_HERE.keys() | ELSEWHERE.keys() | WITHOUT_PLACE) - RULES.keys() == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_file_is_named_by_code_and_rule(path: Path) -> None:
    named = NAMED.fullmatch(path.name)
    assert named
    assert RULES[named["code"]].name == named["name"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_sample_raises_its_code_and_no_other(path: Path) -> None:
    found = raised(path)
    if isinstance(found, UnusableInput):
        assert found.code == code_of(path)
        return
    assert {f.code for f in found if f.severity != "note"} <= {code_of(path)}
    assert RULES[code_of(path)].severity in {f.severity for f in found if f.code == code_of(path)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_finding_says_where(path: Path) -> None:
    found = raised(path)
    if not isinstance(found, UnusableInput) and code_of(path) not in WITHOUT_PLACE:
        assert all(f.path or f.source for f in found if f.code == code_of(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_field_is_left_unfilled(path: Path) -> None:
    for message, cure in said(path):
        for text in (message.zh, message.en, cure.zh, cure.en):
            assert text.strip()
            assert not UNFILLED.search(text)


@pytest.mark.parametrize("code", RAISED_HERE)
def test_refusals_that_no_single_document_raises(code: str, tmp_path: Path) -> None:
    with pytest.raises(UnusableInput) as refusal:
        RAISED_HERE[code](tmp_path)
    assert refusal.value.code == code
    assert not any(UNFILLED.search(text) for text in (refusal.value.message.zh, refusal.value.help.en))


@pytest.mark.parametrize("code", [code for code in RULES if code < "K600"])
def test_the_help_says_what_to_do(code: str) -> None:
    cure = RULES[code].help
    if UNFILLED.fullmatch(cure.zh):
        return
    assert DO_ZH.search(cure.zh), cure.zh
    assert DO_EN.search(cure.en) or cure.en.endswith("?"), cure.en


def test_the_folder_is_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES


def test_the_readme_lists_every_sample() -> None:
    listed = re.findall(r"^\| (K\d{3}) \| (\S+) \|", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [(code_of(path), path.name) for path in FILES]
