"""Tables under headings of one level, or of two, whose points make a total, whatever their columns: one rubric."""

import pytest

from tests.readings import outline, read, severe

ORDER = "序号 | 检查内容 | 分值\n1 | 值班有记录 | 15\n2 | 门窗落锁 | 10"
FIRE = "检查内容 | 分值 | 扣分办法\n灭火器有效 | 20 | 过期一具扣5分"
DRILL = "序号 | 演练项目 | 评分标准 | 满分\n1 | 疏散演练 | 缺一次扣5分 | 30\n2 | 应急预案 | 无预案不得分 | 25"
READ = [("秩序", 25, [15, 10]), ("消防", 20, [20]), ("演练", 55, [30, 25])]


@pytest.mark.parametrize(
    "marks",
    [
        ("一、", "二、", "三、"),
        ("（一）", "（二）", "（三）"),
        ("1. ", "2. ", "3. "),
        ("## ", "## ", "## "),
        ("", "", ""),
    ],
)
@pytest.mark.parametrize("title", ["园区安全检查办法", "园区安全检查办法（总分100分）"])
def test_parts_with_other_columns_are_one_rubric(marks: tuple[str, str, str], title: str) -> None:
    first, second, third = marks
    result = read(title, f"{first}秩序（25分）", ORDER, f"{second}消防（20分）", FIRE, f"{third}演练（55分）", DRILL)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == READ
    assert rubric.title is not None and rubric.title.text.startswith("园区安全检查办法")
    assert not severe(result)
    assert [(cell.column, cell.role) for cell in rubric.categories[1].items[0].cells] == [(3, "rules")]


def test_the_total_may_stand_below_or_in_the_last_table() -> None:
    parts = ["一、秩序（25分）", ORDER, "二、消防（20分）", FIRE]
    for more in (["合计：45分"], []):
        last = parts if more else [*parts[:3], f"{FIRE}\n合计 | 45 | "]
        result = read("安全检查办法", *last, *more)
        assert [rubric.points for rubric in result.rubrics] == [45]
        assert outline(result.rubrics[0].categories) == READ[:2]
        assert not severe(result)


TWO_LEVELS = [
    "一、日常（45分）",
    "（一）秩序（25分）",
    ORDER,
    "（二）消防（20分）",
    FIRE,
    "二、演练（55分）",
    DRILL,
]
NESTED = [("日常", 45, READ[:2]), ("演练", 55, [30, 25])]


@pytest.mark.parametrize("over", [["办法"], ["办法", "本办法满分100分。"], ["办法（100分）", "按两个方面评定。"]])
def test_headings_of_two_levels_are_categories_of_two_levels(over: list[str]) -> None:
    result = read(*over, *TWO_LEVELS)
    assert [outline(rubric.categories) for rubric in result.rubrics] == [NESTED]
    assert not severe(result)


@pytest.mark.parametrize(
    "inner", [("1. ", "2. ", "3. "), ("（一）", "（二）", "（一）"), ("### ", "### ", "### "), ("1.1 ", "1.2 ", "2.1 ")]
)
def test_the_lower_level_begins_again_or_counts_on(inner: tuple[str, str, str]) -> None:
    first, second, third = inner
    result = read(
        "办法",
        "## 一、日常（45分）",
        f"{first}秩序（25分）",
        ORDER,
        f"{second}消防（20分）",
        FIRE,
        "## 二、演练（55分）",
        f"{third}实战（55分）",
        DRILL,
    )
    assert [outline(rubric.categories) for rubric in result.rubrics] == [
        [NESTED[0], ("演练", 55, [("实战", 55, [30, 25])])]
    ]


def test_one_sum_that_fails_is_reported_where_the_total_is_printed() -> None:
    result = read("办法（100分）", "一、秩序（25分）", ORDER, "二、消防（25分）", FIRE, "三、演练（50分）", DRILL)
    assert [len(rubric.categories) for rubric in result.rubrics] == [3]
    assert severe(result) == ["K202", "K202"]


def test_a_total_of_a_part_at_odds_with_its_heading_is_reported() -> None:
    result = read("办法（总分45分）", "一、秩序（25分）", f"{ORDER}\n合计 | | 24", "二、消防（20分）", FIRE)
    assert severe(result)


