"""Rows of rules below the total: what they add or take stands outside the points, and is not lost."""

import pytest

from parsers.interpret import interpret
from schema.rubric import Rubric
from tests.readings import read as read_all
from tests.readings import severe
from tests.tables import document, drawn_rows

ROWS = "类别 | 考核内容 | 分值\n环境 | 场地整洁 | 45\n安全 | 设施完好 | 55\n"
TOTAL = "合计 | | 100\n"


def read(rows: str) -> Rubric:
    (rubric,) = interpret(document("评分表", drawn_rows(rows))).rubrics
    return rubric


@pytest.mark.parametrize("total", [TOTAL, ""], ids=["below-the-total", "without-total"])
@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("加分项：每受一次表彰加3分 | |", "bonus"),
        ("2.奖励加分：承办现场会的加4分 | |", "bonus"),
        ("扣分项：每收到一次投诉扣2分 | |", "deduction"),
        ("一票否决：发生伤亡事故的不得评优 | |", "veto"),
    ],
)
def test_a_row_that_names_its_kind_is_an_item_outside_the_points(row: str, kind: str, total: str) -> None:
    last = read(ROWS + total + row).items[-1]
    assert (last.kind, last.counts, last.points) == (kind, False, None)


def test_rows_below_the_first_go_on_and_a_remark_does_not() -> None:
    rubric = read(
        ROWS + TOTAL + "加分 | 每受一次表彰加3分 |\n | 每篇简报加1分 |\n备注：加分不超过10分，超出的不加分 | |"
    )
    part = rubric.categories[-1]
    assert (part.name, part.kind, part.counts) == ("加分", "bonus", False)
    assert [item.kind for item in part.items] == ["bonus", "bonus"]
    assert [rule.text for item in part.items for rule in item.scoring] == ["每受一次表彰加3分", "每篇简报加1分"]


@pytest.mark.parametrize("below", ["^", ""])
@pytest.mark.parametrize("points", ["", "一票否决", "/"])
def test_each_row_beside_vetoes_below_the_total_is_one(below: str, points: str) -> None:
    vetoes = f"三、一票否决项 | 1.发生伤亡事故的 | {points}\n{below} | 2.班子成员被查处的 | {points}\n{below} | 3.数据造假的 | {points}"
    part = read(ROWS + TOTAL + vetoes).categories[-1]
    assert (part.name, part.kind, part.counts) == ("一票否决项", "veto", False)
    assert [(item.label, item.kind, item.points) for item in part.items] == [
        *(("1.", "veto", None), ("2.", "veto", None), ("3.", "veto", None)),
    ]


def test_such_a_row_over_rows_with_points_is_their_heading() -> None:
    rubric = read(ROWS + TOTAL + "加分项：每项加3分，不重复加分 | |\n表彰 | 受市级表彰 | 3\n创新 | 做法被推广 | 3")
    assert (rubric.categories[-1].kind, rubric.categories[-1].counts) == ("bonus", False)
    assert [item.points for item in rubric.categories[-1].items] == [3, 3]


def test_points_in_a_bracket_at_its_end_are_those_of_the_part() -> None:
    rubric = read(ROWS + "加分项：每受一次表彰加3分（6分） | |")
    assert rubric.categories[-1].points == 6


def test_such_a_row_between_items_is_no_heading_of_those_below() -> None:
    rubric = read("类别 | 考核内容 | 分值\n环境 | 场地整洁 | 45\n特别奖励：受表彰的加9分 | < | <\n安全 | 设施完好 | 55")
    assert [category.kind for category in rubric.categories] == ["base", "base"]
    assert [(item.kind, item.points) for item in rubric.items] == [("bonus", None)]


@pytest.mark.parametrize("row", ["合计 | 迟交一天扣9分 | 100", "总分（低于60分的不得评优） | | 100"])
def test_a_rule_in_the_row_of_the_total_is_not_lost(row: str) -> None:
    result = interpret(document("评分表", drawn_rows(ROWS + row)))
    assert result.rubrics[0].points == 100
    assert len(result.coverage.unused) == 1


def test_a_row_of_header_words_with_points_is_no_header() -> None:
    rubric = read("类别 | 考核内容 | 分值\n环境 | 场地整洁 | 45\n类别 | 考核内容 | 55")
    assert [item.points for category in rubric.categories for item in category.items] == [45, 55]


def test_points_of_either_sign_come_on_top() -> None:
    rubric = read("考核内容 | 分值\n场地整洁 | 45\n设施完好 | 55\n其他表现 | ±5分\n合计 | 100")
    assert [(item.kind, item.counts) for item in rubric.items] == [("base", True), ("base", True), ("bonus", False)]


