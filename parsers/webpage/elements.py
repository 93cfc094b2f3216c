"""Which HTML elements are blocks and which print nothing (HTML Living Standard, section 15.3, Rendering: flow content)."""

import re
from collections.abc import Mapping, Sequence

NOT_PRINTED = frozenset({
    "area", "audio", "base", "basefont", "canvas", "datalist", "embed", "head", "iframe", "link", "meta",
    "meter", "noembed", "noframes", "noscript", "param", "progress", "rp", "script", "source", "style",
    "template", "title", "track", "video", "-comment", "-doctype", "desc", "metadata", "annotation",
    "annotation-xml",
})  # fmt: skip
"""Elements whose content a browser does not show; scripting is taken to be on, so <noscript> is one."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup",
    "option", "p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp", "caption",
})  # fmt: skip
"""Elements that begin and end a line."""

PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
"""Elements whose blanks and line breaks are printed as they stand."""

TYPED = frozenset({
    "", "text", "search", "tel", "url", "email", "number", "date", "month", "week", "time", "datetime-local",
})  # fmt: skip
"""Types of <input> whose value is what somebody wrote in; buttons, ticks and secrets are not."""

KNOWN_TYPES = TYPED | frozenset({
    "hidden", "password", "checkbox", "radio", "file", "submit", "image", "reset", "button", "color", "range",
})  # fmt: skip
"""All types of <input>; an unknown one is a text field (section 4.10.5)."""

_HIDDEN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"(?:^|;)\s*white-space\s*:\s*(pre-line|pre|break-spaces|normal|nowrap)", re.IGNORECASE)

Attributes = Mapping[str, str | None]

STRUCK = frozenset({"del", "s", "strike"})
"""Elements whose text is struck out: what it was before it was changed (sections 4.5.5 and 4.7.2)."""


def is_hidden(tag: str, attributes: Attributes) -> bool:
    """Return whether the element says of itself that it is not shown.

    Seen are the attribute ``hidden``, ``display:none`` in its ``style``, and a closed <dialog>; style sheets are not
    worked out. Text that was struck out counts as not shown.
    """
    if tag in STRUCK:
        return True
    if "hidden" in attributes or (tag == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style")
    return bool(style and _HIDDEN.search(style))


def keeps_blanks(tag: str, attributes: Attributes) -> str | None:
    """Return how the element treats white space: "all" kept, only the "lines", "none"; None where it says nothing."""
    style = attributes.get("style")
    said = _WHITE_SPACE.search(style) if style else None
    if said:
        return {"pre-line": "lines", "normal": "none", "nowrap": "none"}.get(said[1].lower(), "all")
    return "all" if tag in PREFORMATTED else None


def printed_value(attributes: Attributes) -> str:
    """Return what an <input> shows as written in, empty where it shows nothing of the kind."""
    kind = (attributes.get("type") or "").strip().lower()
    typed = kind in TYPED or kind not in KNOWN_TYPES
    return (attributes.get("value") or "") if typed else ""


def chosen(options: Sequence[Attributes]) -> int | None:
    """Return the number of the option of a <select> that is written as chosen, or the only one; None where the choice is open.

    A browser shows the first option of an open choice: nobody has chosen it, a form is to be filled in.
    """
    selected = [number for number, attributes in enumerate(options) if "selected" in attributes]
    return selected[-1] if selected else 0 if len(options) == 1 else None
