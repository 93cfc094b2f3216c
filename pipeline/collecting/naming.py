"""Whose form it is: the unit named in it; and whether every unit expected has sent one."""

import difflib
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from pipeline.collecting.grid import Filled
from pipeline.collecting.reference import Reference
from pipeline.collecting.values import alike, compact
from schema.finding import Finding, Rule
from schema.model import Bilingual
from schema.scores import UnitScores

NOT_NAMED = Rule(
    code="K831",
    name="unit-not-named",
    severity="warning",
    message=Bilingual(
        zh="{file}：没有填单位名称，按文件名记作“{unit}”", en="{file}: names no unit; taken from the file name: {unit}"
    ),
    help=Bilingual(
        zh="请核对是不是这个单位；不是就在表里填上单位名称再收。",
        en="Check that this is the unit; if not, fill its name in and collect again.",
    ),
    explanation=Bilingual(
        zh="表里“填报单位”一栏是空的，只能用文件名当单位名称。",
        en="The unit's name is not filled in, so the file name stands in its place.",
    ),
    example="填报单位：（空）",
)
TWICE = Rule(
    code="K832",
    name="unit-twice",
    severity="error",
    message=Bilingual(zh="{unit} 交了两份：{first} 和 {second}", en="{unit} has sent two forms: {first} and {second}"),
    help=Bilingual(
        zh="请留下要用的一份，拿走另一份，再收一次。",
        en="Keep the one that counts, take the other away, and collect again.",
    ),
    explanation=Bilingual(
        zh="同一个单位有两份表，不知道以哪份为准；两份都列出了。",
        en="Two forms name the same unit and nothing says which counts; both are listed.",
    ),
    example="市中区.docx, 市中区(2).docx",
)
UNEXPECTED = Rule(
    code="K833",
    name="unit-unexpected",
    severity="warning",
    message=Bilingual(zh="{file}：单位“{unit}”不在名单里{near}", en="{file}: the unit {unit} is not on the list{near}"),
    help=Bilingual(
        zh="请核对单位名称是否写对，或名单是否漏了它。",
        en="Check how the name is written, or whether the list lacks it.",
    ),
    explanation=Bilingual(
        zh="用 --units 给了应交单位的名单，这个单位不在其中。",
        en="--units names the units that are expected; this one is not among them.",
    ),
    example="--units units.csv",
)
MISSING = Rule(
    code="K834",
    name="unit-missing",
    severity="warning",
    message=Bilingual(zh="{unit}：没有收到这个单位的表", en="{unit}: no form of this unit was found"),
    help=Bilingual(zh="请催交，或核对文件是否放在别处。", en="Ask for it, or look whether the file lies elsewhere."),
    explanation=Bilingual(
        zh="名单里有这个单位，收到的表里没有。", en="The list names the unit, but none of the forms does."
    ),
    example="--units units.csv",
)

_LABEL = re.compile(
    r"(?P<label>(?:填报|申报|报送|被考核|被评|考核|自评|受评)?单位(?:名称|全称)?)(?:[（(]盖?章?[)）])?\s*[:：]\s*(?P<name>.*)"
)
_BARE = re.compile(r"(?:填报|申报|报送|被考核|被评|受评)单位(?:名称)?|单位(?:名称|全称)")
_MEASURE, _SHORTEST = "单位", 3
"""单位： alone may also head a unit of measure, as 分 or 万元, which is shorter than any unit's name."""
_GAP = re.compile(r"\s{2,}|　")
_FURTHER = """
联系人 联络员 填表人 填报人 经办人 制表人 审核人 负责人 主要负责人 单位负责人 分管领导 联系电话 联系方式 电话 手机 传真 邮箱 地址
填表日期 填报日期 填表时间 填报时间 日期 时间 考核年度 年度 得分 总分 自评得分 等次
"""
_KNOWN = "|".join(r"\s?".join(label) for label in sorted(_FURTHER.split(), key=len, reverse=True))
_KNOWN_LABEL = re.compile(rf"[、，,;；|]?\s*(?:{_KNOWN})\s*(?:[（(][^（()）]*[)）])?\s*[:：]")
_OTHER_LABEL = re.compile(r"(?:^|\s)[^\s:：]{2,8}[:：]")
"""What may stand behind the name: a known label, also right behind it, any other one behind a blank."""
_DATE = re.compile(r"\s[12][0-9]{3}\s?(?:[年.-].*)")
_COLON = re.compile(r"[:：]")
_SEAL = re.compile(r"\s*[（(](?:(?:单位)?(?:加?盖)?(?:公|印|签)?章|盖\s?章|签字盖章|签章)[)）]$")
_FILLERS = " \t\u3000_＿—"


