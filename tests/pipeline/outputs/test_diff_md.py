"""Markdown in which nothing that was printed becomes markup."""

from pipeline.outputs.diff_md import diff_md
from tests.comparisons import NEW, OLD, comparison, said, year


def test_the_parts_in_order() -> None:
    lines = diff_md(comparison(OLD, NEW), "zh").split("\n")
    assert [line for line in lines if line.startswith("#")] == [
        "# 新旧对照表",
        "## 各项目分值增减",
        "## 逐项对照",
        "## 仅标点、写法不同的",
    ]
    assert lines[2:4] == ["- 原：《2012年考核细则》", "- 新：《2013年考核细则》"]
    assert "| (1)服务发展 | 10 | 15 | +5 |" in lines
    assert lines[-2] == (
        "- 1.4　加强职工思想道德和职业道德建设<del>，</del><ins>；</ins>宣传<ins>、</ins>落实职业道德规范。"
    )


def test_every_row_has_as_many_cells_as_the_header() -> None:
    lines = diff_md(comparison(OLD, NEW), "zh").split("\n")
    rows = lines[lines.index("## 逐项对照") + 2 : lines.index("## 仅标点、写法不同的") - 1]
    assert {row.count("|") for row in rows} == {9}


def test_signs_of_markdown_stay_signs() -> None:
    odd = year("2012", ("a|b", [said("1.1", "*重点* <b>`x`</b> [y](z) # ~~1~~ | &amp; 开展活动")]))
    made = diff_md(comparison(odd, odd), "zh")
    assert "\\*重点\\* \\<b\\>\\`x\\`\\</b\\> \\[y\\](z) \\# \\~\\~1\\~\\~ \\| \\&amp; 开展活动" in made
    assert "(1)a\\|b" in made
