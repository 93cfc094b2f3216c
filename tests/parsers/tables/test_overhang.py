"""A row of a web page that is a column too wide makes no column."""

import pytest

from pipeline.door import parse_notice
from tests.readings import outline, severe

HEAD = "<tr><td>项目<td>考核内容<td>满分<td>自评分"
ITEMS = (
    "<tr><td rowspan=2>（一）组织建设（30分）<td>1.健全班子<td>10<td>",
    "<tr><td>2.发展会员<td>20<td>",
    "<tr><td rowspan=2>（二）维权服务（70分）<td>1.集体合同<td>35<td>",
    "<tr><td>2.化解纠纷<td>35<td>",
)


def read(*rows: str) -> tuple[object, list[tuple[object, ...]]]:
    page = f"<!DOCTYPE html><meta charset=utf-8><h1>考核细则</h1><table>{''.join(rows)}</table>"
    result = parse_notice(page.encode(), name="a.html")
    assert severe(result) == []
    (rubric,) = result.rubrics
    return rubric.points, outline(rubric.categories)


@pytest.mark.parametrize(
    "last",
    [
        "<tr><td colspan=3>合计<td>100<td>",
        "<tr><td colspan=2>合计<td>100<td><td>",
        "<tr><td colspan=5>注：得分低于60分的为不合格。",
    ],
)
def test_a_row_that_is_too_wide_leaves_the_others_where_they_are(last: str) -> None:
    points = 100 if "合计" in last else None
    assert read(HEAD, *ITEMS, last) == (points, [("组织建设", 30, [10, 20]), ("维权服务", 70, [35, 35])])
