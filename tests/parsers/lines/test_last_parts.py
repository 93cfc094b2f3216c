"""What a list ends with beside its parts: vetoes in a sentence, a bonus on one line, what is added and taken in one part."""

import pytest

from schema.rubric import Kind
from tests.readings import read, severe

LIST = [
    "一、门卫（40分）",
    "1.按时到岗（20分）",
    "2.登记齐全（20分）",
    "二、巡逻（60分）",
    "1.夜间巡逻（40分）",
    "2.设备完好（20分）",
]

PARTS = [f"（{line[0]}）{line[2:]}" if line[1] == "、" else line for line in LIST]


def kinds(*last: str) -> list[tuple[str, Kind]]:
    result = read("保安工作考核办法", *LIST, *last)
    (rubric,) = result.rubrics
    assert [category.points for category in rubric.categories[:2]] == [40, 60]
    assert severe(result) == []
    inner = [
        item for part in rubric.categories[2:] for item in [*part.items, *(i for c in part.categories for i in c.items)]
    ]
    return [(item.text, item.kind) for item in [*rubric.items, *inner]]


@pytest.mark.parametrize("name", ["一票否决", "否决事项", "一票否决项"])
def test_a_sentence_without_a_number_is_a_veto(name: str) -> None:
    ((text, kind),) = kinds(f"三、{name}", "发生失窃事故的，取消评优资格。")
    assert kind == "veto" and "失窃" in text


@pytest.mark.parametrize(
    "text",
    [
        "由考核小组认定。",
        "有下列情形之一的，取消评优资格：",
        "被一票否决的班组，取消评优资格。",
        "具体按公司规定执行。",
    ],
)
def test_a_sentence_that_voids_nothing_is_no_veto(text: str) -> None:
    assert kinds("三、一票否决", text) == []


@pytest.mark.parametrize(
    "closing",
    [
        "对考核结果有异议的，可在三日内申请复核。",
        "出现并列的，按巡逻得分高低排序。",
        "考核得分低于60分的，扣发奖金。",
        "考核结果不合格的，取消评优资格。",
        "存在争议的事项由保安部研究决定。",
        "违反本办法规定的由保安部解释。",
        "连续两年不合格的，调整岗位。",
        "涉及多个岗亭的，由班长协调。",
        "本办法是结合小区实际制定的。",
        "出现新情况另行通知。",
        "发生人员变动的，及时报公司备案。",
        "存在的问题要限期整改。",
        "出现问题及时整改。",
        "违反规定的按规定处理。",
        "各班组要高度重视，不得弄虚作假参加评比。",
        "考核不合格的，取消年度评优资格。",
        "本办法未规定的，参照物业公司制度执行。",
        "造成财物损失的，追究法律责任。",
        "构成犯罪的，移送司法机关。",
        "检查人员徇私的，给予批评教育。",
        "评分中弄虚作假的，追究评分人员责任。",
        "逾期未交总结的，视为未完成。",
        "巡逻中发现的问题，班组整改不到位的，加倍扣分。",
    ],
)
def test_what_closes_the_document_is_no_veto(closing: str) -> None:
    ((text, kind),) = kinds("三、一票否决", "发生失窃事故的，取消评优资格。", closing)
    assert kind == "veto" and text.endswith("发生失窃事故的，取消评优资格。")


@pytest.mark.parametrize(
    "other",
    [
        "瞒报险情，直接评为不合格。",
        "有投诉并查实的，考核不得分。",
        "发生斗殴事件。",
        "违反纪律的，一律清退。",
        "脱岗睡觉、造成损失的。",
        "存在重大问题未按期整改。",
        "可能造成损失的。",
        "应报未报的。",
        "经媒体报道造成恶劣影响的。",
        "丢失钥匙的，年度考核结果直接定为不合格。",
        "丢失钥匙的，考核得分为0分。",
        "丢失钥匙的，成绩按零分计算。",
        "连续两次被通报的，评为不合格。",
        "丢失钥匙的取消评优资格。",
        "丢失钥匙的，剥夺先进称号。",
        "丢失钥匙的，不予推荐。",
        "丢失钥匙的，列为末位。",
        "丢失钥匙的，降一个等次。",
        "丢失钥匙的，解除劳动合同。",
        "丢失钥匙的，扣完全部分值。",
        "丢失钥匙的，考核分清零。",
    ],
)
def test_what_costs_as_much_is_a_veto_too(other: str) -> None:
    ((text, kind),) = kinds("三、一票否决", "发生失窃事故的，取消评优资格。", other)
    assert kind == "veto" and text.endswith(other)


