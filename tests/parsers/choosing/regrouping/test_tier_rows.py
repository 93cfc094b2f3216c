"""Rows of which one applies: the category that they stand in is the item."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Rubric
from tests.readings import one_rubric
from tests.tables import document, drawn_rows

HEAD = "项目 | 考核内容 | 分值\n"


def read(rows: str) -> Rubric:
    (rubric,) = interpret(document("评分表", drawn_rows(rows))).rubrics
    return rubric


@pytest.mark.parametrize(
    ("rows", "full"),
    [
        ("学历 | 博士 | 9\n | 硕士 | 7\n | 本科 | 4\n职称 | 正高级 | 8\n | 副高级 | 6\n | 中级 | 3", [9, 8]),
        ("意识 | 清楚 | 4\n | 嗜睡 | 3\n | 昏睡 | 2\n | 昏迷 | 1\n翻身 | 自如 | 3\n | 需扶 | 2\n | 不能 | 1", [4, 3]),
        ("意识 | 昏迷 | 0\n | 昏睡 | 1\n | 清楚 | 2\n翻身 | 不能 | 0\n | 需扶 | 1\n | 自如 | 2", [2, 2]),
        (
            "工龄 | 9年以上 | 12\n | 5年以上 | 8\n | 2年以上 | 3\n库存 | 无差错 | 15\n | 错一笔 | 9\n | 再错 | 0",
            [12, 15],
        ),
    ],
    ids=["grades", "counting-down", "counting-up", "limits-and-nothing"],
)
def test_tiers_make_an_item_of_their_category(rows: str, full: list[int]) -> None:
    rubric = read(HEAD + rows)
    assert [int(item.points or 0) for item in rubric.items] == full
    assert not rubric.categories and all(len(item.cells) == 2 for item in rubric.items)


@pytest.mark.parametrize(
    "rows",
    [
        "综合 | 办文 | 6\n | 办会 | 4\n | 信息 | 3\n财务 | 预算 | 7\n | 报销 | 5\n | 资产 | 2",
        "学历 | 博士 | 9\n | 硕士 | 7\n | 本科 | 4\n纪律 | 出勤 | 3\n | 着装 | 5\n | 值班 | 2",
        "学历 | 博士 | 9\n | 硕士 | 7\n | 本科 | 4\n职称 | 正高级 | 8\n | 副高级 | 6\n | 中级 | 3\n合计 | | 37",
    ],
    ids=["names", "one-rises-and-falls", "all-make-the-total"],
)
def test_items_stay_items_where_words_or_sums_say_so(rows: str) -> None:
    assert [len(category.items) for category in read(HEAD + rows).categories] == [3, 3]


def test_a_column_of_ticks_is_no_text_of_items() -> None:
    rubric = read("项目 | 分值 | 考核标准 | 勾选\n甲 | 3 | 台账齐全 | √\n乙 | 4 | 现场整洁 | -\n丙 | 2 | 记录完整 | □")
    assert [item.text for item in rubric.items] != ["√", "-", "□"]


@pytest.mark.parametrize(
    "rows",
    [
        "项目 | 要点 | 优 | 良 | 差 | 评分\n"
        "态度 | 守纪 | 好（8-9分） | 较好（6-7分） | 差（0-5分） |\n业务 | 独立 | 能（5-6分） | 尚可（3-4分） | 否（0-2分） |",
        "态度 | 守纪 | 差（0-5分） | 较好（6-7分） | 好（8-9分） |\n业务 | 独立 | 否（0-2分） | 尚可（3-4分） | 能（5-6分） |",
        "项目 | 要点 | 差 | 一般 | 好 | 得分\n"
        "态度 | 守纪 | 散漫 1分 | 一般 5分 | 自觉 9分 |\n业务 | 独立 | 不能 2分 | 尚可 4分 | 独立 6分 |",
    ],
    ids=["header-of-grades", "no-header", "points-without-brackets"],
)
def test_grades_in_cells_of_their_own_give_the_highest(rows: str) -> None:
    rubric = read(rows)
    inside = [item for category in rubric.categories for item in category.items] or list(rubric.items)
    assert [item.text for item in inside] == ["守纪", "独立"]
    assert [item.points for item in inside] == [9, 6]
    assert all(item.points_min is None for item in inside)


def test_grades_in_a_column_beside_what_is_seen_are_tiers() -> None:
    rubric = read(
        "项次 | 检查项目 | 等级 | 标准分 | 查检状况\n1 | 通道 | 差 | 0 | 堵塞\n^ | ^ | 合格 | 2 | 可通行\n^ | ^ | 优秀 | 4 | 畅通\n"
        "2 | 货架 | 差 | 0 | 杂乱\n^ | ^ | 合格 | 2 | 尚可\n^ | ^ | 优秀 | 4 | 整齐"
    )
    assert [item.text for item in rubric.items] == ["通道", "货架"]
    assert [item.points for item in rubric.items] == [4, 4]


def test_duties_whose_points_count_down_are_warned_of() -> None:
    rows = "卫生 | 地面清扫 | 3\n | 门窗擦拭 | 2\n | 垃圾倾倒 | 1\n秩序 | 排队 | 3\n | 安静 | 2\n | 整齐 | 1"
    result = interpret(document("评分表", drawn_rows(HEAD + rows)))
    assert "K110" in [finding.code for finding in result.findings]
    graded = HEAD + "学历 | 博士 | 9\n | 硕士 | 7\n | 本科 | 4\n职称 | 正高级 | 8\n | 副高级 | 6\n | 中级 | 3"
    assert "K110" not in [finding.code for finding in interpret(document("评分表", drawn_rows(graded))).findings]


@pytest.mark.parametrize(
    ("tiers", "worth"),
    [
        (["完成任务80%以上（60分）", "完成任务50%以上（40分）", "完成任务50%以下的不得分。"], 60),
        (["引进项目3个以上得50分", "引进项目2个得30分", "引进项目2个以下得0分"], 50),
        (
            [
                "当年新签约并落地（100分）",
                "落实资金70%以上（75分）",
                "落实资金40%以上（50分）",
                "落实资金40%以下，不计分",
            ],
            100,
        ),
        (["按期办结率98%（20分）", "按期办结率90%（10分）", "按期办结率90%以下不予计分"], 20),
        (["出勤率95%以上，8分", "出勤率90%以上，5分", "出勤率90%以下，0分"], 8),
    ],
)
def test_rows_of_one_measure_that_fall_to_nothing_are_tiers(tiers: list[str], worth: int) -> None:
    rows = "\n".join(f"{'招商任务' if n == 0 else '^'} | {tier} |" for n, tier in enumerate(tiers))
    rubric = one_rubric(f"项目 | 内容 | 得分\n{rows}\n台账 | 台账完整（20分） |\n^ | 上报及时（10分） |")
    assert [f"{item.text} {item.points}" for item in rubric.items] == [f"招商任务 {worth}"]
    assert [category.name for category in rubric.categories] == ["台账"]


def test_a_row_about_something_else_that_earns_nothing_makes_no_tiers() -> None:
    rubric = one_rubric(
        "项目 | 内容 | 得分\n招商 | 引进项目3个以上（60分） |\n^ | 投资额5亿元（30分） |\n^ | 未落地的不得分 |\n台账 | 台账完整（10分） |"
    )
    assert [item.points for item in rubric.categories[0].items] == [60, 30, None]


@pytest.mark.parametrize(
    ("rows", "full"),
    [
        (
            "交付（18分） | 交齐并验收 | 18\n^ | 未交齐但通过验收 | 11\n^ | 交齐而未验收 | 6\n^ | 都没有 | 0\n现场（7分） | 整洁 | 7",
            [18, 7],
        ),
        (
            "学历（9分） | 博士 | 9\n^ | 硕士 | 7\n^ | 本科 | 4\n职称（8分） | 正高级 | 8\n^ | 中级 | 5\n成果（6分） | 有专著 | 6\n^ | 发文章 | 3",
            [9, 8, 6],
        ),
    ],
    ids=["to-nothing", "as-all-others"],
)
def test_rows_that_fall_from_the_points_above_them_are_tiers(rows: str, full: list[int]) -> None:
    rubric = read(HEAD + rows)
    items = [*rubric.items, *(item for category in rubric.categories for item in category.items)]
    assert [int(item.points or 0) for item in items] == full


@pytest.mark.parametrize(
    "rows",
    [
        "交付（6分） | 有台账 | 6\n^ | 有标识 | 4\n^ | 有专人 | 2\n现场（7分） | 整洁 | 7",
        "学历（9分） | 博士 | 9\n^ | 硕士 | 7\n^ | 本科 | 4\n成果（6分） | 有专著 | 6\n^ | 发文章 | 3\n^ | 有专利 | 2",
    ],
    ids=["one-category", "half-of-them"],
)
def test_rows_that_fall_and_speak_of_other_things_are_no_tiers(rows: str) -> None:
    assert [len(category.items) for category in read(HEAD + rows).categories][-1] == (1 if "现场" in rows else 3)
    assert len([item for category in read(HEAD + rows).categories for item in category.items]) > 2