def test_the_heading_may_be_the_first_row_of_its_table() -> None:
    result = read(
        "办法（总分45分）", f"一、秩序（25分） | < | <\n{ORDER}", "说明。", f"二、消防（20分） | < | <\n{FIRE}"
    )
    assert [outline(rubric.categories) for rubric in result.rubrics] == [READ[:2]]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("一、秩序（25分）", "二、消防（20分）", "四、演练（55分）"),
        ("二、秩序（25分）", "三、消防（20分）", "四、演练（55分）"),
        ("一标段（25分）", "二标段（20分）", "三标段（55分）"),
        ("秩序检查表（25分）", "消防检查表（20分）", "演练考核表（55分）"),
    ],
)
def test_headings_that_do_not_count_and_titles_of_tables_head_rubrics(first: str, second: str, third: str) -> None:
    assert len(read("办法", first, ORDER, second, FIRE, third, DRILL).rubrics) == 3


def test_headings_that_make_no_total_head_rubrics() -> None:
    assert len(read("办法", "一、秩序（25分）", ORDER, "二、消防（20分）", FIRE).rubrics) == 2


def test_questions_over_text_and_their_tables_stay_apart_without_a_total() -> None:
    text = ["请按要求完成。", "### 评分标准"]
    parts = ["## 第 1 题：秩序（45分）", *text, f"{ORDER}\n3 | 台账 | 20", "## 第 2 题：演练（55分）", *text, DRILL]
    assert len(read("作业", *parts).rubrics) == 2


def test_the_price_of_a_tender_is_scored_apart() -> None:
    price = "评分因素 | 分值 | 计算公式\n报价 | 45 | 基准价/报价×45"
    assert len(read("总分100分。", "一、报价部分（45分）", price, "二、技术部分（55分）", DRILL).rubrics) == 2


def test_two_lines_without_numbers_are_headings_of_two_levels() -> None:
    first = ["日常（45分）", "秩序（25分）", ORDER, "消防（20分）", FIRE]
    for second in (["演练（55分）", DRILL], ["演练（55分）", "实战（55分）", DRILL]):
        result = read("安全检查办法（总分100分）", *first, *second)
        assert [[category.name for category in rubric.categories] for rubric in result.rubrics] == [["日常", "演练"]]
        assert outline(result.rubrics[0].categories)[0] == NESTED[0]
        assert not severe(result)


def test_a_line_without_a_number_right_above_a_heading_is_of_the_level_above() -> None:
    parts = [
        "日常部分（45分）",
        "1. 秩序（25分）",
        ORDER,
        "2. 消防（20分）",
        FIRE,
        "演练部分（55分）",
        "1. 演练（55分）",
        DRILL,
    ]
    (rubric,) = read("安全检查办法（100分）", *parts).rubrics
    assert rubric.points == 100
    assert outline(rubric.categories) == [("日常部分", 45, READ[:2]), ("演练部分", 55, READ[2:])]


def test_a_heading_whose_groups_each_make_its_points_holds_alternatives() -> None:
    ways = "方向 | 评分项 | 满分\n甲 | 数据清洗 | 15\n^ | 查询 | 10\n乙 | 算法 | 20\n^ | 测试 | 5"
    result = read("课程设计（总分45分）", "一、消防（20分）", FIRE, "二、选做（25分）", "任选一个方向完成。", ways)
    (rubric,) = result.rubrics
    assert [c.points for c in rubric.categories] == [20, 25]
    assert [c.combine for c in rubric.categories] == ["sum", "alternatives"]
    assert severe(result) == ["K103"]


def test_a_table_of_shares_after_the_last_heading_is_none_of_its_parts() -> None:
    ways = [("一、秩序（25分）", "值班 | 有记录 | 25"), ("二、消防（20分）", "灭火器 | 有效 | 20")]
    parts = [part for head, row in ways for part in (head, f"评分项 | 评分标准 | 分值\n{row}")]
    paid = "支付阶段 | 支付条件 | 比例\n预付款 | 签约后 | 30%\n进度款 | 交付后 | 70%"
    terms = ["三、报价（55分）", "报价得分=基准价/报价×55。", "第四条 付款", paid]
    result = read("评分办法（总分100分）", *parts, *terms)
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [("秩序", 25, [25]), ("消防", 20, [20])]
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(("word", "count"), [("合计", 3), ("小计", 1)])
def test_tables_that_each_end_with_a_total_of_their_own_are_scored_one_by_one(word: str, count: int) -> None:
    parts = [
        ("第一考站　换药（满分30分）", "操作前 | 洗手 | 10\n操作中 | 消毒 | 20", 30),
        ("第二考站　穿衣（满分40分）", "操作前 | 修甲 | 15\n操作中 | 冲洗 | 25", 40),
        ("第三考站　缝合（满分30分）", "操作前 | 备皮 | 12\n操作中 | 打结 | 18", 30),
    ]
    tables = [(head, f"阶段 | 要点 | 分值\n{rows}\n{word} | < | {made}") for head, rows, made in parts]
    assert len(read("考核评分标准", *(text for part in tables for text in part)).rubrics) == count