@pytest.mark.parametrize(
    "row",
    [
        " | 受上级表彰的加0.5，0.3分，被通报批评的扣0.5，0.3分；只加减一次 |",
        "获省级奖励的加5分，市级3分，县级1分。 | |",
        "承办上级现场会的，每次加2分，最高加4分；工作失误的每次扣1分 | < | <",
        " | 工作有创新的，酌情加1-3分 | ",
        "每发表一篇信息加0.5分 | | ",
    ],
)
def test_a_row_without_a_name_or_mark_that_only_adds_is_a_bonus(row: str) -> None:
    rubric = read(ROWS + row)
    last = rubric.items[-1]
    assert (last.kind, last.counts, last.points) == ("bonus", False, None)


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        (ROWS, " | 制度健全20分，有创新的加2分 |"),
        (ROWS, " | 发现一处不合格扣2分 |"),
        (ROWS, " | 设施完好 |"),
        (ROWS.replace("场地整洁", "场地整洁，有创新的加1分"), " | 受表彰的加2分 |"),
    ],
)
def test_a_row_that_gives_or_that_others_are_like_misses_its_mark(rows: str, row: str) -> None:
    rubric = read(rows + row)
    items = [*rubric.items, *(item for category in rubric.categories for item in category.items)]
    assert all(item.kind == "base" for item in items)


@pytest.mark.parametrize("numbers", [("", ""), ("1", "2")])
@pytest.mark.parametrize(("name", "kind"), [("加分项", "bonus"), ("四、扣分项", "deduction"), ("一票否决项", "veto")])
def test_a_full_row_below_the_total_heads_what_comes_on_top(name: str, kind: str, numbers: tuple[str, str]) -> None:
    points = ("3", "2") if kind == "bonus" else ("", "")
    below = "".join(
        f"{number} | 第{n}种情形 | {value}\n" for n, number, value in zip("一二", numbers, points, strict=True)
    )
    rubric = read(f"{ROWS}{TOTAL}{name} | < | <\n{below}")
    part = rubric.categories[-1]
    assert (part.name, part.kind, part.counts) == (name.removeprefix("四、"), kind, False) and rubric.points == 100
    assert [(item.label, item.text, item.kind) for item in part.items] == [
        (numbers[0], "第一种情形", kind),
        (numbers[1], "第二种情形", kind),
    ]


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        ("扣分情况", ("自评扣分理由", "考评扣分理由")),
        ("奖惩", ("奖励情况", "处分情况")),
        ("加扣分情况", ("加分", "扣分")),
        ("加分情况说明", ("加分理由：", "加分依据")),
        ("奖惩情况", ("奖励", "处分")),
        ("一票否决情况", ("有无一票否决事项", "具体情形")),
    ],
)
@pytest.mark.parametrize("answer", ["", "无", "□有 □无"])
@pytest.mark.parametrize("heads", [False, True])
def test_blank_fields_below_the_total_are_no_items(
    part: str, fields: tuple[str, str], heads: bool, answer: str
) -> None:
    rows = (
        f"{part} | < | <\n | {fields[0]} | {answer}\n | {fields[1]} | {answer}"
        if heads
        else f"{part} | {fields[0]} | {answer}\n^ | {fields[1]} | {answer}"
    )
    result = read_all(f"类别 | 考核内容 | 分值\n值守 | 到岗 | 60\n台账 | 归档 | 40\n合计 | < | 100\n{rows}")
    assert [category.name for category in result.rubrics[0].categories] == ["值守", "台账"]
    assert severe(result) == []


@pytest.mark.parametrize("fields", [("扣分理由不实", "迟报"), ("一年内受处分", "发生事故扣分"), ("处分", "通报")])
def test_what_says_something_below_the_total_is_one(fields: tuple[str, str]) -> None:
    rows = f"扣分项 | {fields[0]} |\n^ | {fields[1]} |"
    result = read_all(f"类别 | 考核内容 | 分值\n值守 | 到岗 | 60\n台账 | 归档 | 40\n合计 | < | 100\n{rows}")
    assert [item.text for item in result.rubrics[0].categories[-1].items] == [*fields]


def test_scores_and_signatures_below_bonuses_with_points_are_none() -> None:
    part = read(
        f"{ROWS}{TOTAL}加分项 | < | <\n | 受市级表彰 | 3\n | 做法被推广 | 2\n | 最终得分 |\n | 考核人签字 |"
    ).categories[-1]
    assert [item.text for item in part.items] == ["受市级表彰", "做法被推广"]


def test_what_has_no_points_beside_bonuses_with_points_is_one() -> None:
    rows = "加分项 | < | <\n | 受市级表彰 | 3\n | 做法被推广 | 2\n | 其他特殊贡献 |\n | 最终得分 |"
    part = read(f"{ROWS}{TOTAL}{rows}").categories[-1]
    assert [item.text for item in part.items] == ["受市级表彰", "做法被推广", "其他特殊贡献"]


