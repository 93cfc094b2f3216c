"""Letters that number categories and items."""

import pytest

from tests.readings import one_rubric, read, severe

TABLE = "类别 | 内容 | 分值\n{} | {} | 30\n^ | {} | 20\n{} | {} | 30\n^ | {} | 20\n合计 | < | 100"
TEXTS = ("库房", "防潮", "防火", "借阅", "登记", "归还")


def labels(marks: tuple[str, ...], texts: tuple[str, ...] = TEXTS) -> list[tuple[str, str]]:
    cells = [mark + text for mark, text in zip(marks, texts, strict=True)]
    rubric = one_rubric(TABLE.format(*cells))
    return [
        pair
        for one in rubric.categories
        for pair in ((one.label, one.name), *((item.label, item.text) for item in one.items))
    ]


@pytest.mark.parametrize(
    "marks",
    [
        ("A.", "A1.", "A2.", "B.", "B1.", "B2."),
        ("A、", "a、", "b、", "B、", "a、", "b、"),
        ("A1", "B1", "B2", "A2", "B3", "B4"),
        ("A1", "A1-1", "A1-2", "A2", "A2-1", "A2-2"),
        ("A ", "A1 ", "A2 ", "B ", "B1 ", "B2 "),
        ("A", "A1", "A2", "B", "B1", "B2"),
        ("（A）", "A1 ", "A2 ", "（B）", "B1 ", "B2 "),
    ],
)
def test_letters_that_count_on_are_numbers(marks: tuple[str, ...]) -> None:
    assert labels(marks) == [(mark.strip(), text) for mark, text in zip(marks, TEXTS, strict=True)]


@pytest.mark.parametrize(
    ("marks", "texts"),
    [
        (("A", "A4", "A5", "B", "A3", "A2"), TEXTS),
        (("A", "", "", "B", "", ""), TEXTS),
        (("A", "A1", "A2", "B", "B1", "B2"), ("岗", "类文件", "类图纸", "岗", "类合同", "类账册")),
        (("B1", "", "", "B2", "", ""), ("层库房", "防潮", "防火", "层阅览室", "登记", "归还")),
        (("A1", "", "", "A2", "", ""), ("馆区库房", "防潮", "防火", "馆区阅览室", "登记", "归还")),
        (("A ", "", "", "B ", "", ""), ("区库房", "防潮", "防火", "区阅览室", "登记", "归还")),
        (("A ", "", "", "B ", "", ""), ("类档案库房", "防潮", "防火", "类档案阅览", "登记", "归还")),
        (("A1", "", "", "A2", "", ""), ("区库房", "防潮", "防火", "楼阅览室", "登记", "归还")),
        (("A", "A1", "A2", "B", "B1", "B2"), ("区库房", "柜防潮", "柜防火", "区阅览室", "柜登记", "柜归还")),
    ],
)
def test_letters_of_names_are_not(marks: tuple[str, ...], texts: tuple[str, ...]) -> None:
    assert labels(marks, texts) == [("", mark + text) for mark, text in zip(marks, texts, strict=True)]


@pytest.mark.parametrize(
    ("marks", "texts"),
    [
        (("A", "A1", "A2", "B", "B1", "B2"), ("组织库房", "防潮", "防火", "借阅", "登记", "归还")),
        (("A", "A1", "A2", "B", "B1", "B2"), ("档案库房", "防潮", "防火", "档案借阅", "登记", "归还")),
        (
            ("A ", "A1 ", "A2 ", "B ", "B1 ", "B2 "),
            ("档案库房", "档案防潮", "档案防火", "档案借阅", "档案登记", "档案归还"),
        ),
        (("A.", "A1.", "A2.", "B.", "B1.", "B2."), ("区库房", "区防潮", "区防火", "区借阅", "区登记", "区归还")),
    ],
)
def test_words_that_begin_alike_leave_them_numbers(marks: tuple[str, ...], texts: tuple[str, ...]) -> None:
    assert labels(marks, texts) == [(mark.strip(), text) for mark, text in zip(marks, texts, strict=True)]


def test_so_it_is_in_lists() -> None:
    lines = (
        "A.库房（50分）",
        "A1.防潮（30分）",
        "A2.防火（20分）",
        "B.借阅（50分）",
        "B1.登记（30分）",
        "B2.归还（20分）",
    )
    result = read("档案考核细则", *lines)
    assert [(one.label, one.name) for one in result.rubrics[0].categories] == [("A.", "库房"), ("B.", "借阅")]
    assert [item.label for one in result.rubrics[0].categories for item in one.items] == ["A1.", "A2.", "B1.", "B2."]
    assert severe(result) == []
