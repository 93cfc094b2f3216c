"""Parts of a list that void all points, beside those that hold full marks."""

import pytest

from tests.readings import read, severe

LIST = (
    "一、林地管护（40分）",
    "1.巡山记录齐全（25分）。",
    "2.界桩完好（15分）。",
    "二、防火（60分）",
    "1.瞭望塔有人值守（35分）。",
    "2.防火道畅通（25分）。",
)
VETOES = ("1.发生人为山火。", "2.盗伐林木。")


def kinds(*lines: str) -> list[tuple[str, str, list[str]]]:
    result = read("护林考核细则", *lines)
    assert severe(result) == []
    (rubric,) = result.rubrics
    parts = [(c.name, c.kind, [f"{i.label}{i.text}" for i in c.items if i.kind == "veto"]) for c in rubric.categories]
    return [*parts, *((i.text, i.kind, []) for i in rubric.items)]


@pytest.mark.parametrize(
    "name",
    [
        "三、一票否决事项",
        "三、一票否决",
        "三、否决项：",
        "三、实行一票否决制",
        "一票否决项目",
        "三、有下列情形之一的，一票否决：",
    ],
)
def test_a_heading_of_vetoes_heads_a_part_of_the_rubric(name: str) -> None:
    *base, last = kinds(*LIST, name, *VETOES)
    assert [kind for _, kind, _ in base] == ["base", "base"]
    assert last == (name.removeprefix("三、").rstrip("："), "veto", [*VETOES])


def test_vetoes_may_stand_first() -> None:
    later = [line.replace("二、", "三、").replace("一、", "二、") for line in LIST]
    assert [kind for _, kind, _ in kinds("一、一票否决项", *VETOES, *later)] == ["veto", "base", "base"]


def test_a_sentence_below_the_heading_is_no_heading_of_its_own() -> None:
    said = "有下列情形之一的，全年考核一票否决："
    assert kinds(*LIST, "三、一票否决", said, *VETOES)[-1] == (f"一票否决{said}".rstrip("："), "veto", [*VETOES])


def test_what_follows_the_next_number_is_no_veto() -> None:
    assert kinds(*LIST, "三、一票否决", *VETOES, "四、附则", "1.由林场解释。")[-1][2] == [*VETOES]


@pytest.mark.parametrize(
    "lines", [("三、一票否决：发生人为山火的，取消评优。",), ("三、一票否决", "发生人为山火的，一票否决。")]
)
def test_a_veto_may_be_one_line(lines: tuple[str, ...]) -> None:
    assert kinds(*LIST, *lines, "四、附则", "由林场解释。")[-1][1] == "veto"


CHAPTERS = ("三、考核程序", "1.各林场自查。", "2.考核组复核。", "四、结果运用", "1.作为评优依据。")
"""What stands between the parts with points and the vetoes in a regulation."""


def unused(*lines: str) -> list[str]:
    """Return what is left out beside the parts with points, all of which are read."""
    result = read("护林考核细则", *lines)
    (rubric,) = result.rubrics
    assert [c.kind for c in rubric.categories] == ["base", "base"]
    assert [c.points for c in rubric.categories] == [40, 60]
    assert rubric.items == ()
    return [one.text for one in result.coverage.unused]


@pytest.mark.parametrize("name", ["五、一票否决", "五、有下列情形之一的，一票否决，不得评为优秀："])
def test_other_chapters_before_the_vetoes_are_no_items(name: str) -> None:
    assert unused(*LIST, *CHAPTERS, name, *VETOES) == [*CHAPTERS, name, *VETOES]


def test_other_chapters_behind_the_vetoes_are_no_items() -> None:
    later = [line.replace("二、", "四、").replace("一、", "三、") for line in LIST]
    first = ("一、一票否决", *VETOES, "二、考核程序", "1.各林场自查。", "2.考核组复核。")
    assert unused(*first, *later) == [*first]


@pytest.mark.parametrize(
    "lines",
    [
        ("2.一票否决：发生人为山火的，取消评优资格。", "3.结果报县局备案。"),
        ("2.有下列情形之一的，一票否决：", "（1）发生人为山火。", "（2）盗伐林木。", "3.结果报县局备案。"),
    ],
)
def test_a_veto_inside_of_a_chapter_makes_no_item_of_it(lines: tuple[str, ...]) -> None:
    chapter = ("三、工作要求", "1.各林场按时自查。", *lines)
    assert unused(*LIST, *chapter) == [*chapter]


