"""Parts of a list that are worth a hundred and more: of one rubric that makes a thousand, or rubrics of their own."""

import pytest

from tests.readings import outline, read, severe

PARTS = (
    "一、组织管理（100分）",
    "1.班子健全。（60分）",
    "2.经费落实。（40分）",
    "二、环境卫生（{n}分）",
    "3.街道清洁。（130分）",
    "4.垃圾日清。（70分）",
    "三、健康教育（700分）",
    "5.按期换栏。（300分）",
    "6.开课到位。（400分）",
)


def lines(n: int = 200) -> list[str]:
    return [line.format(n=n) for line in PARTS]


@pytest.mark.parametrize(
    ("above", "total"),
    [
        (["卫生镇考核标准（1000分）"], 1000),
        (["卫生镇考核标准（满分1000分）"], 1000),
        (["卫生镇考核标准", "总分1000分。"], 1000),
        (["卫生镇考核标准"], None),
    ],
)
def test_parts_of_a_hundred_and_more_are_of_one_rubric(above: list[str], total: int | None) -> None:
    result = read(*above, *lines())
    (rubric,) = result.rubrics
    assert rubric.points == total
    assert outline(rubric.categories) == [
        ("组织管理", 100, [60, 40]),
        ("环境卫生", 200, [130, 70]),
        ("健康教育", 700, [300, 400]),
    ]
    assert not severe(result)


@pytest.mark.parametrize("title", ["（1003分）", "（总分1003分）"])
def test_the_total_above_such_parts_is_checked(title: str) -> None:
    assert "K203" in severe(read(f"卫生镇考核标准{title}", *lines()))


def test_a_part_of_a_hundred_and_more_is_checked() -> None:
    assert "K202" in severe(read("卫生镇考核标准（1000分）", *lines(203)))


@pytest.mark.parametrize(
    "heads",
    [
        ("一、学生考核（100分）", "二、教师考核（100分）"),
        ("一、学生考核（满分100分）", "二、教师考核（满分130分）"),
        ("一、学生评分标准（100分）", "二、教师评分标准（130分）"),
        ("附表一：学生（100分）", "附表二：教师（130分）"),
    ],
)
def test_parts_that_say_they_are_wholes_stay_rubrics(heads: tuple[str, str]) -> None:
    second = "4.备课充分。（40分）" if "130" not in heads[1] else "4.备课充分。（70分）"
    result = read(
        "考核办法", heads[0], "1.按时到校。（55分）", "2.作业完成。（45分）", heads[1], "3.授课认真。（60分）", second
    )
    assert len(result.rubrics) == 2


def test_hundreds_under_a_title_that_says_what_they_make_are_of_one_rubric() -> None:
    first = ["一、学生（100分）", "1.按时到校。（55分）", "2.作业完成。（45分）"]
    second = ["二、教师（100分）", "3.授课认真。（60分）", "4.备课充分。（40分）"]
    (rubric,) = read("考核办法（200分）", *first, *second).rubrics
    assert rubric.points == 200


@pytest.mark.parametrize(
    "heads",
    [
        ("一、教师考核（100分）", "二、辅导员考核（130分）"),
        ("一、船员（100分）", "二、船长（130分）"),
        ("一、渔业乡镇（总计100分）", "二、市直部门（130分）"),
        ("一、小学校（100分）", "二、幼儿园考核（130分）"),
    ],
)
@pytest.mark.parametrize("above", [(), ("全年评议满分180分。",)])
def test_parts_for_persons_or_bodies_of_different_kinds_are_rubrics(
    heads: tuple[str, str], above: tuple[str, ...]
) -> None:
    first, second = ["1.出海登记。（55分）", "2.网具合规。（45分）"], ["3.航次审批。（60分）", "4.夜间值守。（70分）"]
    made = read("渔港考核办法", *above, heads[0], *first, heads[1], *second)
    assert [rubric.points for rubric in made.rubrics] == [100, 130]


@pytest.mark.parametrize(("total", "codes"), [(230, []), (232, ["K203"])])
def test_such_parts_under_what_they_make_or_miss_by_little_are_of_one_rubric(total: int, codes: list[str]) -> None:
    first, second = ["1.出海登记。（55分）", "2.网具合规。（45分）"], ["3.航次审批。（60分）", "4.夜间值守。（70分）"]
    made = read("渔港考核办法", f"满分{total}分。", "一、船员（100分）", *first, "二、船长（130分）", *second)
    assert len(made.rubrics) == 1
    assert severe(made) == codes


