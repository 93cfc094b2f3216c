"""Parsing XML that comes from outside: no DTD, no entities, no network."""

from lxml import etree

from parsers.refusals import DAMAGED, UNSAFE_XML, refuse


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Return the root element of the XML ``data`` of the file ``name``.

    Raises UnusableInput: a DTD (K010), which no office program writes, or XML that is not well-formed (K004).
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise refuse(UNSAFE_XML if "ntity" in str(problem) else DAMAGED, name, reason=str(problem)) from problem
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse(UNSAFE_XML, name)
    return root
