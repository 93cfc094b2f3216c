"""Broken samples that are no document at all, or one of a kind or an encoding that kaohe does not read."""

import hashlib

EXCEL_2 = bytes.fromhex("0900 0400 0200 1000 0a00 0000")  # BOF of a BIFF2 worksheet, EOF
TABLE = "考核項目\t考核內容\t滿分\n(一)服務\t1.建立檔案。\t3分\n\t2.參與調解。\t2分\n合計\t\t5分\n"


def samples() -> dict[str, bytes]:
    """Every such sample by its name."""
    return {
        "K002-unknown-format.dat": b"\0" + b"".join(hashlib.sha256(bytes([n])).digest() for n in range(4)),
        "K011-unknown-encoding.txt": TABLE.encode("big5"),
        "K166-old-excel.xls": EXCEL_2,
    }
