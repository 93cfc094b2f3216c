"""What a person should look at, the rules that raise it, and what a person decided about it."""

from collections.abc import Mapping
from typing import Literal

from schema.location import Source
from schema.model import Bilingual, Model, Number

Severity = Literal["error", "warning", "note"]


class Finding(Model):
    """One thing to look at.

    ``path`` leads to the value in the JSON (``rubrics[0].categories[0].items[3]``), null where there is none; ``expected``
    and ``actual`` are the two figures or words that do not agree.
    """

    code: str
    name: str
    severity: Severity
    message: Bilingual
    help: Bilingual
    path: str | None = None
    source: Source = ()
    expected: str | Number | None = None
    actual: str | Number | None = None


class Decision(Model):
    """What a person settled about the finding ``code`` at ``path``; ``on`` is a date, YYYY-MM-DD."""

    code: str
    path: str | None
    reason: str
    by: str | None = None
    on: str | None = None


class Rule(Model):
    """A kind of finding: its code, its words in both languages, and what ``kaohe explain`` says of it.

    ``message`` holds ``{fields}`` that :meth:`finding` fills in; ``example`` shows the smallest case. ``severity_varies`` says
    that reading raises it as a note too, where something else bears out what was read.
    """

    code: str
    name: str
    severity: Severity
    message: Bilingual
    help: Bilingual
    explanation: Bilingual
    example: str
    severity_varies: bool = False

    def finding(
        self,
        values: Mapping[str, object],
        *,
        path: str | None = None,
        source: Source = (),
        expected: str | Number | None = None,
        actual: str | Number | None = None,
    ) -> Finding:
        """Return a finding of this rule; a value that is :class:`Bilingual` is put in by language."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=filled(self.message, values),
            help=filled(self.help, values),
            path=path,
            source=source,
            expected=expected,
            actual=actual,
        )


def filled(words: Bilingual, values: Mapping[str, object]) -> Bilingual:
    """Return ``words`` with every ``{field}`` replaced by its value."""
    zh = {k: v.zh if isinstance(v, Bilingual) else v for k, v in values.items()}
    en = {k: v.en if isinstance(v, Bilingual) else v for k, v in values.items()}
    return Bilingual(zh=words.zh.format_map(zh), en=words.en.format_map(en))


class UnusableInput(Exception):
    """A file that cannot be used at all: carries ``code``, ``message`` and ``help`` (both languages)."""

    def __init__(self, rule: Rule, values: Mapping[str, object]) -> None:
        self.rule = rule
        self.code = rule.code
        self.message = filled(rule.message, values)
        self.help = filled(rule.help, values)
        super().__init__(f"{self.code}: {self.message.en}")

    def finding(self) -> Finding:
        """Return the reason as a finding, for a file that is one of several."""
        rule = self.rule
        return Finding(code=rule.code, name=rule.name, severity="error", message=self.message, help=self.help)
