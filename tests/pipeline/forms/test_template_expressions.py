"""A template can read the fields of a form and nothing else."""

import copy
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.forms.answers import blank
from pipeline.forms.describe import Wish, describe
from pipeline.forms.template.expressions import evaluate, truth
from pipeline.forms.template.fields import Entry, Record, fields
from pipeline.forms.template.listing import as_json, as_text
from pipeline.forms.template.marks import loop, read_mark
from pipeline.forms.template.references import Repeat, moved, repeated, translated, widened
from schema.finding import UnusableInput
from tests.builders import agreeing


@pytest.fixture(scope="module")
def scope() -> Record:
    result = agreeing()
    return fields(result, result.rubrics[0], describe(result.rubrics[0], Wish()), blank("甲局"))


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("rubric.year", "2012"),
        ("rubric.points", Decimal(10)),
        ("'a'", "a"),
        ("rubric.points == 10", Decimal(1)),
        ("rubric.points > 10 or rubric.year == '2012'", Decimal(1)),
        ("not rubric.points", Decimal(0)),
        ("'20' in rubric.year and rubric.points != 3", Decimal(1)),
    ],
)
def test_fields_and_comparisons(scope: Record, expression: str, value: object) -> None:
    assert evaluate(expression, scope) == value


def test_a_field_to_fill_in_counts_when_something_stands_in_it(scope: Record) -> None:
    unit = evaluate("unit", scope)
    assert isinstance(unit, Entry) and unit.value == "甲局"
    assert truth(unit)
    assert not truth(evaluate("filled_by", scope))
    assert evaluate("unit == '甲局'", scope) == Decimal(1)


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "unit.__class__.__mro__",
        "rubric.__init__",
        "().__class__",
        "__import__('os')",
        "open('/etc/passwd')",
        "rubric.year.upper()",
        "items[0]",
        "lambda: 1",
        "[x for x in items]",
        "9**9**9",
        "'a' * 10",
        "rubric.points + 1",
        "rubric.year | upper",
        "a := 1",
        "(yield)",
        "f'{rubric}'",
        "1 if 1 else 2",
        "rubric.points < 'a'",
        "1 < 2 < 3",
        "rubric.year.x",
        "True",
        "",
        "(" * 3000,
        "x" * 600,
        "1 +",
    ],
)
def test_everything_else_is_refused(scope: Record, expression: str) -> None:
    before = copy.deepcopy(scope)
    with pytest.raises(UnusableInput) as refusal:
        evaluate(expression, scope)
    assert refusal.value.code in ("K871", "K872")
    assert scope == before


@given(st.text(max_size=40))
def test_no_text_does_more_than_read_a_field(expression: str) -> None:
    scope: Record = {"a": "1", "b": {"c": Decimal(2)}}
    try:
        value = evaluate(expression, scope)
    except UnusableInput:
        return
    assert isinstance(value, str | Decimal | dict)


@pytest.mark.parametrize(
    ("expression", "near"),
    [("rubric.yaer", "rubric.year"), ("titel", "title"), ("total.selfscore", "total.self_score")],
)
def test_an_unknown_field_lists_near_names(scope: Record, expression: str, near: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        evaluate(expression, scope)
    assert refusal.value.code == "K871"
    assert near in refusal.value.help.zh and near in refusal.value.help.en


def test_every_field_is_listed_with_its_value(scope: Record) -> None:
    lines = dict(line.split("\t") for line in as_text(scope).splitlines())
    assert lines["rubric.year"] == "2012"
    assert lines["unit"] == "甲局"
    assert lines["item.text"] and lines["item.self_score"] == "<self_score>"
    assert lines["sub.marker"] and lines["row.line"] and lines["category.name"]
    assert lines["items"].startswith("[3]")
    assert '"document_number": "乐工〔2012〕12号"' in as_json(scope)


@pytest.mark.parametrize(
    ("text", "word", "scope", "expression"),
    [
        ("{{ item.text }}", "field", "", "item.text"),
        ("{%tr for item in items %}", "for", "tr", "item in items"),
        ("{%p if a == “b” %}", "if", "p", 'a == "b"'),
        ("{% endif %}", "endif", "", ""),
        ("{%- else -%}", "else", "", ""),
        ("{%vm%}", "vm", "", ""),
        ("{# 说明 #}", "remark", "", ""),
    ],
)
def test_marks(text: str, word: str, scope: str, expression: str) -> None:
    mark = read_mark(text)
    assert (mark.word, mark.scope, mark.expression) == (word, scope, expression)


@pytest.mark.parametrize("text", ["{% include 'x' %}", "{%tc for a in b %}", "{%r if a %}", "{% %}", "{% set x = 1 %}"])
def test_marks_that_are_none(text: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        read_mark(text)
    assert refusal.value.code == "K872"


def test_a_loop_names_one_of_a_list() -> None:
    assert loop(read_mark("{% for x in category.items %}")) == ("x", "category.items")
    with pytest.raises(UnusableInput):
        loop(read_mark("{% for x, y in items %}"))


THREE = Repeat(5, 5, 3)


@pytest.mark.parametrize(
    ("formula", "after"),
    [
        ("SUM(D5:D5)", "SUM(D5:D7)"),
        ("D4+D6", "D4+D8"),
        ("SUM(D$4:D$6)", "SUM(D$4:D$8)"),
        ('IF(D6="D6",1,LOG10(5))', 'IF(D8="D6",1,LOG10(5))'),
        ("自评表!D6+其他!D6", "自评表!D8+其他!D6"),
        ("'自评表'!$D$6", "'自评表'!$D$8"),
        ("TAX2012(D6)", "TAX2012(D8)"),
        ("A6", "A8"),
    ],
)
def test_references_move_with_repeated_rows(formula: str, after: str) -> None:
    assert moved(formula, THREE, "自评表", "自评表") == after


def test_references_of_a_repeated_row_go_with_it() -> None:
    assert repeated("C5*D5+D$4+D6+D$5", THREE, 2, "自评表") == "C7*D7+D$4+D8+D$5"


def test_shared_formulas_are_written_out() -> None:
    assert translated("A1+$B$2+C$3", 2, 1) == "B3+$B$2+D$3"
    assert translated("Z1:AA2", 0, 1) == "AA1:AB2"


@pytest.mark.parametrize(
    ("given", "after"), [("D5", "D5:D7"), ("A1:E1", "A1:E1"), ("D4:D6 F9", "D4:D8 F11"), ("B6", "B8")]
)
def test_ranges_of_attributes_are_widened(given: str, after: str) -> None:
    assert widened(given, THREE) == after
