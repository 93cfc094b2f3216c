"""Words that name what points are taken for, 未归档, and those that name what is wanted though they say 无 or 不."""

import re

_FAULT = re.compile(
    r"未|没|不(?!少于|低于|小于|得[少低]于|超过|高于|多于|断)|无|缺|漏|错|误|违|逾|超[期时]|迟|乱|差|(?<!不)(?<!不得)(?:低于|少于)|不足|擅自|弄虚|推诿|受到"
    r"|旷|延[误期]|拖[延拉欠]|敷衍|马虎|虚假|[瞒谎]报|隐瞒|投诉|破损|脏|松散|滞后|[太过][大小多少密疏高低长短]|流于|^(?:如|若|凡)?(?:出现|发生|存在)|[的者]$"
)
"""What shows that a clause is what points are taken for, and not what is wanted."""
_BAD = (
    r"(?:事故|事件|投诉|上访|违[规纪法章]|迟到|早退|旷|脱岗|差错|错误|失误|遗漏|缺失|隐患"
    r"|案件|纠纷|破损|积水|垃圾|杂物|异味|死角|拖欠|污|乱|漏|延误|拖延|推诿|推脱)"
)
_WANTED = re.compile(
    rf"(?:无|没有|未(?:发生|出现|受)|不(?:得|准|许|可|应|出现|发生))[^，,]{{0,8}}{_BAD}|^不(?:得|准|许|迟|早|缺|漏|错|乱|违|旷|擅|脱|延|拖|推)"
)
"""What is wanted though it says 无 or 不: 无安全事故, 不迟到."""
_SCORED = re.compile(r"[扣得计計记記加减]分")


def names_fault(words: str) -> bool:
    """Return whether ``words`` name what points are taken for, and not what is wanted: 未归档, 错别字; not 无差错."""
    return bool(_FAULT.search(words)) and not names_wanted(words) and not _SCORED.search(words)


def names_wanted(words: str) -> bool:
    """Return whether ``words`` say of something bad that there is none: 无差错, 未发生事故, 不迟到."""
    return bool(_WANTED.search(words))
