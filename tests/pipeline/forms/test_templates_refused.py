"""Templates that cannot be understood or are of another kind: refused with the reason."""

import io
import zipfile

import pytest

from schema.finding import UnusableInput
from tests.pipeline.forms.office_templates import SAMPLES, cells, made, word


def refused(template: bytes, ending: str) -> str:
    with pytest.raises(UnusableInput) as refusal:
        made(template, ending)
    return refusal.value.code


@pytest.mark.parametrize(
    ("paragraphs", "code"),
    [
        (("{{ item.txt }}",), "K871"),
        (("{{ nothing }}",), "K871"),
        (("{%p for item in items %}", "x"), "K872"),
        (("x", "{%p endfor %}"), "K872"),
        (("{{ rubric.year",), "K872"),
        (("{{ rubric }}",), "K872"),
        (("{{ ''.__class__ }}",), "K872"),
        (("{% for item in items %}", "{{ item.text }}", "{% endfor %}"), "K872"),
        (("{% import 'os' %}",), "K872"),
    ],
)
def test_word_templates_that_cannot_be_understood(paragraphs: tuple[str, ...], code: str) -> None:
    assert refused(word(*paragraphs), ".docx") == code


def test_loops_are_bounded() -> None:
    deep = [f"{{%p for {name} in rows %}}" for name in "abcdefgh"]
    assert refused(word(*deep, "x", *["{%p endfor %}"] * 8), ".docx") == "K872"


@pytest.mark.parametrize(
    ("ending", "data", "code"),
    [
        (".docx", b"PK\x03\x04", "K874"),
        (".docx", (SAMPLES / "self-assessment.xlsx").read_bytes(), "K874"),
        (".xlsx", (SAMPLES / "self-assessment.docx").read_bytes(), "K874"),
        (".xlsx", b"", "K874"),
    ],
)
def test_templates_of_another_kind(ending: str, data: bytes, code: str) -> None:
    assert refused(data, ending) == code


def test_templates_with_macros_are_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
        archive.writestr("word/vbaProject.bin", "x")
    assert refused(buffer.getvalue(), ".docx") == "K873"


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (cells(A1="{{ item.txt }}"), "K871"),
        (cells(A1="{{ titel }}"), "K871"),
        (cells(A1="{{ item.text }}", B1="{{ row.text }}"), "K872"),
        (cells(A1="{% for item in items %}"), "K872"),
        (cells(A1="{{ rubric }}"), "K872"),
        (cells(A1="{{ ().__class__ }}"), "K872"),
    ],
)
def test_excel_templates_that_cannot_be_understood(template: bytes, code: str) -> None:
    assert refused(template, ".xlsx") == code
