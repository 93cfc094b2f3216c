"""Laws that hold for plain text in whatever lines: it is read or refused, never a crash."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsers.interpret import interpret
from parsers.layouts import all_layouts
from parsers.read import read
from schema.finding import UnusableInput
from tests.laws import broken_laws

HEADERS = st.sampled_from(
    [
        "序号",
        "项目",
        "考核项目",
        "考核内容",
        "分值",
        "满分",
        "评分标准",
        "得分",
        "责任科室",
        "具体操作",
        "说明",
        "备注",
        "分",
        "值",
    ]
)
CELLS = st.sampled_from(
    [
        "1",
        "2",
        "3",
        "10",
        "6分",
        "(4分)",
        "一、组织（20分）",
        "1、会议。",
        "2.材料5分",
        "1.1",
        "少一次扣1分。",
        "合计",
        "100",
        "",
    ]
)
MARKS = st.sampled_from(
    ["{}", "{} |", "| {}", "|", "{}\t", "\t{}", "| {} | {} |", "{},{},{}", "　　{}", "{}  {}  {}", "│{}│", ""]
)
LINES = st.builds(lambda mark, cell: mark.replace("{}", cell), MARKS, st.one_of(HEADERS, CELLS))
PLAIN = st.one_of(HEADERS, CELLS)
TEXTS = st.one_of(
    st.lists(LINES, max_size=30),
    st.lists(PLAIN, max_size=30),
    st.tuples(st.lists(HEADERS, min_size=3, max_size=6), st.lists(CELLS, max_size=30)).map(
        lambda parts: [*parts[0], *parts[1]]
    ),
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example(["序号", "考核内容", "分值"])
@example(["序号", "考核内容", "分值", "合计", "100"])
def test_every_text_is_read_or_refused(lines: list[str]) -> None:
    try:
        document = read([("\n".join(lines).encode(), "t.txt")])
        result = interpret(document)
    except UnusableInput:
        return
    assert not broken_laws(document, result)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example(["序号", "考核内容", "分值", "具体操作", "1", "会议", "10", "少一次扣1分"])
def test_every_layout_takes_lines_in_order(lines: list[str]) -> None:
    for layout in all_layouts():
        at = 0
        for stretch in layout.find(lines):
            assert at <= stretch.start < stretch.end <= len(lines)
            at = stretch.end
