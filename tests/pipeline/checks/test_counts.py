"""Numbers of indicators that a remark states, against those that the table holds."""

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from tests.tables import document, drawn_rows

TABLE = """一级指标 | 二级指标 | 分值
组织 | 建立制度 | 3
^ | 责任到人★ | 2
宣传 | 张贴标语 | 2
^ | 发放手册★ | 3
合计 | | 10
"""


@pytest.mark.parametrize(
    ("remark", "found"),
    [
        ("备注：一级指标2项，二级指标4项，其中核心指标2项、计5分，一般指标2项、计5分。", []),
        ("备注：一级指标2项，二级指标5项。", [("二级指标5项", 5, 4)]),
        ("备注：核心指标3项、计5分。", [("核心指标3项、计5分", 3, 2)]),
        ("备注：核心指标2项、计6分。", [("核心指标2项、计6分", 6, 5)]),
        ("备注：三级指标0项。", []),
        ("备注：各单位每年上报重点项目3项。", []),
    ],
)
def test_a_stated_number_is_counted(remark: str, found: list[tuple[str, int, int]]) -> None:
    result = checked(interpret(document(drawn_rows(f"{TABLE}{remark} | < | <"))))
    mine = [finding for finding in result.findings if finding.code == "K208"]
    assert [f.expected for f in mine] == [expected for _, expected, _ in found]
    assert [f.actual for f in mine] == [actual for _, _, actual in found]
    assert all(words in f.message.zh for f, (words, _, _) in zip(mine, found, strict=True))
