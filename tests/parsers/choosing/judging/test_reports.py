"""Reports of scores that were got name no full mark, and are no rubric."""

import pytest

from schema.finding import UnusableInput
from tests import readings
from tests.parsers.choosing.test_readings import points, read

_NAMES = ("早操有安排", "器材够用", "按时体检", "课余训练", "教师到位")


def _drawn(head: str, scores: list[str], title: str = "") -> str:
    width = head.count("|") - 1
    rows = (
        f"{n} | {name} | {score}" + " |" * width for n, (name, score) in enumerate(zip(_NAMES, scores, strict=False), 1)
    )
    return "\n".join([*([title] if title else []), f"序号 | {head}", *rows])


@pytest.mark.parametrize(
    ("head", "scores", "title"),
    [
        ("评估内容 | 得分 | 备注", ["2分", "0分", "1分", "3分", "2分"], ""),
        ("评估内容 | 自评得分 | 复评得分", ["2", "1", "0", "0", "4"], "体育工作自评表"),
        ("评估内容 | 得分 | 存在问题", ["2.5分", "1.5分", "3分", "1分", "2分"], "体育工作自评结果报表"),
        ("考核内容 | 评分 | 扣分原因", ["8分", "7分", "9分", "6分", "8分"], "一季度检查情况通报"),
        ("考核内容 | 考核得分 | 整改措施", ["8分", "7分", "9分", "6分", "8分"], "考核结果"),
        ("考核内容 | 实得分 | 存在的主要问题", ["4.5分", "3分", "5分", "2分", "5分"], "考评汇总表"),
    ],
)
def test_a_report_of_scores_is_no_rubric(head: str, scores: list[str], title: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        read(_drawn(head, scores, title))
    assert refused.value.code == "K008"


@pytest.mark.parametrize(
    ("head", "scores", "title"),
    [
        ("考核内容 | 得分 | 扣分原因", ["30", "30", "40"], "考核评分表"),
        ("考核内容 | 得分 | 存在问题", ["5分", "10分", "5分"], "考核标准"),
        ("考核内容 | 评分 | 备注", ["40", "60", "0"], "考核结果"),
    ],
)
def test_full_marks_under_a_word_for_scores_are_kept(head: str, scores: list[str], title: str) -> None:
    rubric = read(_drawn(head, scores, title)).rubrics[0]
    assert points(rubric.items) == [int(score.rstrip("分")) for score in scores]


@pytest.mark.parametrize("head", ["单位 | 总分", "姓名 | 分数 | 等次", "参评单位 | 考核得分", "代表队 | 平均分"])
def test_a_list_of_those_judged_with_what_each_got_is_no_rubric(head: str) -> None:
    rest = " | 优" * (head.count("|") - 1)
    listed = f"{head}\n甲 | 95{rest}\n乙 | 92{rest}\n丙 | 85{rest}"
    rubrics = readings.read("评分表", "考核内容 | 分值\n学习 | 60\n纪律 | 40", "附件2", "成绩汇总", listed).rubrics
    assert [points(rubric.items) for rubric in rubrics] == [[60, 40]]


def test_shares_of_those_judged_that_make_a_hundred_are_kept() -> None:
    assert (
        len(readings.read("考核内容 | 分值\n学习 | 60\n纪律 | 40", "附件2", "部门 | 分数\n甲 | 55\n乙 | 45").rubrics)
        == 2
    )


@pytest.mark.parametrize(("head", "read_so"), [("评分标准", True), ("扣分原因", False)])
def test_rules_beside_those_judged_are_those_of_full_marks(head: str, read_so: bool) -> None:
    table = f"参评单位 | 总分 | {head}\n办公区 | 20 | 脏扣1分\n生产区 | 30 | 乱扣1分\n生活区 | 40 | 湿扣1分"
    if read_so:
        assert points(readings.read("保洁考核细则", table).rubrics[0].items) == [20, 30, 40]
        return
    with pytest.raises(UnusableInput):
        readings.read("保洁考核细则", table)


def test_what_units_assess_has_full_marks() -> None:
    table = "考核单位 | 分数\n组织科（党建考核） | 20\n宣传科（信息工作） | 30\n保卫科（平安建设） | 40"
    assert points(readings.read("年度考核细则", table).rubrics[0].items) == [20, 30, 40]
