"""Large XML parts, read element by element and forgotten as they go.

A sheet whose blank rows are formatted down to the last can have millions of empty cells; as a tree it would take twenty times
the memory of its text.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers.refusals import DAMAGED, UNSAFE_XML, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element


def elements(part: bytes, name: str, tags: tuple[str, ...]) -> Iterator[_Element]:
    """Yield the elements of the XML ``part`` with one of ``tags`` in the order in which they end.

    Each is emptied when the next one is asked for; its parents are there, the attributes read, their other content gone. Raises
    UnusableInput about the file ``name`` as :func:`parsers.markup.parse_xml` does: a DTD (K010), XML that is not
    well-formed (K004).
    """
    from lxml import etree

    parser = etree.iterparse(
        io.BytesIO(part),
        events=("end",),
        tag=tags,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    checked = False
    try:
        for _, element in parser:
            if not checked and element.getroottree().docinfo.internalDTD is not None:
                raise refuse(UNSAFE_XML, name)
            checked = True
            yield element
            _forget(element)
    except etree.XMLSyntaxError as problem:
        raise refuse(UNSAFE_XML if "ntity" in str(problem) else DAMAGED, name, reason=str(problem)) from problem


def _forget(element: _Element) -> None:
    """Empty ``element`` and take what stands before it out of the tree."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
