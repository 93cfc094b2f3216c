"""The title of a rubric: what stands between it and the table, and what stands over it."""

import pytest

from parsers.head.lineforms import is_fill_in
from parsers.head.titles import assessment_year
from parsers.interpret import interpret
from tests.readings import read
from tests.tables import document, drawn_rows

TABLE = "考核内容 | 分值\n按时到岗。 | 40\n按时交接。 | 60\n合计 | 100"


def title(*parts: str) -> str | None:
    (rubric,) = read(*parts).rubrics
    return rubric.title.text if rubric.title else None


@pytest.mark.parametrize(
    "line",
    [
        "班组：　　　　组长：　　　　考核时间：",
        "受检单位：________　　　　　年　月　日",
        "第  号选手",
        "（单位：分）",
        "部门名称： 检查日期： 年 月 日",
        "满分：100　　得分：____",
        "班组：　　总分：100分　　得分：",
        "班组＿＿＿＿　组长＿＿＿＿",
        "工号：  ---   姓名：",
        "班组：——　组长：——",
        "姓名          单位          职务",
        "被考核人　　考核时间　　",
        "2031年7月12日",
        "2031 年 7 月",
        "被考核单位：　　　　2031年7月12日制",
        "受检班组：　　　2031年7月填表",
        "满分120分    考试时间90分钟    开始时间          结束时间",
        "工位号          准考证号",
        "用工班组          仓管员          货位号",
        "仓管姓名————————所属班组—————值班领导————-交班日期——-—",
    ],
)
def test_a_line_to_fill_in_stands_between_title_and_table(line: str) -> None:
    assert title("仓库值守考核表", line, TABLE) == "仓库值守考核表"


@pytest.mark.parametrize(
    "line", ["仓库值守  满分100分", "值守时间", "仓库值守    年度考核    评分表", "仓库值守——交接班"]
)
def test_a_name_beside_a_field_is_none(line: str) -> None:
    assert not is_fill_in(line)


def test_labels_of_a_form_a_cell_a_line_are_no_part_of_the_title() -> None:
    assert title("仓库值守考核表(附表2)", "组别", "姓名", "岗位", "值守", "区段", TABLE) == "仓库值守考核表(附表2)"
    assert title("仓库值守考核表", "姓名", "夜班", TABLE) == "夜班"


@pytest.mark.parametrize("line", ["工号：--甲", "班组：第一组　---", "工号 --- 姓名 ---"])
def test_dashes_are_a_blank_only_behind_the_colon_of_a_field(line: str) -> None:
    assert not is_fill_in(line)


def test_a_row_to_fill_in_stands_between_title_and_header() -> None:
    drawing = "仓库值守考核表 | < | <\n班组： | | 组长：\n考核内容 | 分值 | 得分\n按时到岗。 | 40 |\n按时交接。 | 60 |\n合计 | 100 | "
    assert title(drawing) == "仓库值守考核表"


def test_prose_over_a_line_to_fill_in_is_no_title() -> None:
    assert title("请各班组如实填写。", "班组：", TABLE) is None


def test_the_nearest_heading_is_the_title_and_a_higher_one_names_the_year() -> None:
    parts = ("# 2031年仓库工作方案", "## 一、考核小组", "## 二、考核评分表", TABLE)
    assert title(*parts) == "二、考核评分表"
    assert read(*parts).rubrics[0].assessment_year == "2031"


def test_the_title_over_criteria_that_are_columns() -> None:
    drawing = "合唱评分表 | < | < | <\n队名 | 音准（40分） | 节奏（30分） | 台风（30分）\n甲队 | | | \n乙队 | | | "
    assert title(drawing) == "合唱评分表"


TREE = ("值守系统", "├── 门卫/", "│   └── 登记.txt", "└── 巡查/")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((*TREE, "六、考核标准（满分 100 分）"), "六、考核标准（满分 100 分）"),
        ((*TREE, "考核标准"), "考核标准"),
        (("一、工作要求", "按时到岗", "二、考核标准"), "二、考核标准"),
        (("工作要求", "（三）考核标准"), "（三）考核标准"),
        (("仓库值守", "考核标准"), "仓库值守考核标准"),
        (("值守考核标准（满分：100）",), "值守考核标准（满分：100）"),
    ],
)
def test_the_title_begins_at_the_nearest_numbered_line_and_below_a_tree(lines: tuple[str, ...], expected: str) -> None:
    assert title(*lines, TABLE) == expected


