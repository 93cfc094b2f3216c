"""The parts of a Word file that hold no text of the form: styles, fonts, settings, properties, relations.

ECMA-376 part 1 (WordprocessingML) and part 2 (packaging); sizes in half-points, lengths in twentieths of a point.
"""

from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
CUSTOM_RELATION: Final = f"{_OFFICE}/relationships/custom-properties"
PLACEHOLDER: Final = "KaoheBlank"
"""The name of the placeholder that stands in an empty control: blanks, so that a printed form shows nothing."""

TITLE_FONT, TEXT_FONT, HEADER_FONT = "方正小标宋简体", "仿宋_GB2312", "黑体"
_FONTS = (
    (TITLE_FONT, "方正小标宋_GBK,小标宋体,华文中宋,STZhongsong,宋体,SimSun", "auto"),
    (TEXT_FONT, "仿宋,FangSong,华文仿宋,STFangsong,宋体,SimSun", "modern"),
    (HEADER_FONT, "SimHei,微软雅黑,Microsoft YaHei", "modern"),
    ("宋体", "SimSun,NSimSun", "auto"),
)
_LATIN = "Times New Roman"

CONTENT_TYPES: Final = (
    f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    f'<Override PartName="/word/fontTable.xml" ContentType="{_WORD}.fontTable+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>'
    f'<Override PartName="/word/footer2.xml" ContentType="{_WORD}.footer+xml"/>'
    f'<Override PartName="/word/glossary/document.xml" ContentType="{_WORD}.document.glossary+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
    f'<Override PartName="/docProps/custom.xml" ContentType="{CUSTOM_TYPE}"/>'
    "</Types>"
)
APP: Final = f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties"><Application>kaohe</Application></Properties>'


def _relations(*targets: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{at}" Type="{kind}" Target="{target}"/>' for at, kind, target in targets)
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


PACKAGE_RELATIONS: Final = _relations(
    ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    ("rId4", CUSTOM_RELATION, "docProps/custom.xml"),
)
DOCUMENT_RELATIONS: Final = _relations(
    ("rId1", f"{_OFFICE}/relationships/styles", "styles.xml"),
    ("rId2", f"{_OFFICE}/relationships/settings", "settings.xml"),
    ("rId3", f"{_OFFICE}/relationships/fontTable", "fontTable.xml"),
    ("rId4", f"{_OFFICE}/relationships/footer", "footer1.xml"),
    ("rId5", f"{_OFFICE}/relationships/footer", "footer2.xml"),
    ("rId6", f"{_OFFICE}/relationships/glossaryDocument", "glossary/document.xml"),
)
SETTINGS: Final = (
    f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
    '<w:documentProtection w:edit="forms" w:enforcement="1"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
"""Everything but content controls is protected, without a password (``forms``: 17.15.1.29)."""
GLOSSARY: Final = (
    f'{HEAD}<w:glossaryDocument xmlns:w="{W}"><w:docParts><w:docPart><w:docPartPr><w:name w:val="{PLACEHOLDER}"/>'
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types>'
    '<w:behaviors><w:behavior w:val="content"/></w:behaviors><w:guid w:val="{6B616F68-6500-4000-8000-000000000001}"/></w:docPartPr>'
    '<w:docPartBody><w:p><w:r><w:t xml:space="preserve">    </w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>'
)


def fonts(east_asian: str, size: float) -> str:
    """Return the run properties that set a font for Chinese text and ``size`` in points."""
    return (
        f'<w:rFonts w:ascii="{_LATIN}" w:hAnsi="{_LATIN}" w:eastAsia="{east_asian}" w:cs="{_LATIN}"/>'
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    )


def _style(name: str, label: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{label}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


STYLES: Final = (
    f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
    f'<w:rFonts w:ascii="{_LATIN}" w:hAnsi="{_LATIN}" w:eastAsia="{TEXT_FONT}" w:cs="{_LATIN}"/><w:kern w:val="2"/>'
    '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:styleId="Blank"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>'
    + _style(
        "FormTitle",
        "Form Title",
        '<w:keepNext/><w:spacing w:after="240"/><w:jc w:val="center"/>',
        fonts(TITLE_FONT, 22),
    )
    + _style("FormHead", "Form Head", '<w:keepNext/><w:spacing w:after="80"/>', fonts(TEXT_FONT, 16))
    + _style("FormHeader", "Form Header", '<w:keepNext/><w:jc w:val="center"/>', fonts(HEADER_FONT, 10.5))
    + _style("FormText", "Form Text", "", fonts(TEXT_FONT, 10.5))
    + _style("FormEntry", "Form Entry", '<w:jc w:val="center"/>', fonts(TEXT_FONT, 10.5))
    + _style("FormSign", "Form Signature", '<w:spacing w:before="80" w:after="80"/>', fonts(TEXT_FONT, 12))
    + _style("FormFooter", "Form Footer", "", fonts("宋体", 14))
    + "</w:styles>"
)
FONT_TABLE: Final = (
    f'{HEAD}<w:fonts xmlns:w="{W}">'
    + "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, others, family in _FONTS
    )
    + "</w:fonts>"
)
"""The fonts of GB/T 9704-2012 and those to take in their place where they are missing (``w:altName``: 17.8.3.1); none embedded."""


def footer(side: str) -> str:
    """Return the footer — 1 — at ``side`` (left or right): GB/T 9704-2012, 7.5, odd pages right, even left, one blank in."""
    indent = f'<w:ind w:{side}="280"/>'
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'{HEAD}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="FormFooter"/>{indent}<w:jc w:val="{side}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">— </w:t></w:r>{number}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
    )


def core(title: str) -> str:
    """Return the core properties: the title and nothing about who and when, so that the same form has the same bytes."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def custom(properties: Mapping[str, str]) -> str:
    """Return the custom properties part (ECMA-376 part 1, 22.3); the ids count from 2 as the format wants."""
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(properties.items(), 2)
    )
    return (
        f'{HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{rows}</Properties>'
    )
