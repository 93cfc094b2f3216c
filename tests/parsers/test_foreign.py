"""Formats that are known and not read: they are named, whatever the file calls itself."""

import pytest

from parsers import foreign
from parsers.read import pick
from schema.finding import UnusableInput

PAGE = b"From: <Saved by Browser>\r\nSubject: =?utf-8?Q?x?=\r\n =?utf-8?Q?y?=\r\nMIME-Version: 1.0\r\n\r\n"


@pytest.mark.parametrize("data", [PAGE, b"mime-version: 1.0\nContent-Type: text/html\n\n", b"\xef\xbb\xbf" + PAGE])
@pytest.mark.parametrize("name", ["notice.mht", "notice.eml", "notice"])
def test_a_page_saved_as_one_file_is_named(data: bytes, name: str) -> None:
    with pytest.raises(UnusableInput) as refusal:
        pick(data, name)
    assert refusal.value.code == "K006"
    assert "MHTML" in refusal.value.message.zh


@pytest.mark.parametrize("text", ["Note: 1.0\n", "MIME-Version: 2.0\n", "A: b\nMIME-Version 1.0\n"])
def test_text_with_fields_is_none(text: str) -> None:
    assert foreign.kind(text.encode()) is None
