"""Titles of rubrics on web pages and in long texts: no menu, the fuller of two, the one at the top."""

import pytest

from tests.readings import read

TABLE = "考核内容 | 分值\n台账齐全 | 40\n现场整洁 | 60"
LINES = (
    "（一）值守（8分）",
    "1.按时到岗（5分）",
    "2.交接清楚（3分）",
    "（二）记录（7分）",
    "1.填写完整（4分）",
    "2.签字齐全（3分）",
)


def title(*parts: str) -> str | None:
    (rubric,) = read(*parts).rubrics
    return rubric.title.text if rubric.title else None


@pytest.mark.parametrize(
    "menu",
    ["首页 ｜ 评估动态 ｜ 指标体系", "首页 机构设置 联系我们", "首 页 · 新闻 · 公告", "新闻中心/网站首页/办事指南"],
)
def test_the_menu_of_a_page_is_no_title(menu: str) -> None:
    assert title(menu, TABLE) is None
    assert title(menu, "值班室考核细则", TABLE) == "值班室考核细则"


def test_a_line_about_a_home_page_is_no_menu() -> None:
    assert title("首页设计考核评分表", TABLE) == "首页设计考核评分表"


def test_the_fuller_of_two_titles_is_taken() -> None:
    assert title("# 物业公司值班室考核标准", "值班室考核标准", TABLE) == "物业公司值班室考核标准"
    assert title("值班室考核标准", "值班室考核标准", TABLE) == "值班室考核标准"


@pytest.mark.parametrize("name", ["值班室工作考核办法", "值班室工作考核制度"])
@pytest.mark.parametrize("heading", ["二、考核内容与标准", "二、考核内容"])
def test_the_title_may_stand_far_above_a_generic_heading(name: str, heading: str) -> None:
    assert title(name, "一、总则", "为了规范值守，特制定本规定。", heading, *LINES) == name


def test_the_title_may_stand_above_parts_that_name_nothing() -> None:
    above = ("值班室工作考核办法", "一、考核对象", "全体值班人员。", "二、工作和要求", "由办公室负责，要严格对待。")
    assert title(*above, *LINES) == "值班室工作考核办法"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("文明岗申报评定表", "县（市、区）      乡镇（街道）      村"), "文明岗申报评定表"),
        (("东港小学工会自评表2030", "海州市工会工作年度考核评分标准"), "海州市工会工作年度考核评分标准"),
        (
            ("2031年東港鎮值守考評細則", "2031-03-06 14:40:15 字數 935 閱讀 99", "2031年值守考評細則"),
            "2031年值守考評細則",
        ),
        (("海州市2031年值守目标责任状", "双方签订责任状如下：", "一、目标内容。"), "海州市2031年值守目标责任状"),
    ],
)
def test_what_stands_beside_a_title_is_none_of_it(lines: tuple[str, ...], expected: str) -> None:
    assert title(*lines, *(LINES if lines[-1].startswith("一、") else (TABLE,))) == expected
