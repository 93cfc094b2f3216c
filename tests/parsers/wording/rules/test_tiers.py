"""Several amounts in one text, of which one is given."""

from decimal import Decimal

import pytest

from parsers.wording.rules.tiers import tiers


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("摊位20个以上9分;摊位10个以上6分;摊位5个以上3分", 9),
        ("自有场地4分；借用0分", 4),
        ("很及时：8分；较及时：6分；一般：4分；不及时：2分；", 8),
        ("完全满足：5分；基本满足：4分；不满足：2分", 5),
        ("优秀（10分），良好（8分），一般（6分）", 10),
        ("十分熟练、较熟练分别加4分、2分", 4),
        ("1年以下1分；1-3年3分；3年以上5分", 5),
        ("15-12分：优；11-8分：良；7-0分：差", 15),
        ("没有事故得6分，有1次得3分，有2次以上不得分", 6),
        ("每篇得2分，最高不超过10分", 10),
        ("按时交班（准时：6分——迟交：0分）", 6),
        ("台面（整洁：4分－一般：2分－零乱：0分）", 4),
        ("回答来访（耐心5分-冷淡0分）", 5),
    ],
)
def test_the_highest_of_tiers_is_the_full_mark(text: str, best: int) -> None:
    found = tiers(text)
    assert found is not None
    assert found.sure and found.number is not None
    assert found.best == best


@pytest.mark.parametrize("text", ["制度健全得5分；台账完整得3分", "会议记录6分；学习笔记4分", "培训2分，调研3分"])
def test_amounts_that_may_add_up_are_open_to_doubt(text: str) -> None:
    found = tiers(text)
    assert found is not None
    assert not found.sure
    assert found.together > found.best


@pytest.mark.parametrize("text", ["完全符合得满分，基本符合得3分，不符合不得分", "国家级每项5分，省级每项3分"])
def test_a_full_mark_that_is_not_printed_is_not_made_up(text: str) -> None:
    found = tiers(text)
    assert found is None or found.number is None


def test_a_single_amount_is_no_choice() -> None:
    assert tiers("按时报送材料得5分，每迟一天扣1分") is None
    assert tiers("每次加2分") is None


def test_where_the_highest_stands() -> None:
    text = "一等奖6分，二等奖4分"
    found = tiers(text)
    assert found is not None and found.number is not None
    assert Decimal(text[slice(*found.number)]) == found.best
