"""Tables on their side: criteria as columns."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, priced, read, severe


def test_criteria_as_columns() -> None:
    result = read(
        """序号 | 选手 | 内容（60分） | < | 表现（40分） | 总分
        ^ | ^ | 主题（30分） | 结构（30分） | 仪态（40分） | ^
        1 | 张三 | | | | """
    )
    assert outline(result.rubrics[0].categories) == [("内容", 60, [30, 30]), ("表现", 40, [40])]
    assert not severe(result)
    assert "K107" in [finding.code for finding in result.findings]


def test_criteria_as_columns_with_a_row_of_full_marks() -> None:
    result = read(
        "选手 | 主题 | 语言 | 仪态 | 合计\n满分 | 30 | 30 | 40 | 100\n张三 | 20 | 25 | 33 |\n李四 | 20 | 20 | 33 |"
    )
    assert [item.text for item in result.rubrics[0].items] == ["主题", "语言", "仪态"]
    assert [item.points for item in result.rubrics[0].items] == [30, 30, 40]
    assert result.rubrics[0].points == 100


def test_a_table_on_its_side_is_turned() -> None:
    result = read(
        "评分项 | 剧本 | 表演 | 舞台 | 合计\n分值 | 30 | 50 | 20 | 100\n评分要点 | 主题突出 | 自然生动 | 服装得当 |\n得分 | | | |"
    )
    assert [item.text for item in result.rubrics[0].items] == ["剧本", "表演", "舞台"]
    assert [item.points for item in result.rubrics[0].items] == [30, 50, 20]
    assert result.rubrics[0].points == 100
    assert not severe(result)
    assert "K107" in [finding.code for finding in result.findings]


def test_a_long_criterion_ends_with_its_points_in_brackets() -> None:
    long = "积极培养、挖掘员工潜力，激发工作热情，部门管理到位，妥善疏解员工的各种情绪，按时完成任务（40分）"
    result = read(f"姓名 | {long} | 顾全大局（30分） | 计划性强（30分） | 意见\n | | | | \n | | | | ")
    assert [item.points for item in result.rubrics[0].items] == [40, 30, 30]
    assert not severe(result)


def test_tiers_that_end_with_points_are_no_criteria() -> None:
    with pytest.raises(UnusableInput):
        read("规则 | 优18分良12分中6分差1分 | 优12分良8分差1分 | 全部满足10分部分满足4分 | 备注\n | | | | \n | | | | ")


@pytest.mark.parametrize(
    ("points", "judged"), [("30分 | 25分 | 25分 | 20分", True), ("30 | 25 | 25 | 20", True), ("1 | 2 | 3 | 4", False)]
)
def test_full_marks_stand_right_under_the_names_of_a_header(points: str, judged: bool) -> None:
    drawing = f"""序号 | 选手 | 音准 | 音色 | 情感 | 台风 | 总分
    ^ | ^ | {points} | ^
    1 | | | | | |
    2 | | | | | |
    评委签名： | < | < | < | < | < | <"""
    if not judged:
        with pytest.raises(UnusableInput):
            read(drawing)
        return
    result = read(drawing)
    assert [(item.text, int(item.points or 0)) for item in result.rubrics[0].items] == [
        ("音准", 30),
        ("音色", 25),
        ("情感", 25),
        ("台风", 20),
    ]
    assert not severe(result)


@pytest.mark.parametrize(
    ("names", "points"),
    [
        ("音准 | 音色 | 情感 | 总分", "40分 | 35分 | 25分 | 100分"),
        ("音准 | 音色 | 情感 | 合计", "40 | 35 | 25 | 100"),
        ("选手 | 音准 | 音色 | 情感 | 总分", " | 40 | 35 | 25 | 100"),
        ("音准 | < | 音色 | 情感 | 总 分", "40分 | < | 35分 | 25分 | 100"),
        ("总分 | 音准 | 音色 | 情感", "100 | 40 | 35 | 25"),
    ],
)
def test_full_marks_under_names_make_the_total_among_them(names: str, points: str) -> None:
    result = read(f"{names}\n{points}\n{' | ' * names.count('|')}\n{' | ' * names.count('|')}")
    (rubric,) = result.rubrics
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("音准", 40), ("音色", 35), ("情感", 25)]
    assert rubric.points == 100
    assert not severe(result)


@pytest.mark.parametrize("points", ["80 | 75 | 85 | 240", "40 | 35 | 20 | 100"])
def test_other_figures_under_names_are_no_full_marks(points: str) -> None:
    with pytest.raises(UnusableInput):
        read(f"音准 | 音色 | 情感 | 总分\n{points}\n | | | ")


SHARED = """音准 | < | 音色 | 情感 | 总分
    40分 | < | 35分 | 25分 | 100
    教师 | 同学 | 教师 | 同学 | ^
    60% | {} | 100% | 100% | ^
     | | | | """


def test_shares_below_full_marks_say_how_each_criterion_is_judged() -> None:
    result = read(SHARED.format("40%"))
    (rubric,) = result.rubrics
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("音准", 40), ("音色", 35), ("情感", 25)]
    assert [[cell.text for cell in item.cells] for item in rubric.items] == [
        ["教师60%", "同学40%"],
        ["教师100%"],
        ["同学100%"],
    ]
    assert not severe(result) and not result.coverage.unused


def test_shares_that_make_no_whole_are_none() -> None:
    with pytest.raises(UnusableInput):
        read(SHARED.format("30%"))


def test_a_form_may_stand_above_a_table_on_its_side() -> None:
    rows = "要素 | < | 剧本 | 表演 | 舞台\n分值 | < | 30 | 50 | 20\n标准 | 好 | 20-30 | 35-50 | 15-20\n^ | ^ | 主题突出 | 自然 | 得当"
    result = read(f"选手序号 | < | | 性别 | \n{rows}")
    assert priced(result.rubrics[0]) == [("剧本", 30), ("表演", 50), ("舞台", 20)]
    assert severe(result) == []


@pytest.mark.parametrize(("total", "codes"), [(40, []), (45, ["K203"])])
def test_beside_the_whole_of_criteria_alone_in_a_header_stand_any_names(total: int, codes: list[str]) -> None:
    heads = "工程名称 | 建筑面积(㎡) | 总计得分（满分{}分） | 检查项目 | < | <\n^ | ^ | ^ | 管理（10分） | 现场（20分） | 用电（10分）"
    result = read("检查汇总表", heads.format(total))
    assert [points for _, points in priced(result.rubrics[0])] == [10, 20, 10]
    assert result.rubrics[0].points == total
    assert severe(result) == codes
