"""Rows that head others, and which nothing but their sums tells from these."""

import pytest

from tests.readings import one_rubric, outline, read, severe


@pytest.mark.parametrize(
    "drawing",
    [
        "评分项 | 分值 | 评分标准\n质量 | 60 |\n可运行 | 40 | 直接运行\n规范 | 20 | 命名清楚\n报告 | 40 |\n分析 | 25 | 讲清\n图表 | 15 | 齐全",
        "项 | 满分 | 要求\n质量 | 60分 | —\n可运行 | 40 | 直接运行\n规范 | 20 | 命名清楚\n报告 | 40分 | —\n分析 | 25 | 讲清\n图表 | 15 | 齐全",
        "维度 | 说明 | 分值\n质量 |  | 60\n可运行 | 直接运行 | 40\n规范 | 命名清楚 | 20\n报告 |  | 40\n分析 | 讲清 | 25\n图表 | 齐全 | 15",
        "评分项 | 分值 | 评分标准\n质量 | 60 |\n可运行 | 40 | 直接运行\n规范 | 20 | 命名清楚\n报告 | 40 |\n分析 | 25 | 讲清\n图表 | 15 | 齐全\n合计 | 100 |",
        "评分项 | 标准分 | 办法 | 得分\n质量 | 60 | |\n可运行 | 40 | 运行 |\n规范 | 20 | 命名 |\n报告 | 40 | |\n分析 | 25 | 讲清 |\n图表 | 15 | 齐全 |",
    ],
)
def test_rows_without_rules_that_state_what_those_below_make_are_categories(drawing: str) -> None:
    rubric = one_rubric(drawing)
    assert [(category.name, category.points and int(category.points)) for category in rubric.categories] == [
        ("质量", 60),
        ("报告", 40),
    ]
    assert [item.text for item in rubric.categories[1].items] == ["分析", "图表"]


def test_rows_that_others_do_not_make_stay_items() -> None:
    rubric = one_rubric(
        "评分项 | 分值 | 评分标准\n质量 | 30 |\n可运行 | 20 | 直接运行\n规范 | 20 | 命名清楚\n报告 | 10 |\n分析 | 10 | 讲清"
    )
    assert not rubric.categories
    assert len(rubric.items) == 5


@pytest.mark.parametrize("number", ["^", ""])
def test_rows_with_numbers_of_their_own_head_those_whose_numbers_begin_anew(number: str) -> None:
    rubric = one_rubric(
        f"""序号 | 考核内容 | 考核得分
        1 | 文件编制（12分） | <
        {number} | 1、使用示范文本（4分） |
        {number} | 2、编制细致（8分） |
        2 | 组织协调（20分） | <
        {number} | 1、方案完整（12分） |
        {number} | 2、人员到位（8分） | """
    )
    assert outline(rubric.categories) == [("文件编制", 12, [4, 8]), ("组织协调", 20, [12, 8])]


def test_numbers_that_begin_anew_over_other_sums_head_nothing() -> None:
    rubric = one_rubric(
        "序号 | 考核内容 | 得分\n1 | 文件编制（12分） |\n | 1、示范文本（4分） |\n | 2、细致（9分） |\n2 | 协调（20分） |\n | 1、方案（12分） |"
    )
    assert not rubric.categories


@pytest.mark.parametrize("rules", [True, False])
def test_a_total_that_counts_heads_and_parts_is_told(rules: bool) -> None:
    brackets = ("{}", "{}") if rules else ("（{}）", "{}")
    rows = [("代码", 30, 0), ("可运行", 20, 1), ("规范", 10, 1), ("文档", 20, 0), ("完整", 12, 1), ("清楚", 8, 1)]
    drawn = [
        f"{name} | {brackets[part].format(worth)} | {'按要求' if rules and part else ''}" for name, worth, part in rows
    ]
    result = read("\n".join(["内容 | 分值 | 标准", *drawn, "合计 | 100 | "]))
    assert outline(result.rubrics[0].categories) == [("代码", 30, [20, 10]), ("文档", 20, [12, 8])]
    assert severe(result) == ["K203"]


