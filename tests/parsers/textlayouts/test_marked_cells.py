"""A table with a cell a line where the points stand in brackets behind texts and names."""

import pytest

from parsers.textlayouts.marked_cells import find
from tests.parsers.textlayouts.made_rows import made_rows

HEAD = ["序号", "项目", "考核内容", "评分标准", "考核方法"]
DUTY = [
    ["一", "值守（20分）", "按时到岗（12分）", "迟到一次扣1分。", "查签到"],
    ["", "", "记录完整；交接清楚（8分）", "缺一次扣1分。", "查记录"],
]
DRILL = [["二", "演练（10分）", "每年演练两次（10分）", "少一次扣5分。", "查影像"]]


def text(*parts: list[str], between: str = "\n") -> str:
    return between.join(["防汛考核表", *(cell for part in parts for cell in part if cell)])


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("last", [[], ["得分"], ["自评分", "备注"]])
@pytest.mark.parametrize("first", [0, 1])
def test_the_points_of_groups_prove_their_rows(first: int, last: list[str], between: str) -> None:
    rows = [row[first:] for row in (*DUTY, *DRILL)]
    found = made_rows(find, text(HEAD[first:], last, *rows, ["合计：30分"], between=between))
    assert found == [[*HEAD[first:], *last], *([*row, *[""] * len(last)] for row in rows)]


@pytest.mark.parametrize(
    "parts",
    [
        (HEAD, *DUTY, *DRILL, ["三", "宣传（20分）", "办专栏"]),
        (HEAD, *DUTY, *DRILL, ["查台账", "30"]),
        (HEAD, DUTY[0], *DRILL),
        (HEAD, *DUTY),
        (HEAD, DUTY[0], DUTY[1][:4], *DRILL),
        (HEAD, DUTY[0], [*DUTY[1], "另有一行"], *DRILL),
        (HEAD[:3], *DUTY, *DRILL),
        ([*HEAD[:3], "分值", *HEAD[3:]], *DUTY, *DRILL),
    ],
)
def test_what_does_not_add_up_or_goes_on_is_left(parts: tuple[list[str], ...]) -> None:
    assert made_rows(find, text(*parts)) is None
