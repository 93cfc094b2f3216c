"""What stands beside a pair in the tables: the change, the note, the points."""

from decimal import Decimal

import pytest

from pipeline.diffing.showing.blocks import Block, blocks
from pipeline.diffing.showing.notes import note
from schema.model import Bilingual
from schema.rubric import Item
from tests.comparisons import NEW, OLD, comparison, one, said, with_rules, year

TEXT = "建立职工档案（1分），开展宣传活动（2分）；全年报送信息不少于5篇。"


def block(before: Item, after: Item) -> Block:
    (made,) = blocks(comparison(year("2012", ("工作", [before])), year("2013", ("工作", [after]))))
    return made


@pytest.mark.parametrize(
    ("after", "change", "note"),
    [
        (said("1.1", TEXT, "3"), "保留", ""),
        (said("1.1", TEXT, "5"), "保留（分值）", "分值3→5（+2）"),
        (said("1.1", TEXT, "2.5"), "保留（分值）", "分值3→2.5（−0.5）"),
        (said("1.1", TEXT, None), "保留（分值）", "分值3→无"),
        (said("1.1", TEXT.replace("5篇", "8篇"), "3"), "修改（指标）", "指标不少于5篇→不少于8篇"),
        (said("1.1", TEXT.replace("（1分）", "（2分）"), "3"), "保留（小分）", "小分1+2→2+2"),
        (
            said("1.1", TEXT.replace("档案（1分），", "档案，").replace("（2分）", "（1分）（2分）"), "3"),
            "保留（小分）",
            "小分1+2，所指的内容不同",
        ),
        (said("1.1", TEXT.replace("，", "；"), "3"), "保留（标点）", ""),
        (said("1.1", TEXT.replace("开展", "组织"), "3"), "修改", ""),
        (said("1.1", TEXT, "3", "1)"), "保留（编号写法）", "编号写法–→1)"),
        (with_rules(said("1.1", TEXT, "3"), "查看资料"), "保留", ""),
    ],
)
def test_change_and_note(after: Item, change: str, note: str) -> None:
    made = block(said("1.1", TEXT, "3"), after)
    assert (made.change.zh, made.note.zh) == (change, note)


def test_a_printed_number_that_changed_in_the_same_place() -> None:
    assert block(said("1.1", TEXT, label="3."), said("1.1", TEXT, label="4.")).note.zh == "编号3.→4."


def test_a_range_of_points_is_shown_as_one() -> None:
    span = said("1.1", TEXT, "10").model_copy(update={"points_min": Decimal(0)})
    made = block(said("1.1", TEXT, "10"), span)
    assert (made.old[0].points, made.new[0].points, made.note.zh) == ("10", "0~10", "分值10→0~10")


def test_another_column_makes_an_item_no_quiet_one() -> None:
    made = block(with_rules(said("1.1", TEXT, "3"), "每少1篇扣1分"), with_rules(said("1.1", TEXT, "3"), "每少1篇扣2分"))
    assert (made.quiet, made.change.zh, made.note.zh) == (False, "保留（其他）", "“评分办法”一栏：“1分”改为“2分”")


def test_moved_split_added_and_deleted_ones() -> None:
    told = {made.pair.op: (made.category.zh, made.change.zh, made.note.zh) for made in blocks(comparison(OLD, NEW))}
    assert told["moved"] == ("(1)服务发展", "移动", "2.1→1.5；由“(2)自身建设”移到“(1)服务发展”")
    assert told["split"] == (
        "(1)服务发展",
        "拆分（分值、小分、指标）",
        "1.2→1.2、1.3；分值5→6（+1）；小分2+3→无；指标不少于5篇→不少于8篇",
    )
    assert told["added"][:2] == ("(2)自身建设", "新增") and told["added"][2].startswith("现2.1")
    assert told["deleted"][:2] == ("（原）(2)自身建设", "取消") and told["deleted"][2].startswith("原2.2")


def test_english_notes_use_english_signs() -> None:
    (made,) = [made for made in blocks(comparison(OLD, NEW)) if made.pair.op == "split"]
    assert made.note.en.startswith("1.2→1.2, 1.3; points 5→6 (+1); sub-points 2+3→none; targets ")


def test_a_doubtful_one_says_why() -> None:
    before, after = said("1.1", TEXT, "3"), said("1.1", TEXT, "3")
    why = Bilingual(zh="文字相似度0.31；把握不大，请核对", en="similarity of the texts 0.31; doubtful, please check")
    pair = one(before, after).model_copy(update={"doubtful": True, "reason": why})
    assert note(pair, ([before], [after]), (["工作"], ["工作"]), []) == why
