"""Points that stand in the rules of a row alone: the item is what is assessed, and the rules stay beside it."""

import pytest

from tests.parsers.choosing.test_readings import codes, points, read


@pytest.mark.parametrize("head", ["评分标准", "扣分标准", "考核办法", "评分细则", "评分标准及分值", "标准"])
@pytest.mark.parametrize("says", ["（{}分）", "得{}分", "满分{}分", "（共 {} 分）"])
def test_an_item_takes_its_points_from_the_rules_beside_it(head: str, says: str) -> None:
    rules = ["没有值班表的扣1分。", "垃圾桶每缺一个扣0.5分。", "迟交一次扣1分。"]
    rows = zip(["值班安排", "设施齐全", "按月报表"], rules, [5, 3, 2], strict=True)
    text = "\n".join(f"{n} | {name} | {rule}{says.format(worth)} |" for n, (name, rule, worth) in enumerate(rows, 1))
    result = read(f"序号 | 考核内容 | {head} | 得分\n{text}")
    items = result.rubrics[0].items
    assert [(item.label, item.text) for item in items] == [("1", "值班安排"), ("2", "设施齐全"), ("3", "按月报表")]
    assert points(items) == [5, 3, 2]
    assert [[cell.role for cell in item.cells] for item in items] == [["rules"]] * 3
    assert not {"K401", "K110"} & set(codes(result))


def test_names_merged_over_rows_stay_the_categories() -> None:
    result = read(
        "项目 | 考核内容 | 评分标准\n值守8分 | 值班安排 | 没有值班表的扣1分。（5分）\n^ | 设施齐全 | 每缺一个扣0.5分（3分）\n"
        "报表2分 | 按月报送 | 迟交一次扣1分（2分）"
    )
    categories = result.rubrics[0].categories
    assert [f"{category.name} {category.points}" for category in categories] == ["值守 8", "报表 2"]
    assert [[item.text for item in category.items] for category in categories] == [
        ["值班安排", "设施齐全"],
        ["按月报送"],
    ]


def test_rules_that_judge_nothing_are_the_items() -> None:
    result = read("项目 | 评分标准\n表达 | 吐字清楚（30分）\n内容 | 观点鲜明（40分）\n仪态 | 大方得体（30分）")
    assert [category.name for category in result.rubrics[0].categories] == ["表达", "内容", "仪态"]
    assert points([item for category in result.rubrics[0].categories for item in category.items]) == [30, 40, 30]


def test_what_each_piece_adds_is_no_full_mark() -> None:
    drawing = "序号 | 考核内容 | 评分标准\n1 | 文章 | 省级的{}\n2 | 论文 | {}\n3 | 值班 | 缺一天扣1分（5分）"
    result = read(drawing.format("每篇加3分", "每篇得2分"))
    assert not [item for item in result.rubrics[0].items if item.points in (3, 2)]
