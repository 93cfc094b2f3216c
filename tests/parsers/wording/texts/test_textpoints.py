"""The points of an item that its text alone prints."""

import pytest

from parsers.strand import strand
from parsers.wording.texts.textpoints import own_points
from tests.parsers.wording.test_marks import PLACE


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("合同履行不打折扣（0-15分）", 15),
        ("合同履行不打折扣（15分）", 15),
        ("工资不克扣（5分）", 5),
        ("奖励与处罚（10分）", 10),
        ("污染物削减（8分）", 8),
        ("车辆管理（10分）", 10),
        ("签订合同（本项15分）", 15),
        ("签订合同（该项满分为15分）。", 15),
        ("优10分，良8分，满分12分", 12),
        ("每月组织1次应急演练（每次2分，共20分）。", 20),
        ("开展走访（每户1.5分，合计15分）", 15),
        ("每学期开会不少于2次，每次2.5分，共5分", 5),
        ("报送信息，每篇1分，合计4分。", 4),
    ],
)
def test_points_in_brackets_behind_a_word_that_ends_like_a_deduction(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == points


@pytest.mark.parametrize("text", ["迟到每次扣5分", "缺席一次罚2分"])
def test_deductions_are_not_the_points_of_the_item(text: str) -> None:
    assert own_points(strand(text, PLACE)) is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("过滤器拦截所有请求得3分；拦截路径错误扣2分。", 3),
        ("台账齐全得20分。缺一本扣5分", 20),
        ("代码含打印语句（print(“甲”);）得3分；内容错误扣1分，扣完为止", 3),
        ("日志完整得2分；未输出但功能正常，可给1分；失效扣2分", 2),
        ("值班到岗，计10分；脱岗不得分", 10),
        ("每季度开一次例会并形成纪要，得2分，每少一次扣0.5分。", 2),
        ("及时报送，1分。迟报一次减0.5分，瞒报一次减1分，减完为止", 1),
        ("资料齐全,得4分,缺一份罚1分", 4),
        ("按期办结，计5分，逾期一件扣1分，最多扣3分", 5),
        ("牌匾清洁，得2分，不合格得-1分", 2),
        ("台账齐全得3分，缺项记-1分，缺两项记-2分", 3),
        ("按时到岗，得4分；迟到得 －2 分。", 4),
    ],
)
def test_what_is_earned_before_what_is_taken_off_is_the_full_mark(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == points


@pytest.mark.parametrize(
    "text",
    [
        "每发表一篇得5分；退稿扣1分",
        "每发表一篇，得5分，退稿扣1分",
        "测评得1分，每低2分扣3分",
        "迟到扣2分；早退扣1分",
        "完成得3分；超额得5分；未完成扣2分以上者上报",
    ],
)
def test_rules_earn_no_full_mark(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None or own.points.value not in (3, 2, 1)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("建立台账（2分），按月更新（2分）。", 4),
        ("签订责任书（1分）、填写登记表（1分）", 2),
        ("制定计划（1分）；召开例会（2分）；报送总结（3分）。", 6),
        ("门口有人值守（1.5分），来访有登记（1.5分）。", 3),
        ("开展自查【2分】，形成报告【2分】", 4),
    ],
)
def test_a_last_mark_with_a_clause_of_its_own_is_that_of_a_part(text: str, made: float) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None
    assert own.points is None
    assert own.marked == made


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("（25分）建立台账（15分），按月更新（10分）。", 25),
        ("（25分）建立台账（15分），按月更新（9分）。", 25),
        ("（5分）建立台账（15分），按月更新（10分）。", None),
        ("（15分）建立台账；（10分）按月更新；（5分）归档", None),
        ("（10分）（5分）建立台账（5分）", None),
    ],
)
def test_a_first_mark_without_a_clause_is_that_of_the_item_where_all_others_have_one(
    text: str, points: int | None
) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None
    assert (own.points and own.points.value) == points


