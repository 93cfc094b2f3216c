"""Bands of scores, by which a grade is looked up, are no full marks."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read

BANDS = (
    "考核等次 | 分值 | 系数\n一等 | ≥95 | 1.2\n二等 | 85≤X<95 | 1.0\n三等 | 75≤X<85 | 0.8\n四等 | <75 | 0",
    "分数 | 结论\n90分以上（含90分） | 给予表扬\n80分（含）-90分（不含） | 通报\n80分以下 | 约谈负责人",
    "级别 | 标准分 | 说明\n不合格 | 0-59 | 需要整改\n合格 | 60-100 | 通过验收",
    "序号 | 等级 | 分值 | 奖金\n1 | A | 1000～1200分 | 3000\n2 | B | 800～999分 | 2000\n3 | C | 0～799分 | 0\n注：由考核组评定。 | < | < | <",
    "等级 | 分数 | 系数\n标杆 | ≥120分 | 2\n优秀 | 100-119分 | 1.5\n良好 | 80-99分 | 1\n帮扶 | <80分或旷工两天 | 0.5",
    "评级 | 优 | 良 | 中 | 差\n分数 | 90-100 | 80-89 | 60-79 | 0-59",
    "优秀（90-100分） | 良好（75-89分） | 合格（60-74分） | 不合格（0-59分）\n | | | ",
)


@pytest.mark.parametrize("drawing", BANDS)
def test_bands_are_no_rubric(drawing: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        read(drawing)
    assert refused.value.code == "K008"


def test_bands_below_a_rubric_are_left_alone() -> None:
    result = read("考核内容 | 分值\n课堂纪律 | 40\n作业完成 | 60", "等级", BANDS[0])
    assert [[item.points for item in rubric.items] for rubric in result.rubrics] == [[40, 60]]


def test_ranges_of_full_marks_begin_anew() -> None:
    result = read("考核内容 | 分值 | 说明\n课堂纪律 | 0-20 | 好\n作业完成 | 0-30 | 中\n期末测试 | 0-50 | 差")
    assert [item.points for item in result.rubrics[0].items] == [20, 30, 50]
