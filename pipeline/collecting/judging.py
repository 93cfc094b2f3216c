"""Whether a score can be what it says: above full marks, negative, too fine, not a number, not filled in."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.collecting.values import Value
from pipeline.forms.describe import shown
from pipeline.forms.form import EntryRole, Line
from pipeline.forms.words import HEADERS
from schema.finding import Finding, Rule
from schema.location import Source
from schema.model import Bilingual

DEFAULT_STEP = Decimal("0.5")

ABOVE = Rule(
    code="K801",
    name="above-full-marks",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} {column}是 {actual}，满分只有 {expected}",
        en="{unit}: {column} of {item} is {actual}, but full marks are {expected}",
    ),
    help=Bilingual(
        zh="请填报单位核对后改正，再收一次。", en="Ask the unit to check and correct it, then collect again."
    ),
    explanation=Bilingual(
        zh="自评分、复核分不能超过这一项的满分（加分项不能超过加分上限）。分数照填的记下，没有改动。",
        en="A score cannot exceed the full marks of its item, nor a bonus its cap. The score is kept as it was entered.",
    ),
    example="满分 6 | 自评分 7",
)
NEGATIVE = Rule(
    code="K802",
    name="negative-score",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} {column}是负数 {actual}", en="{unit}: {column} of {item} is negative, {actual}"
    ),
    help=Bilingual(
        zh="得分不会小于 0；扣分项扣几分就填几分，填正数。",
        en="No score is below 0; points to be deducted are entered as a positive number.",
    ),
    explanation=Bilingual(
        zh="表里的分数都填正数，扣分项由程序减去；填负数会弄不清是扣还是加。",
        en="All points are entered as positive numbers and deductions are subtracted later; a minus sign leaves it open which is meant.",
    ),
    example="扣分 最多5 | 自评分 -2",
)
TOO_FINE = Rule(
    code="K803",
    name="finer-than-step",
    severity="warning",
    message=Bilingual(
        zh="{unit}：{item} {column}是 {actual}，比最小单位 {step} 还细",
        en="{unit}: {column} of {item} is {actual}, finer than the step of {step}",
    ),
    help=Bilingual(
        zh="请核对；确实允许更细的分数，用 --step 说明，如 --step 0.1。",
        en="Check it; where finer scores are allowed say so, as --step 0.1.",
    ),
    explanation=Bilingual(
        zh="评分通常以 0.5 分为最小单位（细则自己印了更细的分值或扣分的，以细则为准）；不是它的倍数的分数多半是写错了。",
        en="Scores mostly go in halves (or finer, where the rubric itself prints finer points or rules); one that does not is mostly a slip.",
    ),
    example="满分 6 | 自评分 5.3",
)
NOT_A_NUMBER = Rule(
    code="K804",
    name="not-a-number",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} {column}“{actual}”读不出分数", en="{unit}: {column} of {item} is no number: {actual}"
    ),
    help=Bilingual(
        zh="请只填一个数，如 4、4.5、四分（小数点用“.”，不用逗号；得分、扣分只写这一栏要的那一个）；不适用填“/”；"
        "一票否决项有这种情形填“是”、没有填“否”（单是 √、×、有，看不出是哪一种）；"
        "显示的数与格子里存的不同的，把格子改成“常规”格式再填一遍。",
        en="Enter one number, as 4 or 4.5 (a point, no comma; nothing but what the column asks for); / where the item does not apply; "
        "for a veto item 是 where it strikes, 否 where not (a tick alone or 有 does not tell); "
        "where a cell shows another number than it holds, give it the format General and enter the number again.",
    ),
    explanation=Bilingual(
        zh="分数格里写的不是一个数，也不是“/”或“无”；没有猜，self_score 记为 null。",
        en="What stands there is neither a number nor / nor 无; nothing was guessed, and the score is null.",
    ),
    example="满分 6 | 自评分 良好",
)
NOT_FILLED = Rule(
    code="K805",
    name="not-filled-in",
    severity="warning",
    message=Bilingual(zh="{unit}：{item} 没有填自评分", en="{unit}: no self score for {item}"),
    help=Bilingual(
        zh="请填报单位补填；不适用填“/”。", en="Ask the unit to fill it in, or to enter / where it does not apply."
    ),
    explanation=Bilingual(zh="空着是没有填，不当作 0 分。", en="A blank is not filled in; it is never taken for zero."),
    example="满分 6 | 自评分 ",
)
FORMULA = Rule(
    code="K806",
    name="formula-in-score",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} {column}是公式 {actual}，不是数", en="{unit}: {column} of {item} is a formula, {actual}"
    ),
    help=Bilingual(zh="请把公式换成它的结果，填一个数。", en="Replace the formula by its result, a number."),
    explanation=Bilingual(
        zh="公式里存着的结果可能是旧的，不能当作分数；没有采用，self_score 记为 null。",
        en="The stored value of a formula may be stale and is never taken for the score, which is null.",
    ),
    example="满分 6 | 自评分 =2+3",
)
NO_CELL = Rule(
    code="K807",
    name="score-cell-gone",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} 这一行没有{column}的格子（可能与别的格子合并了，或被删了）",
        en="{unit}: the row of {item} has no cell for {column} (merged with another one, or deleted)",
    ),
    help=Bilingual(
        zh="请填报单位恢复这一行的格子，填上这一项的分数。",
        en="Ask the unit to restore the cell and to enter the score of this item.",
    ),
    explanation=Bilingual(
        zh="表里这一行没有填分的格子，不知道这一项的分数；没有当作 0 分。",
        en="Without its cell nothing tells the score of the item; it was not taken for zero.",
    ),
    example="1.1 | 3\n1.2 | （与上一格合并）",
)
SHARED_CELL = Rule(
    code="K808",
    name="score-cell-shared",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} {column}的格子与下面的项合并了，“{actual}”分不清是哪一项的",
        en="{unit}: the cell of {column} of {item} reaches over items below; nothing tells whose {actual} is",
    ),
    help=Bilingual(
        zh="请填报单位拆开这些格子，各项分别填分。",
        en="Ask the unit to split the cell and to enter the score of each item.",
    ),
    explanation=Bilingual(
        zh="几项共用一个格子，写的可能是一项的分，也可能是几项之和；没有猜，self_score 记为 null。",
        en="What stands in it may be the score of one item or the sum of several; nothing was guessed, and the score is null.",
    ),
    example="1.1 | 5\n1.2 | （与上一格合并）",
)
OTHER_COLUMN = Rule(
    code="K809",
    name="score-in-other-column",
    severity="error",
    message=Bilingual(
        zh="{unit}：{item} 带{column}标记的格子写的是“{actual}”，“{column}”这一栏下写的却是“{expected}”",
        en="{unit}: the cell of {item} that is tagged {column} says {actual}, but the column headed so says {expected}",
    ),
    help=Bilingual(
        zh="请核对是不是插入、对调或复制过一栏，把分数填回“{column}”栏再收。",
        en="Check whether a column was inserted, swapped or copied; put the scores back and collect again.",
    ),
    explanation=Bilingual(
        zh="格子的标记和它所在的栏说的不一样，不知道哪个是这一项的分；没有猜，self_score 记为 null。",
        en="The tag of the cell and the headers say different things; nothing was guessed, and the score is null.",
    ),
    example="自评分 | 复核分（两栏的格子对调了）",
)

UNREAD = frozenset(rule.code for rule in (NOT_A_NUMBER, FORMULA, NO_CELL, SHARED_CELL, OTHER_COLUMN))
"""What says that a score is there, or was, and could not be read."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose form is looked at: the unit, its path in the JSON (units[0]), the id of its file in places (f1)."""

    unit: str
    path: str
    file: str

    @classmethod
    def of(cls, unit: str, number: int) -> "Subject":
        """Return the subject that is ``number`` (from 0) of the units."""
        return cls(unit, f"units[{number}]", f"f{number + 1}")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a score stands: whose it is, its path in the JSON, its cell, the line and the column."""

    subject: Subject
    path: str
    source: Source
    line: Line
    role: EntryRole

    def finding(self, rule: Rule, expected: Decimal | str | None, actual: Decimal | str | None, **more: str) -> Finding:
        """Return a finding about the score; ``more`` are further values of the rule's message."""
        values = {
            "unit": self.subject.unit,
            "item": called(self.line),
            "column": Bilingual(zh=HEADERS[self.role], en=_ENGLISH.get(self.role, self.role)),
            "expected": shown(expected) if not isinstance(expected, str) else expected,
            "actual": shown(actual) if isinstance(actual, Decimal) else actual or "",
            **more,
        }
        return rule.finding(values, path=self.path, source=self.source, expected=expected, actual=actual)


_ENGLISH = {"self_score": "the self score", "review_score": "the review score"}


def called(line: Line) -> str:
    """Return how people call a line: its id and the beginning of its text."""
    return f"{line.id}「{line.text[:12]}{'…' if len(line.text) > 12 else ''}」"


def judged(value: Value, text: str, spot: Spot, step: Decimal) -> Iterator[Finding]:
    """Yield what is wrong with a value of the score column or the review column; ``text`` is what stands in the cell."""
    number = value.number
    if value.is_unread:
        yield spot.finding(NOT_A_NUMBER, None, text)
    elif value.state == "blank" and spot.role == "self_score":
        yield spot.finding(NOT_FILLED, None, None)
    if number is None:
        return
    most = Decimal(1) if spot.line.rule == "veto" else spot.line.most
    if number < 0:
        yield spot.finding(NEGATIVE, Decimal(0), number)
    elif most is not None and number > most:
        yield spot.finding(ABOVE, most, number)
    if spot.line.rule != "veto" and number % step:
        yield spot.finding(TOO_FINE, None, number, step=shown(step))