@pytest.mark.parametrize(
    "cases", [("出现人员伤亡", "出现负面舆情", "发生大面积停电"), ("出现负面舆情。", "发生失窃事故。")]
)
def test_cases_in_few_words_are_vetoes_alike(cases: tuple[str, ...]) -> None:
    ((text, kind),) = kinds("三、一票否决", *cases)
    assert kind == "veto" and all(case in text for case in cases)


@pytest.mark.parametrize("last", ["出现突发情况联系值班室", "出现问题及时整改", "发生费用由班组承担"])
def test_what_is_to_be_done_is_no_case_in_few_words(last: str) -> None:
    lines = ("三、一票否决", "发生失窃事故", last)
    (rubric,) = read("保安工作考核办法", *LIST, *lines).rubrics
    assert [last in item.text for item in rubric.items] == [False]


def test_a_sentence_that_says_what_they_cost_leads_to_cases() -> None:
    led = ("出现以下任一情形，年度考核定为不合格：", "发生失窃事故的。", "瞒报险情的。")
    ((text, kind),) = kinds("三、一票否决事项", *led)
    assert kind == "veto" and text.endswith("".join(led))


@pytest.mark.parametrize("score", ["10分", "6.0分"])
def test_what_leaves_some_points_voids_none(score: str) -> None:
    last = ("三、一票否决", "发生失窃事故的，取消评优资格。", f"丢失钥匙的，按{score}计算。")
    assert severe(read("保安工作考核办法", *LIST, *last)) == []


@pytest.mark.parametrize(
    "last",
    [
        ("发生失窃事故的，追究责任。",),
        ("发生失窃事故的，取消评优资格。", "发生火灾的，追究责任。"),
        ("发生失窃事故的，取消评优资格。", "监守自盗的，移送公安机关处理。"),
        ("发生失窃事故的。", "殴打住户的，依法追究刑事责任。"),
        ("发生失窃事故的。", "辱骂检查人员的，给予批评教育。"),
        ("发生失窃事故的。", "评分中弄虚作假的，追究责任。"),
        ("发生失窃事故的。", "弄虚作假。"),
        ("发生失窃事故的。", "出现重大舆情。"),
        ("发生失窃事故。", "出现大门长时间无人值守又无人接替。"),
    ],
)
def test_a_case_that_costs_something_else_is_told(last: tuple[str, ...]) -> None:
    assert severe(read("保安工作考核办法", *LIST, "三、一票否决", *last)) == ["K115"]


def test_a_numbered_part_on_one_line_is_kept() -> None:
    bonus, taken = "加分项：受到表扬的，每次加2分，最高5分。", "扣分项：受到投诉的，每次扣2分。"
    assert kinds(f"三、{bonus}", f"四、{taken}", "五、结果报公司。") == [(bonus, "bonus"), (taken, "deduction")]


def test_a_rule_below_the_last_item_is_no_part() -> None:
    assert kinds("（1）扣分标准：每次扣1分。") == []


@pytest.mark.parametrize("name", ["加减分", "奖惩加减分", "加扣分事项"])
def test_a_part_adds_and_takes(name: str) -> None:
    assert [kind for _, kind in kinds(f"三、{name}", "1.受到表扬的，加2分。", "2.受到投诉的，扣2分。")] == [
        "bonus",
        "deduction",
    ]


