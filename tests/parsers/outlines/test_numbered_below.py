"""A part below the total with a number 一、 of its own stands beside the parts above it, whatever its rows are numbered."""

import pytest

from tests.readings import read, severe

ROWS = """序号 | 项目 | 分值 | 考核内容 | 评分标准
一 | 值守（60分） | 25 | 1、按时到岗 | 迟到扣1分
 | | 35 | 2、记录完整 | 缺一次扣1分
二 | 宣传（40分） | 40 | 1、办好专栏 | 未办不得分
总分 | | 100 | |
"""


@pytest.mark.parametrize(
    ("below", "counts"),
    [
        ("三 | 加分项目（10分） | | 1、承办会议的 | 每次加2分\n | | | 2、获表彰的 | 每次加3分", [2, 1, 2]),
        ("三 | 加分项目（10分） | | 1、承办会议的 | 每次加2分", [2, 1, 1]),
        ("三 | 加分项目 | | 1、承办会议的 | 每次加2分", [2, 1, 1]),
    ],
)
def test_a_numbered_part_below_the_total_is_one_of_its_own(below: str, counts: list[int]) -> None:
    result = read("防汛考核表", ROWS + below)
    (rubric,) = result.rubrics
    assert [(part.label, len(part.items)) for part in rubric.categories] == list(zip("一二三", counts, strict=True))
    assert rubric.categories[-1].kind == "bonus"
    assert severe(result) == []


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("一票否决 | 发生安全事故的，年度考核不合格 | < | <", "veto"),
        ("加分项 | 获市级表彰加5分 | < | <", "bonus"),
    ],
)
def test_a_text_merged_beside_the_name_of_a_part_below_the_total_is_its_item(below: str, kind: str) -> None:
    rows = "项目 | 内容 | 分值 | 标准\n值守 | 到岗 | 60 | 迟到扣1分\n宣传 | 专栏 | 40 | 未办不得分\n总分 | | 100 |\n"
    result = read("防汛考核表", rows + below)
    assert [item.kind for part in result.rubrics[0].categories[2:] for item in part.items] == [kind]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("numbers", "categories"), [(("1", "2"), ["值守", "宣传"]), (("甲班", "乙班"), ["甲班", "乙班"])]
)
def test_names_of_parts_below_the_total_leave_serial_numbers_numbers(
    numbers: tuple[str, str], categories: list[str]
) -> None:
    one, other = numbers
    rows = (
        f"序号 | 项目 | 内容 | 分值 | 标准\n{one} | 值守 | 到岗 | 60 | 迟到扣1分\n{other} | 宣传 | 专栏 | 40 | 未办不得分\n"
        "合计 | < | < | 100 | \n加分项 | 获市级表彰加5分 | < | < | 最高5分\n扣分项 | 被通报扣5分 | < | < | \n"
        "否决项 | 发生安全事故的年度考核为不合格 | < | < | "
    )
    (rubric,) = read("防汛考核表", rows).rubrics
    assert [part.name for part in rubric.categories[:2]] == categories
    assert severe(read("防汛考核表", rows)) == []


def test_a_subtotal_below_a_part_below_the_total_is_none_of_its_items() -> None:
    rows = (
        "序号 | 内容 | 分值 | 标准\n1 | 按时到岗 | 40 | 迟到扣1分\n2 | 办好专栏 | 60 | 未办不得分\n | 小计 | 100 | \n"
        " | 加分项 | | \n3 | 获市级表彰 | 5 | 每次加1分\n4 | 获县级表彰 | 3 | 每次加1分\n | 小计 | 8 | \n | 合计 | 100 | "
    )
    (rubric,) = read("防汛考核表", rows).rubrics
    (bonus,) = rubric.categories
    assert [item.text for item in bonus.items] == ["获市级表彰", "获县级表彰"]
    assert bonus.points == 8
    assert severe(read("防汛考核表", rows)) == []
