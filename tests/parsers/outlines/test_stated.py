"""Rows that state what a part, or the whole, makes."""

import pytest

from parsers.choosing.readings import best
from parsers.outlines.stated import take_total_below
from parsers.tables.laying import grid
from schema.document import Table
from tests.readings import outline, priced, read, severe
from tests.tables import document, drawn_rows

SAFE = "安全部分 | < | <\n序号 | 标准要求 | 分值\n1 | 消防设施完好 | 20\n2 | 通道畅通 | 30\n"
SERVED = "服务部分 | < | <\n序号 | 标准要求 | 分值\n1 | 上门服务 | 40\n2 | 助餐服务 | 10\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("安全部分总评分数(总分50)：", "服务部分总评分数(总分50)："),
        ("安全部分合计（50分）", "服务部分合计（50分）"),
        ("安全部分小计：50分", "服务部分小计：50分"),
        ("安全部分总得分（满分50分）：", "服务部分总得分（满分50分）："),
        ("安全部分总分 50分", "服务部分总分 50分"),
    ],
)
def test_a_row_states_what_its_part_makes(one: str, other: str) -> None:
    result = read(f"{SAFE}{one} | < | <\n{SERVED}{other} | < | <\n评定标准总评分（总分100）： | < | <")
    assert outline(result.rubrics[0].categories) == [("安全部分", 50, [20, 30]), ("服务部分", 50, [40, 10])]
    assert result.rubrics[0].points == 100
    assert severe(result) == []


def test_a_heading_that_the_row_contradicts_is_found() -> None:
    safe = SAFE.replace("安全部分", "安全部分（30分）", 1)
    result = read(f"{safe}安全部分总分（50分） | < | <\n{SERVED}服务部分总分（50分） | < | <")
    assert severe(result) == ["K202"]


@pytest.mark.parametrize("name", ["合计", "小计", "总分", "总得分", "总评分"])
def test_a_name_and_points_beside_it_state_what_a_part_makes(name: str) -> None:
    safe = f"考核内容 | 要求 | 分值\n一、安全类 | < | <\n消防 | 完好 | 20\n通道 | 畅通 | 30\n安全类{name} | < | 50\n"
    result = read(f"{safe}二、服务类 | < | <\n助餐 | 及时 | 40\n上门 | 守时 | 10\n服务类{name} | < | 50")
    assert outline(result.rubrics[0].categories) == [("安全类", 50, [20, 30]), ("服务类", 50, [40, 10])]
    assert severe(result) == []


def test_what_is_at_odds_with_heading_and_items_is_found() -> None:
    safe = "考核内容 | 分值\n一、安全类（50分） | <\n消防 | 20\n通道 | 30\n安全类合计（60分） | <\n"
    result = read(f"{safe}二、服务类（50分） | <\n助餐 | 40\n上门 | 10\n服务类合计（50分） | <\n合计 | 100")
    assert [category.points for category in result.rubrics[0].categories] == [50, 50]
    assert severe(result) == ["K409"]


@pytest.mark.parametrize("total", ["评定标准总评分（总分100）：", "合计（100分）", "总分：100分"])
def test_a_table_of_one_row_below_states_the_total(total: str) -> None:
    result = read(SAFE, SERVED, f"{total} | < | <")
    assert [rubric.points for rubric in result.rubrics] == [100]
    assert severe(result) == []


def test_a_table_of_one_row_behind_other_lines_states_nothing() -> None:
    result = read(SAFE, SERVED, "下表由考核组填写。", "合计（90分） | < | <")
    assert [rubric.points for rubric in result.rubrics] == [None]


