"""A table with a cell a line and no mark at all."""

from pathlib import Path

import pytest

from kaohe import UnusableInput, parse_notice
from parsers.read import read
from parsers.reading import Recorder
from parsers.textlayouts import bar_lines, bare_cells
from parsers.textlayouts.bare_cells import find
from schema.document import Table
from tests.parsers.textlayouts.made_rows import made_rows


def rows(text: str) -> list[list[str]] | None:
    return made_rows(find, text)


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


BROKEN = (
    "考核项目\n考核内容\n标准分值\n自查分值\n一、保洁（35分）\n1、道路无垃圾，\n河面无漂浮物；\n20\n2、绿化带无杂物；\n15\n"
    "二、改厕（65分）\n1、普及率达到90%；\n40\n2、粪污及时清运，\n不外溢，\n有台账。\n25\n"
)


def test_a_numbered_text_before_its_points_may_be_broken_over_lines() -> None:
    assert rows(BROKEN) == [
        ["考核项目", "考核内容", "标准分值", "自查分值"],
        ["一、保洁（35分）", "1、道路无垃圾，\n河面无漂浮物；", "20", ""],
        ["", "2、绿化带无杂物；", "15", ""],
        ["二、改厕（65分）", "1、普及率达到90%；", "40", ""],
        ["", "2、粪污及时清运，\n不外溢，\n有台账。", "25", ""],
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("1、道路", "道路"), ("河面", "2、河面"), ("不外溢，", "不外溢，\n不堆放，"), ("\n20\n", "\n25\n")],
    ids=["no number", "two numbers", "too many lines", "a sum that fails"],
)
def test_other_lines_before_points_are_left_alone(old: str, new: str) -> None:
    assert old in BROKEN
    assert rows(BROKEN.replace(old, new, 1)) is None


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


IN_BARS = (
    "考核项目\n|\n考核内容\n|\n标准分\n|\n自评分\n|\n班\n子\n建\n设\n(30分)\n|\n1、分工明确\n|\n20分\n|\n|\n|\n2、按时开会\n|\n10分\n|\n|\n|\n"
    "计\n生\n(15分)\n|\n1、建档\n|\n9分\n|\n|\n2、上报\n|\n6分\n|\n|\n|\n|\n"
)
ENDED = IN_BARS.replace("\n|\n|\n|\n", " |\n").replace("\n|\n|\n", " |\n").replace("\n|", " |")


@pytest.mark.parametrize(
    "text",
    [
        IN_BARS,
        "某村考核表\n村名：\n" + IN_BARS,
        ENDED,
        IN_BARS.replace("\n子\n建\n", "子建"),
        IN_BARS.replace("(30分)\n", "(30分)\n\n"),
    ],
)
def test_bars_that_end_cells_of_which_some_are_blank(text: str) -> None:
    layouts = [stretch for layout in (bar_lines, bare_cells) for stretch in layout.find(text.splitlines())]
    (table,) = layouts[0].read(Recorder("f1"), "t.txt").blocks
    assert isinstance(table, Table)
    made = [["".join(cell.text.split()) for cell in table.cells if cell.row == row] for row in range(2, table.rows + 1)]
    assert made == [
        ["班子建设(30分)", "1、分工明确", "20分", ""],
        ["", "2、按时开会", "10分", ""],
        ["计生(15分)", "1、建档", "9分", ""],
        ["", "2、上报", "6分", ""],
    ]


def test_bars_of_a_page_around_end_no_cells() -> None:
    assert rows("首页 | 新闻 | 政务\n" + OWN_LINE + "\n上一篇 | 下一篇") == rows(OWN_LINE)


POINTS_FIRST = "维度\n分值\n评分标准\n得分\n备注\n一、备课（9分）\n4分\n计划合理\n5分\n记录完整\n二、教研（10分）\n7分\n每月两次\n3分\n有总结"


@pytest.mark.parametrize(
    "text", [POINTS_FIRST, POINTS_FIRST.replace("评分标准", "考核内容"), POINTS_FIRST.replace("维度", "考核维度")]
)
def test_points_may_stand_before_the_text(text: str) -> None:
    found = rows(text)
    assert found
    assert [row[:3] for row in found[1:]] == [
        ["一、备课（9分）", "4分", "计划合理"],
        ["", "5分", "记录完整"],
        ["二、教研（10分）", "7分", "每月两次"],
        ["", "3分", "有总结"],
    ]
    assert rows(text.replace("5分", "6分")) is None


