"""The made-up 2013 notice against the real one of 2012: what its ORIGIN.md says was changed is found, and nothing else."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import kaohe
from pipeline.diffing.showing.blocks import Comparison
from pipeline.outputs.diff_md import diff_md
from pipeline.outputs.diff_text import diff_text
from pipeline.terminal import Look
from schema.diff import Diff, PairChange
from schema.notice import RubricFile

SAMPLES = Path(__file__).parents[1] / "samples"
FOLDER = SAMPLES / "leshan-2013-made-up"
DIFFS = """
import sys
from pipeline.cli import main
old, new, *places = sys.argv[1:]
sys.exit(sum(main(["diff", old, new, "-o", place]) for place in places))
"""
ENDINGS = ("json", "docx", "xlsx")
REFRESH = (
    "write it anew: kaohe diff samples/leshan-2012/notice.txt samples/leshan-2013-made-up/notice.txt --width 100 -o "
)


@cache
def years() -> tuple[RubricFile, RubricFile]:
    old, new = SAMPLES / "leshan-2012" / "notice.txt", FOLDER / "notice.txt"
    return kaohe.parse_notice(old), kaohe.parse_notice(new)


@cache
def diff() -> Diff:
    return kaohe.diff_rubrics(*years())


def pair(new: str) -> PairChange:
    (found,) = [pair for pair in diff().pairs if new in pair.new]
    return found


def test_the_notice_has_no_error_and_adds_up() -> None:
    assert {finding.severity for finding in years()[1].findings} <= {"note"}
    assert diff().findings == ()


def test_the_categories() -> None:
    assert [(change.op, change.old, change.new) for change in diff().categories] == [
        ("kept", ("1",), ("1",)),
        ("split", ("2",), ("2", "3")),
        ("renamed", ("3",), ("4",)),
        ("merged", ("4", "5"), ("5",)),
    ]


def test_the_groups() -> None:
    told = {(change.op, change.old, change.new) for change in diff().pairs if change.op not in ("kept", "reworded")}
    assert told == {
        ("split", ("1.4",), ("1.4", "1.5")),
        ("split", ("5.4",), ("5.6", "5.7")),
        ("split", ("5.5", "5.6"), ("5.8", "5.9")),
        ("merged", ("2.8", "4.3"), ("2.4",)),
        ("merged", ("4.4", "5.2"), ("5.3",)),
        ("moved", ("3.4",), ("2.5",)),
        ("added", (), ("4.5",)),
        ("added", (), ("5.10",)),
        ("deleted", ("4.5",), ()),
    }


@pytest.mark.parametrize(
    ("new", "op", "flags"),
    [
        ("1.1", "kept", ("numbering",)),
        ("1.3", "kept", ("punctuation",)),
        ("1.6", "kept", ("renumbered",)),
        ("2.2", "reworded", ("wording",)),
        ("3.2", "reworded", ("renumbered", "wording")),
        ("2.3", "kept", ("points",)),
        ("3.4", "kept", ("renumbered", "sub_points")),
        ("4.3", "kept", ("sub_points",)),
        ("5.1", "reworded", ("points", "sub_points", "targets")),
        ("1.5", "split", ("points", "sub_points", "targets")),
    ],
)
def test_single_pairs(new: str, op: str, flags: tuple[str, ...]) -> None:
    assert (pair(new).op, pair(new).flags) == (op, flags)


def test_the_sentence() -> None:
    assert diff().summary.zh == (
        "与2012年相比：原29项，现30项；新增2项，取消1项，4项拆分重组为6项，4项合并为2项，移到别的项目1项，修改文字6项，"
        "指标调整2项，分值调整7项，小分调整6项，总分不变。"
    )


def test_the_patch_from_python_gives_the_new_rubric_and_reversed_the_old() -> None:
    old, new = (file.rubrics[0].model_dump(mode="json") for file in years())
    assert kaohe.apply_patch(diff().patch, old) == new
    assert kaohe.apply_patch(kaohe.reverse_patch(diff().patch), new) == old


def sure(text: str) -> str:
    """The text without the reasons of doubt, which hang on weights and not on how a comparison is shown."""
    return re.sub(r"；?[^；|\n]*相似度[^；|\n]*；把握不大，请核对|  \?$", "", text, flags=re.MULTILINE)


def test_the_printed_comparisons_beside_the_notice_are_fresh() -> None:
    old, new = (file.rubrics[0] for file in years())
    of = Comparison(diff(), old, new)
    made = {"changes.md": diff_md(of, "zh"), "changes.txt": diff_text(of, Look("zh", 100))}
    for name, text in made.items():
        assert sure((FOLDER / name).read_text("utf-8")) == sure(text), f"{REFRESH}{FOLDER.name}/{name}"


def test_every_run_writes_the_same_bytes(tmp_path: Path) -> None:
    """Also where Python orders its sets in another way."""
    for seed in ("1", "2"):
        command = [sys.executable, "-c", DIFFS, str(SAMPLES / "leshan-2012" / "notice.txt"), str(FOLDER / "notice.txt")]
        command += [str(tmp_path / f"{seed}.{ending}") for ending in ENDINGS]
        ran = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, cwd=SAMPLES.parent, check=False)
        assert ran.returncode == len(ENDINGS), "every run ends with 1: there are differences"
    for ending in ENDINGS:
        assert (tmp_path / f"1.{ending}").read_bytes() == (tmp_path / f"2.{ending}").read_bytes(), ending
