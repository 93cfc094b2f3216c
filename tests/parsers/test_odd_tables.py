"""Whatever a table holds, reading it ends in rubrics or a refusal; ids are unique and coverage adds up."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.interpret import interpret
from pipeline.checking import checked
from pipeline.walk import children, rubrics
from schema.document import Document, Table
from schema.finding import UnusableInput
from schema.notice import RubricFile
from schema.rubric import Category, Item, Rubric
from tests.tables import document

HEADERS = ("序号", "项目", "考核内容", "分值", "得分", "权重", "评分标准", "小计", "二级指标", "选手", "主题（30分）")
CELLS = (
    *HEADERS,
    *(
        "（20分）",
        "组织建设（20分）",
        "一、党建",
        "（一）学习",
        "1.建立档案",
        "1",
        "1.1",
        "2",
        "20",
        "0~10",
        "25%",
        "-5",
        "+3",
        "--",
        "一票否决",
    ),
    *(
        "加分项",
        "每项5分",
        "各20分考核",
        "满分",
        "100分",
        "合计",
        "优秀",
        "建立档案（3分）；开展活动（2分）。",
        "质量（30%）",
        "0.6",
        "",
        "",
    ),
    *("备注：一级指标2项", "评分项 (merged)", "10\n20", "1.甲\n2.乙", "总分：100分", "考官：", "责任书★"),
)
LINES = (
    "一、党建（40分）",
    "二、业务（60分）",
    "附件1 评分表",
    "总分100分",
    "实行百分制",
    "1.建立档案（20分）",
    "（续表）",
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Draw a table of header words and cells of every kind; some cells reach over the row below or the column beside."""
    width = draw(st.integers(1, 6))
    height = draw(st.integers(1, 7))
    rows = [[draw(st.sampled_from(HEADERS)) for _ in range(width)]]
    rows += [[draw(st.sampled_from(CELLS)) for _ in range(width)] for _ in range(height)]
    column = draw(st.integers(0, width - 1))
    for row in range(2, height + 1):
        if draw(st.booleans()):
            rows[row][column] = "^"
    return rows


def measured(drawn: Document, draw: st.DrawFn) -> Document:
    """Return the document with widths of columns in its tables, some of them too narrow for any text."""
    blocks = [
        block.model_copy(
            update={"widths": tuple(draw(st.sampled_from((0, 8, 150, 900))) for _ in range(block.columns))}
        )
        if isinstance(block, Table) and draw(st.booleans())
        else block
        for block in drawn.blocks
    ]
    return drawn.model_copy(update={"blocks": tuple(blocks)})


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw lines and tables, with or without the widths of their columns."""
    parts = draw(st.lists(st.one_of(st.sampled_from(LINES), tables()), min_size=1, max_size=4))
    return measured(document(*parts), draw)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_table_is_read_or_refused(drawn: Document) -> None:
    try:
        result = checked(interpret(drawn))
    except UnusableInput:
        return
    for _, rubric in rubrics(result):
        ids = [node.id for node in inside(rubric)]
        assert len(ids) == len(set(ids))
    assert result.coverage.used + left(result) == result.coverage.characters


def inside(parent: Rubric | Category) -> list[Category | Item]:
    """Return all nodes of a rubric or category."""
    found: list[Category | Item] = []
    for _, child in children("", parent):
        found += [child, *(inside(child) if isinstance(child, Category) else [])]
    return found


def left(result: RubricFile) -> int:
    return sum(len("".join(one.text.split())) for one in result.coverage.unused)
