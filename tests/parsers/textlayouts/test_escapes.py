"""Signs in the cells of a Markdown table that are no markup."""

import pytest

from pipeline.door import parse_notice
from pipeline.walk import items
from tests.readings import severe

TABLE = "考核评分表\n\n| 项目 | 考核内容 | 分值 |\n|---|---|---|\n| 组织建设 | {} | 40 |\n| 维权服务 | 2. 化解纠纷。 | 60 |\n| 合计 | &nbsp; | 100 |\n"


@pytest.mark.parametrize(
    ("written", "label", "text"),
    [
        (r"1\. 健全班子", "1.", "健全班子"),
        ("1. 企业 &gt;=6 家", "1.", "企业 >=6 家"),
        (r"1. 健全班子\[40分\]", "1.", "健全班子[40分]"),
        (r"1. 甲\|乙\*丙", "1.", "甲|乙*丙"),
        (r"1. 甲\d &unknown 乙", "1.", r"甲\d &unknown 乙"),
        ("1. 甲&#65;&#x42;乙", "1.", "甲AB乙"),
    ],
)
def test_a_sign_behind_a_backslash_or_by_its_name_is_that_sign(written: str, label: str, text: str) -> None:
    result = parse_notice(TABLE.format(written).encode(), name="a.md")
    (item, *_) = (item for _, item in items(result))
    assert (item.label, item.text) == (label, text)
    assert severe(result) == []
