"""Totals that are printed twice with different points."""

import pytest

from tests.readings import read, severe

HEADER = "项目 | 内容 | 分值"
ROWS = "日常 | 考勤到位 | 15\n^ | 纪律良好 | 25\n业务 | 完成任务 | 60"


def table(header: str = HEADER, rows: str = ROWS, total: str = "合计 | | 100") -> str:
    return f"{header}\n{rows}\n{total}"


@pytest.mark.parametrize(
    "pieces",
    [
        ("工作考核表（110分）", table()),
        ("工作考核表", "考核总分为110分。", table()),
        ("工作考核表", table(header="项目（总分90分） | 内容 | 分值")),
        ("工作考核表", "（满分110分）", table()),
        ("工作考核表", "（试行，总分90分）", table()),
        ("考核满分为120分，按所附表逐项计分。", "工作考核表（满分100分）", table(total="")),
        ("工作考核表", table(rows=f"总分 | | 98\n{ROWS}")),
        ("工作考核表", table(rows=ROWS.replace("业务 |", "小计 | | 38\n业务 |"), total="合计 | | 100")),
        ("工作考核表", table(header="序号 | 内容 | 分值", rows="一 | 日常（45分） | 40\n1 | 考勤 | 15\n2 | 纪律 | 25\n二 | 业务 | 60\n3 | 任务 | 60")),
    ],
    ids=["title", "prose", "below the title", "behind another word", "header", "title against prose", "first row", "subtotal", "name"],
)  # fmt: skip
def test_another_total_is_reported(pieces: tuple[str, ...]) -> None:
    assert severe(read(*pieces)) == ["K212"]


@pytest.mark.parametrize(("beside", "told"), [("13", True), ("10", False), ("", False)])
def test_a_name_over_the_columns_may_print_other_points_than_stand_beside_it(beside: str, told: bool) -> None:
    rows = f"{ROWS.replace('60', '50')}\n执行率（10分） | < | {beside}"
    assert ("K212" in severe(read("工作考核表", table(rows=rows)))) is told


@pytest.mark.parametrize(
    "pieces",
    [
        ("工作考核表（100分）", "考核满分100分。", table(header="项目（总分100分） | 内容 | 分值")),
        ("工作考核表（100分）", table(rows=f"{ROWS}\n加分 | 获得表彰 | 10", total="合计 | | 110")),
        ("工作考核表", "考核总分120分，折算为百分制计入年度考核。", table()),
        ("工作考核表", "年度考核总分1000分，其中日常工作如下。", table()),
        ("工作考核表", "总分90分以上为优秀。", table()),
        ("工作考核表", "（满分110分，其中本表100分）", table()),
        ("考核实行百分制，另设加分20分，总分120分。", "工作考核表（满分100分）", table(total="")),
    ],
    ids=["agree", "with bonus", "converted", "of more", "grade", "of more below the title", "holding bonuses"],
)
def test_what_agrees_or_is_of_something_else_is_not(pieces: tuple[str, ...]) -> None:
    assert "K212" not in severe(read(*pieces))


@pytest.mark.parametrize(
    "head", ["自评得分（96分）", "自评（96分）", "得分（96分）", "考核得分（96分）", "自查得分:96分"]
)
def test_the_sum_of_scores_that_were_got_is_no_total(head: str) -> None:
    drawing = f"项目 | 内容 | 分值（100分） | {head}\n考勤 | 按时到岗 | 40 | 38\n业务 | 完成任务 | 60 | 58"
    assert "K212" not in severe(read("工作考核表", drawing))


@pytest.mark.parametrize(("first", "codes"), [(100, []), (110, ["K212"])])
@pytest.mark.parametrize("head", ["一级指标 | 分值 | 二级指标 | 分值", "维度 | 权重 | 指标 | 分值"])
def test_the_sum_of_another_level_is_held_against_the_total(head: str, first: int, codes: list[str]) -> None:
    rows = f"日常 | 40 | 考勤 | 15\n^ | ^ | 纪律 | 25\n业务 | 60 | 任务 | 35\n^ | ^ | 质量 | 25\n合计 | {first} | | 100"
    assert severe(read("工作考核表", f"{head}\n{rows}")) == codes


@pytest.mark.parametrize(
    ("behind", "codes"), [("，其中值守100分，测评20分。", []), ("，其中值守90分，测评30分。", ["K212"])]
)
def test_a_whole_of_which_the_total_is_said_to_be_a_part_is_no_rival(behind: str, codes: list[str]) -> None:
    table = "项目 | 分值\n到岗 | 60\n交接 | 40\n合计 | 100"
    assert severe(read(f"全年满分120分{behind}", "值守考核表", table)) == codes


@pytest.mark.parametrize(
    ("titles", "codes"),
    [
        (("附件1：值守考核表（43分）", "附件2：业务考核表（60分）"), ["K212"]),
        (("附件1：值守考核表（满分40分）", "附件2：业务考核表（满分65分）"), ["K212"]),
        (("附件1：值守考核表（40分）", "附件2：业务考核表（60分）"), []),
        (("值守和业务考核表（100分）", "附件2：业务考核表（60分）"), []),
        (("值守和业务考核表（50分）", "附件2：业务考核表"), []),
        (("附件1：值守考核表（20分）", "附件2：业务考核表（80分）"), []),
    ],
)
def test_the_title_of_each_of_several_tables_is_held_against_its_total(
    titles: tuple[str, str], codes: list[str]
) -> None:
    first = "项目 | 内容 | 分值\n值守 | 按时到岗 | 25\n^ | 交接清楚 | 15\n合计 | | 40"
    second = "项目 | 内容 | 分值\n业务 | 完成任务 | 35\n^ | 质量达标 | 25\n合计 | | 60"
    assert [code for code in severe(read(titles[0], first, titles[1], second)) if code == "K212"] == codes


@pytest.mark.parametrize(
    ("behind", "codes"),
    [
        ("每受一次表彰加分5分", ["K212"]),
        ("受表彰一次加分5分", ["K212"]),
        ("单次加分5分", ["K212"]),
        ("单项加分最高5分", ["K212"]),
        ("每受一次区级、县级表彰加分5分", ["K212"]),
        ("每次加分不超过5分", ["K212"]),
        ("每项奖励分最多5分", ["K212"]),
        ("每类加分5分", ["K212"]),
        ("每季度加分5分", ["K212"]),
        ("每次表彰加分，最高5分", ["K212"]),
        ("受表彰的加分，上限5分", []),
        ("每次表彰加分，累计最高5分", []),
        ("创新、特色加分5分", []),
        ("另有5分加分", []),
        ("另设加分5分", []),
        ("含奖励分5分", []),
        ("每年加分最高5分", []),
        ("其中每季度加分项5分", []),
        ("奖励分每项1分、最高奖励分5分", []),
        ("设加分项1项5分", []),
        ("每次加分累计上限加分5分", []),
        ("每类附加分合计5分", []),
    ],
)
def test_what_is_added_for_each_case_is_no_part_of_the_whole(behind: str, codes: list[str]) -> None:
    table = "项目 | 分值\n到岗 | 60\n交接 | 40\n合计 | 100"
    assert severe(read(f"考核满分为105分，{behind}。", "值守考核表", table)) == codes
