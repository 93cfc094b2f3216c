"""A cell a line, the last cell of each row blank."""

import pytest

from parsers.read import read
from parsers.textlayouts.blank_ends import find
from tests.parsers.textlayouts.made_rows import made_rows

HEAD = ["检查项目", "分值", "检查内容", "标准分", "检查方法", "扣分"]
TEXT = (
    "食堂检查标准\n\n检查项目\n分值\n检查内容\n标准分\n检查方法\n扣分\n后厨\n60分\n生熟分开\n35\n现场查看\n\n餐具消毒\n25\n查看记录\n\n"
    "前厅\n40分\n地面干燥\n40\n现场查看\n\n合计\n100\n\n说明：略"
)


def rows(text: str) -> list[list[str]] | None:
    return made_rows(find, text)


MADE = [
    HEAD,
    ["后厨", "60分", "生熟分开", "35", "现场查看", ""],
    ["", "", "餐具消毒", "25", "查看记录", ""],
    ["前厅", "40分", "地面干燥", "40", "现场查看", ""],
    ["合计", "", "", "100", "", ""],
]


def test_a_blank_line_ends_a_row() -> None:
    assert rows(TEXT) == MADE


def test_the_header_may_end_with_its_own_blank_line_and_stand_below_the_title() -> None:
    assert rows(TEXT.replace("扣分\n后厨", "扣分\n\n后厨").replace("标准\n\n检查", "标准\n检查")) == MADE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("35", "36"),
        ("60分", "50分"),
        ("100", "90"),
        ("生熟分开", "生熟\n分开"),
        ("\n现场查看\n\n餐具", "\n\n餐具"),
        ("\n\n餐具消毒", "\n餐具消毒"),
        ("扣分\n后厨", "后厨"),
        ("合计\n100\n", ""),
    ],
)
def test_where_the_rows_are_not_proved_the_lines_are_left_alone(old: str, new: str) -> None:
    assert rows(TEXT.replace(old, new, 1)) is None


def test_the_text_is_read_so() -> None:
    blocks = read([(TEXT.encode(), "t.txt")]).blocks
    assert [block.kind for block in blocks] == ["paragraph", "table", "paragraph"]