@pytest.mark.parametrize(
    "made_up",
    [
        "分值构成（总分100分）",
        "分值组成（满分100分）",
        "评分分值构成(100分)",
        "总分分配（共100分）",
        "权重分配（合计：100分）",
    ],
)
def test_what_the_points_are_made_up_of_states_the_total(made_up: str) -> None:
    drawing = """条款号 | 评分因素 | 评分项 | 评分标准
    2.1 | {made_up} | | 报价：45分；商务：10分；技术：45分。
    2.2 | 评标基准价计算方法 | | 按算术平均值计算。
    2.3 | 报价评分标准 | {price} | 等于基准价的得满分。
    2.4 | 商务评分标准 | 业绩（5分） | 每个1分，最多5分。
    ^ | ^ | 信誉（5分） | 优秀得5分。
    2.5 | 技术评分标准 | 方案（{plan}分） | 横向对比。"""
    for price in ("45分", "（45分）", "报价（45分）"):
        for plan, codes in ((45, []), (35, ["K203"])):
            result = read(drawing.format(made_up=made_up, price=price, plan=plan))
            (rubric,) = result.rubrics
            assert rubric.points == 100
            held = [[item.points for item in category.items] for category in rubric.categories if category.items]
            assert held == [[45], [5, 5], [plan]]
            assert [code for code in severe(result) if code != "K304"] == codes


@pytest.mark.parametrize(
    "total", ["合计总分：46分（满分50分） | < | <", "总分（满分50分） | < | <", "总分：46分（满分：50） | < | <"]
)
def test_behind_a_score_the_bracket_states_the_full_mark(total: str) -> None:
    result = read(f"序号 | 标准要求 | 分值\n1 | 消防设施完好 | 20\n2 | 通道畅通 | 30\n{total}")
    assert result.rubrics[0].points == 50
    assert severe(result) == []


@pytest.mark.parametrize("blank", ["____分", "分", "${form.total}", "{{ total }}", "<%= total %>"])
def test_room_for_the_total_states_none(blank: str) -> None:
    result = read(f"序号 | 标准要求 | 分值\n1 | 消防设施完好 | 20\n2 | 通道畅通 | 80\n合计 | | {blank}")
    assert result.rubrics[0].points is None
    assert severe(result) == []


def test_grades_beside_the_name_of_the_total_leave_it_the_total() -> None:
    grades = "等级：优秀 90~100分；良好 80~89分；及格 60~79分；不及格 60分以下"
    result = read(
        f"序号 | 内容 | 标准要求 | 分值\n1 | 安全 | 消防设施完好 | 40\n2 | 服务 | 通道畅通 | 60\n总 分 | < | {grades} | 100"
    )
    assert result.rubrics[0].points == 100
    assert priced(result.rubrics[0]) == [("安全", 40), ("服务", 60)]
    assert severe(result) == []


@pytest.mark.parametrize(("last", "codes"), [(40, []), (30, ["K203"])])
def test_a_sentence_below_the_items_that_begins_with_the_total_states_it(last: int, codes: list[str]) -> None:
    sentence = "总分：100分。考核结果分为优秀（90分及以上）、合格（60-89分）。"
    result = read(f"项目 | 内容 | 分值\n安全 | 设施完好 | 60\n服务 | 按时上门 | {last}\n{sentence} | < | <")
    assert result.rubrics[0].points == 100
    assert [category.name for category in result.rubrics[0].categories] == ["安全", "服务"]
    assert severe(result) == codes


@pytest.mark.parametrize(("last", "total"), [(55, 100), (50, None)])
def test_a_table_below_that_is_no_rubric_may_state_the_total_of_the_one_above(last: int, total: int | None) -> None:
    above, below = (
        grid(table)
        for table in document(
            drawn_rows(f"考核内容 | 分值\n出勤 | 45\n业绩 | {last}"),
            drawn_rows(
                "扣分项 | 扣分规则\n违规 | 每次扣5-20分\n绩效总分（满分100分；扣分后最低0分）： | <\n意见： | 签字："
            ),
        ).blocks
        if isinstance(table, Table)
    )
    reading = best(above)
    assert reading is not None
    take_total_below(reading.outline, below)
    assert reading.outline.stated == total
