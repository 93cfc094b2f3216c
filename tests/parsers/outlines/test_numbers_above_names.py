"""The number of a category on a line of its own in the cell, above the name."""

import pytest

from parsers.interpret import interpret
from tests.tables import document

HEAD = ["考评项目", "考评内容", "分值"]


@pytest.mark.parametrize(
    ("cell", "label", "name"),
    [
        ("一\n组织领导\n12分", "一", "组织领导"),
        ("一\n般\n工\n作\n12分", "", "一般工作"),
        ("一把手责任\n12分", "", "一把手责任"),
    ],
)
def test_a_numeral_above_a_name_is_its_number(cell: str, label: str, name: str) -> None:
    rows = [HEAD, [cell, "有班子", "6"], ["^", "有制度", "6"], ["宣传\n6分", "有专栏", "6"]]
    result = interpret(document(rows))
    first = result.rubrics[0].categories[0]
    assert (first.label, first.name, int(first.points or 0)) == (label, name, 12)
    assert result.coverage.unused == ()
