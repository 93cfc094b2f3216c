"""How far left the condition of a rule reaches: lists of faults, all that is wanted, what stands before a colon."""

import pytest

from parsers.wording.rules.scoring import rules


def conditions(text: str) -> list[str | None]:
    """The conditions of the rules in ``text``, in order."""
    return [rule.scoring(text, None).condition for rule in rules(text)]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("未归档，无台账扣2分", "未归档，无台账"),
        ("未成立机构，未制定方案，资料不全的得0分", "未成立机构，未制定方案，资料不全的"),
        ("未按时上报，内容不真实，弄虚作假不得分", "未按时上报，内容不真实，弄虚作假"),
        ("严格执行的，否则得0分", "否则"),
        ("质量不高，视情扣3-5分", "质量不高，视情"),
        ("出现问题，不太配合，每次扣1分", "出现问题，不太配合，每次"),
        ("字迹太小，排列过密（扣1-5分）", "字迹太小，排列过密"),
        ("现场脏乱，标识破损扣1分", "现场脏乱，标识破损"),
        ("未完成指标的，与去年持平扣1分", "未完成指标的，与去年持平"),
        ("提拔任用的，缺材料的扣3分", "提拔任用的，缺材料的"),
    ],
)
def test_a_list_of_faults_is_one_condition(text: str, condition: str) -> None:
    assert conditions(text) == [condition]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("按时参加会议，未请假的扣1分", "未请假的"),
        ("无迟到早退，未办请假手续扣1分", "未办请假手续"),
        ("配送与订单无差错，未签收的扣1分", "未签收的"),
        ("不迟到、不早退，无故缺席扣2分", "无故缺席"),
        ("无安全事故，发现一次扣3分", "发现一次"),
        ("符合不扣分，不符合扣2分", "不符合"),
        ("不完善的扣分，不提供均不得分", "不提供"),
    ],
)
def test_what_is_wanted_or_scored_by_itself_is_no_fault(text: str, condition: str) -> None:
    assert conditions(text)[-1] == condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("符合环保要求，未发生环境事件得满分", "符合环保要求，未发生环境事件"),
        ("建立台账，记录齐全，归档及时得4分", "建立台账，记录齐全，归档及时"),
        ("提前启用的，视为合格得满分", "提前启用的，视为合格"),
        ("推进河道整治，打造示范河段。（20分）", "推进河道整治，打造示范河段"),
        ("设有宣传栏，每年更新的得2分，否则不得分", "设有宣传栏，每年更新的"),
    ],
)
def test_all_that_is_wanted_for_points_given_once_is_the_condition(text: str, condition: str) -> None:
    assert conditions(text)[0] == condition


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("根据企业实力横向对比，优秀得2分", "优秀"),
        ("对方案进行综合评审，内容完整得5分", "内容完整"),
        ("以开工令为准，按期完工得满分", "按期完工"),
        ("方案的深度，优得5分", "优"),
    ],
)
def test_how_is_judged_and_the_name_of_a_grade_stay_apart(text: str, condition: str) -> None:
    assert conditions(text)[-1] == condition


def test_of_outcomes_on_one_scale_each_has_its_own_clause() -> None:
    text = "提供服务方案，方案详细得5分，方案较详细得3分，方案简单得1分"
    assert conditions(text) == ["方案详细", "方案较详细", "方案简单"]


@pytest.mark.parametrize("sign", ["②", "⑵", "⒉"])
def test_a_number_in_a_circle_begins_anew(sign: str) -> None:
    assert conditions(f"①不合格须整改{sign}工程达合格得满分") == ["工程达合格"]


def test_a_fault_before_a_colon_is_what_each_costs() -> None:
    assert conditions("错别字：每个扣1分") == ["错别字：每个"]
    assert conditions("旷工: 每天扣2分") == ["旷工: 每天"]
    assert conditions("扣分标准：每次扣1分") == ["每次"]


def test_what_stands_before_a_dash_is_the_condition_as_a_whole() -> None:
    assert conditions("是，能提出建议—2分；否，没有建议—0分") == ["是，能提出建议", "否，没有建议"]


def test_bands_without_a_stop_between_have_their_words_behind() -> None:
    assert conditions("5分：准确清楚3分：较清楚0分：不清楚") == ["准确清楚", "较清楚", "不清楚"]
    assert conditions("标准：8（2）分：已完成0分：未完成") == ["未完成"]