@pytest.mark.parametrize(
    ("first", "items"),
    [("5.5", ["经理", "成员", "业绩", "信用"]), ("6", ["机构", "经理", "成员", "资历", "业绩", "信用"])],
)
def test_rows_without_rules_inside_a_group_are_sums_of_those_right_below(first: str, items: list[str]) -> None:
    rows = f"商务 | 机构 | {first} |\n^ | 经理 | 4 | 持证\n^ | 成员 | 1.5 | 有职称\n^ | 资历 | 3 |\n^ | 业绩 | 3 | 有合同\n^ | 信用 | 1.5 | 有证明"
    result = read(f"评审部分 | 评分因素 | 分值 | 评审标准\n{rows}\n报价 | 价格 | 90 | 见公式")
    business = result.rubrics[0].categories[0]
    inner = [(item.id, item.text) for part in business.categories for item in part.items]
    inner += [(item.id, item.text) for item in business.items]
    assert [text for _, text in sorted(inner)] == items
    assert ("K102" in [finding.code for finding in result.findings]) is (len(items) == 4)


@pytest.mark.parametrize(("first", "codes"), [(25, []), (26, ["K202"])])
@pytest.mark.parametrize(("one", "two"), [("一、", "二、"), ("（一）", "（二）"), ("1.", "2.")])
def test_names_that_alone_have_numbers_head_those_that_nearly_make_their_points(
    first: int, codes: list[str], one: str, two: str
) -> None:
    result = read(
        f"考核内容 | 分值 | 自评得分\n{one}花圃 | {first} |\n建立台账 | 15 |\n配备园丁 | 10 |\n{two}绿篱 | 75 |\n修剪 | 40 |\n清扫 | 35 |"
    )
    assert outline(result.rubrics[0].categories) == [("花圃", first, [15, 10]), ("绿篱", 75, [40, 35])]
    assert severe(result) == codes


@pytest.mark.parametrize(("last", "read_as"), [(75, [("花圃", 25, [15, 10]), ("绿篱", 75, [40, 35])]), (85, [])])
def test_names_without_numbers_head_others_where_all_sums_hold_and_they_make_the_whole(
    last: int, read_as: list[object]
) -> None:
    rows = f"花圃 | 25 |\n建立台账 | 15 |\n配备园丁 | 10 |\n绿篱 | {last} |\n修剪 | 40 |\n清扫 | {last - 40} |"
    assert outline(read(f"考核内容 | 分值 | 自评得分\n{rows}").rubrics[0].categories) == read_as


@pytest.mark.parametrize("total", [40, 100, 120])
@pytest.mark.parametrize("numbers", [("", "1", "", "2", "", "3"), ("1", "", "", "2", "", "")])
def test_items_that_all_make_the_printed_total_head_none(numbers: tuple[str, ...], total: int) -> None:
    shares = (10, 10, 20, 20, 20, 20) if not numbers[0] else (30, 15, 15, 20, 10, 10)
    names = zip(numbers, ("出勤", "记录", "态度", "能力", "廉洁", "学习"), shares, strict=True)
    rows = "\n".join(f"{number} | {name} | {share * total // 100}" for number, name, share in names)
    result = read(f"序号 | 考核内容 | 分值\n{rows}\n合计 | | {total}")
    assert (len(result.rubrics[0].items), severe(result)) == (6, [])


def test_numbers_on_what_several_make_are_those_of_categories_in_a_table_of_fifty() -> None:
    rubric = one_rubric(
        "序号 | 内容 | 分值\n1 | 值守 | 25\n | 到岗 | 10\n | 记录 | 15\n2 | 接待 | 25\n | 登记 | 10\n | 答复 | 15"
    )
    assert outline(rubric.categories) == [("值守", 25, [10, 15]), ("接待", 25, [10, 15])]


BONUS = "加分项 | < | <\n1.每受一次表彰加2分 | |\n2.每推广一次加1分 | |\n"
VETO = "一票否决 | < | <\n1.发生伤亡事故的 | |\n2.数据造假的 | |\n"


