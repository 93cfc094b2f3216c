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
