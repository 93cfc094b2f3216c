"""Points marked in the cells of a column against those of the items."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("1.签订（31分）；2.存档（10分）", ["K204"]),
        ("1.签订（30分）；2.存档（10分）", []),
        ("优（40分）；良（35分）", []),
        ("签订（38分）", []),
    ],
)
def test_one_row_that_nearly_adds_up_is_told_where_the_other_does(rule: str, codes: list[str]) -> None:
    rows = f"项目 | 内容 | 分值 | 评分标准\n组织 | 签订责任书 | 40 | {rule}\n检查 | 每月检查 | 60 | 1.检查（20分）；2.记录（40分）"
    assert severe(checked(read("渔业考核表", f"{rows}\n合计 | | 100 |"))) == codes
