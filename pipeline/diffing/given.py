"""A rubric to compare, and a warning where its file has error findings."""

from dataclasses import dataclass

from pipeline.choosing import WHICH_RUBRIC
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Rubric

WITH_ERRORS = Rule(
    code="K701",
    name="compared-with-errors",
    severity="warning",
    message=Bilingual(
        zh="{side}细则还有 {count} 个错误没有处理（第一个：{first}），照样比较了",
        en="the {side} rubric has {count} errors that are not settled (the first: {first}); it was compared all the same",
    ),
    help=Bilingual(
        zh="先用 kaohe check 看清楚错在哪里；读错了的地方，比较结果也是错的。",
        en="See with kaohe check what is wrong: where it was read wrongly the comparison is wrong too.",
    ),
    explanation=Bilingual(
        zh="分值对不上或文字缺漏的细则可以比较，但结果要核对。",
        en="A rubric whose sums fail or whose text is cut can be compared, but the result needs a look.",
    ),
    example="kaohe diff old.docx new.docx, where the sums of new.docx fail",
)


@dataclass(frozen=True, slots=True)
class Given:
    """A rubric to compare, and the error findings of its file."""

    rubric: Rubric
    errors: tuple[Finding, ...] = ()


def warned(of: Given, side: Bilingual) -> list[Finding]:
    """Return the warning (K701) where the file of ``of``, called ``side``, has error findings."""
    if not of.errors:
        return []
    return [WITH_ERRORS.finding({"side": side, "count": len(of.errors), "first": of.errors[0].message})]


def given_of(given: RubricFile | Rubric, name: str) -> Given:
    """Return what is to be compared; a file, called ``name``, must hold one rubric. Raises UnusableInput (K882)."""
    if isinstance(given, Rubric):
        return Given(given)
    if len(given.rubrics) != 1:
        raise UnusableInput(WHICH_RUBRIC, {"name": name, "known": ", ".join(rubric.id for rubric in given.rubrics)})
    return Given(given.rubrics[0], tuple(finding for finding in given.findings if finding.severity == "error"))
