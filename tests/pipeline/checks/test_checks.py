"""Checks on small tables: codes, paths, figures, suspects."""

from decimal import Decimal

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.finding import Finding
from tests.builders import agreeing, rubric_file
from tests.tables import document, drawn_rows, pages

HEAD = (
    "某工〔2012〕12号",
    "某市总工会关于印发《2012年考核细则》的通知",
    "各单位：",
    "现印发你们。",
    "某市总工会",
    "2012年7月12日",
)
GOOD = """项目 | 考核内容 | 满分
(一)甲5分 | 1.建立档案（1分）；开展活动（2分）。 | 3分
^ | 2.参与调解。 | 2分
(二)乙5分 | 1.加强宣传。 | 1分
^ | 2.落实制度。 | 4分
合计 | | 10分"""


def findings(drawing: str) -> list[Finding]:
    found = checked(interpret(document(*HEAD, drawn_rows(drawing)))).findings
    return [finding for finding in found if finding.severity != "note"]


def test_a_good_table_has_no_finding() -> None:
    assert findings(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("（2分）", "（3分）", [("K201", "rubrics[0].categories[0].items[0]", 3, 4)]),
        ("| 2分", "| 3分", [("K202", "rubrics[0].categories[0]", 5, 6)]),
        ("乙5分", "乙6分", [("K202", "rubrics[0].categories[1]", 6, 5), ("K203", "rubrics[0]", 10, 11)]),
        ("| 10分", "| 11分", [("K203", "rubrics[0]", 11, 10)]),
        ("2.参与", "3.参与", [("K301", "rubrics[0].categories[0].items[1]", "2", "3")]),
        ("(二)", "(三)", [("K301", "rubrics[0].categories[1]", "2", "3")]),
        ("2.参与调解。 | 2分", "2.参与调解。 | ", [("K401", "rubrics[0].categories[0].items[1]", None, None)]),
        (
            "2.参与调解。 | 2分",
            "2.参与调解。 | 二三分",
            [("K402", "rubrics[0].categories[0].items[1]", None, "二三分")],
        ),
        ("2.参与调解。", "", [("K403", "rubrics[0].categories[0].items[1]", None, None)]),
        ("参与调解。", "参与调解，", [("K404", "rubrics[0].categories[0].items[1]", None, "参与调解，")]),
        ("\n合计 | | 10分", "", [("K407", "rubrics[0]", None, None)]),
    ],
)
def test_one_change_gives_its_finding(old: str, new: str, expected: list[tuple[object, ...]]) -> None:
    assert old in GOOD
    found = [(f.code, f.path, f.expected, f.actual) for f in findings(GOOD.replace(old, new, 1))]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("rows", "severity"),
    [
        (["考核内容 | 分值", "甲 | 50", "乙 | 50"], None),
        (["考核内容 | 分值", "甲 | 50", "乙 | 40"], "warning"),
        (["类别 | 内容 | 分值", "加分项 | 市级获奖 | 3", "^ | 县级获奖 | 2", "^ | 乡级获奖 | 1"], None),
        (["类别 | 内容 | 分值", "加分项 | 市级获奖 | 3", "^ | 县级获奖 | 2", "基本项 | 按时参赛 | 1"], "warning"),
        (["内容 | 分值 | 评分标准", "加分要有证明 | < | <", "甲 | 60 | 缺一次扣2分", "乙 | 40 | 漏一次扣3分"], "note"),
        (["类别 | 内容 | 权重", "设备 | 甲 | 70%", "^ | 乙 | 30%", "人员 | 丙 | 60%", "^ | 丁 | 40%"], None),
        (["类别 | 内容 | 权重", "设备 | 甲 | 70%", "^ | 乙 | 30%", "人员 | 丙 | 60%", "^ | 丁 | 30%"], "warning"),
        (["内容 | 分值 | 评分标准", "加分项 | < | <", "甲 | 6 | 每次加2分", "乙 | 4 | 每次加1分"], None),
    ],
)
def test_a_table_of_a_notice_without_categories_may_do_without_a_total(rows: list[str], severity: str | None) -> None:
    found = checked(interpret(document(*HEAD, drawn_rows("\n".join(rows))))).findings
    assert [f.severity for f in found if f.code == "K407"] == ([] if severity is None else [severity])


