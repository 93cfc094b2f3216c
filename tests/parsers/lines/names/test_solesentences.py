"""A sentence with as many points as the name above it, where the siblings of that name head numbered items."""

import pytest

from tests.readings import outline, read

LINES = (
    "二、渔港整治（40分）",
    "1）台账填写（20分）",
    "1、逐项填写。（12分）错一处扣2分。",
    "2、字迹工整。（8分）错一处扣1分。",
    "2）信息报送（8分）",
    "1、按时更新。（8分）晚一天扣1分。",
    "3）队伍管理（12分）",
)
SAID = "队员每月在岗不少于20天，履职到位。（12分）缺一天扣1分。"


@pytest.mark.parametrize("after", [(), ("三、安全（10分）", "1、无事故。（10分）")])
def test_it_is_the_one_item_of_its_category(after: tuple[str, ...]) -> None:
    (rubric,) = read("渔港考核办法", *LINES, SAID, *after).rubrics
    assert outline(rubric.categories)[0] == (
        "渔港整治",
        40,
        [("台账填写", 20, [12, 8]), ("信息报送", 8, [8]), ("队伍管理", 12, [12])],
    )
    assert [item.text for item in rubric.categories[0].categories[2].items] == [SAID]


@pytest.mark.parametrize(
    "lines",
    [
        (*LINES, SAID.replace("12", "10")),
        (*LINES, SAID, "另有一人值守的，加以说明。"),
        ("二、渔港整治（40分）", "1）台账（8分）", "2）信息（20分）", "3）队伍管理（12分）", SAID),
        (*LINES, SAID.replace("（12分）", "的计12分。")),
    ],
)
def test_of_other_points_beside_other_lines_or_without_numbered_siblings_it_is_none(lines: tuple[str, ...]) -> None:
    (rubric,) = read("渔港考核办法", *lines).rubrics
    assert not any(inner.name == "队伍管理" for category in rubric.categories for inner in category.categories)
