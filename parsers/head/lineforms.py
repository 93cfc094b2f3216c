"""What a line above a table is by its form: a name of a rubric, prose, blanks to fill in, what a page prints around a text."""

import re

from parsers.head.headlines import BODY, CRUMBS, PAGE_LINE
from parsers.strand import Strand, compact
from parsers.wording import labels
from parsers.wording.markdown import without_strong
from parsers.wording.marks import ending
from parsers.wording.plain import simplified

NO_TITLE = re.compile(
    r"[。；;！!？?，,]$|^[-*+•>]\s|[，,。；;].*[:：]$|(?<![0-9０-９一二三四五六七八九十表件])[：:]|^附(?:件|表)\s*[0-9０-９一二三四五六七八九十]*$|_{2,}|^\d+$|^[（(]?(?:计量)?单位(?:名称|[（(][^（()）]*[)）])?\s*(?:[:：_＿\s]|$)|日\s*(?:印发|翻印|制发)[。.]?$"
    r"|(?<![0-9])1\s+2\s+3\s+4(?![0-9])|签[字章名]|盖章|电\s*话|年\s*月\s*日?$|^第[一二三四五六七八九十0-9]+[章节部]|[├└│┌┐┘┤]|^(?:模[板版]|表格|填写)?(?:示例|样例|范例|样表)$"
)
_BUTTON = "(?:首页|主页|返回|删除|刷新|查看(?:评价)?|打印|导出|下载|保存|提交|重置|清空|搜索|查询|关闭|收藏|分享|登录|注册|退出|复制)"
_PAGE_WORDS = re.compile(
    r"^[-—=_*#\s]+$|【.{0,6}(?:打印|关闭|字体|收藏).{0,6}】|^[上下]一[篇条页]|^(?:来源|发布(?:时间|日期)|浏览|点击|阅读|作者)[^一-龥]|当前位置"
    rf"|^(?:{_BUTTON}[\s|/、>]*)+$|^[（(]此件.{{2,10}}[)）]$|^(?:</?[a-z]+>|<!--.*-->)$|^```"
    r"|^[^，。：:]{2,30}(?:搜索|查询)$"
    r"|^[\[【]?(?:表格|图片?|附图)\s*[0-9]*[\]】]?$|^!\[.*\]\(.*\)$"
)
"""What web pages print around a text, and machines that took it out of a file: <!-- page 7 -->, [表格 1]."""
_MENU_ENTRY = re.compile(r"[|｜/·]|\s{2,}|(?<=[\u4e00-\u9fff]{2})\s+")
_HOME = re.compile(r"(?:网站|本站)?[首主]页")
_LONGEST_ENTRY = 8
"""Characters in the longest entry of the menu of a web page."""
_FIELD = (
    "(?:(?:受|被)?(?:考核|考评|评价|评估|检查|测评)(?:人员?|单位|部门|对象|时间|日期)|姓名|单位|部门|科室|职[务称位]|岗位|班[级次]|部门(?:经理|主管)|(?:[入离]职|转正)?(?:日期|时间)|备注|总分|得分|签名"
    "|编号|[学工]号|年级|专业|组别|学校|课[题程]|教师|评委)"
)
"""The name of a field; alone, or several with nothing but blanks between, it is a line to fill in."""
_STATED = (
    r"(?:(?:满分|总分)\s*[0-9]{1,4}\s*分|[\u4e00-\u9fff]{0,6}(?:时间|时长|时限|日期|编号|[工学考场位证]号|姓名|单位|班级|专业|工位)"
    r"(?:\s*[0-9]{1,4}\s*(?:分钟?|小时|天))?)"
)
_PLACE = r"(?:[省市州县区旗镇村]|乡镇?|街道|社区)(?:\s*[（(][^（()）]{1,8}[)）])?"
"""What a place is called, behind room for its name."""
_WIDE_GAP = r"(?:[\s\u3000_＿]{2,}|\t)"
_LABEL = r"[\u4e00-\u9fff]{2,6}(?<![表则法案准])"
_LABELS = rf"{_LABEL}(?:[-—–─_＿]{{4,}}{_LABEL})+[-—–─_＿]{{2,}}\s*|{_LABEL}(?:[ \u3000]{{4,}}{_LABEL}){{2,}}\s*"
"""Labels with room between them, 用车部门　　　　司机　　　　车牌, or dashes behind each: 姓名————科室————; no last word of a title is one."""
_FILL_IN = re.compile(
    r"[（(]?_*(?:(?:满分|总分)[：:]\s*[0-9]{1,4}\s*分?[\s_]*|(?!附)[^：:，。；,;\s_＿]{1,12}(?:[：:]|[_＿]{2})[\s_＿]*(?:[-—–]{2,}(?!\S)\s*)?|年[\s_]*(?:度|月[\s_]*(?:日[\s_]*)?)|[0-9]{4}\s*年\s*[0-9]{1,2}\s*月(?:\s*[0-9]{1,2}\s*日)?[制填]表?[\s_]*)++[)）]?|[（(]?(?:计量)?单位[:：]\s*(?:分|万?元|[%％﹪])[)）]?"
    r"|[0-9]{4}\s*年\s*[0-9]{1,2}\s*月(?:\s*[0-9]{1,2}\s*日)?|第[\s_＿]+号[^：:，。；,;\s]{0,6}"
    rf"|{_FIELD}(?:[\s_＿]+{_FIELD})*[\s_＿]*|{_STATED}(?:{_WIDE_GAP}{_STATED})+[\s_＿]*|{_PLACE}(?:{_WIDE_GAP}{_PLACE})+|{_LABELS}"
)
"""A line of blanks to fill in between a title and its table: 单位：　　　日期：  年  月  日; 满分：100, 学号：---, a date, 第  号选手 may be there, and
several with wide blanks between, 满分100分　　考试时间60分钟　　工位号."""
_KIND = "(?:表|标准|细则|指标体系|[办辦]法|方案|规则|公[示布]栏)"
_NAMED = re.compile(
    r"(?:附[件表]\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?)?[^，,；;。:：]{2,40}"
    r"(?:评分|考核|考评|评价|检查|评估|评比|测评|积分|量化|计分|打分|评议|验收|评定|评审|评选|鉴定|听课|审查|评优|绩效)"
    rf"[^，,；;。:：]{{0,6}}{_KIND}(?:模[板版]|样[本例]|范本|参考)?(?:[（(][^（）()]{{1,20}}[)）])?"
    r"|[^，,；;。:：]{2,40}(?:工作|目标|责任制?|管理|绩效)考[核评](?:实施|暂行)?意见(?:[（(][^（）()]{1,20}[)）])?"
    r"|[^，,；;。:：]{2,40}(?:目标|管理|工作|绩效|安全|任务)责任[书状](?:[（(][^（）()]{1,20}[)）])?"
)
"""A line that names a rubric, wherever it stands above: 村级工作考核评分细则（试行）; 部门考核意见 is a field, 值守工作考核意见 is none."""
_GENERIC = re.compile(
    r"(?:基本|具体|主要|详细)?(?:考[核评]|评[分价]|检查|打分|计分)(?:的)?(?:内容|标准|指标|细则|办法|项目)(?:[及和与、](?:分值|标准|评分标准|办法))?|标准内容"
)
_SAYS_TOTAL = re.compile(r"[（(【\[]|总分|满分|[合总]计")
LONGEST_LINE = 60
_BRACKET = re.compile(r"[（(【\[〔《“][^（()）]*[)）】\]〕》”]")
_PROSE = re.compile(
    r"[，,。；;！？]|见[下附]|详见|如下|(?:得分|总分|成绩|总评|Σ).{0,12}[=＝]|[=＝].*[×Σ＊*]|[A-Za-z]{3}\.$"
)
"""A sentence, a list of clauses, or a formula: 考核得分=工作业绩×60%+工作态度×40%."""
_SUBTITLE = re.compile(r"[（(【\[].*[)）】\]]|[-—–－]{1,3}.{2,}")
_BARE_KIND = re.compile(
    r"(?:年度|季度|月度|日常|工作|目标|责任|任务|管理|绩效|业绩|实绩|量化|综合|监督|考核|考评|评分|评价|评估|评定|评审|评比|测评|检查|计分|打分|实施|内容|指标|体系|项目|维度|权重|要点|标准|细则|办法|方案|规则|[及与和]|表|[（(].*[)）])+"
)
"""A line that says of what kind the text is, and not of what: 量化考核评分标准, which ends a title."""
_COMPLETE = re.compile(
    rf"(?:{_KIND}|制度|通知|规定|指南|文件|名单|列表|体系|[。：:；;！？!?])(?:[（(][^（）()]{{1,20}}[)）])?$"
)
_OF_YEAR = re.compile(rf"{_KIND}(?:19|20)[0-9]{{2}}$")
"""A name that is whole and ends with its year, 工会自评表2010."""
_OPENS = re.compile(
    r"(?:19|20)[0-9]{2}|[〇○零一二三四五六七八九]{4}\s*年|^《[^《》]+》$|^各|[省市县区旗州乡镇村及和与]$"
)
"""What a line has that begins a title: a year, the name of a place."""
ANNEX = re.compile(
    r"附\s*[件表]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[-—－:：.．、]\s*|(?<=[0-9０-９一二三四五六七八九十])\s*)(?=\S|$)"
)
"""The label of an annex, which is no part of the title behind it: 附件2：值守考核表."""
ANNEX_LABEL = re.compile(rf"\s*(?:{ANNEX.pattern}|附\s*[件表]\s*$)")
"""How an annex begins: 附件1：值守考核表, 附件2, or 附件 alone."""
_FILE_NAME = re.compile(r"\.[A-Za-z]{1,5}$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")


