"""A rubric as a tree of lines."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipeline.inputs import Opened
from pipeline.outputs.summary import summary
from pipeline.outputs.tree import tree
from pipeline.terminal import Look
from pipeline.width import width
from schema.notice import Coverage, RubricFile
from schema.rubric import Category, Item
from tests.builders import agreeing, category, contradicting, item, rubric, rubric_file, with_cell


def test_a_small_tree() -> None:
    assert (
        tree(agreeing(), Look("zh", 48))
        == """\
乐山市工会关于印发《2012年考核细则》的通知
乐工〔2012〕12号  乐山市工会  2012年7月12日

2012年考核细则

(1) 服务发展                                 5.5
  1.1  1. 建立职工档案（1分），开展宣传        3
          活动（2分）。
      1.1.1 建立职工档案                       1
      1.1.2 开展宣传活动                       2
  1.2  2. 完成征订任务。                     2.5
(2) 自身建设                                 4.5
  2.1  1. 全年报送信息不少于5篇。            4.5
合计                                          10
"""
    )


@given(st.integers(40, 130), st.text(alphabet="分a （），“①", min_size=1, max_size=90), st.decimals(0, 1000, places=1))
def test_points_end_in_the_last_column_and_lines_fit(columns: int, text: str, worth: Decimal) -> None:
    made = rubric_file(rubric([category("1", text, str(worth), [item("1.1", text, str(worth))])], "10"))
    lines = tree(made, Look("zh", columns)).splitlines()
    assert all(width(line) <= columns for line in lines)
    shown = format(worth.normalize(), "f")
    assert sum(line.endswith(" " + shown) and width(line) == columns for line in lines) >= 2


def test_every_text_of_the_rubric_is_in_its_tree() -> None:
    lines = "".join(line.strip() for line in tree(with_cell("每少1篇扣0.5分。"), Look("zh", 200)).splitlines())
    for text in (
        "建立职工档案（1分），开展宣传活动（2分）。",
        "完成征订任务。",
        "全年报送信息不少于5篇。",
        "每少1篇扣0.5分。",
    ):
        assert text in lines


def test_kinds_ranges_weights_and_nesting_are_told() -> None:
    bonus = Item(
        id="1.1.1", label="1.", text="获奖", kind="bonus", counts=False, points=Decimal(10), points_min=Decimal(0)
    )
    open_ = Item(id="1.1.2", label="2.", text="另定", points=None)
    inner = Category(id="1.1", label="", name="荣誉", weight=Decimal("0.3"), points=None, items=(bonus, open_))
    outer = Category(
        id="1", label="一、", name="加分项", combine="alternatives", points=Decimal(10), categories=(inner,)
    )
    text = tree(rubric_file(rubric([outer], None)), Look("en", 60))
    for part in ("[alternatives]", "[weight 0.3]", "[bonus]", "0~10", "–", "none printed"):
        assert part in text


def test_one_rubric_of_several() -> None:
    one, two = (
        rubric([category("1", name, "1", [item("1.1", name, "1")])], "1", r) for r, name in (("r1", "甲"), ("r2", "乙"))
    )
    result = rubric_file(one, two)
    assert "乙" in tree(result, Look("zh"))
    assert "乙" not in tree(result, Look("zh"), "r1")


def summarised(result: RubricFile) -> str:
    return summary(result, Opened(result, None, result.findings, result.sources), Look("en", 80))


def test_the_summary_says_whether_the_sums_agree() -> None:
    agreed, failed = summarised(agreeing()), summarised(contradicting())
    assert "all sums agree" in agreed
    assert "all sums agree" not in failed
    assert "K202" in failed
    assert "5.5 points" in agreed


def test_the_summary_does_not_claim_sums_that_were_not_checked() -> None:
    without = rubric_file(rubric([category("1", "甲", None, [item("1.1", "乙。", "3")])], None))
    lacking = rubric_file(rubric([category("1", "甲", "3", [item("1.1", "乙。", None)])], "3"))
    assert "all sums agree" not in summarised(without) + summarised(lacking)


def test_the_summary_tells_what_was_not_used() -> None:
    result = agreeing().model_copy(update={"coverage": Coverage(characters=60, used=55)})
    assert "5 of 60" in summarised(result)
    assert "of 60" not in summarised(agreeing())
