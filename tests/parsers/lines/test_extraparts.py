"""Parts of a list that add or take points, beside those that hold full marks."""

import pytest

from parsers.lines.extraparts import heads_changes
from schema.finding import UnusableInput
from schema.rubric import Category
from tests.readings import outline, read, severe

BASE = (
    "1.纪律：满分20分。",
    "说话每次扣1分。",
    "2.卫生：满分30分。",
    "地面有纸屑每次扣2分。",
    "3.两操：满分50分。",
    "缺席每人次扣3分。",
)
BONUS = ("1.好人好事：从1—10分酌情加分。", "2.板报评比：第一名加5分，第二名加3分。")
LIST = [
    "一、纪律（60分）",
    "1.按时到校（30分）。",
    "2.遵守纪律（30分）。",
    "二、卫生（40分）",
    "1.教室整洁（20分）。",
    "2.走廊整洁（20分）。",
]


def parts(*lines: str) -> list[tuple[str, str, list[str], list[object]]]:
    (rubric,) = read(*lines).rubrics
    return [(c.name, c.kind, [i.kind for i in c.items], [i.points for i in c.items]) for c in rubric.categories]


@pytest.mark.parametrize("name", ["扣分项", "扣分项目（100分）", "扣分内容：", "减分项"])
def test_full_marks_under_a_heading_of_deductions_are_what_is_taken_from(name: str) -> None:
    first, second = parts(f"一、{name}", *BASE, "二、加分项", *BONUS)
    assert first[1:] == ("base", ["base"] * 3, [20, 30, 50])
    assert second == ("加分项", "bonus", ["bonus"] * 2, [None, None])


@pytest.mark.parametrize(
    "name",
    [
        "二、附加分：",
        "二、奖励项目",
        "加分项：",
        "加分项目（最高10分）",
        "附：加分项目",
        "附件：加分项",
        "二、附加分项",
        "附加分项目（最高5分）",
    ],
)
def test_a_part_of_bonuses_without_points_is_kept(name: str) -> None:
    first, second = parts("一、常规", *BASE, name, *BONUS)
    assert first == ("常规", "base", ["base"] * 3, [20, 30, 50])
    assert second[1:3] == ("bonus", ["bonus"] * 2)


def test_full_marks_of_bonuses_are_the_most_that_they_add() -> None:
    bonus = ("二、加分项（15分）", "1.好人好事：满分10分。", "2.板报评比：满分5分。")
    assert parts("一、扣分项", *BASE, *bonus)[1] == ("加分项", "bonus", ["bonus"] * 2, [10, 5])


def test_a_part_of_deductions_is_kept() -> None:
    taken = ("二、扣分项", "1.受到通报批评的，每次扣2分。", "2.弄虚作假的，扣5分。")
    (first, second) = parts("一、常规", *BASE, *taken)
    assert first[1] == "base"
    assert second[:3] == ("扣分项", "deduction", ["deduction"] * 2)


def test_what_is_said_below_a_bonus_goes_on_it() -> None:
    (rubric,) = read(
        "一、常规", *BASE, "二、加分项", "1.好人好事", "受到表扬的，每次加2分。", "2.投稿", "每篇加1分。"
    ).rubrics
    (_, bonus) = rubric.categories
    assert [item.text for item in bonus.items] == ["好人好事受到表扬的，每次加2分。", "投稿每篇加1分。"]


def test_the_first_part_may_be_of_deductions_alone() -> None:
    (rubric,) = read("一、扣分项", *BASE).rubrics
    assert outline(rubric.categories) == [("扣分项", None, [20, 30, 50])]
    assert isinstance(rubric.categories[0], Category) and rubric.categories[0].kind == "base"


@pytest.mark.parametrize(
    ("name", "rule", "kind"),
    [
        ("三、加分", "获校级奖励加1分，区级加2分。", "bonus"),
        ("三、加分项", "每获奖一次加2分。", "bonus"),
        ("三、扣分项", "违纪的每次扣2分。", "deduction"),
        ("三、附加分（5分）", "经验被推广的加5分。", "bonus"),
    ],
)
def test_what_is_added_or_taken_below_such_a_heading_is_its_rule(name: str, rule: str, kind: str) -> None:
    result = read("班级考核细则", *LIST, name, rule, "本细则由学校负责解释。")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("纪律", 60, [30, 30]), ("卫生", 40, [20, 20])]
    assert [(item.kind, item.counts, item.text.endswith(rule)) for item in rubric.items] == [(kind, False, True)]
    assert [unused.text for unused in result.coverage.unused] == ["本细则由学校负责解释。"]
    assert severe(result) == []


