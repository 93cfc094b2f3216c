"""Titles of rubrics with other lines between them and the rubric."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Rubric
from tests.tables import document, drawn_rows

TABLE = drawn_rows("考核内容 | 满分\n1.会议。 | 8分\n2.台账。 | 7分\n3.活动。 | 5分")
LIST = ["一、会议（8分）", "二、台账（7分）", "三、活动（5分）"]


def rubric_of(*lines: str | list[list[str]]) -> Rubric:
    (rubric,) = interpret(document(*lines, TABLE)).rubrics
    return rubric


@pytest.mark.parametrize(
    "between",
    [
        ["考核单位：团委"],
        ["被检查村：东村　检查人：张三", "检查时间：上午"],
        ["镇　　村　　村书记　　电话　　总户数　　"],
        ["本细则用于年度考核，考核采取平时掌握和年终检查相结合，内容见下："],
        ["为做好工作，制定本细则。", "说明：评分应当客观，无材料的不得分。"],
        ["（总分值：20分）"],
    ],
)
def test_a_line_that_names_a_rubric_is_its_title_whatever_stands_between(between: list[str]) -> None:
    rubric = rubric_of("东乡2023年度村级工作考核评分细则（试行）", *between)
    assert rubric.title and rubric.title.text == "东乡2023年度村级工作考核评分细则（试行）"
    assert rubric.assessment_year == "2023"


@pytest.mark.parametrize(
    "name",
    ["宿舍检查评分细则", "某县信访工作目标管理考核办法", "縣森林防火目標考核辦法", "村级档案工作考核意见（试行）"],
)
def test_a_list_under_a_preface_has_the_title_above_it(name: str) -> None:
    (rubric,) = interpret(
        document(name, "为加强管理，优化环境，结合实际，制定本办法，作为日常检查和评选的依据。", *LIST)
    ).rubrics
    assert rubric.title and rubric.title.text == name


@pytest.mark.parametrize("line", ["请各村对照考核办法，", "详见《考核办法》。", "一、考核对象", "会议须知", "附件"])
def test_other_lines_are_no_title(line: str) -> None:
    rubric = rubric_of(line, "考核单位：团委")
    assert rubric.title is None


def test_a_total_in_brackets_behind_the_title_is_no_fault_of_it() -> None:
    rubric = rubric_of("2023年信访工作考核细则（镇街道）（总分值：20分）")
    assert rubric.title and rubric.title.text.startswith("2023年信访工作考核细则（镇街道）")
    assert str(rubric.points) == "20"


def test_what_a_sentence_states_as_the_total_is_used() -> None:
    result = interpret(document("村级工作考核评分细则", "考核总分为20分，内容见下表：", TABLE))
    assert str(result.rubrics[0].points) == "20"
    assert "20分" not in "".join(unused.text for unused in result.coverage.unused)


@pytest.mark.parametrize("name", ["资格性及符合性审查表", "形式评审标准"])
def test_what_must_be_passed_before_is_no_title(name: str) -> None:
    passed = drawn_rows("序号 | 审查内容 | 是否通过\n1 | 有执照 | \n2 | 已签章 | ")
    rubric = rubric_of("值守服务评审办法", name, passed, "三、评分标准（满分20分）")
    assert rubric.title and rubric.title.text == "值守服务评审办法"


@pytest.mark.parametrize("heading", ["一、基本条件", "一、评选条件", "一、申报的基本条件"])
def test_the_heading_of_who_may_be_assessed_is_no_title(heading: str) -> None:
    lines = ("1.楼道环境整洁。", "2.居民无违法行为。", "二、评分标准（100分）", *LIST)
    (rubric,) = interpret(document("街道最美楼栋评选细则", heading, *lines)).rubrics
    assert rubric.title and rubric.title.text == "街道最美楼栋评选细则"


@pytest.mark.parametrize("field", ["主管部门考核意见", "领导考核意见"])
def test_what_somebody_says_in_a_form_names_no_rubric(field: str) -> None:
    (rubric,) = interpret(document(field, "结合实际填写，作为日常检查和评选的依据，由办公室存档备查。", *LIST)).rubrics
    assert rubric.title is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("“组长值守评分表”：由组长填写，主要看到岗。", "组长值守评分表"),
        ("“组员值守评分表”由组员填写。", "全镇值守评分表"),
        ("“值守之星”：由组长推荐。", "全镇值守评分表"),
        ("填写“组长值守评分表”：由组长负责。", "全镇值守评分表"),
    ],
)
def test_a_name_in_quotation_marks_right_above_is_nearer_than_that_of_the_document(line: str, title: str) -> None:
    made = rubric_of("全镇值守评分表", line).title
    assert made is not None and made.text == title


def test_a_name_in_quotation_marks_that_begins_a_sentence_is_the_title_where_nothing_else_is() -> None:
    made = rubric_of("“组员值守评分表”由组员填写。").title
    assert made is not None and made.text == "组员值守评分表"
    made = rubric_of("# 全镇值守考核细则", "本细则自发布之日起执行。", "“组员值守评分表”由组员填写。").title
    assert made is not None and made.text == "全镇值守考核细则"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("值守实操试卷", "二、夜间巡查的处置：（分值20分）", "时间：10分钟", "评分标准"),
            "二、夜间巡查的处置：（分值20分）",
        ),
        (("一、检查重点", "时间：10分钟", "二、评分标准"), "二、评分标准"),
        (("一、考核对象", "时间：10分钟", "评分标准"), "评分标准"),
    ],
)
def test_a_bare_word_below_a_numbered_heading_of_what_is_scored_is_not_the_title(
    lines: tuple[str, ...], title: str
) -> None:
    made = rubric_of(*lines).title
    assert made is not None and made.text == title


def test_the_heading_of_contents_leaves_the_title_to_the_name_above() -> None:
    lines = ["二、标准内容", "1.会议(20分)", "- 到会(12分):全员到会。", "- 记录(8分):记录齐全。", "2.台账(10分)"]
    above = ("宿舍卫生打分标准参考", "一、背景", "宿舍要整洁，制定标准是必要的。")
    (rubric,) = interpret(document(*above, *lines, "- 归档(6分):归档及时。", "- 借阅(4分):借阅登记。")).rubrics
    assert rubric.title and rubric.title.text == "宿舍卫生打分标准参考"


def test_a_stop_behind_a_numbered_heading_makes_it_no_sentence() -> None:
    lines = ("六、比赛时间：", "5月", "七、评分标准。", "评分形式：由评委现场评分。")
    (rubric,) = interpret(document(*lines, "① 会议。3分", "② 台账。3分", "③ 活动。4分")).rubrics
    assert rubric.title and rubric.title.text == "七、评分标准。"


FIELDS = ["仓库名称　　　　　值班电话", "车间数　　　职工数　　　占地面积(亩)"]


def test_fields_side_by_side_are_no_title() -> None:
    assert _titled(rubric_of("仓库值守检查评分表", *FIELDS)) == "仓库值守检查评分表"
    assert _titled(rubric_of("东库　　　西库")) == "东库　　　西库"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("东库,西库值守检查评分表", "东库,西库值守检查评分表"),
        ("各库每日自查，按月填写评分。", None),
    ],
)
def test_a_comma_parts_the_names_of_several_in_a_title(line: str, title: str | None) -> None:
    assert _titled(rubric_of(line, "单位：　　　日期：")) == title


def test_a_board_on_which_results_are_shown_names_a_rubric_and_its_year() -> None:
    rubric = rubric_of("东乡2031年库房检查评比公示栏", "东乡　　　村　　评比人员：　　评比时间　年　月")
    assert (_titled(rubric), rubric.assessment_year) == ("东乡2031年库房检查评比公示栏", "2031")


def _titled(rubric: Rubric) -> str | None:
    return rubric.title.text if rubric.title else None


@pytest.mark.parametrize(
    ("issued", "title"),
    [
        ("关于印发东乡仓管员2031年度工作考核细则的通知", "东乡仓管员2031年度工作考核细则"),
        ("关于印发《东乡仓管员工作考核细则》的通知", "东乡仓管员工作考核细则"),
        ("关于开展东乡仓管员工作考核的通知", None),
    ],
)
def test_a_list_in_the_notice_itself_has_the_name_that_the_notice_issues(issued: str, title: str | None) -> None:
    (rubric,) = interpret(document(issued, "各仓库：", "为做好工作，现将有关事项通知如下。", *LIST)).rubrics
    assert _titled(rubric) == title
