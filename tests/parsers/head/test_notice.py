"""The head of the notice, in the manners in which offices print it."""

import pytest

from parsers.interpret import interpret
from schema.notice import Notice, RubricFile
from tests.tables import document, drawn_rows

TABLE = drawn_rows("项目 | 考核内容 | 满分\n(一)甲5分 | 1.创建。 | 5分\n合计 | | 5分")
NUMBER = "乐工教科文卫体〔2012〕12号"
TITLE = "关于印发《2012年工会工作目标考核实施细则》的通知"
RECIPIENTS = "各县（市、区）总工会、系统工会，市直属单位工会："
BODY = "为把工作落到实处，根据《省工会目标考核办法》，特制定《2012年工会工作目标考核实施细则》，请贯彻执行。"


def parse(*lines: str) -> RubricFile:
    return interpret(document(*lines, TABLE))


def head(*lines: str) -> Notice:
    notice = parse(*lines).notice
    assert notice is not None
    return notice


def test_the_whole_head() -> None:
    result = parse(
        NUMBER,
        "某某市总工会",
        TITLE,
        RECIPIENTS,
        BODY,
        "某某市总工会",
        "2012年7月12日",
        "2012年工会工作",
        "目标考核实施细则",
    )
    notice = result.notice
    assert notice is not None
    assert notice.document_number is not None
    assert notice.title is not None
    assert notice.issuer is not None
    assert notice.issued_on is not None
    assert (notice.document_number.agency_code, notice.document_number.year, notice.document_number.serial) == (
        "乐工教科文卫体",
        2012,
        12,
    )
    assert notice.title.text == "某某市总工会" + TITLE
    assert [part.text for part in notice.recipients] == ["各县（市、区）总工会", "系统工会", "市直属单位工会"]
    assert notice.issuer.text == "某某市总工会"
    assert (notice.issued_on.date, notice.issued_on.text) == ("2012-07-12", "2012年7月12日")
    assert [cited.text for cited in notice.cites] == ["省工会目标考核办法"]
    assert [text.text for text in notice.body] == [BODY]
    assert result.rubrics[0].title is not None
    assert result.rubrics[0].title.text == "2012年工会工作目标考核实施细则"
    assert result.rubrics[0].assessment_year == "2012"
    assert result.coverage.unused == ()


@pytest.mark.parametrize(
    "number",
    [
        "川工发[2012]12号",
        "川工发（2012）12号",
        "川工发【2012】第12号",
        "川工发〔２０１２〕１２号",
        "川工发 〔2012〕 12 号",
    ],
)
def test_document_numbers(number: str) -> None:
    found = head(number, TITLE, RECIPIENTS, BODY).document_number
    assert found is not None
    assert (found.agency_code, found.year, found.serial) == ("川工发", 2012, 12)
    assert found.text == "".join(number.split())


@pytest.mark.parametrize(
    "text",
    [
        "2012年7月12日",
        "二〇一二年七月十二日",
        "二○一二年七月十二日",
        "２０１２年７月１２日",
        "2012 年 7 月 12 日",
        "二O一二年七月十二日",
        "二０一二年七月十二日",
    ],
)
def test_dates(text: str) -> None:
    found = head(NUMBER, TITLE, RECIPIENTS, BODY, "某某市总工会", text).issued_on
    assert found is not None
    assert found.date == "2012-07-12"


def test_signature_and_date_on_one_line() -> None:
    notice = head(NUMBER, TITLE, RECIPIENTS, BODY, "某某市总工会    2012年7月12日")
    assert notice.issuer is not None
    assert notice.issued_on is not None
    assert (notice.issuer.text, notice.issued_on.text) == ("某某市总工会", "2012年7月12日")


def test_the_letterhead_feeds_the_issuer() -> None:
    notice = head("某某市总工会文件", NUMBER, TITLE, RECIPIENTS, BODY)
    assert notice.issuer is not None
    assert notice.issuer.text == "某某市总工会"
    assert notice.issued_on is None


def test_the_title_names_the_issuer_where_nobody_signs() -> None:
    notice = head(NUMBER, "某某市总工会" + TITLE, RECIPIENTS, BODY)
    assert notice.issuer is not None
    assert notice.issuer.text == "某某市总工会"


