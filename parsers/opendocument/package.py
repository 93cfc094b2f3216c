"""The parts of an OpenDocument text file (OASIS OpenDocument 1.3 part 2, 3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parsers import archive
from parsers.refusals import DAMAGED, ENCRYPTED, refuse
from schema.finding import UnusableInput

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENT, STYLES = "content.xml", "styles.xml"
_KIND, _MANIFEST, _PACKED = "mimetype", "META-INF/manifest.xml", "encrypted-package"
_TEXT = re.compile(rb"application/vnd\.oasis\.opendocument\.text(?:-template)?\s*")
_ROOT_TEXT = re.compile(
    rb"<[^<>]*full-path=[\"']/[\"'][^<>]*media-type=[\"']application/vnd\.oasis\.opendocument\.text(?:-template)?[\"']"
    rb"|<[^<>]*media-type=[\"']application/vnd\.oasis\.opendocument\.text(?:-template)?[\"'][^<>]*full-path=[\"']/[\"']"
)


def is_text(data: bytes) -> bool:
    """Return whether the zip ``data`` says that it is an OpenDocument text or its template; never raises.

    The part mimetype says so, which is optional; the manifest says it as well.
    """
    parts = archive.names(data)
    try:
        if _KIND in parts:
            return bool(_TEXT.fullmatch(archive.part(data, _KIND, "") or b""))
        return _MANIFEST in parts and bool(_ROOT_TEXT.search(archive.part(data, _MANIFEST, "") or b""))
    except UnusableInput:
        return False


def roots(data: bytes, name: str) -> tuple[_Element, _Element | None]:
    """Return the roots of the content and of the styles, None where there are no styles.

    Raises UnusableInput about the file ``name``: encrypted (K005), damaged (K004), and as :func:`parsers.archive.part` and
    :func:`parsers.markup.parse_xml` do.
    """
    from parsers.markup import parse_xml

    # Every encrypted part has its keys told in the manifest (part 2, 4.3); LibreOffice 24 packs all parts into one.
    manifest = archive.part(data, _MANIFEST, name) or b""
    if b"encryption-data" in manifest or _PACKED in archive.names(data):
        raise refuse(ENCRYPTED, name)
    content = archive.part(data, CONTENT, name)
    if content is None:
        raise refuse(DAMAGED, name, reason=CONTENT)
    styles = archive.part(data, STYLES, name)
    return parse_xml(content, name), None if styles is None else parse_xml(styles, name)
