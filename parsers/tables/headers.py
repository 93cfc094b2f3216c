"""The words of header cells, and what they say of a column. Words from a survey of such tables; blanks are ignored."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from parsers.wording.grades import is_grade
from parsers.wording.plain import plain
from parsers.wording.points import read_points
from parsers.wording.totals import FULL_MARKS
from schema.rubric import Role

Test = Callable[[str], bool]

ASSESS = (
    "(?:考核|考评|考察|考查|考试|评价|评估|评分|评审|评比|评定|评议|评选|评查|评级|评鉴|评测|评判|评核|测评|测试|检查|自查|互查|督查|督导|巡查|抽查|抽检|巡检|点检|检测|检验|鉴定|判定|认定|验收|审核|核查|核验"
    "|打分|计分|记分|绩效|量化)"
)
"""What is done with the assessed; nearly every header word may begin with it."""
_AND = "(?:及其?|和|与|、|/|或|以及)"
_WHO = (
    "(?:复核|考核组|评审组|检查组|上级|上司|同事|下属|领导|部门|单位|主管|街道|乡镇|镇|县|市|区|校|村|局|处|组|科室|学院|评委|专家|本栏|实际|最终|所"
    "|核定|审定|初|终|他|互|复|[本当](?:月|季度?|年度?|周|次|期))"
)
"""Who fills in a score."""
_WORDS: tuple[tuple[Role, str], ...] = (
    (
        "label",
        rf"(?:{ASSESS}|项目|指标|任务|条款|事项)*(?:序号|编号|标号|编码|代码|代号)|序|号|项次|次序|题号|条款号?|条号?|[#＃]|NO\.?|No\.?",
    ),
    ("deduction_reason", r"(?:加?[扣失减]分?|得分|加分)(?:原因|说明|理由|情况|事项|事由|依据|记录)"),
    (
        "self_score",
        r"(?:单位|部门|个人|学校|企业)?(?:自(?:评|查|测|检|报|评价|评估)+|自我(?:评价|评分|评估|打分|考核))(?:打?得?分|评分|分数|分值|结果|情况)?"
        r"|(?:本人|个人|自我)评[分价]?",
    ),
    (
        "review_score",
        rf"(?:{_WHO}|{ASSESS}|[本该各单分小]?项目?)*(?:评|考)?(?:得分|评分|计分|实得分?|打分|评定分|审定分|总得分|复核分)[数值]?|{_WHO}(?:评|考)|考核分|考评分"
        rf"|考核总分|指标值|{ASSESS}(?:总|平均)?成绩|[扣加减失]分(?:数|分值)?|加[减扣]分|[扣减]减?分数|实际?[扣加减积]分|{ASSESS}(?:结果|情况)",
    ),
    (
        "points",
        rf"(?:[一二三四]级|各|单|分|小|大|子)?(?:项目?|指标)?(?:{ASSESS})?(?:标准|基本|基准|基础|最高|最大|总|满|应得|权[重值数]?|额定|核定|规定|设定|约定|参考"
        r"|目标|预期|预计|建议|配|赋|计|指标)可?(?:得?分)(?:值|数)?|(?:[一二三四]级|各|单|分|小|大|子)?(?:项目?|指标)?(?:的)?"
        rf"(?:{ASSESS}|标准|基础|总|最高|最大|满分|建议)?(?:分值|分数|满分值?|配分)(?:权重|标准|设[置定]|分配|比重|范围|区间|上限|/分|100分)?|[该本此]项目?(?:满分|标准)?(?:分值?|满分)|得分(?:上限|最高值?)|满[分数]|分比|赋值|{ASSESS}分|(?:取值|赋[值分]|打分|给分)(?:范围|区间)|(?:奖励|奖惩|基[础本]|标准|单[次项]|增减)?积分(?:分?值|标准|规则|额度)?|points?|Points?",
    ),
    (
        "weight",
        r"(?:标准|指标|分值|评分|考核|所占|目标|项目|折[合算]|基[准本础]|分项|单项|(?:计入|占)?(?:总分|总成绩|总评)的?)?(?:权重|权值|比重|占比|比例|权数)(?:值|系数|比例|占比|比重|分配)?[%％﹪]?|.*费占比",
    ),
    (
        "rules",
        rf"(?:{ASSESS}|扣分|加分|减分|扣减分|加[减扣]分|得分|赋分|给分|积分|奖[惩扣]|计算|衡量|等级|具体)+(?:标准|办法|细则|规则|说明|依据|方法|公式|准则|等级)"
        rf"(?:{_AND}?(?:{ASSESS}|扣分|加分|计算|具体)*(?:标准|办法|细则|规则|说明|依据|方法|公式|分值|要求|.*))?|标准|扣分[项点]|判定"
        rf"|(?:参考)?(?:{ASSESS}|给分|赋分|扣分|得分)口径|(?:给分|赋分|扣分|加分)要点|基[准本础]标准|(?:扣分|加分|减分|扣减分|加[减扣]分|得分|给分|奖[惩扣])条件",
    ),
    ("method", rf"(?:现场)?{ASSESS}(?:方式|方法|形式|途径|手段|办法)|方式方法"),
    (
        "evidence",
        rf"(?:[需应须所]{{0,2}}(?:提供|提交|递交|出具|准备)的?)?(?:佐证|印证|支撑|证明|附件|备查|查看|查阅|申报|{ASSESS})*(?:材料|资料|依据|台账)(?:清单|目录|名称|要求|页码)?|(?:数据|信息)(?:来源|提供)|对应.*页码",
    ),
    (
        "remarks",
        rf"备注|(?:自评|自查)?说明|(?:工作|完成|开展|落实|执行|进展|实际)+情况(?:{_AND}?.{{0,4}}说明|{_AND}.{{1,4}})?|(?:(?:投标|响应)文件)?对应(?:的)?(?:内容|条款|编号|题号|模块|章节|部分)|(?:(?:[省市县区州镇乡]?[级直]?|主要?|总)(?:责任|牵头|主管|主办|配合|协办|协同|协作|参与|实施|承办|落实)|数据(?:提供|来源)|{ASSESS}(?:责任|牵头)?)(?:单位|部门|科室|处室|股室|机构|厅局|领导|人员?|主体)|[责负]任?人|单位"
        rf"|(?:{ASSESS}|完成)?(?:时限|时间|周期|频次)(?:要求)?",
    ),
    (
        "category",
        rf"(?:{ASSESS}|指标|工作|主要|目标)*(?:项目|类别|类型|模块|[维纬]度|领域|板块|方面|条目|大类|大项|要素|因素|分类|层面|环节|对象|区域|部位)(?:名称|类别|分类)?"
        rf"(?:{_AND}(?:项目|指标)?(?:类型|类别|分类))?"
        rf"|{ASSESS}工程|一级(?:指标|项目|目标|要素|任务|内容|因素|分类|类别)|(?:指标|项目)一级|项|部分|目标(?:任务)?|指标(?:名称|类别|类型)?|[Cc]ategory|[Pp]arts?|[Ss]ections?|[Cc]omponents?|[Cc]riteri(?:on|a)|[Ii]tems?|[Aa]spects?",
    ),
    (
        "item",
        rf"(?:{ASSESS}|[二三四]级|工作|指标|具体|主要|重点|关键|项目|目标|任务|技术|操作|年度|服务|测试|详细|规范)*(?:的)?"
        r"(?:内容|要素|要点|事项|指标|任务|要求|细目|明细|因素|观测点|点|步骤|流程|描述|子项|细项|分项|小项|计划)(?:名称)?"
        rf"(?:{_AND}?(?:{ASSESS}|具体|相关|扣分|完成)*(?:指标|要求|标准|目标|内容|分值|办法|规则|细则|方法|说明|任务))*(?:和.*)?"
        rf"|{ASSESS}*标准{_AND}(?:{ASSESS})*(?:内容|要求)|[二三四]级(?:项目|目标|分类|类别)|(?:指标|项目)[二三四]级|子?(?:{ASSESS}|采分|给分)项|(?:采分|得分|给分|评分)点"
        rf"|(?:{ASSESS}|工作|主要|具体)?项目(?:名称)?{_AND}.*|[\u4e00-\u9fff]{{1,8}}?{ASSESS}(?:内容|项目|指标|要点){_AND}(?:{ASSESS})?(?:标准|依据|要求|细则|办法)|条款|年度目标|(?:评[选比优审]|参评|入选|创建)(?:基本|主要|具体)?条件|KPI|details?",
    ),
)
"""The words of each role. A word may name two roles: 标准 are rules, 考核标准和要求 the item."""
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _WORDS)
_FULL = re.compile(rf"(?P<words>(?:本?项目?|各项|指标|总)?{FULL_MARKS})[:：]?\d{{1,4}}(?:\.\d+)?分?")
"""A word for full marks with what they make together: 满分100, 分值：100分."""
_OF_YEAR = re.compile(r"(?<=[\u4e00-\u9fff])[（(]?(?:19|20)[0-9]{2}年?度?[)）]?$")
"""The year behind the word of a column of which there is one for each year: 分值2020."""
_FROM_FILE = re.compile(r"(?:竞争性)?(?:采购|招标|磋商|谈判|询价|比选|遴选)(?:公告|文件|需求)(?:中|的)*(?=..)")
"""Where what is asked for stands, before the word for it: 采购文件评分要求."""
_RULED = re.compile(
    rf"(?!.*(?:制定|完善|落实|建立|健全|执行|按照|符合|修订|熟悉|明确|[，。；]))[\u4e00-\u9fff]{{1,6}}?(?P<end>{ASSESS}(?:标准|办法|细则|规则|要点|要求|依据|说明))"
)
"""A header that ends as one of rules does, whatever stands before: 核心评分细则."""
_LETTERED = re.compile(r"(?<![A-Za-z])([A-DＡ-Ｄ])\s*级\s*(?=指标|项目)")
"""A level that has a letter for its number: A级指标 is 一级指标."""
_WITH_POINTS = re.compile(rf"(?<=..){_AND}(?:标准|满)?(?:分[值数]?|权重|配分)$")
"""The points that stand behind the names of a column, named in its header: 项目及分值."""
_UNITS = ("分", "分/满分", "分/分值")
_UNIT = re.compile(r"[（(]\s*分\s*[)）]\W*$")
"""The unit of points behind the word of a column: 权值（分）, 标准（分）."""
_JUDGING = re.compile(r"[\u4e00-\u9fff]{0,4}(?:评价|评议|考核|考评|评估|测评|评定|打分)")
"""What is done to give a score: 评价（分） is what was given."""
_PARTS = re.compile(r"[/／、]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CONTENT = re.compile(
    r"(?!.*(?:扣|减|加分|问题|整改|存在|补充|其[他它]|修改|变更|备注))[\u4e00-\u9fff]{1,6}(?:内容|要点|事项|指标)"
)
"""What is assessed; not what is to be filled in, as 扣分内容 and 存在问题内容 are."""
_MARKED = re.compile(
    r"(?!.*(?:[加扣减奖罚得实及和与或、]|合格|及格|达标|最低|[上去前]年|上季|上月|说明|[，。；]))[\u4e00-\u9fff]{1,6}(?P<end>分值|权重|满分|配分|标准分)"
)
"""What ends as a word for full marks does: 岗位权重, 本岗位标准分; not what is taken off, or was so last year."""
_EARNED = re.compile(r"(?:奖励|奖惩|基[础本]|单[次项]|增减)?积分|[该本此]项目?分")
"""What may be earned, or was: a full mark only where no other word says one."""
_AIM = re.compile(
    r"(?:本?(?:年度?|季度?|月度?)|[全当]年|[0-9]{4}年度?|第?[一二三四]季度|考核|绩效|计划|预期|预计|预定|既定|完成|工作|管理|控制|任务|指标|理想|最低|挑战|基本|业绩|量化)*"
    r"(?:目标(?:值|数值?|量|率|任务值?)?|(?:指标|计划|预期|预计|达标|门槛|挑战|基准|期望|控制)(?:值|数值))"
)
"""What is to be reached: 目标值, 年度目标, 指标值, 挑战值; 目标分 is a full mark."""
_COUNTED = re.compile(r"[0-9０-９]+|[一二三四五六七八九十]+|[A-Z](?![A-Za-z])|[①-⑳]")
_GRADES = "等#"
_NUMBER = "序号"
_ASSESSED: frozenset[Role] = frozenset({"item", "category", "rules"})
_SERIES = 3
"""Names that differ in their number alone and make a series."""
_SHORT = 8
"""Characters in the longest of them."""
_LONGEST = 20
"""Characters in the longest header cell that is still one."""


@cache
def roles(header: str) -> tuple[Role, ...]:
    """Return what a column with this header may hold, the likeliest first; empty where the words are unknown.

    Of several words, 总分/分项分值, of which each is known, it is what one after the other says; what is entered as one of two,
    扣分/加分, is no score of its own. The unit in brackets is part of the word: 标准（分） are points before they are rules;
    目标（分） is what is to be reached. 项目及分值 names what 项目 does.
    """
    words = _FROM_FILE.sub("", plain(_LETTERED.sub(_numbered, header)))
    if full := _FULL.fullmatch(words):
        words = full["words"]
    if _has_unit(header, words) and (united := _known(f"{words}分")) and united[0] == "points":
        return tuple(dict.fromkeys((*united, *_known(words))))
    named = _known(_WITH_POINTS.sub("", words))
    return (
        (named if named[:1] == ("category",) else _known(words))
        or _each(_PARTS.split(words))
        or _known(_OF_YEAR.sub("", words))
    )


def _has_unit(header: str, words: str) -> bool:
    return bool(_UNIT.search(header)) and not names_aim(words) and _JUDGING.fullmatch(words) is None


def without_unit(header: str) -> str:
    """Return a header without the unit of points in brackets behind its word: 标准 of 标准（分）."""
    return _UNIT.sub("", header)


def _numbered(level: re.Match[str]) -> str:
    return "一二三四一二三四"["ABCDＡＢＣＤ".index(level[1])] + "级"


def _known(words: str) -> tuple[Role, ...]:
    return tuple(role for role, pattern in _PATTERNS if pattern.fullmatch(words)) if words else ()


def _each(parts: Sequence[str]) -> tuple[Role, ...]:
    said = [_known(part) for part in parts]
    found = dict.fromkeys(role for roles in said for role in roles)
    scores = "points" not in found and bool(found.keys() & {"self_score", "review_score"})
    return tuple(found) if all(said) and not scores else ()


def roles_at_end(header: str) -> tuple[Role, ...]:
    """Return what a column may hold by the last word of its header, whatever stands before: 整治内容, 核心评分细则, 岗位权重.

    Only for a cell that stands in a header; a text that ends so may be the name of an item.
    """
    if ended := _RULED.fullmatch(plain(header)) or _MARKED.fullmatch(plain(header)):
        return _known(ended["end"])
    return ("item",) if _CONTENT.fullmatch(plain(header)) else ()


def names_full_marks(text: str) -> bool:
    """Return whether a cell is a word for full marks with what they make together, or with a year: 满分100, 分值：100分, 分值2020."""
    words = plain(text)
    return bool(_FULL.fullmatch(words)) or (bool(_OF_YEAR.search(words)) and "points" in roles(words))


def names_aim(header: str) -> bool:
    """Return whether a header says that the cells below are what is to be reached: 目标值 over 98%, 5件."""
    return bool(_AIM.fullmatch(plain(header)))


def names_earned(header: str) -> bool:
    """Return whether a header names what is earned, 积分, 本项分: full marks where no other column has them, else what was reached."""
    return bool(_EARNED.fullmatch(plain(header)))


def is_bare_unit(header: str) -> bool:
    """Return whether a header is the unit of points alone, 分 or 分（满分）: full marks where the whole column holds figures."""
    return plain(header) in _UNITS


def as_assessed(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts of a row with the unknown word that several begin with as 考核: 查房类型 | 查房内容 says what is done."""
    found = list(texts)
    for n, text in enumerate(texts):
        others = [other for m, other in enumerate(texts) if m != n and other != text]
        shared = next((k for k in (4, 3, 2) if len(text) > k and any(o.startswith(text[:k]) for o in others)), 0)
        if shared and not roles(text) and _HAN.match(text):
            found[n] = "考核" + text[shared:]
    return tuple(found)


