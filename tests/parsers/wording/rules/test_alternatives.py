"""Whether conditions are steps of which one holds or parts that add up."""

import pytest

from parsers.wording.rules.alternatives import differ_in_step, fall_in_steps


@pytest.mark.parametrize(
    "conditions",
    [
        ("主持", "参与"),
        ("主持渔业课题", "参与渔业课题"),
        ("省级表彰", "市级表彰", "县级表彰"),
        ("一等奖", "二等奖", "优秀奖"),
        ("放流率达到98%", "放流率达到95%"),
        ("优", "良"),
    ],
)
def test_steps_say_the_same_of_one_thing(conditions: tuple[str, ...]) -> None:
    assert differ_in_step(conditions)


@pytest.mark.parametrize(
    "conditions",
    [
        ("按时参加例会", "按时报送材料", "按期上报总结"),
        ("参与渔港整治", "配合船检登记", "主要领导接访"),
        ("放流率达到98%", "巡查率达到95%", "登记率达到90%"),
        ("省级验收合格", "市级抽查达标", "县级测评优良"),
        ("主持渔业课题", "参与教材编写"),
    ],
)
def test_parts_say_different_things_though_each_has_a_step(conditions: tuple[str, ...]) -> None:
    assert not differ_in_step(conditions)


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (("当日到港", "次日到港", "三日到港"), True),
        (("船员到位", "网具到位", "资金到位"), False),
        (("首日到位", "次日到位", "三日到位"), True),
        (("有台账", "有登记台账", "有巡查台账"), False),
        (("渔港管理", "船检登记", "禁渔巡查"), False),
    ],
)
def test_steps_end_with_the_same_words(conditions: tuple[str, ...], expected: bool) -> None:
    assert fall_in_steps(conditions) is expected
