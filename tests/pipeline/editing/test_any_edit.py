"""Whatever is done to the cells of a review sheet, a rubric JSON that holds together comes out, or a reason why not."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.editing.write import write
from pipeline.integrity import offset_findings, repeated_ids
from pipeline.rubric_json import dump, load
from schema.finding import UnusableInput
from schema.rubric import Rubric
from tests.generators.forms import rubrics
from tests.pipeline.editing.sheets import Table, changed, opened_json, read_back, result_of

POINTS = ["3分", "0~5", "25%", "-2", "三分", "=SUM(A1)", "1", "2", "9"]
WORDS = [
    "项目",
    "内容",
    "小分",
    "评分表",
    "奖励",
    "加分",
    "否",
    "任选其一",
    "加权",
    "（一）",
    "1.",
    "按月报送",
    "1.1",
    "r1",
]
TYPED = st.sampled_from(["", "开展活动（2分）；报送信息不少于3篇（1分）。", *POINTS, *WORDS])
EDITS = st.lists(
    st.tuples(st.sampled_from(["put", "put", "put", "delete", "insert", "copy", "swap"]), st.integers(2, 40), TYPED),
    min_size=1,
    max_size=5,
)


def apply(table: Table, edits: list[tuple[str, int, str]], column: int) -> None:
    sheet = table.sheet
    for n, (what, at, text) in enumerate(edits):
        row = 2 + at % 20
        match what:
            case "put":
                table.put(row, **{str(sheet.cell(1, 1 + (column + n * 3) % 10).value): text or None})
            case "delete":
                sheet.delete_rows(row)
            case "insert":
                table.insert(row, 名称或内容=text)
            case _:
                other = 2 + (at + column) % 20
                first, second = table.values(row), table.values(other)
                table.put(other, **{str(header): first.get(str(header)) for header in table.columns})
                if what == "swap":
                    table.put(row, **{str(header): second.get(str(header)) for header in table.columns})


@given(rubrics(), EDITS, st.integers(0, 9))
@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
def test_what_comes_out_holds_together(made: Rubric, edits: list[tuple[str, int, str]], column: int) -> None:
    sheet = changed(write(result_of(made)), lambda table: apply(table, edits, column))
    try:
        back = read_back(sheet)
    except UnusableInput as problem:
        assert problem.code in ("K635", "K639")
        return
    result = back.result
    assert result is not None
    assert [*repeated_ids(result), *offset_findings(result)] == []
    assert load(dump(result).encode(), "rubric.json").result is not None
    assert opened_json(result) == result
    assert read_back(write(result)).result == result
