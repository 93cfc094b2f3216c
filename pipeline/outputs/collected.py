"""What was collected, for people: a line a unit, then what to look at, blanks gathered into one line a unit."""

from collections import Counter
from collections.abc import Iterator

from pipeline.collecting.judging import NOT_FILLED
from pipeline.inputs import Opened
from pipeline.outputs.findings_text import counted, findings_text
from pipeline.terminal import Look
from pipeline.width import clean, wrap
from schema.envelope import SourceFile
from schema.model import Bilingual
from schema.scores import FoundBy, ScoresFile, UnitScores

_FOUND: dict[FoundBy, Bilingual] = {
    "tag": Bilingual(zh="按标记", en="by tag"),
    "place": Bilingual(zh="按位置", en="by place"),
    "text": Bilingual(zh="按文字", en="by text"),
}


def collected(scores: ScoresFile, look: Look) -> str:
    """Return the units with what was filled in and how it was found, the findings, and how many there are."""
    lines = [look.said(f"收到 {len(scores.units)} 份表", f"forms collected: {len(scores.units)}")]
    for number, unit in enumerate(scores.units):
        lines += [f"  {line}" for line in _unit(unit, number, scores, look)]
    others = tuple(finding for finding in scores.findings if finding.code != NOT_FILLED.code)
    if not others:
        return "\n".join([*lines, counted(scores.findings, look)])
    sources = tuple(
        SourceFile(id=f"f{number}", name=unit.file, format="docx", sha256="")
        for number, unit in enumerate(scores.units, 1)
    )
    text = findings_text(Opened(None, None, others, sources), look).rstrip("\n")
    return "\n".join([*lines, "", text.rpartition("\n")[0], counted(scores.findings, look)])


def _unit(unit: UnitScores, number: int, scores: ScoresFile, look: Look) -> Iterator[str]:
    states = Counter(score.state for score in unit.scores)
    ways = Counter(score.found_by for score in unit.scores if score.found_by)
    own = [finding for finding in scores.findings if _is_of(finding.path, number)]
    errors = sum(finding.severity == "error" for finding in own)
    parts = [
        look.said(f"填 {states['filled']} 项", f"{states['filled']} filled in"),
        look.said(f"未填 {states['blank']} 项", f"{states['blank']} blank") if states["blank"] else "",
        look.said(f"不适用 {states['not_applicable']} 项", f"{states['not_applicable']} not applicable")
        if states["not_applicable"]
        else "",
        *(f"{_FOUND[way].said(look.lang)} {count}" for way, count in ways.items()),
        look.paint(look.said(f"{errors} 个错误", f"{errors} errors"), "1;31") if errors else "",
    ]
    said = look.said("，", ", ").join(part for part in parts if part)
    yield f"{clean(unit.unit)}{look.said('：', ': ')}{said} ({clean(unit.file or '-')})"
    blank = [score.sub_point or score.item for score in unit.scores if score.state == "blank"]
    if blank and len(blank) < len(unit.scores):
        listed = look.said("未填：", "blank: ") + look.said("、", ", ").join(blank)
        yield from (f"  {line}" for line in wrap(listed, look.columns - 4))


def _is_of(path: str | None, number: int) -> bool:
    return path is not None and (path == f"units[{number}]" or path.startswith(f"units[{number}]."))
