"""The kind of a category, by its name."""

import pytest

from parsers.outlines.kinds import kind_named


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("加分项（不计入总分，最高10分）", "bonus"),
        ("特色工作（加分）", "bonus"),
        ("扣分项（从总分中扣减，扣完为止）", "deduction"),
        ("一票否决", "veto"),
        ("业务工作（含各项日常加班情况的登记）", "base"),
    ],
)
def test_the_name_says_the_kind_whatever_stands_in_brackets_behind_it(name: str, kind: str) -> None:
    assert kind_named(name) == kind