@pytest.mark.parametrize(
    "parts",
    [
        ("附件1", "考核小组名单", "姓名 | 职务\n张三 | 组长\n李四 | 组员", "附件2", "仓库值守考核表"),
        ("考核小组名单", "姓名 | 职务\n张三 | 组长\n李四 | 组员", "仓库值守考核表"),
        ("时间安排", "步骤 | 时间\n自查 | 6月\n抽查 | 7月", "仓库值守考核表", "班组："),
    ],
)
def test_the_heading_of_another_table_is_no_part_of_the_title(parts: tuple[str, ...]) -> None:
    assert title(*parts, TABLE) == "仓库值守考核表"


@pytest.mark.parametrize("heading", ["三、考核内容及分值", "三、考核内容、分值"])
def test_a_sentence_below_such_a_heading_does_not_make_it_the_title(heading: str) -> None:
    parts = (
        "（一）登记（40分）",
        "1.及时登记。（40分）",
        "（二）交接（60分）",
        "1.按时交接。（30分）",
        "2.清点。（30分）",
    )
    assert title("仓库值守考核办法", heading, "考核总分100分。", *parts) == "仓库值守考核办法"


@pytest.mark.parametrize("heading", ["三、考核内容", "考核标准：", "（三）考核内容及分值", "评分标准"])
def test_a_heading_that_names_nothing_leaves_the_title_to_that_of_the_document(heading: str) -> None:
    body = (
        "各班组",
        "仓库值守考核办法（试行）",
        "一、考核对象：各班组。",
        "二、考核方式：",
        "1.自查。每月自查一次。",
        heading,
    )
    assert title(*body, TABLE) == "各班组仓库值守考核办法（试行）"


@pytest.mark.parametrize("end", ["（满分100分）", " 总分：100分", "总分：满分100分"])
def test_a_total_behind_a_title_is_no_field(end: str) -> None:
    assert title(f"仓库值守考核{end}", TABLE) == f"仓库值守考核{end}"
    assert title("请如实填写。", f"第一部分：值守{end}", TABLE) == f"第一部分：值守{end}"


