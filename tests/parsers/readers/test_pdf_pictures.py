"""PDF files whose pages are pictures, in whole or in part, and what stands outside the visible part."""

import pytest

from schema.finding import UnusableInput
from tests.parsers.readers.paper import (
    FULL,
    Objects,
    Page,
    codes,
    printed,
    read,
    say,
    shown,
    texts,
)

PICTURE = "q 595 0 0 842 0 0 cm /Pic Do Q\n"


def with_picture(*contents: str) -> bytes:
    objects = Objects()
    number = objects.stream(b"\x80", "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    return printed(
        *(Page(content, resources=f"/XObject << /Pic {number} 0 R >>") for content in contents), objects=objects
    )


def test_a_file_without_text_is_a_scan() -> None:
    for data in (with_picture(PICTURE), printed("%"), with_picture(PICTURE + say("第1页", 280, 800), "%", PICTURE)):
        with pytest.raises(UnusableInput) as refusal:
            read(data)
        assert refusal.value.code == "K007"


def test_pages_that_are_pictures_are_named() -> None:
    reading = read(with_picture(say(FULL, 90, 100), PICTURE, "%", PICTURE + say("3", 280, 800), say(FULL, 90, 100)))
    (finding,) = reading.findings
    assert (finding.code, finding.severity) == ("K121", "error")
    assert "2、4" in finding.message.zh
    assert texts(reading) == [FULL, "3", FULL]


def test_lines_across_the_middle_of_a_picture_are_a_cover() -> None:
    title, date = say("考核办法汇编", 200, 400, 30), say("某市总工会办公室", 200, 450)
    assert codes(read(with_picture(PICTURE + title + date, say(FULL, 90, 100)))) == []
    for few in (title, say("考核办法汇编", 200, 100) + say("第1页共3页", 280, 800), "3 Tr " + title + date):
        assert codes(read(with_picture(PICTURE + few, say(FULL, 90, 100)))) == ["K121"]


def test_recognised_text_under_a_picture_is_doubted() -> None:
    hidden = "3 Tr " + "".join(say(FULL, 90, 100 + 20 * line) for line in range(3))
    reading = read(with_picture(PICTURE + hidden, say(FULL, 90, 100)))
    assert codes(reading) == ["K122"]
    assert len(reading.blocks) == 2
    assert codes(read(with_picture(PICTURE + "".join(say(FULL, 90, 100 + 20 * line) for line in range(3))))) == []


def test_what_stands_outside_the_visible_part_is_not_printed() -> None:
    page = Page(say("看得见的字", 100, 150) + say("边", 100, 50), "/MediaBox [0 0 595 842] /CropBox [50 50 545 742]")
    reading = shown(page)
    assert texts(reading) == ["看得见的字"]
    assert reading.findings == ()
