"""Steps of rules: for how many of what the points are given or taken, 每少1次扣2分."""

from decimal import Decimal

import pytest

from parsers.wording.rules.scoring import rules


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("每少1篇扣1分", 1, "篇"),
        ("每次扣1分", 1, "次"),
        ("每低5个百分点扣1分", 5, "个百分点"),
        ("每超过10人加1分", 10, "人"),
        ("每季度少一次扣1分", 1, "次"),
        ("每名教师缺课1次扣1分", 1, "次"),
        ("每起投诉事件扣1分", 1, "起"),
        ("每逾期两天扣1分", 2, "天"),
        ("每天扣1分", 1, "天"),
        ("缺一项扣1分", 1, "项"),
        ("三级教育每缺一级教育扣1分", 1, "级"),
        ("每增加一级资质加1分", 1, "级"),
        ("不符合要求的，每件扣2分", 1, "件"),
        ("每有一处未整改扣5分", 1, "处"),
        ("迟到扣1分/次", 1, "次"),
        ("迟报一天扣1分", 1, "天"),
        ("少1批次扣2分", 1, "批次"),
        ("每低1分扣0.5分", 1, "分"),
        ("获奖每人次加2分", 1, "人次"),
        ("每案次扣0.5分", 1, "案次"),
        ("每增加100MW加1分", 100, "MW"),
        ("每减少5%减1分", 5, "%"),
        ("越级上访扣3分/批次", 1, "批次"),
        ("每人参加1次得1分", 1, "次"),
        ("错别字：每个扣1分", 1, "个"),
        ("每高于标准价1%，标准分扣2分", 1, "%"),
        ("一页文字过密扣1分", 1, "页"),
        ("浓度每差1微克/立方米扣0.5分", 1, "微克/立方米"),
    ],
)
def test_the_step_of_a_rule(text: str, value: int, unit: str) -> None:
    (rule,) = rules(text)
    assert rule.per is not None
    assert (rule.per.value, rule.per.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "杂乱或一页板书中过多留白扣3分",
        "未开展扣5分",
        "2项未完成扣3分",
        "每月按时上报得5分",
        "第1名得10分",
        "获一次奖得5分",
        "超过3天扣2分",
        "一次性扣5分",
        "一次性通过验收的加3分",
        "1%-3%扣3分",
        "每月开展1次活动得5分",
        "未与下一级政府签订责任书的扣5分",
        "未签一级保密书扣5分",
        "发生一级火情扣5分",
        "发生一级或二级火情扣5分",
        "每个村居配备1名专职民警，得10分",
        "每村2名积极分子要求未达标的扣2分",
        "未做到每个班组至少2名安全员扣5分",
        "有缺失，每个库房含至少4个灭火器 -5分",
    ],
)
def test_rules_without_a_step(text: str) -> None:
    assert [rule.per for rule in rules(text)] == [None]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("具备一项得1分，最多得5分", "项"),
        ("发稿一次加1分。最高加3分", "次"),
        ("获市级奖1次得2分，获省级奖1次得3分，最高10分", "次"),
        ("取得一个证书得5分，最高得5分", None),
        ("提供不少于1年维护得1分，最多得4分", None),
        ("获一次奖得5分。发文每篇加1分，最多8分", None),
    ],
)
def test_a_cap_of_more_says_that_one_of_something_is_a_step(text: str, per: str | None) -> None:
    step = rules(text)[0].per
    assert (step.unit if step else None) == per
