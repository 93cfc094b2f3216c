"""Formats that are known but not read: told by their bytes, named, with the cure."""

import re

from parsers import archive, ole
from parsers.refusals import DAMAGED, ENCRYPTED, NOT_READ, refuse
from schema.finding import UnusableInput

_SAVE_AS = ("请用 WPS 或 Word 打开，另存为 .docx 后再试。", "Open it in WPS or Word and save it as .docx.")
_SAVE_AS_SHEET = ("请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。", "Open it in WPS or Excel and save it as .xlsx.")
_SAVE_AS_OTHER = (
    "请用 LibreOffice 或 WPS 打开，表格另存为 .xlsx，其他另存为 .docx 后再试。",
    "Open it in LibreOffice or WPS and save it as .xlsx if it is a spreadsheet, otherwise as .docx.",
)
_OCR = (
    "这是图片；请找发文单位要电子版，或先做文字识别（OCR）并逐字核对。",
    "This is a picture: ask the issuer for the electronic original, or run OCR and proof-read it.",
)
_UNPACK = ("请先解压，把里面的文件给 kaohe。", "Unpack it first and give kaohe the files inside.")
_OFD = (
    "请用 OFD 阅读器打开，导出为 PDF（要能选中文字）或 .docx 后再试。",
    "Open it in an OFD reader and export it as PDF (with selectable text) or .docx.",
)
_SAVE_PAGE = (
    "请用浏览器或 WPS 打开，另存为“网页，仅 HTML”或 .docx 后再试。",
    "Open it in a browser or WPS and save it as a web page (HTML only) or as .docx.",
)
_NOTICE = (
    "请给通知原件；评分细则 JSON 要单独给。",
    "Give the notice itself; a rubric JSON is given alone.",
)
_ORIGINAL = (
    "这只是打开文件时的临时文件；请给出原文件（文件名不带 ~$）。",
    "This is only a marker that the file is open: give the document itself, whose name lacks the ~$.",
)

_KINDS: dict[str, tuple[frozenset[str], tuple[str, str]]] = {
    "PowerPoint 97-2003 (OLE)": (frozenset({".ppt", ".pps", ".pot", ".dps", ".dpt"}), _SAVE_AS),
    "Microsoft Works (OLE)": (frozenset({".wps", ".wks", ".wdb"}), _SAVE_AS),
    "OLE": (frozenset({".doc", ".dot", ".wps", ".wpt", ".xls", ".et", ".ppt", ".dps"}), _SAVE_AS),
    "Word 2.0": (frozenset({".doc", ".dot"}), _SAVE_AS),
    "~$": (frozenset({".doc", ".docx", ".docm", ".dot", ".wps", ".rtf"}), _ORIGINAL),
    "RTF": (frozenset({".rtf", ".doc"}), _SAVE_AS),
    "OFD": (frozenset({".ofd"}), _OFD),
    "Excel (xlsb)": (frozenset({".xlsb"}), _SAVE_AS_SHEET),
    "OpenDocument": (frozenset({".ods", ".odp", ".odg", ".odm"}), _SAVE_AS_OTHER),
    "PowerPoint (pptx)": (frozenset({".pptx"}), _SAVE_AS),
    "zip": (frozenset({".zip"}), _UNPACK),
    "JSON": (frozenset({".json"}), _NOTICE),
    "MHTML": (frozenset({".mht", ".mhtml", ".eml"}), _SAVE_PAGE),
    "RAR": (frozenset({".rar"}), _UNPACK),
    "7z": (frozenset({".7z"}), _UNPACK),
    "PNG": (frozenset({".png"}), _OCR),
    "JPEG": (frozenset({".jpg", ".jpeg"}), _OCR),
    "TIFF": (frozenset({".tif", ".tiff"}), _OCR),
}
ENCRYPTED_OFFICE = "encrypted Office file"
BROKEN_OLE = "damaged OLE file"

SUFFIXES = frozenset(suffix for suffixes, _ in _KINDS.values() for suffix in suffixes)
"""The endings of all formats named here."""

_MAGIC = (
    (b"{\\rtf", "RTF"),
    (b"\xdb\xa5\x2d\0", "Word 2.0"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}\"\w")
_MIME = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[A-Za-z][A-Za-z-]{0,40}:[^\r\n]{0,998}\r?\n(?:[ \t][^\r\n]{0,998}\r?\n){0,9}){0,30}?MIME-Version:\s{0,9}1\.0\s",
    re.IGNORECASE,
)
"""The fields at the head of a page saved as one file, or of a mail (RFC 2557, RFC 2045 section 4)."""
_STREAMS = (
    ("encryptedpackage", ENCRYPTED_OFFICE),
    ("powerpoint document", "PowerPoint 97-2003 (OLE)"),
    ("quill", "OLE"),
    ("contents", "Microsoft Works (OLE)"),
    ("mn0", "Microsoft Works (OLE)"),
)
"""The stream that tells what an OLE file is; a docx, xlsx or pptx that is encrypted is one too (MS-OFFCRYPTO, 1.3)."""
_LOCK_SIZE, _LOCK_NAME = 162, 54
"""Word's ~$ file: the user's name twice, in bytes and, from 54 on, in UTF-16, each after its length."""
_PARTS = (("OFD.xml", "OFD"), ("xl/workbook.bin", "Excel (xlsb)"), ("ppt/presentation.xml", "PowerPoint (pptx)"))


def kind(data: bytes) -> str | None:
    """Return the name of the format of ``data``, None where it is not known."""
    if ole.is_ole(data):
        return _ole_kind(ole.names(data))
    if (
        len(data) == _LOCK_SIZE
        and 0 < data[0] < _LOCK_NAME
        and data[0] == data[_LOCK_NAME]
        and not data[_LOCK_NAME + 1]
    ):
        return "~$"
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if _JSON.match(data):
        return "JSON"
    if _MIME.match(data):
        return "MHTML"
    if not data.startswith(b"PK"):
        return None
    parts = archive.names(data)
    for part, name in _PARTS:
        if part in parts:
            return name
    if "mimetype" in parts and "content.xml" in parts:
        return "OpenDocument"
    return "zip"


def _ole_kind(streams: frozenset[str] | None) -> str:
    if streams is None:
        return BROKEN_OLE
    return next((name for stream, name in _STREAMS if stream in streams), "OLE")


def suffixes(name: str | None) -> frozenset[str]:
    """Return the endings that fit the format ``name``; a zip or OLE file may be any document that was cut off."""
    if name in ("zip", ENCRYPTED_OFFICE, BROKEN_OLE):
        return SUFFIXES | {".docx", ".docm", ".xlsx", ".xlsm", ".odt"}
    return _KINDS[name][0] if name in _KINDS else frozenset()


def refusal(name: str, file: str) -> UnusableInput:
    """Return the refusal of the file called ``file``, whose format is ``name``."""
    if name == "zip":
        return refuse(DAMAGED, file, reason="zip")
    if name == ENCRYPTED_OFFICE:
        return refuse(ENCRYPTED, file)
    if name == BROKEN_OLE:
        return refuse(DAMAGED, file, reason="OLE")
    cure_zh, cure_en = _KINDS[name][1]
    return refuse(NOT_READ, file, kind=name, cure_zh=cure_zh, cure_en=cure_en)
