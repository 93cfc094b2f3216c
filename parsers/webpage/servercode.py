"""What a server, or a script in the page, puts into the source of a page before anybody sees it: JSP, ASP.NET, PHP, Jinja, Vue."""

import re
from collections.abc import Iterator

_BEGIN = re.compile(r"<%--|<%(?=[\s@=#:!$A-Za-z])|<\?(?:php\b|=)|\{%", re.IGNORECASE)
_ENDS = {"<%--": "--%>", "<%": "%>", "{%": "%}"}
_PHP = "?>"
_VALUES = re.compile(r"\s*(?:(?:[$#]\{[^{}]*\}|\{\{[^{}]*\}\})\s*)+")


def without_code(text: str) -> str:
    """Return the page ``text`` without the code that a server runs, and without what this comments out: <%-- … --%>, <% … %>, <?php … ?>.

    A browser never gets it, whatever tags and quotation marks stand in it. Code without an end is left as it is.
    """
    return "".join(_printed(text))


def is_filled_in_later(text: str) -> bool:
    """Return whether ``text`` is nothing but names of values, ${form.total} or {{ total }}: the page has a blank there."""
    return _VALUES.fullmatch(text) is not None


def _printed(text: str) -> Iterator[str]:
    at = 0
    while begin := _BEGIN.search(text, at):
        end = _ENDS.get(begin[0], _PHP)
        close = text.find(end, begin.end())
        if close < 0:
            break
        yield text[at : begin.start()]
        at = close + len(end)
    yield text[at:]