@pytest.mark.parametrize(
    ("last", "title"),
    [
        ("1.1 维度一：安全性（权重30%）", "1.1 维度一：安全性（权重30%）"),
        ("1. 评审时由老师从基本功能和标准功能里各选择一段代码，小组成员逐行解读并回答老师的提问。", None),
        ("以下各项由评审组打分。", None),
    ],
)
def test_of_several_rows_above_a_header_a_short_numbered_heading_right_above_is_the_title(
    last: str, title: str | None
) -> None:
    rows = f"质量评分说明见附页 | < | <\n{last} | < | <\n指标 | 说明 | 分值\n漏洞 | 无高危 | 60\n许可 | 合规 | 40"
    (rubric,) = read(rows).rubrics
    assert (rubric.title.text if rubric.title else None) == title


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("仓库值守考核表", "仓库值守考核表"), "仓库值守考核表"),
        (("附件1：仓库值守考核表", "仓库值守考核表"), "仓库值守考核表"),
        (("仓库管理制度", "附件1：", "仓库值守考核表"), "仓库值守考核表"),
        (("仓库管理制度", "附件2 仓库值守考核表"), "仓库值守考核表"),
        (("附表三　仓库值守考核表（100分）",), "仓库值守考核表（100分）"),
        (("（此件公开发布）", "仓库值守考核表"), "仓库值守考核表"),
        (("首页", "考核列表", "仓库值守考核表"), "仓库值守考核表"),
        (("仓库值守考核表", "<!-- 第 7 页 -->", "[表格 1]"), "仓库值守考核表"),
        (("仓库值守考核表", "考核得分=到岗×40%+交接×60%"), "仓库值守考核表"),
        (("仓库值守考核表", "每周一查，满分100分，60分及格"), "仓库值守考核表"),
        (("仓库值守考核表", "（班组自评用）"), "仓库值守考核表（班组自评用）"),
        (("2031年全市各区县", "仓库值守考核表"), "2031年全市各区县仓库值守考核表"),
        (("某某市粮食局", "仓库值守考核表"), "某某市粮食局仓库值守考核表"),
        (("夜间值守与交接", "量化考核评分标准"), "夜间值守与交接量化考核评分标准"),
        (("部门", "职位", "入职时间", "备注"), None),
    ],
)
def test_a_title_goes_on_only_where_its_lines_need_one_another(lines: tuple[str, ...], expected: str | None) -> None:
    assert title(*lines, TABLE) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("2031年度仓库值守考评指标体系", "本指标体系总分100分。"), "2031年度仓库值守考评指标体系"),
        (("优秀班组评选条件", "评选实行百分制。"), "优秀班组评选条件"),
        (("# 仓库值守评比", "各班组按下表自查，每季一次。"), "仓库值守评比"),
        (("# 仓库值守评比", "## 总分：100 分", "班组自查。"), "仓库值守评比"),
        (("三、评分细则", "本次考核采用综合评分法。", "具体如下："), "三、评分细则"),
        (("第三章 评审办法", "本次考核采用综合评分法。"), "第三章 评审办法"),
        (("（二）测量分（100分）", "下列各项按检查结果给分。"), "（二）测量分（100分）"),
        (("仓库值守考核表    姓名：    部门：",), "仓库值守考核表"),
        (("仓库值守考核表*时间：  年  月",), "仓库值守考核表"),
        (("一、考核对象", "全体班组。"), None),
        (("仓库考核办法", "一、考核对象", "各班组"), "仓库考核办法"),
        (("一、考核对象", "各班组"), None),
        (("一、值守", "各班组"), "各班组"),
        (("仓库考核办法", "二、各库考核指标", "粮油库"), "粮油库"),
        (("仓库考核办法", "二、各库考核标准如下：", "粮油库"), "粮油库"),
        (("1.检查仓库", "每日一次。"), None),
        (("检查门窗", "每日一次。"), None),
    ],
)
def test_a_preface_stands_between_a_title_and_its_table(lines: tuple[str, ...], expected: str | None) -> None:
    assert title(*lines, TABLE) == expected


def test_a_title_never_crosses_a_table() -> None:
    parts = ("2031年考核汇总", "部门 | 负责人\n甲 | 张三\n乙 | 李四", "值守", "值守考核明细")
    assert title(*parts, TABLE) == "值守考核明细"


@pytest.mark.parametrize(
    ("texts", "year"),
    [
        (("值守考核表（2031年修订）", "关于2032年度值守考核的通知"), "2032"),
        (("值守考核表（2031年版）", "", "2032年值守考核办法"), "2032"),
        (("值守考核表（2031年修订）", "值守考核办法"), "2031"),
        (("2031年度值守考核表", "关于2032年度值守考核的通知"), "2031"),
    ],
)
def test_the_year_of_an_edition_is_taken_where_none_other_is_named(texts: tuple[str, ...], year: str) -> None:
    assert assessment_year(*texts) == year


@pytest.mark.parametrize("date", ["2031年4月9日修改", "2031年4月修订", "2031年4月9日第二次修正"])
def test_a_date_of_amendment_names_no_year(date: str) -> None:
    assert assessment_year(f"值守考核细则（{date}）") is None
    assert assessment_year(f"值守考核细则（{date}）", "2030年考核") == "2030"


@pytest.mark.parametrize("year", ["2031年", "２０３１年度", "二〇三一年度", "二○三一年", "二零三一年"])
def test_the_year_of_a_title(year: str) -> None:
    assert read(f"{year}仓库值守考核表", TABLE).rubrics[0].assessment_year == "2031"


@pytest.mark.parametrize(
    "line",
    [
        "首页 >> 制度",
        "首页 > 部门文件",
        "您的位置：首页 → 公告",
        "当前位置: 主页 > 政务",
        "网站首页 » 通知",
        "你现在的位置是：首页",
    ],
)
def test_a_breadcrumb_is_no_title(line: str) -> None:
    assert title(line, TABLE) is None
    assert title("仓库值守考核表", line, TABLE) == "仓库值守考核表"


