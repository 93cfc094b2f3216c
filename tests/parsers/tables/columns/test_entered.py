"""Columns in which somebody enters a score: anybody before 评分, 自评, 考核分."""

import pytest

from kaohe import parse_notice
from parsers.tables.columns.entered import entered


@pytest.mark.parametrize(
    "header",
    ["县自评", "村级自评", "乡镇自评分", "教师自评", "县自查分", "本人自我评价", "自 评 得 分", "企业自评结果"],
)
def test_the_assessed_enter_their_own_score(header: str) -> None:
    assert entered(header) == ("self_score",)


@pytest.mark.parametrize(
    "header",
    ["州级评分", "市考核分", "县级评分", "部门经理评分", "部长打分", "团队负责人给分", "群众打分", "省级复核得分", "考官评分", "班长评",
     "主管评价", "组长审定", "检查分", "评审分", "考核 分数", "核准分", "总评分", "复核"],
)  # fmt: skip
def test_somebody_else_enters_a_score(header: str) -> None:
    assert entered(header) == ("review_score",)


@pytest.mark.parametrize(
    "header",
    [
        "评分标准",
        "分值",
        "标准分",
        "满分",
        "考核内容",
        "评分项目",
        "怎样得分",
        "扣分原因",
        "自评说明",
        "加分",
        "备注",
        "责任单位",
        "权重",
    ],
)
def test_other_headers_are_no_columns_of_scores(header: str) -> None:
    assert entered(header) == ()


def _roles(heads: str, below: str = "") -> list[str]:
    cells = heads.split("|")
    rows = "".join(
        f"| {n} | 完成第{n}项工作任务并形成总结 | {n * 10} |" + "".join(f" {below} |" for _ in cells) + "\n"
        for n in range(1, 5)
    )
    table = "| 序号 | 考核内容 | 分值 | " + " | ".join(cells) + " |\n" + "|---" * (3 + len(cells)) + "|\n" + rows
    (rubric,) = parse_notice(table.encode(), name="x.md").rubrics
    return [column.role for column in rubric.columns[3:]]


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("县自评|州级评分", ["self_score", "review_score"]),
        ("村自评分|镇考核分|县复核分", ["self_score", "review_score", "review_score"]),
        ("教师自评|学生评|专家评分", ["self_score", "review_score", "review_score"]),
        ("部门经理评分|检查分", ["review_score", "review_score"]),
    ],
)
def test_blank_columns_are_to_be_filled_in(heads: str, roles: list[str]) -> None:
    assert _roles(heads) == roles


@pytest.mark.parametrize("below", ["---", "/", "——"])
def test_dashes_are_blank_cells(below: str) -> None:
    assert _roles("部长打分|综合得分|自评", below) == ["review_score", "review_score", "self_score"]


def test_a_column_that_says_something_is_told_by_what_it_says() -> None:
    assert _roles("部门经理评分", "按季度打分") == ["other"]
