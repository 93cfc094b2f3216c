"""Texts in which a table was but its rows and columns are gone: refused with the reason, never put together by guess."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from parsers.flow import Line
from parsers.strand import compact
from parsers.tables import headers
from parsers.wording import labels
from parsers.wording.numerals import ARABIC
from parsers.wording.points import read_points
from schema.finding import Rule
from schema.model import Bilingual
from schema.rubric import Role

LOST_LAYOUT = Rule(
    code="K026",
    name="table-layout-lost",
    severity="error",
    message=Bilingual(
        zh="{name}：看得出有评分表，但{kind}，哪个分值属于哪项内容已经分不出来",
        en="{name}: there was a scoring table, but {kind}; which points belong to which item can no longer be told",
    ),
    help=Bilingual(
        zh="请给原来的 Word、Excel、PDF 或网页文件；只有文字时，每格一列、用制表符（Tab）或竖线 | 分开再试。",
        en="Give the original Word, Excel, PDF or web file; of plain text put TABs or | between the cells of a row.",
    ),
    explanation=Bilingual(
        zh="复制出来的文字有时丢了表格的行列：各格连成一片、一列一列排下来、或左右两栏逐行交错。猜着拼会配错分值，所以不读。",
        en="Copied text may have lost the rows and columns of a table: cells run together, columns follow one another, or the "
        "lines of neighbouring cells alternate. Putting them together would be a guess, so it is refused.",
    ),
    example="考核内容分值备注（1）建立档案。3（2）参与调解。2（3）报送信息。5",
)
RUN_TOGETHER = Bilingual(zh="各格的文字连成了一片", en="its cells run together")
BY_COLUMN = Bilingual(zh="文字是一列一列排下来的", en="its text stands column by column")
INTERLEAVED = Bilingual(zh="各格的文字一行一行交错在一起", en="the lines of its cells are interleaved")
CELL_BY_CELL = Bilingual(
    zh="每格占一行，没有一行从哪里开始的记号", en="each cell is a line and nothing marks where a row begins"
)
UNRULED = Bilingual(
    zh="表格没有框线，看不准每一行从哪里开始", en="it has no rules and it is not plain where each row begins"
)
DRAWN = Bilingual(zh="表格是用制表符号（│ ─）画出来的", en="it is drawn with box characters")

_LEAST = 3
"""Signs of one kind that are enough, where one or two may be chance."""
_BROKEN = 3
"""Lines over which the words of a header cell may be broken."""
_SCORED: frozenset[Role] = frozenset({"points", "weight", "self_score", "review_score"})
_UNKNOWN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_BULLET = re.compile(r"^[•●○■□◆◇▪·]")
_MOST_LINES = 20_000
_MOST_LOOKS = 2_000
"""Words for points around which headers are looked for."""
_WORD_LENGTH, _MOST_WORDS = 10, 8
_POINTS_WORD = re.compile("分值|满分|分数|标准分|得分|权重|配分|赋分")
_STATES = re.compile(rf"(?:为|是|[:：])?{ARABIC}分?[)）]*$")
"""What makes a word for points at the end of a line the total that it states, 考核细则（满分100分）, and no header."""
_HEADING = re.compile(r"[^，,。；;：:]{2,12}[及和与、](?:分值|分数|权重|计分)[:：]?")
"""What a numbered heading says that names the contents and their points: 三、考核内容和分值, 第三条 考核内容、分值."""
_MET = re.compile(
    r"(?<![0-9.．])[0-9]{1,4}(?:[.．][0-9]{1,2})?分?[)）]?[。；;]?\s{0,4}"
    r"(?:[（(][0-9一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}(?:、|[.．](?![0-9]))|[一二三四五六七八九十]{1,3}、)(?=\D)"
)
"""Points that the number of the next item follows without a break: 5分。2、  10(2)  （25分）1."""
_RULES, _CORNERS = "─━═", "┬┼┴├┤┌┐└┘╠╬╣"
_BRANCH = re.compile(r"[│┃\s]*(?:[├└┣┗][─━]+[^│┃─━═┬┼┴├┤┌┐└┘]*)?")
"""A line of a tree of folders and files, which is no table: │   ├── build.gradle."""


def lost_layout(lines: Sequence[Line], rows: int = 0) -> Bilingual | None:
    """Return how the rows and columns of a table were lost in ``lines``, in words; None where nothing shows that.

    Points that the number of the next item follows directly, points that stand one below the other in a run, and headers of
    columns that run into one another or stand one below the other are the signs. ``rows`` is how many lines were read as
    items: as many points must then be run together, or more stand alone on their lines, to say more than they do.
    """
    texts = [bare for line in lines[:_MOST_LINES] if (bare := line.text.text.strip("|｜ "))]
    if sum(map(_is_drawn, texts)) >= _LEAST:
        return DRAWN
    header, met = lost_header(lines), sum(len(_MET.findall(text, 1)) for text in texts)
    if header and "\t" in header:
        return UNRULED
    if met >= _LEAST and (header or met >= rows):
        return RUN_TOGETHER
    if any(_is_column_of_points(run) for run in _figures(texts)):
        return BY_COLUMN
    if header:
        return INTERLEAVED
    if not rows and any(_is_parted_header(line.text.text) for line in lines[:_MOST_LINES]):
        return UNRULED
    alone = sum(read_points(text) is not None and len(text) < _WORD_LENGTH for text in texts)
    return CELL_BY_CELL if (not rows or alone > rows) and stacked_header(lines) else None


def lost_header(lines: Sequence[Line]) -> str | None:
    """Return the first line in which the headers of columns run into one another, 考核内容分值评分标准, or wide gaps part them.

    Where two do, the others may stand on the next line, at which an editor broke them: 考核内容分值自 over 评得分备注.
    """
    texts = [line.text.text for line in lines[:_MOST_LINES]]
    near = (
        (n, plain, match)
        for n, text in enumerate(texts)
        for plain in (compact(text),)
        if not _is_heading(text)
        for match in _POINTS_WORD.finditer(plain)
        if not _STATES.match(plain, match.end())
    )
    for n, plain, match in islice(near, _MOST_LOOKS):
        place = match.start(), match.end()
        broken = n + 1 < len(texts) and _around(plain, *place, least=_LEAST - 1)
        if _around(plain, *place) or (broken and _around(plain + compact(texts[n + 1]), *place)):
            return texts[n]
    return None


def _is_heading(text: str) -> bool:
    return labels.leading(text) is not None and _HEADING.fullmatch(compact(labels.behind(text))) is not None


def _is_parted_header(text: str) -> bool:
    """Return whether a line is headers of different columns with white between them, that of the points perhaps on a line of its own."""
    named = {found[0] for part in text.split() if (found := headers.roles(part))}
    return (
        len(named) >= _LEAST
        and bool(named & {"item", "category"})
        and bool(named & {"points", "weight", "rules", "self_score"})
    )


def stacked_header(lines: Sequence[Line]) -> Line | None:
    """Return the first line of three headers of different columns or more that stand one below the other, some perhaps broken over lines.

    What is assessed and full marks or scores are among them, perhaps an unknown word between two; None where there are none.
    """
    plain = [_BULLET.sub("", compact(line.text.text.strip("|｜ "))) for line in lines[:_MOST_LINES]]
    named: set[Role] = set()
    at = first = unknown = 0
    while at < len(plain):
        height = next((n for n in range(1, _BROKEN + 1) if _is_header(plain[at : at + n])), 0)
        unknown = 0 if height else unknown + 1
        if unknown > 1 or (unknown and not _is_word_of_a_header(plain[at])):
            named = set()
        if height:
            first = first if named else at
            named = named | {headers.roles("".join(plain[at : at + height]))[0]}
        if len(named) >= _LEAST and named & _SCORED and named & {"item", "category"}:
            return lines[first]
        at += height or 1
    return None


def lost_beside_tables(lines: Sequence[Line]) -> Line | None:
    """Return the first line of headers that stand one below the other over points alone on their lines, as cells a line do; None where
    no such lines stand beside the tables of a file. A list of what the columns hold has no points below.
    """
    first = stacked_header(lines)
    at = next((n for n, line in enumerate(lines) if line is first), len(lines))
    figures = (read_points(text) is not None for line in lines[at:] if (text := line.text.text.strip()))
    return first if sum(figures) >= _LEAST else None


def _is_word_of_a_header(text: str) -> bool:
    """Return whether an unknown word may stand between known ones: short, without a figure or a stop."""
    return bool(_UNKNOWN.fullmatch(text))


def _is_header(texts: Sequence[str]) -> bool:
    text = "".join(texts)
    return len(text) <= _WORD_LENGTH and bool(headers.roles(text))


def _is_drawn(text: str) -> bool:
    if _BRANCH.fullmatch(text):
        return False
    return text.count("│") > 1 or (any(rule in text for rule in _RULES) and any(corner in text for corner in _CORNERS))


def _figures(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the runs of lines that are nothing but points."""
    for is_figure, run in groupby(texts, lambda text: read_points(text) is not None and len(text) < _WORD_LENGTH):
        if is_figure:
            yield list(run)


