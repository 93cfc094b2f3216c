"""Titles in the first rows of tables and sheets, and what stands beside a rubric on a sheet."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from pipeline.parse import parse
from schema.notice import RubricFile
from tests.readings import outline, read

Row = tuple[str | int | None, ...]
HEADER: Row = ("项目", "内容", "分值")
ITEMS: tuple[Row, ...] = (("收货", "单据齐全", 60), ("发货", "按时装车", 40))


def sheets(*made: tuple[Row, ...], over: int = 1) -> RubricFile:
    """Return what a workbook says; the first rows of each sheet, ``over`` in number, are one cell over its full width."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for n, lines in enumerate(made):
        sheet = book.create_sheet(f"表{n + 1}")
        for line in lines:
            sheet.append(line)
        for row in range(1, over + 1):
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=max(map(len, lines)))
    stored = BytesIO()
    book.save(stored)
    return parse([(stored.getvalue(), "表.xlsx")]).result


@pytest.mark.parametrize("title", ["仓库考评（满分100分）", "2031年度仓库考核表", "仓储服务规范考评"])
def test_a_title_over_a_table_without_a_header_is_no_category(title: str) -> None:
    lines: tuple[Row, ...] = (
        ("环境（40分）", "库区整洁有序", "20分"),
        (None, "设置警示标牌", "20分"),
        ("行为（60分）", "着装统一规范", "30分"),
        (None, "按章叉运货物", "30分"),
    )
    (rubric,) = sheets(((title,), *lines)).rubrics
    assert rubric.title is not None and rubric.title.text == title
    assert [category.name for category in rubric.categories] == ["环境", "行为"]


def test_a_title_over_criteria_that_are_columns() -> None:
    lines: tuple[Row, ...] = (
        ("演讲评分表",),
        ("评分项目", "演讲内容", "语言表达", "形象风度", "总分"),
        ("分值", 50, 30, 20, 100),
        ("评分要点", "主题鲜明", "普通话流利", "举止大方", None),
        ("1号选手", None, None, None, None),
        ("2号选手", None, None, None, None),
    )
    (rubric,) = sheets(lines).rubrics
    assert rubric.title is not None and rubric.title.text == "演讲评分表"
    assert rubric.points == 100
    assert [item.points for item in rubric.items] == [50, 30, 20]


def test_a_title_of_two_rows_and_one_with_a_sentence_below() -> None:
    two = sheets((("2031年全市各区县",), ("仓库考核表",), HEADER, *ITEMS), over=2).rubrics[0]
    assert two.title is not None and two.title.text == "2031年全市各区县仓库考核表"
    said = sheets((("仓库考评指标体系",), ("本体系总分100分。",), HEADER, *ITEMS), over=2).rubrics[0]
    assert said.title is not None and said.title.text == "仓库考评指标体系"
    assert said.points == 100


def test_each_sheet_has_its_own_title_and_a_copied_one_is_printed_again() -> None:
    first, second = ((name, HEADER, *ITEMS) for name in (("甲库考核表",), ("乙库考核表",)))
    titles = [rubric.title.text for rubric in sheets(first, second).rubrics if rubric.title]
    assert titles == ["甲库考核表", "乙库考核表"]
    assert len(sheets(first, first).rubrics) == 1


@pytest.mark.parametrize(
    "grades",
    [
        (("等级", "分数"), ("A", "≥90"), ("B", "80-89")),
        (("等次", "得分"), ("优秀", "90分以上"), ("合格", "60分以上")),
        (("等级", "系数"), ("甲", 1.2), ("乙", 1)),
    ],
)
def test_grades_beside_a_rubric_leave_it_whole(grades: tuple[Row, ...]) -> None:
    beside = tuple((*left, None, None, *right) for left, right in zip((HEADER, *ITEMS), grades, strict=True))
    (rubric,) = sheets((("仓库考核表",), *beside)).rubrics
    items = [item.points for category in rubric.categories for item in category.items]
    assert items + [item.points for item in rubric.items] == [60, 40]


@pytest.mark.parametrize("other", ["分值2030", "分值（2030年）", "2030年分值", "分值2030年度"])
def test_a_header_with_a_year_behind_it_is_one(other: str) -> None:
    lines: tuple[Row, ...] = (("仓库考核表",), (*HEADER, other), ("收货", "齐全", 60, 50), ("发货", "按时", 40, 50))
    (rubric,) = sheets(lines).rubrics
    items = [item.points for category in rubric.categories for item in category.items]
    assert items + [item.points for item in rubric.items] == [60, 40]


BLOCK: tuple[Row, ...] = (
    ("1.组织领导", "4分", "未明确的扣4分"),
    ("2.年报制度", "6分", "未公开不得分"),
    ("3.审核制度", "10分", "未建立扣2分"),
)


@pytest.mark.parametrize("heading", ["一、机制建设(20分)", "（一）机制建设：20分", "1.机制建设 20分"])
def test_a_numbered_heading_over_its_rows_is_a_category(heading: str) -> None:
    (rubric,) = sheets(((heading,), *BLOCK)).rubrics
    (category,) = rubric.categories
    assert category.name == "机制建设" and category.points == 20
    assert [item.points for item in category.items] == [4, 6, 10]


def test_a_numbered_heading_over_a_header_is_a_line_above() -> None:
    result = sheets((("一、机制建设（100分）",), HEADER, *ITEMS))
    assert [category.name for category in result.rubrics[0].categories] == ["收货", "发货"]


@pytest.mark.parametrize("title", ["歌咏比赛评分表（满分10分）", "一、歌咏评分细则", "歌咏比赛"])
def test_a_title_in_the_first_row_of_a_table_whose_criteria_are_columns(title: str) -> None:
    (rubric,) = read(
        f"{title} | < | < | <\n评分项目 | 歌曲选择 | 演唱技巧 | 舞台表现\n分值 | 2分 | 5分 | 3分\n评分要求 | 健康 | 音准 | 自然\n得分 | | | "
    ).rubrics
    assert [item.points for item in rubric.items] == [2, 5, 3]
    assert rubric.title is not None
    assert rubric.title.text in title


def test_titles_of_two_tables_that_stand_one_below_the_other() -> None:
    rows = "项目 | 内容 | 分值\n收货 | 单据齐全 | 60\n发货 | 按时装车 | 40"
    result = read(
        f"仓库考核表（2020版） | < | <\n{rows}", f"仓库考核表（2021版） | < | <\n{rows.replace('单据', '票据')}"
    )
    assert [rubric.title.text for rubric in result.rubrics if rubric.title] == [
        "仓库考核表（2020版）",
        "仓库考核表（2021版）",
    ]


def test_headings_of_blocks_stay_rows() -> None:
    (rubric,) = read(
        "定量指标（60分） | < | <\n指标 | 目标 | 分值\n销售 | 12 | 60\n定性指标（40分） | < | <\n指标 | 目标 | 分值\n党建 | 达标 | 40"
    ).rubrics
    assert outline(rubric.categories) == [("定量指标", 60, [60]), ("定性指标", 40, [40])]
