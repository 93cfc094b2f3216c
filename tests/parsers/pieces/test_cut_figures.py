"""Points that a page cuts inside their cell."""

from decimal import Decimal

import pytest

from parsers.interpret import interpret
from parsers.pieces.cutfigures import is_cut_figure
from tests.parsers.pieces.test_cut_names import broken
from tests.tables import pages

HEADS = "类别 | 内容 | 分值 | 扣分办法\n"
FIRST = """值班（10分） | 按时交接班。 | {0}4{1} | 迟到一次扣1分。
    ^ | 记录完整。 | {0}6{1} | 缺一处扣1分。
    卫生（10分） | 每日清扫。 | {0}5{1} | 漏一次扣1分。
    ^ | 每周擦洗门 | {2} | 漏一次"""
SECOND = """ | {} | {} | {}
    绿化（10分） | 定期浇水。 | {}4{} | 枯死一株扣1分。
    ^ | 及时修剪。 | {}6{} | 漏一处扣1分。"""


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("", "分", ("5", "分")),
        ("0-", "分", ("0-5", "分")),
        ("", ".0", ("5.", "0")),
        ("（", "分）", ("（5", "分）")),
        ("（", "分）", ("（", "5分）")),
        ("最高", "分", ("最高", "5分")),
        ("最高", "分", ("最", "高5分")),
    ],
)
@pytest.mark.parametrize("rests", [("窗。", "扣1分。"), ("", "")])
def test_a_row_goes_on_over_the_page_where_its_points_do(
    before: str, after: str, parts: tuple[str, str], rests: tuple[str, str]
) -> None:
    first = FIRST.format(before, after, parts[0])
    second = SECOND.format(rests[0], parts[1], rests[1], before, after, before, after)
    (rubric,) = interpret(pages(HEADS + first, second)).rubrics
    found = [(category.name, [item.points for item in category.items]) for category in rubric.categories]
    four, five, six = map(Decimal, (4, 5, 6))
    assert found == [("值班", [four, six]), ("卫生", [five, five]), ("绿化", [four, six])]
    assert rubric.categories[1].items[1].text == "每周擦洗门" + rests[0]


def test_a_weight_cut_beside_a_name_goes_on_though_the_row_ends() -> None:
    first = """类别 | 权重 | 内容 | 分值
        值班 | 40% | 按时交接班。 | 50
        ^ | ^ | 记录完整。 | 50
        卫 | 20 | 每日清扫。 | 50"""
    second = """生 | % | 每周擦洗门窗。 | 50
        绿化 | 40% | 定期浇水。 | 50
        ^ | ^ | 及时修剪。 | 50"""
    (rubric,) = interpret(pages(first, second)).rubrics
    assert [(category.name, category.weight) for category in rubric.categories] == [
        ("值班", Decimal(40)),
        ("卫生", Decimal(20)),
        ("绿化", Decimal(40)),
    ]
    assert [len(category.items) for category in rubric.categories] == [2, 2, 2]


def test_a_total_goes_on_over_the_page_where_its_points_do() -> None:
    first = "内容 | 分值\n按时交接班。 | 60分\n记录完整。 | 40分\n合计 | 100"
    (rubric,) = interpret(pages(first, " | 分")).rubrics
    assert rubric.points == Decimal(100)
    assert [item.text for item in rubric.items] == ["按时交接班。", "记录完整。"]


@pytest.mark.parametrize(
    ("before", "after", "points"),
    [
        ("严格执行《档案", "管理办法》。", [13, 12, 16, 4]),
        ("归档。", "保密。", [13, 12, 1, 6, 4]),
    ],
)
def test_a_number_broken_after_each_digit_goes_on_over_the_page_only_where_its_row_does(
    before: str, after: str, points: list[int]
) -> None:
    first = f"""内容 | 分/值 | 扣分办法
        收集齐全，手续完备。 | 1/3 | 少一件扣1分。
        编目清楚，便于查找。 | 1/2 | 错一处扣1分。
        {before} | 1 | 发现一次扣1分{"" if before[-1] != "。" else "。"}"""
    second = f"""{after} | 6 | {"。" if before[-1] != "。" else "少一次扣2分。"}
        通风干燥。 | 4 | 霉变一件扣1分。"""
    (rubric,) = interpret(broken(first, second)).rubrics
    assert [item.points for item in rubric.items] == points


@pytest.mark.parametrize(
    ("before", "after"), [("5", "3"), ("5分", "3分"), ("", "5分"), ("/", "5"), ("5", ""), ("5分", "备注")]
)
def test_points_of_two_rows_and_other_texts_are_none_that_a_page_cuts(before: str, after: str) -> None:
    assert not is_cut_figure(before, after)
