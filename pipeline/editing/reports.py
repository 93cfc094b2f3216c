"""What is said about a review sheet that was read back: what a person changed, and what could not be used."""

from dataclasses import dataclass, field

from parsers.shortening import shortened
from pipeline.edited import EDITED
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual

UNUSABLE = Rule(
    code="K632",
    name="cell-unusable",
    severity="error",
    message=Bilingual(
        zh="校对表里{where}写的“{given}”用不了，按{used}读",
        en="the review sheet says “{given}” for {where}, which cannot be used; read as {used}",
    ),
    help=Bilingual(
        zh="应填{wanted}。请改好校对表，再用 kaohe parse 读一次。",
        en="Wanted is {wanted}. Correct the sheet and read it again with kaohe parse.",
    ),
    explanation=Bilingual(
        zh="这一格只能填规定的几种内容；写了别的，程序不猜。",
        en="The cell takes certain words or figures only; anything else is not guessed at.",
    ),
    example="类型：奖励",
)
SUB_POINT = Rule(
    code="K633",
    name="sub-point-line-unused",
    severity="warning",
    message=Bilingual(zh="校对表第 {row} 行是小分“{text}”：{why}", en="row {row}, a sub-point, “{text}”: {why}"),
    help=Bilingual(
        zh="小分是从考核内容的文字里读出来的。请在它上面那行内容的文字里改，如“…（2分）”。",
        en="Sub-points are read from the text of their item: change that text in the line above, as …（2分）.",
    ),
    explanation=Bilingual(
        zh="每个小分都是考核内容里带“（2分）”的一段话；单独加、删小分行，文字里并没有变。",
        en="A sub-point is a clause of the item with its marker; adding or deleting its line does not change the item.",
    ),
    example="a line 小分 that was added by hand",
)
NO_KIND = Rule(
    code="K634",
    name="line-without-kind",
    severity="warning",
    message=Bilingual(
        zh="校对表第 {row} 行“{text}”没有写是什么行，按考核内容读",
        en="row {row}, “{text}”, does not say what it is; read as an item",
    ),
    help=Bilingual(
        zh="请在“行”一栏选：评分表、项目、内容。", en="Choose 评分表, 项目 or 内容 in the column 行 and read it again."
    ),
    explanation=Bilingual(
        zh="插入的行要说明是项目还是内容；没有写的按内容读。",
        en="A line that was added says whether it is a category or an item.",
    ),
    example="a line that was inserted without 行",
)
_LONGEST = 40
_BLANK = Bilingual(zh="（空）", en="(blank)")


def short(text: str) -> str:
    """Return the beginning of a text on one line."""
    return shortened(" ".join(text.split()), _LONGEST)


@dataclass(frozen=True, slots=True)
class Change:
    """A value that was changed: its path, what it was and is, and where the original prints it."""

    path: str
    old: str
    new: str
    source: Source = ()


@dataclass(slots=True)
class Report:
    """What was changed and what could not be used, as findings; ``lost`` are texts that no value names any more."""

    changes: list[Finding] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)
    lost: list[tuple[str, Source]] = field(default_factory=list)

    def changed(self, where: Bilingual, change: Change) -> None:
        """Report a value that was changed."""
        was, now = _shown(change.old), _shown(change.new)
        words = Bilingual(zh=f"{where.zh}：{was.zh} → {now.zh}", en=f"{where.en}: {was.en} → {now.en}")
        finding = EDITED.finding(
            {"change": words}, path=change.path, source=change.source, expected=change.old, actual=change.new
        )
        self.changes.append(finding)

    def said(self, path: str | None, words: Bilingual, source: Source = ()) -> None:
        """Report a change in words: a line that was added, deleted or moved."""
        self.changes.append(EDITED.finding({"change": words}, path=path, source=source))

    def unusable(self, path: str, where: str, given: str, wanted: Bilingual, used: str) -> None:
        """Report a cell (K632): what stands there, what is wanted, and what it is read as."""
        values = {"where": where, "given": short(given), "wanted": wanted, "used": _shown(used)}
        self.add(UNUSABLE.finding(values, path=path))

    def add(self, finding: Finding) -> None:
        """Report another fault; one that was reported already is not said twice."""
        if finding not in self.faults:
            self.faults.append(finding)


def _shown(text: str) -> Bilingual:
    return Bilingual(zh=short(text), en=short(text)) if text else _BLANK
