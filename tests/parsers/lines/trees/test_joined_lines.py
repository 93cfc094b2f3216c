"""Lines that go on an item: figures of two lines never grow together."""

from tests.readings import priced, read


def test_a_mark_filled_in_at_the_end_of_a_line_and_the_number_of_the_next_stay_apart() -> None:
    lines = ("1.借阅登记（5分）   4", "    1、先扫码", "    2、再归还", "2.书目检索（5分）   5", "3.逾期提醒（5分）")
    (rubric,) = read("图书系统评分标准", *lines).rubrics
    assert [text for text, _ in priced(rubric)] == [
        "借阅登记（5分）   4 1、先扫码2、再归还",
        "书目检索（5分）   5",
        "逾期提醒（5分）",
    ]