@pytest.mark.parametrize("line", ["首页推荐稿件评分表", "卫生位置图评比标准"])
def test_a_title_may_begin_as_a_breadcrumb_does(line: str) -> None:
    assert title(line, TABLE) == line


NOTICE = (
    "某渔业局关于印发《2031年渔业站考核办法》的通知",
    "各渔业站：",
    "现印发给你们，请遵照执行。",
    "某渔业局",
    "2031年3月5日",
)
RULES = ("2031年渔业站考核办法", "一、考核对象", "各渔业站。", "二、考核方式", "年终组织检查。")


@pytest.mark.parametrize("label", ["附件", "附件：", "附件1", "附件1：", "附表"])
def test_an_annex_below_the_rules_that_a_notice_issues_has_a_title_of_its_own(label: str) -> None:
    own = "2031年渔业站目标考核计分表"
    assert title(*NOTICE, *RULES, label, own, TABLE) == own
    assert title(*NOTICE, *RULES, label, own, "满分：100分", TABLE) == own


@pytest.mark.parametrize("lines", [(), ("附件",), ("附件1", "单位名称：　　　"), ("三、考核内容",)])
def test_an_annex_that_names_no_rubric_has_the_title_of_the_rules(lines: tuple[str, ...]) -> None:
    assert title(*NOTICE, *RULES, *lines, TABLE) == RULES[0]


@pytest.mark.parametrize(
    "listed",
    [
        ("附件1：渔业站考核办法", "附件2：渔船检查评分标准"),
        ("附件：1.渔业站考核办法", "2.渔船检查评分标准"),
        ("附件：1.渔船检查评分标准",),
        ("附件：", "1.渔业站考核办法", "2.渔船检查评分标准"),
    ],
)
def test_a_list_of_annexes_gives_no_title(listed: tuple[str, ...]) -> None:
    assert title(*NOTICE, *RULES, *listed, "2031年3月5日", TABLE) == RULES[0]
    own = "2031年渔业站目标考核计分表"
    assert title(*NOTICE, *RULES, *listed, "2031年3月5日", "附件1", own, TABLE) == own
    assert title(*NOTICE, *RULES, *listed, f"附件1：{own}", TABLE) == own


@pytest.mark.parametrize("heading", ["# 仓库值守考核表", "# **仓库值守考核表**"])
def test_a_strong_line_goes_on_no_heading(heading: str) -> None:
    assert title(heading, "**基本情况**", "- 班组：甲班", TABLE) == "仓库值守考核表"
    assert title(heading, "**基本情况**", TABLE) == "仓库值守考核表"


@pytest.mark.parametrize("behind", ["2031年度", "（北库）"])
def test_a_strong_year_or_bracket_goes_on_a_heading(behind: str) -> None:
    assert title("# 仓库值守考核表", f"**{behind}**", TABLE) == f"仓库值守考核表{behind}"


def test_a_title_above_a_generic_heading_has_the_bracket_below_it() -> None:
    assert title("仓库值守考核表", "（2031年修订）", "具体考核内容", TABLE) == "仓库值守考核表（2031年修订）"


@pytest.mark.parametrize(
    "between", ["2031年3月15日", "（由各库填写）", "（满分110分）", "（一）", "（值守时间：  年  月）"]
)
def test_a_date_a_field_or_a_remark_below_a_title_is_no_part_of_it(between: str) -> None:
    assert title("仓库值守考核表", between, "具体考核内容", TABLE) == "仓库值守考核表"
    assert title("# 仓库值守考核表", f"**{between}**", TABLE) == "仓库值守考核表"


def test_a_title_has_no_marks_of_what_is_strong() -> None:
    assert title("**仓库值守考核表**", TABLE) == "仓库值守考核表"


def test_a_strong_line_below_a_plain_one_may_go_on_it() -> None:
    assert title("仓库值守考核表", "**（试行）**", TABLE) == "仓库值守考核表（试行）"


