"""Points marked in the cells of a column against those of the items."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("1.签订（31分）；2.存档（10分）", ["K204"]),
        ("1.签订（30分）；2.存档（10分）", []),
        ("优（40分）；良（35分）", []),
        ("签订（38分）", []),
        ("省级（24分），市级（20分）", []),
        ("1.主持（24分）；2.参与（20分）", []),
        ("签订（31分），存档（10分）", []),
    ],
)
def test_one_row_that_nearly_adds_up_is_told_where_the_other_does(rule: str, codes: list[str]) -> None:
    rows = f"项目 | 内容 | 分值 | 评分标准\n组织 | 签订责任书 | 40 | {rule}\n检查 | 每月检查 | 60 | 1.检查（20分）；2.记录（40分）"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | | 100 |"))) == codes


RULES = ["少一次扣4分。", "每少一次扣 4 分。", "少一次扣0.5～4分。", "每次得4分。", "按比例得分", ""]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("points", "codes"), [(19, []), (20, ["K204"]), (25, ["K204"])])
def test_numbered_clauses_are_held_against_the_points_whatever_rules_stand_behind_their_marks(
    points: int, codes: list[str], rule: str
) -> None:
    first = f"1.专题研究（16分）。{rule}2.学习到位（{points}分）。{rule}"
    rows = f"项目 | 分值 | 评分标准 | 自评\n渔政 | 35 | {first} |\n渔港 | 65 | 1.值守（40分）。{rule}2.台账（25分）。{rule} |"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | 100 | |"))) == codes


def test_numbered_tiers_are_no_clauses_that_make_up_the_points() -> None:
    rows = "项目 | 分值 | 评分标准 | 自评\n渔政 | 35 | 1.省级（35分）。2.县级（8分）。 |\n渔港 | 65 | 1.值守（40分）。2.台账（25分）。 |"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | 100 | |"))) == []


@pytest.mark.parametrize(
    ("rule", "codes"), [("签订（31分），存档（10分）", ["K204"]), ("省级（24分），市级（20分）", [])]
)
def test_two_other_rows_tell_of_one_without_numbers_whose_marks_are_no_steps(rule: str, codes: list[str]) -> None:
    others = "检查 | 每月检查 | 30 | 检查（20分），记录（10分）\n宣传 | 发放手册 | 30 | 到户（20分），讲解（10分）"
    rows = f"项目 | 内容 | 分值 | 评分标准\n组织 | 签订责任书 | 40 | {rule}\n{others}"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | | 100 |"))) == codes


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("1.按时参会（8分）；2.按时报送（7分）；3.按期总结（4分）", ["K204"]),
        ("1.放流率达到98%（8分）；2.巡查率达到95%（7分）；3.登记率达到90%（4分）", ["K204"]),
        ("1.省级表彰（8分）；2.市级表彰（7分）；3.县级表彰（4分）", []),
        ("1.论文每篇（5分），最多10分；2.课题每项（3分），最多10分", []),
        ("1.论文每篇（5分），另计10分；2.课题（8分）", []),
        ("1.论文（5分），最多10分；2.课题（3分），最多10分", []),
        ("1.论文（8分）；2.课题（8分）；教研活动4分，缺一次扣1分", []),
        ("1.论文（8分）；2.课题（8分）；教研活动3分，缺一次扣1分", ["K204"]),
        ("1.满勤（20分），缺一次扣2分；2.旷工一次（10分）全扣", []),
    ],
)
def test_one_of_five_numbered_rows_is_told_where_its_marks_are_parts_that_miss(rule: str, codes: list[str]) -> None:
    others = "".join(
        f"\n{name} | 20 | 1.建立台账（12分）；2.每月巡查（8分）" for name in ("渔政", "渔港", "船检", "增殖")
    )
    table = f"项目 | 分值 | 评分标准{others}\n其他 | 20 | {rule}\n合计 | 100 |"
    assert severe(checked(read("渔业考核表", table))) == codes


@pytest.mark.parametrize(
    "rule", ["1.论文每篇（5分）；2.课题每项（8分）", "论文每篇（5分），课题每项（8分）", "论文（5分），课题每项（8分）"]
)
def test_marks_of_each_of_many_make_up_no_points(rule: str) -> None:
    others = "\n".join(f"{name} | 15 | 1.计划（10分）；2.总结（5分） |" for name in ("渔政", "渔港", "渔船", "渔具"))
    rows = f"项目 | 分值 | 评分标准 | 自评\n{others}\n成效 | 40 | {rule} |"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | 100 | |"))) == []


@pytest.mark.parametrize(
    "rule", ["1.每月巡查（20分）；2.每季总结（15分）", "1.每次到会（20分）；2.培训每月一次（15分）"]
)
def test_what_is_done_every_month_is_a_part(rule: str) -> None:
    others = "\n".join(f"{name} | 15 | 1.计划（10分）；2.总结（5分） |" for name in ("渔政", "渔港", "渔船", "渔具"))
    rows = f"项目 | 分值 | 评分标准 | 自评\n{others}\n成效 | 40 | {rule} |"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | 100 | |"))) == ["K204"]
