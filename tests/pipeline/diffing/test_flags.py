"""What changed on a pair is told apart; each case is one item in two years."""

import pytest

from pipeline.diffing.flags import item_flags
from tests.comparisons import one, said

TEXT = "加强网络舆情搜集、研判、应对工作，全年报送信息不少于5篇。"


@pytest.mark.parametrize(
    ("new", "flags"),
    [
        (TEXT, ()),
        ("加强网络舆情搜集、研判、应对工作，全年报送信息不少于8篇。", ("targets",)),
        ("加强网络舆情搜集、研判、处置工作，全年报送信息不少于5篇。", ("wording",)),
        ("加强网络舆情搜集、研判、处置工作，全年报送信息不少于8篇。", ("targets", "wording")),
        ("加强网络舆情搜集，研判，应对工作；全年报送信息不少于5篇", ("punctuation",)),
        ("加强网络舆情搜集、研判、应对工作, 全年报送信息不少于５篇。", ("punctuation",)),
        ("加强网络舆情搜集、研判、应对工作（1分），全年报送信息不少于5篇（1分）。", ("sub_points",)),
        ("加强网络舆情搜集、研判、应对工作，全年报送信息至少5篇。", ("wording",)),
    ],
)
def test_the_text(new: str, flags: tuple[str, ...]) -> None:
    assert one(said("1.1", TEXT), said("1.1", new)).flags == flags


@pytest.mark.parametrize(
    ("labels", "flags"),
    [
        (("1.", "1."), ()),
        (("1.", "2."), ("renumbered",)),
        (("1．", "1."), ("numbering",)),
        (("（一）", "1、"), ("numbering",)),
        (("①", "2"), ("renumbered",)),
        (("1.", ""), ("numbering",)),
    ],
)
def test_the_printed_number(labels: tuple[str, str], flags: tuple[str, ...]) -> None:
    assert one(said("1.1", TEXT, label=labels[0]), said("1.1", TEXT, label=labels[1])).flags == flags


def test_the_points() -> None:
    assert one(said("1.1", TEXT, "2"), said("1.1", TEXT, "3")).flags == ("points",)
    assert one(said("1.1", TEXT, None), said("1.1", TEXT, "3")).flags == ("points",)
    span = said("1.1", TEXT, "3").model_copy(update={"points_min": said("1.1", TEXT, "1").points})
    assert one(said("1.1", TEXT, "3"), span).flags == ("points",)


@pytest.mark.parametrize(
    ("old", "new", "flags"),
    [
        ("建档（1分），宣传活动（2分）。", "建档（2分），宣传活动（1分）。", ("sub_points",)),
        ("建档（1分），宣传活动（2分）。", "建档（1分）宣传活动（2分）", ("punctuation",)),
        ("建档（1分），宣传活动（2分）。", "建档(1分)，宣传活动(2分)。", ("punctuation",)),
        ("建档，宣传（1分），培训（2分）。", "建档（1分），宣传，培训（2分）。", ("sub_points",)),
    ],
)
def test_the_marks_inside(old: str, new: str, flags: tuple[str, ...]) -> None:
    assert one(said("1.1", old), said("1.1", new)).flags == flags


def test_numbering_and_punctuation_are_not_told_of_groups() -> None:
    old = [said("1.1", "建立档案，开展宣传。", "2", "1.")]
    new = [said("1.1", "建立档案。", "1", "1）"), said("1.2", "开展宣传。", "1", "2）")]
    assert item_flags(old, new) == ()
    assert item_flags([], new) == ()
