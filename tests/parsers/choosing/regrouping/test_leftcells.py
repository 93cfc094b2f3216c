"""What a row that heads others prints beside its name is told as unused, not lost."""

import pytest

from tests.readings import outline, read, severe


@pytest.mark.parametrize("numbers", [("一、", "二、"), ("1", "2")])
def test_cells_beside_the_name_of_a_category_are_unused(numbers: tuple[str, str]) -> None:
    first, second = numbers
    result = read(
        f"""序号 | 内容 | 分值 | 评分标准
        {first} | 编制 | 12 | 由各组评定
        1、 | 规范 | 8 | 缺一页扣1分
        2、 | 完整 | 4 | 缺一章扣1分
        {second} | 执行 | 20 | 由科室评定
        1、 | 及时 | 11 | 迟一天扣1分
        2、 | 到位 | 9 | 缺一人扣1分"""
    )
    assert outline(result.rubrics[0].categories) == [("编制", 12, [8, 4]), ("执行", 20, [11, 9])]
    assert [printed.text for printed in result.coverage.unused] == ["由各组评定", "由科室评定"]
    assert "K409" in severe(result)
