"""Names that a page cuts between their lines, where the whole ones reach over more rows or fewer, and two names at a page break."""

import pytest

from parsers.interpret import interpret
from tests.parsers.pieces.test_cut_names import broken

FIRST = """项目 | 内容 | 分值
困难/帮扶 | 建立服务台账 | 10
^ | 走访困难职工 | 10
^ | 发放救助资金 | 10
宣传/教育/培训 | 办好宣传专栏 | 10
^ | 报送信息稿件 | 10
财务/审计 | 按时公开账目 | 10
^ | 完成年度审计 | 10
{} | {} | 10"""
SECOND = """{} | 专人保管 | 5{}
其他/工作 | 按时参会 | 10
^ | 做好值班 | 10
合计 | < | 100"""
LONG = "收集档案完整/并且及时归档"


@pytest.mark.parametrize("rest", ["", "\n^ | 定期清点 | 5"])
@pytest.mark.parametrize(
    ("before", "content", "after", "names"),
    [
        pytest.param("档案/收集", LONG, "管理", ["档案收集管理"], id="cut"),
        pytest.param("档案", "及时归档", "管理", ["档案管理"], id="cut behind one line"),
        pytest.param("档案/收", LONG, "集管/理", ["档案收", "集管理"], id="line not full"),
        pytest.param("档案", LONG, "管理", ["档案", "管理"], id="room for more"),
        pytest.param("档案/收集", LONG, "档案/管理", ["档案收集", "档案管理"], id="both as long as others"),
        pytest.param("档案/收集", LONG, "保密/工作/管理", ["档案收集", "保密工作管理"], id="longer than others"),
        pytest.param("一、档案", "及时归档", "二、管理", ["档案", "管理"], id="numbered"),
    ],
)
def test_a_name_goes_on_over_the_page_where_its_lines_and_rows_are_those_of_one(
    before: str, content: str, after: str, names: list[str], rest: str
) -> None:
    (rubric,) = interpret(broken(FIRST.format(before, content), SECOND.format(after, rest))).rubrics
    assert [category.name for category in rubric.categories][3:-1] == names
