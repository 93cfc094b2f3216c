"""Lines that are broken in two: a title within its brackets, as where a page makes a link of it."""

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
