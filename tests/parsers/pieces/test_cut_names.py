"""A name that a page cuts: inside its bracket, beside the rest of a row, or between its lines."""

import pytest

from parsers.interpret import interpret
from parsers.reading import Recorder
from schema.document import Document
from schema.envelope import SourceFile, this_generator
from tests.tables import drawn_rows, pages, table


def test_a_row_cut_beside_a_name_cut_inside_its_bracket() -> None:
    heads = "序号 | 考核项目 | 考核内容 | 分值 | 评分等级\n"
    first = """1 | 生产业绩（70%） | 交货及时 | 30 | 按时30分晚一天扣3分最低0分
        2 | ^ | 返工控制 | 40 | 没有返工40分有返工0分
        3 | 设备管理（ | 台账齐全 | 20 | 齐全20分"""
    second = """ | 30%） |  |  | 缺一份10分没有台账0分
        4 | ^ | 备件登记 | 10 | 按时10分晚交5分"""
    (rubric,) = interpret(pages(heads + first, second)).rubrics
    assert [(category.name, [item.text for item in category.items]) for category in rubric.categories] == [
        ("生产业绩", ["交货及时", "返工控制"]),
        ("设备管理", ["台账齐全", "备件登记"]),
    ]


def broken(*drawings: str) -> Document:
    """Return a Document with one drawn table on each page, / being a line break."""
    recorder = Recorder("f1")
    rows = [[[text.replace("/", "\n") for text in row] for row in drawn_rows(drawing)] for drawing in drawings]
    blocks = tuple(table(recorder, drawn, page=n) for n, drawn in enumerate(rows, 1))
    source = SourceFile(id="f1", name="test.pdf", format="pdf", sha256="0" * 64)
    return Document(generator=this_generator(), sources=(source,), blocks=blocks)


FIRST = """项目 | 内容 | 分值
{} | 建立服务台账 | 10
^ | 走访困难职工 | 10
宣/传/教/育 | 办好宣传专栏 | 10
^ | 报送信息稿件 | 10
财/务/审/计 | 按时公开账目 | 10
^ | 完成年度审计 | 10
{} | 及时归档 | 10"""
SECOND = "{} | 专人保管 | 10\n其/他/工/作 | 按时参会 | 10\n^ | 做好值班 | 10\n合计 | < | 100"


@pytest.mark.parametrize(
    ("first", "before", "after", "names"),
    [
        ("服/务/建/设", "档/案", "管/理", ["档案管理"]),
        ("服/务/建/设", "档", "案/管/理", ["档案管理"]),
        ("服/务", "档/案", "管/理", ["档案", "管理"]),
        ("服/务/建/设", "档案", "管理", ["档案", "管理"]),
        ("服/务/建/设", "档/案", "管/理/人", ["档案", "管理人"]),
    ],
)
def test_a_name_broken_over_as_many_lines_as_the_others_goes_on_over_the_page(
    first: str, before: str, after: str, names: list[str]
) -> None:
    (rubric,) = interpret(broken(FIRST.format(first, before), SECOND.format(after))).rubrics
    assert [category.name for category in rubric.categories][3:-1] == names


@pytest.mark.parametrize("rows", [1, 2])
def test_two_names_each_over_as_many_rows_as_the_others_do_not_grow_together(rows: int) -> None:
    first = FIRST.format("服/务/建/设", "党/建") + "\n^ | 定期查阅 | 10" * (rows - 1)
    second = SECOND.replace("\n", "\n^ | 统一编号 | 10\n" * (rows - 1) or "\n", 1).replace("合计 | < | 100", "")
    (rubric,) = interpret(broken(first, second.format("业/务").strip())).rubrics
    names = [category.name for category in rubric.categories][3:-1]
    assert names == (["党建业务"] if rows == 1 else ["党建", "业务"])


def test_a_number_broken_between_equal_digits_is_one_where_another_page_shows_how_its_column_breaks() -> None:
    first = "内容 | 分/值\n第一项工作按时完成。 | 6\n第二项工作按时完成。 | 1/3"
    second = "第三项工作按时完成。 | 1/1\n第四项工作按时完成。 | 5"
    (rubric,) = interpret(broken(first, second)).rubrics
    assert [int(item.points or 0) for item in rubric.items] == [6, 13, 11, 5]
