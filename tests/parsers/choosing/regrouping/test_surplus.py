"""Rows that add up to more than the total: tiers of one item where they say so, else a contradiction of the document."""

import pytest

from tests.readings import outline, priced, read, severe

HEAD = "项目 | 条件 | 分值"


def test_rows_on_one_scale_are_tiers_where_the_highest_of_them_make_the_total() -> None:
    result = read(f"{HEAD}\n学历 | 博士 | 40\n^ | 硕士 | 30\n^ | 本科 | 20\n面试 | 表达 | 60\n合计 | < | 100")
    (rubric,) = result.rubrics
    assert [item.text for item in rubric.items] == ["学历"]
    assert [item.points for item in rubric.items] == [40]
    assert outline(rubric.categories) == [("面试", None, [60])]
    assert severe(result) == []


@pytest.mark.parametrize(
    "rows", ["财务 | 预算控制 | 40\n^ | 费用节约 | 30", "设备 | 盘点 | 40\n^ | 保养 | 20\n^ | 报废 | 10"]
)
def test_duties_whose_points_happen_to_fall_stay_items_and_the_sum_is_reported(rows: str) -> None:
    result = read(f"{HEAD}\n{rows}\n客户 | 满意 | 60\n合计 | < | 100")
    assert len(result.rubrics[0].categories[0].items) == rows.count("\n") + 1
    assert severe(result) == ["K203"]


TIERS = "态度 | 主动 | {}\n^ | 一般 | 12\n^ | 被动 | 9\n协作 | 配合 | 30\n^ | 应付 | {}\n^ | 推诿 | 6\n质量 | 优良 | 55\n^ | 合格 | 40\n^ | 返工 | 15"


@pytest.mark.parametrize(
    ("numbers", "said"), [((15, 20), []), ((16, 20), ["K110"]), ((15, 30), ["K110"]), ((15, 5), ["K110"])]
)
def test_one_wrong_number_among_tiers_does_not_make_items_of_them(numbers: tuple[int, int], said: list[str]) -> None:
    result = read(f"{HEAD}\n{TIERS.format(*numbers)}")
    assert priced(result.rubrics[0]) == [("态度", numbers[0]), ("协作", 30), ("质量", 55)]
    assert severe(result) == said


def test_groups_of_which_several_do_not_fall_hold_items() -> None:
    rows = TIERS.format(15, 40).replace("合格 | 40", "合格 | 60")
    assert [len(category.items) for category in read(f"{HEAD}\n{rows}").rubrics[0].categories] == [3, 3, 3]


def test_shares_that_make_100_in_every_group_are_items() -> None:
    groups = [("需求", "价格", "规模", "去向"), ("经营", "运量", "期限", "模式"), ("结算", "开发方", "结算方", "周期")]
    rows = "\n".join(
        f"{name if not n else '^'} | {part} | {share}"
        for name, *parts in groups
        for n, (part, share) in enumerate(zip(parts, ("70%", "20%", "10%"), strict=True))
    )
    result = read(f"类别 | 指标 | 权重\n{rows}")
    assert [len(category.items) for category in result.rubrics[0].categories] == [3, 3, 3]


@pytest.mark.parametrize(("last", "total", "code"), [(70, 90, "K203"), (80, 100, "K103")])
def test_blocks_alike_are_no_choice_where_all_make_a_hundred(last: int, total: int, code: str) -> None:
    first = "宣传 | 部署10分 | 有方案 | 7\n^ | ^ | 有台账 | 3\n^ | 基础10分 | 有人员 | 6\n^ | ^ | 有场地 | 4"
    rows = f"{first}\n业务 | 服务{last}分 | 按时办结 | {last - 9}\n^ | ^ | 群众满意 | 9"
    end = f"业财 | 账目10分 | 清楚 | 4\n^ | ^ | 及时 | 6\n合计 | < | < | {total}"
    assert severe(read(f"项目 | 分项 | 内容 | 分值\n{rows}\n{end}")) == [code]


@pytest.mark.parametrize("tiers", [("优秀", "良好", "合格"), ("到岗率98%以上", "到岗率95%—98%", "到岗率95%以下")])
@pytest.mark.parametrize(("total", "codes"), [(65, []), (75, ["K203"])])
def test_tiers_by_their_words_are_one_item_also_where_all_make_a_hundred(
    tiers: tuple[str, str, str], total: int, codes: list[str]
) -> None:
    rows = f"1 | 值守 | 迟到扣1分 | 35\n2 | 测评 | {tiers[0]} | 30\n^ | ^ | {tiers[1]} | 20\n^ | ^ | {tiers[2]} | 15"
    assert severe(read(f"序号 | 项目 | 评分标准 | 分值\n{rows}\n合计 | | | {total}")) == codes


@pytest.mark.parametrize(
    "duties",
    [
        ("及时上报消息", "及时报送材料"),
        ("成立市级专班", "制定县级方案"),
        ("及时上报消息", "按时达标归档", "及时报送材料"),
        ("省级荣誉", "市级荣誉"),
    ],
)
def test_duties_that_hold_such_words_are_added_where_all_make_a_hundred(duties: tuple[str, ...]) -> None:
    points = (15, 10, 5)[: len(duties)]
    rows = "\n".join(
        f"{'^' if n else '报送'} | {duty} | {worth}" for n, (duty, worth) in enumerate(zip(duties, points, strict=True))
    )
    end = f"值守 | 到岗 | 30\n^ | 交接 | {70 - sum(points)}\n合计 | | {100 - sum(points[1:])}"
    result = read(f"项目 | 内容 | 分值\n{rows}\n{end}")
    assert len(result.rubrics[0].categories[0].items) == len(duties)
    assert severe(result) == ["K203"]
