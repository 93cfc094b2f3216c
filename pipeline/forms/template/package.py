"""A template file as its parts, and the properties of the form put into it (ECMA-376 part 2; part 1, 22.3)."""

import io
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING

from parsers import archive
from parsers.markup import parse_xml
from parsers.refusals import DAMAGED, refuse
from pipeline.forms.form import Form
from pipeline.forms.tags import FINGERPRINT_PROPERTY, RUBRIC_PROPERTY, VERSION_PROPERTY
from pipeline.forms.word.parts import CUSTOM_RELATION, CUSTOM_TYPE
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

if TYPE_CHECKING:
    from lxml.etree import _Element

MACROS = Rule(
    code="K873",
    name="template-has-macros",
    severity="error",
    message=Bilingual(zh="{name}：模板里带宏，不能用", en="{name}: the template holds macros and cannot be used"),
    help=Bilingual(
        zh="请用 Word 或 Excel 打开，另存为不带宏的 .docx 或 .xlsx 再用。",
        en="Save it as .docx or .xlsx without macros and use that.",
    ),
    explanation=Bilingual(
        zh="发给各单位的表不应带宏；宏也可能改动分数。",
        en="A form for units should hold no macros, which could also change scores.",
    ),
    example="template.docm",
)
WRONG_KIND = Rule(
    code="K874",
    name="template-kind",
    severity="error",
    message=Bilingual(
        zh="{name}：模板是 {given}，要写的却是 {wanted}",
        en="{name}: the template is {given}, but {wanted} is to be written",
    ),
    help=Bilingual(zh="-o 的文件名要和模板同一种格式。", en="The file after -o must have the template's format."),
    explanation=Bilingual(
        zh="Word 模板做出 docx，Excel 模板做出 xlsx。", en="A Word template makes docx, an Excel template makes xlsx."
    ),
    example="kaohe form notice.docx --template T.docx -o F.xlsx",
)

_CONTENT_TYPES = "[Content_Types].xml"
_CUSTOM = "docProps/custom.xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_VALUES = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def parts_of(template: bytes, name: str) -> dict[str, bytes]:
    """Return the parts of a template in their order; raises UnusableInput (K004, K005, K009, K873)."""
    if not archive.names(template):
        raise refuse(DAMAGED, name, reason="zip")
    with zipfile.ZipFile(io.BytesIO(template)) as zipped:
        names = [entry.filename for entry in zipped.infolist() if not entry.is_dir()]
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise UnusableInput(MACROS, {"name": name})
    return {part: archive.part(template, part, name) or b"" for part in names}


def written(root: "_Element") -> bytes:
    """Return an XML part as bytes."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def kept(form: Form) -> dict[str, str]:
    """Return the properties by which a form remembers its rubric."""
    return {
        RUBRIC_PROPERTY: form.rubric.id,
        FINGERPRINT_PROPERTY: form.rubric.fingerprint,
        VERSION_PROPERTY: form.schema_version,
    }


def with_properties(parts: dict[str, bytes], properties: Mapping[str, str], name: str) -> dict[str, bytes]:
    """Return the parts with the custom document properties set, in the place of earlier ones of the same names."""
    found = dict(parts)
    if _CUSTOM in found:
        root = parse_xml(found[_CUSTOM], name)
    else:
        root = _root(f"{_PROPERTIES}Properties", {"vt": _VALUES[1:-1]})
        found[_CONTENT_TYPES] = _with_type(found[_CONTENT_TYPES], name)
        found["_rels/.rels"] = _with_relation(found["_rels/.rels"], name)
    for old in [child for child in root if child.get("name") in properties]:
        root.remove(old)
    taken = [int(pid) for child in root if (pid := child.get("pid", "")).isdecimal()]
    for number, (key, value) in enumerate(properties.items(), max([1, *taken]) + 1):
        made = root.makeelement(f"{_PROPERTIES}property", {"fmtid": _FORMAT, "pid": str(number), "name": key})
        text = made.makeelement(f"{_VALUES}lpwstr", {})
        text.text = value
        made.append(text)
        root.append(made)
    found[_CUSTOM] = written(root)
    return found


def _root(tag: str, names: Mapping[str, str]) -> "_Element":
    from lxml import etree

    return etree.Element(tag, nsmap=names)


def _with_type(types: bytes, name: str) -> bytes:
    root = parse_xml(types, name)
    root.append(root.makeelement(f"{_TYPES}Override", {"PartName": f"/{_CUSTOM}", "ContentType": CUSTOM_TYPE}))
    return written(root)


def _with_relation(relations: bytes, name: str) -> bytes:
    root = parse_xml(relations, name)
    known = {child.get("Id") for child in root}
    at = next(f"rId{number}" for number in range(1, len(known) + 2) if f"rId{number}" not in known)
    attributes = {"Id": at, "Type": CUSTOM_RELATION, "Target": _CUSTOM}
    root.append(root.makeelement(f"{_RELATIONS}Relationship", attributes))
    return written(root)