SECTIONS = (
    "工作内容\n考评标准\n标准分\n合计\n25\n一\n资料\n15\n1、规程\n缺一种—1分\n9\n2、图纸\n不符—2分\n6\n"
    "二\n运行\n10\n1、报表\n迟报—1分\n4\n2、分析\n无会议—1分\n6"
)


def test_sections_with_their_points_head_the_rows_below() -> None:
    found = rows(SECTIONS)
    assert found
    assert found[1:4] == [["", "合计", "", "25"], ["一", "资料", "", "15"], ["", "1、规程", "缺一种—1分", "9"]]
    rubric = parse_notice(data=SECTIONS.encode(), name="t.txt").rubrics[0]
    assert [(c.name, str(c.points), [str(i.points) for i in c.items]) for c in rubric.categories] == [
        ("资料", "15", ["9", "6"]),
        ("运行", "10", ["4", "6"]),
    ]
    assert str(rubric.points) == "25"
    assert rows(SECTIONS.replace("\n9\n", "\n8\n")) is None


def test_rules_may_stand_before_the_points() -> None:
    text = "一级 指标\n二级 指标\n评 价 标 准\n分 值\n自身建设(15分)\n"
    text += "1.1思想\n认真学习\n5\n1.2组织\n分工明确\n5\n1.3作风\n深入群众\n3\n1.4制度\n会议正常\n2"
    assert rows(text) == [
        ["一级 指标", "二级 指标", "评 价 标 准", "分 值"],
        ["自身建设(15分)", "1.1思想", "认真学习", "5"],
        ["", "1.2组织", "分工明确", "5"],
        ["", "1.3作风", "深入群众", "3"],
        ["", "1.4制度", "会议正常", "2"],
    ]


POINTS_FIRST = (
    "项目\n单项\n分数\n考核内容及要求\n得分\n信息报送\n与采用\n（9分）\n3\n每月报送一篇，缺一篇扣1分。\n6\n全年采用六篇，每篇1分。\n"
    "台账\n（4分）\n4\n台账齐全，分类清楚。\n"
)
EXTRAS = "加分项\n最高\n5分\n获省级表彰的加3分。\n每获一次市级表彰加1分。\n"


@pytest.mark.parametrize("blank", [False, True])
def test_points_before_their_texts_and_names_over_lines(blank: bool) -> None:
    text = (POINTS_FIRST + EXTRAS + "填表人：").replace("\n", "\n\n" if blank else "\n")
    assert rows(text) == [
        ["项目", "单项\n分数", "考核内容及要求", "得分"],
        ["信息报送\n与采用\n（9分）", "3", "每月报送一篇，缺一篇扣1分。", ""],
        ["", "6", "全年采用六篇，每篇1分。", ""],
        ["台账\n（4分）", "4", "台账齐全，分类清楚。", ""],
        ["加分项\n最高\n5分", "", "获省级表彰的加3分。", ""],
        ["", "", "每获一次市级表彰加1分。", ""],
    ]


@pytest.mark.parametrize(
    ("right", "wrong"), [("（9分）", "（8分）"), ("每篇1分。", "每篇1分"), ("获省级表彰的加3分。\n", "获省级表彰\n3\n")]
)
def test_points_before_their_texts_that_prove_no_rows(right: str, wrong: str) -> None:
    assert rows((POINTS_FIRST + EXTRAS).replace(right, wrong)) is None


@pytest.mark.parametrize(
    "name", ["注意归档\n台账（4分）", "缺一篇扣1分\n（4分）", "2.分类清楚\n台账（4分）", "注意归档\n台账\n（4分）"]
)
def test_a_line_that_may_be_the_end_of_the_text_above_is_no_name(name: str) -> None:
    assert rows(POINTS_FIRST.replace("台账\n（4分）", name)) is None
    assert rows(POINTS_FIRST.replace("台账\n（4分）", "台账\n及归档（4分）")) is not None
