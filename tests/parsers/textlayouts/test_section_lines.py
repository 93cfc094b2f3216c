"""A table saved as text has its section rows as lines without a tab."""

from pipeline.door import parse_notice
from tests.readings import outline, severe

HEAD = "考核评分表\n考核内容\t分值\t扣分标准\t得分\n"
PARTS = (
    "计划完整\t20\t缺一门扣2分\t",
    "备课认真\t20\t缺一次扣3分\t",
    "食堂规范\t35\t未留样扣5分\t",
    "校舍完好\t25\t无记录扣3分\t",
)


def read(*rows: str) -> object:
    result = parse_notice((HEAD + "\n".join(rows) + "\n").encode(), name="a.txt")
    assert severe(result) == []
    (rubric,) = result.rubrics
    return outline(rubric.categories)


def test_section_lines_are_categories() -> None:
    rows = ("一、教学管理", *PARTS[:2], "二、后勤保障", *PARTS[2:], "合计\t100\t\t")
    assert read(*rows) == read("一、教学管理\t\t\t", *PARTS[:2], "二、后勤保障\t\t\t", *PARTS[2:], "合计\t100\t\t")


def test_a_line_over_each_row_is_the_beginning_of_its_first_cell() -> None:
    result = parse_notice((HEAD + f"一、教学\n{PARTS[0]}\n二、后勤\n{PARTS[2]}\n").encode(), name="a.txt")
    assert [item.text for item in result.rubrics[0].items] == ["教学计划完整", "后勤食堂规范"]


def test_names_of_which_some_are_broken_are_no_sections() -> None:
    rows = [f"一、教学\n{PARTS[0]}", f"二、备课\n{PARTS[1]}", f"三、{PARTS[2]}", f"四、{PARTS[3]}"]
    result = parse_notice((HEAD + "\n".join(rows) + "\n").encode(), name="a.txt")
    assert [item.text for item in result.rubrics[0].items] == ["教学计划完整", "备课备课认真", "食堂规范", "校舍完好"]
