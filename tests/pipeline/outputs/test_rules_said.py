"""The rules of an item in one line."""

from decimal import Decimal

import pytest

from parsers.wording.rules.scoring import rules
from pipeline.outputs.rules_said import rules_said
from pipeline.terminal import Look


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("每少1篇扣0.5分，缺一项扣2分，扣完为止", "扣 0.5/篇、2/项；扣到 0", "deduct 0.5/篇, 2/项; down to 0"),
        ("优秀得5分、良好得3分，最多得5分", "分档 5、3；最多 5", "tiers 5, 3; at most 5"),
        ("达标得满分，否则不得分", "达标与否 满分、0", "threshold full, 0"),
        ("每低5%扣1分，情节严重的酌情扣分", "扣 1/5%、不定", "deduct 1/5%, open"),
        ("酌情扣1〜3分；每少1篇扣0.5-1分", "扣 1-3、0.5-1/篇", "deduct 1-3, 0.5-1/篇"),
        ("8~10分：优秀；5~7分：合格；完成80-90分的得4分", "分档 8-10、5-7、4", "tiers 8-10, 5-7, 4"),
        ("完成率×10", "公式", "formula"),
        ("建立档案", "", ""),
    ],
)
def test_a_line_of_rules(text: str, zh: str, en: str) -> None:
    found = [rule.scoring(text, None) for rule in rules(text, Decimal(10))]
    assert rules_said(found, Look("zh", 80)) == zh
    assert rules_said(found, Look("en", 80)) == en
