"""Lists that print the full mark as the most that can be given: 质量（最高20分）."""

import pytest

from parsers.interpret import interpret
from parsers.strand import strand
from parsers.wording.marks import ending
from tests.parsers.wording.test_marks import PLACE
from tests.readings import read, severe
from tests.tables import document

NAMES = ("业绩与经验", "证照齐全", "服务承诺", "经营方案")


@pytest.mark.parametrize(
    "mark", ["（最高{}分）", "(最高{} 分);", "（最高分{}分）；", "（最高得{}分）。", "（最多{}分）", "（最高：{}分）"]
)
def test_the_most_in_a_bracket_at_the_end_is_the_full_mark(mark: str) -> None:
    lines = [f"（{n}）{name}{mark.format(25)}" for n, name in zip("一二三四", NAMES, strict=True)]
    (rubric,) = interpret(document("评分标准（满分100分）", *lines)).rubrics
    assert [item.points for item in rubric.items] == [25, 25, 25, 25]
    assert rubric.points == 100


def test_such_a_list_is_compared_with_the_table_below_it() -> None:
    lines = [f"（{n}）{name}（最高25分）" for n, name in zip("一二三四", NAMES, strict=True)]
    marks = (25, 20, 30, 25)
    rows = "".join(f"{n} | {name} | {mark} | \n" for n, (name, mark) in enumerate(zip(NAMES, marks, strict=True), 1))
    result = read("评分办法（满分100分）", *lines, "评分表", f"序号 | 评分项目 | 分值 | 得分\n{rows}合计 | | 100 | ")
    assert severe(result) == ["K111", "K111"]


@pytest.mark.parametrize(
    "rule", ["每发现一处扣1分（最高5分）", "获表彰加分（最高5分）", "迟到扣分（最高5分）", "每次2分（最高5分）"]
)
def test_the_most_behind_what_brings_or_takes_points_is_a_limit(rule: str) -> None:
    assert ending(strand(rule, PLACE)) is None