def _is_column_of_points(run: Sequence[str]) -> bool:
    """Return whether a run of figures is a column of points: more than three, and no serial numbers 1, 2, 3 …"""
    if len(run) <= _LEAST:
        return False
    figures = [re.sub(r"\D", "", text) for text in run]
    first = int(figures[0] or 0)
    return figures != [str(first + n) for n in range(len(figures))]


def _around(text: str, start: int, end: int, least: int = _LEAST) -> bool:
    """Return whether ``least`` header words or more, that of what is assessed among them, stand side by side around a place."""
    words = [text[start:end]]
    while len(words) < _MOST_WORDS and (word := _word_before(text, start)):
        words.append(word)
        start -= len(word)
    while len(words) < _MOST_WORDS and (word := _word_behind(text, end)):
        words.append(word)
        end += len(word)
    named = {headers.roles(word)[0] for word in words if headers.roles(word)}
    return len(words) >= least and len(named) >= least and bool(named & {"item", "category"})


def _word_before(text: str, end: int) -> str:
    starts = range(max(0, end - _WORD_LENGTH), end - 1)
    return next((text[start:end] for start in starts if _is_word(text[start:end])), "")


def _word_behind(text: str, start: int) -> str:
    ends = range(min(len(text), start + _WORD_LENGTH), start + 1, -1)
    return next((text[start:end] for end in ends if _is_word(text[start:end])), "")


def _is_word(text: str) -> bool:
    return len(text) > 1 and not text[0].isspace() and bool(headers.roles(text))
