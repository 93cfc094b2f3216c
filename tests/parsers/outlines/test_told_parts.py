"""Rows below a merged name that say in place of points what is added or taken are the items of that part."""

import pytest

from tests.readings import read, severe

_BASE = "序号 | 指标 | 分值 | 评分细则\n1 | 项目进度 | 60分 | 缺一项扣1分\n2 | 资金到位 | 40分 | 缺一项扣1分\n"


@pytest.mark.parametrize(
    ("name", "rows", "kind"),
    [
        (
            "加分项",
            ["提请领导走访企业，每提请1个加0.5分，最高不超过3分", "举办推介会，每次加3分", "引进亿元项目加2分"],
            "bonus",
        ),
        ("扣分项", ["每迟报一次扣1分，最多扣5分", "发生事故扣10分", "被通报的扣5分"], "deduction"),
        ("奖励加分", ["获国家级表彰加5分", "获省级表彰加3分"], "bonus"),
    ],
)
def test_what_is_added_or_taken_is_an_item_each(name: str, rows: list[str], kind: str) -> None:
    drawn = "\n".join(f"{'3' if n == 0 else '^'} | {name if n == 0 else '^'} | {row} | <" for n, row in enumerate(rows))
    result = read(_BASE + drawn)
    (part,) = result.rubrics[0].categories
    assert (part.name, part.label, part.kind) == (name, "3", kind)
    assert [item.text for item in part.items] == rows
    assert not severe(result)


@pytest.mark.parametrize("parts", [("甲班", "乙班"), ("①", "②")])
def test_points_below_a_merged_name_stay_points(parts: tuple[str, str]) -> None:
    result = read(
        f"序号 | 指标 | 内容 | 分值\n1 | 值日 | {parts[0]} | 20\n^ | ^ | {parts[1]} | 40\n2 | 卫生 | 整洁 | 40"
    )
    items = [*result.rubrics[0].items, *(item for category in result.rubrics[0].categories for item in category.items)]
    assert sum(item.points or 0 for item in items) == 100
    assert "K302" not in severe(result)
