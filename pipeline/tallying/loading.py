"""The scores of several files, put together: every unit once, with what was found about it when its forms were collected."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.collecting.adding import ALTERNATIVES, PARTS
from pipeline.collecting.judging import ABOVE, FORMULA, NEGATIVE, NOT_A_NUMBER, NOT_FILLED, TOO_FINE
from pipeline.collecting.naming import MISSING, TWICE, UNEXPECTED, compared, from_file, not_named, repeated
from pipeline.collecting.reference import Reference
from pipeline.collecting.score_table import Typed
from pipeline.collecting.typed import OTHER_SCORES, load_scores, typed_findings
from pipeline.collecting.values import alike
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.scores import UnitScores

LEFT_OUT = Rule(
    code="K911",
    name="scores-left-out",
    severity="error",
    message=Bilingual(
        zh="{name}：这些得分属于另一份细则（指纹不同），没有汇总",
        en="{name}: these scores belong to another rubric (its fingerprint differs); they were left out",
    ),
    help=Bilingual(
        zh="请核对细则和得分是不是同一年度、同一版；细则改过，就用改过的细则再收一次表（kaohe collect）。",
        en="Check that both are of the same year and edition; where the rubric was corrected collect the forms again.",
    ),
    explanation=Bilingual(
        zh="得分 JSON 里记着细则的指纹；编号相同的项在另一份细则里可能不是同一项，加起来就是错的。",
        en="A scores JSON keeps the fingerprint of its rubric; under another rubric an id may be another item and the sums wrong.",
    ),
    example="scores-2011.json, rubric-2012.json",
)
NOTHING = Rule(
    code="K912",
    name="nothing-to-tally",
    severity="error",
    message=Bilingual(zh="没有可以汇总的得分（{reason}）", en="there are no scores to tally ({reason})"),
    help=Bilingual(
        zh="请先用 kaohe collect 收表，再把写出的得分 JSON 给 kaohe tally。",
        en="Collect the forms first with kaohe collect and give its scores JSON to kaohe tally.",
    ),
    explanation=Bilingual(
        zh="给的得分文件都用不了，或里面没有单位。", en="None of the score files can be used, or they hold no unit."
    ),
    example="scores-2011.json, rubric-2012.json",
)
_UNREAD = frozenset({NOT_A_NUMBER.code, FORMULA.code})
_AGAIN = frozenset(rule.code for rule in (ABOVE, NEGATIVE, TOO_FINE, NOT_FILLED, PARTS, ALTERNATIVES, TWICE)) | _UNREAD
"""Codes of what is looked at again, since scores may have been corrected after they were collected."""
_UNIT_PATH = re.compile(r"units\[(\d+)\].*")


@dataclass(slots=True)
class Loaded:
    """Units, the places of those that stand in several forms, those expected that are missing, and the findings.

    In paths and places unit ``n`` (from 0) is ``units[n]`` and its file ``f{n+1}``; what a path said behind that is left out,
    since the scores of a unit stand in another order in a tally.
    """

    units: list[UnitScores] = field(default_factory=list)
    repeated: frozenset[int] = frozenset()
    missing: tuple[str, ...] = ()
    findings: list[Finding] = field(default_factory=list)


def loaded(files: Iterable[tuple[str, Callable[[], bytes]]], known: Reference, step: Decimal) -> Loaded:
    """Return the scores of ``files``, each given as its name and what reads its bytes; ``known`` is their rubric.

    A file that cannot be used, or that holds scores of another rubric (K911), becomes a finding. Raises UnusableInput where
    nothing is left (K912; a single file's own reason).
    """
    made = Loaded()
    problems: list[UnusableInput] = []
    for name, read in files:
        try:
            typed = load_scores(read(), name, known)
        except UnusableInput as problem:
            problems.append(problem)
            made.findings.append(problem.finding())
            continue
        if any(finding.code == OTHER_SCORES.code for finding in typed.findings):
            problems.append(UnusableInput(LEFT_OUT, {"name": name}))
            made.findings.append(LEFT_OUT.finding({"name": name}))
        else:
            _add(made, typed, name, known, step)
    if not made.units:
        if len(problems) == 1 and len(made.findings) == 1:
            raise problems[0]
        reasons = [finding.message for finding in made.findings]
        both = Bilingual(
            zh="；".join(one.zh for one in reasons) or "没有单位", en="; ".join(one.en for one in reasons) or "no unit"
        )
        raise UnusableInput(NOTHING, {"reason": both})
    return _compared_with_each_other(made)


def expecting(made: Loaded, names: Sequence[str]) -> Loaded:
    """Return the scores held against the units that were expected, whatever the files say of that."""
    kept = [finding for finding in made.findings if finding.code not in (MISSING.code, UNEXPECTED.code)]
    sent = {alike(unit.unit) for unit in made.units}
    missing = tuple(name for name in names if alike(name) not in sent)
    return Loaded(made.units, made.repeated, missing, [*kept, *compared(made.units, names)])


def _add(made: Loaded, typed: Typed, name: str, known: Reference, step: Decimal) -> None:
    first = len(made.units)
    for at, unit in enumerate(typed.units):
        if not unit.unit:
            typed.units[at] = unit.model_copy(update={"unit": from_file(name)})
            made.findings.append(not_named(from_file(name), name, f"units[{first + at}]"))
    again = [finding for finding in typed_findings(typed, known, step) if finding.code != NOT_FILLED.code]
    earlier = {finding.path: finding for finding in typed.earlier if finding.code in _UNREAD}
    own = [earlier.get(finding.path, finding) if finding.code in _UNREAD else finding for finding in again]
    own = [finding for finding in own if finding.code != TWICE.code]
    own += [finding for finding in typed.earlier if finding.code not in _AGAIN]
    made.findings += [_moved(finding, first) for finding in own]
    made.units += typed.units


def _moved(finding: Finding, by: int) -> Finding:
    """Return a finding of one file as it is among all units; ``by`` is how many units stand before that file's."""
    return _at(finding, lambda at: by + at, by)


def renumbered(findings: Iterable[Finding], places: Sequence[int]) -> list[Finding]:
    """Return findings about units that were put in another order: ``places`` says where each of them stood before."""
    now = {before: at for at, before in enumerate(places)}
    return [_at(finding, lambda at: now.get(at, at), _file_of(finding, now)) for finding in findings]


def _file_of(finding: Finding, now: Mapping[int, int]) -> int:
    before = int(finding.source[0].file[1:]) - 1 if finding.source else 0
    return now.get(before, before)


def _at(finding: Finding, moved: Callable[[int], int], file: int) -> Finding:
    """Return a finding with its unit renumbered; ``file`` is the unit whose file it is about where it names none."""
    match = _UNIT_PATH.fullmatch(finding.path or "")
    at = moved(int(match[1])) if match else file
    path = f"units[{at}]" if match else finding.path
    source = tuple(place.model_copy(update={"file": f"f{at + 1}"}) for place in finding.source)
    return finding.model_copy(update={"path": path, "source": source})


def _compared_with_each_other(made: Loaded) -> Loaded:
    """Return the scores with what only all files together show: units that stand twice, those missing in one file alone."""
    counts: dict[str, list[int]] = {}
    for at, unit in enumerate(made.units):
        counts.setdefault(alike(unit.unit), []).append(at)
    made.findings += repeated(made.units)
    made.repeated = frozenset(at for places in counts.values() if len(places) > 1 for at in places)
    missing = dict(_missing(made.findings))
    made.missing = tuple(name for key, name in missing.items() if key not in counts)
    told: set[str] = set()
    kept = []
    for finding in made.findings:
        key = alike(str(finding.expected)) if finding.code == MISSING.code else None
        if key is None or (key not in counts and key not in told):
            kept.append(finding)
        told |= {key} if key else set()
    made.findings = kept
    return made


def _missing(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    return ((alike(str(one.expected)), str(one.expected)) for one in findings if one.code == MISSING.code)
