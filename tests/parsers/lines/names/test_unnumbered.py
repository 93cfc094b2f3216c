"""Items without numbers below a name with its points."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Category
from tests.readings import read, severe
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


@pytest.mark.parametrize(
    "last",
    ["三、扣分标准，幅度为0—10分。", "三、减分办法：0～5分", "三、扣分原则（0-10分）。", "三、罰分標準，最高0至8分"],
)
def test_the_heading_of_what_is_taken_off_has_no_full_mark(last: str) -> None:
    (rubric,) = interpret(
        document("评分规则", "一、内容（50分）", "1.立意30分", "2.取材20分", "二、表达（50分）", last)
    ).rubrics
    assert [*(category.points for category in rubric.categories), *(item.points for item in rubric.items)][:2] == [
        50,
        50,
    ]
    assert not any(item.points for item in rubric.items[1:])


@pytest.mark.parametrize(
    "lines",
    [
        ["（一）机构（5分）", "人员：2分；材料：3分。", "（二）制度（4分）", "上墙：1分；成册：1分；落实表达：2分。"],
        ["1.机构：5分", "人员2分 材料3分", "2.制度：4分", "上墙1分 成册1分 落实表达2分"],
        ["1、机构(计5分)", "人员:2分,材料:3分", "2、制度(计4分)", "上墙:1分、成册:1分、落实表达:2分"],
    ],
)
def test_names_with_points_on_one_line_are_items_where_they_make_those_of_the_name_above(lines: list[str]) -> None:
    assert shape("考核细则", *lines) == WANTED


@pytest.mark.parametrize(
    "line", ["优秀：3分；良好：2分", "人员：3分；材料：3分", "有得3分；无得2分", "缺人扣3分；缺料扣2分"]
)
def test_grades_rules_and_other_sums_are_none(line: str) -> None:
    (rubric,) = interpret(document("考核细则", "1.机构（5分）", line, "2.制度（4分）", "3.经费（6分）")).rubrics
    assert [item.points for item in rubric.items] == [5, 4, 6]


def test_a_list_of_names_under_another_total_is_told() -> None:
    lines = ["评分规则", "一、内容（50分）", "二、取材（30分）", "三、表达（20分）", "四、个人得分，总计100分"]
    assert "K113" in severe(read(*lines, "由评委另行记录。", "语言表达：20分 整体意识：20分 逻辑推理：20分。"))
    assert "K113" not in severe(read(*lines, "由评委另行记录。", "内容：50分 取材：30分 表达：20分。"))


def test_bare_numbers_among_marks_are_points_where_they_make_those_of_the_name() -> None:
    lines = [
        "主题鲜明(30)语言流畅(10分);结合实际(10分).",
        "二、表达：20",
        "声音洪亮(15分)语速适当(5).",
        "三、仪表：30",
        "衣着整洁。",
    ]
    (rubric,) = interpret(document("评分标准", "一、内容：50", *lines)).rubrics
    assert [[item.points for item in category.items] for category in rubric.categories] == [[30, 10, 10], [15, 5]]
    assert severe(read("评分标准", "一、内容：50", lines[0].replace("30", "31"), *lines[1:])) == ["K201"]


def test_a_line_of_points_on_top_makes_none_of_those_of_its_heading() -> None:
    lines = ["1、选题：10分", "题目切合所学。4分", "写明数据来源。6分", "2、分析20分"]
    below = ["结果正确，含义清楚 8分", "画出走势图3分（加分项）", "比较两种算法（7分）；说明原因（5分）。12分"]
    for told in (below, [below[0], below[2], below[1]]):
        assert shape(*lines, *told) == [
            ("选题", 10, [4, 6]),
            ("分析", 20, [8, 3, 12] if told is below else [8, 12, 3]),
        ]
    (rubric,) = interpret(document(*lines, *below)).rubrics
    assert [(str(item.kind), item.counts, len(item.sub_points)) for item in rubric.categories[1].items] == [
        ("base", True, 0),
        ("bonus", False, 0),
        ("base", True, 2),
    ]


def test_points_that_the_mark_of_a_bonus_does_not_follow_are_part_of_those() -> None:
    lines = [
        "1、选题：10分",
        "题目切合所学。4分",
        "写明数据来源。6分",
        "2、分析20分",
        "结果正确 8分",
        "画出走势图12分",
        "另行通知。",
    ]
    assert shape(*lines) == [("选题", 10, [4, 6]), ("分析", 20, [8, 12])]
