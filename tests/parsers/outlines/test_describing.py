"""Texts over the full width below each item, which describe it and head nothing."""

import pytest

from tests.readings import one_rubric, read, severe

FIRST, SECOND = "设专人负责，物资齐备，按月清点", "巡查到位，记录完整"


def laid_out(first: str = FIRST, second: str = SECOND, below: str = "") -> str:
    return f"考核内容 | 分值 | 得分\n1.仓库 | 30 |\n{first} | < | <\n2.巡查 | 70 |\n{second} | < | <\n{below}"


@pytest.mark.parametrize("below", ["", "合计 | 100 |"])
@pytest.mark.parametrize("first", [FIRST, "设专人负责（10分），物资齐备（20分）", f"{FIRST}；" * 6])
def test_a_text_below_each_item_describes_it(first: str, below: str) -> None:
    result = read(laid_out(first, below=below))
    (rubric,) = result.rubrics
    assert [(item.text, int(item.points or 0), [cell.text for cell in item.cells]) for item in rubric.items] == [
        ("仓库", 30, [first]),
        ("巡查", 70, [SECOND]),
    ]
    assert not severe(result)


@pytest.mark.parametrize("number", ["1", ""])
def test_a_text_beside_blanks_below_each_item_describes_it_too(number: str) -> None:
    rows = f"{number} | 仓库 | 30 |\n | {FIRST} | |\n{number and '2'} | 巡查 | 70 |\n | {SECOND} | |"
    rubric = one_rubric(f"序号 | 考核内容 | 分值 | 得分\n{rows}")
    assert [cell.text for item in rubric.items for cell in item.cells] == [FIRST, SECOND]


def test_numbered_headings_may_stand_between() -> None:
    rows = f"一、内务 | < | <\n1.仓库 | 30 |\n{FIRST} | < | <\n二、外勤 | < | <\n1.巡查 | 70 |\n{SECOND} | < | <"
    rubric = one_rubric(f"考核内容 | 分值 | 得分\n{rows}")
    assert [(c.name, [cell.text for item in c.items for cell in item.cells]) for c in rubric.categories] == [
        ("内务", [FIRST]),
        ("外勤", [SECOND]),
    ]


@pytest.mark.parametrize("last", ["考核人：    日期：", "满分100分，80分以上为优秀", "发生事故的，一票否决"])
def test_a_text_below_one_item_alone_heads_the_next(last: str) -> None:
    rubric = one_rubric(laid_out(second=last))
    assert rubric.categories[0].name == FIRST


def test_a_name_below_an_item_heads_the_next() -> None:
    rows = "安全 | < | <\n1.仓库 | 30 |\n外勤 | < | <\n2.巡查 | 70 |"
    rubric = one_rubric(f"考核内容 | 分值 | 得分\n{rows}")
    assert [c.name for c in rubric.categories] == ["安全", "外勤"]


@pytest.mark.parametrize("last", ["考核方式：查阅资料，实地走访", "考核时间：每月底，由办公室定"])
def test_a_remark_on_the_whole_below_the_last_item_describes_none(last: str) -> None:
    rows = f"1.仓库 | 30 |\n内务：要求规范、有序 | < | <\n2.巡查 | 70 |\n{last} | < | <"
    assert one_rubric(f"考核内容 | 分值 | 得分\n{rows}").categories[0].name == "内务：要求规范、有序"


def test_how_each_item_is_looked_at_describes_it() -> None:
    first, last = "考核方式：查阅台账，清点物资", "考核方式：实地走访，询问职工"
    assert [[cell.text for cell in item.cells] for item in one_rubric(laid_out(first, last)).items] == [[first], [last]]


def test_so_does_one_below_the_last_where_those_before_end_with_a_stop() -> None:
    first, last = f"{FIRST}。", "考核方式：实地走访，询问职工"
    assert [[cell.text for cell in item.cells] for item in one_rubric(laid_out(first, last)).items] == [[first], [last]]
