"""Scores that were not read from forms: a scores JSON, or a table; checked like those of a form."""

from collections.abc import Iterator
from decimal import Decimal

from pydantic import ValidationError

from pipeline.collecting.adding import added
from pipeline.collecting.judging import NOT_FILLED, Spot, Subject, called, judged
from pipeline.collecting.naming import repeated
from pipeline.collecting.reference import Reference
from pipeline.collecting.score_table import LINE_TWICE, NO_SUCH_ITEM, Typed, read_table
from pipeline.collecting.values import Value
from pipeline.forms.form import SCORE_ROLES
from pipeline.forms.texts import is_legal, legal
from pipeline.json_text import BOM, members, parse_json
from pipeline.rubric_json import is_json
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.scores import Score, ScoresFile, UnitScores

NOT_SCORES = Rule(
    code="K855",
    name="not-scores",
    severity="error",
    message=Bilingual(zh="{name}：不是能用的得分 JSON（{reason}）", en="{name}: not a usable scores JSON ({reason})"),
    help=Bilingual(
        zh="得分 JSON 由 kaohe collect 写出，格式见 kaohe schema scores。",
        en="kaohe collect writes scores JSON; kaohe schema scores shows its form.",
    ),
    explanation=Bilingual(
        zh="schema 不是 kaohe/scores，或有的值缺了、种类不对；用不完整的得分填表，数字就可能是错的。",
        en="The schema is not kaohe/scores, or a value is missing or of the wrong kind; filling forms from it could give wrong numbers.",
    ),
    example='{"schema": "kaohe/rubric"}',
)
OTHER_SCORES = Rule(
    code="K856",
    name="scores-of-another-rubric",
    severity="error",
    message=Bilingual(
        zh="{name}：这些得分属于另一份细则（指纹不同）",
        en="{name}: these scores belong to another rubric (its fingerprint differs)",
    ),
    help=Bilingual(
        zh="请核对细则和得分是不是同一年度、同一版。",
        en="Check that rubric and scores are of the same year and edition.",
    ),
    explanation=Bilingual(
        zh="得分 JSON 里记着细则的指纹，和给出的细则不同；编号相同的项可能不是同一项。",
        en="A scores JSON keeps the fingerprint of its rubric; under another rubric an id may be another item.",
    ),
    example="scores-2011.json, rubric-2012.json",
)


ILLEGAL = Rule(
    code="K857",
    name="character-unusable",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{item} 的文字里有办公文件不能有的字符，换成了 \ufffd",
        en="{unit}: {item} holds characters that office files cannot; U+FFFD stands for them",
    ),
    help=Bilingual(zh="请核对得分文件里的这段文字。", en="Check that text in the scores."),
    explanation=Bilingual(
        zh="控制字符等写不进 Word 和 Excel 文件。",
        en="Control characters and the like cannot stand in Word and Excel files.",
    ),
    example='"remarks": "\\u0000"',
)
_WORDS = ("deduction_reason", "evidence", "remarks")


def load_scores(data: bytes, name: str, known: Reference) -> Typed:
    """Return the scores in a scores JSON, a CSV or an Excel table.

    Raises UnusableInput about the file ``name``: not JSON (K610), not scores (K855), a table without header (K851), or a
    list that cannot be read.
    """
    return _json(data, name, known) if is_json(data) else read_table(data, name, known)


def typed_findings(typed: Typed, known: Reference, step: Decimal) -> list[Finding]:
    """Return what is wrong with typed scores: with the file, with each score, with what they add up to."""
    found = list(typed.findings)
    for number, unit in enumerate(typed.units):
        found += _unit(typed, unit, known, (number, known.step(step)))
    return [*found, *repeated(typed.units)]


def _unit(typed: Typed, unit: UnitScores, known: Reference, numbers: tuple[int, Decimal]) -> Iterator[Finding]:
    subject = Subject.of(unit.unit or "-", numbers[0])
    given = {score.sub_point or score.item: (at, score) for at, score in enumerate(unit.scores)}
    for line in known.form.entered():
        if line.id not in given:
            if line.kind == "item":
                yield NOT_FILLED.finding(
                    {"unit": subject.unit, "item": called(line)}, path=subject.path, expected=line.id
                )
            continue
        at, score = given[line.id]
        for role in SCORE_ROLES:
            value = Value(score.state, score.self_score) if role == "self_score" else _review(score)
            text = typed.texts.get((score.source, role), "")
            if role == "review_score" and text:
                value = Value("filled")
            yield from judged(
                value, text, Spot(subject, f"{subject.path}.scores[{at}]", score.source, line, role), numbers[1]
            )
    yield from added({}, unit.scores, known, subject)


def _review(score: Score) -> Value:
    return Value("blank") if score.review_score is None else Value("filled", score.review_score)


def _json(data: bytes, name: str, known: Reference) -> Typed:
    given = members(parse_json(data, name)).get("schema")
    if given != "kaohe/scores":
        raise UnusableInput(NOT_SCORES, {"name": name, "reason": f"schema: {given}"})
    try:
        file = ScoresFile.model_validate_json(data.removeprefix(BOM))
    except ValidationError as problem:
        fault = problem.errors(include_url=False, include_context=False)[0]
        reason = f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"
        raise UnusableInput(NOT_SCORES, {"name": name, "reason": reason}) from problem
    typed = Typed(earlier=file.findings)
    if file.rubric.fingerprint != known.rubric.fingerprint:
        typed.findings.append(OTHER_SCORES.finding({"name": name}))
    for unit in file.units:
        scores = [_legal(score, unit, typed) for score in _known(unit, known, typed)]
        typed.units.append(unit.model_copy(update={"unit": legal(unit.unit), "scores": tuple(scores)}))
    return typed


def _known(unit: UnitScores, known: Reference, typed: Typed) -> Iterator[Score]:
    """Yield the scores that belong to lines of the rubric, each once; the others become findings."""
    seen: set[str] = set()
    for score in unit.scores:
        at = score.sub_point or score.item
        values = {"unit": unit.unit, "item": at, "actual": str(score.self_score)}
        line = known.line(at) if at in known.order else None
        if (
            line is None
            or not line.is_entered
            or line.item != score.item
            or (line.kind == "sub_point") != bool(score.sub_point)
        ):
            typed.findings.append(NO_SUCH_ITEM.finding(values, source=score.source, actual=at))
        elif at in seen:
            typed.findings.append(LINE_TWICE.finding({**values, "item": called(line)}, source=score.source, actual=at))
        else:
            seen.add(at)
            yield score


def _legal(score: Score, unit: UnitScores, typed: Typed) -> Score:
    """Return a score whose texts an office file can hold."""
    changed = {key: legal(text) for key in _WORDS if (text := getattr(score, key)) and not is_legal(text)}
    if changed:
        values = {"unit": legal(unit.unit), "item": score.sub_point or score.item}
        typed.findings.append(ILLEGAL.finding(values, source=score.source))
    return score.model_copy(update=changed)
