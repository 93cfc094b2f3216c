"""Lines with points of their own in one cell beside an item that were read as none."""

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.notice import RubricFile
from tests.tables import document, drawn_rows


def _read(drawing: str) -> RubricFile:
    rows = drawn_rows(drawing)
    return checked(interpret(document([[cell.replace("/", "\n") if cell else cell for cell in row] for row in rows])))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("1、建立花圃台账16分/2、配备园丁10分", "1、修剪绿篱40分/2、清扫落叶35分", True),
        ("建立花圃台账（15分）/配备园丁（10分）", "修剪绿篱（40分）/清扫落叶（36分）", True),
        ("建立花圃台账（15分）/配备园丁（10分）", "修剪绿篱（40分）/清扫落叶（35分）", False),
        ("建立花圃台账（25分）/配备园丁（10分）", "修剪绿篱（75分）/清扫落叶（35分）", False),
        ("优秀16分/合格10分", "优秀40分/合格35分", False),
        ("1.一等奖（16分）/2.二等奖（10分）", "1.优（40分）/2.良（35分）", False),
        ("未建花圃台账扣15分/园丁空缺扣10分", "绿篱未剪扣40分/落叶未扫扣35分", False),
        ("建立花圃台账，配备园丁", "修剪绿篱，清扫落叶", False),
    ],
)
def test_lines_that_nearly_make_the_points_beside_them_are_told(first: str, second: str, told: bool) -> None:
    result = _read(f"项目 | 分值 | 考核细则 | 得分\n花圃 | 25 | {first} |\n绿篱 | 75 | {second} |")
    assert [item.points for item in result.rubrics[0].items] == [25, 75]
    assert ("K113" in [finding.code for finding in result.findings]) is told


@pytest.mark.parametrize(("listed", "codes"), [("15/10", []), ("16/10", ["K113"])])
def test_bare_points_on_lines_beside_those_of_all_are_read_or_told(listed: str, codes: list[str]) -> None:
    other = "修剪绿篱/清扫落叶" if not codes else "修剪绿篱/落叶"
    points = "40/35" if not codes else "41/35"
    result = _read(
        f"项目 | 分值 | 考核内容 | 分值 | 得分\n花圃 | 25 | 建立台账/配备园丁 | {listed} |\n绿篱 | 75 | {other} | {points} |"
    )
    assert [finding.code for finding in result.findings if finding.severity != "note"] == codes
    names = [[item.text for item in category.items] for category in result.rubrics[0].categories]
    assert (names == [["建立台账", "配备园丁"], ["修剪绿篱", "清扫落叶"]]) is not bool(codes)
