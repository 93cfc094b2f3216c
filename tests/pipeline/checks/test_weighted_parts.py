"""What the items of a weighed part make, where the other parts make 100 each."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe


@pytest.mark.parametrize(
    ("points", "codes"),
    [((60, 40), []), ((60, 45), ["K215"]), ((60, 30), ["K215"]), ((30, 20), [])],
)
def test_the_one_part_that_misses_the_whole_by_little_is_told(points: tuple[int, int], codes: list[str]) -> None:
    rows = f"值守（40%） | 按时到岗 | {points[0]}\n^ | 交接清楚 | {points[1]}\n台账（60%） | 记录完整 | 70\n^ | 按月归档 | 30"
    assert severe(checked(read("渔港管理考核表", f"项目 | 考核内容 | 分值\n{rows}"))) == codes


@pytest.mark.parametrize(("points", "codes"), [((60, 28), ["K215"]), ((60, 10), [])])
def test_beside_several_that_make_the_whole_it_may_miss_more_of_it(points: tuple[int, int], codes: list[str]) -> None:
    other = "台账（30%） | 记录完整 | 70\n^ | 按月归档 | 30\n船检（30%） | 按期送检 | 55\n^ | 证书齐全 | 45"
    rows = f"值守（40%） | 按时到岗 | {points[0]}\n^ | 交接清楚 | {points[1]}\n{other}"
    assert severe(checked(read("渔港管理考核表", f"项目 | 考核内容 | 分值\n{rows}"))) == codes
