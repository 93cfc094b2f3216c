"""Tables beside a rubric that list who judges, who is judged, prizes or subjects, and no items."""

import pytest

from tests.readings import priced, read, severe

RUBRIC = "项目 | 考核内容 | 分值 | 自评得分\n值守 | 按时到岗 | 60 |\n台账 | 记录完整 | 40 |\n合计 | | 100 |"
ITEMS = [("按时到岗", 60), ("记录完整", 40)]


@pytest.mark.parametrize(
    "table",
    [
        "考核主体 | 权重\n上级 | 50%\n同级 | 30%\n下级 | 20%",
        "评价主体 | 占比\n上级 | 60\n同级 | 40",
        "考评组 | 单位 | 满分\n第一组 | 航标处 | 100\n第二组 | 船检处 | 100",
        "部门 | 满分 | 得分 | 等级\n航标处 | 100 | 92 | 优\n船检处 | 100 | 85 | 良",
        "奖项 | 分值 | 名额\n一等奖 | 90 | 2\n二等奖 | 80 | 4",
        "科目 | 满分 | 及格分\n航海 | 120 | 72\n轮机 | 100 | 60",
    ],
)
def test_a_table_without_items_beside_a_rubric_is_none(table: str) -> None:
    for parts in ((RUBRIC, "附表", table), ("考核权重", table, "考核表", RUBRIC)):
        result = read(*parts)
        assert [priced(rubric) for rubric in result.rubrics] == [ITEMS]
        assert set(severe(result)) <= {"K113"}


def test_alone_it_may_be_what_is_assessed() -> None:
    assert len(read("考核权重", "考核主体 | 权重\n上级 | 50%\n同级 | 30%\n下级 | 20%").rubrics) == 1


def test_units_whose_scores_are_blank_or_whose_full_marks_differ_stay() -> None:
    for rows in ("航标处 | 60 |\n船检处 | 40 |", "航标处 | 60 | 50\n船检处 | 40 | 35"):
        assert len(read("考核表", RUBRIC, "部门考核", f"部门 | 满分 | 得分\n{rows}").rubrics) == 2


@pytest.mark.parametrize(
    "table",
    [
        "科目 | 满分 | 合格标准\n折返跑 | 40 | 30秒\n俯卧撑 | 30 | 20个\n跳绳 | 30 | 120个",
        "考核组 | 分值\n甲组 航标 | 50\n乙组 船检 | 50",
    ],
)
def test_full_marks_that_make_a_hundred_together_are_those_of_items(table: str) -> None:
    assert len(read("考核表", RUBRIC, "附表", table).rubrics) == 2