def test_a_year_to_fill_in_stands_behind_the_title() -> None:
    assert (
        title("仓库值守考核评分一览表", "（ 年度）", "被考核单位：　　　2031年7月12日制", TABLE)
        == "仓库值守考核评分一览表（ 年度）"
    )


def test_a_title_may_begin_with_the_word_for_a_unit() -> None:
    assert title("单位（部门）值守考核评分表", TABLE) == "单位（部门）值守考核评分表"


def test_the_foot_of_a_letter_is_no_part_of_the_title_below_it() -> None:
    assert title("各班组：", "东港仓库管理办公室 2031年7月20日印发", "仓库值守考核细则", TABLE) == "仓库值守考核细则"


def test_of_a_name_and_a_bare_one_below_it_the_name_is_the_title() -> None:
    assert title("东港市文明仓库测评标准（企业）", "基本考核标准", TABLE) == "东港市文明仓库测评标准（企业）"


def test_the_rest_of_a_numbered_heading_is_no_title() -> None:
    lines = ("港务站工作考核制度", "为加强管理，制定本制度。", "一、考核内容", "{}", "考核实行扣分，标准如下。", TABLE)
    assert title(*(line.format("及评分标准") for line in lines)) == "港务站工作考核制度"
    assert title(*(line.format("港务评分标准") for line in lines)) == "港务评分标准"


@pytest.mark.parametrize(("mark", "found"), [("## ", "⭐ 值守通关（100分）"), ("", "值守验收标准")])
def test_a_heading_of_markdown_is_no_text_of_a_numbered_line_above(mark: str, found: str) -> None:
    above = ("### 值守验收标准", "- 每班都有记录", "1. **交班时查什么？**")
    assert title(*above, f"{mark}⭐ 值守通关（100分）", TABLE) == found


@pytest.mark.parametrize("word", ["模板", "样本", "范本"])
def test_the_name_of_a_template_is_a_title_and_example_is_none(word: str) -> None:
    assert title(f"十佳库管员评分表{word}", "模板示例", TABLE) == f"十佳库管员评分表{word}"


def test_a_name_over_a_body_and_its_title_is_no_part_of_it() -> None:
    assert (
        title("值守评分表", "东港职业学院", "实习（值守）评阅人评分表", TABLE) == "东港职业学院实习（值守）评阅人评分表"
    )
    assert title("值守评分表", "（试行）", TABLE) == "值守评分表（试行）"


@pytest.mark.parametrize(
    ("line", "found"), [("试题：整理货架", "试题：整理货架"), ("试题：", None), ("说明：整理货架", None)]
)
def test_a_task_over_a_further_table_is_its_title(line: str, found: str | None) -> None:
    other = "考核内容 | 分值\n分类清楚。 | 30\n标签齐全。 | 70\n合计 | 100"
    first, second = read("仓库值守评分表", TABLE, "评分人：　　核分人：", line, other).rubrics
    assert first.title is not None and first.title.text == "仓库值守评分表"
    assert (second.title.text if second.title else None) == found


@pytest.mark.parametrize(
    ("above", "year"),
    [
        ("某仓库值守自评表2031", "2031"),
        ("某仓库值守自评表", None),
        ("2031年1月5日", None),
        ("仓库值守评定标准2031", None),
        ("2.某仓库值守自评表2031", None),
        ("依据：某仓库值守自评表2031", None),
    ],
)
def test_a_name_over_the_title_that_ends_with_its_year_says_the_year(above: str, year: str | None) -> None:
    (rubric,) = read(above, "全市仓库值守考核评分标准", TABLE).rubrics
    assert rubric.title is not None and rubric.title.text == "全市仓库值守考核评分标准"
    assert rubric.assessment_year == year


@pytest.mark.parametrize(("label", "year"), [("", "2031"), ("2.", None)])
def test_a_name_with_an_automatic_number_is_one_of_a_list(label: str, year: str | None) -> None:
    drawn = document("某仓库值守自评表2031", "全市仓库值守考核评分标准", drawn_rows(TABLE))
    first = drawn.blocks[0].model_copy(update={"label": label})
    (rubric,) = interpret(drawn.model_copy(update={"blocks": (first, *drawn.blocks[1:])})).rubrics
    assert rubric.assessment_year == year
