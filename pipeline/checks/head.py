"""The head of the notice: parts that are not printed, and years that do not fit one another."""

import re
from collections.abc import Iterator

from pipeline.walk import rubrics
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import Notice, RubricFile

NO_HEAD = Rule(
    code="K501",
    name="no-notice",
    severity="note",
    message=Bilingual(
        zh="只有附件里的评分表，没有通知正文", en="only the table of an annex, not the notice that it belongs to"
    ),
    help=Bilingual(
        zh="需要发文字号等信息时，请把通知正文一起给出。",
        en="Name the file with the notice too where its number, title or date is wanted.",
    ),
    explanation=Bilingual(
        zh="文件里写着“附件”，却没有发文字号、标题、主送机关、成文日期，只有表。单独的评分表不提示。",
        en="The document calls itself an annex and holds none of the parts of a notice's head. A table that is none is not noted.",
    ),
    example="附件1 … (a bare table)",
)
NO_PART = Rule(
    code="K502",
    name="head-part-missing",
    severity="note",
    message=Bilingual(zh="通知里没有找到{part}", en="the notice prints no {part}"),
    help=Bilingual(
        zh="请对照原件；原件没有的不必处理。", en="Compare with the original; nothing to do if it is not printed there."
    ),
    explanation=Bilingual(
        zh="公文一般有发文字号、标题、主送机关、发文机关、成文日期（GB/T 9704-2012）；没印的部分记为空。",
        en="An official notice usually has a document number, title, recipients, issuer and date (GB/T 9704-2012); "
        "what is not printed is null.",
    ),
    example="(a notice without 发文字号)",
)
YEARS = Rule(
    code="K503",
    name="years-differ",
    severity="warning",
    message=Bilingual(
        zh="年份不一：{one}里是 {expected}，{other}里是 {actual}",
        en="years differ: {expected} in {one}, {actual} in {other}",
    ),
    help=Bilingual(
        zh="请对照原件：是不是沿用了去年的文字？", en="Compare with the original: is a text of last year left standing?"
    ),
    explanation=Bilingual(
        zh="发文字号、成文日期、通知标题、评分表标题里的年份应当相符；不符常是从去年的文件改来时漏改。",
        en="The years in the document number, the date and the titles should fit; otherwise last year's text was often reused.",
    ),
    example="关于印发《2012年…细则》的通知 … 2013年…细则",
)
RULES = (NO_HEAD, NO_PART, YEARS)

_ANNEX = re.compile(r"\W*附\s*[件表]")
"""A label that says that what stands below it belongs to a notice."""
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NUMBER = Bilingual(zh="发文字号", en="document number")
_TITLE = Bilingual(zh="标题", en="title")
_DATE = Bilingual(zh="成文日期", en="date of issue")
_PARTS = (
    ("document_number", _NUMBER),
    ("title", _TITLE),
    ("issuer", Bilingual(zh="发文机关", en="issuer")),
    ("recipients", Bilingual(zh="主送机关", en="recipients")),
    ("issued_on", _DATE),
)


def check(result: RubricFile) -> Iterator[Finding]:
    """Yield notes for what the head lacks, and warnings for years that contradict one another."""
    notice = result.notice
    if notice is None:
        if any(_ANNEX.match(printed.text) for printed in result.coverage.unused):
            yield NO_HEAD.finding({})
        return
    for key, words in _PARTS:
        if not getattr(notice, key):
            yield NO_PART.finding({"part": words}, path=f"notice.{key}")
    yield from _years(notice)
    yield from _rubric_years(result, notice)
    yield from _cited_years(notice)


def _years(notice: Notice) -> Iterator[Finding]:
    number, issued = notice.document_number, notice.issued_on
    if number and issued and issued.date[:4] != str(number.year):
        values = {"one": _NUMBER, "other": _DATE, "expected": number.year, "actual": issued.date[:4]}
        yield YEARS.finding(
            values, path="notice.issued_on", source=issued.source, expected=str(number.year), actual=issued.date[:4]
        )
    title = _YEAR.search(notice.title.text) if notice.title else None
    year = number.year if number else int(issued.date[:4]) if issued else None
    if title and year and notice.title and abs(int(title[0]) - year) > 1:
        other = _NUMBER if number else _DATE
        values = {"one": other, "other": _TITLE, "expected": year, "actual": title[0]}
        yield YEARS.finding(
            values, path="notice.title", source=notice.title.source, expected=str(year), actual=title[0]
        )


def _rubric_years(result: RubricFile, notice: Notice) -> Iterator[Finding]:
    named = _YEAR.findall(notice.title.text) if notice.title else []
    for path, rubric in rubrics(result):
        own = _YEAR.findall(rubric.title.text) if rubric.title else []
        if rubric.title and own and named and not set(own) & set(named):
            values = {
                "one": Bilingual(zh="通知标题", en="the notice's title"),
                "other": Bilingual(zh="评分表标题", en="the rubric's title"),
                "expected": named[-1],
                "actual": own[0],
            }
            yield YEARS.finding(
                values, path=f"{path}.title", source=rubric.title.source, expected=named[-1], actual=own[0]
            )


def _cited_years(notice: Notice) -> Iterator[Finding]:
    """The document that is issued, named in the body with another year."""
    issued = re.findall(r"《([^《》]+)》", notice.title.text) if notice.title else []
    if not issued:
        return
    name = "".join(issued[-1].split())
    for n, cited in enumerate(notice.cites):
        text = "".join(cited.text.split())
        own, other = _YEAR.search(text), _YEAR.search(name)
        if own and other and own[0] != other[0] and _YEAR.sub("", text) == _YEAR.sub("", name):
            values = {
                "one": Bilingual(zh="通知标题", en="the notice's title"),
                "other": Bilingual(zh="正文引用", en="its body"),
                "expected": other[0],
                "actual": own[0],
            }
            yield YEARS.finding(
                values, path=f"notice.cites[{n}]", source=cited.source, expected=other[0], actual=own[0]
            )
