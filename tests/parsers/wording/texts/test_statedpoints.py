"""The full mark that a clause of a text states."""

import pytest

from parsers.wording.texts.statedpoints import leading, leading_share, stated, stated_together


def cut(text: str, span: tuple[int, int] | None) -> str | None:
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("门窗完好，无涂画。此项2分，一处不合格扣0.5分。", "2分"),
        ("门窗完好。此 项 2 分,一 处不合格扣 0.5 分", "2 分"),
        ("被褥整齐；本项满分10分，缺一项扣2分", "10分"),
        ("器材齐备，该项占15分。", "15分"),
        ("本项目20分，错一处扣1分", "20分"),
        ("满分100分，85分以上为合格", None),
        ("达到90%的，此项得5分；80%的，此项得3分", None),
        ("地面干净，此项4分，未打扫的，此项0分。", "4分"),
        ("此项不得分", None),
        ("本项扣2分，情节严重的扣5分", None),
        ("此项2分，全部完成的奖励5分", None),
        ("按此项2分/人计", None),
        ("每项5分，共4项", None),
        ("上述各项10分", None),
    ],
)
def test_the_full_mark_of_a_text(text: str, points: str | None) -> None:
    assert cut(text, stated(text)) == points


def test_without_a_word_it_is_only_the_first_clause() -> None:
    assert cut("15分。标准：满意", leading("15分。标准：满意", bare=True)) == "15分"
    for text in ("15分。", "15分/次，最多两次", "每次15分，不限", "15分钟，按时"):
        assert leading(text, bare=True) is None
    assert leading("15分。标准：满意", bare=False) is None
    for text, points in (
        ("满分为20分，错一处扣1分", "20分"),
        ("基准分15分。标准：到岗", "15分"),
        ("分值：8分，优8分", "8分"),
    ):
        assert cut(text, leading(text, bare=False)) == points
    assert cut("该项占10。标准：配合", leading_share("该项占10。标准：配合")) == "10"


def test_several_statements_are_of_parts() -> None:
    assert stated_together("（1）出勤，此项5分；（2）着装，此项3分。") == 8
    assert stated_together("出勤，此项5分，缺一次扣1分") is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("本项总分为40分，分三个档次", "40分"),
        ("本項總分為40分，評分時分三個檔次", "40分"),
        ("巡护到位，该项考核分值为5分，漏一次扣1分", "5分"),
        ("上报率100%，该项分值为2分每漏一次扣0.5分，扣完为止", "2分"),
        ("完成任务，该项基础分值为3分未完成的，每少一户扣1分。", "3分"),
        ("漏报的，该项扣减分值为2分", None),
        ("该项最高分值为5分", None),
        ("该项2分每人发给一份", None),
        ("以上五项总分为40分", None),
    ],
)
def test_the_full_mark_of_a_text_that_a_word_names(text: str, points: str | None) -> None:
    assert cut(text, stated(text)) == points
