"""Categories that only name one item each."""

import pytest

from tests.readings import outline, read

ROWS = "建设 | 规划 | 编制规划 | 40\n^ | 平台 | 平台上线 | 20\n应用 | 业务 | 在线办理 | 40"


def test_a_name_of_one_item_each_describes_it() -> None:
    (rubric,) = read(f"类别 | 要素 | 考核内容 | 分值\n{ROWS}").rubrics
    assert outline(rubric.categories)[0] == ("建设", None, [40, 20])
    assert [cell.text for cell in rubric.categories[0].items[0].cells] == ["规划"]


def test_names_that_part_deductions_from_bonuses_stay() -> None:
    rows = f"{ROWS}\n加减分 | 加分项 | 受表彰一次加2分 | \n^ | 扣分项 | 被投诉一次扣2分 | "
    (rubric,) = read(f"类别 | 要素 | 考核内容 | 分值\n{rows}").rubrics
    assert [len(category.categories) for category in rubric.categories] == [0, 1, 2]
    assert [[item.kind for item in inner.items] for inner in rubric.categories[2].categories] == [
        ["bonus"],
        ["deduction"],
    ]


@pytest.mark.parametrize(("worth", "kept"), [(20, 0), (40, 3)])
def test_a_name_of_one_item_that_only_sounds_like_a_bonus_describes_full_marks(worth: int, kept: int) -> None:
    rows = "建设 | 规划 | 编制规划 | 20\n^ | 平台 | 平台上线 | {}\n^ | 奖励情况 | 订有奖励制度 | 20\n应用 | 业务 | 在线办理 | 30\n^ | 数据 | 共享数据 | 10"
    (rubric,) = read(f"类别 | 要素 | 考核内容 | 分值\n{rows.format(worth)}").rubrics
    assert len(rubric.categories[0].categories) == kept


@pytest.mark.parametrize("level", ["二级指标", "2级指标", "第二级指标"])
def test_a_level_that_the_header_calls_one_stays(level: str) -> None:
    (rubric,) = read(f"一级指标 | {level} | 三级指标 | 分值\n{ROWS}").rubrics
    assert outline(rubric.categories) == [
        ("建设", None, [("规划", None, [40]), ("平台", None, [20])]),
        ("应用", None, [("业务", None, [40])]),
    ]


def test_names_of_one_item_stay_where_others_of_their_level_hold_several() -> None:
    mixed = "建设（60分） | 规划 | 编制规划 | 20\n^ | 平台 | 上线运行 | 20\n^ | ^ | 专网全覆盖 | 20"
    rows = f"{mixed}\n应用（40分） | 业务 | 在线办理 | 20\n^ | 数据 | 共享数据 | 20"
    (rubric,) = read(f"考核项目 | 考核指标 | 考核内容 | 分值\n{rows}").rubrics
    assert [[c.name for c in category.categories] for category in rubric.categories] == [
        ["规划", "平台"],
        ["业务", "数据"],
    ]


SEVERAL = "财务 | 账目 | 专款专用 | 20\n^ | ^ | 账目清楚 | 20\n^ | 票据 | 凭证齐全 | 10\n^ | ^ | 按月装订 | 10"


@pytest.mark.parametrize("turned", [False, True])
def test_names_of_one_item_stay_where_those_of_another_category_hold_several(turned: bool) -> None:
    alone = "组织 | 机构 | 专人负责 | 20\n^ | 制度 | 年度有计划 | 20"
    rows = "\n".join((SEVERAL, alone) if turned else (alone, SEVERAL))
    (rubric,) = read(f"考评项目 | 考核要素 | 考核要点 | 分值\n{rows}").rubrics
    names = [[c.name for c in category.categories] for category in rubric.categories]
    assert sorted(names) == [["机构", "制度"], ["账目", "票据"]]


def test_names_that_are_explained_at_length_are_no_categories_beside_names_of_several() -> None:
    text = "对工作的内容、时间和先后安排得当，{}，很少有人催促，也不误事"
    rows = f"能力 | 计划 | {text.format('心中有数')} | 20\n^ | 应变 | {text.format('遇事不慌')} | 20\n{SEVERAL}"
    (rubric,) = read(f"考评项目 | 考核要素 | 考核要点 | 分值\n{rows}").rubrics
    assert [len(category.categories) for category in rubric.categories] == [0, 2]


@pytest.mark.parametrize("said", ["迟到一次扣1分", "1、迟到一次扣1分。2、早退一次扣1分。"])
def test_a_name_with_points_that_is_the_item_keeps_them_and_no_number_of_its_rules(said: str) -> None:
    rows = (
        f"常规（70分） | 值守（40分） | {said}\n^ | 台账（30分） | 缺页扣1分\n宣传（30分） | 报送（30分） | 少报扣5分"
    )
    (rubric,) = read(f"项目 | 内容 | 说明\n{rows}").rubrics
    items = [item for category in rubric.categories for item in category.items]
    assert [(item.label, item.text, item.points_text) for item in items] == [
        ("", "值守（40分）", "40分"),
        ("", "台账（30分）", "30分"),
        ("", "报送（30分）", "30分"),
    ]