@pytest.mark.parametrize("row", range(1, len(GOOD.splitlines())))
def test_any_lost_row_is_noticed(row: int) -> None:
    lines = GOOD.splitlines()
    del lines[row]
    if row < len(lines) and lines[row].startswith("^"):
        lines[row] = lines[row].replace("^", "", 1)
    assert findings("\n".join(lines))


def test_the_finding_names_the_one_number_that_mends_both_sums() -> None:
    wrong_total, wrong_category = findings(GOOD.replace("乙5分", "乙6分"))
    assert (wrong_total.code, wrong_category.code) == ("K203", "K202")
    assert "乙" in wrong_category.help.zh
    assert "6→5" in wrong_category.help.zh
    assert "6→5" in wrong_total.help.zh


def severities(drawing: str) -> list[tuple[str, str, str | None]]:
    found = checked(interpret(document(*HEAD, drawn_rows(drawing)))).findings
    return [(f.code, f.severity, f.path) for f in found if f.code.startswith("K30")]


NUMBERED = """项目 | 考核内容 | 满分
(一)甲5分 | {}.建立档案。 | 1分
^ | {}.参与调解。 | 1分
^ | {}.加强宣传。 | 1分
^ | {}.落实制度。 | 1分
^ | {}.组织培训。 | 1分
合计 | | 5分"""


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("12345", []),
        ("12123", [("K302", 2)]),
        ("12245", [("K302", 2)]),
        ("12945", [("K301", 2)]),
        ("12435", [("K303", 3)]),
        ("13456", [("K301", 1)]),
        ("11234", [("K302", 1)]),
        ("11224", [("K302", 1), ("K302", 3)]),
        ("23456", [("K304", 0)]),
    ],
)
def test_one_fault_is_one_finding(numbers: str, expected: list[tuple[str, int]]) -> None:
    found = severities(NUMBERED.format(*numbers))
    assert [(code, path) for code, _, path in found] == [
        (code, f"rubrics[0].categories[0].items[{n}]") for code, n in expected
    ]


@pytest.mark.parametrize(
    ("numbers", "total", "severity"),
    [
        ("11234", 5, "note"),
        ("11345", 5, "warning"),
        ("12344", 5, "warning"),
        ("11234", 6, "warning"),
    ],
    ids=["counts on", "number missing", "last number", "sums fail"],
)
def test_a_number_printed_twice_is_a_note_where_no_row_can_be_lost(numbers: str, total: int, severity: str) -> None:
    drawing = NUMBERED.format(*numbers).replace("甲5分", f"甲{total}分").replace("| 5分", f"| {total}分")
    assert [found[:2] for found in severities(drawing)] == [("K302", severity)]


@pytest.mark.parametrize(("last", "severity"), [(60, "note"), (50, "warning")])
def test_rows_that_make_100_without_a_printed_total_are_all_there(last: int, severity: str) -> None:
    drawing = f"序号 | 考核内容 | 满分\n1 | 建立档案。 | 10\n2 | 参与调解。 | 15\n2 | 加强宣传。 | 15\n3 | 组织培训。 | {last}"
    assert [found[:2] for found in severities(drawing)] == [("K302", severity)]


def test_a_weighted_sum_that_fails_names_no_suspect() -> None:
    whole = agreeing().rubrics[0]
    halves = tuple(each.model_copy(update={"weight": Decimal("0.5")}) for each in whole.categories)
    weighted = whole.model_copy(update={"combine": "weighted", "categories": halves})
    (finding,) = [finding for finding in rubric_file(weighted).findings if finding.severity == "error"]
    assert (finding.code, float(str(finding.actual))) == ("K203", 5)
    assert "最可能有误" not in finding.help.zh


