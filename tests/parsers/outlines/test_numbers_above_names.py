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
    rows = [HEAD, [cell, "有班子", "6"], ["^", "有制度", "6"], ["二\n宣传工作\n6分", "有专栏", "6"]]
    result = interpret(document(rows))
    first = result.rubrics[0].categories[0]
    assert (first.label, first.name, int(first.points or 0)) == (label, name, 12)
    assert result.coverage.unused == ()


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        (
            ["一\n组织领导", "二\n宣传工作", "四\n信息报送"],
            [("一", "组织领导"), ("二", "宣传工作"), ("四", "信息报送")],
        ),
        (["一、组织领导", "二\n宣传工作", "一\n票否决"], [("一、", "组织领导"), ("二", "宣传工作"), ("", "一票否决")]),
        (
            ["四\n作风建设", "五\n廉政建设", "六\n宣传工作"],
            [("四", "作风建设"), ("五", "廉政建设"), ("六", "宣传工作")],
        ),
        (["组织领导", "二\n宣传工作", "三\n作风建设"], [("", "组织领导"), ("二", "宣传工作"), ("三", "作风建设")]),
        (
            ["一\n组织领导", "一\n宣传工作", "二\n作风建设"],
            [("一", "组织领导"), ("一", "宣传工作"), ("二", "作风建设")],
        ),
        (["一\n组织领导", "宣传工作", "作风建设"], [("一", "组织领导"), ("", "宣传工作"), ("", "作风建设")]),
        (["三\n会一课", "一\n村一品", "四\n议两公开"], [("", "三会一课"), ("", "一村一品"), ("", "四议两公开")]),
    ],
)
def test_a_numeral_that_does_not_count_is_part_of_the_name(cells: list[str], named: list[tuple[str, str]]) -> None:
    rows = [HEAD, *([cell, f"按要求开展{n}次", "20"] for n, cell in enumerate(cells, 1))]
    (rubric,) = interpret(document(rows)).rubrics
    assert [(part.label, part.name) for part in rubric.categories] == named
    assert [part.kind for part in rubric.categories if part.name == "一票否决"] in ([], ["veto"])
