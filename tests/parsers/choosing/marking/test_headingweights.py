"""Weights at the end of the names of listed parts."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe


def weights(first: str, second: str, last: int = 40) -> tuple[str, list[tuple[str, object]]]:
    lines = (
        f"一、业务考核{first}",
        "1. 任务完成（50分）",
        "2. 任务质量（50分）",
        f"二、民主测评{second}",
        "1. 同事评价（60分）",
    )
    (rubric,) = read("绩效评分办法", *lines, f"2. 领导评价（{last}分）").rubrics
    return rubric.combine, [(category.name, category.weight) for category in rubric.categories]


@pytest.mark.parametrize("word", ["（{}%）", "（占{}%）", "（占比{}%）", "（权重：{}%）", " 权重{}%", "，占总分的{}%"])
def test_parts_that_make_the_same_are_weighed_by_their_names(word: str) -> None:
    assert weights(word.format(60), word.format(40)) == ("weighted", [("业务考核", 60), ("民主测评", 40)])


def test_a_part_that_makes_another_sum_has_its_weight_too() -> None:
    assert weights("（权重60%）", "（权重40%）", last=20) == ("weighted", [("业务考核", 60), ("民主测评", 40)])


def test_a_part_that_makes_its_share_is_not_weighed() -> None:
    assert weights("（权重20%）", "（权重80%）", last=20)[0] == "sum"


def test_what_some_of_those_judged_are_is_no_weight() -> None:
    assert weights("优秀人员 占比20%", "其他人员 占比80%")[0] == "sum"


def test_bonuses_stand_beside_weighed_parts() -> None:
    parts = (
        "一、日常考核（100分，占50%）",
        "1.在岗（40分）",
        "2.走访（60分）",
        "二、年度考核（100分，占50%）",
        "1.任务（40分）",
        "2.评价（60分）",
    )
    (rubric,) = read("驻村工作考核细则", *parts, "三、加分项", "1.受国家级表彰加5分", "2.受省级表彰加3分").rubrics
    assert [(part.kind, part.weight) for part in rubric.categories] == [("base", 50), ("base", 50), ("bonus", None)]
    assert [part.points for part in rubric.categories] == [100, 100, None]


def test_weights_that_make_no_whole_are_left() -> None:
    assert weights("（权重60%）", "（权重30%）")[0] == "sum"


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [("31", "20", ["K202"]), ("31", "21", ["K202", "K202"]), ("30", "20", []), ("70", "80", [])],
)
def test_parts_that_nearly_make_their_shares_are_misprinted(first: str, second: str, codes: list[str]) -> None:
    parts = ("一、业务考核（60%）", "1.完成任务（30分）", f"2.按期完成（{first}分）")
    result = read("绩效评分办法", *parts, "二、民主测评（40%）", "1.同事评价（20分）", f"2.领导评价（{second}分）")
    assert [finding.code for finding in checked(result).findings if finding.severity == "error"] == codes


def test_shares_of_pupils_are_no_weights() -> None:
    assert weights_of("优秀学员", "普通学员") == "sum"
    assert weights_of("学员评价", "教师") == "weighted"


@pytest.mark.parametrize(("first", "second"), [("优秀学员", "普通学员"), ("优秀教师", "骨干教师")])
def test_shares_of_people_over_parts_of_a_hundred_each_are_told(first: str, second: str) -> None:
    parts = (
        f"一、{first}（40%）",
        "1.到课（60分）",
        "2.作业（40分）",
        f"二、{second}（60%）",
        "1.讲评（60分）",
        "2.答疑（40分）",
    )
    assert severe(read("考核办法", *parts)) == ["K113"]


def weights_of(first: str, second: str) -> str:
    parts = (f"一、{first}（占40%）", "1.到课（60分）", "2.作业（40分）", f"二、{second}（占60%）", "1.讲评（60分）")
    return read("学员考核办法", *parts, "2.答疑（40分）").rubrics[0].combine
