"""Rules of scoring: every form that such documents print, with kind, amount, step and condition."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsers.wording.rules.outcomes import outcomes
from parsers.wording.rules.scoring import rules
from parsers.wording.rules.targets import aims
from parsers.wording.texts.subpoints import sub_points
from tests.clock import within

Said = tuple[str, str, float | None]


def found(text: str, points: int | None = None) -> list[Said]:
    """Kind, text and amount of the rules in ``text``."""
    whole = Decimal(points) if points is not None else None
    made = [rule.scoring(text, None) for rule in rules(text, whole)]
    return [(rule.kind, rule.text, float(rule.amount) if rule.amount is not None else None) for rule in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每少1篇扣0.5分，扣完为止。", [("deduct", "每少1篇扣0.5分", 0.5), ("floor", "扣完为止", 0)]),
        ("每发现一次扣2分", [("deduct", "每发现一次扣2分", 2)]),
        ("每次扣零点五分；扣三分", [("deduct", "每次扣零点五分", 0.5), ("deduct", "扣三分", 3)]),
        ("缺项扣１．５分", [("deduct", "缺项扣１．５分", 1.5)]),
        ("完成不好扣1-3分", [("deduct", "完成不好扣1-3分", 3)]),
        ("视情节轻重扣3～5分", [("deduct", "视情节轻重扣3～5分", 5)]),
        ("酌情扣1〜5分", [("deduct", "酌情扣1〜5分", 5)]),
        ("记录不全扣2∼3分", [("deduct", "记录不全扣2∼3分", 3)]),
        ("发现迟报的，基本分为0分", [("threshold", "发现迟报的，基本分为0分", 0)]),
        ("此项基本分为0分，累计不超过6分", [("cap", "累计不超过6分", 6)]),
        ("情节较轻的酌情扣分", [("deduct", "情节较轻的酌情扣分", None)]),
        ("资料不齐的扣除相应分值", [("deduct", "资料不齐的扣除相应分值", None)]),
        ("一等奖10分，二等奖8分，三等奖5分", [("tier", "一等奖10分", 10), ("tier", "二等奖8分", 8), ("tier", "三等奖5分", 5)]),
        ("铺单平整4分覆盖完全6分", [("award", "铺单平整4分", 4), ("award", "覆盖完全6分", 6)]),
        ("有渗漏0分擅自离岗扣9分", [("threshold", "有渗漏0分", 0), ("deduct", "擅自离岗扣9分", 9)]),
        ("限时3分钟完成整理2分", [("award", "限时3分钟完成整理2分", 2)]),
        ("专人到岗4分制度上墙5分", [("award", "专人到岗4分", 4), ("award", "制度上墙5分", 5)]),
        ("评定采用10分制打分不低于6分", []),
        ("总分100分完成整理2分", [("award", "总分100分完成整理2分", 2)]),
        ("第1、3题各4分，第2题2分", [("award", "第1、3题各4分", 4), ("award", "第2题2分", 2)]),
        ("第1名4分，第2名2分", [("tier", "第1名4分", 4), ("tier", "第2名2分", 2)]),
        ("按摆放好(6-9分)、差(0-5分)给分。", [("tier", "按摆放好(6-9分)", 9), ("tier", "差(0-5分)", 5)]),
        ("漏报的倒扣2分", [("deduct", "漏报的倒扣2分", 2)]),
        ("迟报的减1分", [("deduct", "迟报的减1分", 1)]),
        ("迟报的扣该项分值的10%", [("deduct", "迟报的扣该项分值的10%", None)]),
        ("受到通报的扣该单位年度考核总分2分", [("deduct", "受到通报的扣该单位年度考核总分2分", 2)]),
        ("每处扣5分，直至扣完", [("deduct", "每处扣5分", 5), ("floor", "直至扣完", 0)]),
        ("虚报的取消该项得分", [("threshold", "虚报的取消该项得分", 0)]),
        ("按完成任务的百分比计分", [("formula", "按完成任务的百分比计分", None)]),
        ("得分=∑各项得分×权重", [("formula", "得分=∑各项得分×权重", None)]),
        ("迟到扣半分", [("deduct", "迟到扣半分", 0.5)]),
        ("迟到扣2分/次", [("deduct", "迟到扣2分/次", 2)]),
        (
            "一、二级分别扣5分、3分",
            [("deduct", "一、二级分别扣5分", 5), ("deduct", "3分", 3)],
        ),
        ("每篇加1分", [("award", "每篇加1分", 1)]),
        ("省级表彰奖10分", [("award", "省级表彰奖10分", 10)]),
        (
            "国家级、省级分别加5、3分",
            [("award", "国家级、省级分别加5", 5), ("award", "3分", 3)],
        ),
        ("每提供一个得2分，最高得10分", [("award", "每提供一个得2分", 2), ("cap", "最高得10分", 10)]),
        ("资料齐全得十五分", [("award", "资料齐全得十五分", 15)]),
        ("由领导酌情给分", [("award", "由领导酌情给分", None)]),
        ("无法测试的，得分为总成绩的60%~70%", [("award", "无法测试的，得分为总成绩的60%~70%", None)]),
        ("每发生一次减分", [("deduct", "每发生一次减分", None)]),
        ("符合不扣分，达不到要求的扣分。", [("deduct", "达不到要求的扣分", None)]),
        ("扣分项的", []),
        ("合同每份得1.5分，累計不超過15分", [("award", "合同每份得1.5分", 1.5), ("cap", "累計不超過15分", 15)]),
        ("少一份扣1分，以此類推", [("deduct", "少一份扣1分", 1), ("formula", "以此類推", None)]),
        ("符合得2分，不合格得-1分", [("award", "符合得2分", 2), ("deduct", "不合格得-1分", 1)]),
        ("不符合要求，2分起扣", [("deduct", "不符合要求，2分起扣", 2)]),
        ("每提高1%得0.5分，直至2分", [("award", "每提高1%得0.5分", 0.5), ("cap", "直至2分", 2)]),
        ("不足1%的，同比例加分或减分", [("formula", "同比例加分或减分", None)]),
        ("根据情况，酌情奖分", [("award", "根据情况，酌情奖分", None)]),
        ("报价最低的得基础分35分", [("award", "报价最低的得基础分35分", 35)]),
        ("合计满分 25分", [("cap", "合计满分 25分", 25)]),
        ("错一处扣1+0.5n分", [("formula", "错一处扣1+0.5n分", None)]),
        ("每迟到一次扣0.5×n分", [("formula", "每迟到一次扣0.5×n分", None)]),
        ("缺席n次扣n分", [("formula", "缺席n次扣n分", None)]),
        ("得分=5-2n", [("formula", "得分=5-2n", None)]),
        ("按照检查得分计算", [("formula", "按照检查得分计算", None)]),
        (
            "第一名10分，第二名9分，以此类推，第十名1分",
            [("tier", "第一名10分", 10), ("tier", "第二名9分", 9), ("formula", "以此类推", None), ("tier", "第十名1分", 1)],
        ),
        ("每误一次扣3分，以此类推，扣完为止", [("deduct", "每误一次扣3分", 3), ("formula", "以此类推", None), ("floor", "扣完为止", 0)]),
        ("第一章、第二章，以此类推", []),
        ("发生安全事故的实行一票否决", [("threshold", "发生安全事故的实行一票否决", 0)]),
        ("瞒报的，一票否决，本项不得分", [("threshold", "瞒报的，一票否决，本项不得分", 0)]),
        ("一票否决事项", []),
        ("发生泄密，直接取消考核资格", [("threshold", "发生泄密，直接取消考核资格", 0)]),
        ("冒名顶替的取消参赛资格", [("threshold", "冒名顶替的取消参赛资格", 0)]),
        ("冒名顶替的取消评优资格", []),
        ("漏字按照0.5分/字标准扣除", [("deduct", "漏字按照0.5分/字", 0.5)]),
        ("漏字按照0.5分/字标准计分", [("award", "漏字按照0.5分/字", 0.5)]),
        ("满意—2分一般—1分不满意—0分", [("tier", "满意—2分", 2), ("tier", "一般—1分", 1), ("tier", "不满意—0分", 0)]),
        ("介绍详细-3分；介绍简单-1分", [("tier", "介绍详细-3分", 3), ("tier", "介绍简单-1分", 1)]),
        ("9-10分7-8分5-6分", [("tier", "9-10分", 10), ("tier", "7-8分", 8), ("tier", "5-6分", 6)]),
        ("6分3-5分1-2分0分", [("tier", "6分", 6), ("tier", "3-5分", 5), ("tier", "1-2分", 2), ("tier", "0分", 0)]),
        ("优15-20分 良10-14分 差0-9分", [("tier", "优15-20分", 20), ("tier", "良10-14分", 14), ("tier", "差0-9分", 9)]),
        ("完成比100%得满分；完成比低于100%得0分", [("threshold", "完成比100%得满分", None), ("threshold", "完成比低于100%得0分", 0)]),
        ("最高加5分", [("cap", "最高加5分", 5)]),
        ("累计不超过3分", [("cap", "累计不超过3分", 3)]),
        ("加至5分", [("cap", "加至5分", 5)]),
        ("5分封顶", [("cap", "5分封顶", 5)]),
        ("加满为止", [("cap", "加满为止", None)]),
        ("最多扣3分", [("cap", "最多扣3分", 3)]),
        ("满分10分", [("cap", "满分10分", 10)]),
        ("不超过该项分值的20%", [("cap", "不超过该项分值的20%", None)]),
        ("最低为0分", [("floor", "最低为0分", 0)]),
        ("扣至0分止", [("floor", "扣至0分止", 0)]),
        ("不计负分", [("floor", "不计负分", 0)]),
        ("未开展的不得分", [("threshold", "未开展的不得分", 0)]),
        ("达到95%以上得满分", [("threshold", "达到95%以上得满分", None)]),
        ("资料不全的按0分计", [("threshold", "资料不全的按0分计", 0)]),
        ("情节严重的扣除全部分值", [("threshold", "情节严重的扣除全部分值", 0)]),
        ("完成得2分，否则0分", [("threshold", "完成得2分", 2), ("threshold", "否则0分", 0)]),
        (
            "1、方案好，针对性强，得15分；2、方案一般，得12分；3、方案差，得8分。",
            [
                ("tier", "方案好，针对性强，得15分", 15),
                ("tier", "方案一般，得12分", 12),
                ("tier", "方案差，得8分", 8),
            ],
        ),
        ("优秀得5分、良好得3分", [("tier", "优秀得5分", 5), ("tier", "良好得3分", 3)]),
        ("优5分，良3分，差0分", [("tier", "优5分", 5), ("tier", "良3分", 3), ("tier", "差0分", 0)]),
        ("90%以上得5分、80%-90%得3分", [("tier", "90%以上得5分", 5), ("tier", "80%-90%得3分", 3)]),
        (
            "≥90分得满分，≥80分得4分，＜60分不得分",
            [("tier", "≥90分得满分", None), ("tier", "≥80分得4分", 4), ("tier", "＜60分不得分", 0)],
        ),
        ("85分及以上得10分，75-84分得6分", [("tier", "85分及以上得10分", 10), ("tier", "75-84分得6分", 6)]),
        ("好（10分）；一般（5分）；差（0分）", [("tier", "好（10分）", 10), ("tier", "一般（5分）", 5), ("tier", "差（0分）", 0)]),
        (
            "机房建设（3分）。建成得2分，建成后有人值守得1分；",
            [("award", "机房建设（3分）", 3), ("tier", "建成得2分", 2), ("tier", "建成后有人值守得1分", 1)],
        ),
        (
            "机房建设（4分）。建成得1.5分，未按月报告的扣1分",
            [("award", "机房建设（4分）", 4), ("award", "建成得1.5分", 1.5), ("deduct", "未按月报告的扣1分", 1)],
        ),
        ("好（3分）；一般得1分", [("tier", "好（3分）", 3), ("tier", "一般得1分", 1)]),
        ("15~12分：突出；11~8分：较好", [("tier", "15~12分：突出", 15), ("tier", "11~8分：较好", 11)]),
        ("方案优得8-10分；良得5-7分", [("tier", "方案优得8-10分", 10), ("tier", "良得5-7分", 7)]),
        ("完成率×10", [("formula", "完成率×10", None)]),
        ("得分=实际完成数/目标数×20", [("formula", "得分=实际完成数/目标数×20", None)]),
        ("满意率*15分；", [("formula", "满意率*15分", None)]),
        ("按完成比例得分", [("formula", "按完成比例得分", None)]),
        ("其余依次按标准分值的10%递减", [("formula", "其余依次按标准分值的10%递减", None)]),
        ("平均分乘以10%计入", [("formula", "平均分乘以10%", None)]),
        ("按民主测评结果折算得分", [("formula", "按民主测评结果折算得分", None)]),
        ("按实际拖期占工期的比重扣分", [("formula", "按实际拖期占工期的比重扣分", None)]),
        ("完成率=实际完成数/计划数", [("formula", "完成率=实际完成数/计划数", None)]),
        ("优（≥90分）得9分，良（80~89分）得6分", [("tier", "优（≥90分）得9分", 9), ("tier", "良（80~89分）得6分", 6)]),
        ("合格（60-79分）的计2分", [("award", "合格（60-79分）的计2分", 2)]),
        ("强(8)/较强(6)/弱(2)/无(0)", [("tier", "强(8)", 8), ("tier", "较强(6)", 6), ("tier", "弱(2)", 2), ("tier", "无(0)", 0)]),
        ("0起：5分；1-2起：5分；3起以上：1分", [("tier", "0起：5分", 5), ("tier", "1-2起：5分", 5), ("tier", "3起以上：1分", 1)]),
        ("20本以上加6分，20本以下不得加分", [("award", "20本以上加6分", 6), ("threshold", "20本以下不得加分", 0)]),
        ("每少报一次—1分", [("deduct", "每少报一次—1分", 1)]),
        (
            "每月开会，每少一次—1分无实际内容每次—0.5分",
            [("deduct", "每少一次—1分", 1), ("deduct", "无实际内容每次—0.5分", 0.5)],
        ),
        (
            "不执行制度—2分职责不明确—1分",
            [("deduct", "不执行制度—2分", 2), ("deduct", "职责不明确—1分", 1)],
        ),
        ("无漏页—9分；漏1页—6分；漏4页以上—0分", [("tier", "无漏页—9分", 9), ("tier", "漏1页—6分", 6), ("tier", "漏4页以上—0分", 0)]),
        ("误差2克以内—9分；误差5克以内—6分", [("tier", "误差2克以内—9分", 9), ("tier", "误差5克以内—6分", 6)]),
        ("错账率低于1%的-9分，低于3%的-6分", [("tier", "错账率低于1%的-9分", 9), ("tier", "低于3%的-6分", 6)]),
        ("延误0次-9分，延误1次-6分", [("tier", "延误0次-9分", 9), ("tier", "延误1次-6分", 6)]),
        ("缺课率低—9分；缺课率高—6分", [("tier", "缺课率低—9分", 9), ("tier", "缺课率高—6分", 6)]),
        ("漏账1笔—5分；错账1笔—2分", [("deduct", "漏账1笔—5分", 5), ("deduct", "错账1笔—2分", 2)]),
        ("迟到1小时以上—2分；迟到1小时以内—1分", [("deduct", "迟到1小时以上—2分", 2), ("deduct", "迟到1小时以内—1分", 1)]),
        ("漏账—2分；未盖章—5分", [("deduct", "漏账—2分", 2), ("deduct", "未盖章—5分", 5)]),
        ("漏账—5分；未盖章—2分", [("deduct", "漏账—5分", 5), ("deduct", "未盖章—2分", 2)]),
        ("无故旷课—5分；无故迟到—3分", [("deduct", "无故旷课—5分", 5), ("deduct", "无故迟到—3分", 3)]),
        ("每篇国家级—5分省级—3分", [("award", "每篇国家级—5分", 5), ("award", "省级—3分", 3)]),
        ("迟报—0.5分/次；缺报—1分/次", [("deduct", "迟报—0.5分/次", 0.5), ("deduct", "缺报—1分/次", 1)]),
        ("未提交文档 -10 分", [("deduct", "未提交文档 -10 分", 10)]),
        ("未建账的-2分，无人记账的-1分", [("deduct", "未建账的-2分", 2), ("deduct", "无人记账的-1分", 1)]),
        ("建账+5分；记错账-3分，漏账-1分", [("award", "建账+5分", 5), ("deduct", "记错账-3分", 3), ("deduct", "漏账-1分", 1)]),
        ("账目清楚的-5分；账目一般的-3分", [("tier", "账目清楚的-5分", 5), ("tier", "账目一般的-3分", 3)]),
        ("非常满意的-5分，不满意的-2分", [("tier", "非常满意的-5分", 5), ("tier", "不满意的-2分", 2)]),
        ("一级-5分；二级-3分；不达标的-0分", [("tier", "一级-5分", 5), ("tier", "二级-3分", 3), ("tier", "不达标的-0分", 0)]),
        ("省级-5分，市级-3分；有创新+1分", [("tier", "省级-5分", 5), ("tier", "市级-3分", 3), ("award", "有创新+1分", 1)]),
        ("获表彰+3分，省级通报-5分，市级通报-3分", [("award", "获表彰+3分", 3), ("deduct", "省级通报-5分", 5), ("deduct", "市级通报-3分", 3)]),
        ("无差错的-5分，有1处的-3分", [("tier", "无差错的-5分", 5), ("tier", "有1处的-3分", 3)]),
        ("评为优秀（95分）以上，加3分", [("award", "评为优秀（95分）以上，加3分", 3)]),
        (
            "获县级表彰（1分）、市级表彰（2分）、省级表彰（4分）以上",
            [("award", "获县级表彰（1分）", 1), ("award", "市级表彰（2分）", 2), ("award", "省级表彰（4分）", 4)],
        ),
        ("市级（3分）及以上（5分）", [("award", "市级（3分）", 3), ("award", "及以上（5分）", 5)]),
        ("账目有误的3-5分", [("award", "账目有误的3-5分", 5)]),
        ("漏记一笔扣0. 5分", [("deduct", "漏记一笔扣0. 5分", 0.5)]),
        ("漏记一笔扣 2.  5 分", [("deduct", "漏记一笔扣 2.  5 分", 2.5)]),
        ("最高1. 5分", [("cap", "最高1. 5分", 1.5)]),
        ("按下列得分：1. 5分以内", []),
        ("企业减负20分，查阅台账", [("award", "企业减负20分", 20)]),
        ("完成减排，未完成的每家减2分", [("deduct", "未完成的每家减2分", 2)]),
        ("获一等奖+5分/项", [("award", "获一等奖+5分/项", 5)]),
        ("漏一处扣1，扣完为止", [("deduct", "漏一处扣1", 1), ("floor", "扣完为止", 0)]),
        ("每减少5%减1分", [("deduct", "每减少5%减1分", 1)]),
        ("每多一年加扣2分", [("deduct", "每多一年加扣2分", 2)]),
        ("最低报价得满分30分", [("threshold", "最低报价得满分30分", 30)]),
        ("完成率100%为10分", [("award", "完成率100%为10分", 10)]),
        ("≤3ms满分，每超1ms扣1分", [("threshold", "≤3ms满分", None), ("deduct", "每超1ms扣1分", 1)]),
    ],
)  # fmt: skip
def test_forms(text: str, expected: list[Said]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["5分钟内完成", "做得十分好", "三分之一以上", "2012年度", "达到90分以上", "总分100分", "此处不失分", "不扣分",
     "不得分散管理", "100分为满分", "本办法分5类", "80cm×30cm",
     "台账—5分", "无差错—5分", "未完成1项—6分；未完成2项—3分；全部完成—9分", "比上年减少5%", "甲（3）、乙（2）"],
)  # fmt: skip
def test_what_is_no_rule(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("每少1篇扣0.5分", "每少1篇"),
        ("未开展巡查的，扣20分", "未开展巡查的"),
        ("服务热情周到。若发生争执的，每次扣2分", "若发生争执的，每次"),
        ("思路清晰、目标明确。（得20-30分）", "思路清晰、目标明确"),
        ("优秀：5分", "优秀"),
        ("提供报告（须为原件）；得4分", "提供报告（须为原件）"),
        ("15~12分：主题突出", "主题突出"),
        ("扣完为止", None),
        ("未建立制度的，每少一项扣2分", "未建立制度的，每少一项"),
        ("满意率低于90%，每低1%扣1分", "满意率低于90%，每低1%"),
        ("按时上报，每迟一天扣1分", "每迟一天"),
        ("每月不少于2次，每少1次扣1分", "每少1次"),
        ("私接电线，发现一次扣1分", "私接电线，发现一次"),
        ("记录杂乱、不规范，一项扣0.3分", "记录杂乱、不规范，一项"),
        ("近三年的同类业绩，每提供一个得2分", "近三年的同类业绩，每提供一个"),
        ("记录完整，归档及时（5分）", "记录完整，归档及时"),
        ("方案的深度，优（5分）", "优"),
        ("成效突出的，视情况加1-3分", "成效突出的，视情况"),
        ("步骤缺失的，酌情扣1〜5分", "步骤缺失的"),
        ("办结一件，且当事人满意的加2分", "办结一件，且当事人满意的"),
        ("数量 = 0：保底得5分", "数量 = 0"),
        ("总分10分每漏一次，扣4分", "每漏一次"),
        ("良（80~89分）得6分", "良（80~89分）"),
        ("（每延误一次扣3分，扣完为止）", "每延误一次"),
    ],
)
def test_the_condition_of_a_rule(text: str, condition: str | None) -> None:
    assert rules(text)[0].scoring(text, None).condition == condition


def test_a_remark_on_what_stands_before_is_no_condition() -> None:
    text = "市级表彰加3分。（不累加）2.发表论文的每篇加1分"
    assert [rule.scoring(text, None).condition for rule in rules(text)] == ["市级表彰", "发表论文的每篇"]


def test_amounts_in_a_column_of_deductions_are_taken() -> None:
    assert [rule.kind for rule in rules("迟到每次2分", taking=True)] == ["deduct"]
    assert [rule.kind for rule in rules("迟到每次2分")] == ["award"]


def test_claimed_amounts_belong_to_no_rule() -> None:
    text = "召开会议（3分，少一次扣1分）"
    assert [rule.scoring(text, None).text for rule in rules(text, claimed=[(5, 6)])] == ["少一次扣1分"]


PIECES = st.sampled_from(
    ["每少1篇", "扣0.5分", "，扣完为止", "。", "；", "，", "优秀得5分", "良好3分", "、", "（2分）", "（3分，少一次扣1分）", "最高得10分",
     "不少于5篇", "达到95%以上", "得满分", "不得分", "（", "）", "1、", "2.", "完成率×10", "得分=", "得15分", "0-10分", "：", "分别加5分、3分",
     "未完成的", "每次", "三分", "十五分", "全覆盖", "3日内", " ", "扣1-3分", "按比例得分", "９０分以上", "/次", "满分", "建立制度", "零事故",
     "良（80~89分）", "—1分", "+5分/项", "每低1分",
     "—2分", "-1分", "以此类推", "一票否决", "扣1+0.5n分", "5分：", "8（2）分：", "9-10分7-8分", "优8-10 良5-7", "一致=5；", "不一致=0",
     "②", "≥3", "未归档", "错别字：每个", "具备一项得1分", "得基础分3分", "“最多跑一次”", "酌情奖分",
     "优(5)/良(3)/差(0)", "为10分", "，每次2分，共4分", "每月1次、", "65岁以上", "的，", "（不累加）", "得满分10分", "发现一次"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@settings(max_examples=400, deadline=None)
@example("5分：（5分：", None)
@given(TEXTS, st.one_of(st.none(), st.integers(1, 30).map(Decimal)))
def test_offsets_are_exact_and_rules_stand_apart(text: str, points: Decimal | None) -> None:
    marked = sub_points(text, points)
    made = rules(text, points, [mark.number for mark in marked])
    at = 0
    for rule in made:
        said = rule.scoring(text, None)
        assert text[said.start : said.end] == said.text
        assert at <= said.start < said.end
        assert said.condition is None or said.condition in text
        assert said.amount is None or said.amount >= 0
        at = said.end
        number = rule.outcome.number
        assert number is None or not any(
            start < number[1] and number[0] < end for start, end in [m.number for m in marked]
        )
    for target in aims(text, made):
        assert text[target.start : target.end] == target.text


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(1, 30).map(Decimal))
def test_wider_sub_points_are_taken_only_where_they_add_up(text: str, points: Decimal) -> None:
    plain, chosen = sub_points(text, None), sub_points(text, points)
    if len(chosen) > len(plain):
        assert sum(mark.points for mark in chosen) == points
    ends = [(mark.start, mark.marker, mark.end) for mark in chosen]
    assert ends == sorted(ends)
    assert all(one.end <= two.start for one, two in pairwise(chosen))


@pytest.mark.parametrize(
    "text",
    ["一" * 20000, "1" * 20000, "扣" * 20000, "（" * 20000, " " * 20000 + "扣1分", "，" * 20000 + "扣1分", "率×" * 9000, "可得" * 9000,
     "（1分）" * 5000, "1分：" * 6000, "未完成，" * 5000 + "扣1分", "优1-2 " * 5000, "一=1；" * 5000,
     "好—1分" * 5000, "最高" * 9000, "每一次" * 6000, "得1分" * 6000],
    ids=lambda text: text[:4],
)  # fmt: skip
def test_endless_runs_take_no_endless_time(text: str) -> None:
    with within(10):
        aims(text, rules(text))
        sub_points(text, Decimal(5))


@pytest.mark.parametrize(
    "text",
    [
        "评教得分90分以上，加2分",
        "测评得分在80分及以上的加2分",
        "考评得分85分（含）以上加2分",
        "评议得分60分以下，扣2分",
    ],
)
def test_a_limit_of_what_was_got_is_not_given(text: str) -> None:
    assert [rule.outcome.amount for rule in rules(text)] == [2]


def test_the_points_of_the_item_tell_parts_from_steps() -> None:
    assert [kind for kind, _, _ in found("有机构得3分；有制度得2分", 5)] == ["award", "award"]
    assert [kind for kind, _, _ in found("有机构得3分；仅有制度得2分", 3)] == ["tier", "tier"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("添加商品界面5分", False),
        ("参加培训6分", False),
        ("增加查询功能10分", False),
        ("增加公示部分10分", False),
        ("获表彰的增加总分3分", True),
        ("获表彰的增加年度考核总成绩3分", True),
        ("追加绩效3分", True),
        ("每超一项增加2分", True),
        ("参加竞赛的加绩效4分", True),
    ],
)
def test_what_is_done_with_a_name_adds_no_points(text: str, expected: bool) -> None:
    assert any(outcome.manner == "bonus" for outcome in outcomes(text)) == expected


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("按50分卷折计（笔试）", []),
        ("按50分制评定", []),
        ("值守台账由组长批改，按50分折算", []),
        ("巡查记录按50分换算", []),
        ("按百分制评定", []),
        ("按50分计", [50.0]),
        ("漏记一笔扣4分卷宗不齐扣1分", [4.0, 1.0]),
        ("巡查不到位减3分制止不力减2分", [3.0, 2.0]),
        ("按时报送得6分卷面整洁得3分", [6.0, 3.0]),
    ],
)
def test_the_scale_of_a_paper_is_no_award(text: str, amounts: list[float]) -> None:
    assert [amount for _, _, amount in found(text)] == amounts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("按巡查的合理性酌情打分，优4-5分；良2-3分；一般1分；差不得分。", ["tier"] * 4),
        ("按台账酌情给分：优秀5分，良好3分，较差不得分", ["tier"] * 3),
        ("盘点有计划，按盘点的进度酌情打分，优4-5分；良2-3分", ["tier"] * 2),
        ("盘点有计划，由值守组酌情打分，优得4-5分，良得2-3分", ["tier"] * 2),
        ("盘点有计划，值守组看进度酌情打分：优秀5分、良好3分", ["tier"] * 2),
        ("盘点有计划酌情给分：好4-5分，差0-1分", ["tier"] * 2),
    ],
)
def test_what_leads_to_the_amounts_of_grades_is_no_tier(text: str, kinds: list[str]) -> None:
    made = found(text)
    assert [kind for kind, _, _ in made] == kinds
    assert "酌情" not in "".join(said for _, said, _ in made)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("值守突出酌情给分，最高5分。", ["award", "cap"]),
        ("有创新酌情打分；优4-5分，良2-3分。", ["tier"] * 3),
        ("盘点一般的，按进度酌情打分，较好的4-5分；良2-3分", ["tier"] * 3),
        ("盘点一般的酌情给分，较好的8分，优秀的6分", ["tier"] * 3),
        ("盘点大体齐全的酌情给分，齐全得10分。", ["tier"] * 2),
        ("盘点一般的，由值守组酌情给分，很好得10分，好得8分", ["tier"] * 3),
        ("一般酌情给分，很好得10分，较好得8分", ["tier"] * 3),
    ],
)
def test_a_case_whose_points_are_a_matter_of_judgement_is_a_rule(text: str, kinds: list[str]) -> None:
    made = found(text)
    assert [kind for kind, _, _ in made] == kinds
    assert "酌情" in made[0][1]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("未盘点—0分；盘点不全—3分；盘点齐全—5分", ["tier"] * 3),
        ("未盘点不得分，盘点一次得3分，盘点两次得5分", ["tier"] * 3),
        ("无记录不得分，县级记录得3分，市级记录得5分", ["tier"] * 3),
        ("未盘点不得分，有台账得3分，台账上墙得5分", ["threshold", "award", "award"]),
        ("盘点得3分，登记得5分", ["award"] * 2),
    ],
)
def test_two_amounts_that_rise_from_nothing_are_outcomes(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in found(text, 10)] == kinds


def test_a_case_without_an_amount_is_an_outcome_beside_the_full_points() -> None:
    assert [kind for kind, _, _ in found("盘点一般的酌情给分，较好的8分，优秀的10分", 10)] == ["tier"] * 3


@pytest.mark.parametrize("text", ["严重违纪—5分；一般违纪—3分", "迟到—1分，旷课—3分，缺课—5分"])
def test_dashes_behind_faults_take_points_off(text: str) -> None:
    assert {kind for kind, _, _ in found(text)} == {"deduct"}


def test_what_is_reached_beside_deductions_is_given() -> None:
    made = [rule.kind for rule in rules("按时到岗5分，迟到一次扣2分，旷工一次扣3分", Decimal(10))]
    assert made == ["award", "deduct", "deduct"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("设站的3分，建组记2分，其中，有人员记1分，有经费记1分", ["award"] * 4),
        ("设站的3分，建组记2分，有人员记1分，有经费记1分", ["tier", "tier", "tier", "award"]),
    ],
)
def test_parts_of_an_amount_stand_behind_of_which(text: str, kinds: list[str]) -> None:
    assert [rule.kind for rule in rules(text, Decimal(5))] == kinds


def test_points_before_a_clause_that_leads_to_tiers_are_of_their_own() -> None:
    tiers = "3年及以上得2分，1年及以上得1分，不足1年不得分。"
    kinds = [kind for kind, _, _ in found(f"承诺驻场得3分，根据值守人员的年限评分：{tiers}", 5)]
    assert kinds == ["award", "tier", "tier", "tier"]
    assert [kind for kind, _, _ in found(f"5年及以上得3分，{tiers}", 5)] == ["tier"] * 4


@pytest.mark.parametrize(
    "text",
    [
        "预案周全的，评分：8-10分；预案大体周全的，评分：5-7分；预案有疏漏的，评分：0-4分",
        "盘点及时率95%以上得10分，低于95%的按以下标准评分：85%-95%得8分，75%-85%得5分，75%以下得0分",
        "盘点齐全得10分，未盘点齐全的由库管员评分：缺1类得8分，缺2类得2分",
    ],
)
def test_a_clause_that_leads_to_lower_outcomes_of_the_same_parts_no_row(text: str) -> None:
    assert {kind for kind, _, _ in found(text, 10)} == {"tier"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("桌面无灰尘。发现一处2分。", "deduct"),
        ("不得堆放纸箱，每发现一处2分", "deduct"),
        ("每发现一处2分", "deduct"),
        ("发现一处2分", "award"),
        ("桌面无灰尘。发现隐患一处2分。", "award"),
        ("桌面无灰尘。发现一处得2分。", "award"),
    ],
)
def test_what_is_found_of_what_there_shall_be_none_of_takes_points_without_a_verb(text: str, kind: str) -> None:
    assert [(kind, 2.0)] == [(one, amount) for one, _, amount in found(text, 5)]


@pytest.mark.parametrize("text", ["未建账的每家扣 0 5 分", "未建账的每家扣 0 5 0 8 分", "未建账的每家扣 1 2 分"])
def test_an_amount_that_lost_what_parted_its_digits_is_taken_and_not_read(text: str) -> None:
    assert found(text, 5) == [("deduct", text, None)]
    assert found("未建账的每家扣 2 分", 5) == [("deduct", "未建账的每家扣 2 分", 2.0)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("建账齐全得6分；入库3分，出库3分", ["award"] * 3),
        ("优秀得6分，良好4分，一般2分", ["tier"] * 3),
        ("建账齐全得6分；入库得3分，出库得3分", ["tier"] * 3),
    ],
)
def test_equal_amounts_without_a_verb_that_make_the_one_before_are_its_parts(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in found(text, 6)] == kinds
