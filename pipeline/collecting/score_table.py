"""Scores as a plain table: a CSV or Excel list with a line an item, in both directions."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.collecting.judging import called
from pipeline.collecting.lists import guarded, listed
from pipeline.collecting.reference import Reference
from pipeline.collecting.values import Value, alike, read_value
from pipeline.forms.describe import shown
from pipeline.forms.words import NOT_APPLICABLE
from schema.finding import Finding, Rule, UnusableInput
from schema.location import CellPlace, Source
from schema.model import Bilingual
from schema.scores import Score, ScoresFile, UnitScores

NO_HEADER = Rule(
    code="K851",
    name="no-score-header",
    severity="error",
    message=Bilingual(
        zh="{name}：第一行要有 item 和 self_score 两栏",
        en="{name}: the first line must head the columns item and self_score",
    ),
    help=Bilingual(
        zh="表头写 item,self_score，可另加 unit,review_score,deduction_reason,evidence,remarks；item 填细则里的编号，如 1.4。",
        en="Head it item,self_score and, if wanted, unit,review_score,deduction_reason,evidence,remarks; item is the id, as 1.4.",
    ),
    explanation=Bilingual(
        zh="分数表按表头认栏目，没有这两栏就不知道哪个分数属于哪一项。",
        en="Columns are told by their headers; without these two no score belongs to an item.",
    ),
    example="item,self_score\n1.1,3",
)
NO_SUCH_ITEM = Rule(
    code="K852",
    name="no-such-item",
    severity="error",
    message=Bilingual(
        zh="{unit}：细则里没有编号为 {item} 的项，这一行（{actual}）没有用上",
        en="{unit}: the rubric has no item {item}; its line ({actual}) was not used",
    ),
    help=Bilingual(
        zh="编号见 kaohe show；Excel 会把 1.10 变成 1.1，这一栏要设成文本格式。",
        en="kaohe show prints the ids; Excel turns 1.10 into 1.1 unless the column is formatted as text.",
    ),
    explanation=Bilingual(zh="item 一栏要写细则里的编号。", en="The column item takes the ids of the rubric."),
    example="item,self_score\n9.9,3",
)
LINE_TWICE = Rule(
    code="K853",
    name="line-twice",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} 有两行，另一行（{actual}）没有用上",
        en="{unit}: {item} has two lines; the second ({actual}) was not used",
    ),
    help=Bilingual(
        zh="请删去不要的一行；编号若是 1.10 而显示成 1.1，把这一栏设成文本格式重填。",
        en="Delete one of them; if the id was 1.10 and shows as 1.1, format the column as text and enter it again.",
    ),
    explanation=Bilingual(zh="一个单位的同一项只能有一行。", en="An item has one line a unit."),
    example="item,self_score\n1.1,3\n1.1,2",
)
UNKNOWN_COLUMN = Rule(
    code="K854",
    name="column-unused",
    severity="warning",
    message=Bilingual(zh="“{column}”这一栏不认识，没有用上", en="the column {column} is not known and was not used"),
    help=Bilingual(zh="认识的栏目：{known}", en="Columns that are known: {known}"),
    explanation=Bilingual(
        zh="表头写错一个字，那一栏的内容就丢了，所以列在这里。",
        en="A slip in a header would lose its column, so it is listed.",
    ),
    example="item,self_score,remark",
)

_COLUMNS = ("unit", "item", "self_score", "review_score", "deduction_reason", "evidence", "remarks")
_FURTHER = ("state", "found_by", "file")
"""Columns that kaohe collect adds for people; they are not read back."""
_CHINESE = {
    "单位": "unit", "单位名称": "unit", "填报单位": "unit", "编号": "item", "项目编号": "item", "自评分": "self_score",
    "复核分": "review_score", "扣分原因": "deduction_reason", "佐证材料": "evidence", "备注": "remarks",
}  # fmt: skip


@dataclass(slots=True)
class Typed:
    """Scores that a person typed in, unit by unit, and what is wrong with the table.

    ``texts`` holds what stands in cells that could not be read, by the place of their line and their column; ``earlier``
    what was found when a scores JSON was made.
    """

    units: list[UnitScores] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    texts: dict[tuple[Source, str], str] = field(default_factory=dict)
    earlier: tuple[Finding, ...] = ()


def as_csv(scores: ScoresFile) -> str:
    """Return the scores as CSV with the columns of ``kaohe fill`` and three for people; sub-points as lines of their own.

    A byte-order mark and CR LF line ends are for Excel; what Excel would take for a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow((*_COLUMNS, *_FURTHER))
    for unit in scores.units:
        for score in unit.scores:
            words = [guarded(given or "") for given in (score.deduction_reason, score.evidence, score.remarks)]
            line = [guarded(unit.unit), score.sub_point or score.item, _shown(score), shown(score.review_score), *words]
            writer.writerow([*line, score.state, score.found_by or "", guarded(unit.file or "")])
    return "\ufeff" + text.getvalue()


