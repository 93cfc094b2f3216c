"""Lists of units, tables of scores, scores JSON: what people type."""

import io
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.collecting.lists import guarded, listed, unguarded
from pipeline.collecting.reference import reference
from pipeline.collecting.score_table import Typed, as_csv
from pipeline.collecting.typed import load_scores, typed_findings
from pipeline.collecting.unit_list import unit_list
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES
from schema.envelope import this_generator
from schema.finding import UnusableInput
from schema.rubric import Rubric
from schema.scores import Score, ScoresFile, UnitScores
from tests.generators.forms import rubrics, units
from tests.pipeline.forms.shapes import plain, scored, special

BROKEN_TEXT = Path(__file__).parents[3] / "samples" / "broken" / "K011-unknown-encoding.txt"
HALF = Decimal("0.5")


def xlsx(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def load(data: bytes, rubric: Rubric | None = None) -> Typed:
    return load_scores(data, "scores", reference(rubric or plain()))


def codes(typed: Typed, rubric: Rubric | None = None) -> list[str]:
    return sorted(finding.code for finding in typed_findings(typed, reference(rubric or plain()), HALF))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        "单位\n甲局\n乙局\n",
        "序号,单位名称\r\n1,甲局\r\n2,乙局\r\n",
        "甲局\n乙局",
        "1\t甲局\n2\t乙局",
        "unit;x\n甲局;\n乙局;",
    ],
)
def test_units_in_every_encoding_and_manner(encoding: str, text: str) -> None:
    assert unit_list(text.encode(encoding), "u.csv").names == ("甲局", "乙局")


def test_units_of_a_workbook() -> None:
    assert unit_list(
        xlsx(("考核单位名单",), ("序号", "单位"), (1, "甲局"), (2, " 乙局 "), (None, None)), "u.xlsx"
    ).names == ("甲局", "乙局")


def test_a_unit_that_is_listed_twice_counts_once() -> None:
    found = unit_list("单位\n甲\n乙\n甲".encode(), "u.csv")
    assert (found.names, [one.code for one in found.findings]) == (("甲", "乙"), ["K862"])


@pytest.mark.parametrize(
    ("data", "code"), [("单位\n\n".encode(), "K861"), (b" \n", "K001"), (BROKEN_TEXT.read_bytes(), "K011")]
)
def test_a_list_without_units(data: bytes, code: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        unit_list(data, "u.csv")
    assert refusal.value.code == code


@given(st.text(max_size=20))
def test_guarding_is_undone_and_leaves_no_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_scores_as_csv_come_back(data: st.DataObject) -> None:
    rubric = data.draw(rubrics())
    form = describe(rubric, Wish(ENTRY_ROLES, detail=data.draw(st.booleans())))
    unit = data.draw(units(form))
    file = ScoresFile(generator=this_generator(), rubric=form.rubric, units=(unit,))
    text = as_csv(file)
    assert text.startswith("\ufeff")
    typed = load(text.encode(), rubric)
    assert typed.findings == []
    assert [one.unit for one in typed.units] == [unit.unit]
    assert [score.model_copy(update={"source": ()}) for score in typed.units[0].scores] == list(unit.scores)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_scores_as_json_come_back(data: st.DataObject) -> None:
    rubric = data.draw(rubrics())
    form = describe(rubric, Wish(ENTRY_ROLES, detail=True))
    unit = data.draw(units(form))
    file = ScoresFile(generator=this_generator(), rubric=form.rubric, units=(unit,))
    typed = load(file.model_dump_json().encode(), rubric)
    assert (typed.units, typed.findings) == ([unit], [])


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    file = ScoresFile(generator=this_generator(), rubric=describe(plain(), Wish()).rubric, units=(scored(plain(), {}),))
    content = json.loads(file.model_dump_json())
    assert list(content) == ["schema", "schema_version", "generator", "rubric", "units", "findings"]
    assert list(content["rubric"]) == ["id", "title", "fingerprint"]
    assert list(content["units"][0]) == ["unit", "file", "scores"]
    keys = "item sub_point state self_score review_score deduction_reason evidence remarks found_by source"
    assert list(content["units"][0]["scores"][0]) == keys.split()


def test_a_table_of_scores() -> None:
    typed = load("item,self_score,unit,remarks\n1.1,3分,甲,好\n1.2,/,甲,\n2.1,四点五,甲,\n1.1,,乙,\n".encode())
    assert [unit.unit for unit in typed.units] == ["甲", "乙"]
    first = typed.units[0].scores
    assert [(one.item, one.state, one.self_score, one.remarks) for one in first] == [
        ("1.1", "filled", Decimal(3), "好"),
        ("1.2", "not_applicable", None, None),
        ("2.1", "filled", Decimal("4.5"), None),
    ]
    assert codes(typed) == ["K805", "K805", "K805"]


def test_chinese_headers_and_a_workbook() -> None:
    typed = load(
        xlsx(("编号", "自评分", "复核分"), ("1.1", 3, 2.5), ("1.1.1", 1, None), ("1.2", "两分", None), ("2.1", 4.5, 4))
    )
    assert [(one.item, one.sub_point, one.self_score, one.review_score) for one in typed.units[0].scores] == [
        ("1.1", None, Decimal(3), Decimal("2.5")),
        ("1.1", "1.1.1", Decimal(1), None),
        ("1.2", None, Decimal(2), None),
        ("2.1", None, Decimal("4.5"), Decimal(4)),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("item,self_score\n1.1,9\n1.2,1\n2.1,1", "K801"),
        ("item,self_score\n1.1,-1\n1.2,1\n2.1,1", "K802"),
        ("item,self_score\n1.1,1.3\n1.2,1\n2.1,1", "K803"),
        ("item,self_score\n1.1,好\n1.2,1\n2.1,1", "K804"),
        ("item,self_score\n1.1,3\n1.2,1\n2.1,1\n9.9,1", "K852"),
        ("item,self_score\n1.1,3\n1.2,1\n2.1,1\n1.2,2", "K853"),
        ("item,self_score,remark\n1.1,3,x\n1.2,1,\n2.1,1,", "K854"),
        ("item,self_score\n1.1,3\n1.1.1,1\n1.1.2,1\n1.2,1\n2.1,1", "K812"),
    ],
)
def test_what_is_wrong_with_a_table(text: str, code: str) -> None:
    assert codes(load(text.encode())) == [code]