def test_a_bare_table_has_no_notice() -> None:
    assert parse().notice is None
    result = parse("2013年工会工作考核细则")
    assert result.notice is None
    assert result.rubrics[0].title is not None
    assert result.rubrics[0].title.text == "2013年工会工作考核细则"


def test_lines_that_are_nothing_are_listed_as_unused() -> None:
    result = parse(NUMBER, TITLE, RECIPIENTS, BODY, "某某市总工会", "2012年7月12日", "附件：", "单位：", "考核细则")
    assert [printed.text for printed in result.coverage.unused] == ["附件：", "单位："]


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2012-07-12　来源：市总工会",
        "发布日期：2012/7/12 浏览次数：35",
        "来源： 市总工会",
        "字体：大 中 小 阅读：12",
    ],
)
def test_what_a_web_page_prints_below_the_title_is_no_recipient(line: str) -> None:
    found = head(TITLE, line, RECIPIENTS, BODY, "某某市总工会", "2012年7月12日")
    assert [part.text for part in found.recipients] == ["各县（市、区）总工会", "系统工会", "市直属单位工会"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("各乡镇党委、政府，县直各部门：", ["各乡镇党委、政府", "县直各部门"]),
        ("各市、县（市、区）人民政府，省直各单位：", ["各市、县（市、区）人民政府", "省直各单位"]),
        ("各镇、县直有关单位：", ["各镇", "县直有关单位"]),
        ("各区委、区政府，市直机关党委、工会：", ["各区委", "区政府", "市直机关党委、工会"]),
        ("各县水利局、局属各单位：", ["各县水利局", "局属各单位"]),
        ("各村党支部、村委会；镇直单位：", ["各村党支部", "村委会", "镇直单位"]),
    ],
)
def test_a_bare_name_of_a_body_belongs_to_the_one_before(line: str, expected: list[str]) -> None:
    assert [part.text for part in head(NUMBER, TITLE, line, BODY).recipients] == expected


MENU = ("首页 信息公开 部门动态", "政策文件", "通知公告")


@pytest.mark.parametrize(
    "above",
    [
        (),
        MENU,
        ("当前位置：首页 > 政府文件", "政府文件"),
        ("今天是2012年9月1日", "政务公开", "部门文件"),
        ("信息来源：市总工会",),
    ],
)
def test_the_menu_of_a_page_is_no_letterhead_and_no_title(above: tuple[str, ...]) -> None:
    notice = head(*above, "某某市总工会文件", NUMBER, TITLE, RECIPIENTS, BODY)
    assert notice.issuer is not None and notice.issuer.text == "某某市总工会"
    assert notice.title is not None and notice.title.text == TITLE
    assert parse(*above, "2012年工会工作考核细则").notice is None


@pytest.mark.parametrize(
    ("lines", "title", "issuer"),
    [
        ((*MENU, "某某县卫生局", "某某县财政局", TITLE), "某某县卫生局某某县财政局" + TITLE, None),
        (("网站首页", "××县教育局", "关于印发考核", "细则的通知"), "××县教育局关于印发考核细则的通知", None),
        (("某某集团有限公司文件", TITLE), TITLE, "某某集团有限公司"),
        (("某某县政府办公室转发县教育局", "考核办法的通知"), "某某县政府办公室转发县教育局考核办法的通知", None),
        (("某某中学", "通知"), "某某中学通知", None),
    ],
)
def test_a_title_without_a_number_above_it(lines: tuple[str, ...], title: str, issuer: str | None) -> None:
    notice = head(*lines, RECIPIENTS, BODY)
    assert notice.title is not None and notice.title.text == title
    assert issuer is None or (notice.issuer is not None and notice.issuer.text == issuer)


@pytest.mark.parametrize(
    "line", ["第一章 招标公告", "一、征集通知", "附件：1.考核通知", "通知公告", "公开招标文件", "2.地点：另行通知"]
)
def test_other_lines_are_no_title_of_a_notice(line: str) -> None:
    assert parse(line, "项目编号：2020-018", "请各单位认真准备。").notice is None


