"""Whether conditions with amounts are steps of which one holds, 主持, 参与, or parts that add up, 有方案, 有总结."""

import re
from collections.abc import Sequence
from itertools import pairwise

from parsers.wording.grades import is_outcome
from parsers.wording.rules.scales import limits_of_one, on_one_scale

_STEP = re.compile(
    r"(?:博士|硕士|研究生|本科|[大中]专|专科|高中|初中|国家|全国|[省市县区乡镇校院部厅局]|正高|副高|[高中初][级等]|[甲乙丙丁A-D]|[一二三四五]|[1-5])"
    r"(?:级|等|类|档|名)?(?:及?以[上下])?(?:学历|学位|职称|奖项?|荣誉|表彰)?$"
    r"|(?:教授|讲师|助教|工程师|技师|高级工|中级工|初级工|一把手|[正副]职|中层|主要领导|分管领导|[金银铜]奖|[金银铜]牌)$"
)
"""The end of a condition that is a step of a known scale: 博士, 省级, 二等奖, 副教授, 金奖."""
_BAND = re.compile(
    r"[0-9][^，,。；;]*(?:以[上下内]|以外|内$)|(?:[低高大小等多少]于|超过|达到?|不[足满到低高]|[≥≤<>＜＞])[^，,。；;]*[0-9]"
)
"""A condition that is a band of a figure: 10%及以上, 低于8%, 24小时内."""
_ROLE = re.compile(
    r"主持|牵头|独立|参[与加赛]|协助|配合|获奖|得奖|入[围选]|排名|第一作者|通讯作者|按[时期]|逾期|提前|延[期迟]|推迟|主要|次要"
)
"""A role, how far one came, or when it was done: of two of these one holds."""
_IS_DONE = re.compile(
    "有|建有|设有|配有|建立|制[定订]|成立|开展|召开|组织|编制|提交|上报|报送|完成|落实|配备|张贴|悬挂|公示|举办|参加|签订|设立|明确"
)
_IS_WELL = re.compile("(?:健全|完整|齐全|完备|到位|规范|整洁|完善|清楚|准确|良好|及时)$")
"""How the condition of a part begins, which says what there is, or ends, which says how it is."""
_FUNCTION = re.compile(
    "健全|完整|齐全|完备|到位|规范|整洁|完善|清楚|准确|良好|及时|制[定订]|[有建立设的并且能够按了和与及或等各专本单位一二两三年度]"
)
"""Words that say nothing of what a part is about."""
_PLACE = re.compile(
    r"国家|全国|[省市县区乡镇校院]{1,2}级?|[特一二三四五甲乙丙丁A-D1-5第]{1,2}[级等类档名]|[高中初][级等]|[正副]|博士|硕士|本科|专科|及?以[上下]"
    r"|(?:达到?|[低高少大小]于|超过|不[足到])?\s*[0-9０-９.．%％]+"
)
"""Words and figures that say where on a scale something stands."""
_EDGES = " \t\n\u3000，,、；;。:："
_LEAST = 2


def are_alternatives(conditions: Sequence[str]) -> bool:
    """Return whether all conditions but one at the most are grades, ranks, bands or roles, or all stand on one scale, 一篇, 两篇."""
    said = [condition.strip(_EDGES) for condition in conditions]
    if len(said) < _LEAST:
        return False
    steps = sum(bool(_STEP.search(one) or _BAND.search(one)) or is_outcome(one) for one in said)
    roles = sum(bool(_ROLE.search(one)) for one in said)
    return steps >= max(len(said) - 1, _LEAST) or roles == len(said) or on_one_scale(said)


def differ_in_step(conditions: Sequence[str]) -> bool:
    """Return whether conditions say the same but for a step, 主持课题, 参与课题, or limits of one quantity; parts say different things."""
    said = [condition.strip(_EDGES) for condition in conditions]
    rests = [set("" if is_outcome(one) else _PLACE.sub("", _FUNCTION.sub("", _ROLE.sub("", one)))) for one in said]
    return limits_of_one(said) or all(len(a & b) * 2 >= min(len(a), len(b)) for a, b in pairwise(rests))


def fall_in_steps(conditions: Sequence[str]) -> bool:
    """Return whether conditions end with the same words and begin with others of one scale, 当日到场, 次日到场, and do not say what there is.

    Those that begin with what shares nothing are parts: 人员到位, 设备到位, 资金到位.
    """
    said = [condition.strip(_EDGES) for condition in conditions]
    ends = {one[-_LEAST:] for one in said}
    alike = len(ends) == 1 and len(set(said)) == len(said) and not any(map(_IS_DONE.match, said))
    return alike and not are_apart([one[:-_LEAST] for one in said])


def are_apart(conditions: Sequence[str]) -> bool:
    """Return whether no two conditions speak of the same, and each of something."""
    said = [set(_FUNCTION.sub("", condition)) for condition in conditions]
    return all(said) and all(one.isdisjoint(other) for n, one in enumerate(said) for other in said[:n])


def are_parts(conditions: Sequence[str]) -> bool:
    """Return whether each condition says what there is or how it is, and none of what another does: 有方案, 有总结."""
    said = [condition.strip(_EDGES) for condition in conditions]
    return all(_IS_DONE.match(one) or _IS_WELL.search(one) for one in said) and are_apart(said)
