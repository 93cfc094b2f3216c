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


@pytest.mark.parametrize("word", ["**评分标准**：", "计分办法：", "评分细则如下："])
@pytest.mark.parametrize("indent", ["  ", ""])
def test_a_word_for_rules_may_stand_over_what_is_got(word: str, indent: str) -> None:
    lines = f"""#### 一、社团建设（11分）
**1. 成员数量**（3分）
- {word}
{indent}- 成员达60人，得3分；
{indent}- 成员达20人，得2分；
**2. 换届情况**（5分）
- {word}
{indent}- 延期换届，得3分；
{indent}- 按时换届，得5分。
**3. 活动场所**（3分）
- {word}
{indent}- 有固定场所，得3分；
{indent}- 借用场所，得1分。
- 检查方法：
  - 实地查看"""
    result = read("### 社团考核标准", "> 下载后不予退换", *lines.splitlines())
    assert outline(result.rubrics[0].categories) == [("社团建设", 11, [3, 5, 3])]
    assert result.rubrics[0].title and result.rubrics[0].title.text == "社团考核标准"
    assert severe(result) == []


def test_parts_below_a_word_for_rules_stay_parts() -> None:
    lines = """1.成员数量（3分）
    - 评分标准：
      - 名册完整（2分）；
      - 按月更新（1分）。
    2.换届情况（5分）
    - 评分标准：
      - 按时换届（3分）；
      - 资料齐全（2分）。"""
    result = read("社团考核标准", *lines.replace("\n    ", "\n").splitlines())
    parts = [part for category in result.rubrics[0].categories for part in category.categories]
    assert [[item.points for item in part.items] for part in parts] == [[2, 1], [3, 2]]
