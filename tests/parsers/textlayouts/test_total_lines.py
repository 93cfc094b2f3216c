"""The line of the total in tables saved as text, which lacks the cells that its name reaches over."""

import pytest

from pipeline.door import parse_notice
from tests.readings import outline

BEHIND = (
    ("类别", "考核要求", "扣分办法", "分值", "自评", "复核"),
    ("一、档案整理", "1.案卷按年装订成册。", "缺一册扣1分。", "30", "", ""),
    ("", "2.目录完整无遗漏。", "发现一处扣1分。", "20", "", ""),
    ("二、场地维护", "3.地面每日清扫。", "未清扫的不得分。", "35", "", ""),
    ("", "4.灯具损坏及时更换。", "未更换的不得分。", "15", "", ""),
)
WITHIN = (
    ("类别", "考核要求", "扣分办法", "方式", "自评", "复核"),
    ("一、档案整理（50分）", "案卷按年装订成册（30分）。", "缺一册扣1分。", "查看", "", ""),
    ("", "目录完整无遗漏（20分）。", "发现一处扣1分。", "查看", "", ""),
    ("二、场地维护（50分）", "地面每日清扫（35分）。", "未清扫的不得分。", "查看", "", ""),
    ("", "灯具损坏及时更换（15分）。", "未更换的不得分。", "查看", "", ""),
)


@pytest.mark.parametrize("total", [100, 90])
@pytest.mark.parametrize("rows", [BEHIND, WITHIN])
@pytest.mark.parametrize("line", ["合计\t{}\t\t", "总分\t{}分\t\t", "合  计\t{}", "合计\t\t{}\t\t"])
def test_it_is_the_total_and_no_item(line: str, rows: tuple[tuple[str, ...], ...], total: int) -> None:
    text = "\n".join(("场馆考核评分表", "", *map("\t".join, rows), line.format(total), "", "请各馆遵照执行。"))
    result = parse_notice(text.encode(), name="a.txt")
    assert outline(result.rubrics[0].categories) == [
        ("档案整理", (rows is WITHIN and 50) or None, [30, 20]),
        ("场地维护", (rows is WITHIN and 50) or None, [35, 15]),
    ]
    assert result.rubrics[0].points == total
    assert ("K203" in [finding.code for finding in result.findings]) is (total == 90)


def test_points_beside_another_name_are_an_item() -> None:
    rows = (("项目", "要求", "分值"), ("档案", "案卷装订成册。", "60"), ("场地", "每日清扫。", "40"))
    text = "\n".join(("场馆考核评分表", "", *map("\t".join, rows), "安全\t10"))
    assert parse_notice(text.encode(), name="a.txt").rubrics[0].points != 10
