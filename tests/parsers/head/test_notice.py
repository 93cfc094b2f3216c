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
    ["2012年7月12日", "二〇一二年七月十二日", "二○一二年七月十二日", "２０１２年７月１２日", "2012 年 7 月 12 日"],
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
