from pathlib import Path

import pytest

from kaohe import UnusableInput, parse_notice
from parsers.read import read
from parsers.reading import Recorder
from parsers.textlayouts.bare_cells import find
from schema.document import Table


def rows(text: str) -> list[list[str]] | None:
    """The rows of the one table that the layout finds, None where it finds none."""
    found = list(find(text.splitlines()))
    if not found:
        return None
    (stretch,) = found
    (table,) = stretch.read(Recorder("f1"), "t.txt").blocks
    assert isinstance(table, Table)
    made = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        made[cell.row - 1][cell.column - 1] = cell.text
    return made


NUMBERED = (
    "考核表\n序号\n考核内容\n分值\n扣分标准\n得分\n1\n双人值班\n20\n缺1人扣10分\n\n2\n操作熟练\n30\n不熟练扣5分\n出错扣10分\n"
    "3\n巡检\n50\n合计\n100\n说明：略"
)


def test_serial_numbers_begin_the_rows() -> None:
    assert rows(NUMBERED) == [
        ["序号", "考核内容", "分值", "扣分标准", "得分"],
        ["1", "双人值班", "20", "缺1人扣10分", ""],
        ["2", "操作熟练", "30", "不熟练扣5分\n出错扣10分", ""],
        ["3", "巡检", "50", "", ""],
        ["合计", "", "100", "", ""],
    ]


def test_without_a_total_the_last_row_takes_no_more_lines_than_another() -> None:
    text = NUMBERED.replace("合计\n100\n说明：略", "漏检扣1分\n填表人\n日期")
    found = rows(text)
    assert found
    assert found[-1] == ["3", "巡检", "50", "漏检扣1分\n填表人", ""]


BY_POINTS = (
    "考核项目\n考核内容\n标准分值\n评分细则\n得分\n保洁（35分）\n道路无垃圾\n20\n一处扣1分\n河面无漂浮物\n15\n一处扣2分\n"
    "改厕（65分）\n普及率达到90%\n65\n低1%扣2分\n合计\n100\n"
)


def test_points_and_categories_show_the_rows() -> None:
    assert rows(BY_POINTS) == [
        ["考核项目", "考核内容", "标准分值", "评分细则", "得分"],
        ["保洁（35分）", "道路无垃圾", "20", "一处扣1分", ""],
        ["", "河面无漂浮物", "15", "一处扣2分", ""],
        ["改厕（65分）", "普及率达到90%", "65", "低1%扣2分", ""],
        ["合计", "", "100", "", ""],
    ]


def test_cells_that_may_belong_to_either_row_are_left_alone() -> None:
    assert rows(BY_POINTS.replace("一处扣1分\n", "一处扣1分\n两处扣3分\n")) is None
    assert rows(BY_POINTS.replace("一处扣1分\n", "")) is None
    assert rows(BY_POINTS.replace("保洁（35分）", "保洁")) is None


def test_a_number_more_in_a_row_is_left_alone() -> None:
    assert rows(NUMBERED.replace("双人值班\n20", "双人值班\n20\n15")) is None


SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.docx"


def test_the_sample_without_blank_cells_is_read_as_from_word() -> None:
    blocks = read([(SAMPLE.read_bytes(), "n.docx")]).blocks
    lines = [
        cell.text.replace("\n", "") if isinstance(block, Table) else block.text
        for block in blocks
        for cell in (block.cells if isinstance(block, Table) else (block,))
    ]
    bare = parse_notice(data="\n".join(line for line in lines if line.strip()).encode(), name="n.txt")
    assert bare.rubrics[0].fingerprint == parse_notice(SAMPLE).rubrics[0].fingerprint
    assert bare.coverage.unused == ()


OWN_LINE = (
    "宿舍评分标准\n\n• 检查项目\n\n检 查 要 求\n\n满分\n\n检查分\n\n卫生\n\n(30分)\n\n地面干净\n\n20分\n\n窗户明亮\n\n10分\n\n"
    "物品\n\n(70分)\n\n摆放整齐\n\n40分\n\n床铺平整\n\n30分\n\n得分\n\n每周检查两次"
)


def test_points_of_categories_on_a_line_of_their_own_prove_the_rows() -> None:
    assert rows(OWN_LINE) == [
        ["检查项目", "检 查 要 求", "满分", "检查分"],
        ["卫生\n(30分)", "地面干净", "20分", ""],
        ["", "窗户明亮", "10分", ""],
        ["物品\n(70分)", "摆放整齐", "40分", ""],
        ["", "床铺平整", "30分", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        OWN_LINE.replace("\n\n(30分)", "（30分）").replace("\n\n(70分)", "（70分）"),
        OWN_LINE.replace("0分\n\n", "0\n\n"),
        OWN_LINE.replace("检查分", "扣分"),
        OWN_LINE.replace("(30分)", "（满分30分）").replace("(70分)", "（满分70分）"),
        OWN_LINE.replace("\n\n", "\n"),
    ],
)
def test_other_forms_of_such_a_table(text: str) -> None:
    found = rows(text)
    assert found
    assert [row[1] for row in found[1:]] == ["地面干净", "窗户明亮", "摆放整齐", "床铺平整"]


@pytest.mark.parametrize(
    "text",
    [
        OWN_LINE.replace("40分", "50分"),
        OWN_LINE.replace("摆放整齐\n", "摆放整齐\n\n归类存放\n"),
        OWN_LINE.replace("得分", "床铺\n\n(20分)\n\n被子叠好\n\n枕头摆正\n\n20分\n\n得分"),
    ],
)
def test_rows_that_do_not_add_up_are_left_alone(text: str, tmp_path: Path) -> None:
    assert rows(text) is None
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    with pytest.raises(UnusableInput, match="K026"):
        parse_notice(str(tmp_path / "t.txt"))


def test_headers_broken_over_lines_are_a_lost_table(tmp_path: Path) -> None:
    text = "竞赛评分标准\n主 要 内 容\n取 值\n范 围\n(分)\n得分\n备 注\n语言精炼\n板书规整\n7-12\n仪态端正\n姿态大方\n6-11\n"
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    with pytest.raises(UnusableInput, match="K026"):
        parse_notice(str(tmp_path / "t.txt"))
