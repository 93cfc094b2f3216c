"""Header words in a cell that is merged over columns, between the rows of a table whose numbers stand last."""

from tests.readings import read

TABLE = """考核内容 | 评分标准 | 分值 | 序号
按时到岗 | 迟到扣1分 | 60 | 1
分值 | < | < | <
办好专栏 | 未办不得分 | 40 | 2
合计 | | 100 | """


def test_a_row_of_fewer_cells_than_columns_is_looked_at_by_columns() -> None:
    result = read("防汛考核表", TABLE)
    points = [item.points for rubric in result.rubrics for item in rubric.items]
    points += [item.points for rubric in result.rubrics for part in rubric.categories for item in part.items]
    assert points == [60, 40]


def test_a_header_printed_again_over_two_rows_begins_no_group_in_the_second() -> None:
    table = "项目 | 考核内容 | 分值\n值守 | 到岗 | 60\n项目 | 考核内容 | 分值\n^ | ^ | ^\n宣传 | 专栏 | 40"
    (rubric,) = read("防汛考核表", table).rubrics
    assert [[item.points for item in part.items] for part in rubric.categories] == [[60], [40]]