def test_parts_with_marks_and_what_is_taken_off_each_are_no_deduction() -> None:
    parts = "1.巡查：每周巡查不少于1次（20分），每少1次扣2分；记录完整（10分），每缺1次扣1分。"
    (rubric,) = read(
        "考核细则", "一、日常（50分）", parts, "2.保洁（20分），每处扣1分。", "二、宣传（50分）", "1.设专栏（50分）。"
    ).rubrics
    first = rubric.categories[0].items[0]
    assert first.kind == "base"
    assert first.points == 30
    assert [part.points for part in first.sub_points] == [20, 10]


def test_a_bonus_named_before_a_colon_below_a_list_is_one_of_its_own() -> None:
    result = read("班级考核细则", *LIST, "加分项：工作经验被推广的，加3分。", "本细则由学校负责解释。")
    (rubric,) = result.rubrics
    assert [(item.kind, item.counts, item.points) for item in rubric.items] == [("bonus", False, None)]
    assert [unused.text for unused in result.coverage.unused] == ["本细则由学校负责解释。"]
    assert severe(result) == []


@pytest.mark.parametrize("head", ["三、加减分项", "三、加分项目", "三、加分项（10分）"])
@pytest.mark.parametrize("colon", ["", "："])
def test_headings_of_extras_may_stand_right_below_another(head: str, colon: str) -> None:
    adds = (f"加分项{colon}", "1.受到区级表扬加5分", "2.受到校级表扬加3分")
    takes = (f"扣分项{colon}", "1.受到通报扣2分", "2.迟交材料扣3分")
    assert parts("班级考核细则", *LIST, head, *adds, *takes)[2:] == [
        ("加分项", "bonus", ["bonus"] * 2, [None] * 2),
        ("扣分项", "deduction", ["deduction"] * 2, [None] * 2),
    ]


def test_a_heading_of_deductions_is_said_twice() -> None:
    takes = ("1.受到通报扣2分", "2.迟交材料扣3分")
    assert parts("班级考核细则", *LIST, "三、扣分项", "扣分项目：", *takes)[2:] == [
        ("扣分项扣分项目", "deduction", ["deduction"] * 2, [None] * 2)
    ]


def test_the_next_numbered_part_stands_beside_a_name_of_bonuses_without_a_number() -> None:
    base = (
        "防汛考核细则",
        "一、组织（40分）",
        "1.机构（20分）",
        "2.方案（20分）",
        "二、落实（60分）",
        "1.宣传（30分）",
        "2.整改（30分）",
    )
    more = (
        "三、加分项（10分）",
        "加分项目：",
        "1.获奖加5分",
        "2.创新加3分",
        "四、扣分项",
        "扣分项目：",
        "1.被通报扣2分",
        "2.瞒报扣3分",
    )
    (rubric,) = read(*base, *more).rubrics
    assert [(part.kind, len(part.items), len(part.categories)) for part in rubric.categories] == [
        ("base", 2, 0),
        ("base", 2, 0),
        ("bonus", 2, 0),
        ("deduction", 2, 0),
    ]


BONUSES = (
    "加分事项",
    "加分情形",
    "加分标准",
    "奖励事项",
    "特色加分",
    "创新工作加分",
    "加分项：累计不超过5分",
    "加分事项（最高5分）",
)
DEDUCTIONS = (
    "扣分因素",
    "倒扣分",
    "考核扣分",
    "负面清单",
    "扣分情况（最多扣10分）",
    "不良行为扣分项",
    "未达标扣分情形",
    "不文明行为扣分",
)


