"""Numbers without a mark that count on, in lists and tables."""

import pytest

from tests.readings import outline, read, severe


def labels(*lines: str) -> list[tuple[str, str]]:
    (rubric,) = read("考核标准", *lines).rubrics
    return [(item.label, item.text[:4]) for item in rubric.items]


@pytest.mark.parametrize("mark", ["、", ".", "．"])
def test_one_between_two_marked_ones(mark: str) -> None:
    found = labels(f"1{mark}制度健全（5分）", "2治安良好（6分）；市场正常", f"3{mark}整治到位（7分）")
    assert found[1] == ("2", "治安良好")


def test_several_and_the_last() -> None:
    found = labels(
        "1、制度健全（5分）", "2治安良好（6分）", "3整治到位（7分）", "4、宣传（2分）", "5组织机构健全（4分）"
    )
    assert [label for label, _ in found] == ["1、", "2", "3", "4、", "5"]


@pytest.mark.parametrize("line", ["3次以上未参加的扣2分", "3年内无事故", "7治安良好，扣1分"])
def test_how_many_there_are_is_no_number(line: str) -> None:
    found = labels("1、制度健全（5分）", "2、治安良好（6分）", line, "3、整治到位（7分）")
    assert [label for label, _ in found] == ["1、", "2、", "3、"]


def test_in_the_cells_of_a_table_over_categories() -> None:
    rows = "甲（11分） | 1、制度健全 | 5\n^ | 2、会议记录 | 6\n乙（17分） | 3民主集中制 | 7\n^ | 4、中心工作 | 10"
    result = read(f"项目 | 内容 | 分值\n{rows}")
    assert outline(result.rubrics[0].categories) == [("甲", 11, [5, 6]), ("乙", 17, [7, 10])]
    item = result.rubrics[0].categories[1].items[0]
    assert (item.label, item.text) == ("3", "民主集中制")
    assert severe(result) == []


def test_a_number_of_people_in_a_cell_is_none() -> None:
    (rubric,) = read("内容 | 分值\n1.制度健全 | 5\n2.会议记录 | 6\n3名专职人员 | 7\n3.中心工作 | 8").rubrics
    assert [item.label for item in rubric.items] == ["1.", "2.", "", "3."]


@pytest.mark.parametrize("name", ["2 治安良好", "2治安良好"])
def test_a_name_over_what_is_said_of_it(name: str) -> None:
    said = "井然有序。此项5分，一处不达标扣1分。"
    lines = [part for head in ("1. 制度健全", name, "3. 宣传") for part in (head, said)]
    assert labels(*lines) == [("1.", "制度健全"), ("2", "治安良好"), ("3.", "宣传井然")]


def test_what_is_said_that_begins_with_how_many_is_no_name() -> None:
    said = "资料齐备，此项5分。"
    found = labels("1. 制度", said, "2. 治安", "3人以上值守，此项5分。", "3. 宣传", said)
    assert [label for label, _ in found] == ["1.", "2.", "3."]


def test_a_category_in_a_table() -> None:
    rows = ["1、制度（5分） | 健全 | 5", "{}治安（6分） | 良好 | 6", "3、宣传（7分） | 到位 | 7"]
    found = [
        [part.label for part in read("项目 | 内容 | 分值\n" + "\n".join(rows).format(number)).rubrics[0].categories]
        for number in ("2", "2 ", "4")
    ]
    assert found == [["1、", "2", "3、"], ["1、", "2", "3、"], ["1、", "", "3、"]]


@pytest.mark.parametrize(("name", "label"), [("2 个街区整治", ""), ("2 个体户管理", "2")])
def test_how_many_there_are_is_no_number_though_the_others_count_on(name: str, label: str) -> None:
    table = f"项目 | 内容 | 分值\n1、制度 | 健全 | 5\n{name} | 良好 | 6\n3、宣传 | 到位 | 7"
    assert [part.label for part in read(table).rubrics[0].categories] == ["1、", label, "3、"]
