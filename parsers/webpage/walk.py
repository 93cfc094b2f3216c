"""From the tree of a web page to its paragraphs and tables, without recursion."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from parsers.reading import Reading, Recorder
from parsers.webpage.budget import Budget
from parsers.webpage.elements import BLOCKS, NOT_PRINTED, STRUCK, chosen, is_hidden, keeps_blanks, printed_value
from parsers.webpage.lines import Lines
from parsers.webpage.numbering import Counter
from parsers.webpage.rules import HIDDEN_TEXT
from parsers.webpage.servercode import is_filled_in_later
from parsers.webpage.tables import TableStack
from parsers.webpage.widths import of_column
from schema.document import Block
from schema.finding import Finding

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_Leave = Callable[[], None]
_Visit = Callable[["LexborNode"], "_Frame | None"]
_Frame = tuple[Iterator["LexborNode"], _Leave, _Visit]
"""The children still to come, what to do after them, and what to do with each."""


def read_tree(root: "LexborNode", recorder: Recorder, budget: Budget) -> Reading:
    """Return the paragraphs and tables below ``root`` in the order in which they are printed.

    Raises UnusableInput (K009) where they exceed the budget. Findings: K150, K151, K152, K153.
    """
    page = _Page(recorder, budget)
    page.walk(root)
    return Reading(tuple(page.blocks), tuple(page.findings()))


class _Page:
    """The state of the walk: where text goes, which tables and lists are open."""

    def __init__(self, recorder: Recorder, budget: Budget) -> None:
        self.blocks: list[Block] = []
        self._recorder = recorder
        self._budget = budget
        self._lines = Lines()
        self._tables = TableStack(recorder, budget)
        self._lists: list[Counter | None] = []
        self._keep = "none"
        self._hidden: list[str] = []

    def findings(self) -> Iterator[Finding]:
        yield from self._tables.findings
        if self._hidden:
            yield HIDDEN_TEXT.finding({"count": len(self._hidden), "text": self._hidden[0]})

    def walk(self, root: "LexborNode") -> None:
        frames: list[_Frame] = [(_children(root), self._end_block, self._in_text)]
        while frames:
            nodes, leave, visit = frames[-1]
            node = next(nodes, None)
            if node is None:
                frames.pop()
                leave()
            else:
                frame = visit(node)
                if frame:
                    frames.append(frame)

    def _in_text(self, node: "LexborNode") -> "_Frame | None":
        tag = node.tag or ""
        if tag == "-text":
            self._add(node.text_content or "")
        elif tag == "br":
            self._lines.break_line()
        elif tag == "input":
            self._add("" if self._is_hidden(node) else printed_value(node.attributes), "none")
        elif tag not in NOT_PRINTED and not self._is_hidden(node):
            return self._element(node, tag)
        return None

    def _add(self, text: str, keep: str = "") -> None:
        """Add text that somebody sees: what is filled in later is a blank."""
        if not is_filled_in_later(text):
            self._lines.add(text, keep or self._keep)

    def _element(self, node: "LexborNode", tag: str) -> "_Frame":
        match tag:
            case "table":
                return self._table(node)
            case "ol" | "ul" | "menu":
                return self._list(node, tag)
            case "li":
                return self._item(node)
            case "select":
                return self._select(node)
        keep = keeps_blanks(tag, node.attributes) or self._keep
        if tag in BLOCKS:
            self._end_block()
            return _children(node), self._at_end(keep, self._end_block), self._in_text
        return _children(node), self._at_end(keep, _nothing), self._in_text

    def _at_end(self, keep: str, leave: _Leave) -> _Leave:
        """Treat white space in the way ``keep`` from here on; return what ends that and then does ``leave``."""
        before = self._keep
        if keep == before:
            return leave
        self._keep = keep

        def restore() -> None:
            self._keep = before
            leave()

        return restore

    def _end_block(self) -> None:
        lines = self._lines
        lines.end_block()
        if lines.blocks and self._tables.innermost is None:
            for block in lines.blocks:
                if block.text.strip():
                    self._budget.part()
                    self.blocks.append(self._recorder.paragraph(block.text, label=block.label))
            lines.blocks = []

    def _is_hidden(self, node: "LexborNode") -> bool:
        if not is_hidden(node.tag or "", node.attributes):
            return False
        if self._tables.innermost is not None or node.tag in STRUCK:
            text = " ".join(node.text().split())
            if text:
                self._hidden.append(text[:20])
        return True

    def _list(self, node: "LexborNode", tag: str) -> "_Frame":
        self._end_block()
        items = sum(child.tag == "li" for child in _children(node)) if tag == "ol" else 0
        self._lists.append(Counter(node.attributes, items) if tag == "ol" else None)

        def leave() -> None:
            self._end_block()
            self._lists.pop()

        return _children(node), leave, self._in_text

    def _item(self, node: "LexborNode") -> "_Frame":
        self._end_block()
        counter = self._lists[-1] if self._lists else None
        self._lines.number(counter.label(node.attributes) if counter else "")

        def leave() -> None:
            self._end_block()
            self._lines.number("")

        return _children(node), self._at_end(keeps_blanks("li", node.attributes) or self._keep, leave), self._in_text

    def _select(self, node: "LexborNode") -> "_Frame":
        if "multiple" in node.attributes:
            return _children(node), _nothing, self._in_text
        options = [option for child in _children(node) for option in _options(child)]
        shown = chosen([option.attributes for option in options])
        return _children(options[shown]) if shown is not None else iter(()), _nothing, self._in_text

    def _table(self, node: "LexborNode") -> "_Frame":
        self._end_block()
        self._tables.start(len(self._lines.blocks))

        def leave() -> None:
            table = self._tables.end()
            self._end_block()
            if self._tables.innermost is None:
                self.blocks.append(table)

        return _as_printed(node), self._at_end("none", leave), self._in_table

    def _in_table(self, node: "LexborNode") -> "_Frame | None":
        tag = node.tag or ""
        if tag == "tr":
            return self._in_group(node)
        if tag == "colgroup":
            return _children(node), _nothing, self._in_table
        if tag == "col" and self._tables.innermost is not None:
            self._tables.innermost.columns += of_column(node.attributes)
        if (tag not in _GROUPS and tag != "caption") or self._is_hidden(node):
            return None
        if tag == "caption":
            return self._element(node, tag)
        table = self._tables.innermost
        assert table is not None
        return _children(node), table.former.end_group, self._in_group

    def _in_group(self, node: "LexborNode") -> "_Frame | None":
        table = self._tables.innermost
        if table is None or node.tag != "tr" or self._is_hidden(node):
            return None
        table.former.start_row()
        return _children(node), _nothing, self._in_row

    def _in_row(self, node: "LexborNode") -> "_Frame | None":
        if node.tag not in ("td", "th") or self._is_hidden(node):
            return None
        self._budget.part()
        outside, self._lines = self._lines, Lines()

        def leave() -> None:
            self._tables.end_cell(node.attributes, self._lines)
            self._lines = outside

        return _children(node), self._at_end(keeps_blanks("td", node.attributes) or self._keep, leave), self._in_text


def _nothing() -> None:
    """What most inline elements do at their end."""


def _children(node: "LexborNode") -> Iterator["LexborNode"]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _options(node: "LexborNode") -> Iterator["LexborNode"]:
    if node.tag == "option":
        yield node
    elif node.tag == "optgroup":
        yield from (child for child in _children(node) if child.tag == "option")


def _as_printed(table: "LexborNode") -> Iterator["LexborNode"]:
    """Return the parts of a table from top to bottom: the first <thead> above, the first <tfoot> below all rows.

    CSS 2.1, section 17.2: further header and footer groups stand where they are written.
    """
    parts = list(_children(table))
    top = next((part for part in parts if part.tag == "thead"), None)
    bottom = next((part for part in parts if part.tag == "tfoot"), None)
    if top is not None:
        yield top
    yield from (part for part in parts if part is not top and part is not bottom)
    if bottom is not None:
        yield bottom
