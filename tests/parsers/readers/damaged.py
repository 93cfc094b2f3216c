"""Small PDF files to be damaged, and what their reading is refused with."""

from pathlib import Path

import pytest

from parsers.reading import Reading
from schema.finding import UnusableInput
from tests.clock import within
from tests.parsers.readers.paper import (
    Objects,
    Page,
    changed,
    coded,
    lattice,
    printed,
    read,
    say,
)

SAMPLE = (Path(__file__).parents[3] / "samples" / "leshan-2012" / "chromium.pdf").read_bytes()
LONGEST = 20
"""Seconds within which any small file is read or refused, on a slow and busy machine."""
WORDS = say("考核内容", 110, 120) + say("1．做好（1分）", 110, 150)
SMALL = printed(lattice((100, 180, 380), (100, 130, 160)) + WORDS, say("第二页", 100, 100))
CONTENT = coded("考核内容")


def refused(data: bytes) -> str:
    """The code of the refusal of ``data``, within LONGEST seconds."""
    with within(LONGEST), pytest.raises(UnusableInput) as refusal:
        read(data)
    return refusal.value.code


def packed(content: bytes, entries: str = "/Filter /FlateDecode") -> bytes:
    """A file whose one page has the stream ``content``."""
    objects = Objects()
    number = objects.stream(content, entries)
    data = printed("%", objects=objects)
    return changed(data, f"/Contents {number + 7} 0 R", f"/Contents {number} 0 R")


def with_form(body: bytes, entries: str, content: str = "/Form Do") -> bytes:
    """A file whose page draws a form that may draw itself and others, objects 1 to 9 being there."""
    objects = Objects()
    for _ in range(9):
        objects.stream(body, f"/Subtype /Form /BBox [0 0 9 9] {entries}")
    return printed(Page(f"{content} {WORDS}", resources="/XObject << /Form 1 0 R >>"), objects=objects)


def outcome(data: bytes) -> str | Reading:
    """The reading of ``data``, or the code of its refusal."""
    try:
        return read(data)
    except UnusableInput as refusal:
        return refusal.code
