"""The rubric JSON as text: reading one, also when a person has changed it by hand, and writing one."""

import codecs
import json
import re
from dataclasses import dataclass

from parsers.rubric import fingerprint
from pipeline import json_faults
from pipeline.integrity import offset_findings, repeated_ids
from pipeline.json_extras import content
from pipeline.json_text import BOM, members, parse_json, repeated_keys
from pipeline.walk import rubrics
from schema.envelope import SCHEMA_VERSION
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.notice import RubricFile

NEWER_MINOR = Rule(
    code="K604",
    name="newer-schema",
    severity="note",
    message=Bilingual(
        zh="这份 JSON 的版本是 {given}，本程序认得到 {known}；不认识的键原样保留",
        en="this JSON has version {given}, this kaohe knows up to {known}; keys that it does not know are kept",
    ),
    help=Bilingual(zh="升级 kaohe 后可以检查全部内容。", en="A newer kaohe can check all of it."),
    explanation=Bilingual(
        zh="小版本更新只会增加键，旧程序读得懂其余部分。",
        en="A newer minor version only adds keys, so the rest can be read.",
    ),
    example='"schema_version": "1.7"',
)
STALE = Rule(
    code="K605",
    name="fingerprint-stale",
    severity="note",
    message=Bilingual(
        zh="评分细则 {id} 的内容与它的指纹不符：有人改过，指纹已重算",
        en="the content of rubric {id} does not fit its fingerprint: it was changed by hand; the fingerprint is made anew",
    ),
    help=Bilingual(
        zh="改动若是有意的，用 kaohe parse 重新写出即可；已发出的表格带的是旧指纹，需要重做。",
        en="If that was meant, write it anew with kaohe parse; forms made before carry the old fingerprint.",
    ),
    explanation=Bilingual(
        zh="指纹由内容算出，用来认出表格是不是按同一份细则做的；手工改了内容，指纹就对不上了。",
        en="The fingerprint is computed from the content and tells whether a form was made from the same rubric.",
    ),
    example="a points value changed in an editor",
)
WRONG_SCHEMA = Rule(
    code="K611",
    name="not-a-rubric",
    severity="error",
    message=Bilingual(
        zh="{name}：这是 JSON，但不是评分细则（schema 是 {given}）",
        en="{name}: JSON, but not a rubric (its schema is {given})",
    ),
    help=Bilingual(
        zh='评分细则的第一个键是 "schema": "kaohe/rubric"，由 kaohe parse 写出。',
        en='A rubric begins with "schema": "kaohe/rubric" and is written by kaohe parse.',
    ),
    explanation=Bilingual(
        zh="这里要的是评分细则的 JSON；比较结果、得分、文档等别的 JSON 不能代替。",
        en="A rubric JSON is wanted here; a diff, scores or document JSON is something else.",
    ),
    example='{"schema": "kaohe/diff"}',
)
NEWER_MAJOR = Rule(
    code="K612",
    name="schema-too-new",
    severity="error",
    message=Bilingual(
        zh="{name}：版本 {given} 比本程序认得的 {known} 新一代，读不了",
        en="{name}: version {given} is a generation newer than {known}, which this kaohe knows",
    ),
    help=Bilingual(zh="请升级 kaohe。", en="Install a newer kaohe."),
    explanation=Bilingual(
        zh="大版本变了，键的含义可能也变了；猜着读不可靠。",
        en="In a newer major version keys may mean something else; reading on would be a guess.",
    ),
    example='"schema_version": "2.0"',
)
_OBJECT = re.compile(rb"\s*\{\s*([\"}]|$)")
"""How a JSON object begins; a Rich Text file begins with {\\rtf, a text may with {附件}."""
_VERSION = re.compile(r"[0-9]{1,6}\.[0-9]{1,6}")
_OWN_CODES = "K60"
"""How the codes begin of what is found anew whenever a rubric JSON is read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rubric JSON that was read: ``result`` is None where it is too broken, ``findings`` are those of reading it."""

    result: RubricFile | None
    findings: tuple[Finding, ...]


def is_json(data: bytes) -> bool:
    """Return whether ``data`` begins as a JSON object does, also one that an editor saved as UTF-16, which is then refused."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data[2:64].replace(b"\0", b"") if wide else data.removeprefix(BOM)
    return bool(_OBJECT.match(text))


def load(data: bytes, name: str) -> Loaded:
    """Return the rubric JSON ``data`` of the file ``name`` and what is wrong with it, K601 to K607, each with its path.

    Nothing is lost: unknown keys are kept. Findings that an earlier reading of the JSON left are dropped, and the fingerprint
    is made anew where it is stale. Raises UnusableInput: not JSON (K610), another schema (K611), a newer generation (K612).
    """
    raw = parse_json(data, name)
    top = members(raw)
    if top.get("schema") != "kaohe/rubric":
        raise UnusableInput(WRONG_SCHEMA, {"name": name, "given": str(top.get("schema"))})
    newer = _newer_minor(top.get("schema_version"), name)
    text = data.removeprefix(BOM)
    faults, fits = json_faults.of_models(text, raw)
    findings = [fault for fault in faults if not (newer and fault.code == json_faults.UNKNOWN_KEY.code)]
    findings += repeated_keys(data)
    if newer:
        findings.append(NEWER_MINOR.finding({"given": newer, "known": SCHEMA_VERSION}, path="schema_version"))
    if not fits:
        return Loaded(None, tuple(findings))
    result = RubricFile.model_validate_json(text, strict=True, extra="allow")
    unversioned = tuple(json_faults.no_version(result, _VERSION))
    if unversioned:
        return Loaded(None, (*findings, *unversioned))
    findings += [*json_faults.absent(result), *repeated_ids(result), *offset_findings(result)]
    if not newer:
        known = RubricFile.model_validate_json(text, strict=True, extra="ignore")
        findings += _stale(known)
        result = _with_fingerprints(result, known)
    kept = tuple(finding for finding in result.findings if not finding.code.startswith(_OWN_CODES))
    return Loaded(result.model_copy(update={"findings": kept}), tuple(findings))


def dump(result: RubricFile) -> str:
    """Return the rubric JSON as the contract has it, indented, with a line end behind; equal models give equal text.

    Keys that no model knows, kept by :func:`load`, stand behind the others of their object.
    """
    if result.model_extra is None:
        return result.model_dump_json(indent=2) + "\n"
    return json.dumps(content(result), ensure_ascii=False, indent=2) + "\n"


def _newer_minor(version: object, name: str) -> str | None:
    """Return the version where only its second number is newer than ours; a version that is none is left to the model."""
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return None
    given, known = ([int(part) for part in v.split(".")] for v in (version, SCHEMA_VERSION))
    if given[0] > known[0]:
        raise UnusableInput(NEWER_MAJOR, {"name": name, "given": version, "known": SCHEMA_VERSION})
    return version if given > known else None


def _stale(result: RubricFile) -> list[Finding]:
    return [
        STALE.finding({"id": rubric.id}, path=f"{path}.fingerprint")
        for path, rubric in rubrics(result)
        if rubric.fingerprint != fingerprint(rubric)
    ]


def _with_fingerprints(result: RubricFile, known: RubricFile) -> RubricFile:
    """Return ``result`` with the fingerprints of ``known``, which is the same without the keys that nobody knows."""
    pairs = zip(result.rubrics, known.rubrics, strict=True)
    return result.model_copy(
        update={"rubrics": tuple(own.model_copy(update={"fingerprint": fingerprint(plain)}) for own, plain in pairs)}
    )
