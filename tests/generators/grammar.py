"""Subjects made by a grammar: many items out of few words, so that near neighbours abound."""

import random
from dataclasses import dataclass

from tests.generators.bank import Clause, Entry, Group, Subject

VERBS = (
    ("建立", "健全", "构建"),
    ("开展", "组织", "实施"),
    ("加强", "强化", "抓好"),
    ("规范", "理顺", "统一"),
    ("完善", "改进", "优化"),
    ("落实", "执行", "兑现"),
    ("推进", "推动", "深化"),
)
ADVERBS = ("", "", "", "认真", "切实", "扎实", "进一步", "严格", "积极")
MEASURES = (
    ("每月不少于{n}次", "月均{n}次以上", "一个月要有{n}次"),
    ("全年达到{n}件", "年内不少于{n}件", "一年办结{n}件以上"),
    ("覆盖率达到{p}%", "覆盖面不低于{p}%", "覆盖的占到{p}%"),
    ("在{d}日内办结", "{d}日以内完成", "拖延不超过{d}天"),
    ("合格率不低于{p}%", "合格比例达{p}%以上", "{p}%要过关"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an area: whose (with synonyms), what (with synonyms), and the names of categories."""

    name: str
    scopes: tuple[tuple[str, ...], ...]
    things: tuple[tuple[str, ...], ...]
    groups: tuple[tuple[str, ...], ...]


def _words(name: str, scopes: str, things: str, groups: str) -> Words:
    return Words(name, *(tuple(tuple(word.split("/")) for word in text.split()) for text in (scopes, things, groups)))


SANITATION = _words(
    "市容环卫",
    "背街小巷/后街里弄 农贸市场/集贸市场 公共厕所/公厕 建筑工地/在建工地 城郊结合部/城边地带 主次干道/大街干路 沿街商铺/临街门店 河道两岸/河边岸线 "
    "机关院落/单位大院 老旧小区/旧住宅区 广场公园/游园绿地 铁路沿线/铁道两旁",
    "垃圾分类/分类投放 渣土清运/弃土运输 占道经营/出店摆卖 户外广告/招牌标牌 清扫保洁/洒扫除尘 灭蚊灭鼠/病媒消杀 违章搭建/私搭乱建 污水排放/废水外溢 "
    "停车秩序/车辆停放 小广告清理/牛皮癣清除 扬尘控制/粉尘抑制 油烟治理/油烟净化 隔离护栏/防护栏杆 照明亮化/灯光设施",
    "环境整治/面貌改善 秩序管理/街面管控 设施维护/设备保养 督导考评/检查评比 宣传动员/群众发动",
)
ARCHIVES = _words(
    "机关事务",
    "会议活动/会务 公务用车/车辆 办公用房/办公室 后勤食堂/机关灶 值班值守/带班 涉密文件/机密材料 固定资产/国有资产 信访来件/群众来信 电子公文/网上公文 "
    "干部人事/人员管理 政务公开/信息公布 节能降耗/能源节约",
    "台账登记/账册记载 审批流程/报批手续 应急预案/处置方案 保密审查/密级把关 档案归集/卷宗整理 费用报销/开支结算 满意测评/评议打分 隐患排查/问题查找 "
    "督查通报/催办反馈 业务培训/技能学习 责任清单/职责分工 数据统计/数字汇总 交接手续/移交签收 公示告知/张榜说明",
    "文书管理/公文处理 保障服务/服务供给 安全保密/保密防范 作风效能/效能建设 综合协调/统筹联络",
)


def grown(words: Words, seed: int, size: int) -> Subject:
    """Return a subject of about ``size`` items out of ``words``; no two items are about the same pair of words."""
    rng = random.Random(f"{words.name}/{seed}")
    pairs = [(scope, thing) for scope in words.scopes for thing in words.things]
    wanted = int(size * 1.7) + len(words.groups)
    rounds = -(-wanted // len(pairs))
    deck = [pair for _ in range(rounds) for pair in rng.sample(pairs, len(pairs))]
    groups = []
    for n, names in enumerate(words.groups):
        share = deck[n :: len(words.groups)][: max(3, int(size * 1.7) // len(words.groups))]
        entries = []
        while share:
            taken = [share.pop() for _ in range(min(len(share), rng.choice((1, 1, 2, 2, 3))))]
            clauses = (
                (_listing(rng, taken[0], rng.choice(words.things)),)
                if len(taken) == 1 and rng.random() < 0.4
                else tuple(_clause(rng, scope, thing) for scope, thing in taken)
            )
            scope, thing = taken[0][0], rng.choice(words.things)
            traps = (_clause(rng, scope, thing).variants[0],) if thing not in [pair[1] for pair in taken] else ()
            entries.append(Entry(rng.randint(2, 6), clauses, traps if rng.random() < 0.4 else ()))
        groups.append(Group(names, tuple(entries)))
    return Subject(words.name, tuple(groups))


def _clause(rng: random.Random, scope: tuple[str, ...], thing: tuple[str, ...]) -> Clause:
    verb = rng.choice(VERBS)
    measure = rng.choice(MEASURES) if rng.random() < 0.5 else ("", "", "")
    numbers = {
        "n": rng.choice((1, 2, 3, 4, 5, 6, 8, 10)),
        "p": rng.choice((80, 85, 90, 95, 98, 100)),
        "d": rng.choice((3, 5, 7, 10, 15, 30)),
    }
    said = [("，" + text.format(**numbers) if text else "") for text in measure]
    place = rng.choice(("", "工作", "情况"))
    return Clause(
        (
            f"{rng.choice(ADVERBS)}{verb[0]}{scope[0]}{thing[0]}{place}{said[0]}",
            f"{rng.choice(ADVERBS)}{verb[1]}{scope[rng.random() < 0.5]}{thing[0]}{said[1]}",
            f"对{scope[rng.random() < 0.6]}的{thing[rng.random() < 0.7]}{rng.choice(('要', '须', ''))}{verb[2]}{said[2]}",
        )
    )


def _listing(rng: random.Random, pair: tuple[tuple[str, ...], tuple[str, ...]], other: tuple[str, ...]) -> Clause:
    """Return a clause about two things of one place, and about each of them alone."""
    (scope, thing), verb, adverb = pair, rng.choice(VERBS), rng.choice(ADVERBS)
    if other == thing:
        return _clause(rng, scope, thing)
    both = (
        f"{adverb}{verb[0]}{scope[0]}{thing[0]}、{other[0]}工作",
        f"{verb[1]}{scope[0]}{other[0]}和{thing[0]}",
        f"{scope[1]}的{thing[0]}、{other[1]}都要{verb[2]}",
    )
    halves = tuple(
        Clause(
            (
                f"{adverb}{verb[0]}{scope[0]}{one[0]}工作",
                f"{verb[1]}{scope[0]}{one[0]}",
                f"{scope[1]}的{one[0]}要{verb[2]}",
            )
        )
        for one in (thing, other)
    )
    return Clause(both, halves)