def named_unit(form: Filled, reference: Reference) -> str | None:
    """Return the unit that a form names: by tag or defined name, then after a label such as 填报单位：; None where none."""
    fields = [*form.loose, *(field for table in form.tables for cell in table.cells() for field in cell.fields)]
    for field in fields:
        if reference.names.get(field.name.lower()) == (None, "unit") and compact(field.text):
            return without_seal(field.text)
    return next((name for name in map(without_seal, _labelled(form)) if compact(name)), None)


def without_seal(name: str) -> str:
    """Return the name of a unit without the place for its seal behind it: 市总工会（公章）."""
    return _SEAL.sub("", name.strip()).strip()


def _labelled(form: Filled) -> Iterator[str]:
    yield from (name for text in form.lines if (name := _behind_label(text)))
    for table in form.tables:
        for row in table.rows:
            for at, cell in enumerate(row):
                name = _behind_label(cell.text)
                if name:
                    yield name
                elif _BARE.fullmatch(compact(cell.text).rstrip(":：")) and at + 1 < len(row):
                    yield row[at + 1].text.strip()


def _behind_label(text: str) -> str:
    """Return the name behind a label up to a gap, a date or the next label; nothing where 单位：万元 is a measure."""
    match = _LABEL.match(text.strip())
    parts = [part for part in _GAP.split(match["name"].strip(_FILLERS)) if part] if match else []
    if not match or not parts:
        return ""
    following = _KNOWN_LABEL.search(parts[0]) or _OTHER_LABEL.search(parts[0])
    name = _DATE.sub("", parts[0][: following.start()] if following else parts[0]).strip(_FILLERS)
    if _COLON.search(name):
        return ""
    return "" if match["label"] == _MEASURE and len(name) < _SHORTEST else name


def from_file(name: str) -> str:
    """Return the name of a unit as its file's name gives it."""
    return PurePath(name).stem


def not_named(unit: str, file: str, path: str) -> Finding:
    """Return the finding that the unit's name comes from the file name."""
    return NOT_NAMED.finding({"unit": unit, "file": file}, path=path)


def repeated(units: Sequence[UnitScores]) -> Iterator[Finding]:
    """Yield a finding for every form of a unit that has sent one already."""
    first: dict[str, UnitScores] = {}
    for at, unit in enumerate(units):
        known = first.setdefault(_key(unit.unit), unit)
        if known is not unit:
            values = {"unit": unit.unit, "first": known.file or "-", "second": unit.file or "-"}
            yield TWICE.finding(values, path=f"units[{at}]")


def _key(name: str) -> str:
    """Return what tells one unit from another: its name without its seal, blanks, width."""
    return alike(without_seal(name))


def compared(units: Sequence[UnitScores], expected: Sequence[str]) -> Iterator[Finding]:
    """Yield the units that were not expected, and those expected that are missing."""
    wanted = {_key(name): name for name in expected}
    sent = {_key(unit.unit) for unit in units}
    for at, unit in enumerate(units):
        if _key(unit.unit) not in wanted:
            close = difflib.get_close_matches(_key(unit.unit), [name for name in wanted if name not in sent], n=1)
            near = f"“{wanted[close[0]]}”" if close else ""
            words = Bilingual(zh=f"；名单里有{near}" if near else "", en=f"; the list has {near}" if near else "")
            yield UNEXPECTED.finding({"unit": unit.unit, "file": unit.file or "-", "near": words}, path=f"units[{at}]")
    for key, name in wanted.items():
        if key not in sent:
            yield MISSING.finding({"unit": name}, expected=name)
