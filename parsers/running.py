"""Running heads and feet of pages: not read, but never passed over in silence where they say more than a page number."""

import re
from collections.abc import Iterable, Iterator

from schema.finding import Finding, Rule
from schema.model import Bilingual

LEFT_OUT = Rule(
    code="K146",
    name="page-heads-left-out",
    severity="note",
    message=Bilingual(
        zh="{name}：页眉页脚里的文字没有读：{texts}",
        en="{name}: the text of page headers and footers was not read: {texts}",
    ),
    help=Bilingual(
        zh="一般不用处理；里面若有考核内容，请移到正文里再试。",
        en="Nothing to do, as a rule; if they hold contents of the rubric move these into the body.",
    ),
    explanation=Bilingual(
        zh="Word 和 Excel 的页眉页脚每页重复，一般只有书名、章名和页码，不是通知的正文。",
        en="Headers and footers of Word and Excel are repeated on every page and mostly name the book, the chapter and the page.",
    ),
    example="页眉：2012年考核细则",
)
_PAGE_NUMBER = re.compile(r"[\W\d_]|[第页共]|page|of", re.IGNORECASE)
_SHOWN, _MOST = 40, 5
"""Characters of a text that are shown, and texts."""


def left_out(texts: Iterable[str], name: str) -> Iterator[Finding]:
    """Yield the note (K146) about the ``texts`` of headers and footers of the file called ``name``, none where they say nothing."""
    printed = ["".join(text.split("\n")).strip() for text in texts]
    found = list(dict.fromkeys(text for text in printed if _PAGE_NUMBER.sub("", text)))
    if found:
        shown = [f"“{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}”" for text in found[:_MOST]]
        more = "…" if len(found) > _MOST else ""
        yield LEFT_OUT.finding({"name": name, "texts": "、".join(shown) + more})
