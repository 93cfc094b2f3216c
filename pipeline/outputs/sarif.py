"""Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors show."""

import json
from collections.abc import Iterable
from urllib.parse import quote

from pipeline.catalogue import Catalogue, in_general
from pipeline.inputs import Opened
from pipeline.language import Lang
from pipeline.outputs.order import by_place
from schema.envelope import SourceFile, this_generator
from schema.finding import Decision, Finding, Rule

Json = dict[str, object]
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(opened: Opened, lang: Lang, catalogue: Catalogue) -> str:
    """Return the findings, sorted by place, as a SARIF log in one language.

    A notice has no lines: the place stands in the message, the path in the JSON as the logical location. A decided finding
    carries its decision as an accepted suppression.
    """
    found = by_place(opened.findings)
    rules = [catalogue[code] for code in sorted({finding.code for finding in found}) if code in catalogue]
    index = {rule.code: n for n, rule in enumerate(rules)}
    generator = this_generator()
    driver = {
        "name": generator.name,
        "version": generator.version,
        "semanticVersion": generator.version,
        "language": "zh-CN" if lang == "zh" else "en-US",
        "rules": [_rule(rule, lang) for rule in rules],
    }
    decisions = opened.result.decisions if opened.result else ()
    results = [{**_result(finding, opened.sources, lang), **_numbered(finding, index)} for finding in found]
    for finding, result in zip(found, results, strict=True):
        result.update(_suppressed(finding, decisions))
    run = {
        "tool": {"driver": driver},
        "language": driver["language"],
        "artifacts": _once(_artifact(source) for source in opened.sources),
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, lang: Lang) -> Json:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.explanation.said(lang)},
        "fullDescription": {"text": rule.explanation.said(lang)},
        "help": {"text": in_general(rule.help, lang) or rule.example},
        "defaultConfiguration": {"level": rule.severity},
    }


def _numbered(finding: Finding, index: dict[str, int]) -> Json:
    return {"ruleIndex": index[finding.code]} if finding.code in index else {}


def _result(finding: Finding, sources: tuple[SourceFile, ...], lang: Lang) -> Json:
    said = finding.message.said(lang)
    remedy = finding.help.said(lang).strip()
    places = ("；" if lang == "zh" else "; ").join(place.said().said(lang) for place in finding.source)
    text = "\n".join(
        part for part in (f"{places}{'：' if lang == 'zh' else ': '}{said}" if places else said, remedy) if part
    )
    result: Json = {"ruleId": finding.code, "level": finding.severity, "message": {"text": text}}
    locations = _locations(finding, sources)
    return {**result, "locations": locations} if locations else result


def _locations(finding: Finding, sources: tuple[SourceFile, ...]) -> list[Json]:
    logical: Json = {"logicalLocations": [{"fullyQualifiedName": finding.path}]} if finding.path else {}
    files = list(dict.fromkeys(place.file for place in finding.source)) or [source.id for source in sources[:1]]
    names = {source.id: source for source in sources}
    found: list[Json] = [
        {"physicalLocation": {"artifactLocation": _uri(names[file])}, **logical} for file in files if file in names
    ]
    return found or ([logical] if logical else [])


def _artifact(source: SourceFile) -> Json:
    return {"location": _uri(source), "hashes": {"sha-256": source.sha256}}


def _uri(source: SourceFile) -> Json:
    return {"uri": quote(source.name) if source.name else "stdin"}


def _suppressed(finding: Finding, decisions: tuple[Decision, ...]) -> Json:
    made = [decision for decision in decisions if (decision.code, decision.path) == (finding.code, finding.path)]
    words = _once({"kind": "external", "status": "accepted", "justification": decision.reason} for decision in made)
    return {"suppressions": words} if words else {}


def _once(entries: Iterable[Json]) -> list[Json]:
    """Return the entries, equal ones once: SARIF wants these lists without repetition."""
    found: list[Json] = []
    for entry in entries:
        if entry not in found:
            found.append(entry)
    return found
