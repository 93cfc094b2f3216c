"""The plain names of our packages belong to us, and kaohe.py is a light door."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import kaohe

NAMES = ("kaohe", "pipeline", "parsers", "schema")
ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "leshan-2012" / "notice.txt"


@pytest.mark.parametrize("name", NAMES)
def test_no_installed_distribution_claims_our_names(name: str) -> None:
    assert set(metadata.packages_distributions().get(name, [])) <= {"kaohe"}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_every_library_that_is_imported_is_installed_with_kaohe() -> None:
    ours = [path for name in NAMES[1:] for path in (ROOT / name).rglob("*.py")]
    names = set().union(*(imported(path) for path in ours)) - set(NAMES) - sys.stdlib_module_names
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=~!\[ ;]", entry)[0].lower() for entry in project["dependencies"]}
    homes = metadata.packages_distributions()
    # pydantic brings its core and typing_extensions along, in step with itself.
    brought = {"pydantic_core", "typing_extensions"}
    assert {name for name in names - brought if not declared & {home.lower() for home in homes.get(name, [])}} == set()


def test_the_door_offers_what_it_lists() -> None:
    assert sorted(kaohe.__all__) == list(kaohe.__all__)
    assert all(getattr(kaohe, name) is not None for name in kaohe.__all__)
    assert kaohe.__version__ == metadata.version("kaohe")
    with pytest.raises(AttributeError):
        _ = kaohe.nothing


def test_a_path_several_paths_and_bytes_give_the_same() -> None:
    by_path = kaohe.parse_notice(SAMPLE)
    assert kaohe.parse_notice([str(SAMPLE)]) == by_path
    assert kaohe.parse_notice(SAMPLE.read_bytes(), name="notice.txt") == by_path
    assert kaohe.parse_notice(kaohe.dump_rubric(by_path).encode()) == by_path
    assert kaohe.read_document(SAMPLE).sources == by_path.sources


def test_what_cannot_be_used_raises_with_code_message_and_help() -> None:
    with pytest.raises(kaohe.UnusableInput) as caught:
        kaohe.parse_notice(b"", name="empty.docx")
    assert caught.value.code == "K001"
    assert caught.value.message.zh
    assert caught.value.help.en


def test_importing_the_door_loads_nothing() -> None:
    code = "import sys, kaohe; print(*sorted(m for m in sys.modules if m.split('.')[0] in ('pydantic', 'pipeline', 'parsers')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_door_can_be_run_as_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "kaohe", "--version"], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.startswith("kaohe ")