@pytest.mark.parametrize("total", ["合计 | 100 |\n", ""])
@pytest.mark.parametrize(
    "labels", [["", "1.", "2.", "", "3.", "4."], ["1.", "1、", "2、", "2.", "1、", "2、"], [""] * 6]
)
@pytest.mark.parametrize("below", [BONUS, VETO, BONUS + VETO])
def test_parts_of_bonuses_and_vetoes_below_are_no_part_of_the_sums(total: str, labels: list[str], below: str) -> None:
    named = zip(
        labels,
        ["值守 | 40", "按时到岗 | 25", "交接清楚 | 15", "台账 | 60", "记录完整 | 35", "按月归档 | 25"],
        strict=True,
    )
    rows = "".join(f"{label}{row} |\n" for label, row in named)
    result = read("考核内容 | 分值 | 得分\n" + rows + total + below)
    (rubric,) = result.rubrics
    assert outline(rubric.categories)[:2] == [("值守", 40, [25, 15]), ("台账", 60, [35, 25])]
    assert {part.kind for part in rubric.categories[2:]} <= {"bonus", "veto"}
    assert rubric.items == ()


PARTS = {"值守": [5, 5, 5, 5], "台账": [10, 10, 10, 10, 10], "接待": [20, 10]}


def headed(heads: dict[str, int], parts: dict[str, list[int]], rule: str, total: str) -> str:
    """Return a table in which each name stands over its parts with its points, and ``rule`` beside the parts."""
    rows = ["考核内容 | 分值 | 办法 | 得分"]
    for name, points in heads.items():
        rows.append(f"{name} | {points} | | ")
        rows += [f"{name}之{n} | {part} | {rule} | " for n, part in enumerate(parts[name], 1)]
    return "\n".join([*rows, *([f"合计 | {total} | | "] if total else [])])


def off(name: str, at: int | None, points: int) -> tuple[dict[str, int], dict[str, list[int]]]:
    """Return heads and parts with one misprint: of a head, or of its part ``at`` a place."""
    heads, parts = (
        {key: sum(values) for key, values in PARTS.items()},
        {key: [*values] for key, values in PARTS.items()},
    )
    if at is None:
        heads[name] = points
    else:
        parts[name][at] = points
    return heads, parts


@pytest.mark.parametrize(
    "misprint", [("值守", 0, 6), ("值守", 0, 15), ("值守", None, 25), ("台账", 1, 1), ("接待", None, 80)]
)
@pytest.mark.parametrize("rule", ["查记录", ""])
@pytest.mark.parametrize("total", ["100", ""])
def test_one_head_that_those_below_do_not_make_is_a_contradiction(
    misprint: tuple[str, int | None, int], rule: str, total: str
) -> None:
    heads, parts = off(*misprint)
    result = read(headed(heads, parts, rule, total))
    assert outline(result.rubrics[0].categories) == [(name, heads[name], parts[name]) for name in PARTS]
    assert "K202" in severe(result)
    told = next((finding for finding in result.findings if finding.code == "K102"), None)
    assert (told is None) is bool(rule or total)
    assert told is None or misprint[0] not in told.message.zh


@pytest.mark.parametrize("misprint", [("值守", 0, 6), ("值守", None, 25), ("台账", None, 80)])
@pytest.mark.parametrize("total", ["70", ""])
def test_one_of_two_heads_without_rules_may_be_off(misprint: tuple[str, int | None, int], total: str) -> None:
    heads, parts = off(*misprint)
    del heads["接待"]
    result = read(headed(heads, parts, "查记录", total))
    assert outline(result.rubrics[0].categories) == [(name, heads[name], parts[name]) for name in heads]
    assert "K202" in severe(result)
    assert ("K102" in severe(result)) is (not total and misprint[-1] != 80)


@pytest.mark.parametrize("total", ["100", ""])
def test_of_two_heads_without_rules_one_off_heads_none_where_all_rows_make_the_whole(total: str) -> None:
    result = read(headed({"值守": 25, "台账": 30}, {"值守": [10, 5], "台账": [15, 15]}, "查记录", total))
    assert not result.rubrics[0].categories


def test_rows_that_alone_make_a_hundred_head_none() -> None:
    rows = {"值守": 10, "台账": 20, "接待": 30}
    parts = {"值守": [5, 5], "台账": [5, 5], "接待": [15, 5]}
    assert not read(headed(rows, parts, "", "")).rubrics[0].categories
