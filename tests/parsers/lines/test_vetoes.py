"""Parts of a list that void all points, beside those that hold full marks."""

import pytest

from tests.readings import read, severe

LIST = (
    "一、林地管护（40分）",
    "1.巡山记录齐全（25分）。",
    "2.界桩完好（15分）。",
    "二、防火（60分）",
    "1.瞭望塔有人值守（35分）。",
    "2.防火道畅通（25分）。",
)
VETOES = ("1.发生人为山火。", "2.盗伐林木。")


def kinds(*lines: str) -> list[tuple[str, str, list[str]]]:
    result = read("护林考核细则", *lines)
    assert severe(result) == []
    (rubric,) = result.rubrics
    parts = [(c.name, c.kind, [f"{i.label}{i.text}" for i in c.items if i.kind == "veto"]) for c in rubric.categories]
    return [*parts, *((i.text, i.kind, []) for i in rubric.items)]


@pytest.mark.parametrize(
    "name",
    [
        "三、一票否决事项",
        "三、一票否决",
        "三、否决项：",
        "三、实行一票否决制",
        "一票否决项目",
        "三、有下列情形之一的，一票否决：",
    ],
)
def test_a_heading_of_vetoes_heads_a_part_of_the_rubric(name: str) -> None:
    *base, last = kinds(*LIST, name, *VETOES)
    assert [kind for _, kind, _ in base] == ["base", "base"]
    assert last == (name.removeprefix("三、").rstrip("："), "veto", [*VETOES])


def test_vetoes_may_stand_first() -> None:
    later = [line.replace("二、", "三、").replace("一、", "二、") for line in LIST]
    assert [kind for _, kind, _ in kinds("一、一票否决项", *VETOES, *later)] == ["veto", "base", "base"]


def test_a_sentence_below_the_heading_is_no_heading_of_its_own() -> None:
    said = "有下列情形之一的，全年考核一票否决："
    assert kinds(*LIST, "三、一票否决", said, *VETOES)[-1] == (f"一票否决{said}".rstrip("："), "veto", [*VETOES])


def test_what_follows_the_next_number_is_no_veto() -> None:
    assert kinds(*LIST, "三、一票否决", *VETOES, "四、附则", "1.由林场解释。")[-1][2] == [*VETOES]


@pytest.mark.parametrize(
    "lines", [("三、一票否决：发生人为山火的，取消评优。",), ("三、一票否决", "发生人为山火的，一票否决。")]
)
def test_a_veto_may_be_one_line(lines: tuple[str, ...]) -> None:
    assert kinds(*LIST, *lines, "四、附则", "由林场解释。")[-1][1] == "veto"
