"""Names with their points and no mark, one a line, that make a total."""

import pytest

from parsers.interpret import interpret
from schema.finding import UnusableInput
from schema.rubric import Rubric
from tests.tables import document

PARTS = (("方案部分", 60), ("思路", 30), ("进度", 30), ("资信部分", 30), ("业绩", 20), ("人员", 10), ("报价", 10))


def shape(*lines: str) -> tuple[list[object], list[object]]:
    (rubric,) = interpret(document(*lines)).rubrics
    return [(c.name, c.points, [item.points for item in c.items]) for c in rubric.categories], items(rubric)


def items(rubric: Rubric) -> list[object]:
    return [item.points for item in rubric.items]


@pytest.mark.parametrize("name", ["{}（{}分）", "{}：{}分", "{} {}分", "{}（满分{}分）", "{}({}分)："])
def test_names_that_make_the_one_above_are_its_parts(name: str) -> None:
    lines = [name.format(*part) for part in PARTS]
    parts = [("方案部分", 60, [30, 30]), ("资信部分", 30, [20, 10])]
    assert shape("评审办法", "满分100分，标准如下：", *lines) == (parts, [10])


def test_names_that_all_make_the_total_stand_side_by_side() -> None:
    assert shape("比赛评分", "仪表（10分）", "表达（50分）", "内容（40分）") == ([], [10, 50, 40])


def test_lines_below_a_name_are_its_own() -> None:
    said = ("仪表（20分）", "整洁大方。", "表达（50分）", "清楚流畅。", "内容（30分）", "切题。", "由评委打分。")
    (rubric,) = interpret(document("比赛评分", *said)).rubrics
    assert [item.text for item in rubric.items] == [
        "仪表（20分）整洁大方。",
        "表达（50分）清楚流畅。",
        "内容（30分）切题。",
    ]


def test_the_title_may_state_the_total() -> None:
    lines = ("德（50分）", "政治（20分）", "作风（30分）", "能（70分）", "业务（40分）", "协调（30分）")
    assert shape("干部考核（满分120分）", *lines) == ([("德", 50, [20, 30]), ("能", 70, [40, 30])], [])


def test_one_name_may_have_a_single_part_where_all_others_have_several() -> None:
    lines = (
        "德（30分）",
        "政治（20分）",
        "作风（10分）",
        "能（60分）",
        "业务（40分）",
        "协调（20分）",
        "廉（10分）",
        "自律（10分）",
    )
    assert shape("干部考核", *lines) == ([("德", 30, [20, 10]), ("能", 60, [40, 20]), ("廉", 10, [10])], [])


@pytest.mark.parametrize(
    "lines",
    [
        ("方案（50分）", "思路（30分）", "进度（20分）", "资信（30分）", "报价（20分）", "服务（20分）"),
        ("方案（60分）", "思路（30分）", "进度（20分）", "资信（40分）", "业绩（20分）", "人员（20分）"),
        ("仪表（10分）", "表达（50分）", "内容（30分）"),
        ("优（50分）", "良（30分）", "差（20分）"),
    ],
)
def test_names_that_make_no_total_are_not_read(lines: tuple[str, ...]) -> None:
    with pytest.raises(UnusableInput):
        interpret(document("评审", *lines))


FORM = (
    "宿舍内务（60分）",
    "床铺（含被褥、枕头）整齐（25分）",
    "是否按时熄灯、",
    "有无夜间喧哗（15分）",
    "窗台无杂物（20分）",
    "评分：　　　分",
    "公共区域（30分）",
    "走廊清扫及时（18分）",
    "水房(含开水间)干净（12分）",
    "评分：　　　分",
    "安全用电（10分）",
    "有没有私接电线",
    "评分：　　　分",
    "总评：　　　分",
)


def test_below_names_parts_may_be_sentences() -> None:
    (rubric,) = interpret(document("寝室月评", *FORM)).rubrics
    assert shape("寝室月评", *FORM) == ([("宿舍内务", 60, [25, 15, 20]), ("公共区域", 30, [18, 12])], [10])
    assert rubric.categories[0].items[1].text == "是否按时熄灯、有无夜间喧哗（15分）"
    assert rubric.items[0].text == "安全用电（10分）有没有私接电线评分：　　　分"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("（18分）", "（17分）"),
        ("（18分）", "扣18分"),
        ("安全用电（10分）", "安全（含用电）（10分）"),
        ("（60分）", "（50分）"),
    ],
)
def test_sentences_that_bear_nothing_out_are_not_read(old: str, new: str) -> None:
    with pytest.raises(UnusableInput):
        interpret(document("寝室月评", *(line.replace(old, new) for line in FORM)))


@pytest.mark.parametrize("line", ["{}({} 分)", "{}（{}分）"])
def test_names_below_a_number_make_what_it_is_worth(line: str) -> None:
    said = (
        "1、浇水环节（20分）",
        line.format("准备", 8),
        line.format("查看盆土干湿，说出是否要浇", 5),
        line.format("水壶、毛巾齐备", 3),
        line.format("浇灌", 12),
        line.format("浇透，盆底见水", 7),
        line.format("叶面无泥点", 5),
        "2、修剪环节（15分）",
        line.format("剪枝", 10),
        line.format("切口平整，不伤主干", 6),
        line.format("去除枯枝", 4),
        line.format("收拾", 5),
        line.format("残枝入袋", 2),
        line.format("工具擦净，放回原处", 3),
    )
    (rubric,) = interpret(document("（一）养护技能", *said)).rubrics
    named = [f"{c.name}{c.points}" for part in rubric.categories for c in part.categories]
    assert named == ["准备8", "浇灌12", "剪枝10", "收拾5"]
    assert [item.points for part in rubric.categories for c in part.categories for item in c.items] == [
        *(5, 3, 7, 5),
        *(6, 4, 2, 3),
    ]


@pytest.mark.parametrize("line", ["{}：{}，占{}分", "{}:{}（{}分）。", "{}：{}，满分{}分；", "{}：{}，{}分"])
def test_names_that_tell_what_they_are_about_make_a_stated_total(line: str) -> None:
    told = [("日常考核", "值班、卫生", 30), ("出勤考核", "例会、培训（含旁听）", 50), ("工作效率", "材料上交", 20)]
    lines = [line.format(*part) for part in told]
    assert shape("社团考核办法", "考核分为三部分，总分100分。如下：", *lines, "每天检查一次。") == ([], [30, 50, 20])
    for other in ("考核分为三部分，总分90分。如下：", "考核分为三部分。如下："):
        with pytest.raises(UnusableInput, match="K008"):
            interpret(document("社团考核办法", other, *lines, "每天检查一次。"))


def test_an_overview_of_a_numbered_list_is_none() -> None:
    told = ("组织领导：机构设置情况，占40分。", "工作落实：任务完成情况，占30分。", "保障措施：经费情况，占30分。")
    parts = (
        "一、组织领导（40分）",
        "1.成立小组（15分）",
        "2.制定方案（25分）",
        "二、工作落实（30分）",
        "1.完成任务（30分）",
    )
    last = ("三、保障措施（30分）", "1.经费到位（30分）")
    found = shape("年度考核细则", "考核总分100分，由以下三部分组成。", *told, *parts, *last)
    assert found == ([("组织领导", 40, [15, 25]), ("工作落实", 30, [30]), ("保障措施", 30, [30])], [])
