"""What stands outside the points, below the total that a page ends with, belongs to the table above it."""

import pytest

from parsers.interpret import interpret
from tests.tables import document, drawn_rows

ITEMS = """考核项目 | 考核内容 | 分值 | 评分办法 | 得分
巡查履职 | 每周巡河一次，记录完整 | 60 | 每少一次扣1分 |
台账资料 | 工作台账规范 | 40 | 缺一项扣1分 |
合计 | | 100 | |"""


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("（三）加分项（最高10分） | 承办现场会的 | | 每次加2分 |\n^ | 获市级表彰的 | | 每项加3分 |", "bonus"),
        ("扣分项 | 被通报批评的 | | 每次扣2分 |\n^ | 迟报材料的 | | 每次扣1分 |", "deduction"),
        ("一票否决 | 发生重大事故的 | | |\n^ | 弄虚作假的 | | |", "veto"),
    ],
)
def test_a_part_outside_the_points_goes_on_below_the_total(rows: str, kind: str) -> None:
    (rubric,) = interpret(document(drawn_rows(ITEMS), drawn_rows(rows))).rubrics
    assert rubric.points == 100
    assert [(part.kind, len(part.items)) for part in rubric.categories] == [("base", 1), ("base", 1), (kind, 2)]


@pytest.mark.parametrize(
    "rows",
    [
        "考核项目 | 考核内容 | 分值 | 评分办法 | 得分\n加分项 | 承办现场会的 | 10 | 每次加2分 |",
        "加分项 | 承办现场会的 | 每次加2分",
        "巡查履职 | 承办现场会的 | 10 | 每次加2分 |",
    ],
)
def test_another_header_or_other_columns_begin_another(rows: str) -> None:
    rubrics = interpret(document(drawn_rows(ITEMS), drawn_rows(rows))).rubrics
    assert [part.name for part in rubrics[0].categories] == ["巡查履职", "台账资料"]
