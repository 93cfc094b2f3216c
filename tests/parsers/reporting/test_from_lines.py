"""Lists whose sums mostly agree are noted; where one fails, an error tells, and where."""

import pytest

from pipeline.checking import checked
from tests.readings import read

LINES = (
    "村级考核细则",
    "一、组织（{a}分）",
    "1、有班子。（10分）",
    "2、有计划。（20分）",
    "二、实效（{b}分）",
    "1、公开及时。（15分）",
    "2、群众满意。（25分）",
    "三、档案（{c}分）",
    "1、台账齐全。（20分）",
    "2、归档及时。（10分）",
)


@pytest.mark.parametrize(
    ("stated", "severity", "errors"),
    [
        ((30, 40, 30), "note", 0),
        ((30, 45, 30), "note", 1),
        ((35, 45, 30), "warning", 2),
        ((35, 45, 35), "warning", 3),
    ],
)
def test_sums_of_a_list(stated: tuple[int, int, int], severity: str, errors: int) -> None:
    lines = (line.format(**dict(zip("abc", stated, strict=True))) for line in LINES)
    found = checked(read(*lines)).findings
    assert [one.severity for one in found if one.code == "K104"] == [severity]
    assert sum(one.code == "K202" for one in found) == errors
