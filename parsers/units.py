"""Units of what is counted and measured in rubrics: 篇, 次, 人次, 个百分点, 个工作日, 万元."""

_LONG = (
    "个百分点|个工作日|个季度|个学期|个小时|个星期|个月|百分点|工作日|平方米|平方公里|立方米|人次|车次|台次|件次|户次|场次|人天"
    "|课时|学时|小时|分钟|季度|学期|半年|万人|万元|亿元|万字|公里|千米|厘米|毫米|公斤|千克|公顷"
)
_SHORT = (
    "次个篇件起例项处人名条份户家场期天日月年周页幅张册本部套台所支队批轮遍岁级门节组班校镇村座栋间辆位种类号宗桩款则回句字站"
    "秒元米吨亩度倍%％‰"
)
UNIT = rf"(?:{_LONG}|[{_SHORT}])"
"""Pattern of a unit; 分 is none, it is what points are counted in."""
TIME = frozenset(
    "个工作日 个季度 个学期 个小时 个星期 个月 工作日 小时 分钟 季度 学期 半年 天 日 月 年 周 秒".split()  # noqa: SIM905
)
"""Units of time."""
