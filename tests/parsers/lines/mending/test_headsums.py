"""Items of a list with their points inside of them, below a heading whose points these make."""

import pytest

from schema.rubric import Category
from tests.readings import outline, priced, read, severe

HEAD = ("温室管理办法", "一、育苗（45分）", "1.按时播种（25分）。", "2.按时移栽（20分）。", "二、采收（55分）")


def parts(*lines: str) -> list[tuple[object, ...]]:
    result = read(*HEAD, *lines)
    assert severe(result) == []
    (rubric,) = result.rubrics
    return outline(rubric.categories)


@pytest.mark.parametrize(
    "lines",
    [
        ("1.分级、装箱。25分。箱上贴签。", "2.冷库记录。30分。一日两次。"),
        ("1.按级装箱，按批贴签：25分。混装一箱扣2分。", "2.每日两次，记录温度：30分。漏记一次扣1分。"),
        ("1.分级、装箱：25分；混装一箱扣2分。", "2.冷库有人值守（30分）。"),
        ("1.果实装箱。25分。", "2.账目清楚，30分（另附清单）。"),
        ("1.果实分级，及时装箱，不混装25分，每箱贴签。", "2.按时巡查，有记录，满分30分，漏记酌情扣分。"),
    ],
)
def test_lines_that_make_the_points_of_their_heading_are_items(lines: tuple[str, ...]) -> None:
    assert parts(*lines) == [("育苗", 45, [25, 20]), ("采收", 55, [25, 30])]


def test_amounts_that_do_not_make_the_points_are_left_to_the_heading() -> None:
    (rubric,) = read(*HEAD, "1.分级、装箱。25分。箱上贴签。", "2.冷库记录。20分。一日两次。").rubrics
    assert (outline(rubric.categories), priced(rubric)[0][1]) == ([("育苗", 45, [25, 20])], 55)


def categories(*lines: str) -> tuple[Category, ...]:
    (rubric,) = read(*lines).rubrics
    return rubric.categories


ALONE = ("1.完成全年采收任务，计55分；未完成不得分。", "1.亩产达九成得55分，达八成得40分。")


@pytest.mark.parametrize("line", ALONE)
def test_a_number_alone_is_an_item_where_others_of_its_kind_are(line: str) -> None:
    assert parts(line) == [("育苗", 45, [25, 20]), ("采收", 55, [55])]


@pytest.mark.parametrize("line", [line.removeprefix("1.") for line in ALONE])
def test_a_line_without_a_number_says_how_the_points_are_given(line: str) -> None:
    assert [category.name for category in categories(*HEAD, line)] == ["育苗"]


LISTS = (
    ("一、育苗（45分）", "1.按时播种。25分。未播种不得分。", "2.按时移栽。20分。未移栽不得分。"),
    ("二、采收（35分）", "1.果实分级。20分。混装一箱扣2分。", "2.及时装箱。15分。漏装一箱扣1分。"),
)


@pytest.mark.parametrize(
    ("last", "code"),
    [
        (("1.每日巡查。13分。漏巡一次扣1分。", "2.记录温度。9分。漏记一次扣1分。"), "K202"),
        (("1.每日巡查。12分。漏巡一次扣1分。", "2.记录温度。漏记一次扣1分。"), "K401"),
    ],
)
def test_where_most_lists_make_their_headings_another_contradicts_it(last: tuple[str, ...], code: str) -> None:
    result = read("温室管理办法", *LISTS[0], *LISTS[1], "三、值守（20分）", *last)
    (rubric,) = result.rubrics
    assert [len(category.items) for category in rubric.categories] == [2, 2, 2]
    assert code in severe(result)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (("果品获一等奖", "果品获二等奖"), []),
        (("获省级表彰", "获市级表彰"), []),
        (("每日巡查", "记录温度"), ["K202"]),
        (("温度记录完整", "温度检查到位"), ["K202"]),
    ],
)
def test_what_falls_from_the_points_of_the_heading_alike_are_its_tiers(
    names: tuple[str, str], codes: list[str]
) -> None:
    lines = [f"{n}.{name}。{points}分。以记录为准。" for n, name, points in ((1, names[0], 20), (2, names[1], 10))]
    assert severe(read("温室管理办法", *LISTS[0], *LISTS[1], "三、评比（20分）", *lines)) == codes


