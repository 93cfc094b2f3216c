"""The small table that most broken samples made by a program hold; as it stands here nothing is wrong with it."""

ROWS = (
    ("考核项目", "考核内容", "满分"),
    ("(一)服务5分", "1.建立档案。", "3分"),
    ("", "2.参与调解。", "2分"),
    ("合计", "", "5分"),
)

Rows = tuple[tuple[str, ...], ...]


def changed(row: int, column: int, text: str) -> Rows:
    """The rows with another text in this row and column, both counted from 1."""
    rows = [list(cells) for cells in ROWS]
    rows[row - 1][column - 1] = text
    return tuple(map(tuple, rows))
