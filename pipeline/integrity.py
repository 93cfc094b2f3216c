"""What must fit inside a rubric JSON that a person has changed: ids that are unique, offsets that meet their text."""

from collections import Counter
from collections.abc import Iterator

from pipeline.walk import items, parents, rubrics
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import RubricFile
from schema.rubric import Item, Scoring, SubPoint, Target

REPEATED_ID = Rule(
    code="K607",
    name="repeated-id",
    severity="error",
    message=Bilingual(zh="编号 {id} 用了不止一次", en="the id {id} is used more than once"),
    help=Bilingual(zh="请给每个项目不同的编号。", en="Give every node an id of its own."),
    explanation=Bilingual(
        zh="得分、表格和决定都靠编号找到项目；编号重复，分数就可能记到别的项目上。",
        en="Scores, forms and decisions find their item by its id; where two share one, points may go to the wrong one.",
    ),
    example='two items with "id": "2.3"',
)
OFFSETS = Rule(
    code="K608",
    name="offsets-stale",
    severity="warning",
    message=Bilingual(
        zh="{path} 的起止位置 {start}–{end} 处不是它的文字“{text}”",
        en="{path}: at {start} to {end} the text is not its own, {text}",
    ),
    help=Bilingual(
        zh="改了考核内容的文字，就要相应改 start 和 end；用 kaohe edit 校对不用管位置。",
        en="Where the item's text was changed, change start and end too; kaohe edit does that by itself.",
    ),
    explanation=Bilingual(
        zh="start 和 end 是在考核内容里从 0 数起的字数；文字改了而位置没改，就指到别的字上。",
        en="start and end count code points of the item's text from 0; after a change of the text they point elsewhere.",
    ),
    example='"text": "建立档案", "start": 3',
)


def repeated_ids(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding (K607) for every id that nodes of one rubric share, and for rubrics that share theirs."""
    known: dict[str, list[tuple[str, str]]] = {"": [(path, rubric.id) for path, rubric in rubrics(result)]}
    for path, parent in parents(result):
        inside = known.setdefault(path.partition(".")[0], [])
        inside += [(f"{path}.categories[{n}]", child.id) for n, child in enumerate(parent.categories)]
        for n, item in enumerate(parent.items):
            at = f"{path}.items[{n}]"
            inside += [(at, item.id), *((f"{at}.sub_points[{m}]", sub.id) for m, sub in enumerate(item.sub_points))]
    for nodes in known.values():
        counts = Counter(identifier for _, identifier in nodes)
        yield from (REPEATED_ID.finding({"id": own}, path=f"{path}.id") for path, own in nodes if counts[own] > 1)


def offset_findings(result: RubricFile) -> Iterator[Finding]:
    """Yield a finding (K608) for every sub-point, target and scoring rule whose offsets do not meet its text."""
    for path, item in items(result):
        for n, sub in enumerate(item.sub_points):
            if not _meets(item.text[sub.start : sub.end], sub):
                yield _stale(f"{path}.sub_points[{n}]", sub)
        for n, target in enumerate(item.targets):
            if _clause(item, target) != target.text:
                yield _stale(f"{path}.targets[{n}]", target)
        for n, rule in enumerate(item.scoring):
            if _clause(item, rule) != rule.text:
                yield _stale(f"{path}.scoring[{n}]", rule)


def _meets(clause: str, sub: SubPoint) -> bool:
    return sub.marker in clause and "".join(sub.text.split()) in "".join(clause.replace(sub.marker, "", 1).split())


def _clause(item: Item, part: Target | Scoring) -> str:
    texts = [cell.text for cell in item.cells if cell.column == part.column]
    text = item.text if part.column is None else (texts or [""])[0]
    return text[part.start : part.end]


def _stale(path: str, part: SubPoint | Target | Scoring) -> Finding:
    return OFFSETS.finding({"path": path, "start": part.start, "end": part.end, "text": part.text}, path=path)
