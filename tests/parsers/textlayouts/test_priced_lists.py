"""Lists in plain text whose points a TAB sets apart, which are no tables."""

from parsers.readers.text import read as read_text

LINES = "一、育种（40分）\n1.选种\t25分\n2.催芽\t15分\n二、移栽（60分）\n1.整地\t35分\n2.浇水\t25分"


def test_numbered_lines_with_points_behind_a_tab_under_headings_are_a_list() -> None:
    assert [block.kind for block in read_text(LINES.encode(), "f1", "a.txt").blocks] == ["paragraph"] * 6


def test_rows_without_a_heading_among_them_are_a_table() -> None:
    rows = "\n".join(line for line in LINES.split("\n") if "\t" in line)
    assert [block.kind for block in read_text(rows.encode(), "f1", "a.txt").blocks] == ["table"]
