"""Numbers of a list right before texts that begin with another number, as a list of labels tells them."""

import pytest

from parsers.wording.counted import in_turn
from parsers.wording.labels import leading


def numbers(*texts: str) -> list[tuple[int, ...] | None]:
    return [label.numbers if label else None for label in in_turn(texts)]


@pytest.mark.parametrize(
    "text", ["3.2名专职干部", "3.6楼过道清洁", "3.5号楼整洁", "3.1个人汇报", "3．4类台账", "3.5公里范围内设点"]
)
def test_the_number_that_has_the_turn_is_that_of_the_list(text: str) -> None:
    assert numbers("1.甲", "2、乙", text, "4.丁") == [(1,), (2,), (3,), (4,)]
    assert in_turn(["2.乙", text])[1] is not None


def test_a_list_may_begin_so() -> None:
    assert numbers("1.3名干部", "2.6楼清洁", "3.2份简报") == [(1,), (2,), (3,)]
    assert numbers("5.甲", "1.3名干部", "2.6楼清洁") == [(5,), (1,), (2,)]


@pytest.mark.parametrize(
    "texts",
    [
        ("1.组织", "1.1人员到位", "1.2月度例会", "2.活动", "2.1个人参加"),
        ("1.1人员到位", "1.2月度例会", "2.1个人参加", "2.2项目申报"),
        ("2.活动", "3.1人员到位", "3.2月度例会"),
        ("2.活动", "3.2组织到位"),
    ],
)
def test_decimal_numbers_stay(texts: tuple[str, ...]) -> None:
    assert in_turn(texts) == [leading(text) for text in texts]


def test_a_day_has_the_turn_but_the_first_number_of_a_first_part_none() -> None:
    assert numbers("1.甲", "2.6.26国际禁毒日", "3.丙") == [(1,), (2,), (3,)]
    assert numbers("1.甲", "2.1.1元旦值班", "3.丙") == [(1,), (2,), (3,)]
    assert numbers("1.甲", "2.1.1制度", "3.丙") == [(1,), (2, 1, 1), (3,)]
