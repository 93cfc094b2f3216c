"""Points printed inside a text and at the end of a name."""

from decimal import Decimal

import pytest

from parsers.strand import strand
from parsers.wording.marks import ending, is_on_top, marks, printed_points
from schema.location import ParagraphPlace

PLACE = (ParagraphPlace(file="f1", paragraph=1, start=0, end=0),)


def test_a_clause_runs_to_its_marker_and_takes_the_unmarked_clause_before_it() -> None:
    text = "建立机制（2分）；完成任务（2分），积极投稿；发表成果（3分）。"
    assert [(text[m.start : m.marker], text[m.marker : m.end], m.points) for m in marks(text)] == [
        ("建立机制", "（2分）", Decimal(2)),
        ("完成任务", "（2分）", Decimal(2)),
        ("积极投稿；发表成果", "（3分）", Decimal(3)),
    ]


@pytest.mark.parametrize(
    ("text", "points"),
    [("甲(2分)", 2), ("甲【2分】", 2), ("甲（ 2 分 ）", 2), ("甲（０．５分）", 0.5), ("甲（两分）", 2)],
)
def test_markers_in_every_manner(text: str, points: float) -> None:
    assert [mark.points for mark in marks(text)] == [Decimal(str(points))]


@pytest.mark.parametrize(
    "text", ["扣2分", "得15分；得12分", "（90分以上）", "（每次2分）", "每少1篇扣0.5分", "（2012年）", "（扣2分）"]
)
def test_look_alikes_are_no_markers(text: str) -> None:
    assert marks(text) == ()


@pytest.mark.parametrize(
    ("name", "rest", "points", "printed"),
    [
        ("服务科学发展18分", "服务科学发展", 18, "18分"),
        ("档案整理，20分", "档案整理", 20, "20分"),
        ("档案整理 — 20 分", "档案整理", 20, "20分"),
        ("档案整理—20分", "档案整理—", 20, "20分"),
        ("基本条件（20分）", "基本条件", 20, "20分"),
        ("急救前评估（14）", "急救前评估", 14, "14"),
        ("字迹规范（0.5）分", "字迹规范", 0.5, "（0.5）分"),
        ("企业管理：10分", "企业管理", 10, "10分"),
        ("设计报告（20%）", "设计报告", 20, "20%"),
        ("服务态度（0-10分）", "服务态度", 10, "0-10分"),
        ("卷面书写(共10分工整)", "卷面书写", 10, "共10分工整"),
        ("调研报告（满分20分，含附件）", "调研报告", 20, "满分20分，含附件"),
        ("组织领导：二十分", "组织领导", 20, "二十分"),
        ("组织领导（十五分）", "组织领导", 15, "十五分"),
        ("项目文档 10 points", "项目文档", 10, "10points"),
        ("遵守公德（5、0)：", "遵守公德", 5, "5、0"),
        ("无违章电器（30分、0分）", "无违章电器", 30, "30分、0分"),
        ("按时熄灯(20/10/0)", "按时熄灯", 20, "20/10/0"),
        ("出勤【10、5、0】", "出勤", 10, "10、5、0"),
        ("劳动（0、20）", "劳动", 20, "0、20"),
    ],
)
def test_points_at_the_end_of_a_name(name: str, rest: str, points: int, printed: str) -> None:
    found = ending(strand(name, PLACE))
    assert found is not None
    assert (found.name.text, printed_points(found.printed)) == (rest, printed)
    assert found.points.value == points


@pytest.mark.parametrize(
    "name",
    [
        "深化“六.五”普法",
        "合计100",
        "服务科学发展",
        "18分",
        "2012年",
        "工作做得十分",
        "见（3、2）",
        "会议（2、0号）",
        "课间操（共10分钟集合）",
        "党课（满分10分以上合格）",
        "材料（共10分，每缺一份扣）",
        "笔试（10分工整）",
    ],
)
def test_a_name_without_points(name: str) -> None:
    assert ending(strand(name, PLACE)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("程序设计40分", "程序设计"),
        ("会计 20分", "会计"),
        ("公共5分", "公共"),
        ("文明礼貌 共6分", "文明礼貌"),
        ("礼貌，计6分", "礼貌"),
    ],
)
def test_a_name_may_end_as_the_words_before_points_do(text: str, name: str) -> None:
    end = ending(strand(text, PLACE))
    assert end is not None
    assert end.name.text == name


@pytest.mark.parametrize(
    ("text", "name", "points"),
    [("[选题10分]", "选题", 10), ("【文献综述 15分】", "文献综述", 15), ("〔学术水平30%〕：", "学术水平", 30)],
)
def test_a_name_and_its_points_may_stand_in_brackets_together(text: str, name: str, points: int) -> None:
    end = ending(strand(text, PLACE))
    assert end is not None
    assert end.name.text == name and end.points.value == points


@pytest.mark.parametrize("text", ["[10分]", "【满分100分】", "【迟到，扣2分】"])
def test_brackets_without_a_name_hold_none(text: str) -> None:
    end = ending(strand(text, PLACE))
    assert end is None or end.name.text != "满分"


@pytest.mark.parametrize("text", ["每受一次表彰加3分（6分）", "每缺一项扣10分（20分）", "每迟一天扣0.5分（4分）"])
def test_the_full_mark_stands_behind_what_each_time_changes(text: str) -> None:
    found = ending(strand(text, PLACE))
    assert found is not None
    assert found.points.value in (4, 6, 20)


@pytest.mark.parametrize(
    "text",
    [
        "拓展任务（共10分，选做）",
        "拓展部分（10分，不计总分）",
        "创新（5分；加分项）",
        "报告（附加题，10分）",
        "交办（2分，为奖励分）",
        "宣传（3分，奖分）",
    ],
)
def test_a_bracket_says_before_or_behind_its_points_that_they_come_on_top(text: str) -> None:
    assert is_on_top(text)


@pytest.mark.parametrize(
    "text", ["任务（10分，必做）", "上报（12分，7分奖分）", "发言（每次2分，不计总分）的", "选做题说明（10分）"]
)
def test_another_remark_in_the_bracket_does_not(text: str) -> None:
    assert not is_on_top(text)


CLAUSES = "组织领导（12分）：机构健全（7分）、分工明确（5分）。总结经验（加分项，"


@pytest.mark.parametrize(
    ("text", "at", "points", "on_top"),
    [
        (f"{CLAUSES}最高2分）。", 5, 12, False),
        (f"{CLAUSES}每篇2分）。", 5, 12, True),
        (f"{CLAUSES}最高12分）。", 5, 12, True),
        ("绘制海报5分（加分项，最高3分）", 4, 5, True),
        ("组织领导（12分）：总结经验（加分项）", 5, 12, True),
    ],
)
def test_other_points_in_the_bracket_are_those_of_the_last_clause(
    text: str, at: int, points: int, on_top: bool
) -> None:
    assert is_on_top(text, Decimal(points), at) is on_top


@pytest.mark.parametrize(
    "text", ["延误的，该项的（2分）不得分", "缺失时，则这部分的 (2 分) 不给分", "此点（2分）均不计分"]
)
def test_points_that_are_spoken_of_again_are_no_mark(text: str) -> None:
    assert marks(text) == ()


@pytest.mark.parametrize("text", ["按时送达该项材料（2分）", "该项的（2分）缺一不可", "送达材料（2分）不得分包"])
def test_points_of_their_own_are_a_mark_behind_such_words_too(text: str) -> None:
    assert [mark.points for mark in marks(text)] == [Decimal(2)]
