"""Items that are named as bonuses or deductions among the others."""

import pytest

from tests.readings import read, severe

ROWS = "序号 | 考核内容 | 分值 | 评分办法\n1 | 组织生活 | 50 | 少一次扣5分\n2 | 完成任务 | {second} | 少一项扣5分"


def kinds(rows: str) -> list[tuple[str, bool]]:
    return [(item.kind, item.counts) for item in read("考核表", rows).rubrics[0].items]


@pytest.mark.parametrize(
    "bonus", ["加分项：受到表彰", "加分项", "奖励加分", "附加分：公开课", "加分事项（受到表彰）", "3.加分：受到表彰"]
)
@pytest.mark.parametrize("total", ["", "\n合计 | < | 100 |"])
def test_a_bonus_above_the_total_or_without_one_is_on_top(bonus: str, total: str) -> None:
    rows = f"{ROWS.format(second=50)}\n3 | {bonus} | 5 | 每次1分\n4 | 扣分项：受到批评 | 10 | 每次1分{total}"
    assert kinds(rows) == [("base", True), ("base", True), ("bonus", False), ("deduction", False)]
    assert severe(read("考核表", rows)) == []


def test_one_that_makes_a_hundred_with_the_others_is_a_part_of_them() -> None:
    assert kinds(f"{ROWS.format(second=40)}\n3 | 加分项：受到表彰 | 10 | 每次1分") == [("base", True)] * 3


@pytest.mark.parametrize("name", ["加分奖励办法公开", "扣分记录齐全", "奖励制度健全"])
def test_another_name_is_none(name: str) -> None:
    assert kinds(f"{ROWS.format(second=50)}\n3 | {name} | 5 | 每次1分") == [("base", True)] * 3


@pytest.mark.parametrize("mark", ["（扣分项）", "（5分，扣分项）", "（减分项，5分）"])
def test_a_bracket_says_that_points_are_taken_off(mark: str) -> None:
    assert kinds(f"{ROWS.format(second=50)}\n3 | 受到批评{mark} | 5 | 每次1分")[2][0] == "deduction"


def test_a_column_of_kinds_says_what_each_row_is() -> None:
    rows = "指标名称 | 指标类型 | 分值\n组织生活 | 基本项 | 50\n完成任务 | 基本项 | 50\n受到表彰 | 加分项 | 5\n受到批评 | 扣分项 | 5"
    assert [kind for kind, _ in kinds(rows)] == ["base", "base", "bonus", "deduction"]


@pytest.mark.parametrize(
    ("head", "kind"), [("加分事项", "bonus"), ("扣分事项", "deduction"), ("扣分情形", "deduction")]
)
def test_what_adds_or_takes_is_the_item_beside_its_evidence(head: str, kind: str) -> None:
    (rubric,) = read(
        "加减分表", f"序号 | {head} | 分值 | 佐证材料\n1 | 甲事 | 5 | 文件\n2 | 乙事 | 3 | 文件\n3 | 丙事 | 2 | 期刊"
    ).rubrics
    assert [(item.text, item.kind) for item in rubric.items] == [("甲事", kind), ("乙事", kind), ("丙事", kind)]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("教师加分细则", "bonus"),
        ("附加分（最高10分）", "bonus"),
        ("加减分细则", "base"),
        ("考核及加分办法", "base"),
        ("三、加分标准", "bonus"),
        ("考核及其加分规则", "base"),
        ("基础分、附加分标准", "base"),
        ("考核不含加分标准", "base"),
    ],
)
def test_the_title_of_a_list_of_bonuses_says_what_its_items_are(title: str, kind: str) -> None:
    (rubric,) = read(title, "序号 | 内容 | 分值\n1 | 公开课 | 3\n2 | 论文 | 5\n3 | 表彰 | 4").rubrics
    assert {item.kind for item in rubric.items} == {kind}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("扣分情况登记", "base"),
        ("倒扣分管理", "base"),
        ("扣分情形", "deduction"),
        ("倒扣分", "deduction"),
        ("惩戒扣分", "deduction"),
        ("单项奖励", "bonus"),
    ],
)
def test_categories_are_called_bonuses_or_deductions_in_more_words(name: str, kind: str) -> None:
    rows = f"考核项目 | 考核内容 | 分值\n党建 | 组织生活 | 50\n业务 | 完成任务 | 50\n{name} | 其一 | 5\n^ | 其二 | 3"
    assert read("考核表", rows).rubrics[0].categories[-1].kind == kind


@pytest.mark.parametrize(("last", "total"), [(40, ""), (30, "\n合计 | < | 90 | ")])
def test_full_marks_from_which_is_taken_are_no_deductions(last: int, total: str) -> None:
    rows = f"序号 | 扣分项目 | 分值 | 扣分标准\n1 | 地面 | 30 | 每处扣1分\n2 | 门窗 | 30 | 每处扣1分\n3 | 桌椅 | {last} | 每处扣1分{total}"
    assert kinds(rows) == [("base", True)] * 3


@pytest.mark.parametrize(
    ("rule", "note", "kind"),
    [
        ("获得表彰的，加5分", "加分项目。累计不超过10分", "bonus"),
        ("获得表彰的，加5分", "累计不超过10分", "base"),
        ("未获得表彰的，扣5分", "加分项目。累计不超过10分", "base"),
    ],
)
def test_a_remark_beside_each_rule_says_that_a_category_is_on_top(rule: str, note: str, kind: str) -> None:
    rows = (
        f"类别 | 分值 | 序号 | 评分标准 | 备注\n巡查 | 100 | 1 | 少巡一次扣5分 | \n^ | ^ | 2 | 无记录扣5分 | \n"
        f"创新 | 10 | 3 | {rule} | {note}\n^ | ^ | 4 | 经验被推广的，加3分 | ^"
    )
    (rubric,) = read("考核表", rows).rubrics
    part = rubric.categories[-1]
    assert (part.name, part.kind, part.counts) == ("创新", kind, kind == "base")
