"""The notice 通知 with its rubrics: the rubric JSON."""

from typing import Literal

from pydantic import Field

from schema.envelope import SCHEMA_VERSION, Generator, SourceFile
from schema.finding import Decision, Finding
from schema.location import Printed, Source
from schema.model import Model
from schema.rubric import Rubric


class DocumentNumber(Model):
    """发文字号 (GB/T 9704-2012, 7.2.5): agency code, year, serial number."""

    text: str
    agency_code: str
    year: int
    serial: int
    source: Source = ()


class IssuedOn(Model):
    """成文日期 (GB/T 9704-2012, 7.3.5): ``date`` as YYYY-MM-DD, ``text`` as printed."""

    date: str
    text: str
    source: Source = ()


class Notice(Model):
    """The head, body and signature of the notice; what is not printed is null or empty."""

    document_number: DocumentNumber | None = None
    title: Printed | None = None
    issuer: Printed | None = None
    recipients: tuple[Printed, ...] = ()
    issued_on: IssuedOn | None = None
    cites: tuple[Printed, ...] = ()
    body: tuple[Printed, ...] = ()


class Coverage(Model):
    """Non-blank characters of the document: all, those that a value or a column names, and the rest, listed."""

    characters: int = Field(ge=0)
    used: int = Field(ge=0)
    unused: tuple[Printed, ...] = ()


class RubricFile(Model):
    """The rubric JSON: a notice, its rubrics, and what a person should look at."""

    schema_name: Literal["kaohe/rubric"] = Field(default="kaohe/rubric", alias="schema")
    schema_version: str = SCHEMA_VERSION
    generator: Generator
    sources: tuple[SourceFile, ...]
    notice: Notice | None
    rubrics: tuple[Rubric, ...]
    coverage: Coverage
    decisions: tuple[Decision, ...] = ()
    findings: tuple[Finding, ...] = ()
