"""The words of a cell as they are compared: in simplified characters, without blanks, brackets and marks."""

import re

from parsers.strand import compact

_DECORATION = re.compile(r"[（(【\[].*?[)）】\]]|[:：。*★]|、$|\(merged\)")
_SIMPLIFIED = str.maketrans(
    "評價項內細節標準則說號編類別權據領單總計數級層檢審驗認鑑實際備註點給賦減獎懲辦圍資責負時間頻對條務關鍵體達維環複會專學處組縣鎮區測績觀驟劃額規設參滿質稱術動題議",
    "评价项内细节标准则说号编类别权据领单总计数级层检审验认鉴实际备注点给赋减奖惩办围资责负时间频对条务关键体达维环复会专学处组县镇区测绩观骤划额规设参满质称术动题议",
)
"""The traditional characters of header words."""
_SENTENCES = str.maketrans(
    "過類無該為優達準齊遲違錯發現嚴經報數後於與開關導訂遞遺誤傷損曠滯顯虛瞞決勵罰紀",
    "过类无该为优达准齐迟违错发现严经报数后于与开关导订递遗误伤损旷滞显虚瞒决励罚纪",
)
"""Those of the words that say what points come, and which kind they are of."""
_AS_PRINTED = frozenset(map(ord, "項條間頻層"))
_DASHES = str.maketrans("〜∼", "～～")
"""Dashes of ranges that look like ～ and are other characters."""
_IN_SENTENCES = {
    character: simple
    for character, simple in {**_SIMPLIFIED, **_SENTENCES, **_DASHES}.items()
    if character not in _AS_PRINTED
}
_IN_NAMES = {**_SIMPLIFIED, **_SENTENCES}
_LATIN = re.compile(r"[A-Za-z][A-Za-z.&/'-]*")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def plain(text: str) -> str:
    """Return the words of a cell in simplified characters, without blanks, brackets and marks; of two languages the Chinese."""
    words = _DECORATION.sub("", compact(text)).translate(_SIMPLIFIED)
    chinese = _LATIN.sub("", words)
    return chinese if _HAN.search(chinese) else words


def simplified_name(text: str) -> str:
    """Return the name of a part, character for character, with the words that say of which kind it is in simplified ones: 扣分項, 一票否決."""
    return text.translate(_IN_NAMES)


def simplified(text: str) -> str:
    """Return ``text``, character for character, with the words that say what points come in simplified ones and the dashes of ranges alike."""
    return text.translate(_IN_SENTENCES)
