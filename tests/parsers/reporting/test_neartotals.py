"""Totals beside a table that states none, which it makes nearly."""

import pytest

from tests.readings import read, severe

TABLE = "项目 | 考核内容 | 分值\n组织 | 签订责任书 | 20\n检查 | 每月检查两次 | 15\n救援 | 配齐救生设备 | {last}"
OTHER = "序号 | 内容 | 满分\n1 | 网箱完好 | 30\n2 | 航道通畅 | 70\n合计 | | 100"


@pytest.mark.parametrize(
    "pieces",
    [
        (TABLE, "得分共计50分，由站里检查。"),
        ("渔业检查 | | 总分：50\n" + TABLE,),
        (TABLE, "总分50，低于30分的约谈。"),
        (TABLE, "总分50分封顶。"),
        (TABLE + "\n合计：50 | < | <",),
        ("一、渔业项满分为50分。", "二、养殖项满分为70分。", "渔业项评分标准", TABLE, "养殖项评分标准", OTHER),
    ],
    ids=["below", "title row", "bare", "limit", "bare row", "prose of several"],
)
def test_a_total_that_is_nearly_made_is_told(pieces: tuple[str, ...]) -> None:
    told = severe(read(*(piece.format(last=14) for piece in pieces)))
    assert "K213" in told
    assert "K213" not in severe(read(*(piece.format(last=15) for piece in pieces)))


def test_more_than_a_hundred_is_no_score() -> None:
    assert "K213" in severe(read(TABLE.format(last=65), "总分110"))


@pytest.mark.parametrize(
    ("last", "beside"),
    [
        (14, "本次检查总分：47"),
        (65, "自评总分：95分"),
        (65, "总分：95"),
        (14, "总分30分以下的约谈。"),
        (14, "全县共500分。"),
        (65, "加分最高10分，总分110分封顶。"),
        (65, "加分后总分不超过110分。"),
        (60, "市级检查满分100分，本县按95分计。"),
    ],
    ids=["score", "self score", "score of a hundred", "grade", "another", "cap", "limit", "counted"],
)
def test_scores_and_what_is_far_off_are_none(last: int, beside: str) -> None:
    assert "K213" not in severe(read(TABLE.format(last=last), beside))
