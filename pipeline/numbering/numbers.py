"""Printed numbers, 1.2 and 一、: what kind they are, what may follow, what is missing between two."""

import re
from dataclasses import dataclass

from parsers.wording import labels
from parsers.wording.labels import Label
from pipeline.walk import Child
from schema.rubric import Item

Numbers = tuple[int, ...]
_LETTER = re.compile("^l(?=[、.．])")
"""The letter that looks like 1, before the mark of a number."""
_LED = re.compile(r"l[、.．](?=\s*[\u4e00-\u9fff])")
"""The same at the beginning of a text, where it was not read as a number."""


@dataclass(slots=True)
class Run:
    """The numbers of one style on one level: what was printed, what may follow, and what the count of the nodes says."""

    before: Numbers
    due: set[Numbers]
    counted: Numbers
    seen: set[Numbers]

    def go_on(self, numbers: Numbers) -> None:
        """Take in the next number. After a fault the count goes on too, so that one wrong number is one fault."""
        right = numbers in self.due
        self.counted = numbers if right else after(self.counted)
        self.before = numbers
        self.due = following(numbers) if right else following(numbers) | {after(self.counted)}
        self.seen.add(numbers)


def label_of(node: Child) -> Label | None:
    """Return the printed number of a category or an item, None where it prints none; l、 is 1、 typed with a letter."""
    if not node.label and isinstance(node, Item) and (led := _LED.match(node.text)):
        return labels.whole(_LETTER.sub("1", led[0]))
    return labels.whole(_LETTER.sub("1", node.label)) if node.label else None


def key_of(node: Child, label: Label) -> str:
    """Return what a number counts, and its style: only numbers that share both count on from one another."""
    return f"{type(node).__name__} {style_of(label)}"


def style_of(label: Label) -> str:
    """Return the style without the differences that are only of looks: 1. 1、 and 1 count on from one another, and 2） goes on from 一）."""
    if label.style in ("1.", "1、", "1", "⒈"):
        return "1"
    if label.style == "一）":
        return "1）"
    return "一" if label.style in ("一、", "一.", "一") else label.style


def following(numbers: Numbers) -> set[Numbers]:
    """Return what may follow: 1.2 is followed by 1.3, 2.1, 2 or 1.2.1."""
    raised = {(*numbers[:n], numbers[n] + 1) for n in range(len(numbers))}
    return raised | {(*one, 1) for one in raised if len(one) < len(numbers)} | {(*numbers, 1)}


def after(numbers: Numbers) -> Numbers:
    """Return the number right after, on its level: 1.3 after 1.2."""
    return (*numbers[:-1], numbers[-1] + 1)


def splits(before: Numbers, numbers: Numbers) -> bool:
    """Return whether a number goes on after ``before`` where one of them is that of a part, 8.1 and 8.2 in place of 8: 9 after 8.2, 14.1 after 13."""
    lengths = (len(before), len(numbers))
    first_part = lengths == (1, 2) and numbers[1] == 1
    return (lengths == (2, 1) or first_part) and numbers[0] == before[0] + 1


def between(first: Numbers, second: Numbers) -> set[Numbers]:
    """Return the numbers that are missing between two, as far as they can be told."""
    if first[:-1] != second[:-1]:
        return {after(first)}
    return {(*first[:-1], n) for n in range(first[-1] + 1, min(second[-1], first[-1] + 100))}