def test_a_number_below_the_title_is_no_recipient() -> None:
    notice = head(TITLE, "×工发〔2012〕17号", RECIPIENTS, BODY)
    assert notice.document_number is not None and notice.document_number.agency_code == "×工发"
    assert notice.recipients[0].text == "各县（市、区）总工会"


@pytest.mark.parametrize("number", ["（×工发〔2012〕17号）", "(×工发〔2012〕17号)"])
def test_brackets_around_a_number_are_none_of_it(number: str) -> None:
    notice = head(TITLE, number, RECIPIENTS, BODY)
    assert notice.document_number is not None
    assert notice.document_number.text == "×工发〔2012〕17号"
    assert notice.recipients[0].text == "各县（市、区）总工会"


@pytest.mark.parametrize(
    "line", ["2012年7月30日", "（2012年7月30日）", "发布日期：2012年7月30日", "时间： 2012年7月30日"]
)
def test_the_date_of_a_page_is_not_that_of_issue(line: str) -> None:
    issued = head(TITLE, line, RECIPIENTS, BODY, "某某市总工会", "2012年7月12日").issued_on
    assert issued is not None and issued.date == "2012-07-12"


@pytest.mark.parametrize("last", ["2.考核自评表", "（二）自评表", "3、名单"])
def test_the_last_annex_is_no_part_of_the_signature(last: str) -> None:
    issuer = head(NUMBER, TITLE, RECIPIENTS, BODY, "附件：1.考核细则", last, "某某市总工会", "2012年7月12日").issuer
    assert issuer is not None and issuer.text == "某某市总工会"


def test_the_marks_of_markdown_are_none_of_the_head() -> None:
    result = parse("# 某某市总工会", f"## {TITLE}", RECIPIENTS, BODY, "**某某市总工会**", "2012年7月12日")
    notice = result.notice
    assert notice is not None and notice.title is not None and notice.issuer is not None
    assert notice.title.text == f"某某市总工会{TITLE}"
    assert notice.issuer.text == "某某市总工会"
    assert result.coverage.unused == ()


def test_the_mark_of_a_heading_over_the_number_is_used_with_it() -> None:
    result = parse("# 某工发〔2012〕12号", f"## {TITLE}", RECIPIENTS, BODY, "某某市总工会", "2012年7月12日")
    assert result.notice and result.notice.document_number
    assert result.coverage.unused == ()


def test_where_a_page_stands_in_its_menu_is_no_title_and_its_counter_no_recipient() -> None:
    about = "关于印发值班室卫生检查办法的通知"
    found = head(
        f"当前位置：主页 > 值班文件 > {about}", "2031/05", about, "admin 值班文件 Comments 围观：", "现印发给你们。"
    )
    assert found.title is not None
    assert (found.title.text, found.issuer, found.recipients) == (about, None, ())


@pytest.mark.parametrize("body", ["WIFI建设办", "各Branch"])
def test_recipients_may_hold_a_latin_word(body: str) -> None:
    found = head("关于印发值班室卫生检查办法的通知", f"各班组、{body}：", "现印发给你们。")
    assert [one.text for one in found.recipients] == ["各班组", body]


def test_a_bare_kind_with_a_blank_ends_a_title_over_two_lines() -> None:
    found = head("关于举办“守好夜”演讲比赛活动的", "通 知", "各班组：", "现将有关事项通知如下。")
    assert found.title is not None
    assert found.title.text == "关于举办“守好夜”演讲比赛活动的通 知"
    assert [one.text for one in found.recipients] == ["各班组"]


LETTER = ("各基层班组：", "为规范值守，制定本细则，望认真执行。", "东港仓库工会", "2031年4月23日")


def test_a_letter_without_a_title_has_recipients_issuer_and_date() -> None:
    found = head(*LETTER)
    assert found.title is None
    assert found.issuer is not None
    assert found.issued_on is not None
    assert [one.text for one in found.recipients] == ["各基层班组"]
    assert (found.issuer.text, found.issued_on.date) == ("东港仓库工会", "2031-04-23")


@pytest.mark.parametrize("lines", [LETTER[:2], LETTER[1:], (*LETTER[:2], LETTER[3])])
def test_a_salutation_or_a_date_alone_makes_no_notice(lines: tuple[str, ...]) -> None:
    assert parse(*lines).notice is None
