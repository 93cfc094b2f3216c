"""What a cell of points prints."""

from decimal import Decimal

import pytest

from parsers.wording.points import Points, is_no_number, read_points, read_signed
from tests.clock import within
from tests.readings import priced, read


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("3分", Points(Decimal(3))),
        ("3", Points(Decimal(3))),
        ("３分", Points(Decimal(3))),
        ("20﹪", Points(Decimal(20), percent=True)),
        ("０．５ 分", Points(Decimal("0.5"))),
        ("1,000", Points(Decimal(1000))),
        ("（1，200分）", Points(Decimal(1200))),
        ("（3分）", Points(Decimal(3))),
        ("+3分 +2分 0分", Points(Decimal(3), Decimal(0))),
        ("优10 良8 中6", Points(Decimal(10), Decimal(6))),
        ("□5分 □3分 □1分", Points(Decimal(5), Decimal(1))),
        ("5/3/1", Points(Decimal(5), Decimal(1))),
        ("10 8 6 0", Points(Decimal(10), Decimal(0))),
        ("1 0 0", Points(Decimal(100))),
        ("三分", Points(Decimal(3))),
        ("十五分", Points(Decimal(15))),
        ("0~10", Points(Decimal(10), Decimal(0))),
        ("0〜10分", Points(Decimal(10), Decimal(0))),
        ("3∼5", Points(Decimal(5), Decimal(3))),
        ("0-5 分", Points(Decimal(5), Decimal(0))),
        ("1.8～3分", Points(Decimal(3), Decimal("1.8"))),
        ("8——10分", Points(Decimal(10), Decimal(8))),
        ("10-8分", Points(Decimal(10), Decimal(8))),
        ("（7分～5分）", Points(Decimal(7), Decimal(5))),
        ("2(每组0.2)", Points(Decimal(2))),
        ("5分×4=20分", Points(Decimal(20))),
        ("4项×5分＝20分", Points(Decimal(20))),
        ("20分（4×5分）", Points(Decimal(20))),
        ("20=4×5", Points(Decimal(20))),
        ("5分/次，共20分", Points(Decimal(20))),
        ("20分/项，共40分", Points(Decimal(40))),
        ("共20分，每项5分", Points(Decimal(20))),
        ("20分，扣完为止", Points(Decimal(20))),
        ("10分（每题得2分）", Points(Decimal(10))),
        ("10分（10%）", Points(Decimal(10))),
        ("12.5（占12.5%）", Points(Decimal("12.5"))),
        ("8%（8分）", Points(Decimal(8))),
        ("10.0（0.0-10.0）", Points(Decimal("10.0"), Decimal("0.0"))),
        ("5.0（0,2.5,5）", Points(Decimal("5.0"), Decimal(0))),
        ("20分(20/15/10)", Points(Decimal(20), Decimal(10))),
        ("85（0、1、2、3）", Points(Decimal(85))),
        ("6(0-6分)", Points(Decimal(6), Decimal(0))),
        ("两分", Points(Decimal(2))),
        ("一百分", Points(Decimal(100))),
        ("【5】", Points(Decimal(5))),
        ("得5分", Points(Decimal(5))),
        ("20分（达不到酌情扣分）", Points(Decimal(20))),
        ("总100 分", Points(Decimal(100))),
        ("满分：10", Points(Decimal(10))),
        ("最高5分", Points(Decimal(5))),
        ("10分以内", Points(Decimal(10))),
        ("5（分）", Points(Decimal(5))),
        ("5分。", Points(Decimal(5))),
        ("25%", Points(Decimal(25), percent=True)),
        ("+3", Points(Decimal(3))),
        ("-2分", Points(Decimal(2), negative=True)),
        ("10 0分", Points(Decimal(100))),
        ("15 (merged)", Points(Decimal(15))),
        ("/40", Points(Decimal(40))),
        ("___/20分", Points(Decimal(20))),
    ],
)
def test_points_are_read(text: str, points: Points) -> None:
    assert read_points(text) == points


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一票否决",
        "--",
        "/",
        "三",
        "六.五",
        "100人",
        "5篇",
        "2012年",
        "扣2分",
        "每次3分",
        "10-5",
        "10（0-12）",
        "2（每组0.3）",
        "1（每组2）",
        "10（每次扣2分）",
        "2×10=22",
        "20分（4×6分）",
        "4×5",
        "共20分，每项3分",
        "5分/次，最高20分",
        "20分，每篇2分",
        "5（3）",
        "10分（12%）",
        "100分（30%）",
        "3.1（2）",
        "3分2分",
        "二三分",
        "5.",
        "加5分",
        "最高",
    ],
)
def test_what_is_no_points_is_none(text: str) -> None:
    assert read_points(text) is None