def _shown(score: Score) -> str:
    return NOT_APPLICABLE if score.state == "not_applicable" else shown(score.self_score)


def read_table(data: bytes, name: str, known: Reference) -> Typed:
    """Return the scores in a CSV or Excel table.

    Raises UnusableInput about the file ``name``: no header (K851), or a list that cannot be read.
    """
    rows = listed(data, name)
    heads = {_column(text): at for at, text in reversed(list(enumerate(rows[0])))}
    if "item" not in heads or "self_score" not in heads:
        raise UnusableInput(NO_HEADER, {"name": name})
    typed = Typed()
    for text in rows[0]:
        if text and _column(text) not in (*_COLUMNS, *_FURTHER):
            typed.findings.append(UNKNOWN_COLUMN.finding({"column": text, "known": ", ".join(_COLUMNS)}))
    lines = [
        _Line(at, {key: row[column] if column < len(row) else "" for key, column in heads.items()})
        for at, row in enumerate(rows[1:], 2)
    ]
    by_unit: dict[str, dict[str, Score]] = {}
    names: dict[str, str] = {}
    for line in lines:
        key = alike(line.cells.get("unit", ""))
        names.setdefault(key, line.cells.get("unit", ""))
        _take(line, by_unit.setdefault(key, {}), names[key], known, typed)
    for key, scores in by_unit.items():
        ordered = tuple(sorted(scores.values(), key=lambda score: known.order[score.sub_point or score.item]))
        typed.units.append(UnitScores(unit=names[key], file=name, scores=ordered))
    return typed


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the table: its number, and its cells by column."""

    number: int
    cells: Mapping[str, str]

    def place(self) -> Source:
        """Return where the line stands."""
        return (CellPlace(file="f1", table=1, row=self.number, column=1, start=0, end=0),)


def _column(text: str) -> str:
    plain = "".join(text.split()).lower()
    return _CHINESE.get(plain, plain)


def _take(line: _Line, scores: dict[str, Score], unit: str, known: Reference, typed: Typed) -> None:
    item = line.cells["item"].strip()
    values = {"unit": unit or "-", "item": item, "actual": line.cells["self_score"]}
    if item not in known.order or not known.line(item).is_entered:
        typed.findings.append(NO_SUCH_ITEM.finding(values, source=line.place(), actual=item))
        return
    of = known.line(item)
    if item in scores:
        typed.findings.append(LINE_TWICE.finding({**values, "item": called(of)}, source=line.place(), actual=item))
        return
    value = read_value(line.cells["self_score"], of.rule, full=of.most)
    review = read_value(line.cells.get("review_score", ""), of.rule, "review_score", of.most)
    typed.texts.update(_unread((("self_score", value), ("review_score", review)), line))
    words = {key: line.cells.get(key) or None for key in ("deduction_reason", "evidence", "remarks")}
    scores[item] = Score(
        item=of.item,
        sub_point=item if of.kind == "sub_point" else None,
        state=value.state,
        self_score=value.number,
        review_score=review.number,
        deduction_reason=words["deduction_reason"],
        evidence=words["evidence"],
        remarks=words["remarks"],
        source=line.place(),
    )


def _unread(values: Sequence[tuple[str, Value]], line: _Line) -> Iterator[tuple[tuple[Source, str], str]]:
    """Yield what could not be read, so that a finding can say what stands there."""
    for role, value in values:
        if value.is_unread:
            yield (line.place(), role), line.cells.get(role, "")
