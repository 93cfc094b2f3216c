"""Full marks with which the cells of a column begin, where no column prints points."""

import pytest

from schema.finding import UnusableInput
from tests.readings import outline, priced, read, severe

ROWS = (
    "考核项 | 基准标准 | 加减分条件 | 得分\n"
    "接待 | {0}40{1}要求：主动问候 | 加：客人表扬 | \n^ | ^ | 减：客人投诉 | ^\n"
    "清洁 | {0}35{1}要求：无积尘 | 加：参加突击 | \n^ | ^ | 减：抽查不合格 | ^\n"
    "安全 | {0}25{1}要求：无隐患 | 加：及时上报 | \n^ | ^ | 减：发生事故 | ^"
)
LEADS = [
    ("基准分", "分。"),
    ("基础分为", "分，"),
    ("满分", "分；"),
    ("本项满分", "分："),
    ("该项占", "分。"),
    ("此 项 ", " 分，"),
    ("", "分。"),
    ("", "分："),
]


@pytest.mark.parametrize(("before", "behind"), LEADS)
def test_the_first_clause_is_the_full_mark(before: str, behind: str) -> None:
    result = read("客房考核", "员工姓名 |  | 考核月份 |  \n" + ROWS.format(before, behind))
    (rubric,) = result.rubrics
    assert priced(rubric) == [("接待", 40), ("清洁", 35), ("安全", 25)]
    assert [column.role for column in rubric.columns] == ["item", "rules", "rules", "review_score"]
    assert not severe(result)


def test_the_points_may_stand_at_the_end_as_well() -> None:
    rows = ROWS.replace("{0}", "").replace("{1}要求：", "").replace("40主动问候", "主动问候，40分")
    result = read("客房考核", rows.replace("35无积尘", "无积尘，35分").replace("25无隐患", "无隐患，25分"))
    assert [points for _, points in priced(result.rubrics[0])] == [40, 35, 25]
    assert "K101" not in severe(result)


def test_a_share_without_its_unit_among_others() -> None:
    result = read("客房考核", ROWS.replace("{0}25{1}", "该项占25。").format("基准分", "分。"))
    assert [points for _, points in priced(result.rubrics[0])] == [40, 35, 25]


@pytest.mark.parametrize("header", ["序号 | 考核要求", "序号 | 内容 | 得分", "岗位 | 说明 | 得分"])
def test_the_item_itself_begins_with_it(header: str) -> None:
    blank = " | " * (header.count("|") - 1)
    rows = [
        f"{n} | {text}{blank}"
        for n, text in enumerate(("满分40分，床铺平整", "满分35分，无异味", "满分25分，物品齐全"), 1)
    ]
    result = read("客房考核", "\n".join([header, *rows]))
    assert [points for _, points in priced(result.rubrics[0])] == [40, 35, 25]


def test_items_in_categories() -> None:
    rows = "服务 | 态度 | 基本分20分，热情，投诉一次扣2分 | \n^ | 效率 | 基本分30分，超时一次扣1分 | \n管理 | 台账 | 基本分50分，缺一项扣1分 | "
    (rubric,) = read("窗口考核", f"类别 | 项目 | 标准 | 得分\n{rows}").rubrics
    assert outline(rubric.categories) == [("服务", None, [20, 30]), ("管理", None, [50])]


@pytest.mark.parametrize(
    "table",
    [
        "考核项 | 扣分标准 | 扣分\n出勤 | 5分，迟到 | \n着装 | 3分，未穿工装 | \n纪律 | 10分，打架 | ",
        "事项 | 加分标准\n论文 | 10分，核心期刊\n专利 | 8分，发明专利\n竞赛 | 6分，省级奖",
        "等级 | 标准\n优秀 | 90分，表现突出\n良好 | 80分，表现较好\n合格 | 60分，表现一般",
        "姓名 | 评价 | 得分\n张三 | 92分，表现优秀 | \n李四 | 88分，表现良好 | \n王五 | 75分，表现一般 | ",
    ],
)
def test_what_is_taken_added_or_got_is_no_full_mark(table: str) -> None:
    with pytest.raises(UnusableInput):
        read("岗位考核", table)
