"""Choosing one rubric of several, and one finding of several, by what a person types."""

from dataclasses import dataclass

from pipeline.paths import Nodes
from schema.finding import Finding, Rule, UnusableInput
from schema.model import Bilingual
from schema.notice import RubricFile

NO_SUCH_RUBRIC = Rule(
    code="K617",
    name="no-such-rubric",
    severity="error",
    message=Bilingual(zh="没有编号为 {id} 的评分细则", en="there is no rubric {id}"),
    help=Bilingual(zh="这里有：{known}", en="There are: {known}"),
    explanation=Bilingual(
        zh="--rubric 后面要写 JSON 里 rubrics 的编号，如 r1。", en="--rubric takes the id of one of the rubrics, as r1."
    ),
    example="kaohe show notice.docx --rubric r9",
)
WHICH_RUBRIC = Rule(
    code="K882",
    name="which-rubric",
    severity="error",
    message=Bilingual(zh="{name}：里面有几份评分细则：{known}", en="{name}: holds several rubrics: {known}"),
    help=Bilingual(zh="请用 --rubric 说明要哪一份，如 --rubric r1。", en="Say which with --rubric, as --rubric r1."),
    explanation=Bilingual(zh="一张表只能按一份细则做。", en="A form is made from one rubric."),
    example="kaohe form notice.docx -o form.docx",
)
NO_SUCH_FINDING = Rule(
    code="K618",
    name="no-such-finding",
    severity="error",
    message=Bilingual(zh="没有 {mark} 这个问题", en="there is no finding {mark}"),
    help=Bilingual(zh="这里有：{known}", en="There are: {known}"),
    explanation=Bilingual(
        zh="只有 kaohe check 列出的问题可以用 kaohe accept 记下决定。",
        en="kaohe accept records a decision on a finding that kaohe check lists.",
    ),
    example="kaohe accept rubric.json K201@9.9 --reason …",
)
SEVERAL_FINDINGS = Rule(
    code="K619",
    name="several-findings",
    severity="error",
    message=Bilingual(zh="{mark} 不止一处", en="{mark} stands for several findings"),
    help=Bilingual(zh="请写明是哪一个：{known}", en="Say which one: {known}"),
    explanation=Bilingual(
        zh="一次决定只管一个问题；代码后面加 @ 和编号，指明是哪一处。",
        en="A decision settles one finding; @ and an id behind the code tell which.",
    ),
    example="kaohe accept rubric.json K201 --reason …",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding as a person names it: ``K201``, ``K201@2.8``, ``K201@r1/2.8``, or with the path in the JSON."""

    code: str
    at: str | None


def marked(text: str) -> Mark:
    """Return what ``text`` names."""
    code, _, at = text.strip().partition("@")
    return Mark(code.upper(), at or None)


def chosen_rubric(result: RubricFile, wanted: str | None) -> None:
    """Raise UnusableInput (K617) where ``wanted`` is not the id of a rubric of ``result``."""
    known = [rubric.id for rubric in result.rubrics]
    if wanted is not None and wanted not in known:
        raise UnusableInput(NO_SUCH_RUBRIC, {"id": wanted, "known": _listed(known)})


def chosen_finding(result: RubricFile, mark: Mark) -> Finding:
    """Return the finding that ``mark`` names; those that share code and path count as one.

    Raises UnusableInput: none (K618), several (K619), each listing what there is.
    """
    nodes = Nodes(result)
    found = [finding for finding in result.findings if finding.code == mark.code and _is_at(finding, mark.at, nodes)]
    said = mark.code + (f"@{mark.at}" if mark.at else "")
    if not found:
        known = [_said(finding, nodes) for finding in result.findings]
        raise UnusableInput(NO_SUCH_FINDING, {"mark": said, "known": _listed(known)})
    if len({finding.path for finding in found}) > 1:
        raise UnusableInput(
            SEVERAL_FINDINGS, {"mark": said, "known": _listed([_said(finding, nodes) for finding in found])}
        )
    return found[0]


def _is_at(finding: Finding, at: str | None, nodes: Nodes) -> bool:
    if at is None or at == finding.path:
        return True
    node = nodes.nearest(finding.path)
    return node is not None and at in (node.name, node.value.id)


def _said(finding: Finding, nodes: Nodes) -> str:
    at = nodes.mark(finding.path) or finding.path
    return f"{finding.code}@{at}" if at else finding.code


def _listed(names: list[str]) -> Bilingual:
    once = list(dict.fromkeys(names))
    return Bilingual(zh="、".join(once) or "（没有）", en=", ".join(once) or "none")
