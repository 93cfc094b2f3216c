"""Full marks by other words in brackets, 占5分, and headings whose shares are what stands below them."""

import pytest

from tests.readings import one_rubric, outline, read

_NAMES = ("按时到岗", "记录完整", "报送及时")


@pytest.mark.parametrize(
    "says",
    [
        "（占{}分）",
        "（值{}分）",
        "（满{}分）",
        "（{}分满分）",
        "(占 {} 分)",
        "（占{}分）。",
        "（基准分{}分）",
        "（基本分：{}分）",
        "（底分{}分）",
        "（配分值为{}分）",
    ],
)
def test_other_words_for_a_full_mark_in_brackets(says: str) -> None:
    worth = [20, 30, 50]
    texts = [name + says.format(n) for name, n in zip(_NAMES, worth, strict=True)]
    lined = read("一、考核内容", *(f"{n}、{text}" for n, text in enumerate(texts, 1))).rubrics[0]
    items = [*lined.items, *(item for category in lined.categories for item in category.items)]
    assert [item.points for item in items] == worth
    drawn = one_rubric("序号 | 考核内容\n" + "\n".join(f"{n} | {text}" for n, text in enumerate(texts, 1)))
    assert [item.points for item in drawn.items] == worth


@pytest.mark.parametrize("text", ["产值每满10分", "人数占5分", "评分比值3分"])
def test_without_brackets_they_are_no_word_for_it(text: str) -> None:
    rubric = one_rubric(f"序号 | 考核内容 | 得分\n1 | 按时到岗（20分） |\n2 | 记录完整（30分） |\n3 | {text}（50分） |")
    assert [item.points for item in rubric.items] == [20, 30, 50]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（占60%）", "（40%）"),
        ("（60%）", "（占40%）"),
        ("（60%）", "（40%）"),
        ("（占总分60%）", "（占总分的40%）"),
        ("（占总成绩的60%）", "（占比40%）"),
    ],
)
def test_shares_that_the_items_make_are_the_points_of_headings(first: str, second: str) -> None:
    lines = (f"一、日常{first}", "1、按时到岗（25分）", "2、记录完整（35分）", f"二、活动{second}")
    (rubric,) = read("考核办法", *lines, "1、组织活动（10分）", "2、参加活动（30分）").rubrics
    assert outline(rubric.categories) == [("日常", 60, [25, 35]), ("活动", 40, [10, 30])]


def test_shares_that_the_items_do_not_make_are_none() -> None:
    lines = ("一、日常（占60%）", "1、按时到岗（50分）", "2、记录完整（50分）", "二、活动（占40%）")
    (rubric,) = read("考核办法", *lines, "1、组织活动（60分）", "2、参加活动（40分）").rubrics
    assert [category.points for category in rubric.categories] == [None, None]