@pytest.mark.parametrize(
    "name", ["三、以下情形不再实行一票否决：", "三、取消一票否决事项", "三、下列情况不适用一票否决："]
)
def test_what_is_no_longer_a_veto_is_none(name: str) -> None:
    assert unused(*LIST, name, *VETOES) == [name, *VETOES]


def test_how_vetoes_are_found_is_none() -> None:
    lines = ("三、一票否决", "1.一票否决由考核办提出，报县局审定。", "2.发生人为山火的，一票否决。")
    assert unused(*LIST, *lines) == [*lines]


def test_rules_below_the_last_item_may_stand_before_the_vetoes() -> None:
    *base, last = kinds(*LIST, "（1）每年清理一次。", "（2）无堆积物。", "三、一票否决", *VETOES)
    assert [kind for _, kind, _ in base] == ["base", "base"]
    assert last == ("一票否决", "veto", [*VETOES])


@pytest.mark.parametrize("line", ["附件：考核小组成员名单", "考核组成员名单："])
def test_numbers_that_begin_again_below_another_line_are_no_vetoes(line: str) -> None:
    *_, last = kinds(*LIST, "三、一票否决", *VETOES, line, "1.组长赵六", "2.副组长孙七")
    assert last == ("一票否决", "veto", [*VETOES])


@pytest.mark.parametrize("name", ["三、一票否决的情形", "三、一票否决清单"])
@pytest.mark.parametrize("line", ["3.以上情形由县局认定", "3.本细则由林场解释"])
def test_vetoes_end_before_a_line_that_is_none(name: str, line: str) -> None:
    result = read("护林考核细则", *LIST, name, *VETOES, line)
    assert [item.text for item in result.rubrics[0].categories[-1].items] == ["发生人为山火。", "盗伐林木。"]
    assert [one.text for one in result.coverage.unused] == [line]


def test_what_voids_a_bid_is_no_part_of_the_points() -> None:
    bids = ("一、否决条件", "1.未密封的", "2.超过限价的")
    result = read("护林服务招标文件", *bids, "二、评分标准", "1.价格（40分）", "2.技术（40分）", "3.服务（20分）")
    (rubric,) = result.rubrics
    assert [item.points for item in rubric.items] == [40, 40, 20]
    assert [one.text for one in result.coverage.unused] == [*bids, "二、评分标准"]


def test_deductions_below_vetoes_are_none_of_them() -> None:
    lines = ("3.以下情形扣分：", "（1）迟报，每次扣1分。", "（2）漏报，每次扣2分。")
    (rubric,) = read("护林考核细则", *LIST, "三、一票否决", *VETOES, *lines).rubrics
    last = rubric.categories[-1]
    assert [item.kind for item in last.items] == ["veto", "veto"]
    assert [(part.kind, [item.kind for item in part.items]) for part in last.categories] == [
        ("deduction", ["deduction"] * 2)
    ]


def test_such_a_line_below_an_item_leads_to_its_rules() -> None:
    rules = ("有下列情形扣分：", "（1）迟报，每次扣1分。", "（2）漏报，每次扣2分。")
    (rubric,) = read("护林考核细则", *LIST[:3], *rules, *LIST[3:]).rubrics
    assert [category.kind for category in rubric.categories] == ["base", "base"]
    assert [item.points for item in rubric.categories[0].items] == [25, 15]


PLAIN = ("1.巡山记录齐全，计40分；", "2.界桩完好，计20分；", "3.防火道畅通，计40分；")
LED = "发生下列情况之一的，予以一票否决，此项以起火点所在的林场为责任单位："


@pytest.mark.parametrize("between", ["以上项目扣完后，不足部分从总分中扣除。", "上述各项扣完为止。"])
def test_what_is_said_of_all_items_stands_between_them_and_the_vetoes(between: str) -> None:
    found = kinds(*PLAIN, between, LED, *VETOES)
    assert found[0] == (LED.rstrip("："), "veto", [*VETOES])
    assert [text for text, _, _ in found[1:]] == [line[2:] for line in PLAIN]


@pytest.mark.parametrize("line", ["以上各项缺一项扣5分。", "以上材料缺一项扣5分。"])
def test_what_is_said_of_the_things_in_one_item_stays_with_it(line: str) -> None:
    first, *_ = kinds("1.有巡山记录、交接记录、检查记录，计40分；", line, *PLAIN[1:])
    assert first[0].endswith(line)
