"""From scores to the tally: sums, ranks, grades, and where points are lost."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pipeline.collecting.judging import DEFAULT_STEP
from pipeline.collecting.reference import Reference, reference
from pipeline.tallying.grading import Step, exceeded, graded, order, ranked, steps
from pipeline.tallying.items import by_item
from pipeline.tallying.loading import Loaded, expecting, loaded, renumbered
from pipeline.tallying.losses import losses
from pipeline.tallying.plan import Node, plan
from pipeline.tallying.remarks import remarks
from pipeline.tallying.units import Method, Summed, summed, tallied
from schema.envelope import this_generator
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.rubric import Rubric
from schema.rules import Rules, Weights
from schema.scores import UnitScores
from schema.tally import TallyFile, UnitTally

NOT_ADDED = Rule(
    code="K909",
    name="not-added-up",
    severity="warning",
    message=Bilingual(
        zh="细则里 {items} 的各部分不相加（combine 是 none），没有算进得分",
        en="the rubric does not add up the parts of {items} (combine is none); they are not in the scores",
    ),
    help=Bilingual(
        zh="请核对细则：这几部分若要算分，用 kaohe edit 校对细则后再汇总。",
        en="Look at the rubric: where these parts are to count correct it with kaohe edit, then tally again.",
    ),
    explanation=Bilingual(
        zh="这几部分的分数与它们的满分没有相加的关系，加起来没有意义。",
        en="The points of these parts have nothing to do with those of the whole, so a sum would mean nothing.",
    ),
    example='"combine": "none"',
)
COUNTED = ("ranked", "incomplete", "vetoed")
"""The standing of units whose scores are looked at for where points are lost: each unit once."""
Files = Iterable[tuple[str, Callable[[], bytes]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asks of a tally: the rules, the step of scores, the units expected (None: nobody said)."""

    rules: Rules = field(default_factory=Rules)
    step: Decimal = DEFAULT_STEP
    units: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The tally JSON, the rubric's tree, the exact sums of its units (None for one that sent nothing), the grades' places."""

    file: TallyFile
    root: Node
    sums: tuple[Summed | None, ...]
    steps: tuple[Step, ...]

    def counted(self) -> tuple[Summed, ...]:
        """Return the sums of the units that count where points are looked for, each unit once."""
        return tuple(_counted(self.file.units, self.sums))

    def with_findings(self, findings: tuple[Finding, ...]) -> "Tally":
        """Return the tally with other findings."""
        return replace(self, file=self.file.model_copy(update={"findings": findings}))


def tally(rubric: Rubric, files: Files, asked: Asked) -> Tally:
    """Return the tally of the scores in ``files``, each given as its name and what reads its bytes.

    Raises UnusableInput where none of them can be used (K912, or a single file's own reason).
    """
    known = reference(rubric)
    given = loaded(files, known, asked.step)
    given = given if asked.units is None else expecting(given, asked.units)
    root = plan(rubric)
    method = Method(root, asked.rules, asked.rules.weights or _weights(given.units))
    return _put_together(rubric, given, known, method)


def _weights(units: Sequence[UnitScores]) -> Weights:
    """Return the weights where no rule says them: the review score alone where there is any, else the self score."""
    is_reviewed = any(score.review_score is not None for unit in units for score in unit.scores)
    return Weights(self_score=Decimal(int(not is_reviewed)), review_score=Decimal(int(is_reviewed)))


def _put_together(rubric: Rubric, given: Loaded, known: Reference, method: Method) -> Tally:
    units: list[UnitTally] = []
    sums: list[Summed | None] = []
    findings = [*given.findings, *_not_added(rubric.id, method.root)]
    for at, unit in enumerate(given.units):
        items = by_item(unit, known, f"units[{at}]")
        made = summed(items.scores, method)
        one = tallied(unit.unit, unit.file, made, method)
        findings += [*items.findings, *remarks(one, made, method, f"units[{at}]")]
        units.append(one.model_copy(update={"standing": "repeated"}) if at in given.repeated else one)
        sums.append(made)
    units += [_missing(name) for name in given.missing]
    sums += [None] * len(given.missing)
    standing = ranked(units)
    made_steps = steps(standing, method.rules.grades)
    placed = graded(standing, made_steps)
    places = sorted(range(len(placed)), key=lambda at: (*order(placed[at]), at))
    findings = [*renumbered(findings, places), *exceeded(made_steps)]
    file = _file(known, method, [placed[at] for at in places], [sums[at] for at in places], findings)
    return Tally(file, method.root, tuple(sums[at] for at in places), made_steps)


def _file(
    known: Reference,
    method: Method,
    units: Sequence[UnitTally],
    sums: Sequence[Summed | None],
    findings: Sequence[Finding],
) -> TallyFile:
    return TallyFile(
        generator=this_generator(),
        rubric=known.form.rubric,
        unit=known.rubric.unit,
        points=known.rubric.points,
        rules=method.rules.model_copy(update={"weights": method.weights}),
        lines=losses(method.root, tuple(_counted(units, sums)), method.rules.decimals),
        units=tuple(units),
        findings=tuple(findings),
    )


def _counted(units: Sequence[UnitTally], sums: Sequence[Summed | None]) -> Iterator[Summed]:
    return (made for unit, made in zip(units, sums, strict=True) if made is not None and unit.standing in COUNTED)


def _missing(name: str) -> UnitTally:
    return UnitTally(
        unit=name,
        file=None,
        standing="missing",
        rank=None,
        grade=None,
        vetoed=False,
        self_score=None,
        review_score=None,
        final_score=None,
        bonus=None,
        deduction=None,
        blank=(),
        not_applicable=(),
        without_review=(),
        lines=(),
    )


def _not_added(rubric: str, root: Node) -> Iterator[Finding]:
    """Yield a finding about the parts that the rubric does not add up."""
    names = [node.id or rubric for node in root.nodes() if node.combine == "none" and node.children]
    if names:
        words = Bilingual(zh="、".join(names), en=", ".join(names))
        yield NOT_ADDED.finding({"items": words}, actual=", ".join(names))
