"""Rewording of any official sentence by rule, without a bank of variants: words, frames, figures, order, insertions.

The words are none of those that the comparison knows as families; this is what keeps the two apart.
"""

import random
import re

WORDS = dict(
    pair.split("/")
    for pair in (
        "慰问/看望 建立/形成 制定/定出 落实/做实 加强/重视 开展/抓好 完成/做到 检查/过一遍 培训/业务辅导 及时/不拖延 按时/不误时限 按期/如期 全年/一年下来 每月/月月 "
        "每季度/三个月一轮 每年/年年 资料/痕迹材料 人员/同志 群众/老百姓 隐患/不安全因素 整改/改到位 问题/短板 会议/会 干部/骨干 严禁/一律不许 登记/入册 设备/硬件 "
        "完好/没有损坏 责任书/责任状 预案/处置方案 演练/实战拉练 资金/专项款 拨付/打到账上 组织/发动 推进/一步步做好 建设/打造 管理/统管 规范/有章可循 健全/补齐 完善/补齐 "
        "宣传/营造氛围 满意度/群众口碑 研究/议一议 公布/晒出来 公开/亮出来 报告/说明情况 上报/交到上级 提高/拉高 保障/兜住 安全/平安无事 职工/干部职工 老人/长者 企业/市场主体 "
        "项目/建设项目 领导/带头人 负责人/牵头人 党员/党员同志 学习/研读 活动/主题活动 制度/规矩 档案/一本账 签订/签下 配备/配上 设立/开设 成立/组成 处理/了结 防止/避免 "
        "收缴/清缴 悬挂/拉起 专人/固定的人 重点/关键 监控/探头 值守/看守 率/比率 采用/录用 报送/投送 发放/发到手 举办/办好 排查/摸一遍 走访/上门看看"
    ).split()
)
SHORT = dict(
    pair.split("/")
    for pair in (
        "工会组织/工会 职工代表大会/职代会 经费审查委员会/经审会 女职工委员会/女工委 党员大会/党员会 领导班子/班子 管理制度/制度 居民委员会/居委会 村民委员会/村委会 社会治安综合治理/综治 "
        "互联网/网络 电信网络诈骗/电诈 科学技术/科技 知识产权/知产 意识形态工作/意识形态 党风廉政建设/党风廉政 人民调解委员会/调委会 安全生产/安全 应急预案/预案 高新技术企业/高企 "
        "视频监控/监控 职工之家/小家 疏散演练/演练 护理员/护工 扑火队/队伍"
    ).split()
)
INSERTED = (
    "做到有部署、有检查、有总结",
    "由分管同志牵头负责",
    "有图文记录可查",
    "年底前见到成效",
    "主要负责同志亲自过问",
    "不走过场",
    "形成长效做法",
    "以现场查看为准",
)
_AT_LEAST = re.compile(r"(?:不少于|不低于|至少|达到)(\d+(?:\.\d+)?)([%‰]|[^\W\d])(?:以上)?")
_ABOVE = re.compile(r"(\d+(?:\.\d+)?)([%‰]|[^\W\d])以上")
_FIGURE = re.compile(r"(?<![\d.])([1-9]\d?)(?![\d.:])")
_ACTIVE = re.compile(r"(建立|健全|完善|制定|修订|推进|加强|落实|规范)([^，；。、]{4,16})$")
_SEPARATOR = re.compile(r"([，；。])")
_NUMERALS = "零一二三四五六七八九十"


def reworded(rng: random.Random, clause: str, strength: float) -> str:
    """Return ``clause`` with each kind of rewording applied with the chance ``strength``."""
    for table in (SHORT, WORDS):
        for word, other in table.items():
            if word in clause and rng.random() < strength:
                clause = clause.replace(word, other)
    if rng.random() < strength:
        clause = _bounded(rng, clause)
    if rng.random() < strength / 2:
        clause = _FIGURE.sub(lambda match: _NUMERALS[int(match[1])] if int(match[1]) < 11 else match[0], clause)
    if rng.random() < strength / 2:
        clause = _ACTIVE.sub(lambda match: f"{match[2]}要{rng.choice(('得到', '予以', '抓紧'))}{match[1]}", clause)
    return clause


def _bounded(rng: random.Random, clause: str) -> str:
    clause = _ABOVE.sub(r"至少\1\2", clause) if rng.random() < 0.5 else clause
    frame = rng.choice((r"\1\2及以上", r"须有\1\2", r"确保\1\2", r"不得少于\1\2"))
    return _AT_LEAST.sub(frame, clause)


def rewritten(rng: random.Random, clauses: list[str], strength: float) -> list[str]:
    """Return the clauses of an item reworded, now and then in another order, with a sentence put in, or one left out."""
    made = [reworded(rng, clause, strength) for clause in clauses]
    if len(made) > 1 and rng.random() < strength:
        n = rng.randrange(len(made) - 1)
        made[n], made[n + 1] = made[n + 1], made[n]
    if len(made) > 2 and rng.random() < strength / 3:
        del made[rng.randrange(len(made))]
    if rng.random() < strength / 2:
        made.insert(rng.randint(0, len(made)), rng.choice(INSERTED))
    return made


def changed_figure(rng: random.Random, clauses: list[str]) -> list[str]:
    """Return the clauses with one figure of one of them changed, where there is one."""
    at = [n for n, clause in enumerate(clauses) if _FIGURE.search(clause)]
    if not at:
        return clauses
    n = rng.choice(at)
    other = _FIGURE.sub(lambda match: str(int(match[1]) + rng.choice((1, 2, 5))), clauses[n], count=1)
    return [*clauses[:n], other, *clauses[n + 1 :]]


def clauses_of(text: str) -> list[str]:
    """Return the stretches of ``text`` between commas, semicolons and full stops."""
    return [part for part in _SEPARATOR.split(text.rstrip("。；"))[::2] if part]