@pytest.mark.parametrize("text", ["1、2、3", "5/10", "10分3分", "2012/8/6", "5,000", "10 8 6 4 2", "3-2-1"])
def test_lists_that_may_be_no_choice_are_not_read(text: str) -> None:
    assert read_points(text) is None


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("--", True),
        ("一票否决", True),
        ("分", False),
        ("____分", False),
        ("分值", False),
        ("3分", False),
        ("标准分lO分", False),
        ("（O分）", False),
        ("另加分", True),
        ("N/A", True),
    ],
)
def test_a_unit_without_its_number_says_not_that_there_are_none(text: str, none: bool) -> None:
    assert is_no_number(text) is none


@pytest.mark.parametrize(
    "text", ["20\n20", "20 20", "10\n8", "4\n4\n4", "5\n5", "１５\n１５", "5\n3", "5\n3分", "2.5\n3"]
)
def test_numbers_a_line_are_not_run_together(text: str) -> None:
    assert read_points(text) is None


@pytest.mark.parametrize(("text", "points"), [("10 0", 100), ("1 5", 15), ("1 0 0", 100), ("12 0", 120)])
def test_digits_set_apart_are_one_number(text: str, points: int) -> None:
    assert read_points(text) == Points(Decimal(points))


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("0 10分 /10", 10),
        ("0\n20分\n/20", 20),
        ("0分 5分 / 5分", 5),
        ("15分/15", 15),
        ("8分/10分", None),
    ],
)
def test_the_ends_of_a_scale_and_the_full_mark_once_more_are_one_full_mark(text: str, points: int | None) -> None:
    found = read_points(text)
    assert (found.value if found else None) == points


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("最高为40分，标准分为20分", 40),
        ("标准分20分，最高30分", 30),
        ("上限15分；基准分10分。", 15),
        ("基础分为60分,满分为100分", 100),
        ("最高分：40分、起评分：20分", 40),
    ],
)
def test_the_most_beside_the_standard_is_the_full_mark(text: str, most: int) -> None:
    assert read_points(text) == Points(Decimal(most))


@pytest.mark.parametrize("text", ["标准分为20分，每次扣2分", "最高为40分，每篇2分", "最高40分，最低20分"])
def test_a_cap_over_a_rule_is_none(text: str) -> None:
    assert read_points(text) is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("2分/节", Points(Decimal(2))),
        ("+1分/小时", Points(Decimal(1))),
        ("-3分/学期", Points(Decimal(3), negative=True)),
        ("每篇10分", Points(Decimal(10))),
        ("每课时得0.5分", Points(Decimal("0.5"))),
    ],
)
def test_points_for_each_of_several(text: str, points: Points) -> None:
    assert read_points(text) == points


@pytest.mark.parametrize("text", ["每次扣2分", "每篇加10分", "每处2分", "每天早上8分"])
def test_what_is_added_or_taken_each_time_is_a_rule(text: str) -> None:
    assert read_points(text) is None


@pytest.mark.parametrize(
    ("text", "most"), [("3分/篇，最高21分", 21), ("5分/次；满分为30分", 30), ("20分，每篇3分", 20), ("每篇3分", 3)]
)
def test_in_a_column_of_points_what_all_earn_is_the_full_mark(text: str, most: int) -> None:
    assert read_signed(text) == Points(Decimal(most))


@pytest.mark.parametrize(("head", "scoring"), [("分值", 0), ("评分标准", 2)])
def test_the_header_tells_a_full_mark_from_a_rule(head: str, scoring: int) -> None:
    rows = "1 | 报送信息 | 2分/篇，最高40分\n2 | 参加培训 | 10分/次，最高60分"
    (rubric,) = read(f"序号 | 考核内容 | {head}\n{rows}").rubrics
    assert priced(rubric) == [("报送信息", 40), ("参加培训", 60)]
    assert [len(item.scoring) for item in rubric.items] == [scoring] * 2


@pytest.mark.parametrize("text", ["5′", "5'", "5＇", "（5′）"])
def test_a_prime_is_the_unit_of_points(text: str) -> None:
    assert read_points(text) == Points(Decimal(5))


@pytest.mark.parametrize(
    "text", ["1" * 20000, "1.1." * 5000, "优1良2" * 5000, "1、" * 9000, "1分" * 9000], ids=lambda text: text[:4]
)
def test_endless_runs_of_numbers_take_no_endless_time(text: str) -> None:
    with within(2):
        assert read_points(text) is None