@pytest.mark.parametrize(
    ("name", "kind"), [*((name, "bonus") for name in BONUSES), *((name, "deduction") for name in DEDUCTIONS)]
)
@pytest.mark.parametrize("last", [True, False])
def test_parts_on_top_of_a_list_however_they_are_named(name: str, kind: str, last: bool) -> None:
    manner = "加" if kind == "bonus" else "扣"
    base = (
        "一、值班（60分）",
        "1.到岗（30分）",
        "2.记录（30分）",
        "二、报表（40分）",
        "1.及时（20分）",
        "2.准确（20分）",
    )
    behind = () if last else ("四、一票否决", "1.发生事故的。", "2.弄虚作假的。")
    lines = (*base, f"三、{name}", f"1.第一种情形{manner}3分。", f"2.第二种情形{manner}2分。", *behind)
    (rubric,) = read("考核办法", *lines).rubrics
    part = rubric.categories[2]
    assert (part.kind, part.counts, [item.kind for item in part.items]) == (kind, False, [kind, kind])


@pytest.mark.parametrize("name", ["不扣分情形", "免予扣分情形", "不再扣分情形", "无需扣分情形", "不纳入扣分事项"])
def test_what_takes_nothing_heads_no_deductions(name: str) -> None:
    assert heads_changes(name) is None


VETOES = ["1.弄虚作假的。", "2.发生责任事故的。"]
CHANGES = ["1.受通报的，每次扣2分。", "2.获表彰的，每次加1分。"]


@pytest.mark.parametrize("total", [100, 99])
@pytest.mark.parametrize("names", [("扣分项", "一票否决"), ("一票否决", "扣分项"), ("加分项", "扣分项")])
def test_such_parts_below_the_total_are_read_and_not_counted(names: tuple[str, str], total: int) -> None:
    lists = [
        [f"{number}、{name}", *(VETOES if name == "一票否决" else CHANGES)]
        for number, name in zip("三四", names, strict=True)
    ]
    result = read("工作考核细则", *LIST, f"合计：{total}分", *lists[0], *lists[1])
    (rubric,) = result.rubrics
    assert rubric.points == total
    assert [category.counts for category in rubric.categories] == [True, True, False, False]
    assert [len(category.items) for category in rubric.categories] == [2, 2, 2, 2]
    assert ("K203" in severe(result)) is (total != 100)


@pytest.mark.parametrize("name", ["三、一票否决", "三、否决条款", "一票否决：", "三、一票否决事项（每项100分）"])
def test_vetoes_alone_below_the_total_are_a_part(name: str) -> None:
    result = read("工作考核细则", *LIST, "合计：100分", name, *VETOES, "四、附则", "1.由办公室解释。")
    part = result.rubrics[0].categories[-1]
    assert (part.kind, [item.text for item in part.items]) == ("veto", ["弄虚作假的。", "发生责任事故的。"])
    assert severe(result) == []


def test_chapters_below_the_total_keep_vetoes_out() -> None:
    result = read("工作考核细则", *LIST, "合计：100分", "三、考核程序", "1.年终检查。", "四、一票否决", *VETOES)
    assert [category.kind for category in result.rubrics[0].categories] == ["base", "base"]
    assert severe(result) == ["K115"]


@pytest.mark.parametrize("name", ["二○三一年扣分情况", "本月扣分情况：", "一季度扣分情况"])
def test_what_was_taken_off_in_some_period_is_no_part(name: str) -> None:
    result = read("工作考核细则", *LIST, "合计：100分", name, "1.甲站迟报一次扣1分", "2.乙站漏报一次扣5分")
    assert len(result.rubrics[0].categories) == 2
    assert heads_changes("扣分情况") == heads_changes("2031年扣分项") == "deduction"


def hundred(*points: int) -> tuple[str, ...]:
    items = [f"{n}.第{n}组到岗（{value}分）" for n, value in enumerate(points, 1)]
    return ("值守考核评分表", f"一、基本分（{sum(points)}分）", *items, "二、加分项", "1.受市级表彰加5分。")


def test_two_items_that_make_a_hundred_are_enough_beside_bonuses() -> None:
    (rubric,) = read(*hundred(40, 60)).rubrics
    assert [part.kind for part in rubric.categories] == ["base", "bonus"]
    assert [item.points for item in rubric.categories[0].items] == [40, 60]
    with pytest.raises(UnusableInput):
        read(*hundred(40, 50))
