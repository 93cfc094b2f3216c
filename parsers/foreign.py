"""Formats that are known but not read: told by their bytes, named, with the cure."""

from parsers import archive
from parsers.refusals import DAMAGED, ENCRYPTED, NOT_READ, refuse
from schema.finding import UnusableInput

_SAVE_AS = ("请用 WPS 或 Word 打开，另存为 .docx 后再试。", "Open it in WPS or Word and save it as .docx.")
_OCR = (
    "这是图片；请找发文单位要电子版，或先做文字识别（OCR）并逐字核对。",
    "This is a picture: ask the issuer for the electronic original, or run OCR and proof-read it.",
)
_UNPACK = ("请先解压，把里面的文件给 kaohe。", "Unpack it first and give kaohe the files inside.")
_OFD = (
    "请用 OFD 阅读器打开，导出为 PDF（要能选中文字）或 .docx 后再试。",
    "Open it in an OFD reader and export it as PDF (with selectable text) or .docx.",
)

_KINDS: dict[str, tuple[frozenset[str], tuple[str, str]]] = {
    "Word 97-2003 / WPS (OLE)": (frozenset({".doc", ".wps", ".xls", ".et", ".dot", ".wpt", ".ppt", ".dps"}), _SAVE_AS),
    "RTF": (frozenset({".rtf", ".doc"}), _SAVE_AS),
    "OFD": (frozenset({".ofd"}), _OFD),
    "Excel (xlsx)": (frozenset({".xlsx", ".xlsm"}), _SAVE_AS),
    "OpenDocument": (frozenset({".odt", ".ods", ".odp"}), _SAVE_AS),
    "PowerPoint (pptx)": (frozenset({".pptx"}), _SAVE_AS),
    "zip": (frozenset({".zip"}), _UNPACK),
    "RAR": (frozenset({".rar"}), _UNPACK),
    "7z": (frozenset({".7z"}), _UNPACK),
    "PNG": (frozenset({".png"}), _OCR),
    "JPEG": (frozenset({".jpg", ".jpeg"}), _OCR),
    "TIFF": (frozenset({".tif", ".tiff"}), _OCR),
}
ENCRYPTED_OFFICE = "encrypted Office file"

SUFFIXES = frozenset(suffix for suffixes, _ in _KINDS.values() for suffix in suffixes)
"""The endings of all formats named here."""

_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97-2003 / WPS (OLE)"),
    (b"{\\rtf", "RTF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""The OLE stream that holds an encrypted docx, xlsx or pptx (MS-OFFCRYPTO, 1.3)."""
_PARTS = (("OFD.xml", "OFD"), ("xl/workbook.xml", "Excel (xlsx)"), ("ppt/presentation.xml", "PowerPoint (pptx)"))


def kind(data: bytes) -> str | None:
    """Return the name of the format of ``data``, None where it is not known."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return ENCRYPTED_OFFICE if _PACKAGE in data else name
    if not data.startswith(b"PK"):
        return None
    parts = archive.names(data)
    for part, name in _PARTS:
        if part in parts:
            return name
    if "mimetype" in parts and "content.xml" in parts:
        return "OpenDocument"
    return "zip"


def suffixes(name: str | None) -> frozenset[str]:
    """Return the endings that fit the format ``name``; a zip may be any zip-based document that was cut off."""
    if name in ("zip", ENCRYPTED_OFFICE):
        return SUFFIXES | {".docx", ".docm"}
    return _KINDS[name][0] if name in _KINDS else frozenset()


def refusal(name: str, file: str) -> UnusableInput:
    """Return the refusal of the file called ``file``, whose format is ``name``."""
    if name == "zip" and not file.lower().endswith(".zip"):
        return refuse(DAMAGED, file, reason="zip")
    if name == ENCRYPTED_OFFICE:
        return refuse(ENCRYPTED, file)
    cure_zh, cure_en = _KINDS[name][1]
    return refuse(NOT_READ, file, kind=name, cure_zh=cure_zh, cure_en=cure_en)
