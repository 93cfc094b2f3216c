"""Lines and rows whose text begins with a number of its own, right behind that of the list."""

import pytest

from tests.readings import one_rubric, priced, read, severe

TEXTS = [
    "3人以上轮流值守",
    "6月底前完成自查",
    "2名专干在岗",
    "5号楼门厅整洁",
    "30分钟内到场",
    "95%以上的住户签约",
    "3个工作日内答复",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_keeps_its_whole_text(text: str) -> None:
    result = read("网格管理考核办法", "1.建立台账（5分）", "2.张贴公示（5分）", f"3.{text}（8分）", "4.其他（2分）")
    (rubric,) = result.rubrics
    assert priced(rubric)[2] == (f"{text}（8分）", 8)
    assert (len(rubric.items), severe(result)) == (4, [])


@pytest.mark.parametrize("text", TEXTS)
def test_a_row_keeps_its_whole_text(text: str) -> None:
    rubric = one_rubric(f"考核内容 | 分值\n1.建立台账 | 5\n2.张贴公示 | 5\n3.{text} | 8\n4.其他 | 2")
    assert priced(rubric)[2] == (text, 8)


@pytest.mark.parametrize("text", ["2021年7月至9月全员签到", "6月完成自查", "4次例会"])
def test_a_blank_before_the_dot_parts_the_numbers(text: str) -> None:
    result = read("网格管理考核办法", "1 .建立台账（5分）", "2 .张贴公示（5分）", f"3 .{text}（8分）")
    assert priced(result.rubrics[0])[2] == (f"{text}（8分）", 8)


def test_a_decimal_measure_is_no_number_of_a_list() -> None:
    result = read("体能测评评分标准", "1.50米跑（20分）", "2.800米跑（20分）", "3.1.5公里跑（60分）")
    assert priced(result.rubrics[0])[2] == ("1.5公里跑（60分）", 60)
