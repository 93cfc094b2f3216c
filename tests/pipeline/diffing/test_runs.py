"""Changes are marked as a person would mark them: numbers with their unit and words stay whole."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.diffing.runs import text_runs
from tests.generators.forms import texts


def marked(old: str, new: str) -> str:
    signs = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return "".join(signs[sign].format(text) for sign, text in text_runs(old, new))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("达到95%以上", "达到98.5%以上", "达到[-95%-]{+98.5%+}以上"),
        ("2012年工作要点", "2013年工作要点", "[-2012年-]{+2013年+}工作要点"),
        ("信息不少于5篇", "信息不少于8篇", "信息不少于[-5篇-]{+8篇+}"),
        ("不少于三次", "不少于五次", "不少于[-三次-]{+五次+}"),
        ("二〇一二年度", "二〇一三年度", "[-二〇一二年度-]{+二〇一三年度+}"),
        ("全年3-5次", "全年4-6次", "全年[-3-5次-]{+4-6次+}"),
        ("补助3,000元", "补助5,000元", "补助[-3,000元-]{+5,000元+}"),
        ("1/3以上通过", "2/3以上通过", "[-1/3-]{+2/3+}以上通过"),
        ("按3:1配备", "按4:1配备", "按[-3:1-]{+4:1+}配备"),
        ("得−5分", "得−3分", "得[-−5分-]{+−3分+}"),
        ("执行2.1.3条", "执行2.1.4条", "执行[-2.1.3条-]{+2.1.4条+}"),
        ("增长5个百分点", "增长10个百分点", "增长[-5个百分点-]{+10个百分点+}"),
        ("３个工作日内", "5个工作日内", "[-３个工作日-]{+5个工作日+}内"),
        ("十五个工作日内办结", "十个工作日内办结", "[-十五个工作日-]{+十个工作日+}内办结"),
        ("培训三十余人", "培训四十余人", "培训[-三十余人-]{+四十余人+}"),
        ("培训10余人", "培训20余人", "培训[-10余人-]{+20余人+}"),
        ("提高两个百分点", "提高三个百分点", "提高[-两个百分点-]{+三个百分点+}"),
        ("第十二条规定", "第十三条规定", "[-第十二条-]{+第十三条+}规定"),
        ("扣零点五分", "扣一分", "扣[-零点五分-]{+一分+}"),
        ("一部分工作十分重要", "大部分工作非常重要", "[-一部分-]{+大部分+}工作[-十分-]{+非常+}重要"),
        ("完成率100%", "完成率达100%", "完成率{+达+}100%"),
        ("不超过30 天", "不超过60 天", "不超过[-30 天-]{+60 天+}"),
        ("建立健全制度", "健全完善制度", "[-建立-]健全{+完善+}制度"),
        ("参加会议", "参与会议活动", "[-参加-]{+参与+}会议{+活动+}"),
        ("（2分）", "（3分）", "（[-2分-]{+3分+}）"),
        ("10kg以上", "20kg以上", "[-10kg-]{+20kg+}以上"),
        ("", "新写的", "{+新写的+}"),
        ("不要的", "", "[-不要的-]"),
        ("一样", "一样", "一样"),
        ("", "", ""),
    ],
)
def test_examples(old: str, new: str, shown: str) -> None:
    assert marked(old, new) == shown


def test_a_single_character_between_two_changes_is_part_of_them() -> None:
    assert marked("每少1篇扣0.5分", "每少2篇扣1分") == "每少[-1篇扣0.5分-]{+2篇扣1分+}"
    assert marked("上半年2场，下半年3场", "上半年3场，下半年4场") == "上半年[-2场-]{+3场+}，下半年[-3场-]{+4场+}"


NUMBERS = st.builds(
    "{}{}".format,
    st.sampled_from(["5", "12", "98.5", "1,200", "1/3", "３", "2012", "3-5"]),
    st.sampled_from(["篇", "%", "人次", "万元", "个工作日", "年", "", "分"]),
)
SENTENCES = st.lists(NUMBERS | texts(1, 8) | st.sampled_from(["不少于", "达到", "，", "完成"]), max_size=8).map("".join)
WHOLE = re.compile(r"[0-9０-９]+(?:[.,/-][0-9]+)*(?:个工作日|人次|万元|[篇%年分])?")


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_both_texts_are_rebuilt_and_runs_are_as_long_as_can_be(old: str, new: str) -> None:
    runs = text_runs(old, new)
    assert "".join(text for sign, text in runs if sign in "=-") == old
    assert "".join(text for sign, text in runs if sign in "=+") == new
    assert all(text for _, text in runs)
    signs = "".join(sign for sign, _ in runs)
    assert not re.search(r"==|--|\+\+|\+-", signs)
    for before, (sign, text), after in zip(runs, runs[1:], runs[2:], strict=False):
        assert not (sign == "=" and len(text) == 1), (before, text, after)


@settings(deadline=None)
@given(
    st.sampled_from(["全年报送信息", "入会率", "补助金额", "办结时限"]),
    NUMBERS,
    NUMBERS,
    st.sampled_from(["，完成任务", "。"]),
)
def test_a_number_with_its_unit_is_replaced_whole(before: str, first: str, second: str, after: str) -> None:
    runs = text_runs(f"{before}达到{first}{after}", f"{before}达到{second}{after}")
    changed = {sign: text for sign, text in runs if sign != "="}
    assert changed == ({} if first == second else {"-": first, "+": second})
    assert all(WHOLE.fullmatch(text) for text in changed.values())