def is_page_words(text: str) -> bool:
    """Return whether a line is none of the text: buttons and menus of a web page, rules, marks of machines."""
    if len(text) <= 2 * LONGEST_LINE and (PAGE_LINE.match(text) or _is_menu(text)):
        return True
    return bool(_PAGE_WORDS.search(text) or CRUMBS.search(text))


def _is_menu(text: str) -> bool:
    """Return whether a line is the menu of a web page: short entries side by side, and one of them the home page."""
    entries = [compact(entry) for entry in _MENU_ENTRY.split(text.strip()) if entry.strip()]
    home = any(_HOME.fullmatch(entry) for entry in entries)
    return home and len(entries) > 1 and all(len(entry) <= _LONGEST_ENTRY for entry in entries)


def is_fill_in(text: str) -> bool:
    """Return whether ``text`` is a line or a cell of blanks to fill in: 单位：, 班级：　　班主任：, 年　月　日."""
    return len(text) <= 2 * LONGEST_LINE and bool(_FILL_IN.fullmatch(text.strip()))


def is_prose(text: Strand) -> bool:
    """Return whether a line says something of the rubric and is no name of it: a sentence, clauses, a formula."""
    bare = _BRACKET.sub("", text.text)
    return bool(_PROSE.search(bare)) or len(text.text) > LONGEST_LINE


