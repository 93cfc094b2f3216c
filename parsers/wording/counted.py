"""Numbers of a list right before a text that begins with another number: 3.3人以上值班, 4.6楼过道清洁 behind 2. and before 5."""

import re
from collections.abc import Sequence

from parsers.wording import labels
from parsers.wording.labels import Label

_TWO = re.compile(
    r"\s*(?P<label>(?P<n>[0-9０-９]{1,3})[.．])"
    r"(?=[0-9０-９]{1,3}\s*(?:小时|公里|平方米|[月日号年人名次个项类天周级份件篇条家户所楼层栋间位种本张节课门台辆米岁季]))"
)
"""Two numbers with a dot between them and a measure word behind."""
_DATE = re.compile(
    r"\s*(?P<label>(?P<n>[0-9０-９]{1,3})[.．])(?=(?:0?[1-9]|1[0-2])[.．](?:0?[1-9]|[12][0-9]|3[01])(?![0-9.．、]))(?!1[.．]1(?!\s*元旦))"
)
"""The number of a list and a day behind it, 2.6.26国际禁毒日; 2.1.1 is the first of a first part but before 元旦."""
_LIST = "1."
_DOTTED = "1.1"


def in_turn(texts: Sequence[str]) -> list[Label | None]:
    """Return the labels with which ``texts``, in reading order, begin; of 3.3人以上 that of the list where it has the turn.

    It has where the number before it is 2., so that there is no 3. to which 3.3 belongs, or where 1.3 begins a list that 2. goes
    on with; and where no 3.4 follows. Numbers of other kinds, （1） and 一、, do not count. So it is of 2.6.26国际禁毒日 between 1. and 3.
    where no other number begins with 2.
    """
    found = [labels.leading(text) for text in texts]
    numbered = [n for n, label in enumerate(found) if label is not None and _is_of_list(label)]
    numbers = [label.numbers for label in found if label is not None and _is_of_list(label)]
    for at, n in enumerate(numbered):
        if (date := _DATE.match(texts[n])) and _is_dated(numbers, at):
            found[n], numbers[at] = Label(date["label"], _LIST, numbers[at][:1], date.end()), numbers[at][:1]
            continue
        two = _TWO.match(texts[n])
        if two is None or len(numbers[at]) != 2:
            continue
        first, inner = numbers[at]
        before = numbers[at - 1] if at else ()
        after = numbers[at + 1] if at + 1 < len(numbers) else ()
        begins = first == 1 != inner and after[:1] == (2,) and before[:1] != (1,)
        if (begins or before == (first - 1,)) and after != (first, inner + 1):
            found[n], numbers[at] = Label(two["label"], _LIST, (first,), two.end()), (first,)
    return found


def _is_dated(numbers: Sequence[tuple[int, ...]], at: int) -> bool:
    """Return whether a number of three parts stands where the first of them alone is due."""
    first, *day = numbers[at]
    alone = sum(other[0] == first for other in numbers) == 1
    return (
        len(day) == 2
        and alone
        and 0 < at < len(numbers) - 1
        and numbers[at - 1] == (first - 1,)
        and numbers[at + 1] == (first + 1,)
    )


def _is_of_list(label: Label) -> bool:
    return label.style == _DOTTED or labels.kind(label.style) == _LIST
