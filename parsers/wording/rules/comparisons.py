"""The forms of phrases that compare with a number, as patterns: 不少于5篇, 95%以上, 3-5个, 三分之一以上, 前三名, 3日内.

Groups of a pattern: ``v`` a number with its unit ``u``, empty where none is printed; ``h`` and ``t`` what stands behind 百分之 and 千分之;
``parts`` and ``n`` a fraction's lower and upper number; ``low`` the lower end of a range; ``without`` where a bound leaves its own number out;
``z`` for 零. Where a pattern has two forms, the groups of the second end with _.
"""

import re

from parsers.wording.numerals import SHORT_ARABIC as ARABIC
from parsers.wording.numerals import SHORT_CHINESE as CHINESE
from parsers.wording.units import UNIT

_GROUPED = r"(?<![0-9０-９.．,])[0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9０-９])"
_N = rf"(?:{_GROUPED}|{ARABIC}|{CHINESE})"
_TENTHS = r"成(?![立员果本效绩长熟就为人])"
_FRACTION = rf"(?P<parts>{CHINESE})分之(?P<n>{CHINESE})|(?P<n_>{ARABIC})\s*[/／]\s*(?P<parts_>{ARABIC})(?![/／%％﹪])"
_SHARE = rf"百分之(?P<h>{ARABIC}|{CHINESE})|千分之(?P<t>{ARABIC}|{CHINESE})|{_FRACTION}"
_COUNT = rf"(?P<v>{_N})\s*(?P<u>{UNIT}|{_TENTHS})"
VALUE = rf"(?:{_SHARE}|{_COUNT})"
"""A number with its unit, or a share of something."""
_DASH = r"\s*(?:[~～\-－—–﹣]{1,2}|至|到)\s*"
_NO_RANGE = rf"(?!{_DASH}(?:{ARABIC}|{CHINESE}))"
_BEFORE = r"(?<![0-9０-９.．第之/／])(?<![0-9],)"
_PERIOD = r"(?:(?:[0-9０-９]{1,3}|一|二|两|三|半)?个?(?:年度|学年|学期|季度|半年|工作日|星期|小时|年|季|月|周|天|日)|人|户|名(?=[职员]))"
_BASE = rf"(?:每?{_PERIOD})?(?:[上前去近](?:{ARABIC}|{CHINESE})?年)?(?:人均|[^\W\d_一二两三四五六七八九十百不低高多少超]{{2,8}}的)?"
"""What the number is a part of, or counted for: 不低于职工总数的5%, 不少于人均20元."""
_VERB = r"(?:[^\W\d_零一二两三四五六七八九十百千分第不以少缺漏迟]{1,6}?)?"
"""A word between 至少 and its number: 至少组织三场."""
_INCLUDED = r"(?:[（(](?:(?P<without>不含|不包括)|含|包括)[^）)]{0,6}[）)])?"
_INCLUDED_TOO = _INCLUDED.replace("?P<without>", "?:")
_NOT = r"不(?:得|能|应|可)?"
_WORDS = (
    rf"(?:(?P<ge>{_NOT}(?:少于|低于|小于|短于)|(?:至少|最少)(?:每{_PERIOD})?{_VERB}|最低|达(?:到)?(?:了)?(?:或超过)?|保持在|大于(?:或)?等于|≥|＞＝|>=|多于等于)"
    rf"|(?P<le>{_NOT}(?:超过|多于|高于|大于|超出)|(?:至多|最多){_VERB}|限[速高重宽]|(?:控制|保持)在(?!\s*[0-9０-９.％%﹪]+以上)|小于(?:或)?等于|≤|<=|低于等于)"
    r"|(?P<gt>超过|大于|高于|多于|[>＞])|(?P<lt>少于|低于|小于|[<＜])|(?P<eq>等于|[=＝]))"
)
_AFTER = r"(?:(?P<ge>(?:及|或|含)?以上)|(?P<le>(?:及|或|含)?以下|(?<![日天年周月时钟期秒])[以之]内))"
_BOUND = rf"\s*{_INCLUDED_TOO}(?:(?:及|或|含)?以[上下]|[以之]内)"
_TIME = r"(?:个?(?:工作日|小时|自然日|星期|月(?<=个月))|分钟|h(?![A-Za-z])|[日天年周秒])"
_NO_COUNT = r"(?:(?<=个月)|(?<![月日年号级类届章节款条项期岁]))"
"""Units behind which two numbers with a dash are dates, item numbers or ages, not a range."""
_MADE = r"(?<=完成|开展|实施|形成|推出|提出|培育|打造|选树|建立|参加|组织|承办|申报|创建|总结|推广|争取|报送|征集|解决|落实)"
RANGE = re.compile(
    rf"{_BEFORE}(?<![.．]|[附表])(?P<low>{_N})(?:\s*[%％﹪])?{_DASH}(?P<v>{_N})\s*(?P<u>(?>{UNIT})){_NO_COUNT}(?!以?内|之内|[的得奖计]|加(?:\s*[0-9]|分)|[（(]不?含)"
    rf"|{_MADE}(?P<low_>{_N}){_DASH}(?P<v_>{_N})\s*(?P<u_>[项条期])"
)
"""Two ends with one unit, both included: 3-5个, 60%-80%."""
_ENDS = r"(?P<u>)(?=\s*(?:[，,、。；;）)或且]|$))(?!\s*[，,]\s*[A-Za-z]\s*[=＝])"
"""Where a number without a unit ends what is said, and no value is set for it: 次数≥3，P=1."""
_NO_SCORE = r"(?<![A-Za-zＡ-Ｅ优良中差格秀好分绩])(?<![分绩优良中差好A-E]\s)"
"""Not behind what is scored or a grade: 得分≥90, A≥90."""
_FORMS = (
    (
        "≥≤>＞<＜于过",
        rf"{_NO_SCORE}(?:(?P<ge>≥|[>＞][=＝]|{_NOT}(?:少于|低于))|(?P<le>≤|[<＜][=＝]|{_NOT}(?:超过|多于|高于)))\s*(?P<v>{ARABIC}){_ENDS}",
    ),
    (
        "±",
        rf"(?<=[差许在为])\s*(?P<le>±)\s*(?:(?P<v>{ARABIC}){_ENDS}|{VALUE.replace('?P<v>', '?P<v_>').replace('?P<u>', '?P<u_>')}(?!{_BOUND}))",
    ),
    ("以之", rf"(?<=[在为的到达])(?P<v>{ARABIC})(?:(?P<ge>以上)|(?P<le>以[下内]|之内)){_ENDS}"),
    ("于至最达在超限≥＞>≤<＜=＝", rf"{_WORDS}\s*{_BASE}\s*{VALUE}{_NO_RANGE}(?:{_BOUND})?"),
    ("以之", rf"{_BEFORE}{VALUE}\s*{_INCLUDED}{_AFTER}"),
    (
        "内",
        rf"(?<![0-9０-９.．,第之月近前])(?:{_N}{_DASH})?(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>{_TIME})(?P<within>之内|以内|内)",
    ),
    (
        "百%％﹪‰",
        r"(?:(?:(?<=率)|(?<=率[:：]))\s*(?:必须|应|要求|均|都|要)?(?:为|是)?|(?<=增长|提高|提升|增加|下降|降低|减少|压减|递增))\s*"
        rf"(?P<eq>百分之(?P<h>{ARABIC}|{CHINESE})|(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>[%％﹪‰]|个?百分点))(?!{_BOUND}){_NO_RANGE}",
    ),
    (
        "百1１",
        rf"{_BEFORE}(?<![-－—–~～至到为占按扣])(?P<eq>百分之(?P<h>百)|(?P<v>100|１００)\s*(?P<u>[%％﹪]))"
        r"(?=(?:完成|覆盖|落实|达标|到位|签订|建立|办结|整改|参加|持证|执行|公开|合格|到会|回复|反馈|上报|实现))",
    ),
    (
        "每全",
        rf"(?P<eq>每{_PERIOD}\s*{_VERB}|全年(?:开展|组织|举办|召开|完成|报送|上报|发表|撰写|举行|培训|检查)[^\W\d_一二两三四五六七八九十不少缺]{{0,6}}?)"
        rf"(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>[次篇期场件条个项节份])(?!{_BOUND}|性){_NO_RANGE}",
    ),
    ("前", rf"(?<![年月周日天以之目])(?P<le>前)\s*(?P<v>{ARABIC}|{CHINESE})\s*(?P<u>[名位%％﹪])"),
    (
        "零",
        r"(?P<eq>[“\"]?(?P<z>零)[”\"]?(?:事故|投诉|伤亡|死亡|上访|差错|违规|违纪|违法|案件|案发|发案|发生|缺陷|失误|新增))"
        r"|(?<=为)(?P<eq_>[“\"]?(?P<z_>零)[”\"]?)(?=\s*(?:[，,。；;、）)]|$))",
    ),
    ("全", r"(?P<all>全(?:面|员|程|域)?覆盖|全部(?:覆盖|达标))"),
)
COMPARISONS = tuple((frozenset(signs), re.compile(pattern)) for signs, pattern in _FORMS)
"""The forms of comparisons with one number, each behind the characters of which every match has one.

The group that took part and has a comparator's name says which it is.
"""
