"""Web pages that are damaged, endless or made to hang: a refusal with a reason, or a reading."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.readers import html
from schema.document import Paragraph
from schema.finding import UnusableInput

SAMPLE = Path(__file__).parents[3] / "samples" / "leshan-2012" / "notice.html"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "深",
        "<p>浅" + "<span>" * 10_000 + "深",
        "<ul><li>" * 5_000 + "深",
        "<p>甲" + "</div>" * 50_000,
        "<p>甲" + "<br>" * 50_000 + "乙",
        "<p>甲<select>" + "<option>x" * 20_000,
        "<p>甲<!--" + "<!--" * 50_000,
    ],
)
def test_deep_and_long_pages_are_read(page: str) -> None:
    blocks = html.read(page.encode(), "f1", "notice.html").blocks
    assert "".join(block.text for block in blocks if isinstance(block, Paragraph))[-1] in "深甲乙x"


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 1_000_000 + "深",
        "<table><tr><td>" * 10_000 + "深",
        "<table><tr><td>" * 60 + "深",
        "".join(f"<font a={n}>" for n in range(20_000)) + "<p>x" * 20_000,
        "<p " + " ".join(f"a{n}" for n in range(100_000)) + ">x",
        "".join(f"<html a{n}>" for n in range(50_000)),
        "<table>" + "<tr>" + "<td colspan=1000>x" * 100_000,
        "<table>" + "<tr><td rowspan=65534>x<td>y" * 20_000,
        "<br>" * 2_100_000,
    ],
)
def test_pages_made_to_hang_are_refused(page: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        html.read(page.encode(), "f1", "notice.html")
    assert caught.value.code == "K009"


@settings(deadline=None)
@given(st.data())
def test_a_damaged_page_is_read_or_refused(data: st.DataObject) -> None:
    page = bytearray(SAMPLE.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(page) - 1), max_size=8)):
        page[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=9) | st.sampled_from([b"<", b"</", b"<table>"])
        )
    try:
        reading = html.read(bytes(page), "f1", "notice.html")
    except UnusableInput as refusal:
        assert refusal.code in ("K001", "K009", "K011")
    else:
        assert reading.blocks
