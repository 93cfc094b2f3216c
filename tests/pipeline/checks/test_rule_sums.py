"""What the rules beside the items give in all against the points of the items."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

HEAD = "项目 | 内容 | 分值 | 评分标准\n组织 | 签订责任书 | 40 | 层层签订得30分；存档得10分。\n检查 | 每月检查 | 35 | 检查两次得20分；有记录得15分。\n"


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("救生衣齐全得10分；消防齐全得15分。", []),
        ("救生衣齐全得11分；消防齐全得15分。", ["K214"]),
        ("救生衣齐全得25分；消防齐全得15分。", []),
        ("救生衣齐全得11分（其中有记录得2分）；消防齐全得15分。", []),
        ("每次得5分；消防齐全得15分。", []),
        ("获市级表彰得11分；获省级表彰得15分。", []),
        ("演练获一等奖得15分；获二等奖得11分。", []),
        ("主持演练得15分；参与演练得11分。", []),
    ],
)
def test_one_item_at_odds_with_its_rules_is_told(rule: str, codes: list[str]) -> None:
    assert severe(checked(read("渔业考核表", f"{HEAD}救援 | 配齐设备 | 25 | {rule}\n合计 | | 100 |"))) == codes


def test_several_at_odds_say_that_the_rules_are_not_added() -> None:
    rows = "救援 | 配齐设备 | 15 | 齐全得11分；完好得5分。\n宣传 | 发放手册 | 10 | 到户得5分；讲解得4分。"
    assert severe(checked(read("渔业考核表", f"{HEAD}{rows}\n合计 | | 100 |"))) == []


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("签订得31分；存档得10分。", ["K214"]),
        ("签订得35分；存档得15分。", []),
        ("签订得30分；存档得10分。", []),
        ("优秀得36分；良好得8分。", []),
        ("完成80%得32分；完成60%得12分。", []),
        ("主持得26分，参与得12分。", []),
        ("刊发一篇得16分，两篇得28分。", []),
        ("局长到会得26分；副职到会得12分。", []),
    ],
)
def test_one_other_item_is_enough_where_the_sum_is_near(rule: str, codes: list[str]) -> None:
    rows = f"项目 | 内容 | 分值 | 评分标准\n组织 | 签订责任书 | 40 | {rule}\n检查 | 每月检查 | 60 | 检查两次得20分；有记录得40分。"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | | 100 |"))) == codes


@pytest.mark.parametrize(
    ("first", "codes"), [("签订责任书26分", ["K214"]), ("签订责任书25分", []), ("签订责任书40分", [])]
)
def test_amounts_in_the_texts_are_added_where_those_of_others_are_sub_points(first: str, codes: list[str]) -> None:
    rows = f"序号 | 考核内容 | 分值\n一 | {first}，存档15分。 | 40\n二 | 检查两次20分，有记录40分。 | 60"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | | 100"))) == codes


@pytest.mark.parametrize(("last", "codes"), [("清点器械4分", ["K214"]), ("清点器械5分", [])])
def test_what_stands_below_the_text_in_its_column_goes_on_with_it(last: str, codes: list[str]) -> None:
    head = "项目 | 内容 | 评分标准 | 标准分\n准备 | 铺单 | 平整6分覆盖完全4分 | 10\n^ | 核对 | 姓名3分部位2分 | 5\n"
    rows = f"操作 | 穿刺 | 定位2分深度3分 | 10\n^ | ^ | {last} | ^\n^ | 包扎 | 松紧适宜3分 | 3\n^ | ^ | 位置正确2分 | 2"
    result = checked(read("操作考核表", f"{head}{rows}\n总分 | | | 30"))
    assert [f.code for f in result.findings if f.code == "K214"] == codes
