"""Items that reach over the column of serial numbers on their left."""

from tests.readings import outline, read, severe

ROWS = "一、保管条件 | 1、配有计算机、空调等设备，每项计2分。 | < | 40 |\n^ | 2、库房配有铁门铁窗。 | < | 25 |\n二、业务 | 3、归档文件收集齐全。 | < | 35 |"


def test_items_over_the_column_of_numbers_print_their_own() -> None:
    result = read(f"评估项目 | 序号 | 内容 | 标准分 | 自查分\n{ROWS}")
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("一、保管条件"[2:], None, [40, 25]), ("业务", None, [35])]
    first = rubric.categories[0].items[0]
    assert (first.label, first.text[:5]) == ("1、", "配有计算机")
    assert severe(result) == []


def test_a_column_with_a_number_of_its_own_stays() -> None:
    rows = ROWS.replace("二、业务 | 3、归档文件收集齐全。 | <", "二、业务 | 3 | 归档文件收集齐全。")
    (rubric,) = read(f"评估项目 | 序号 | 内容 | 标准分 | 自查分\n{rows}").rubrics
    assert "序号" in [column.header for column in rubric.columns]
