"""Full marks behind clauses inside the lines of a list, which only the sum of them all tells."""

import pytest

from parsers.interpret import interpret
from schema.finding import UnusableInput
from tests.readings import priced, read, severe
from tests.tables import document

LINES = (
    "小区管理评比办法",
    "1、按时开门，坚持值守，交接清楚20分，视情况扣分；",
    "2、爱护公物，参加修缮、植树等活动好20分，每缺一人次扣1分；",
    "3、团结互助，邻里和睦25分；出勤率不能低于60，低于者扣0.5分，吵架一次扣1分；",
    "4、小组建设15分：A、例会5分，迟到一次扣0.5分；B、活动4分，要有记录；C、按时报送材料6分，迟交扣0.5分。",
    "5、参加各类比赛，成绩突出20分。一等奖得20分，二等奖得16分，三等奖得12分。",
)


def test_lines_whose_points_end_a_clause_are_items_where_they_make_a_whole() -> None:
    result = interpret(document(*LINES))
    assert [int(item.points or 0) for item in result.rubrics[0].items] == [20, 20, 25, 15, 20]
    assert [int(part.points) for part in result.rubrics[0].items[3].sub_points] == [5, 4, 6]


def test_parts_with_letters_that_do_not_make_the_points_are_told() -> None:
    assert severe(interpret(document(*(line.replace("例会5分", "例会7分") for line in LINES)))) == ["K201"]


@pytest.mark.parametrize(
    ("right", "wrong"), [("清楚20分", "清楚21分"), ("和睦25分", "和睦24分"), ("建设15分", "建设16分")]
)
def test_a_list_that_makes_no_whole_is_no_rubric(right: str, wrong: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        interpret(document(*(line.replace(right, wrong) for line in LINES)))
    assert refusal.value.code == "K008"


EARNED = "1. 建成一处示范点得{}分，没有不得分；\n2. 有两家企业得30分，少1家扣5分，多1家加3分；\n3. 站点全覆盖的得50分，少1个扣1分。"


def test_what_is_got_where_all_is_done_is_the_full_mark_before_what_brings_less() -> None:
    (rubric,) = read("电子商务考核评分办法", *EARNED.format(20).split("\n")).rubrics
    assert [points for _, points in priced(rubric)] == [20, 30, 50]


def test_it_is_none_where_the_list_makes_no_whole() -> None:
    with pytest.raises(UnusableInput):
        read("电子商务考核评分办法", *EARNED.format(21).split("\n"))


def test_what_is_got_in_sentences_is_the_full_mark_where_a_line_states_the_total() -> None:
    lines = [
        "（一）计分办法。",
        "考核采取计分制，总分为{}分，加分不封顶。",
        "1、完成新上项目1个得40分，每增加1个加10分，没有完成不得分。",
        "2、税收较上年增长两成的得50分，每增（减）1个百分点加（减）5分。",
        "3、完成年度七件实事任务的得70分，每完成一件实事得10分，少完成一件减10分。",
        "4、各项惠农政策全部落实到位得30分。",
    ]
    result = read(lines[0], lines[1].format(190), *lines[2:])
    assert [points for _, points in priced(result.rubrics[0])] == [40, 50, 70, 30]
    assert result.rubrics[0].points == 190
    with pytest.raises(UnusableInput):
        read(lines[0], lines[1].format(200), *lines[2:])


@pytest.mark.parametrize(
    "rule", ["酌情扣1-2分。", "酌情扣0.5～2分。", "每处扣1分至2分。", "视情扣0.5分-1分，扣完为止。"]
)
def test_a_range_that_is_taken_off_is_no_part_of_the_points(rule: str) -> None:
    first = ("（一）作风（25分）", f"1.热情接待。15分。{rule}", f"2.按时上报。10分。{rule}")
    second = ("（二）财务（15分）", f"1.账目清楚。9分。{rule}", f"2.及时入账。6分。{rule}")
    (rubric,) = interpret(document("机关考核细则", *first, *second)).rubrics
    assert [[item.points for item in one.items] for one in rubric.categories] == [[15, 10], [9, 6]]


OF_WHICH = (
    "目标责任书",
    "1、造林及护林25分，其中造林20分，护林5分。由林站考核。",
    "2、水利20分。其中：渠道8分、水库12分，由水站考核。",
    "3、农业25分。其中种植5分。迟报一天扣0.5分。养殖5分。每超一户加0.5分。合作社15分，其中，粮食社10分，凡建成的得满分；果蔬社5分。由农办考核。",
    "4、医疗5分。凡完成任务的得满分，完不成任务按比例减分。由医院考核。",
)


def test_parts_that_其中_names_prove_the_points_of_a_list_that_is_cut() -> None:
    (rubric,) = read(*OF_WHICH).rubrics
    assert [item.points for item in rubric.items] == [25, 20, 25, 5]


def test_amounts_that_nothing_calls_parts_prove_none() -> None:
    with pytest.raises(UnusableInput):
        read(*(line.replace("其中", "有") for line in OF_WHICH))
