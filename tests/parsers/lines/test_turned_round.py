"""Lists that use two kinds of numbers the other way round than official documents: （1） over 1、."""

import pytest

from tests.readings import outline, read, severe

WANTED = [("质量", 30, [10, 20]), ("服务", 70, [40, 30])]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("（{}）", "{}、"),
        ("（{}）", "{}."),
        ("{}）", "{}. "),
        ("({})", "{}．"),
        ("（{}）", "{}）"),
        ("({})", "{})"),
        ("({})", "{}）"),
    ],
)
def test_the_number_that_counts_on_is_above_that_which_begins_again(outer: str, inner: str) -> None:
    lines = [
        f"{outer.format(1)}质量（30分）",
        f"{inner.format(1)}工艺（10分）",
        f"{inner.format(2)}材料（20分）",
        f"{outer.format(2)}服务（70分）",
        f"{inner.format(1)}响应（40分）",
        f"{inner.format(2)}回访（30分）",
    ]
    result = read("评分标准", *lines)
    assert outline(result.rubrics[0].categories) == WANTED
    assert not severe(result)


def test_one_list_between_two_numbers_is_enough() -> None:
    lines = ["（1）质量（30分）", "1、工艺（10分）", "2、材料（20分）", "（2）服务（50分）", "（3）价格（20分）"]
    (rubric,) = read("评分标准", *lines).rubrics
    assert outline(rubric.categories) == [("质量", 30, [10, 20])]
    assert [item.points for item in rubric.items] == [50, 20]


def test_numbers_in_the_usual_order_stay_so() -> None:
    lines = [
        "1、质量（30分）",
        "（1）工艺（10分）",
        "（2）材料（20分）",
        "2、服务（70分）",
        "（1）响应（40分）",
        "（2）回访（30分）",
    ]
    assert outline(read("评分标准", *lines).rubrics[0].categories) == WANTED
    above = ["（1）本标准自发布日起执行。", "（2）由办公室解释。"]
    assert outline(read("评分标准", *above, *lines).rubrics[0].categories) == WANTED


def test_so_it_is_in_one_column() -> None:
    result = read(
        """评分内容 | 分值
        （1）质量 | 30
        1、工艺 | 10
        2、材料 | 20
        （2）服务 | 70
        1、响应 | 40
        2、回访 | 30"""
    )
    assert outline(result.rubrics[0].categories) == WANTED
    assert not severe(result)


def test_lines_of_a_formula_say_how_its_points_are_given() -> None:
    lines = ["（1）价格（30分）", "1.取报价平均价。", "2.报价得分：报价与平均价相同的得30分。"]
    (rubric,) = read("评分标准", *lines, "（2）质量（50分）", "（3）服务（20分）").rubrics
    assert [item.points for item in rubric.items] == [30, 50, 20]


def test_a_name_with_a_colon_among_names_is_one_of_them() -> None:
    lines = [
        "（1）样品（27分）",
        "款式（6分）：与样品一致得6分。",
        "质量（15分）：",
        "A. 做工（6分）",
        "B. 检测（9分）",
    ]
    (rubric,) = read(
        "评分标准", *lines, "颜色（6分）：与样品一致得6分。", "（2）价格（50分）", "（3）服务（23分）"
    ).rubrics
    first = rubric.categories[0]
    assert [item.points for item in first.items] == [6, 6]
    assert outline(first.categories) == [("质量", 15, [6, 9])]


@pytest.mark.parametrize(
    "heads", [("定性指标。", "定量指标。"), ("定性指标", "定量指标"), ("定性指标（10分）", "定量指标（40分）")]
)
def test_a_number_in_brackets_heads_those_in_half_brackets(heads: tuple[str, str]) -> None:
    lines = [
        f"(1){heads[0]}",
        "1)日常工作开展情况:优5分,良3分,差0分。",
        "2)培训工作开展情况:优5分,良3分,差0分。",
        f"(2){heads[1]}",
        "1)制造成本:与上年持平给15分;每低1%加1分,20分为上限。",
        "2)检验效率:与上年持平给15分;每高1%加1分,20分为上限。",
    ]
    result = read("考核办法", *lines)
    (rubric,) = result.rubrics
    assert [category.label for category in rubric.categories] == ["(1)", "(2)"]
    assert [[str(item.points) for item in one.items] for one in rubric.categories] == [["5", "5"], ["20", "20"]]
    assert "K302" not in severe(result)


def test_one_list_may_mix_whole_and_half_brackets() -> None:
    lines = ["（1）质量（30分）", "2）服务（50分）", "（3）价格（20分）"]
    (rubric,) = read("评分标准", *lines).rubrics
    assert [str(item.points) for item in rubric.items] == ["30", "50", "20"]
