"""Tables that look like rubrics and are none."""

from tests.readings import read


def test_grades_and_bins_are_no_rubric() -> None:
    good = "考核内容 | 满分\n甲工作。 | 5分\n乙工作。 | 5分\n合计 | 10分"
    result = read(
        "评分表",
        good,
        "等次",
        "等次 | 分数\n优秀 | 90\n良好 | 80",
        "年限",
        "工作年限 | 分值\n1年以下 | 2\n1—3年 | 4\n3年以上 | 6",
    )
    assert [rubric.points for rubric in result.rubrics] == [10]


def test_money_is_no_rubric() -> None:
    budget = "科目 | 预算金额（万元） | 占比 | 测算依据\n设备费 | 25 | 25% | 询价\n材料费 | 75 | 75% | 询价\n合计 | 100 | 100% |"
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    assert [rubric.title and rubric.title.text for rubric in read("预算", budget, "评分表", good).rubrics] == ["评分表"]


def test_terms_of_payment_are_no_rubric() -> None:
    paid = "支付阶段 | 支付条件 | 比例\n预付款 | 签约后 | 30%\n进度款 | 交付后 | 70%"
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    assert [rubric.title and rubric.title.text for rubric in read("付款", paid, "评分表", good).rubrics] == ["评分表"]


def test_a_list_of_deductions_or_a_tariff_is_no_rubric() -> None:
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    negative = "序号 | 负面情形 | 扣分\n1 | 发生事故 | 每次扣20分\n2 | 被曝光 | 每次扣10分\n3 | 违纪 | 每人次扣5分"
    tariff = "类别 | 级别 | 计分（分/项）\n教材 | 国家规划 | 60\n^ | 校本 | 15\n课题 | 省级 | 50"
    assert len(read("评分表", good, "负面清单", negative, "计分标准", tariff).rubrics) == 1


def test_a_list_of_results_is_no_rubric() -> None:
    results = "序号 | 姓名 | 岗位 | 笔试成绩 | 总分 | 名次\n1 | 张晓 | 综合 | 78.5 | 81.8 | 1\n2 | 李明 | 综合 | 76 | 79.8 | 2"
    good = "考核内容 | 满分\n建立档案 | 40\n参与调解 | 60"
    assert len(read("成绩", results, "评分表", good).rubrics) == 1
