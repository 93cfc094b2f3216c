"""The forms of phrases that say what points come, as patterns: 扣2分, 得满分, 不得分, 最高加5分, 扣完为止, 完成率×10.

Groups: ``low`` and ``high`` of an amount, ``share`` in percent of the full points.
"""

import re
from typing import Literal

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.numerals import SHORT_CHINESE as CHINESE
from parsers.wording.rounding import ABOUT

Manner = Literal["give", "bonus", "take", "cap", "floor", "zero", "full", "formula", "go_on", "veto"]

_N = rf"(?:{ARABIC}|{CHINESE}|半)"
_DASH = r"[~～\-－—–﹣至到]+"
_POINT = r"\s*分(?![钟贝米辨])(?!之[一二三四五六七八九十])(?<!得十分(?=[\u4e00-\u9fff]))"
_AMOUNT = rf"(?:(?P<low>{_N})\s*分?\s*{_DASH}\s*)?(?P<high>{_N}){_POINT}"
_IN_DIGITS = rf"(?:(?P<low>{ARABIC})\s*分?\s*{_DASH}\s*)?(?P<high>{ARABIC}){_POINT}"
_NIL = r"(?:0|０|零|〇)(?:[.．][0０]+)?\s*分(?:值)?(?!钟)"
_PERCENT = rf"(?P<share>{ARABIC})\s*[%％﹪]"
_WORD = r"[^\s，,。；;：:、（）()0-9０-９零一二三四五六七八九十两半分得扣]"
_ADDED = _WORD.replace("得扣", "得扣每加")
_THIS = r"(?:该项|本项|此项|该指标|本指标|该|本|此)?"
_SCORE = r"(?:分值|得分|标准分|基本分|基础分|总分|分数|分)"
_CASE = r"(?:酌情|酌|适当|相应|视情(?:况|节)?(?:轻重)?|视[^，,。；;]{2,8}?情况)"
_STOP = r"(?:为止|即止|止|为限)"

_ADVERB = (
    "可以|(?<!认)可|各|(?<![平人])均|即|只|仅|再|也|(?<!相)应|(?<!公)共|(?<![功性技职])能|(?<!地)方|(?<!人)才|(?<!否)则|就|分别|依次|直接|另"
    "|额外|给予|予以|一次性|酌情|适当|累计"
)
_GIVING = (
    rf"(?:{_ADVERB}|各自){{0,4}}(?:(?<![值显])(?:取|获)?得(?:(?:基[础本]|起始|标准)?分)?(?:为|是|[:：])?|(?<![设统估共合总累预会审])计(?:分)?(?:为|[:：])?"
    r"|(?<![登标书])记(?:分)?(?:为)?|给予?(?:分)?|(?<!测)评(?:分)?(?:为|[:：])|赋(?:予)?(?:分)?|(?<!拨)打(?:分)?"
    rf"|折算?(?:为|成)|分值(?:为|[:：])?|按(?!\s*{_N}\s*分(?:卷|折[算合计]|换算|制(?![定作度]))))"
)
"""按100分卷, 按100分制 and 按100分折算 name a scale; behind what is taken or given the next line may begin, 扣2分卷面不整洁扣1分."""
_ADDING = (
    rf"(?:{_ADVERB}){{0,4}}(?:(?:(?<![添参增追])加|(?<![等获受颁授评])奖励?)(?:计|记)?{_ADDED}{{0,5}}?"
    rf"|(?:增加|追加|递增)(?:计|记)?(?:奖励|绩效|(?:年[终度])?考核|[本该此]项|{_ADDED.replace('得', '')}{{0,8}}?(?:(?<![部成水])分值?|成绩))?)"
)
"""增加 and 追加 before another word than one for points, 增加总分2分, name what is done, 增加功能5分, as 添加 and 参加 do."""
_TAKE = (
    rf"(?:将|被|要|{_ADVERB}|一律|相应|双倍|加倍|至少|倒|(?:追|另)?加(?=扣)){{0,4}}"
    r"(?:(?<![折回])(?:倒|抵)?扣(?:除|减|去|掉|罚|发)?|(?:核|递)?减(?![负灾排贫])(?:除|去|少|掉|扣)?|罚(?:扣)?)"
)
"""减负, 减灾, 减排 and 减贫 are names of work."""
_TAKE_SHARE = _TAKE.replace("(?:除|去|少|掉|扣)?", "(?:除|去|掉|扣)?")
"""减少5% is what grew less, not what is taken."""
_PLUS = r"(?<![^\s\u4e00-\u9fff）)，,；;。：:、】”\"*])(?<!分)[+＋]\s?"
_TAKING = rf"{_TAKE}{_WORD}{{0,10}}?(?:总分|得分|分值)?"
_TAKES, _ADDS, _GIVES = "扣减罚", "加奖增追递", "得计记给评赋打折值按"
"""Characters of which every verb of its kind has one."""
_TOGETHER = "(?:本项|该项|此项|单项|全年|年度|每年|累计|合计|总计|总分|总共|最高|最多|加分|得分|扣分|奖励分?|计分|加扣分|分值){0,4}"
_UP_TO = r"(?:可以|可|能|只|仅|限|不(?:得|能)?超过|得|加|计|记|奖励?|扣|减|获|给|累计|合计|评|赋|总分|分值|分|为|是|至|到|[:：]){0,6}"

