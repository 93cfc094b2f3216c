"""Names with bare numbers in brackets: full marks where they make a total over or before what is taken off."""

import pytest

from schema.finding import UnusableInput
from tests.readings import read, severe

PARTS = (("讲台", 20, "乱放物品"), ("黑板", 30, "未擦净"), ("地面", 50, "有纸屑"))


def items(*lines: str) -> list[tuple[str, object]]:
    return [(item.text, item.points) for rubric in read(*lines).rubrics for item in rubric.items]


@pytest.mark.parametrize("shape", ["{}（{}）：①{}（扣2分）；", "{} ({}): ① {}（每处扣2分）", "{}【{}】：{}扣2分。"])
def test_names_before_what_is_taken_off_are_items(shape: str) -> None:
    lines = [shape.format(*part) for part in PARTS]
    assert items("一、扣分标准", *lines, "二、其他", "（1）得分80分为合格。") == list(
        zip(lines, (20, 30, 50), strict=True)
    )
    assert severe(read("一、扣分标准", *lines)) == []


@pytest.mark.parametrize("mark", ["{}、", "（{}）", "{}. ", "- "])
def test_so_are_those_with_a_mark(mark: str) -> None:
    lines = [
        mark.format(n) + f"{name}（{points}）：每日检查，{rule}扣2分。"
        for n, (name, points, rule) in enumerate(PARTS, 1)
    ]
    assert [points for _, points in items("检查办法", *lines)] == [20, 30, 50]


def test_lines_below_a_name_go_on_it() -> None:
    lines = [
        line
        for name, points, rule in PARTS
        for line in (f"{name}（{points}）", f"①{rule}扣2分，", "以照片为准。", "②无人负责扣1分")
    ]
    assert items("检查办法", *lines, "由值周生检查。") == [
        ("".join(lines[n : n + 4]), points) for n, points in zip((0, 4, 8), (20, 30, 50), strict=True)
    ]


def test_a_total_may_be_stated() -> None:
    lines = [f"{name}（{points}）：{rule}扣2分。" for name, points, rule in (*PARTS[:2], ("走廊", 25, "有杂物"))]
    with pytest.raises(UnusableInput, match="K008"):
        read("检查办法", *lines)
    assert [points for _, points in items("检查办法（满分75分）", *lines)] == [20, 30, 25]


@pytest.mark.parametrize(
    "lines",
    [
        ("一班（20）：男生12人。", "二班（30）：男生16人。", "三班（50）：男生26人。"),
        ("讲台（20）：乱放扣2分。", "黑板（80）：未擦扣2分。"),
        ("讲台（20）：乱放扣2分。", "一、黑板（30）：未擦扣2分。", "地面（50）：有纸屑扣2分。"),
        (
            "讲台（20）：乱放扣2分。",
            "每日检查。",
            "每周汇总。",
            "每月公布。",
            "黑板（30）：未擦扣2分。",
            "地面（50）：有纸屑扣2分。",
        ),
        ("优秀（20）：扣2分以内。", "良好（30）：扣5分以内。", "一般（50）：扣9分以内。"),
    ],
)
def test_other_numbers_in_brackets_are_none(lines: tuple[str, ...]) -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read("检查标准", "分值见下。", *lines)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (("厨师", "服务员", "保洁"), ["K104"]),
        (("一年级", "二年级", "三年级"), ["K104"]),
        (("员工", "主管", "经理"), ["K104"]),
        (("讲台", "黑板", "班牌"), []),
    ],
)
def test_numbers_behind_persons_may_count_these(names: tuple[str, ...], codes: list[str]) -> None:
    lines = [f"{name}（{points}）：迟到，每次扣2分" for name, points in zip(names, (40, 50, 10), strict=True)]
    assert severe(read("检查办法", *lines)) == codes


def test_other_names_with_points_and_their_unit_show_that_bare_numbers_are_none() -> None:
    lines = [f"{name}（{n}）：迟到每人扣1分" for name, n in (("一班", 40), ("二班", 35), ("三班", 25))]
    with pytest.raises(UnusableInput, match="K008"):
        read("各班情况", *lines, "卫生（50分）", "纪律（50分）")


def test_bonuses_beside_them_may_print_points() -> None:
    lines = [f"{name}（{points}）：{rule}扣2分" for name, points, rule in PARTS]
    found = read("卫生检查办法（满分100分）", *lines, "加分项目（10分）", "附加题目（20分）").rubrics[0].items
    assert [item.points for item in found[:3]] == [20, 30, 50]
    assert [item.kind for item in found] == ["base"] * 3 + ["bonus"] * 2


@pytest.mark.parametrize("points", [(100, 100), (60, 40)])
def test_headings_whose_points_they_make_may_print_these(points: tuple[int, int]) -> None:
    posts = [
        line
        for label, post, whole in zip("一二", ("保洁", "门卫"), points, strict=True)
        for line in (
            f"{label}、{post}（{whole}分）",
            *(
                f"{name}({whole * share // 10})：{rule}扣1分"
                for name, share, rule in (("到岗", 3, "迟到"), ("交接", 2, "漏记"), ("仪表", 5, "不整"))
            ),
        )
    ]
    result = read("岗位考核", *posts)
    found = [
        node
        for one in result.rubrics
        for node in (*one.items, *(item for part in one.categories for item in part.items))
    ]
    assert [item.points for item in found] == [whole * share // 10 for whole in points for share in (3, 2, 5)]
    assert severe(result) == []
