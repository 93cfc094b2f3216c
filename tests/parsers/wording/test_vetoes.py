"""What a list of vetoes says."""

import pytest

from parsers.wording.vetoes import heads_vetoes, is_no_veto, may_be_vetoes, vetoes_first


@pytest.mark.parametrize(
    "text",
    [
        "一票否决",
        "一票否决的情形",
        "一票否决清单",
        "“一票否决”事项",
        "一票否决事项（出现一项即为不合格）：",
        "实行一票否决制",
        "安全生产一票否决项",
        "（一票否决条款）",
        "否决性指标",
        "一票否决内容及标准",
        "一票否决事项如下：",
        "考核实行一票否决，具体情形如下：",
        "有下列情形之一的，实行一票否决：",
        "被否决情形",
        "被一票否决的事项：",
        "不作为、慢作为一票否决情形",
        "不作为一票否决事项",
        "出现下列情况之一的,予以“一票否决”,此项以发生地的林场为责任单位:",
    ],
)
def test_headings(text: str) -> None:
    assert heads_vetoes(text)


@pytest.mark.parametrize(
    "text",
    [
        "一票否决由林场决定",
        "以下情形不再实行一票否决：",
        "取消一票否决事项",
        "一票否决程序如下：",
        "考核实行一票否决，具体程序如下：",
        "发生山火的一票否决",
        "发生山火一票否决。",
        "三、纪律",
        "被一票否决的林场",
        "被一票否决情况",
        "不作为一票否决的情形",
        "以下情形不作为一票否决：",
        "不作一票否决情形",
        "出现下列情况之一的，予以一票否决，由发生地的林场承担全部责任。",
    ],
)
def test_other_texts_are_no_headings(text: str) -> None:
    assert not heads_vetoes(text)


@pytest.mark.parametrize(
    "text",
    [
        "一票否决由林场提出，报县局审定。",
        "被一票否决的林场取消评优。",
        "以上由监察室认定。",
        "上述情形由考核组认定",
        "由林场会研究决定",
        "认定主体",
        "认定程序由林场执行",
        "详见《办法》第五条。",
        "见附件2",
        "按县局文件执行。",
        "本办法由林场负责解释。",
        "评定等次分优秀、良好、合格",
        "无",
        "暂无。",
        "没有否决事项",
        "按照相应规定执行。",
        "由监察室查实后认定。",
        "该情形由县局认定。",
        "护林员考核等级分为优秀、合格、不合格三档。",
        "考核等次分为好、较好、差。",
        "护林考核等级共四级。",
        "被一票否决的林场，取消评优资格。",
    ],
)
def test_what_is_said_about_vetoes_is_none(text: str) -> None:
    assert is_no_veto(text)


@pytest.mark.parametrize(
    "text",
    [
        "发生人为山火的",
        "无故拒绝检查的",
        "有弄虚作假行为的",
        "未按规定执行的",
        "由公安机关认定为责任事故的",
        "经县局认定负主要责任的",
        "年度考核等次为不合格的",
        "本年度发生责任事故的",
        "拒不执行本办法的",
        "本制度未执行",
        "审批程序不合规的",
        "见死不救的",
        "没有完成任务",
        "无证上岗",
        "发生责任事故，由县局认定",
        "按照规定应当办理",
        "由县局查实认定",
        "火灾等级分为较大以上的",
        "林区信用等级共下降两个等级及以上的。",
        "护林等级分别下降两级的",
        "森林火险等级共下降两档",
    ],
)
def test_what_voids_the_points_is_a_veto(text: str) -> None:
    assert not is_no_veto(text)


def test_vetoes_end_before_the_first_other_line() -> None:
    assert vetoes_first("一票否决", ["发生山火", "盗伐林木", "以上由林场认定", "毁林"]) == 2


def test_what_voids_a_bid_voids_no_points() -> None:
    assert vetoes_first("否决条件", ["未密封的", "超过限价的"]) == 0
    assert vetoes_first("否决条件", ["发生山火的", "盗伐林木的"]) == 2
    assert vetoes_first("一票否决条件", ["投标资料造假的"]) == 1
    others = ["法定代表人未授权的", "未交协议书的", "未交保证金的"]
    assert vetoes_first("否决条件", ["工期超过招标文件规定的", *others, "未按招标文件签字的"]) == 0
    assert vetoes_first("否决条件", ["投标中串通的", *others]) == 4


@pytest.mark.parametrize(
    "text",
    [
        "由于失职导致上级重大部署未执行。",
        "按规定应停业而擅自营业被认定。",
        "发生群体上访等级设为重大的事件。",
        "在招标采购中违规操作，受到查处的。",
        "使用无资质人员独立执业的。",
    ],
)
def test_a_veto_may_sound_like_what_is_said_of_vetoes(text: str) -> None:
    assert vetoes_first("否决事项", ["发生重大事故的。", text, "弄虚作假的。"]) == 3


@pytest.mark.parametrize(
    "heading", ["不属于一票否决的情形：", "不纳入否决的情形", "非一票否决事项", "上年度被一票否决的情况："]
)
def test_what_is_no_veto_heads_none(heading: str) -> None:
    assert not heads_vetoes(heading)


@pytest.mark.parametrize(
    "text", ["该单位主要负责人由纪委立案审查。", "学生考试等级划分弄虚作假。", "由上级主管部门通报并经查实认定。"]
)
def test_a_veto_that_ends_as_how_they_are_found_does(text: str) -> None:
    assert not is_no_veto(text)


@pytest.mark.parametrize(
    ("heading", "texts", "vetoes", "may_be"),
    [
        ("否决事项", ["泄露标底的", "与投标人串通的", "毁林的"], 3, False),
        ("否决事项", ["招标文件未经集体商议的", "干预评标的", "毁林的"], 3, False),
        ("否决事项", ["评标现场失序的", "投标资料遗失的", "毁林的", "盗伐的", "瞒报的"], 0, True),
        ("否决条件", ["投标文件未密封的", "报价超过限价的", "未交保证金的"], 0, False),
        ("不作为否决情形", ["不可抗力造成的", "上级统一安排的"], 0, False),
        ("不作为一票否决情形", ["经县局批准延期未完成的", "因政策调整的"], 0, False),
        ("不作为否决情形", ["推诿扯皮的", "拒不巡护的"], 2, False),
        ("不作为否决情形", ["造成影响的", "引发舆情的"], 0, True),
        ("不作为否决情形", ["推诿扯皮的", "经批准的巡护未完成的", "政策落实不到位的"], 3, False),
        ("不作为否决情形", ["统一部署的巡护未完成的", "不执行统一安排的"], 2, False),
        ("不作为否决情形", ["因政策原因暂停的", "经同意后暂缓的", "推诿扯皮的"], 0, True),
    ],
)
def test_what_is_asked_of_those_who_ask_for_bids_or_do_nothing(
    heading: str, texts: list[str], vetoes: int, may_be: bool
) -> None:
    assert vetoes_first(heading, texts) == vetoes
    assert may_be_vetoes(heading, texts) is may_be