_TIMES = r"(?:[×✕✖*＊xX]|乘以?)"
_SIGN = r"[×✕✖*＊xX÷/／+＋\-－—–﹣−]"
_IN_BRACKETS = r"[（(](?:[^（()）。；;]|[（(][^（()）。；;]{0,40}[)）]){0,60}[)）]|[|︱｜][^|︱｜。；;]{0,60}[|︱｜]"
_OPERAND = rf"[∑Σ]?(?:{_IN_BRACKETS}|{ARABIC}\s*(?:[%％﹪]|[A-Za-z](?![A-Za-z]))?(?:分(?!钟))?|[A-Za-z](?![A-Za-z])|[\u4e00-\u9fff“”]{{1,30}}[%％﹪]?)"
_EXPRESSION = rf"{_OPERAND}(?:\s*{_SIGN}\s*{_OPERAND}){{0,12}}"
_WITH_LETTER = rf"(?:{ARABIC}\s*{_SIGN}\s*)?(?:{ARABIC}\s*(?:{_TIMES}\s*)?)?[nNmMxXkKaA](?:\s*{_SIGN}\s*{ARABIC})?"
"""An amount with a number that is not known yet: 1+0.5n, 2×n."""
_MEASURE = r"[率数量值价额比例分绩重次%％﹪)）|︱｜]"