def test_the_name_of_a_bonus_part_needs_no_full_stop() -> None:
    table = "考核内容 | 分值\n" + "".join(f"{name}管理到位。 | 10\n" for name in "日周月季年晨午晚课操")
    found = [checked(interpret(pages(table + last))) for last in ("特别奖惩 | ", "礼仪规范培 | 5")]
    assert ["K405" in [finding.code for finding in result.findings] for result in found] == [False, True]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "一、甲 | 制度 | 1.各类制度齐全 | 2\n^ | 生产 | 2.编制计划 | 3\n^ | ^ | 3.组织会议 | 4\n^ | 图纸 | 4.图纸齐全 | 1",
            [],
        ),
        (
            "一、甲 | 台账 | 1.台账齐全 | 2\n^ | ^ | 2.按时上报 | 3\n^ | 值班 | 3.按时值班 | 4\n^ | ^ | 4.如实记录 | 1",
            [],
        ),
        ("一、甲 | 制度 | 1.各类制度齐全 | 2\n^ | 生产 | 3.编制计划 | 4\n^ | ^ | 4.组织会议 | 4", ["K304"]),
        (
            "一、甲 | 台账 | 1.台账齐全 | 2\n^ | ^ | 2.按时上报 | 3\n^ | 值班 | 4.按时值班 | 4\n^ | ^ | 5.如实记录 | 1",
            ["K304"],
        ),
    ],
)
def test_numbers_run_on_through_the_groups_of_a_category(rows: str, expected: list[str]) -> None:
    assert [code for code, *_ in severities("项目 | 类别 | 考核内容 | 分值\n" + rows)] == expected


def test_numbers_count_on_from_those_inside_the_cell_above() -> None:
    rows = "项目 | 考核内容 | 满分\n甲 | 1、有制度；2、有台账。 | 3\n^ | 3、有人管。 | 2\n乙 | 1、有计划。 | 5\n合计 | | 10"
    assert findings(rows) == []
    assert [one.code for one in findings(rows.replace("3、有人管", "4、有人管"))] == ["K301"]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("125634", [("K301", "note"), ("K304", "note")]),
        ("125637", [("K301", "warning"), ("K301", "warning"), ("K304", "note")]),
        ("341256", [("K303", "warning"), ("K304", "note"), ("K304", "note")]),
    ],
)
def test_rows_moved_to_another_category_are_not_lost(numbers: str, expected: list[tuple[str, str]]) -> None:
    rows = [f"{n}.{text}" for n, text in zip(numbers, "甲乙丙丁戊己", strict=True)]
    drawing = "项目 | 考核内容 | 分值\n内务 | {} | 1\n^ | {} | 1\n^ | {} | 1\n^ | {} | 1\n学习 | {} | 1\n^ | {} | 1\n合计 | | 6"
    found = severities(drawing.format(*rows))
    assert sorted((code, severity) for code, severity, _ in found) == sorted(expected)


@pytest.mark.parametrize("extra", ["加分项：", "一票否决"])
def test_what_prints_no_points_outside_the_sum_hides_no_wrong_one(extra: str) -> None:
    drawing = f"""项目 | 考核内容 | 评分办法
    宣传（6分） | 编有安全手册。（2分） | 编有手册的得2分
    ^ | 组织安全活动。（3分） | 有方案得3分
    ^ | {extra} | 每年外聘专家一次
    诚信（2分） | 作出安全承诺。（2分） | 有承诺书得2分"""
    assert [finding.code for finding in findings(drawing) if finding.severity == "error"] == ["K202"]


def test_a_bonus_that_says_how_much_it_adds_may_make_the_sum() -> None:
    drawing = """项目 | 考核内容 | 分值
    宣传（60分） | 编有安全手册。 | 50
    ^ | 创新加分（最高10分） |
    诚信（40分） | 作出安全承诺。 | 40"""
    assert not [finding for finding in findings(drawing) if finding.severity == "error"]
