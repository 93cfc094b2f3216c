"""Rows of a web page with fewer cells than the header, and headings printed in every column."""

import pytest

from pipeline.door import parse_notice
from schema.notice import RubricFile
from tests.readings import outline, severe

PARTS = [("组织建设", 30, [10, 20]), ("维权服务", 70, [35, 35])]


def page(*rows: str) -> RubricFile:
    return parse_notice(
        f"<!DOCTYPE html><meta charset=utf-8><h1>考核细则</h1><table>{''.join(rows)}</table>".encode(), name="a.html"
    )


def test_a_heading_of_one_cell_below_the_header_is_a_heading() -> None:
    result = page(
        "<tr><td>序号<td>考核内容<td>满分<td>扣分标准",
        "<tr><td>一、组织建设（30分）",
        "<tr><td>1<td>班子健全，分工明确<td>10<td>缺一人扣2分",
        "<tr><td>2<td>按计划发展会员<td>20<td>少一人扣1分",
        "<tr><td>二、维权服务（70分）",
        "<tr><td>3<td>集体合同按时续签<td>35<td>少一份扣5分",
        "<tr><td>4<td>纠纷及时化解<td>35<td>一起未结扣5分",
        "<tr><td colspan=2>合计<td>100<td>",
    )
    assert outline(result.rubrics[0].categories) == PARTS
    assert severe(result) == []


def test_rows_that_all_end_before_the_scores_leave_the_total_where_it_is() -> None:
    result = page(
        "<tr><td rowspan=2>序号<td colspan=2>考核指标<td rowspan=2>分值<td rowspan=2>评分标准<td colspan=2>得分",
        "<tr><td>一级指标<td>二级指标<td>自评<td>考评",
        "<tr><td>1<td rowspan=2>组织建设<td>班子健全<td>10<td>缺一人扣2分",
        "<tr><td>2<td>发展会员<td>20<td>少一人扣1分",
        "<tr><td>3<td rowspan=2>维权服务<td>集体合同<td>35<td>少一份扣5分",
        "<tr><td>4<td>化解纠纷<td>35<td>一起未结扣5分",
        "<tr><td colspan=3>合计<td>100",
    )
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert [[item.points for item in part.items] for part in rubric.categories] == [[10, 20], [35, 35]]
    assert severe(result) == []


def test_a_heading_printed_in_every_column_is_one() -> None:
    rows = [
        "序号 | 考核内容 | 标准分 | 得分",
        "--- | --- | --- | ---",
        " | ".join(["一、组织建设（30分）"] * 4),
        "1 | 班子健全 | 10 |  ",
        "2 | 发展会员 | 20 |  ",
        " | ".join(["二、维权服务（70分）"] * 4),
        "3 | 集体合同 | 35 |  ",
        "4 | 化解纠纷 | 35 |  ",
        "合计 | 合计 | 100 |  ",
    ]
    result = parse_notice("\n".join(["考核评分表", "", *(f"| {row} |" for row in rows)]).encode(), name="a.md")
    assert outline(result.rubrics[0].categories) == PARTS
    assert severe(result) == []


def test_the_name_of_a_sum_in_a_short_row_is_as_wide_as_the_gap() -> None:
    result = page(
        "<tr><td>考核项目<td>考核内容<td>扣分标准<td>标准分<td>得分",
        "<tr><td>组织建设<td>班子健全，分工明确<td>缺一人扣2分<td>10分<td>",
        "<tr><td>维权服务<td>集体合同按时续签<td>少一份扣5分<td>90分<td>",
        "<tr><td>总　分<td>100分<td>",
        "<tr><td>加分项<td>受到表彰的<td>每次加1分<td><td>",
    )
    (rubric,) = result.rubrics
    assert rubric.points == 100
    assert [[item.text for item in part.items] for part in rubric.categories][:2] == [
        ["班子健全，分工明确"],
        ["集体合同按时续签"],
    ]
    assert severe(result) == []


TWO_LEVELS = (
    "<tr><td>考核项目<td>考核指标<td>考核内容<td>分值<td>扣分标准",
    "<tr><td>组织建设<td>班子<td>班子健全，分工明确<td>20<td>缺一人扣2分",
    "<tr><td>按计划发展会员<td>30<td>少一人扣1分",
    "<tr><td>维权服务<td>合同<td>集体合同按时续签<td>50<td>少一份扣5分",
    "<tr><td>合计<td>100",
)


@pytest.mark.parametrize(
    ("row", "points"), [("加分项<td>受到表彰<td>5<td>每次加5分", 5), ("加分项目<td>受到表彰加5分", None)]
)
def test_a_part_below_the_total_in_a_short_row_takes_neither_its_box_nor_its_points(
    row: str, points: int | None
) -> None:
    (rubric,) = page(*TWO_LEVELS, f"<tr><td>{row}").rubrics
    bonus = rubric.categories[-1]
    assert rubric.points == 100
    assert bonus.kind == "bonus"
    assert [item.points for item in bonus.items] == [points]


def test_a_short_row_below_a_subtotal_stays_in_the_category_of_those_above_it() -> None:
    (rubric,) = page(
        *TWO_LEVELS[:3],
        "<tr><td>小计<td>50",
        "<tr><td>经费<td>奖励经费按时拨付<td>20<td>未拨付扣5分",
        *TWO_LEVELS[3:4],
    ).rubrics
    assert [[part.name for part in category.categories] for category in rubric.categories] == [
        ["班子", "经费"],
        ["合同"],
    ]
