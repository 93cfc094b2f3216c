"""Rows of the form that surrounds the items: legends of grades, and names and figures in columns of their own."""

import pytest

from parsers.wording.bands import is_legend
from tests.readings import priced, read, severe

HEAD = "考评项目 | < | < | < | 最高分值 | 实际评分\n"
ITEMS = "1.业务能力 | < | < | < | 40 | \n2.工作态度 | < | < | < | 30 | \n3.协作精神 | < | < | < | 30 | \n"
READ = [("业务能力", 40), ("工作态度", 30), ("协作精神", 30)]


@pytest.mark.parametrize(
    "form",
    [
        "转正意见 | < | | 转正后薪资 | 2500 | <",
        "录用部门 | 人事科 | 试用期（月） | < | 3 | <",
        "建议等级 | 二级 | 岗位津贴 | < | 800 | <\n到岗人数 | 一组 | 合同年限 | < | 5 | <",
    ],
)
def test_names_and_figures_in_other_columns_than_the_items_are_no_items(form: str) -> None:
    result = read(HEAD + ITEMS + form)
    assert [priced(rubric) for rubric in result.rubrics] == [READ]
    assert severe(result) == []


def test_an_item_in_the_columns_of_the_others_is_one_whatever_its_points() -> None:
    result = read(HEAD + ITEMS + "4.出勤 | < | < | < | 2500 | ")
    assert [priced(rubric) for rubric in result.rubrics] == [[*READ, ("出勤", 2500)]]


@pytest.mark.parametrize(
    "legend",
    [
        "优秀(80分以上) 良(60-80分) 差(60分以下)",
        "优：90分以上；良：60-89分；不合格：60分以下",
        "等级评定：A级（90-100分）、B级（80-89分）、C级（79分以下）",
        "90分以上为优秀，80-89分为良好，60-79分为合格，60分以下为不合格。",
        "评级标准：100-85分为一等，84-70分为二等",
        "现场评审分数达到70分以上为合格",
        "总分80分以上为通过。",
    ],
)
def test_a_legend_of_grades_is_no_item(legend: str) -> None:
    assert is_legend(legend)
    result = read(f"{HEAD}{ITEMS}{legend} | < | < | < | < | ")
    assert [priced(rubric) for rubric in result.rubrics] == [READ]
    assert severe(result) == []


@pytest.mark.parametrize(
    "text",
    [
        "出勤率90%以上得优，80-89%得良",
        "优5分，良3分",
        "质量优秀(80分以上)的产品占比",
        "考试70分以上为合格，每低1分扣1分",
    ],
)
def test_what_says_more_is_no_legend(text: str) -> None:
    assert not is_legend(text)


PARTS = "考核项目 | 考核内容 | 分值 | 得分\n{}工作业绩 | 按时完成任务 | 40 | \n^ | 质量达标 | 30 | \n工作态度 | 遵守纪律 | 30 | \n合计 | < | 100 | "


@pytest.mark.parametrize(
    "field",
    [
        "被考核人：张三 | < | < | <",
        "受检单位：第一小学　检查时间：2023年5月6日 | < | < | <",
        "被考核人：张三 | 被考核人：张三 | 被考核人：张三 | 被考核人：张三",
        "单位名称：市教育局 | | | ",
    ],
)
def test_a_field_filled_in_above_all_points_is_no_category(field: str) -> None:
    result = read(PARTS.format(field + "\n"))
    (rubric,) = result.rubrics
    assert [part.name for part in rubric.categories] == ["工作业绩", "工作态度"]
    assert severe(result) == []


@pytest.mark.parametrize("heading", ["一、部门职责：机关部门", "考核对象：机关、乡镇", "岗位：后勤人员（100分）"])
def test_what_says_more_than_a_field_is_one(heading: str) -> None:
    (rubric,) = read(PARTS.format(f"{heading} | < | < | <\n")).rubrics
    assert [part.name for part in rubric.categories] != ["工作业绩", "工作态度"]


@pytest.mark.parametrize("name", ["岗位", "责任部门", "考核时间", "河段"])
def test_a_field_that_comes_again_heads_a_part(name: str) -> None:
    rows = (
        "考核内容 | 评分标准 | 分值\n{0}：甲 | < | <\n出勤 | 迟到扣1分 | 60\n{0}：乙 | < | <\n巡查 | 少一次扣1分 | 40"
    )
    (rubric,) = read(rows.format(name)).rubrics
    assert [part.name for part in rubric.categories] == [f"{name}：甲", f"{name}：乙"]


@pytest.mark.parametrize("foot", ["合计 | | 100\n{0}：（盖章） | < | <", "{0}：（盖章） | < | <\n合计 | | 100"])
@pytest.mark.parametrize("name", ["受检单位", "考核时间", "河长"])
def test_a_field_that_comes_again_below_all_items_heads_none(name: str, foot: str) -> None:
    rows = f"考核内容 | 评分标准 | 分值\n{name}：张三 | < | <\n出勤 | 迟到扣1分 | 60\n巡查 | 少一次扣1分 | 40\n"
    result = read(rows + foot.format(name))
    (rubric,) = result.rubrics
    assert ([part.name for part in rubric.categories], priced(rubric)) == ([], [("出勤", 60), ("巡查", 40)])
    assert severe(result) == []


@pytest.mark.parametrize(
    ("first", "second", "foot"),
    [
        ("巡查管理：路段和河段", "值守管理：到岗", "巡查管理：（签名） | < | <\n值守管理：（签名） | < | <"),
        ("巡查管理：路段和河段", "值守", "巡查管理：得分 | < | <"),
        ("巡查管理：路段和河段", "值守", "巡查管理：实得　分 | < | <"),
    ],
)
def test_a_heading_beside_another_or_scored_below_all_items_heads_a_part(first: str, second: str, foot: str) -> None:
    rows = f"考核内容 | 评分标准 | 分值\n{first} | < | <\n出勤 | 迟到扣1分 | 60\n{second} | < | <\n台账 | 缺一页扣1分 | 40\n"
    (rubric,) = read(rows + foot).rubrics
    assert [part.name for part in rubric.categories] == [first, second]