@pytest.mark.parametrize(
    ("part", "names"), [("一票否决", ("违法违纪情况", "虚报冒领情况")), ("加分项", ("获奖情况", "帮带情况"))]
)
def test_a_name_that_may_be_a_field_is_an_item_beside_one_that_is_none(part: str, names: tuple[str, str]) -> None:
    rows = f"{part} | < | <\n | {names[0]} |\n | {names[1]} |"
    result = read_all(f"类别 | 考核内容 | 分值\n值守 | 到岗 | 60\n台账 | 归档 | 40\n合计 | < | 100\n{rows}")
    last = result.rubrics[0].categories[-1]
    assert last.name == part and [item.text for item in last.items] == [*names]
    assert severe(result) == []


@pytest.mark.parametrize(
    ("name", "said", "answer", "is_veto"),
    [
        ("一票否决", "违法违纪情形", "", True),
        ("否决项", "有无违纪违规", "", True),
        ("一票否决", "违规行为", "", True),
        ("一票否决", "违法违纪情形", "无", False),
        ("一票否决情况", "违纪违规情形", "□有 □无", False),
        ("一票否决", "违纪情况", "", False),
        ("一票否决情况", "有无否决事项", "", False),
    ],
)
def test_what_breaks_rules_beside_a_veto_is_one_where_nothing_answers(
    name: str, said: str, answer: str, is_veto: bool
) -> None:
    rubric = read(
        f"类别 | 考核内容 | 分值\n值守 | 到岗 | 60\n台账 | 归档 | 40\n合计 | < | 100\n{name} | {said} | {answer}"
    )
    items = [*rubric.items, *(item for category in rubric.categories[2:] for item in category.items)]
    assert [item.kind for item in items] == ["veto"] * is_veto
    assert len(rubric.categories) == 2 + (is_veto and not rubric.items)


@pytest.mark.parametrize(
    ("name", "said", "beside", "points"),
    [
        ("一票否决", "发生伤亡事故的", "评为不合格", None),
        ("一票否决", "重大伤亡事故", "取消评优资格", None),
        ("加分项（10分）", "受市级表彰的", "每次加2分", 10),
        ("（三）扣分项（最高扣5分）", "被市级通报的", "每次扣1分", 5),
        ("附加分", "受市级表彰，每次加2分", "", None),
    ],
)
def test_one_row_alone_below_the_total_is_a_part_with_one_item(
    name: str, said: str, beside: str, points: int | None
) -> None:
    head = "类别 | 考核内容 | 分值 | 评分标准\n值守 | 到岗 | 60 | 缺一次扣1分\n台账 | 归档 | 40 | 缺一份扣1分\n合计 | < | 100 |"
    part = read(f"{head}\n{name} | {said} | | {beside}").categories[-1]
    assert (part.points, part.counts, [item.text for item in part.items]) == (points, False, [said])
    assert [cell.text for cell in part.items[0].cells] == ([beside] if beside else [])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("加分项", "见附表3"),
        ("附加分（5分）", "详见附表3"),
        ("加减分", "由评审组填写"),
        ("奖惩", "考核结果与奖金挂钩"),
        ("加分项", "累计最高加8分"),
        ("加分", "有（  ）无（  ）"),
        ("扣分", "合计扣    分"),
        ("加分项", "不适用"),
        ("奖励情况", "获文明单位"),
    ],
)
def test_what_says_not_what_is_added_or_taken_is_left_unused(name: str, said: str) -> None:
    result = read_all(f"{ROWS}{TOTAL}{name} | {said} |")
    assert len(result.rubrics[0].categories) == 2
    assert [text.text for text in result.coverage.unused] == [name, said]


def test_beside_a_name_with_points_what_they_are_for_is_an_item() -> None:
    part = read(f"{ROWS}{TOTAL}附加分（5分） | 特色工作 |").categories[-1]
    assert part.points == 5
    assert [item.text for item in part.items] == ["特色工作"]


@pytest.mark.parametrize("said", ["是□  否□", "未发生", "见另行规定"])
def test_an_answer_beside_a_veto_makes_no_category(said: str) -> None:
    assert len(read(f"{ROWS}{TOTAL}一票否决 | {said} |").categories) == 2


@pytest.mark.parametrize("said", ["无", "10分", ""])
def test_an_answer_or_points_beside_such_a_name_is_no_item(said: str) -> None:
    assert len(read(f"{ROWS}{TOTAL}加分项 | {said} |").categories) == 2


@pytest.mark.parametrize(
    ("said", "beside", "made"),
    [
        ("特色工作", "由评审组综合评定，最高5分", 3),
        ("特色工作", "由评审组综合评定", 2),
        ("见附表3", "由评审组综合评定，最高5分", 2),
    ],
)
def test_below_the_total_the_most_beside_it_shows_what_is_added(said: str, beside: str, made: int) -> None:
    rows = (
        "项目 | 内容 | 分值 | 标准\n环境 | 场地整洁 | 45 | 缺扣1分\n安全 | 设施完好 | 55 | 缺扣1分\n合计 | | 100 | \n"
    )
    assert len(read(f"{rows}加分项 | {said} | | {beside}").categories) == made