GIVEN = (
    "一、组织健全（9分）",
    "1.有责任人，得2分（没有不得分）；成员团结，得4分（视情况）。",
    "2.有值班表，得3分（缺一次扣1分）。",
    "二、制度落实（{whole}分）",
    "3.有计划，得4分（没有不得分）；常开会议，得3分（少1次扣1分），并有记录，得3分。",
    "4.台账完整，得{last}分（缺一页扣1分；错一处扣1分）。",
    "三、效果（6分）",
    "5.村民满意，得4分（每有一次投诉扣2分）。",
    "6.没有案件，得2分（有一起不得分）。",
    "四、宣传（5分）",
    "7.有专栏并按期更换，得5分（少换一期扣1分）。",
)


@pytest.mark.parametrize(("whole", "last", "codes"), [("15", "5", []), ("15", "3", ["K202"])])
def test_what_the_clauses_of_a_line_give_adds_up(whole: str, last: str, codes: list[str]) -> None:
    result = read("平安村考核标准", *(line.format(whole=whole, last=last) for line in GIVEN))
    (rubric,) = result.rubrics
    assert outline(rubric.categories) == [
        ("组织健全", 9, [6, 3]),
        ("制度落实", 15, [10, int(last)]),
        ("效果", 6, [4, 2]),
        ("宣传", 5, [5]),
    ]
    parts = [[part.points for part in item.sub_points] for category in rubric.categories for item in category.items]
    assert parts == [[2, 4], [], [4, 3, 3], [], [], [], []]
    assert rubric.categories[0].items[0].points_text == "2分4分"
    assert severe(result) == codes


@pytest.mark.parametrize("count", [1, 2])
def test_a_heading_that_the_first_amounts_make_has_tiers_beside_those_that_all_make(count: int) -> None:
    tiers = ("三、报送（7分）", "5.按时报送得4分，迟报得2分。", "6.数据准确，得3分。")
    more = ("四、成效（8分）", "7.省级刊用得5分，市级刊用得3分。", "8.有专栏，得3分。")
    lines = [line.format(whole="15", last="5") for line in GIVEN[:6]]
    result = read("平安村考核标准", *lines, *tiers, *more[: 3 * (count - 1)])
    (rubric,) = result.rubrics
    assert [[item.points for item in category.items] for category in rubric.categories] == [
        [6, 3],
        [10, 5],
        [4, 3],
        [5, 3],
    ][: 2 + count]
    assert severe(result) == []


def test_first_amounts_of_what_is_given_for_different_things_make_no_heading() -> None:
    lines = [line.format(whole="15", last="5") for line in GIVEN[:6]]
    result = read(
        "平安村考核标准", *lines, "三、报送（7分）", "5.有专人，得4分；有记录，得2分。", "6.数据准确，得3分。"
    )
    assert [item.points for item in result.rubrics[0].categories[2].items] == [6, 3]
    assert severe(result) == ["K202"]


def test_the_highest_of_several_is_given_where_that_makes_the_points() -> None:
    result = read(
        "考核标准",
        "一、台账（9分）",
        "1.有记录得2分；记录完整得4分。",
        "2.按月归档（5分）。",
        "二、值守（6分）",
        "1.按时到岗（6分）。",
    )
    assert outline(result.rubrics[0].categories) == [("台账", 9, [4, 5]), ("值守", 6, [6])]


@pytest.mark.parametrize(("last", "codes"), [(14, []), (15, ["K202"])])
def test_lines_below_headings_without_points_make_those_of_the_heading_above(last: int, codes: list[str]) -> None:
    result = read(
        "平安村考核标准",
        "一、组织领导：40分",
        "（一）工作部署",
        "1.有班子，6分。班子分工明确。",
        "2.有计划，20分。计划按季度列出。",
        "（二）监督检查",
        f"1.有督查，{last}分。督查每季一次。",
        "二、队伍建设：60分",
        "（一）人员培训",
        "1.有培训，35分。培训全员参加。",
        "2.有演练，25分。演练每年两次。",
        "三、台账资料：20分",
        "（一）资料归档",
        "1.有台账，12分。台账按月更新。",
        "2.有档案，8分。档案专人保管。",
    )
    (rubric,) = result.rubrics
    assert [[item.points for inner in part.categories for item in inner.items] for part in rubric.categories] == [
        [6, 20, last],
        [35, 25],
        [12, 8],
    ]
    assert severe(result) == codes
