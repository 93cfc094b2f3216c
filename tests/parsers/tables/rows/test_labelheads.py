"""Names alone in the column of serial numbers, over numbered rows, in tables where no cells were merged."""

import pytest

from tests.readings import read, severe

TABLE = """序号 | 考核内容 | 分值 | 评分办法
{first} | | |
1 | 按时到岗 | 25 | 迟到扣1分
2 | 记录完整 | 35 | 缺一次扣1分
{second} | | |
1 | 办好专栏 | 40 | 未办不得分
总分 | | 100 |
"""


@pytest.mark.parametrize(
    ("first", "second", "points"),
    [
        ("值守（60分）", "宣传（40分）", [60, 40]),
        ("值守", "宣传", [None, None]),
        ("一、值守", "二、宣传", [None, None]),
    ],
)
def test_a_name_alone_heads_the_numbered_rows_below(first: str, second: str, points: list[int | None]) -> None:
    result = read("防汛考核表", TABLE.format(first=first, second=second))
    (rubric,) = result.rubrics
    assert [(part.name, part.points, len(part.items)) for part in rubric.categories] == [
        ("值守", points[0], 2),
        ("宣传", points[1], 1),
    ]
    assert severe(result) == []


def test_a_part_below_the_total_is_headed_so_too() -> None:
    below = "一票否决项 | | |\n1 | 发生伤亡事故的 | |\n2 | 弄虚作假的 | |"
    (rubric,) = read("防汛考核表", TABLE.format(first="值守", second="宣传") + below).rubrics
    assert [item.kind for item in rubric.categories[-1].items] == ["veto", "veto"]


@pytest.mark.parametrize("text", ["检查日期：", "备注：由办公室填写", "3"])
def test_fields_remarks_and_numbers_head_nothing(text: str) -> None:
    (rubric,) = read("防汛考核表", TABLE.format(first=text, second=text)).rubrics
    assert not rubric.categories
    assert [item.points for item in rubric.items] == [25, 35, 40]


@pytest.mark.parametrize("word", ["实得分", "检查人员签字", "本页合计", "整改意见", "宣传"])
def test_a_word_between_rows_without_a_name_over_the_first_heads_nothing(word: str) -> None:
    rows = TABLE.format(first="", second=word).replace(" | | |\n", "", 1)
    (rubric,) = read("防汛考核表", rows).rubrics
    assert not rubric.categories
    assert [item.points for item in rubric.items] == [25, 35, 40]


COUNTED = """序号 | 考核内容 | 分值 | 评分办法
1 | 按时到岗 | 25 | 迟到扣1分
2 | 记录完整 | 35 | 缺一次扣1分
{word}3 | 办好专栏 | 40 | 未办不得分
{name} | | |
4 | 群众来信 | 5 | 每件1分
总分 | | 100 |
"""


@pytest.mark.parametrize(
    ("name", "kind"), [("倒扣分", "deduction"), ("惩罚项", "deduction"), ("负面清单", "deduction"), ("奖惩项", "bonus")]
)
def test_the_name_of_a_part_heads_rows_below_others_without_a_name(name: str, kind: str) -> None:
    result = read("防汛考核表", COUNTED.format(word="", name=name))
    (part,) = result.rubrics[0].categories
    assert (part.name, part.kind, len(part.items)) == (name, kind, 1)
    assert severe(result) == []


@pytest.mark.parametrize(("name", "kinds"), [("奖惩", ["bonus", "deduction"]), ("加分项", ["bonus", "bonus"])])
def test_in_a_part_of_both_each_item_is_what_its_rules_say(name: str, kinds: list[str]) -> None:
    rows = COUNTED.format(word="", name=name).replace("总分", "5 | 受到批评 | 10 | 每次扣5分\n总分")
    (part,) = read("防汛考核表", rows.replace("每件1分", "每次加2分")).rubrics[0].categories
    assert [item.kind for item in part.items] == kinds


def test_a_word_between_rows_is_told_where_a_bonus_stands_below() -> None:
    result = read("防汛考核表", COUNTED.format(word="宣传 | | |\n", name="加分项"))
    assert [item.points for item in result.rubrics[0].items] == [25, 35, 40]
    assert severe(result) == ["K409"]
