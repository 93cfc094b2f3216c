"""Cells that say something of several items, and remarks that are printed again in each row of one."""

import pytest

from parsers.rubric import fingerprint
from schema.notice import RubricFile
from schema.rubric import Item
from tests.readings import read, severe


def items(result: RubricFile) -> list[Item]:
    (rubric,) = result.rubrics
    return [*rubric.items, *(item for category in rubric.categories for item in category.items)]


@pytest.mark.parametrize(
    ("header", "text", "role"),
    [
        ("评分标准", "每少一项扣2分。", "rules"),
        ("评分细则", "缺一次扣1分，扣完为止。", "rules"),
        ("责任单位", "县综治办", "remarks"),
        ("考核方式", "查看台账", "method"),
        ("佐证材料", "会议记录", "evidence"),
    ],
)
def test_a_cell_merged_over_several_items_is_one_of_each(header: str, text: str, role: str) -> None:
    drawing = f"""项目 | 考核内容 | 分值 | {header}
        值守 | 按时到岗。 | 20 | {text}
        ^ | 按时交接。 | 30 | ^
        台账 | 记录完整。 | 50 | 另行通知"""
    result = read("考核表", drawing)
    held = [[(cell.role, cell.text) for cell in item.cells] for item in items(result)]
    assert held == [[(role, text)], [(role, text)], [(role, "另行通知")]]
    first, second, _ = items(result)
    assert first.cells[0].source == second.cells[0].source
    assert first.scoring == second.scoring
    assert not severe(result)
    blank = read("考核表", drawing.replace("| 30 | ^", "| 30 | "))
    assert fingerprint(blank.rubrics[0]) == fingerprint(result.rubrics[0])


@pytest.mark.parametrize("header", ["责任单位", "备注", "考核方式"])
def test_a_remark_printed_in_each_row_of_an_item_is_said_once(header: str) -> None:
    result = read(
        "考核表",
        f"""考核内容 | 分值 | 评分标准 | {header}
        制度健全。 | 40 | 没有计划扣2分。 | 县综治办
        ^ | ^ | 没有总结扣2分。 | 县综治办
        记录完整。 | 60 | 缺一次扣1分。 | 县综治办""",
    )
    first, second = items(result)
    assert [cell.text for cell in first.cells] == ["没有计划扣2分。没有总结扣2分。", "县综治办"]
    assert [cell.text for cell in second.cells] == ["缺一次扣1分。", "县综治办"]
    assert result.coverage.unused == ()
