"""All rules of kaohe by their codes, for ``kaohe explain`` and SARIF."""

import difflib
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import parsers
import pipeline
from pipeline.language import Lang
from schema.finding import Rule
from schema.model import Bilingual

Catalogue = dict[str, Rule]
_OURS = (f"{parsers.__name__}.", f"{pipeline.__name__}.")
_FIELD = re.compile(r"\{\w+\}")


@cache
def catalogue() -> Catalogue:
    """Return every Rule constant of the modules of parsers and pipeline by its code, sorted."""
    found: Catalogue = {}
    for rule in all_rules():
        found.setdefault(rule.code, rule)
    return dict(sorted(found.items()))


_MISREAD = str.maketrans("oil", "011")
"""Letters that a code is typed with by mistake: K2O1."""


def all_rules() -> Iterator[Rule]:
    """Yield every Rule constant, module by module; one that several modules import comes several times."""
    for package in (parsers, pipeline):
        for module in _modules(package):
            yield from _rules_in(module)


def rule_of(code: str) -> Rule | None:
    """Return the rule with that code, None where there is none; all modules are loaded only where none of those in use has it."""
    in_use = [module for name, module in sorted(sys.modules.items()) if name.startswith(_OURS)]
    found = (rule for module in in_use for rule in _rules_in(module) if rule.code == code)
    return next(found, None) or catalogue().get(code)


def _rules_in(module: ModuleType) -> Iterator[Rule]:
    for value in vars(module).values():
        if isinstance(value, Rule):
            yield value
        elif isinstance(value, tuple):
            yield from (inner for inner in value if isinstance(inner, Rule))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def sought(code: str, rules: Catalogue) -> Rule | None:
    """Return the rule with that code or name, in any case of letters, None where there is none."""
    wanted = code.strip().casefold()
    return next((rule for rule in rules.values() if wanted in (rule.code.casefold(), rule.name)), None)


def in_general(words: Bilingual, lang: Lang) -> str:
    """Return the words of a rule, with … where a finding puts in what it is about."""
    return _FIELD.sub("…", words.said(lang)).strip()


def near(code: str, rules: Catalogue) -> list[Rule]:
    """Return the rules whose code or name is most like ``code``, at most five, the nearest first."""
    words = {word: rule for rule in rules.values() for word in (rule.code.casefold(), rule.name)}
    said = code.strip().casefold()
    digits = said[:1] + said[1:].translate(_MISREAD)
    close = [digits] * (digits in words) + difflib.get_close_matches(said, words, n=5, cutoff=0.5)
    return list({words[word].code: words[word] for word in close}.values())
