"""Rows between tabs that lack the blank cells at their end, as they do where the ends of lines were trimmed."""

import pytest

from pipeline.door import parse_notice
from tests.readings import outline

ROWS = (
    ("项目", "评分内容", "分值", "得分", "备注"),
    ("组织健全", "班子配备齐全，按期换届", "20", "", ""),
    ("", "入会率达到95%以上", "15", "", ""),
    ("维权有效", "合同签订并履行", "50", "", ""),
    ("财务规范", "经费收支符合规定", "15", "", ""),
    ("合计", "", "100", "", ""),
)


@pytest.mark.parametrize("noted", [None, 1, 3])
def test_they_are_read_as_the_rows_with_blank_cells(noted: int | None) -> None:
    rows = [(*row[:-1], "抽查") if n == noted else row for n, row in enumerate(ROWS)]
    whole, short = (
        parse_notice(("评分标准\n\n" + "\n".join(ends("\t".join(row)) for row in rows)).encode(), name="a.txt").rubrics
        for ends in (str, str.rstrip)
    )
    assert outline(short[0].categories) == outline(whole[0].categories)
    assert outline(short[0].categories) == [
        ("组织健全", None, [20, 15]),
        ("维权有效", None, [50]),
        ("财务规范", None, [15]),
    ]
    assert short[0].points == 100
