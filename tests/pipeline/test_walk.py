"""What is said of the columns of a rubric that several tables make."""

from pipeline.walk import cell_headers
from schema.rubric import Column


def test_headers_of_further_cells_are_both_of_two_tables_and_those_of_points_only_where_no_other_is() -> None:
    columns = (
        Column(column=1, role="item", header="指标"),
        Column(column=7, role="other", header="完成值"),
        Column(column=8, role="other", header="数据提供人"),
        Column(column=7, role="rules", header="衡量标准"),
        Column(column=8, role="points", header="权重"),
    )
    assert cell_headers(columns) == {1: "指标", 7: "完成值/衡量标准", 8: "数据提供人"}
