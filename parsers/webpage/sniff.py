"""Telling a web page from plain text and from Markdown that holds some HTML."""

import re

_LEAD = r"[\s\ufeff]*+(?:(?><!--.*?-->)\s*+|(?><\?xml\b.*?>)\s*+)*+"
_PAGE = re.compile(_LEAD + r"<(?:!doctype\s+html|(?:html|head|body|meta|title)(?=[\s>/]))", re.IGNORECASE | re.DOTALL)
_PIECE = re.compile(
    _LEAD
    + r"<(?:table|div|p|h[1-6]|span|font|center|b|strong|i|em|u|ul|ol|dl|section|article|main|header|nav|form|style|"
    r"script|link|base|a|img|hr|br|pre|blockquote|fieldset)(?=[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_LATER = re.compile(r"^[ \t]*<html[\s>].*?<(?:head|body)[\s>]", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]+\S|```|[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|)", re.MULTILINE)
_CHARSET = re.compile(r"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{2,40})", re.IGNORECASE)
_SOURCE = re.compile(
    r"[\s\ufeff]*+(?:<(?:[%@#]|\?(?!xml\b)|[a-z]\w*[.:-]\w[\w.-]*[\s>/]|(?:template|view)[\s>])|\[[#@][a-z]|\{[%{#]"
    r"|@(?:\{|(?:model|using|page|inherits|extends|section|include|layout|inject|namespace|addtaghelper|php)\b))",
    re.IGNORECASE,
)
"""How the source of a page begins that a server or a script fills in: JSP, ASP.NET, PHP, FreeMarker, Jinja, Razor, Vue.

Of other tags only those that no browser knows: Markdown may begin with <details> or <kbd>, a message with @name.
"""
_ELEMENT = re.compile(r"</?(?:table|thead|tbody|tr|td|th|div|form|body|html)(?=[\s>/])", re.IGNORECASE)
_EARLY = 4096
_WARNING = 512
"""Characters of a server's warning or headers and the first tags of the page below them."""


def begins_like_html(opening: str) -> bool:
    """Return whether a text that opens so is a web page or a piece of one.

    It is where it begins, after blanks, comments and an XML declaration, with a tag, or where <html> stands at the start of
    an early line (some servers print a warning above it). A piece without <html>, <head> or <body> that shows Markdown
    headings, fences or table rules is Markdown.
    """
    if _PAGE.match(opening):
        return True
    if _PIECE.match(opening) or (_SOURCE.match(opening) and _ELEMENT.search(opening)):
        return not _MARKDOWN.search(opening)
    later = _LATER.search(opening, 0, _WARNING)
    return bool(later) and not _MARKDOWN.search(opening, 0, _WARNING)


def declared_charset(opening: str) -> str:
    """Return the charset that a <meta> near the start names, empty where none does (section 13.2.3.2)."""
    found = _CHARSET.search(opening, 0, _EARLY)
    return found[1].lower() if found else ""
