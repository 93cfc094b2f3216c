"""Lines with a dash below numbered names with points that say what is got or taken off: they are no parts of these."""

import pytest

from tests.readings import outline, read, severe

NOTICE = """一、值班（60分）
1.接班（30分）
- 按时接班率达到95%及以上得30分。
- 接班率在85%-95%得20分，75%-85%得10分，低于75%得0分。
2.登记（30分）
- 来访登记完整无遗漏，得30分。
- 每漏记一次扣5分，扣完为止。
二、巡查（40分）
1.巡查次数（25分）
- 每日巡查达到4次得25分。
- 每日巡查3次得15分。
2.巡查记录（15分）
- 记录齐全得15分，每缺一次扣3分，扣完为止。"""


def test_lines_of_what_is_got_and_taken_off_go_on_the_name() -> None:
    result = read("门卫考核标准", *NOTICE.splitlines())
    assert outline(result.rubrics[0].categories) == [("值班", 60, [30, 30]), ("巡查", 40, [25, 15])]
    first = result.rubrics[0].categories[0].items[0].text
    assert first.startswith("接班") and "低于75%得0分" in first
    assert severe(result) == []


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("- 每日巡查达到4次得25分。\n- 每日巡查3次得15分。", "- 每日巡查达到4次得15分。\n- 巡查路线完整得10分。"),
        ("- 每日巡查达到4次得25分。\n- 每日巡查3次得15分。", "- 巡查次数（15分）\n- 巡查路线（10分）"),
    ],
)
def test_lines_that_make_the_points_of_the_name_are_its_parts(printed: str, other: str) -> None:
    rubric = read("门卫考核标准", *NOTICE.replace(printed, other).splitlines()).rubrics[0]
    (parts,) = [part for part in rubric.categories[1].categories if part.name == "巡查次数"]
    assert [item.points for item in parts.items] == [15, 10]


def test_lines_with_numbers_stay_parts() -> None:
    text = NOTICE.replace("- 每日巡查达到4次", "（1）每日巡查达到4次").replace("- 每日巡查3次", "（2）每日巡查3次")
    assert "K202" in severe(read("门卫考核标准", *text.splitlines()))
