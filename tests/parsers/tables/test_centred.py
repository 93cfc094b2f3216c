"""Names of categories in the middle of their rows, with blank cells above and below."""

import pytest

from tests.readings import outline, read, severe

HEAD = "序号 | 项目 | 内容 | 分值 | 评分标准\n"
ROWS = (
    "1 | | 甲类证书 | 2 | 查证书\n2 | 资信（6分） | 乙类业绩 | 3 | 查合同\n3 | | 丙项经验 | 1 | 查记录\n"
    "4 | | 丁类方案 | 60 | 看方案\n5 | 技术（{}分） | {} | 20 | 方案新颖的得20分\n6 | | 己类团队 | 14 | 看名单\n"
)


@pytest.mark.parametrize("end", ["", "合计 | | | 100 | ", "小计 | | | 100 | \n合计 | | | 100 | "])
def test_the_points_prove_the_rows_of_each_name(end: str) -> None:
    result = read(HEAD + ROWS.format(94, "戊类创新") + end)
    assert outline(result.rubrics[0].categories) == [("资信", 6, [2, 3, 1]), ("技术", 94, [60, 20, 14])]
    assert severe(result) == []


def test_an_item_without_a_text_is_named_by_its_rules() -> None:
    result = read(HEAD + ROWS.format(94, ""))
    item = result.rubrics[0].categories[1].items[1]
    assert item.text == "方案新颖的得20分"
    assert item.cells == ()


def test_sums_that_do_not_fit_prove_nothing() -> None:
    assert "K202" in severe(read(HEAD + ROWS.format(90, "戊类创新")))


def test_names_in_the_first_row_go_on_below_as_ever() -> None:
    result = read("项目 | 内容 | 分值\n资信（5分） | 甲 | 2\n | 乙 | 3\n技术（90分） | 丙 | 60\n | 丁 | 30")
    assert outline(result.rubrics[0].categories) == [("资信", 5, [2, 3]), ("技术", 90, [60, 30])]


def test_a_name_may_stand_in_the_last_of_its_rows() -> None:
    result = read("项目 | 内容 | 分值\n | 甲 | 2\n | 乙 | 3\n资信（6分） | 丙 | 1\n | 丁 | 4\n服务（9分） | 戊 | 5")
    assert outline(result.rubrics[0].categories) == [("资信", 6, [2, 3, 1]), ("服务", 9, [4, 5])]