@pytest.mark.parametrize(
    "text",
    [
        "建立台账（2分），按月更新（2分）。（4分）",
        "建立台账（1分）；按月更新（3分）；共（4分）",
        "建立台账（2分），按月更新（2分），本项合计（4分）。",
        "建立台账（4分）（4分）",
    ],
)
def test_a_last_mark_behind_nothing_that_sums_up_the_others_is_that_of_the_item(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == 4


@pytest.mark.parametrize(
    ("text", "points", "least"),
    [
        ("家庭成员（0-25分）：孤儿（20-25分），单亲（15-20分），其他（0-10分），", 25, 0),
        ("收入情况（0~20分）：低保户（15~20分）；其他（0~10分）", 20, 0),
        ("教学态度（5—10分）：认真10分，一般8分，较差5分", 10, 5),
        ("其他说明（0-15分）：", 15, 0),
        ("健康【0至10分】: 重病（8-10分）, 慢性病（3-7分）", 10, 0),
    ],
)
def test_a_range_between_a_name_and_a_colon_is_the_full_mark(text: str, points: int, least: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == points
    assert own.points.minimum == least


@pytest.mark.parametrize("text", ["甲（0-5分）：好（6-10分），差（0-5分）", "乙（5-5分）：好5分，差3分"])
def test_a_range_that_an_amount_behind_it_exceeds_is_not_the_full_mark(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None or own.points.minimum is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("每村有一个宣传橱窗并按时更换的记5分，否则不记分", 5),
        ("每校配有专职保安的得3分，没有的不得分。", 3),
        ("每个乡镇建有文化站的计4分；未建的不计分。", 4),
        ("每名党员都有学习笔记的记2分，缺一本扣0.5分", 2),
        ("每个支部制定年度计划得6分；未制定不得分。", 6),
    ],
)
def test_what_each_of_those_judged_has_earns_the_full_mark(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None and own.points.value == points


@pytest.mark.parametrize("text", ["每村上报一条信息记1分，未报不记分。", "每建成一个示范村记5分，否则不记分。"])
def test_what_each_occurrence_earns_is_no_full_mark(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("政治素质40分 （信仰、担当）", 40),
        ("例会40分（每次4分，共10次）", 40),
        ("听课20分（每学期听20节，少一节扣1分）", 20),
        ("成果30分（国家级10分/篇，省级6分/篇，最高30分）", 30),
        ("团结协作30分（发扬民主、整体合力）", 30),
        ("作风形象30分(务实、联系群众):", 30),
        ("工作实绩 25分 （完成任务的数量与质量）按期完成各项任务。", 25),
        ("课堂纪律20分（安静、有序），说话一次扣1分", 20),
    ],
)
def test_a_gloss_behind_the_points_hides_them_not(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == points


@pytest.mark.parametrize(
    "text",
    [
        "考核得分90分（含90分）以上为优",
        "民主测评达到80分（含）以上",
        "迟到扣2分（以考勤为准）",
        "每发表一篇文章5分（以刊物为准）",
        "民主测评80分（含）以上",
    ],
)
def test_a_bracket_behind_a_limit_or_a_rule_is_no_gloss(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("开展谈话(1分)、约谈(1分),及时提醒(1分),责令纠错。(3分)", 3),
        ("开展谈话(1分);约谈(1分);及时提醒(1分);责令纠错;(3分)", 3),
        ("制定方案（2分），落实责任人（3分），定期检查，形成记录。（5分）", 5),
        ("公开目录【1分】、公开流程【1分】、接受监督。【2分】", 2),
    ],
)
def test_the_last_mark_behind_the_end_of_the_sentence_sums_up(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == points


@pytest.mark.parametrize("between", ["。其中：", "，其中", "，其中："])
@pytest.mark.parametrize("last", [3, 2])
def test_the_first_mark_before_of_which_is_that_of_the_item(between: str, last: int) -> None:
    own = own_points(strand(f"机构健全（8分）{between}有文件（5分），有人员（{last}分）。", PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == 8


@pytest.mark.parametrize("text", ["开展谈话。(1分)约谈。(1分)责令纠错。(2分)", "制定方案（3分），定期检查。（3分）"])
def test_marks_that_all_stand_behind_sentences_are_those_of_parts(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is None


def test_a_sum_of_times_and_a_mark_are_parts() -> None:
    own = own_points(strand("每年开会不少于2次，每次3分，共6分；有记录（4分）。", PLACE))
    assert own is not None and own.points is None
    assert own.marked == 10


@pytest.mark.parametrize(
    "rule", ["每一处扣1分，共6分，扣完为止。", "每人次罚2分，共计6分。", "每缺一份减0.5分，合计6分。"]
)
def test_what_all_deductions_make_is_no_mark_beside_that_of_the_item(rule: str) -> None:
    own = own_points(strand(f"办理情况（6分）。不规范的{rule}", PLACE))
    assert own is not None and own.points is not None and own.points.value == 6


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("文化站建设8分，由镇文广中心打分；", 8),
        ("妇联、工会工作6分，由群团办考核。此项由群团办汇总。", 6),
        ("班子健全，落实经费得5分，有台账。", 5),
        ("成立小組,有方案計4分,有記錄。", 4),
        ("成立小組,有方案計4分,每缺一項扣1分。", 4),
        ("刊发信息6分、国家级每篇3分、市级每篇1分。", 6),
    ],
)
def test_points_of_a_first_clause_alone_are_those_of_the_text(text: str, points: int) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None and own.points.value == points


@pytest.mark.parametrize(
    "text",
    [
        "测评总分80分，由各组汇总。",
        "考核成绩60分，为合格。",
        "每发表一篇得2分，以见刊为准。",
        "年度评比奖励5分，由办公室认定。",
        "未按时上报扣2分，由办公室记录。",
        "一等奖10分、二等奖8分、三等奖6分",
    ],
)
def test_points_of_a_limit_a_rule_or_a_grade_are_not_those_of_the_text(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None or own.among is not None


@pytest.mark.parametrize("gap", ["    ", "\t", "\u3000\u3000\u3000"])
def test_points_behind_a_gap_are_those_of_the_line(gap: str) -> None:
    own = own_points(strand(f"选择题每小题2分，共5小题{gap}10分", PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == 10


@pytest.mark.parametrize(
    "text", ["领导（15分）。①小组（5分）；②方案（5分）；③经费（5分）。", "领导（15分）：小组（10分），方案（5分）"]
)
def test_a_first_mark_that_sums_up_all_behind_it_is_the_items_own(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == 15
    assert own.start == 3


@pytest.mark.parametrize(
    "text",
    [
        "去年考核得分：85分，今年不低于去年。",
        "自评得分：85分，高于去年。",
        "平均成绩：85分，高于去年。",
        "合格线：60分，低于的扣10分。",
        "每缺席会议一次：2分；迟到一次扣1分。",
        "每参加培训：2分，迟到扣1分。",
    ],
)
def test_what_was_reached_what_passes_and_what_each_time_costs_are_no_full_mark(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None


@pytest.mark.parametrize(
    "text",
    [
        "测验成绩：30分，降一名扣1分。",
        "学员得分：30分，缺一次扣1分。",
        "每人一艺活动：30分，缺一人扣1分。",
        "每处堤坝检查：30分，漏一处扣1分。",
    ],
)
def test_results_and_what_everyone_does_are_names_of_what_is_assessed(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == 30


@pytest.mark.parametrize("text", ["每场例会4分（全年40分）", "迟到扣2分（旷工扣5分）", "例会4分（全年共10次，40分）"])
def test_amounts_before_a_higher_one_are_not_made_up_by_what_is_in_brackets(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None or own.points.value == 40


@pytest.mark.parametrize("name", ["语言表达", "方案设计", "数据统计", "学习心得", "来访登记", "读书笔记", "会议签到"])
def test_a_name_may_end_as_a_verb_does(name: str) -> None:
    own = own_points(strand(f"{name}3分。要求清楚、完整。", PLACE))
    assert own is not None and own.points is not None
    assert own.points.value == 3


def test_what_is_reached_is_no_full_mark_of_a_name() -> None:
    assert own_points(strand("群众测评达3分。要求公开。", PLACE)) is None


@pytest.mark.parametrize(
    "text",
    [
        "档案管理(3分)及时整理卷宗(1分);目录齐全,装订整齐(2分)。每缺一卷扣1分。",
        "3.档案管理（3分）卷宗整理（1.5分），目录齐全（1分），装订整齐（0.5分）",
        "“双随机”检查(4分) 有方案(1分)。有记录(3分)。",
    ],
)
def test_a_first_mark_behind_a_name_that_runs_on_is_the_items_own_where_the_ended_clauses_make_it(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.points is not None
    assert own.start == text.index("分") - 1


@pytest.mark.parametrize(
    "text",
    [
        "有卷宗(3分)有目录(1分)有登记(2分)",
        "有卷宗(3分);有目录(1分);有登记(2分)。",
        "档案管理(3分)及时整理卷宗(1分);目录齐全(1分)。",
        "卷宗完整,目录齐全(3分)装订整齐(1分);登记及时(2分)。",
    ],
)
def test_a_first_mark_that_ends_its_clause_as_the_others_do_is_that_of_a_part(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None


@pytest.mark.parametrize(
    "text", ["走失牲畜的扣除考核分1分", "旷工一次扣绩效分2分", "漏报的，扣减年度考核得分3分", "走失一次扣分1分"]
)
def test_points_taken_of_those_of_the_assessment_are_no_full_mark(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is None or own.points is None


@pytest.mark.parametrize("text", ["节能减排成绩10分", "污水减排（10分）", "减灾目标10分"])
def test_names_with_such_a_word_keep_their_points(text: str) -> None:
    own = own_points(strand(text, PLACE))
    assert own is not None and own.worth == 10
