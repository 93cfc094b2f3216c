"""Running every check over a rubric JSON, and putting a person's decisions to the findings."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from typing import Protocol, cast

from pipeline import checks
from schema.finding import Decision, Finding, Rule
from schema.notice import RubricFile


class Check(Protocol):
    """What every module in pipeline/checks offers."""

    RULES: tuple[Rule, ...]
    """The rules that the check can raise."""

    def check(self, result: RubricFile) -> Iterable[Finding]:
        """Return what a person should look at; looks at the JSON alone."""
        ...


@cache
def all_checks() -> tuple[Check, ...]:
    """Return the modules in pipeline/checks; a new check is a new module there."""
    found = sorted(module.name for module in pkgutil.iter_modules(checks.__path__))
    return tuple(cast(Check, importlib.import_module(f"{checks.__name__}.{name}")) for name in found)


def checked(result: RubricFile) -> RubricFile:
    """Return the rubric JSON with the findings of all checks made anew.

    Findings that no check raises came from reading the file and are kept; decided ones (see ``decisions``) become notes.
    """
    mine = {rule.code for check in all_checks() for rule in check.RULES}
    kept = [finding for finding in result.findings if finding.code not in mine]
    found = [finding for check in all_checks() for finding in check.check(result)]
    return result.model_copy(
        update={"findings": tuple(_decided(finding, result.decisions) for finding in kept + found)}
    )


def _decided(finding: Finding, decisions: Iterable[Decision]) -> Finding:
    if any((decision.code, decision.path) == (finding.code, finding.path) for decision in decisions):
        return finding.model_copy(update={"severity": "note"})
    return finding
