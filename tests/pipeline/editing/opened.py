"""What a review sheet that was read back holds."""

from pipeline.inputs import Opened
from schema.rubric import Item, Rubric


def rubric_of(opened: Opened) -> Rubric:
    assert opened.result is not None
    return opened.result.rubrics[0]


def codes(opened: Opened) -> list[str]:
    return [finding.code for finding in opened.findings if finding.severity != "note"]


def said(opened: Opened) -> list[str]:
    assert opened.changes is not None
    return [finding.message.zh.removeprefix("校对表改动：") for finding in opened.changes]


def item(opened: Opened, identifier: str) -> Item:
    found = [one for category in rubric_of(opened).categories for one in category.items if one.id == identifier]
    return found[0]