def test_a_table_without_its_headers() -> None:
    with pytest.raises(UnusableInput) as refusal:
        load(b"1.1,3\n1.2,2")
    assert refusal.value.code == "K851"


def scores_json(**changes: object) -> bytes:
    file = ScoresFile(
        generator=this_generator(), rubric=describe(plain(), Wish()).rubric, units=(scored(plain(), {"1.1": "3"}),)
    )
    return json.dumps(file.model_dump(mode="json") | changes).encode()


@pytest.mark.parametrize(
    "data",
    [
        scores_json(schema="kaohe/rubric"),
        scores_json(units=[{"unit": "甲"}]),
        scores_json(
            units=[{"unit": "甲", "file": None, "scores": [{"item": "1.1", "state": "filled", "self_score": "3"}]}]
        ),
        scores_json(colour="red"),
    ],
)
def test_json_that_holds_no_scores(data: bytes) -> None:
    with pytest.raises(UnusableInput) as refusal:
        load(data)
    assert refusal.value.code == "K855"


def test_scores_of_another_rubric() -> None:
    assert "K856" in codes(load(scores_json(), special()), special())


def test_scores_of_no_item_and_twice() -> None:
    lines = [Score(item="1.1", state="blank"), Score(item="1.1", state="blank"), Score(item="7", state="blank")]
    wrong = Score(item="1.2", sub_point="1.1.1", state="blank")
    file = ScoresFile(
        generator=this_generator(),
        rubric=describe(plain(), Wish()).rubric,
        units=(UnitScores(unit="甲", scores=(*lines, wrong)),),
    )
    found = load(file.model_dump_json().encode())
    assert [one.code for one in found.findings] == ["K853", "K852", "K852"]
    assert [one.item for one in found.units[0].scores] == ["1.1"]


def test_characters_that_no_office_file_holds_are_told() -> None:
    unit = scored(plain(), {"1.1": "3"})
    odd = unit.scores[0].model_copy(update={"remarks": "a\x00b"})
    file = ScoresFile(
        generator=this_generator(),
        rubric=describe(plain(), Wish()).rubric,
        units=(unit.model_copy(update={"scores": (odd,)}),),
    )
    found = load(file.model_dump_json().encode())
    assert [one.code for one in found.findings] == ["K857"]
    assert found.units[0].scores[0].remarks == "a\ufffdb"


def test_a_list_is_rows_of_texts() -> None:
    assert listed('a,b\n\n 甲 ,"x,y"\n'.encode(), "l.csv") == (("a", "b"), ("甲", "x,y"))