@pytest.mark.parametrize(
    "heads", [("一、港区卫生（100分）", "二、宣传动员（130分）"), ("一、美丽渔村（100分）", "二、安全生产（130分）")]
)
def test_parts_that_name_what_is_done_are_of_one_rubric(heads: tuple[str, str]) -> None:
    first, second = ["1.出海登记。（55分）", "2.网具合规。（45分）"], ["3.航次审批。（60分）", "4.夜间值守。（70分）"]
    (rubric,) = read("渔港考核办法", heads[0], *first, heads[1], *second).rubrics
    assert len(rubric.categories) == 2


def test_parts_that_ask_for_the_same_are_rubrics() -> None:
    first, second = ["1.出海登记（55分）。", "2.网具合规（45分）。"], ["1.出海登记（60分）。", "2.网具合规（70分）。"]
    made = read("渔港考核办法", "一、近海类（100分）", *first, "二、远洋类（130分）", *second)
    assert [rubric.points for rubric in made.rubrics] == [100, 130]


@pytest.mark.parametrize("said", ["考核总分500分。", "本次考核总分500分。"])
def test_a_total_of_all_in_hundreds_may_miss_them_by_more(said: str) -> None:
    first, second = (
        ["1.出海登记。（155分）", "2.网具合规。（145分）"],
        ["3.航次审批。（160分）", "4.夜间值守。（140分）"],
    )
    made = read(said, "渔港考核办法", "一、港区卫生（满分300分）", *first, "二、宣传动员（满分300分）", *second)
    assert len(made.rubrics) == 1
    assert "K203" in severe(made)


@pytest.mark.parametrize("said", ["每人总分500分以上的受表彰。", "本次考核总分480分。", "检查组打分合计500分。"])
def test_another_sum_is_over_none_of_them(said: str) -> None:
    first, second = (
        ["1.出海登记。（155分）", "2.网具合规。（145分）"],
        ["3.航次审批。（160分）", "4.夜间值守。（140分）"],
    )
    made = read(said, "渔港考核办法", "一、港区卫生（满分300分）", *first, "二、宣传动员（满分300分）", *second)
    assert [rubric.points for rubric in made.rubrics] == [300, 300]


@pytest.mark.parametrize(("points", "rubrics"), [((300, 400), 1), ((300, 200), 3)])
def test_parts_of_a_thousand_are_of_one_rubric_also_where_they_name_bodies(
    points: tuple[int, int], rubrics: int
) -> None:
    parts = [("一、平安渔村", 300), ("二、平安学校", points[0]), ("三、平安企业", points[1])]
    lines = [
        line
        for name, worth in parts
        for line in (f"{name}（{worth}分）", f"1.巡查。（{worth - 50}分）", f"2.{name[2:]}登记。（50分）")
    ]
    assert len(read("平安建设考核细则", *lines).rubrics) == rubrics


@pytest.mark.parametrize(
    ("heads", "rubrics"),
    [
        (("船长考核", "轮机长考核", "水手长考核"), 3),
        (("船长", "报务员", "轮机员"), 3),
        (("骨干船员", "优秀船长", "先进轮机长"), 1),
        (("船员培训", "渔港建设", "船长"), 1),
        (("稳定船员", "招收船员", "培训船员"), 1),
        (("面向船员", "走访船长", "落实船长"), 1),
        (("车间主任", "一般工作人员", "驻港村党支部书记"), 3),
        (("渔业公司经理", "普通船员", "招聘人员"), 3),
        (("乡镇考核", "街道考核", "县直部门"), 3),
        (("乡镇", "村居小组", "船长"), 3),
        (("平安乡镇", "街道", "社区"), 1),
        (("乡镇", "街道", "渔港建设"), 1),
    ],
)
def test_parts_of_a_thousand_for_persons_or_bodies_alone_are_rubrics(heads: tuple[str, ...], rubrics: int) -> None:
    lines = [
        line
        for number, name, worth in zip("一二三", heads, (400, 300, 300), strict=True)
        for line in (f"{number}、{name}（{worth}分）", f"1.{name}登记。（{worth - 50}分）", f"2.{name}巡查。（50分）")
    ]
    assert len(read("渔港考核办法", *lines).rubrics) == rubrics