def is_header(texts: tuple[str, ...]) -> bool:
    """Return whether a row of texts (without blanks) is a header: two known words that say different things.

    Beside a known word one counts whose end is that of a header of rules or of full marks.
    """
    texts = _series_as_one(texts)
    said = [roles(text)[0] for text in texts if len(text) <= _LONGEST and roles(text)]
    if said:
        ended = [
            text
            for text in texts
            if not roles(text) and (_RULED.fullmatch(plain(text)) or _MARKED.fullmatch(plain(text)))
        ]
        said += [roles_at_end(text)[0] for text in ended]
    most = len(said) * 2 >= _filled(texts) or _names_judged(texts)
    return len(said) >= min(2, len(texts)) and len(set(said)) >= min(2, len(said)) and most


def _names_judged(texts: Sequence[str]) -> bool:
    """Return whether names of those judged stand behind 序号 and a word for what is assessed: 序号 | 评价指标 | 小班 | 中班 | 大班."""
    last = max((n for n, text in enumerate(texts) if _ASSESSED & set(roles(text)[:1])), default=0)
    names = [text for text in texts[last + 1 :] if text]
    short = all(len(text) <= _SHORT and not roles(text) and read_points(text) is None for text in names)
    return _NUMBER in texts[:last] and len(names) >= _SERIES and len(set(names)) == len(names) and short


def _series_as_one(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``texts`` with those that name one thing after another as one score to fill in: 评委1 | 评委2 | 评委3, grades, a word again.

    A row that prints one word in every column says of none what it holds.
    """
    if len(set(texts)) == 1:
        return texts
    grades = sum(map(is_grade, texts)) >= _SERIES
    stems = [
        _GRADES
        if grades and is_grade(text)
        else text + "#"
        if len(text) <= _SHORT and _HAN.match(text) and not roles(text) and texts.count(text) >= _SERIES
        else _COUNTED.sub("#", text)
        if len(text) <= _SHORT and read_points(text) is None and not _ASSESSED & set(roles(text)[:1])
        else ""
        for text in texts
    ]
    series = {stem for stem in stems if stem.strip("#") and "#" in stem and stems.count(stem) >= _SERIES}
    kept = tuple(text for text, stem in zip(texts, stems, strict=True) if stem not in series)
    return (*kept, *("得分" for _ in series)) if series else texts


def _filled(texts: tuple[str, ...]) -> int:
    return sum(1 for text in texts if text)
