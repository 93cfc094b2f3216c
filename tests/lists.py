"""Small lists that add up, and how they are laid out: numbers, marks, and what stands around them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from schema.notice import RubricFile
from schema.rubric import Category, Rubric


@dataclass(frozen=True)
class Entry:
    """A line of a list: its name, its points, and the lines below it."""

    name: str
    points: int
    parts: tuple["Entry", ...] = ()


LISTS = {
    "flat": (
        Entry("内容主题明确", 40),
        Entry("版面布局合理", 20),
        Entry("抄写工整", 25),
        Entry("刊头适应主题", 15),
    ),
    "two levels": (
        Entry("组织领导", 30, (Entry("成立工作小组", 10), Entry("制定年度计划", 12), Entry("定期召开会议", 8))),
        Entry("宣传教育", 25, (Entry("设立宣传栏", 10), Entry("开展专题讲座", 15))),
        Entry("工作成效", 45, (Entry("台账完整", 20), Entry("群众满意", 25))),
    ),
    "three levels": (
        Entry(
            "日常管理",
            60,
            (
                Entry("值班值守", 35, (Entry("按时到岗", 20), Entry("交接清楚", 15))),
                Entry("档案资料", 25, (Entry("记录完整", 10), Entry("按月归档", 15))),
            ),
        ),
        Entry("服务质量", 40, (Entry("窗口服务", 40, (Entry("办件及时", 22), Entry("回访到位", 18))),)),
    ),
}
Line = tuple[str, str]
"""The number of a line, and its text."""
_CHINESE = "一二三四五六七八九十"
_NUMBERS: dict[str, Callable[[int], str]] = {
    "一、": lambda n: f"{_CHINESE[n - 1]}、",
    "一，": lambda n: f"{_CHINESE[n - 1]}，",
    "（一）": lambda n: f"（{_CHINESE[n - 1]}）",
    "(一)": lambda n: f"({_CHINESE[n - 1]})",
    "第一条": lambda n: f"第{_CHINESE[n - 1]}条　",
    "1.": lambda n: f"{n}.",
    "１．": lambda n: f"{chr(ord('０') + n)}．",
    "1、": lambda n: f"{n}、",
    "（1）": lambda n: f"（{n}）",
    "(1)": lambda n: f"({n})",
    "1)": lambda n: f"{n})",
    "①": lambda n: chr(ord("①") + n - 1),
}


def lines(
    entries: Sequence[Entry], styles: Sequence[str], mark: Callable[[str, int], str], over: tuple[int, ...] = ()
) -> Iterator[Line]:
    """Yield the lines of a list, numbered in a style for each level (1.1 counts through), each marked with its points."""
    for n, entry in enumerate(entries, 1):
        path = (*over, n)
        deep = len(over)
        label = ".".join(map(str, path)) + " " if styles[deep] == "1.1" else _NUMBERS[styles[deep]](n)
        yield label, mark(entry.name, entry.points)
        yield from lines(entry.parts, styles, mark, path)


def drawn(entries: Sequence[Entry], depth: int = 0) -> list[tuple[int, str, int]]:
    """Return depth, name and points of each line, as :func:`read_as` does."""
    return [line for entry in entries for line in ((depth, entry.name, entry.points), *drawn(entry.parts, depth + 1))]


def read_as(result: RubricFile, names: Sequence[str]) -> list[tuple[int, str, object]]:
    """Return depth, name and points of what was read; of a longer text the one of the ``names`` with which it begins."""
    found: list[tuple[int, str, object]] = []

    def name(text: str) -> str:
        return next((one for one in names if text.startswith(one)), text)

    def take(part: Rubric | Category, depth: int) -> None:
        for category in part.categories:
            found.append((depth, name(category.name), category.points))
            take(category, depth + 1)
        found.extend((depth, name(item.text), item.points) for item in part.items)

    for rubric in result.rubrics:
        take(rubric, 0)
    return found