_PASSED = re.compile("(?:资格|符合|响应|形式)性?[^，,。；;]{0,4}(?:评审|审查|检查)")
"""What an offer must pass before it is scored: 资格性及符合性审查表."""


def names_rubric(text: Strand) -> bool:
    """Return whether a line or a cell is the name of a rubric: 村级工作考核评分细则（试行）."""
    return (
        bool(_NAMED.fullmatch(simplified(without_points(without_strong(text)).strip())))
        and _PASSED.search(text.text) is None
    )


def is_generic(text: Strand) -> bool:
    """Return whether a heading says what stands below it, and not of what: 五、考核内容."""
    _, words = labels.parted(text)
    return bool(_GENERIC.fullmatch(compact(without_points(words)).rstrip(":：")))


def without_points(text: Strand) -> str:
    """Return a line without the total at its end, whose colon parts no title: 年检标准（满分：100）, 年检标准 满分：100分."""
    end = ending(text)
    return end.name.text if end is not None and _SAYS_TOTAL.match(end.printed.text) else text.text


def is_item(text: Strand) -> bool:
    """Return whether a line above others is the last item of a list: it has a number, and points at its end."""
    return labels.leading(text.text) is not None and ending(text) is not None


def names_year(text: Strand) -> bool:
    """Return whether a line is a name that is whole and ends with its year: 工会自评表2010."""
    return _OF_YEAR.search(simplified(without_points(text).strip())) is not None


def goes_on(above: Strand, below: Strand) -> bool:
    """Return whether a title goes on from the line ``above`` to the line ``below``.

    It does where the lower line cannot stand alone, 考核标准, （试行）, or the upper one begins what it ends: a year, a place, a body. It
    does not below a name that is whole, or of which the lower line is the same once more.
    """
    upper, lower = (simplified(without_points(text).strip()) for text in (above, below))
    if _OF_YEAR.search(upper) and names_rubric(below) and not _BARE_KIND.fullmatch(lower):
        return False
    if not _CHINESE.search(upper) or _FILE_NAME.search(upper) or ANNEX.match(below.text):
        return False
    if compact(ANNEX.sub("", upper, count=1)).endswith(compact(lower)) and not _BARE_KIND.fullmatch(lower):
        return False
    if _SUBTITLE.fullmatch(below.text.strip()):
        return True
    if names_rubric(above) and not names_rubric(below) and labels.leading(lower) is None:
        return True
    if _COMPLETE.search(upper) or is_prose(above):
        return False
    return bool(_BARE_KIND.fullmatch(lower) or _OPENS.search(upper) or BODY.fullmatch(upper))
