"""A form made from the office's own Word template."""

import re

from parsers.markup import parse_xml
from pipeline.forms.form import Form
from pipeline.forms.template.fields import Record
from pipeline.forms.template.package import kept, parts_of, with_properties, written
from pipeline.forms.template.word import Renderer
from pipeline.forms.zipped import zipped

_WITH_MARKS = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")


def write(template: bytes, name: str, form: Form, scope: Record) -> bytes:
    """Return the template ``name`` filled in with the fields in ``scope``; the same input gives the same bytes.

    Raises UnusableInput: an unknown field (K871), a mark not understood (K872), macros (K873), or a file that cannot be used.
    """
    parts = parts_of(template, name)
    renderer = Renderer(form.rubric.id)
    for part in parts:
        if _WITH_MARKS.fullmatch(part) and b"{" in parts[part]:
            root = parse_xml(parts[part], name)
            renderer.render(root, scope)
            parts[part] = written(root)
    return zipped(with_properties(parts, kept(form), name).items())
