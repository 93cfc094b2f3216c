"""A scoring form as a Word file."""

from collections.abc import Iterator

from pipeline.forms import words
from pipeline.forms.answers import Answers
from pipeline.forms.form import Form, HeadField
from pipeline.forms.page import Page, page_of
from pipeline.forms.tags import FINGERPRINT_PROPERTY, RUBRIC_PROPERTY, VERSION_PROPERTY, tag
from pipeline.forms.titles import set_title
from pipeline.forms.word import parts
from pipeline.forms.word.controls import ControlKind, Controls, run
from pipeline.forms.word.table import TableWriter, paragraph, twips
from pipeline.forms.zipped import zipped

_FOOTER = 24.0
"""Millimetres from the paper's edge to the page number, whose dash stands 7 mm below the text (GB/T 9704-2012, 7.5)."""
_SEAL_LINES = 2


def write(form: Form, answers: Answers) -> bytes:
    """Return the form as .docx: laid out by GB/T 9704-2012, only the cells to fill in open to editing.

    The same form and answers give the same bytes.
    """
    properties = {
        RUBRIC_PROPERTY: form.rubric.id,
        FINGERPRINT_PROPERTY: form.rubric.fingerprint,
        VERSION_PROPERTY: form.schema_version,
    }
    texts = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.PACKAGE_RELATIONS,
        "word/document.xml": document(form, answers),
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
        "word/styles.xml": parts.STYLES,
        "word/settings.xml": parts.SETTINGS,
        "word/fontTable.xml": parts.FONT_TABLE,
        "word/footer1.xml": parts.footer("right"),
        "word/footer2.xml": parts.footer("left"),
        "word/glossary/document.xml": parts.GLOSSARY,
        "docProps/core.xml": parts.core(form.title),
        "docProps/app.xml": parts.APP,
        "docProps/custom.xml": parts.custom(properties),
    }
    return zipped((name, text.encode()) for name, text in texts.items())


def document(form: Form, answers: Answers) -> str:
    """Return the main part: title, unit, table with the signature block as its last row."""
    page, controls = page_of(form), Controls()
    body = "".join(
        [
            _title(form, page),
            paragraph("FormHead", _field(form, answers, controls, "unit")),
            TableWriter(form, answers, page, controls).table(list(_signature(form, answers, controls))),
            '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>',
        ]
    )
    return f'{parts.HEAD}<w:document xmlns:w="{parts.W}" xmlns:r="{_R}"><w:body>{body}{_section(page)}</w:body></w:document>'


_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _title(form: Form, page: Page) -> str:
    title = set_title(form.title, page.text_width)
    size = f'<w:rPr><w:sz w:val="{round(title.size * 2)}"/><w:szCs w:val="{round(title.size * 2)}"/></w:rPr>'
    text = run("\n".join(title.lines)).replace("</w:rPr>", size.removeprefix("<w:rPr>"), 1)
    return paragraph("FormTitle", text)


def _field(form: Form, answers: Answers, controls: Controls, field: HeadField) -> str:
    label = words.HEAD_LABELS[field]
    kind: ControlKind = "date" if field == "date" else "text"
    return run(f"{label}：") + controls.control(
        tag(form.rubric.id, None, field), label, kind, answers.head.get(field) or None
    )


def _signature(form: Form, answers: Answers, controls: Controls) -> Iterator[str]:
    gap = run("　　　　　　")
    yield paragraph(
        "FormSign",
        _field(form, answers, controls, "filled_by") + gap + _field(form, answers, controls, "responsible"),
        kept=True,
    )
    for _ in range(_SEAL_LINES):
        yield paragraph("FormSign", "", kept=True)
    yield paragraph("FormSign", _field(form, answers, controls, "date") + gap + run(words.SEAL))


def _section(page: Page) -> str:
    turned = ' w:orient="landscape"' if page.is_across else ""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}" '
        f'w:left="{twips(page.left)}" w:header="851" w:footer="{twips(min(_FOOTER, page.bottom - 7))}" w:gutter="0"/></w:sectPr>'
    )
