"""Rows into which a name is merged: each is named by its words, not by its serial number."""

from tests.readings import outline, read


def test_a_serial_number_names_no_part() -> None:
    result = read(
        "序号 | 考评区域 | 考核标准 | 分值\n1 | 定位 | 无移动 | 4\n2 | 床铺 | 被子整齐 | 5\n3 | ^ | 铺面干净 | 3\n合计 | | | 12"
    )
    assert outline(result.rubrics[0].categories)[-1] == ("床铺", None, [5, 3])
    assert [item.text for item in result.rubrics[0].categories[-1].items] == ["被子整齐", "铺面干净"]
