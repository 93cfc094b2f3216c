"""Numbered headings over the headers of tables that are rubrics of their own."""

import pytest

from tests.readings import read

_SUMMER = "一、夏季考核（每年七月） | < | <\n指标 | 权重 | 标准\n卫生 | 70分 | 整洁\n安全 | 30分 | 无事故"
_WINTER = "二、冬季考核（每年一月） | < | <\n指标 | 权重 | 标准\n供暖 | 60分 | 达标\n防火 | 40分 | 无火情"


def _titles(*parts: str) -> list[tuple[str | None, int, int]]:
    found = read(*parts).rubrics
    return [(one.title.text if one.title else None, len(one.categories), len(one.items)) for one in found]


@pytest.mark.parametrize(
    "parts",
    [
        (f"物业绩效考核体系 | < | <\n | | \n{_SUMMER}", _WINTER),
        (f"物业绩效考核体系 | < | <\n{_SUMMER}\n | | \n{_WINTER}",),
    ],
)
def test_headings_that_count_on_are_the_titles_of_their_rubrics(parts: tuple[str, ...]) -> None:
    assert _titles(*parts) == [("一、夏季考核（每年七月）", 0, 2), ("二、冬季考核（每年一月）", 0, 2)]


def test_headings_with_points_are_categories() -> None:
    summer, winter = (part.replace("）", "）（100分）", 1) for part in (_SUMMER, _WINTER))
    assert all(categories for _, categories, _ in _titles(summer, winter))


def test_headings_of_a_column_of_categories_are_none() -> None:
    summer, winter = (
        f"类别 | 指标 | 分值\n{n}、{name} | 卫生 | 70\n^ | 安全 | 30" for n, name in (("一", "夏季"), ("二", "冬季"))
    )
    assert [categories for _, categories, _ in _titles("夏季考核表", summer, "冬季考核表", winter)] == [1, 1]


def _below_header(part: str) -> str:
    heading, header, rows = part.split("\n", 2)
    return f"{header}\n{heading}\n{rows}"


def test_rubrics_with_titles_of_their_own_keep_their_headings() -> None:
    summer, winter = map(_below_header, (_SUMMER, _WINTER))
    parts = ("附件1：2031年度物业夏季考核表", summer, "附件2：2031年度物业冬季考核表", winter)
    assert _titles(*parts) == [("2031年度物业夏季考核表", 1, 0), ("2031年度物业冬季考核表", 1, 0)]
    assert [one.assessment_year for one in read(*parts).rubrics] == ["2031", "2031"]


@pytest.mark.parametrize("parts", [(_SUMMER, _WINTER), tuple(map(_below_header, (_SUMMER, _WINTER)))])
def test_the_year_of_the_title_over_all_is_that_of_each(parts: tuple[str, str]) -> None:
    first, second = parts
    rubrics = read("2031年度物业考核评分表", "第一部分", first, "第二部分", second).rubrics
    assert [one.title.text if one.title else None for one in rubrics] == [
        "一、夏季考核（每年七月）",
        "二、冬季考核（每年一月）",
    ]
    assert [one.assessment_year for one in rubrics] == ["2031", "2031"]


_OVER = ("2031年才艺展示评分标准", "比赛采用10分制，取平均分，平均分相同的并列。")
_CHOIR = (
    "一、合唱评分标准",
    "1、声部均衡（4分）",
    "2、咬字清楚（6分）",
    "（总分10分。最高分为10分，最低分为8分，保留两位小数。）",
)
_SOLO = (
    "二、独唱评分标准",
    "1、音色优美（3分）",
    "2、台风大方（7分）",
    "（总分10分。最高分为10分，最低分为8分，保留两位小数。）",
)
_SPOKEN = ("1、情感真挚（5分）", "2、脱稿流畅（3分）", "3、吐字清楚（2分）", "4、仪态自然（1分）")


def test_what_heads_each_of_several_lists_is_its_title() -> None:
    result = read(*_OVER, *_CHOIR, *_SOLO, "三、朗诵类", *_SPOKEN)
    titles = [(one.title.text if one.title else None, len(one.items)) for one in result.rubrics]
    assert titles == [("合唱评分标准", 2), ("独唱评分标准", 2), ("三、朗诵类", 4)]
    assert {one.assessment_year for one in result.rubrics} == {"2031"}


def test_what_heads_the_last_list_and_does_not_count_on_is_its_category() -> None:
    result = read(*_OVER, *_CHOIR, *_SOLO, "四、朗诵类", *_SPOKEN)
    assert [len(one.categories) for one in result.rubrics] == [0, 0, 1]
