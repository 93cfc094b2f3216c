"""Rewording by machine: near-synonyms, adverbs, order of parts, marks of punctuation, changed figures."""

import random
import re

SYNONYMS = tuple(
    tuple(line.split("/"))
    for line in (
        "加强/强化/增强 建立/健全/构建 完善/改进/健全 开展/组织/举办/进行 落实/执行/贯彻 及时/按时/适时 规范/合规/有序 确保/保证/保障 达到/达/不低于 不少于/至少/不低于 "
        "齐全/完整/齐备 检查/查验/巡查 登记/记录/记载 制定/编制/拟订 配备/配置/配齐 设置/设立/布设 公示/公开/公布 上报/报送/报告 完成/办结/完毕 定期/按期/经常 "
        "管理/管控/治理 培训/轮训/学习培训 宣传/宣讲/宣介 每月/按月/逐月 每年/年度内/一年 每季度/按季/每季 全年/年内/全年度 人员/工作人员/职员 制度/机制/规定 "
        "工作/各项工作/业务 严禁/禁止/不得 问题/情况/毛病 率/比例 清洁/干净/整洁 故障/毛病/异常 符合/满足/达到 资料/材料/台账 保持/维持/做到 设备/设施/装备"
    ).split()
)
ADVERBS = ("认真", "切实", "积极", "扎实", "进一步", "严格", "全面", "持续", "主动", "深入")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def swapped(rng: random.Random, text: str, share: float) -> str:
    """Return ``text`` with about ``share`` of the known words replaced by near-synonyms."""
    for family in SYNONYMS:
        for word in family:
            if word in text and rng.random() < share:
                text = text.replace(word, rng.choice([other for other in family if other != word]), 1)
                break
    return text


def adverbial(rng: random.Random, text: str) -> str:
    """Return ``text`` with an adverb in front, or without the one it has."""
    for adverb in ADVERBS:
        if adverb in text:
            return text.replace(adverb, "", 1)
    return rng.choice(ADVERBS) + text


def turned(rng: random.Random, text: str) -> str:
    """Return ``text`` with two of its comma parts exchanged, where it has them."""
    parts = text.split("，")
    if len(parts) > 1:
        n = rng.randrange(len(parts) - 1)
        parts[n], parts[n + 1] = parts[n + 1], parts[n]
    return "，".join(parts)


def framed(rng: random.Random, text: str) -> str:
    """Return ``text`` within or without a phrase that says nothing."""
    head, tail = rng.choice(
        (
            ("", "工作"),
            ("按要求", ""),
            ("结合实际，", ""),
            ("", "，成效明显"),
            ("做好", ""),
            ("", "，措施有力"),
            ("依据有关规定，", ""),
        )
    )
    return f"{head}{text}{tail}"


def lightly(rng: random.Random, text: str) -> str:
    """Return a light rewording: one small thing."""
    steps = (
        lambda t: swapped(rng, t, 0.4),
        lambda t: adverbial(rng, t),
        lambda t: framed(rng, t),
        lambda t: turned(rng, t),
    )
    made = rng.choice(steps)(text)
    return made if made != text else adverbial(rng, text)


def heavily(rng: random.Random, text: str) -> str:
    """Return a heavy rewording: synonyms everywhere, order, frame."""
    made = turned(rng, swapped(rng, text, 0.8))
    made = framed(rng, made) if rng.random() < 0.4 else made
    return adverbial(rng, made) if rng.random() < 0.5 else made


def raised(rng: random.Random, text: str) -> str:
    """Return ``text`` with one figure changed, where it has one."""
    figures = list(_FIGURE.finditer(text))
    if not figures:
        return text
    match = rng.choice(figures)
    value = match.group()
    other = str(int(value) + rng.choice((1, 2, 3))) if value.isdigit() and int(value) < 97 else value
    return text[: match.start()] + other + text[match.end() :]
