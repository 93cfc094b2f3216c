"""Which of several files is the main text 正文 of the notice; the others are its annexes 附件."""

from collections.abc import Iterator, Sequence

from parsers.head.notice import Head
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.notice import Notice

SEVERAL_HEADS = Rule(
    code="K031",
    name="several-heads",
    severity="warning",
    message=Bilingual(
        zh="这个文件也像一份通知的正文；通知的标题、文号、日期取自{taken}",
        en="this file looks like the main text of a notice too; title, number and date were taken from {taken}",
    ),
    help=Bilingual(
        zh="转发的通知不必处理；若是两份通知，请分别给出。",
        en="Nothing to do where a notice is passed on; give two different notices one by one.",
    ),
    explanation=Bilingual(
        zh="几个文件一起给出时是一份通知的正文和附件，正文取第一个有通知标题等内容的文件。",
        en="Several files are the main text and the annexes of one notice; the main text is the first file with a head.",
    ),
    example="kaohe parse 2012年通知.docx 2013年通知.docx",
)
_ENOUGH = 2
"""Parts of a head that make a main text: an annex may have a title like a notice's."""


def main_text(heads: Sequence[Head]) -> int:
    """Return which of the files is the main text, given the head of each: the first with two parts of a head or more,

    otherwise the first with any, otherwise the first.
    """
    parts = [_parts(head.notice) for head in heads]
    return next((n for least in (_ENOUGH, 1) for n, count in enumerate(parts) if count >= least), 0)


def further_heads(heads: Sequence[Head], main: int, name: str) -> Iterator[Finding]:
    """Yield a warning for every file behind the main text, which is called ``name``, that has a whole head too."""
    for n, head in enumerate(heads):
        notice = head.notice
        if n == main or notice is None or notice.title is None:
            continue
        if notice.document_number or (notice.recipients and notice.issued_on):
            yield SEVERAL_HEADS.finding({"taken": name}, source=notice.title.source)


def _parts(notice: Notice | None) -> int:
    if notice is None:
        return 0
    return sum(map(bool, (notice.title, notice.document_number, notice.recipients, notice.issued_on)))
