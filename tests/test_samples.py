"""The same notice says the same from every format; the golden beside the samples is what it says."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from parsers.read import all_readers
from pipeline.parse import parse
from schema.notice import RubricFile

SAMPLES = Path(__file__).parents[1] / "samples"
FOLDER = SAMPLES / "leshan-2012"
VARIANTS = {"decimals.docx", "full-width.docx"}
"""Files that print other points or characters on purpose."""
WITHOUT_HEAD = {"bare-table.txt"}
NUMBERED_BY_WORD = {"auto-number.docx"}
SUFFIXES = {suffix for reader in all_readers() for suffix in reader.SUFFIXES} - {".md"}
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in SUFFIXES)
PLACES = {"source", "points_source", "sources", "coverage", "generator"}


@cache
def result(path: Path) -> RubricFile:
    return read_anew(path)


def read_anew(path: Path) -> RubricFile:
    return parse([(path.read_bytes(), path.name)]).result


def said(file: RubricFile) -> Any:
    """The JSON without what depends on the format: places, sources, coverage."""
    return _said(json.loads(file.model_dump_json()))


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _said(inner) for key, inner in value.items() if key not in PLACES}
    return [_said(inner) for inner in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def golden() -> RubricFile:
    return RubricFile.model_validate_json((FOLDER / "rubric.json").read_bytes(), strict=True)


def test_there_are_samples_of_every_format() -> None:
    assert {path.suffix for path in FILES} >= {".txt", ".docx", ".pdf", ".html"}
    assert len(FILES) > 40


def test_the_golden_is_what_the_notice_says(golden: RubricFile) -> None:
    assert result(FOLDER / "notice.txt") == golden


def test_the_notice_in_figures(golden: RubricFile) -> None:
    (rubric,) = golden.rubrics
    assert [int(category.points or 0) for category in rubric.categories] == [18, 28, 17, 16, 21]
    items = [item for category in rubric.categories for item in category.items]
    assert len(items) == 29
    assert sum(len(item.sub_points) for item in items) == 17
    assert rubric.points == 100
    assert [target.text for item in items for target in item.targets] == [
        "不少于5篇",
        "达100%",
        "全覆盖",
        "达到95%以上",
    ]
    assert golden.coverage.unused == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_error_and_no_warning(path: Path) -> None:
    assert [finding for finding in result(path).findings if finding.severity != "note"] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.name not in VARIANTS], ids=lambda path: path.name)
def test_every_format_says_the_same(path: Path, golden: RubricFile) -> None:
    found, wanted = said(result(path)), said(golden)
    if path.name in WITHOUT_HEAD:
        assert found["notice"] is None
        assert found["rubrics"][0]["title"] is None
        for one in (found, wanted):
            one.update(notice=None, findings=[])
            one["rubrics"][0].update(title=None, assessment_year=None, fingerprint="")
    if path.name in NUMBERED_BY_WORD:
        _forget_labels(found)
        _forget_labels(wanted)
        found["findings"] = wanted["findings"] = []
    assert found == wanted


def _forget_labels(value: dict[str, Any]) -> None:
    """Word's own numbers are all printed alike, as 1.; the dump mixes 1. and 1．"""
    for category in value["rubrics"][0]["categories"]:
        for item in category["items"]:
            item["label"] = item["label"].translate({0xFF0E: "."})


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.name not in VARIANTS | WITHOUT_HEAD], ids=lambda path: path.name
)
def test_every_format_has_the_same_fingerprint(path: Path, golden: RubricFile) -> None:
    assert result(path).rubrics[0].fingerprint == golden.rubrics[0].fingerprint


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_same_bytes_in_same_bytes_out(path: Path) -> None:
    assert read_anew(path).model_dump_json() == result(path).model_dump_json()


def test_decimals_and_full_width_digits_are_read() -> None:
    (decimals,) = result(FOLDER / "decimals.docx").rubrics
    assert [str(item.points) for item in decimals.categories[0].items[:2]] == ["2.5", "2.5"]
    (wide,) = result(FOLDER / "full-width.docx").rubrics
    assert wide.points == 100
    assert wide.points_text == "１００分"
