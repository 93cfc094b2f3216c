"""Lines that are broken in two: a title within its brackets, as where a page makes a link of it."""

import pytest

from tests.readings import priced, read

LINES = (
    "一、河道32分",
    "1.岸坡整洁。",
    "2.水质符合《",
    "小微水体评价规范》，有专人看护。",
    "二、水井25分",
    "1.井台完好。",
    "三、宣传13分",
    "1.设有专栏。",
)


def test_a_title_cut_within_its_brackets_does_not_cut_the_list() -> None:
    (rubric,) = read("乡村水利管护评分标准", *LINES).rubrics
    assert [points for _, points in priced(rubric)] == [32, 25, 13]
    assert "2.水质符合《小微水体评价规范》，有专人看护。" in priced(rubric)[0][0]


def test_a_line_that_opens_a_title_of_its_own_closes_none() -> None:
    lines = (
        "一、河道（32分）",
        "1.符合《",
        "小微水体《评价规范》，有专人看护。",
        "二、水井（25分）",
        "三、宣传（13分）",
    )
    assert "符合《小微" not in read("乡村水利管护评分标准", *lines).model_dump_json()


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (("本项总分为40分，评分时分三档", "本项总分20分，评分时分三档"), "总分"),
        (("本項總分為40分，評分時分三檔", "本項總分為20分，評分時分三檔"), "總分"),
        (("本项40分，漏一处扣2分。", "本项20分，漏一处扣1分。"), "本项"),
    ],
)
def test_a_line_that_begins_with_the_full_mark_of_the_sentence_over_it_goes_with_it(
    marks: tuple[str, str], said: str
) -> None:
    lines = ("一、场院要求平整干净，没有积水。", marks[0], "二、棚架要求牢固，苫布齐全。", marks[1])
    more = ("三、灶台要求无油污，炊具归位。", marks[1])
    (rubric,) = read("场院检查标准", *lines, *more, "备注：本标准总分为80分，60分为合格。").rubrics
    assert [points for _, points in priced(rubric)] == [40, 20, 20]
    assert all(said in text for text, _ in priced(rubric))


def test_bands_below_such_a_line_are_tiers_from_the_first_on() -> None:
    lines = (
        "一、场院要求平整干净。",
        "本项总分为40分，分两档",
        "1、21-40分：无积水。",
        "2、20分以下：有积水。",
        "二、棚架要求牢固。",
        "本项总分为20分，分两档",
        "1、11-20分：无破损。",
        "2、10分以下：有破损。",
        "三、灶台要求无油污。",
        "本项总分为20分，分两档",
        "1、11-20分：无油污。",
        "2、10分以下：有油污。",
    )
    (rubric,) = read("场院检查标准", *lines).rubrics
    assert [[rule.amount for rule in item.scoring] for item in rubric.items] == [[40, 20], [20, 10], [20, 10]]


def test_one_such_line_alone_is_none_of_the_sentence_over_it() -> None:
    lines = (
        "一、场院要求平整干净，没有积水。",
        "本项40分，漏一处扣2分。",
        "二、棚架（20分）",
        "三、灶台（20分）",
        "四、门窗（20分）",
    )
    assert all("本项" not in text for one in read("场院检查标准", *lines).rubrics for text, _ in priced(one))
