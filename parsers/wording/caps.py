"""Caps: the words before points that are the most that all parts together make."""

_ALL = r"(?:累计|合计|总计|共计?|总|全年|年度)"
MOST = (
    rf"{_ALL}?(?:[加扣减]{{1,2}}分|奖励|得分|分值|分数)?(?:{_ALL}|总和|总分)?(?:最高|最多|至多|上限|不[得能]?超过|限|以|≤)"
    r"(?:得?分值?|累计|不[得能]?超过|限额?|为|是|[:：])*(?:可?[加扣减]|[+＋])?"
)
"""What says that points are the most that all parts make: 最高加, 累计最高不超过, 加分上限, 限加; 以 before 5分为限."""