_ALL: tuple[tuple[Manner, str, str], ...] = (
    (
        "formula",
        "=＝",
        rf"[\u4e00-\u9fff]{{0,16}}(?:得分|评分|分数|成绩|分值|价格分|总分|计分)\s*[=＝]\s*{_EXPRESSION}",
    ),
    (
        "formula",
        "×✕✖*＊xX乘",
        rf"(?:[\u4e00-\u9fff]{{2,16}}\s*[=＝]\s*)?(?:{_OPERAND}\s*{_SIGN}\s*){{0,6}}{_OPERAND}(?<={_MEASURE})\s*{_TIMES}\s*"
        rf"(?=[0-9０-９(（|︱｜]|[\u4e00-\u9fff]{{1,10}}(?:分|权重|系数|值|率|比例|数)){_EXPRESSION}",
    ),
    (
        "formula",
        "比",
        r"(?:按|依|根据)(?!要求)[^，,。；;：:]{0,20}?(?:比例|百分比|比率|比重|占比)[^，,。；;：:]{0,8}?(?:得|计|给|赋|记|评|扣|加|减|递减|折算|折)"
        r"(?:减|除|为|成)?(?:相应)?(?:分(?:值|数)?)?(?![0-9０-９])",
    ),
    (
        "formula",
        "折换",
        r"(?:按|依|根据)(?:照|据)?[^，,。；;：:]{0,20}?(?:得分|成绩|分数|结果|票数|名次|排名|满意度|率)[^，,。；;：:]{0,6}?(?:折算|换算|折合)"
        r"(?:成|为|计)?(?:得分|计分|计入|分值|分)?(?!\s*[0-9０-９])",
    ),
    (
        "formula",
        "=＝",
        rf"[\u4e00-\u9fff]{{2,16}}(?:率|比例|比重|指数|系数)\s*[=＝]\s*{_OPERAND}\s*[/／÷]\s*{_OPERAND}(?:\s*{_TIMES}\s*{ARABIC}\s*[%％﹪]?)?",
    ),
    (
        "formula",
        "递",
        rf"(?:依次|逐[级名档位])[^，,。；;：:0-9０-９]{{0,12}}(?:{ARABIC}\s*[%％﹪])?(?:递减|递增)(?!\s*[0-9０-９])",
    ),
    (
        "formula",
        "nNmMxXkKaA",
        rf"(?:{_ADVERB}){{0,4}}(?:得|计|记|扣除?|减|加)\s*{_WITH_LETTER}\s*分(?!钟)",
    ),
    (
        "formula",
        "计核",
        r"(?:按照?|依据?|根据)[^，,。；;：:]{0,24}?(?:得分|成绩|分数|结果|票数|名次|排名)[^，,。；;：:\u4e00-\u9fff]{0,12}分?(?:计算|核算)(?:得分|分值|分)?",
    ),
    ("formula", "同", r"(?:按)?同比例(?:加|减|扣|得|计)分(?:或(?:加|减|扣)分)?"),
    ("go_on", "类", r"(?<=[，,、。；;）)\s.…])[依以][此次](?:依次)?类推"),
    (
        "veto",
        "否",
        r"(?:并|均|则|要|将|应){0,2}(?:实行|实施|予以|给予|按)?一票否决(?=\s*(?:[，,。；;、）)！!]|$|处理))(?![，,][^，,。；;]{0,8}(?:不得分|不计分|[0零]分))(?:处理)?",
    ),
    (
        "veto",
        "取",
        r"(?:并|均|则|要|将|应|直接){0,3}取消(?:其|本次|当[年月次]|[本全]?年度)?(?:考[核评]|参[赛评]|比赛|竞赛)的?资格",
    ),
    ("floor", "扣", rf"(?:直至|直到)?(?:最多)?扣(?:完|光|尽|至|到)\s*(?:{_NIL}|{_WORD}{{0,8}}?{_SCORE}?)\s*{_STOP}"),
    ("floor", "扣减", rf"(?:最多)?(?:扣|减|扣减)(?:至|到)\s*(?:{_NIL}|{_AMOUNT}){_STOP}?"),
    (
        "floor",
        "低底",
        rf"(?:最低(?:得|分|得分|计|记|给|不低于|为){{0,4}}|保底|(?:得分|分值|总分)不低于)\s*(?:{_AMOUNT})",
    ),
    ("floor", "扣负", r"直[至到]扣[完光]|不(?:再)?(?:计|记|倒扣|得|出现|产生|打)?负分|不倒扣(?:分)?|无负分"),
    ("cap", "高多", rf"{_TOGETHER}(?:最高|最多|至多){_UP_TO}\s*{_AMOUNT}(?:为限|封顶|为止)?"),
    ("cap", "超高多", rf"{_TOGETHER}不(?:得|能|应|可|再)?(?:超过|高于|多于|超出|超)\s*{_AMOUNT}"),
    ("cap", "限顶", rf"(?:上限|封顶)(?:分)?(?:为|是|[:：])?\s*{_AMOUNT}"),
    (
        "cap",
        "限顶高",
        rf"(?:(?:{_ADVERB}){{0,4}}(?:得|加|计|扣|奖励?)|以)?\s*{_AMOUNT}\s*(?:封顶|为限|为(?:上|最高)限|为最高(?:分)?)",
    ),
    ("cap", "满够足至到完", rf"(?:加|扣|得|计)(?:满|够|足|至|到|完)\s*{_AMOUNT}(?:为止|止|封顶|为限)?"),
    ("cap", "直", rf"直[至到](?:加|得|计|扣)?(?:满|至|到)?\s*(?!{_NIL}){_AMOUNT}(?:为止)?"),
    ("cap", "限", rf"限(?:加|得|计|扣|额)?\s*{_AMOUNT}"),
    ("cap", "满", rf"满分(?:为|是|[:：])?\s*{_IN_DIGITS}(?!制|基准)"),
    (
        "cap",
        "止超封",
        r"(?:加|得|计)(?:完|满|足|至满分|到满分)(?:本项|该项)?(?:分|分值)?(?:为止|止)"
        r"|不(?:得|能)?超过(?:该|本|此)项的?(?:满分|标准分|分值|总分|分数)(?:的\s*[0-9０-９]+[%％﹪])?|封顶",
    ),
    (
        "zero",
        "0０零〇",
        rf"(?:得|计|记|为|给|按|算|视为|视作|评|打|赋|减为|扣为)(?:分)?(?:为|[:：])?\s*{_NIL}(?:计算?|处理)?",
    ),
    (
        "zero",
        "不无",
        rf"(?:均|一律)?(?:不(?:能|予|再|应|得)?(?:得|计|给|记|赋|评|加)|无法得|不算){_THIS}任?何?(?:分值|得分|分数|分)"
        r"(?![别项类工解歧析配散布离担开晓])",
    ),
    (
        "zero",
        "扣取",
        rf"扣(?:除|减|完|光|掉)?{_THIS}的?(?:全部|所有|全)(?:得|标准|基本|基础)?(?:分值|分数|分)"
        rf"|(?:全额|全部)扣(?:分|除|完)|取消(?:该项|本项|此项)的?(?:得分|分值|成绩)|扣(?:除|完|光){_THIS}的?(?:分值|得分|分数|分)(?!为止|止)",
    ),
    (
        "full",
        "满全标值",
        rf"(?:{_ADVERB}){{0,4}}(?:得|(?<![合总共累])计|记|给|评|打|(?<![0-9０-９]分)为|获得|获|赋|按){_THIS}(?:满分|全分|全部分值|标准分值?|(?<=项)分值)(?!基准|制)(?:计)?"
        rf"(?!的?\s*[0-9０-９.．]+\s*[分%％﹪])(?:[（(]\s*{_IN_DIGITS}\s*[）)])?",
    ),
    (
        "full",
        "满",
        rf"(?:{_ADVERB}){{0,4}}(?:得|(?<![合总共累])计|记|给|评|打|(?<![0-9０-９]分)为|获得|获|赋|按){_THIS}满分\s*{_AMOUNT}",
    ),
    ("full", "满", r"(?<=[\u4e00-\u9fffA-Za-z%％﹪])(?<!分为)满分(?=\s*(?:[，,。；;、）)]|$))"),
    (
        "give",
        "%％﹪",
        rf"(?:{_ADVERB}){{0,4}}(?:得|计|记|给|按)?{_THIS}(?:满分|标准分值?|基本分|基础分|分值|总分|得分)的\s*{_PERCENT}"
        "(?:计分|得分|计)?",
    ),
    (
        "give",
        "%％﹪",
        rf"(?:得分|计分|分数|成绩)(?:为|按|是|[=＝])?[^，,。；;：:0-9０-９]{{1,20}}的\s*(?:{ARABIC}\s*[%％﹪]?\s*{_DASH}\s*)?{_PERCENT}",
    ),
    (
        "give",
        "半",
        rf"(?:{_ADVERB}){{0,4}}得(?:{_THIS}[\u4e00-\u9fff]{{0,4}})?一半的?分?(?:值|数)?|减半(?:计|得|给|加)分",
    ),
    ("give", "酌适相视", rf"(?:{_ADVERB}){{0,4}}{_CASE}(?:给予|给|计|打|赋|得|评|记|予以|奖励?){{1,3}}分(?![项值别])"),
    ("bonus", "酌适相视予", rf"可?(?:{_CASE}|予以|给予)(?:给予)?(?:加|奖励)(?:相应)?分(?![项值别])"),
    (
        "take",
        "扣减",
        rf"可?(?:{_CASE}|逐项|予以|给予|进行|加倍|双倍|按实)(?:予以)?(?:扣减?|减|扣除)(?:相应|一定)?的?分(?:值|数)?(?![项别标原因细])",
    ),
    ("take", "扣减", r"(?<=[次处项个人起例件者的])(?:予以)?(?:扣|减)分(?=\s*(?:[，,。；;]|$))"),
    ("take", "-－−", rf"(?:得|计|记)(?:分)?\s*[-－−]\s*(?P<high>{ARABIC}){_POINT}"),
    ("take", "起", rf"(?P<high>{ARABIC})\s*分起(?:扣|减)(?:分)?"),
    ("take", "扣减", r"(?:扣除|扣减|减去|扣)相应的?(?:分值|分数|得分|分)(?![0-9０-９])"),
    (
        "take",
        "%％﹪",
        rf"(?<!每){_TAKE_SHARE}{_THIS}(?:总|标准|基本)?(?:{_SCORE}的?)?\s*{_PERCENT}(?:的?{_THIS}{_SCORE})?",
    ),
    ("take", "按", rf"按照?\s*{_IN_DIGITS}(?=\s*[/／每][^，,。；;]{{1,4}}?的?标准(?:予以|进行)?[扣减])"),
    ("take", "扣", rf"(?<![折回])扣(?:除|减)?\s*(?P<high>{ARABIC})(?=\s*(?:[，,；;。）)]|$))"),
    ("bonus", "+＋", rf"{_PLUS}{_IN_DIGITS}"),
    ("give", "为", rf"(?:(?<=[%％﹪])|(?<=[以之][上下内])|(?<=[者的价]))为\s*{_AMOUNT}"),
    ("take", _TAKES, rf"{_TAKING}\s*[0-9]{{1,2}}(?:\s+[0-9]{{1,2}}){{1,4}}{_POINT}"),
    ("take", _TAKES, rf"{_TAKING}\s*{_AMOUNT}"),
    ("bonus", _ADDS, rf"{_ADDING}\s*{_AMOUNT}"),
    ("give", _GIVES, rf"{_GIVING}\s*{_AMOUNT}"),
)


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern with blanks bounded: an endless run of them is searched once."""
    return re.compile(pattern.replace(r"\s*", r"\s{0,9}"))


PHRASES = tuple((manner, frozenset(signs), _compiled(pattern)) for manner, signs, pattern in _ALL)
"""Manners with the characters of which every match has one, and their patterns.

