"""One web page, or a piece of one, from its text to its blocks."""

from parsers.reading import Reading, Recorder
from parsers.refusals import DAMAGED, refuse
from parsers.webpage.budget import Budget
from parsers.webpage.cost import refuse_costly
from parsers.webpage.servercode import without_code
from parsers.webpage.templates import with_templates
from parsers.webpage.walk import read_tree


def read_page(text: str, recorder: Recorder, name: str) -> Reading:
    """Return what a browser, or Vue in it, shows of the HTML ``text``, places numbered by ``recorder``.

    Raises UnusableInput about the file ``name``: too large (K009), refused by the parser (K004). Findings: K150, K151, K152, K153.
    """
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, SelectolaxError

    text = with_templates(without_code(text))
    refuse_costly(text, name)
    try:
        parser = LexborHTMLParser(text, options=LexborDocumentOptions.WO_EVENTS, scripting=True)
    except SelectolaxError as problem:
        raise refuse(DAMAGED, name, reason=str(problem)) from problem
    budget = Budget(name, len(text))
    return read_tree(parser.root, recorder, budget) if parser.root is not None else Reading(())
