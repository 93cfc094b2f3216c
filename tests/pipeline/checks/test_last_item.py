"""The last item that may be the total, read as an item."""

import pytest

from tests.readings import read, severe


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((40, 30, 30, 100), ["K210"]),
        ((60, 40, 100), ["K210"]),
        ((15, 20, 25, 60), ["K210"]),
        ((20, 30, 50), []),
        ((10, 10), []),
        ((3, 2, 5), []),
        ((10, 20, 20, 50), []),
        ((40, 30, 30, 90), []),
    ],
)
def test_a_last_item_worth_all_others_is_doubtful(points: tuple[int, ...], expected: list[str]) -> None:
    rows = "\n".join(f"{name}工作 | {each}" for name, each in zip("甲乙丙丁", points, strict=False))
    assert severe(read(f"考核内容 | 分值\n{rows}")) == expected


def test_a_printed_total_proves_the_last_item() -> None:
    result = read("考核内容 | 分值\n甲工作 | 15\n乙工作 | 20\n丙工作 | 25\n丁工作 | 60\n合计 | 120")
    assert severe(result) == []


def test_a_category_with_points_of_its_own_proves_its_last_item() -> None:
    result = read(
        "考核项目 | 考核内容 | 分值\n业绩（60分） | 甲工作 | 15\n^ | 乙工作 | 20\n^ | 丙工作 | 25\n态度（60分） | 丁工作 | 60"
    )
    assert "K210" not in severe(result)
