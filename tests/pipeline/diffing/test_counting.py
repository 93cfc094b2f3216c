"""Numbers in one form, as evidence of likeness."""

import pytest

from pipeline.diffing.counting import counted, yearly


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("两轮", "2次"),
        ("4遍以上", "4次以上"),
        ("80宗", "80件"),
        ("2名", "2人"),
        ("七成以上", "70%以上"),
        ("八成半", "85%"),
        ("百分之九十五", "95%"),
        ("二十五人次", "25人次"),
        ("十五个工作日", "15个工作日"),
        ("一般", "一般"),
        ("第三方", "第三方"),
        ("一年", "一年"),
    ],
)
def test_numbers_in_one_form(text: str, said: str) -> None:
    assert counted(text) == said


@pytest.mark.parametrize(
    ("text", "times"),
    [("半年一次", [2]), ("每年开展两轮", [2]), ("每月检查1次", [12]), ("全年2次，每季度1次", [2, 4]), ("每年", [])],
)
def test_how_many_times_a_year(text: str, times: list[int]) -> None:
    assert list(yearly(counted(text))) == times