Of two that begin at one place the longer stands, of equals the first.
"""

_NEXT = r"[-－—–]{1,2}\s*[\u4e00-\u9fff][^。；;（）()\n]{0,30}?[0-9０-９]\s*分"
"""A dash before the next of several outcomes: 学习：8分——未学习：0分."""
_RUN_ON = (
    r"[0-9０-９]{1,3}\s*(?:分\s*)?[-~～－—–至]\s*[0-9０-９]{1,3}\s*分|[0-9０-９]{1,3}\s*分\s*$"
    r"|(?<=\s)[\u4e00-\u9fff]{1,4}[:：]?\s*[0-9０-９]{1,3}\s*(?:[-~～－—–至]|分)"
)
"""The next of several outcomes, with nothing or only a blank before: 9-10分7-8分, 2-3分1分 at the end, 优15-20分 良10-14分."""
_STOPS = rf"(?=\s*(?:{_NEXT}|[，,。；;、）)\]】：:！!/／]|$|[0-9０-９]{{1,2}}\s*[.．、)）]|[（(\[【①-⑳]|{_RUN_ON}))"
_MANY = rf"(?P<first>{ARABIC})\s*分?(?:\s*[、/／和]\s*{ARABIC}\s*分?){{0,12}}\s*[、/／和]\s*{ARABIC}{_POINT}{_STOPS}"
_EACH = (
    rf"(?P<first>{ARABIC})\s*分?(?:\s*[、，,/／和]\s*{ARABIC}\s*分?){{0,12}}\s*[、，,/／和]\s*{ARABIC}{_POINT}{_STOPS}"
)
_VERBS: tuple[tuple[Manner, str, str], ...] = (
    ("take", _TAKES, _TAKING),
    ("bonus", _ADDS, _ADDING),
    ("give", _GIVES, _GIVING),
)
LISTS: tuple[tuple[Manner, frozenset[str], re.Pattern[str]], ...] = tuple(
    (manner, frozenset(signs), _compiled(pattern))
    for manner, signs, verb in _VERBS
    for pattern in (rf"{verb}\s*{_MANY}", rf"(?:分别|依次|各){verb}\s*{_EACH}")
)
"""One verb for several amounts: 分别加5分、3分、2分; the group ``first`` is the first of them."""
IN_LIST = _compiled(rf"(?P<high>{ARABIC})\s*(?:分(?!钟))?")
"""One amount of such a list."""

BARE = _compiled(
    rf"(?:{_IN_DIGITS}|(?:(?P<chinese_low>{CHINESE})\s*分?\s*{_DASH}\s*)?(?P<chinese>{CHINESE}){_POINT})"
    rf"(?:{_STOPS}|及?以[上下](?=[:：]))"
)
"""An amount without a verb where a clause ends: 优5分、良3分."""
_LINK = (
    rf"[\u4e00-\u9fff][^。；;：:每\n0-9０-９]{{1,40}}?{ARABIC}\s*分(?![钟贝米辨之以的者及为值项时卷数别]|制(?![度定]))"
)
CHAIN = _compiled(rf"(?:^|(?<=[。；;\n]))\s*(?:{_LINK}\s*){{2,20}}(?=[。；;\n]|$)")
LINK = _compiled(rf"(?P<name>[^0-9０-９]+)(?P<high>{ARABIC})\s*分")
"""A sentence of names with points that no stops part, and one of these."""
DASHED = _compiled(rf"(?<![0-9０-９分])(?P<dash>[-－−﹣—–]{{1,2}}\s?){_IN_DIGITS}")
"""An amount behind a dash, which takes it where what stands before says so; else it parts a name from its points."""
CHOICES = _compiled(
    rf"[^/／（()）\n]{{1,24}}[（(]\s*{ARABIC}\s*分?\s*[)）](?:\s*[/／]\s*[^/／（()）\n]{{1,24}}[（(]\s*{ARABIC}\s*分?\s*[)）]){{2,9}}"
)
"""Outcomes of which one is given, with nothing but a number behind each: 强(8)/一般(4)/弱(2)."""
CHOICE = _compiled(rf"[（(]\s*(?P<high>{ARABIC})\s*分?\s*[)）]")
GRADED = _compiled(r"[)）]\s*(?:的|者)?\s*(?:得|计|记|给|为|扣|加)(?!分\s*(?:[，,。；;]|$))")
"""What stands behind the score of a grade, 良（80-89分）得20分, which is no outcome."""
LIMITED = _compiled(r"[)）]\s*[及或]?以[上下]")
"""What stands behind the score at which a grade begins, 优秀（90分）以上; behind other points, 省级（4分）以上, it says nothing of them."""
NOT_BARE = _compiled(
    rf"[第超达足满]\s*$|(?:[≥>＞＜<≤=＝+＋\-－±每于过以近剩]|{ABOUT}|[最提每不超][高低]|相差|降低|不到|不少于|不低于|总分|满分|基准分|基础分|合计|共计|总计|共"
    r"|成绩|不?含|平均分?|考试|测评|测试|得分|评分|分数线?|及格线?|合格线?|为|是|在|至|到|及|占)\s*[:：]?\s*$"
)
"""What before an amount shows that it is no outcome but a limit, a result or a total."""
