"""Rows of a form's head above the header: fields and what is filled in, of which some words are those of headers."""

import pytest

from parsers.tables.rows.fields import are_fields
from tests.readings import outline, read, severe

TABLE = """评分项目 | 标准分 | 评分标准 | < | 扣分理由 | 扣分
准备（20分） | 8 | 洗手并戴口罩 | < | |
^ | 12 | 用物齐全 | < | |
操作（80分） | 50 | 穿刺手法正确 | < | |
^ | 30 | 固定牢靠 | < | |"""
WHOLE = "考核时间 | 15分钟 | < | 满分 | 100分 | <"


@pytest.mark.parametrize(
    ("head", "points"),
    [
        (f"选手姓名： | < | | 所属单位： | | <\n考核科室： | < | | 得分： | | <\n{WHOLE}", 100),
        (f"考核科室 | | | 考核得分 | | \n{WHOLE}", 100),
        ("静脉穿刺考核表 | < | < | < | < | <\n项目 | < | 静脉穿刺 | 得分 | | <\n姓名 | | 单位 | | 日期 | ", None),
        ("姓名： | 科室： | < | 总分：100分 | 得分： | <", 100),
        ("项目名称 | 静脉穿刺 | | 考核得分 | | \n考核单位 | 内科 | | 考核时间 | 2021年5月 | ", None),
    ],
)
def test_they_are_no_header(head: str, points: int | None) -> None:
    (rubric,) = (result := read("护理技能考核", f"{head}\n{TABLE}")).rubrics
    assert outline(rubric.categories) == [("准备", 20, [8, 12]), ("操作", 80, [50, 30])]
    assert (rubric.points, rubric.columns[0].header) == (points, "评分项目")
    assert severe(result) == []


@pytest.mark.parametrize("parts", ["一级 | 二级 | 标准分 | 最高分 | 自评分 | 考评分"])
def test_wide_cells_of_a_header_over_their_parts_are_none(parts: str) -> None:
    rows = "日常 | 考勤到位 | 40 | 40 | | \n业务 | 完成任务 | 60 | 60 | | "
    (rubric,) = read(f"考核指标 | | 分值 | | 得分 | \n{parts}\n{rows}").rubrics
    assert [column.header for column in rubric.columns][2:] == ["标准分", "最高分", "自评分", "考评分"]
    assert outline(rubric.categories) == [("日常", None, [40]), ("业务", None, [60])]


@pytest.mark.parametrize(
    ("texts", "fields"),
    [
        (("姓名", "", "得分", ""), True),
        (("项目", "穿刺", "", "得分", "", ""), True),
        (("科室：", "", "得分：", ""), True),
        (("考核指标", "", "得分", ""), False),
        (("项目", "内容", "分值", "得分"), False),
        (("项目", "", "得分"), False),
        (("姓名", ""), False),
    ],
)
def test_names_and_values_take_turns_in_them(texts: tuple[str, ...], fields: bool) -> None:
    assert are_fields(texts) is fields
