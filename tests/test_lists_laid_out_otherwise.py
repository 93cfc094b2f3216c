"""A list with other numbers, other marks, prose and pages around it: it is read as it is drawn; a wrong number is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from parsers.interpret import interpret
from parsers.reading import Recorder
from pipeline.checking import checked
from schema.document import Document, Paragraph
from schema.envelope import SourceFile, this_generator
from schema.notice import RubricFile
from tests.lists import LISTS, Entry, Line, drawn, lines, read_as

STYLES = (
    ("一、", "（一）", "1."),
    ("一、", "1.", "（1）"),
    ("（一）", "1、", "①"),
    ("(一)", "１．", "(1)"),
    ("1.", "（1）", "①"),
    ("1、", "1)", "①"),
    ("(1)", "1)", "①"),
    ("一，", "（一）", "1."),
    ("第一条", "（一）", "1、"),
    ("1.1", "1.1", "1.1"),
)
MARKS: dict[str, Callable[[str, int], str]] = {
    "（2分）": lambda name, points: f"{name}（{points}分）",
    "(2分)": lambda name, points: f"{name}({points}分)",
    "【2分】": lambda name, points: f"{name}【{points}分】",
    "[2分]": lambda name, points: f"{name}[{points}分]",
    "（ 2 分 ）": lambda name, points: f"{name}（ {points} 分 ）",
    "（满分2分）": lambda name, points: f"{name}（满分{points}分）",
    "（2分）。": lambda name, points: f"{name}（{points}分）。",
    "（2.0分）": lambda name, points: f"{name}（{points}.0分）",
    "：2分": lambda name, points: f"{name}：{points}分",
    " 2分": lambda name, points: f"{name} {points}分",
    "2分": lambda name, points: f"{name}{points}分",
    "2分；": lambda name, points: f"{name}{points}分；",
    "，2分。": lambda name, points: f"{name}，{points}分。",
    "，共2分。": lambda name, points: f"{name}，共{points}分。",
}
PLAIN = MARKS["（2分）"]


def document(*parts: str | Line) -> Document:
    """Return paragraphs; those of a :data:`Line` have an automatic number that is not in their text."""
    recorder = Recorder("f1")
    blocks: list[Paragraph] = []
    for part in parts:
        label, text = ("", part) if isinstance(part, str) else part
        blocks.append(recorder.paragraph(text).model_copy(update={"label": label.strip()}))
    source = SourceFile(id="f1", name="test.docx", format="docx", sha256="0" * 64)
    return Document(generator=this_generator(), sources=(source,), blocks=tuple(blocks))


def read(*parts: str | Line) -> RubricFile:
    return checked(interpret(document(*parts)))


def texts(
    entries: Sequence[Entry], styles: Sequence[str] = STYLES[0], mark: Callable[[str, int], str] = PLAIN
) -> list[str]:
    return [label + text for label, text in lines(entries, styles, mark)]


def is_read(result: RubricFile, entries: Sequence[Entry]) -> None:
    expected = drawn(entries)
    assert read_as(result, [name for _, name, _ in expected]) == expected
    assert [finding.message.zh for finding in result.findings if finding.severity == "error"] == []


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("styles", STYLES, ids=" ".join)
def test_numbers_of_any_style(name: str, styles: tuple[str, ...]) -> None:
    entries = LISTS[name]
    is_read(read("考核标准", *texts(entries, styles)), entries)
    is_read(read("考核标准", *lines(entries, styles, PLAIN)), entries)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("mark", MARKS)
def test_points_marked_in_any_way(name: str, mark: str) -> None:
    is_read(read("考核标准", *texts(LISTS[name], mark=MARKS[mark])), LISTS[name])


def indented(found: list[str]) -> list[str]:
    return [f"　　{text}" for text in found]


def page_numbers(found: list[str]) -> list[str]:
    return [found[0], "- 1 -", *found[1:3], "第2页 共3页", *found[3:], "- 3 -"]


def prose(found: list[str]) -> list[str]:
    return ["为加强管理，制定本标准。", "具体内容如下：", *found, "本标准自印发之日起施行。"]


def total_above(found: list[str]) -> list[str]:
    return ["考核实行百分制，总分为100分，具体如下。", *found]


def total_below(found: list[str]) -> list[str]:
    return [*found, "以上各项合计100分。"]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("layout", [indented, page_numbers, prose, total_above, total_below])
def test_other_lines_around(name: str, layout: Callable[[list[str]], list[str]]) -> None:
    is_read(read("考核标准", *layout(texts(LISTS[name]))), LISTS[name])


@pytest.mark.parametrize("between", ["；", "。", "　"])
@pytest.mark.parametrize("styles", [STYLES[0], STYLES[-1]], ids=" ".join)
def test_two_items_on_a_line(between: str, styles: tuple[str, ...]) -> None:
    entries = LISTS["two levels"]
    found = texts(entries, styles)
    found[1:3] = [found[1] + between + found[2]]
    is_read(read("考核标准", *found), entries)


def test_prose_between_parts_of_which_the_last_item_has_no_points() -> None:
    entries = LISTS["two levels"]
    found = texts(entries)
    found[4:4] = ["4.会议记录不全的，每次扣1分。", "以上内容由牵头科室负责检查。"]
    result = read("考核标准", *found)
    assert [category.points for category in result.rubrics[0].categories] == [30, 25, 45]
    assert len(result.rubrics) == 1


@pytest.mark.parametrize("mark", ["（2分）", " 2分", "，2分。", "[2分]", "2分"])
def test_items_without_numbers_below_headings(mark: str) -> None:
    entries = LISTS["two levels"]
    heads = {entry.name for entry in entries}
    made = lines(entries, STYLES[0], MARKS[mark])
    is_read(
        read("考核标准", *[label + text if text.startswith(tuple(heads)) else text for label, text in made]), entries
    )


@pytest.mark.parametrize("mark", [" 2分", "，共2分。", "2分；"])
def test_what_is_taken_off_stands_between_items_without_numbers(mark: str) -> None:
    entries = LISTS["two levels"]
    heads = {entry.name for entry in entries}
    found: list[str] = []
    for label, text in lines(entries, STYLES[0], MARKS[mark]):
        found += [label + text] if text.startswith(tuple(heads)) else [text, "缺一项扣1分，扣完为止。"]
    is_read(read("考核标准", *found), entries)


@pytest.mark.parametrize("mark", ["（2分）", "（2分）。", "2分；", "，共2分。", "：2分"])
def test_headings_without_numbers(mark: str) -> None:
    entries = LISTS["two levels"]
    heads = {MARKS[mark](entry.name, entry.points) for entry in entries}
    made = lines(entries, ("一、", "1."), MARKS[mark])
    is_read(read("考核标准", *[text if text in heads else label + text for label, text in made]), entries)


@pytest.mark.parametrize("name", LISTS)
def test_one_wrong_number_is_told_and_nothing_else_changes(name: str) -> None:
    first, *others = LISTS[name]
    entries = (replace(first, points=first.points + 7), *others)
    result = read("考核标准", "总分100分。", *texts(entries))
    expected = drawn(entries)
    assert read_as(result, [one for _, one, _ in expected]) == expected
    assert any(finding.code in ("K202", "K203") for finding in result.findings)


def test_shares_that_miss_the_whole_are_told() -> None:
    shares = [f"{n}、{entry.name}（{entry.points}%）" for n, entry in enumerate(LISTS["flat"], 1)]
    assert [one.code for one in read("评分标准", *shares).findings if one.severity == "error"] == []
    wrong = read("评分标准", *shares[:3], "4、刊头适应主题（16%）")
    assert [item.points for item in wrong.rubrics[0].items] == [40, 20, 25, 16]
    assert [one.code for one in wrong.findings if one.severity == "error"] == ["K205"]
