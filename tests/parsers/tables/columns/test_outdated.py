"""What held before beside what holds now: 原分值 | 调整后分值."""

import pytest

from tests.readings import one_rubric, read

ROWS = (("接待", 20, 25), ("保洁", 50, 45), ("巡查", 30, 30))
PAIRS = (
    ("原分值", "调整后分值"),
    ("原分值", "现分值"),
    ("旧分值", "新分值"),
    ("分值（调整前）", "分值（调整后）"),
    ("修订前分值", "修订后分值"),
    ("上年分值", "本年分值"),
    ("调整前的分值", "调整后的分值"),
    ("分值", "调整后分值"),
    ("原分值", "分值"),
    ("原分值", "拟调整分值"),
    ("原权重", "现权重"),
    ("旧版分值", "新版分值"),
    ("原方案分值", "现方案分值"),
    ("原细则分值", "新细则分值"),
    ("原制度分值", "现制度分值"),
    ("旧表分值", "新表分值"),
    ("原文件分值", "新文件分值"),
    ("旧规分值", "新规分值"),
)


def laid_out(*columns: tuple[str, tuple[object, ...]]) -> str:
    """Return a table of what is assessed beside ``columns``, each a header and what stands below it."""
    lines = [[head, *map(str, cells)] for head, cells in columns]
    names = ("考核指标", *(name for name, *_ in ROWS))
    return "\n".join(" | ".join(row) for row in zip(names, *lines, strict=True))


@pytest.mark.parametrize(("before", "now"), PAIRS)
@pytest.mark.parametrize("turned", [False, True])
def test_the_points_that_hold_now_are_taken(before: str, now: str, turned: bool) -> None:
    old = (before, tuple(row[1] for row in ROWS))
    new = (now, tuple(row[2] for row in ROWS))
    result = read(laid_out(*((new, old) if turned else (old, new))))
    assert [int(item.points or 0) for item in result.rubrics[0].items] == [25, 45, 30]
    assert [f.severity for f in result.findings if f.code == "K108"] in ([], ["note"])


@pytest.mark.parametrize("beside", ["调整分值", "机关分值"])
def test_a_second_column_of_points_that_does_not_say_when_it_holds_is_told(beside: str) -> None:
    result = read(laid_out(("分值", (20, 50, 30)), (beside, (25, 45, 30))))
    assert [f.severity for f in result.findings if f.code == "K108"] == ["warning"]


def test_by_how_much_points_were_changed_is_not_what_holds_now() -> None:
    rubric = one_rubric(laid_out(("原分值", (20, 50, 30)), ("调整分值", (5, -5, 0)), ("调整后分值", (25, 45, 30))))
    assert [int(item.points or 0) for item in rubric.items] == [25, 45, 30]


def test_the_texts_that_hold_now_are_the_items() -> None:
    rows = "1 | 做好接待 | 40 | 热情接待 | 60\n2 | 做好保洁 | 60 | 每日保洁 | 40"
    rubric = one_rubric(f"序号 | 原考核内容 | 原分值 | 修订后考核内容 | 修订后分值\n{rows}")
    assert [(item.text, int(item.points or 0)) for item in rubric.items] == [("热情接待", 60), ("每日保洁", 40)]


def test_what_was_added_stands_beside_what_held_before() -> None:
    rubric = one_rubric(laid_out(("新增内容", ("开会", "学习", "上门")), ("分值", (20, 50, 30))))
    assert [category.name for category in rubric.categories] == ["接待", "保洁", "巡查"]


def test_a_word_that_begins_so_by_chance_says_nothing_of_a_time() -> None:
    rubric = one_rubric(laid_out(("分值", (20, 50, 30)), ("原因", ("临时", "常年", "夜间"))))
    assert [int(item.points or 0) for item in rubric.items] == [20, 50, 30]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("分值", "现场分值"),
        ("满分", "现场检查分值"),
        ("分值", "新增分值"),
        ("资料分值", "现场分值"),
        ("旧校区分值", "新校区分值"),
    ],
)
def test_a_character_that_begins_another_word_does_not_say_when_it_holds(first: str, second: str) -> None:
    result = read(laid_out((first, (20, 50, 30)), (second, (12, 30, 25))))
    assert [int(item.points or 0) for item in result.rubrics[0].items] == [20, 50, 30]
    assert [f.severity for f in result.findings if f.code == "K108"] == ["warning"]