@pytest.mark.parametrize("number", ["", "1."])
def test_bonuses_and_deductions_stand_in_parts_of_one(number: str) -> None:
    last = ["三、加减分", "（一）加分", f"{number}受到表扬的，加2分。", "（二）扣分", f"{number}受到投诉的，扣2分。"]
    assert [kind for _, kind in kinds(*last)] == ["bonus", "deduction"]


@pytest.mark.parametrize("said", ["考核采取百分制，基础分为100分。", "考核满分为100分。", "月度考核基础分100分。"])
def test_an_article_that_states_the_total_is_no_item(said: str) -> None:
    result = read("保安工作考核办法", f"第一条 {said}", "第二条 考核内容", *PARTS)
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert (len(rubric.items), len(rubric.categories)) == (0, 2)
    assert severe(result) == []


@pytest.mark.parametrize(
    ("said", "points"), [("考核满分为60分。", 60), ("本考核满分60分。", 60), ("月度考核基础分60分。", None)]
)
def test_a_line_with_a_stop_that_states_less_than_a_whole(said: str, points: int | None) -> None:
    lines = (f"1.{said}", "2.按时到岗（30分）", "3.登记齐全（10分）", "4.设备完好（20分）")
    (rubric,) = read("保安月度考核细则", *lines).rubrics
    assert rubric.points == points
    assert len(rubric.items) == (4 if points is None else 3)


@pytest.mark.parametrize("said", ["该考核满分为10分。每周抽查一次。", "本项考核满分10分，每周抽查一次。"])
def test_what_a_line_states_of_its_own_part_is_its_points(said: str) -> None:
    (rubric,) = read(
        "考核细则",
        "一、巡逻（20分）",
        f"1、{said}",
        "2、登记齐全。（10分）",
        "二、值守（80分）",
        "1、按时到岗。（80分）",
    ).rubrics
    assert [item.points for item in rubric.categories[0].items] == [10, 10]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("日常考核满分60分", "年度考核满分40分"),
        ("日常检查满分为60分", "综合测评满分为40分"),
        ("月度考核基础分60分。", "年度考核基础分40分。"),
        ("检查满分60分", "测评满分40分"),
    ],
)
def test_headings_that_say_what_a_part_is_worth_keep_their_points(first: str, second: str) -> None:
    (rubric,) = read(
        "船厂考核办法",
        f"一、{first}",
        "1.焊缝（30分）",
        "2.涂装（30分）",
        f"二、{second}",
        "1.试航（20分）",
        "2.交船（20分）",
    ).rubrics
    assert [category.points for category in rubric.categories] == [60, 40]


def test_headings_of_wholes_of_kinds_keep_theirs() -> None:
    first = ["一、日常考核满分100分", "1.焊缝（60分）", "2.涂装（40分）"]
    second = ["二、年度考核满分100分", "1.试航（50分）", "2.交船（50分）"]
    assert [rubric.points for rubric in read("船厂考核办法", *first, *second).rubrics] == [100, 100]


@pytest.mark.parametrize("said", ["考核实行百分制，总分103分，分为两个方面。", "考核采取百分制，基础分为110分。"])
def test_what_a_sentence_says_all_makes_stands_for_the_scale(said: str) -> None:
    assert severe(read("保安工作考核办法", said, *LIST)) == ["K203"]


@pytest.mark.parametrize("said", ["考核实行百分制，总分60分以下为不合格。", "实行百分制，基本分60分，另有奖励。"])
def test_the_scale_is_the_total_where_nothing_else_is(said: str) -> None:
    result = read("保安工作考核办法", said, *LIST)
    assert result.rubrics[0].points == 100 and severe(result) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("日常考核满分", "年度考核满分"), ("日常检查满分为", "综合测评满分为"), ("月度考核基础分", "评价满分")],
)
def test_parts_that_state_less_than_a_whole_have_these_points(first: str, second: str) -> None:
    lines = [f"一、{first}40分", *LIST[1:3], f"二、{second}60分", *LIST[4:]]
    (rubric,) = read("保安工作考核办法", *lines).rubrics
    assert [category.points for category in rubric.categories] == [40, 60]
