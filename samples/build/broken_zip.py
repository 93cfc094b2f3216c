"""Broken samples that are a zip of the files of a notice."""

from zip_file import zipped

NOTICE = "关于印发《{year}年考核细则》的通知\n各单位：\n现将《{year}年考核细则》印发给你们，请遵照执行。\n某市总工会\n{year}年7月12日\n"
TABLE = "考核细则\n考核项目\t考核内容\t满分\n(一)服务\t1.建立档案。\t3分\n\t2.参与调解。\t2分\n合计\t\t5分\n"


def samples() -> dict[str, bytes]:
    """Every such sample by its name."""
    notice, table = NOTICE.format(year=2012).encode(), TABLE.encode()
    return {
        "K030-litter-left-out.zip": zipped({"通知.txt": notice, "附件.txt": table, "~$附件.docx": b"\5kaohe"}),
        "K031-several-heads.zip": zipped(
            {"通知.txt": notice, "转发.txt": NOTICE.format(year=2011).encode(), "附件.txt": table}
        ),
    }
