"""What of a scoring table is not used: remarks above and below the items, rows between them that belong to none."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from parsers.head.lineforms import is_fill_in
from parsers.lines.extraparts import heads_extras, voids
from parsers.lines.lastlines import is_of_all_above
from parsers.shortening import shortened
from parsers.strand import compact
from parsers.tables.rows.footers import is_footer, is_to_write
from parsers.tables.rows.remarks import is_time_note
from parsers.wording import labels
from parsers.wording.numerals import ARABIC
from pipeline.edited import EDITED
from pipeline.walk import items, order, rubrics
from schema.finding import Finding, Rule
from schema.location import CellPlace, ParagraphPlace, Place, Printed
from schema.model import Bilingual
from schema.notice import RubricFile

UNUSED = Rule(
    code="K409",
    name="unused-in-table",
    severity="warning",
    message=Bilingual(zh="评分表里的“{actual}”没有用上", en='"{actual}" inside the scoring table was not used'),
    help=Bilingual(
        zh="请看原件：这段文字是注释，还是漏读的考核内容？",
        en="See the original: is it a remark, or an item that was not read?",
    ),
    explanation=Bilingual(
        zh="评分表里每个字都应归到某一项；没有归进去的列在这里。",
        en="Every character of a scoring table should belong to something; what does not is listed.",
    ),
    example="a row that is neither item nor total",
)
REMARK = Rule(
    code="K410",
    name="remark-in-table",
    severity="note",
    message=Bilingual(
        zh="评分表前后或各部分之间的“{actual}”是附注，没有归入任何一项",
        en='"{actual}" above, below or between the items was taken as a remark and belongs to no item',
    ),
    help=Bilingual(
        zh="请看一眼：附注里有没有影响计分的规定。", en="Read it: a remark can hold a rule that touches the points."
    ),
    explanation=Bilingual(
        zh="表头以上、最后一项以下的文字，各部分之间写明限时的行，表外没有用到而写着分数、分数段、扣减分值或一票否决的行，文字清单里没有用到的“不得分”“扣完为止”，和清单后说到计分的“注：”“以上各项”，当作附注，列出而不归入考核内容；要填写的栏目（姓名、单位、最后得分）和与分数无关的说明不提示。",
        en="What stands above the first or below the last item of a table, rows between that limit the time, and unused "
        "lines outside it that print points or bands of them, take some or void them, "
        "or in a list leave nothing of them, or below it begin with 注 or 以上各项 and speak of them, "
        "are taken as remarks: listed, not items. Fields to fill in and comments that say nothing of points are not noted.",
    ),
    example="注：各项扣完为止。",
)
RULES = (UNUSED, REMARK)
_CODES = frozenset(rule.code for rule in RULES)

_AMOUNT = re.compile(
    rf"(?<![0-9０-９.．时点:：])(?:{ARABIC}|(?<=[加扣减得计记罚奖])[一二两三四五六七八九十])\s*分(?![钟之米贝类别组项包值标册部公行支布成析局辨解级])"
)
"""Points, and no time of day or number of a part."""
_SCORES = re.compile(
    r"分(?!公司|管|类|别|析|工|局|部|组)|[扣减]|加分|奖|罚|否决|权重|[%％﹪]|系数|等[级次]|档|优秀|良好|合格|达标|取消|计入|不[得计予]|缺项|折算|平均"
)
"""Words of a rule on the points."""

_NOTE = re.compile(r"[\s*]*(?:附?注|备注|说明|注意)[\s*]*[:：]")
"""How a note on a list begins, which may touch the points without printing any: 注：可酌情给分。"""
_NOTHING = re.compile(r"不(?:予)?[得给计记]分(?!散|开|别|配|析|类|工)|[扣减]完(?:为止|即止)|[计记得]零分|全扣")
"""What leaves nothing of the points of a part, without printing any: 未开展的，本项不得分。"""
_WORD = re.compile(r"[^\W_]")
_TAKES = re.compile(r"(?:扣减|扣除|减扣|核减)(?:相应|该项|一定|部分|所得|全部|的)*分[值数]?")
"""What takes points without printing how many: 不符合要求的扣减相应分值."""
_BAND = re.compile(r"(?<![0-9.])(?<![0-9][:：])([0-9]{2,3})\s*[-—–~～至]+\s*([0-9]{2,3})\s*[:：]")
"""A band of scores with what it means behind: 70—79：合格."""
_RULE = re.compile(r"[0-9０-９，,。；;≥≤<>不]|取消|否决")
"""What no label says."""
_LONGEST_LABEL = 12
_ASIDE = re.compile(r"\s*[，,]?\s*[（(][^（()）]*[)）]\s*$")
"""A remark behind the name of a part."""
_CHANGES = re.compile(r"(?!.*不)[\u4e00-\u9fff]{2,10}(?:加|扣|减|加减|奖)分")
"""The name of what adds or takes points: 工作成效加分."""
_SHOWN = 30
"""Characters of a text that a message shows."""


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield what of a scoring table is not used, but for what a person replaced or deleted in a review sheet.

    What stands above the items comes as one finding, what stands below as another, between them one for each row,
    a remark where it says how long a part may take; room for a comment or for who signs is none. Of several
    rubrics in one table each has its own items: what stands between two of them stands below the first. Between items of the rubric
    itself and its categories, which have a header of their own, a form goes on.
    """
    replaced = {place for finding in result.findings if finding.code == EDITED.code for place in finding.source}
    rows: dict[tuple[str, int], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    apart = _above_categories(result)
    lists = {path for path, rubric in rubrics(result) if not rubric.columns}
    for path, item in items(result):
        for place in item.source:
            rubric = path.partition(".")[0]
            if isinstance(place, CellPlace) and rubric not in lists:
                rows[place.file, place.table][f"{rubric} above" if path in apart else rubric].append(place.row)
    _reach_over(rows)
    together: dict[tuple[str, int, int, int], list[Printed]] = defaultdict(list)
    for printed in result.coverage.unused:
        where = printed.source[0] if printed.source else None
        if replaced.issuperset(printed.source):
            continue
        if isinstance(where, CellPlace) and (held_by := rows.get((where.file, where.table))):
            side = _side(where.row, list(held_by.values()))
            together[where.file, where.table, side, 0 if side else where.row].append(printed)
    for (_, _, side, _), found in together.items():
        told = _remarks(found) if side else [printed for printed in found if _says(printed.text)]
        if told:
            remark = side or all(is_time_note(printed.text) for printed in told)
            yield _finding(REMARK if remark else UNUSED, told)
    yield from _lines(result, replaced, rows)


def _reach_over(rows: dict[tuple[str, int], dict[str, list[int]]]) -> None:
    """Let the rows of a rubric that goes on over several tables reach to the top of all but its first."""
    first: set[tuple[str, str]] = set()
    for (file, _), held_by in sorted(rows.items()):
        for rubric, own in held_by.items():
            own += [0] if (file, rubric) in first else []
            first.add((file, rubric))


def _above_categories(result: RubricFile) -> set[str]:
    """Return the paths of the items of a rubric that stand above all its categories, or in the first of these but in another column
    than the items have: they have a header of their own, and fields of a form may stand below them.
    """
    found: set[str] = set()
    for path, rubric in rubrics(result):
        first = min((order(category.id) for category in rubric.categories), default=None)
        if first is not None:
            found |= {f"{path}.items[{n}]" for n, item in enumerate(rubric.items) if order(item.id) < first}
    return found | _of_first_category(result)


def _of_first_category(result: RubricFile) -> set[str]:
    """Return the paths of the items in the first category of a rubric of several where none of them stands in the column of the items."""
    found: set[str] = set()
    for path, rubric in rubrics(result):
        columns = {column.column for column in rubric.columns if column.role == "item"}
        held = [(at, item) for at, item in items(result) if at.startswith(f"{path}.categories[0].")]
        places = [place for _, item in held for place in item.source if isinstance(place, CellPlace)]
        if len(rubric.categories) > 1 and columns and all(place.column not in columns for place in places):
            found |= {at for at, _ in held}
    return found


def _lines(result: RubricFile, replaced: set[Place], tables: Collection[tuple[str, int]]) -> Iterator[Finding]:
    """Yield one remark for all unused lines of a file with a rubric that print points or void them and stand outside its ``tables``; others say so already.

    A list may stand in the cell of a table that only frames it.
    """
    places = [place for _, item in items(result) for place in item.source]
    files = {place.file for place in places}
    listing = {place.file for place in places if isinstance(place, ParagraphPlace)}
    framed = {(place.file, place.table) for place in places if isinstance(place, CellPlace)}.difference(tables)
    said = {place for finding in result.findings if finding.code not in _CODES for place in finding.source} | replaced
    together: dict[str, list[Printed]] = defaultdict(list)
    for printed in result.coverage.unused:
        where = printed.source[0] if printed.source else None
        outside = where is not None and (isinstance(where, ParagraphPlace) or (where.file, where.table) in framed)
        if where is None or not outside or where.file not in files or not said.isdisjoint(printed.source):
            continue
        notes = where.file in listing and _NOTE.match(printed.text) and _SCORES.search(printed.text)
        listed = where.file in listing and _is_rule(printed.text)
        touches = any(one.search(printed.text) for one in (_AMOUNT, _TAKES)) or _lists_bands(printed.text)
        heads = where.file in listing and _heads_part(printed.text)
        if notes or listed or touches or heads or voids(printed.text):
            together[where.file].append(printed)
    yield from (_finding(REMARK, found) for found in together.values())


def _is_rule(text: str) -> bool:
    """Return whether a line of a list takes all points of a part, or is about all items above and speaks of them."""
    return bool(_NOTHING.search(text) or (is_of_all_above(text) and _SCORES.search(text)))


def _heads_part(text: str) -> bool:
    """Return whether a line of a list is the name of a part that adds, takes or voids points, perhaps with a remark: （六）减分项目，（不设限）."""
    name = _ASIDE.sub("", labels.behind(text)).strip()
    return labels.leading(text) is not None and (heads_extras(name) or _CHANGES.fullmatch(name) is not None)


def _lists_bands(text: str) -> bool:
    """Return whether a line prints bands of scores, of which one begins where another ends, and what they mean: 60-79：合格；80-100：优秀."""
    bands = [(int(low), int(high)) for low, high in _BAND.findall(text)]
    return any(0 <= above[0] - below[1] <= 1 for one in pairwise(bands) for below, above in (one, one[::-1]))


def _finding(rule: Rule, found: Sequence[Printed]) -> Finding:
    text = shortened(_quoted(found), _SHOWN)
    return rule.finding({"actual": text}, source=tuple(place for one in found for place in one.source), actual=text)


def _quoted(found: Sequence[Printed]) -> str:
    """Return the texts one after the other, with an ellipsis where what stands between two of one cell or line was used."""
    text = "".join(one.text for one in found[:1])
    for before, one in pairwise(found):
        held = {place.model_copy(update={"start": 0, "end": 0}) for place in (*before.source, *one.source)}
        text += f"{'…' if len(held) == 1 else '；'}{one.text}"
    return text


def _says(text: str) -> bool:
    """Return whether a text says something and is no field to write in; a bracket that is never closed says nothing."""
    return _WORD.search(text) is not None and not is_to_write(text)


def _remarks(found: Sequence[Printed]) -> list[Printed]:
    """Return the texts above or below the items that may touch the points: no comments, and no fields of a form, 姓名：, 评价等级.

    In a row of labels one that is filled in with the score tells that all are: 考核得分 | | 复核加(扣分) | .
    """
    rows: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for printed in found:
        rows[_row(printed)].append(printed.text)
    fields = {row for row, texts in rows.items() if all(map(_is_label, texts)) and any(map(is_footer, texts))}
    return [one for one in found if _SCORES.search(one.text) and not _is_field(one.text) and _row(one) not in fields]


def _row(printed: Printed) -> tuple[str, int, int]:
    (where, *_) = printed.source
    return (where.file, where.table, where.row) if isinstance(where, CellPlace) else (where.file, 0, 0)


def _is_field(text: str) -> bool:
    """Return whether a text is the field of a form, or the label of one that is filled in with the score."""
    return is_fill_in(text) or (_is_label(text) and is_footer(text))


def _is_label(text: str) -> bool:
    """Return whether a text may be the label of a field: short, without figures, and no rule, 受处分的不得评定等级."""
    return len(compact(text)) <= _LONGEST_LABEL and not _RULE.search(text)


def _side(row: int, rubrics: Sequence[Sequence[int]]) -> int:
    """Return 0 for a row between the items of a rubric, else how many rubrics end above it, -1 where none does."""
    if any(min(rows) < row < max(rows) or row in rows for rows in rubrics):
        return 0
    return sum(max(rows) < row for rows in rubrics) or -1
