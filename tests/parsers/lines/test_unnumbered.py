"""Items without numbers below a name with its points."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Category
from tests.tables import document


def shape(*lines: str) -> list[tuple[str, object, list[object]]]:
    (rubric,) = interpret(document(*lines)).rubrics
    return [
        (category.name, category.points, [item.points for item in category.items]) for category in rubric.categories
    ]


WANTED = [("机构", 5, [2, 3]), ("制度", 4, [1, 1, 2])]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "（一）机构（5分）。",
            "设有专人（2分）；材料齐全（3分）。",
            "（二）制度（4分）。",
            "上墙（1分），成册（1分），落实（2分）。",
        ],
        [
            "1、机构（5分）",
            "设有专人（2分）；",
            "材料齐全（3分）。",
            "2、制度（4分）",
            "上墙（1分）；成册（1分）；",
            "落实（2分）。",
        ],
        [
            "一、机构：（5分）",
            "设有专人（2分）材料齐全（3分）",
            "二、制度：（4分）",
            "上墙（1分）。成册（1分）。落实（2分）。",
        ],
        [
            "机构（5分）：",
            "设有专人（2分）；材料齐全（3分）；",
            "制度（4分）：",
            "上墙（1分）；成册（1分）；落实（2分）；",
        ],
        [
            "(一)机构(满分5分)",
            "设有专人(2分);材料齐全,每缺一份扣1分(3分)。",
            "(二)制度(4分)",
            "上墙(1分);成册(1分);落实(2分)。",
        ],
    ],
)
def test_clauses_that_make_the_points_of_the_name_above_are_items(lines: list[str]) -> None:
    assert shape("考核细则", *lines) == WANTED


def test_clauses_that_do_not_make_them_stay_with_the_item() -> None:
    (rubric,) = interpret(
        document(
            "1、机构（5分）", "设有专人（2分）；材料齐全（2分）。", "2、制度（4分）", "3、台账（3分）", "齐全（3分）。"
        )
    ).rubrics
    assert [item.points for item in rubric.items] == [5, 4, 3]


def test_nothing_is_lost_below_the_last_clause() -> None:
    result = interpret(
        document(
            "1、机构（5分）",
            "设有专人（2分）；材料齐全（3分）。",
            "少一份扣1分。",
            "2、制度（4分）",
            "上墙（1分）；落实（3分）。",
            "以上每季一查。",
        )
    )
    (rubric,) = result.rubrics
    assert isinstance(rubric.categories[0], Category)
    assert rubric.categories[0].items[1].text == "材料齐全（3分）。少一份扣1分。"
    assert [unused.text for unused in result.coverage.unused] == ["以上每季一查。"]


def _far(below: list[str]) -> list[str]:
    return [
        "合唱评分细则",
        "一、精神面貌（10分）",
        "朝气蓬勃。",
        "二、演唱水平（50分）",
        *below,
        "三、服装（10分）",
        "整齐。",
    ]


def test_names_with_points_below_a_name_are_items_though_they_do_not_make_its_points() -> None:
    names = ["音准", "节奏", "咬字", "和声", "表情", "指挥"]
    (rubric,) = interpret(document(*_far([f"{name}（10分） 自然、到位" for name in names]))).rubrics
    inner = rubric.categories[0]
    assert isinstance(inner, Category)
    assert [item.points for item in inner.items] == [10] * 6
    assert [item.points for item in rubric.items] == [10, 10]


def test_grades_below_a_name_are_no_items() -> None:
    grades = ["优秀（50分） 音准好", "良好（40分） 音准较好", "一般（30分） 音准一般"]
    (rubric,) = interpret(document(*_far(grades))).rubrics
    assert not rubric.categories


@pytest.mark.parametrize("count", [5, 6, 12, 30])
def test_a_list_goes_on_behind_many_lines_without_a_mark(count: int) -> None:
    (rubric,) = interpret(document(*_far([f"演唱要求{n}，声音统一。" for n in range(count)]))).rubrics
    assert [item.points for item in rubric.items] == [10, 50, 10]
    assert f"演唱要求{count - 1}，" in rubric.items[1].text
