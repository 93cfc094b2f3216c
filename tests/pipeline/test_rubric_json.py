"""The rubric JSON: written, read back, and what is wrong in one."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.inputs import understand
from pipeline.parse import parse
from pipeline.rubric_json import dump, is_json, load
from schema.finding import UnusableInput
from tests.builders import agreeing, contradicting, finding, with_cell

SAMPLES = Path(__file__).parents[2] / "samples" / "leshan-2012"

Json = dict[str, Any]


def loaded(change: Callable[[Json], object]) -> list[tuple[str, str | None]]:
    """Return code and path of the findings of loading a JSON that ``change`` was made to."""
    content = json.loads(dump(agreeing()))
    change(content)
    return [(f.code, f.path) for f in load(json.dumps(content).encode(), "j.json").findings]


def item_of(content: Json) -> Json:
    found: Json = content["rubrics"][0]["categories"][0]["items"][0]
    return found


ITEM = "rubrics[0].categories[0].items[0]"


@pytest.mark.parametrize("make", [agreeing, contradicting])
def test_reading_what_was_written_gives_it_back(make: Callable[[], Any]) -> None:
    result = make()
    again = load(dump(result).encode(), "j.json")
    assert again.findings == ()
    assert again.result == result
    assert dump(result) == dump(result.model_copy(deep=True))


@pytest.mark.parametrize("name", ["notice.docx", "notice.txt", "notice.html"])
def test_reading_what_parse_wrote_gives_it_back(name: str) -> None:
    result = parse([((SAMPLES / name).read_bytes(), name)]).result
    again = load(dump(result).encode(), "j.json")
    assert again.findings == ()
    assert again.result == result


@pytest.mark.parametrize("shown", ["2", "1.", "二", Decimal(2), Decimal("0.50")])
def test_figures_and_words_in_findings_stay_what_they_are(shown: str | Decimal) -> None:
    found = finding("K999").model_copy(update={"actual": shown})
    result = agreeing().model_copy(update={"findings": (found,)})
    again = load(dump(result).encode(), "j.json").result
    assert again is not None
    assert again.findings[0].actual == shown
    assert type(again.findings[0].actual) is type(shown)


def test_numbers_are_shortest_and_chinese_is_as_printed() -> None:
    text = dump(agreeing())
    assert '"points": 2.5,' in text
    assert '"points": 3,' in text
    assert "建立职工档案" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda c: item_of(c).update(points="6分"), [("K601", f"{ITEM}.points")]),
        (lambda c: item_of(c).update(points="6"), [("K601", f"{ITEM}.points")]),
        (lambda c: item_of(c).update(points=True), [("K601", f"{ITEM}.points")]),
        (lambda c: item_of(c).update(points=-1), [("K601", f"{ITEM}.points")]),
        (lambda c: item_of(c).update(points=0.12345678901234567), [("K601", f"{ITEM}.points")]),
        (lambda c: item_of(c).update(kind="basis"), [("K601", f"{ITEM}.kind")]),
        (lambda c: item_of(c).update(counts="yes"), [("K601", f"{ITEM}.counts")]),
        (lambda c: item_of(c).update(counts=1), [("K601", f"{ITEM}.counts")]),
        (lambda c: item_of(c).update(sub_points={}), [("K601", f"{ITEM}.sub_points")]),
        (lambda c: item_of(c).update(text=None), [("K601", f"{ITEM}.text")]),
        (lambda c: item_of(c)["source"][0].update(row="2"), [("K601", f"{ITEM}.source[0].row")]),
        (lambda c: item_of(c)["source"][0].update(row=0), [("K601", f"{ITEM}.source[0].row")]),
        (lambda c: c.update(rubrics=None), [("K601", "rubrics")]),
        (lambda c: c.update(schema_version="one"), [("K601", "schema_version")]),
        (lambda c: item_of(c).pop("points"), [("K602", f"{ITEM}.points")]),
        (lambda c: item_of(c).pop("counts"), [("K602", f"{ITEM}.counts")]),
        (lambda c: c.pop("schema_version"), [("K602", "schema_version")]),
        (lambda c: c["notice"].pop("cites"), [("K602", "notice.cites")]),
        (lambda c: item_of(c).update(piont=6), [("K603", f"{ITEM}.piont")]),
        (lambda c: c.update(schema_version="1.7", new={"a": 1}), [("K604", "schema_version")]),
        (lambda c: item_of(c).update(points=4), [("K605", "rubrics[0].fingerprint")]),
        (
            lambda c: item_of(c).update(id="1.2"),
            [("K607", f"{ITEM}.id"), ("K607", "rubrics[0].categories[0].items[1].id")],
        ),
        (
            lambda c: item_of(c)["sub_points"][0].update(start=4),
            [("K605", "rubrics[0].fingerprint"), ("K608", f"{ITEM}.sub_points[0]")],
        ),
    ],
)
def test_what_a_hand_breaks_is_found_with_its_path(
    change: Callable[[Json], object], expected: list[tuple[str, str | None]]
) -> None:
    assert sorted(loaded(change), key=str) == sorted(expected, key=str)


def test_a_key_that_stands_twice_is_found() -> None:
    text = dump(agreeing()).replace('"points": 10,', '"points": 10, "points": 10,')
    assert [(f.code, f.path) for f in load(text.encode(), "j.json").findings] == [("K606", "rubrics[0].points")]


def test_offsets_into_a_cell_and_a_text_are_held_to_their_words() -> None:
    content = json.loads(dump(with_cell("每少1篇扣0.5分。")))
    rule = {
        "kind": "deduct",
        "text": "每少1篇扣0.5分",
        "amount": 0.5,
        "per": {"value": 1, "unit": "篇"},
        "condition": None,
    }
    target = {"comparator": "ge", "value": 5, "unit": "篇", "text": "建立", "in": None, "start": 0, "end": 2}
    item_of(content)["scoring"] = [{**rule, "in": 5, "start": 0, "end": 9}, {**rule, "in": None, "start": 0, "end": 9}]
    item_of(content)["targets"] = [target, {**target, "text": "不少于"}]
    found = [f.path for f in load(json.dumps(content).encode(), "j.json").findings if f.code == "K608"]
    assert found == [f"{ITEM}.targets[1]", f"{ITEM}.scoring[1]"]


@pytest.mark.parametrize("version", ["1.0", "1.7"])
def test_unknown_keys_are_kept(version: str) -> None:
    content = json.loads(dump(agreeing()))
    content["schema_version"] = version
    content["rubrics"][0]["categories"][0]["colour"] = {"code": [1, "a"]}
    result = load(json.dumps(content).encode(), "j.json").result
    assert result is not None
    assert json.loads(dump(result)) == content


def test_the_fingerprint_is_made_anew_and_unknown_keys_do_not_count() -> None:
    content = json.loads(dump(agreeing()))
    fresh = content["rubrics"][0]["fingerprint"]
    content["rubrics"][0]["fingerprint"] = "sha256:stale"
    content["rubrics"][0]["comment"] = "x"
    result = load(json.dumps(content).encode(), "j.json").result
    assert result is not None
    assert result.rubrics[0].fingerprint == fresh


def test_findings_of_an_earlier_reading_are_not_gathered() -> None:
    content = json.loads(dump(agreeing()))
    item_of(content)["piont"] = 6
    once = understand([(json.dumps(content).encode(), "j.json")])
    assert once.result is not None
    twice = understand([(dump(once.result).encode(), "j.json")])
    assert [f.code for f in twice.findings].count("K603") == 1
    assert twice.result == once.result


def test_a_broken_json_has_findings_and_no_result() -> None:
    content = json.loads(dump(agreeing()))
    item_of(content)["points"] = "6分"
    opened = understand([(json.dumps(content).encode(), "j.json")])
    assert opened.result is None
    assert opened.has_errors


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"a": 1,}', "K610"),
        (b'{"a": \xff}', "K610"),
        (b'{"a": NaN}', "K610"),
        (b'{"a": "\\ud800"}', "K610"),
        (b'{"a": ' + b"[" * 100_000, "K610"),
        ('{"schema": "kaohe/rubric"，}'.encode(), "K610"),
        ('{"schema": "kaohe/rubric"}'.encode("utf-16"), "K610"),
        (b"{}", "K611"),
        (b'{"schema": "kaohe/diff"}', "K611"),
        (b'{"schema": "kaohe/rubric", "schema_version": "2.0"}', "K612"),
    ],
)
def test_what_is_no_rubric_json_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        load(data, "j.json")
    assert caught.value.code == code


def test_the_place_of_a_mistake_counts_characters() -> None:
    with pytest.raises(UnusableInput) as caught:
        load('{\n"说明": "考核"，}'.encode(), "j.json")
    assert "line 2, character 11" in caught.value.message.en


def test_numbers_beyond_reason_are_findings() -> None:
    text = dump(agreeing()).replace('"points": 10,', '"points": ' + "9" * 40 + ",")
    assert {f.code for f in load(text.encode(), "j.json").findings} == {"K601"}


def test_json_is_told_by_its_beginning() -> None:
    assert is_json(b"\xef\xbb\xbf \n{")
    assert is_json("{}".encode("utf-16"))
    assert not is_json("考核 {".encode())
    assert not is_json("考核".encode("utf-16"))
    assert load(b"\xef\xbb\xbf" + dump(agreeing()).encode(), "j.json").findings == ()


@given(st.data())
def test_no_change_of_one_value_is_silent_or_a_crash(data: st.DataObject) -> None:
    content = json.loads(dump(agreeing()))
    holder: Any = content
    key: Any = "rubrics"
    while data.draw(st.booleans()) and isinstance(holder[key], dict | list) and holder[key]:
        holder = holder[key]
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    before = holder[key]
    holder[key] = data.draw(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text()
        | st.just([])
    )
    after = json.loads(json.dumps(holder[key]))
    again = load(json.dumps(content).encode(), "j.json")
    if again.result is None:
        assert any(f.severity == "error" for f in again.findings)
    elif after != before or type(after) is not type(before):
        kept = json.loads(dump(again.result))
        for rubric, given_ in zip(kept["rubrics"], content["rubrics"], strict=True):
            rubric["fingerprint"] = given_["fingerprint"]
        kept["findings"] = content["findings"]
        assert kept == content


def test_rich_text_begins_like_json_and_is_none() -> None:
    assert is_json(b'{"schema": 1}')
    assert not is_json(b"{\\rtf1 hello}")


def test_a_note_that_reading_lowered_stays_one() -> None:
    lines = "1.建立档案。 30分\n2.参与调解。 20分\n3.加强宣传。 50分\n".encode()
    read = understand([(lines, "notice.txt")])
    assert ("K104", "note") in [(finding.code, finding.severity) for finding in read.findings]
    assert read.result is not None
    again = understand([(dump(read.result).encode(), "rubric.json")])
    assert again.result == read.result
