"""Categories without items: some are left empty on purpose, a sentence is none."""

import pytest

from pipeline.checking import checked
from tests.readings import read

TABLE = "序号 | 内容 | 标准 | 分值\n一、日常（40分） | < | < | <\n1 | 考勤 | 按时到岗 | 40\n二、业务（60分） | < | < | <\n2 | 任务 | 按时完成 | 60"


@pytest.mark.parametrize(
    ("last", "severities"),
    [
        ("三、考评结果用于评先评优。", ["warning"]),
        ("三、其他工作", ["note"]),
        ("三、其他工作（5分）", ["warning"]),
    ],
)
def test_an_empty_category_whose_name_is_a_sentence_is_warned_of(last: str, severities: list[str]) -> None:
    found = checked(read("工作考核表", f"{TABLE}\n{last} | < | < | <")).findings
    assert [finding.severity for finding in found if finding.code == "K406"] == severities


LEVELS = (
    "一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值\n"
    "管理 | 80 | 制度 | 45 | 编写 | 20\n^ | ^ | ^ | ^ | 执行 | 25\n^ | ^ | 记录 | 35 | 归档 | 35\n"
)


@pytest.mark.parametrize(("points", "severity"), [("20", "warning"), ("0", "note")])
def test_a_category_of_which_all_parts_are_empty_is_named_once(points: str, severity: str) -> None:
    found = checked(read("工作考核表", f"{LEVELS}产出 | {points} | 数量 | | |\n^ | ^ | 质量 | | |")).findings
    (finding,) = (finding for finding in found if finding.code == "K406")
    assert (finding.path, finding.severity) == ("rubrics[0].categories[1]", severity)


def test_an_empty_part_beside_others_is_named() -> None:
    found = checked(read("工作考核表", f"{LEVELS}产出 | 20 | 数量 | 20 | 台数 | 20\n^ | ^ | 质量 | | |")).findings
    assert [finding.path for finding in found if finding.code == "K406"] == ["rubrics[0].categories[1].categories[1]"]
