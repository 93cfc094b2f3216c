"""An item that bears another name in its place is the same one where its rule asks for the same."""

import pytest

from pipeline.diffing.align import Wishes
from pipeline.diffing.compare import compare
from schema.rubric import Item, Rubric
from tests.comparisons import said, with_rules, year

Row = tuple[str, str]
OFFICE: tuple[Row, ...] = (
    ("用车管理", "派车单齐全，违规用车一次扣2分"),
    ("会务保障", "会前一小时布置完毕，延误一次扣1分"),
    ("食堂卫生", "餐具每餐消毒并留样，少一次扣1分"),
    ("门卫值守", "来访人员查验登记，漏登一人扣0.5分"),
    ("绿化养护", "花木按季修剪补种，枯死一株扣0.5分"),
    ("水电维修", "接到报修当日上门，延误一次扣1分"),
)


def office(number: str, *rows: Row) -> Rubric:
    items: list[Item] = [with_rules(said(f"1.{n}", name), rule) for n, (name, rule) in enumerate(rows, 1)]
    return year(number, ("后勤", items))


def changes(*rows: Row, wishes: Wishes | None = None) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    diff = compare(office("2012", *OFFICE), office("2013", *rows), wishes)
    return {(pair.op, pair.old, pair.new) for pair in diff.pairs if pair.op != "kept"}


def with_third(*rows: Row) -> tuple[Row, ...]:
    return (*OFFICE[:2], *rows, *OFFICE[3:])


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("环节管控", "餐具每餐消毒并留样，少一次扣1分"),
        ("操作规范", "餐具每餐消毒并留样，公示菜谱，少一次扣2分"),
        ("重点岗位", "餐具每餐消毒、留样"),
    ],
)
def test_another_name_for_the_same_rule(name: str, rule: str) -> None:
    assert changes(*with_third((name, rule))) == {("reworded", ("1.3",), ("1.3",))}


@pytest.mark.parametrize("rule", ["少一次扣1分", "仓库物品码放整齐，少一次扣1分", ""])
def test_another_name_and_another_rule(rule: str) -> None:
    assert changes(*with_third(("物资保管", rule))) == {("deleted", ("1.3",), ()), ("added", (), ("1.3",))}


def test_the_same_rule_in_another_place() -> None:
    rows = (*OFFICE[:2], *OFFICE[3:], ("环节管控", OFFICE[2][1]))
    assert changes(*rows) == {("deleted", ("1.3",), ()), ("added", (), ("1.6",))}


def test_a_rule_that_several_items_have() -> None:
    rule = "由分管领导打分"
    old = office("2012", *with_third(("食堂卫生", rule)), ("节能", rule))
    new = office("2013", *with_third(("物资保管", rule)), ("节能", rule))
    assert {pair.op for pair in compare(old, new).pairs} == {"kept", "deleted", "added"}


def test_two_neighbours_with_other_names() -> None:
    rows = (*OFFICE[:2], ("安防巡查", OFFICE[3][1]), ("环节管控", OFFICE[2][1]), *OFFICE[4:])
    assert changes(*rows) == {("reworded", ("1.4",), ("1.3",)), ("reworded", ("1.3",), ("1.4",))}


def test_what_a_person_holds_apart_stays_apart() -> None:
    told = changes(*with_third(("环节管控", OFFICE[2][1])), wishes=Wishes(apart=frozenset({(2, 2)})))
    assert told == {("deleted", ("1.3",), ()), ("added", (), ("1.3",))}
