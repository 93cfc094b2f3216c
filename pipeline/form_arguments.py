"""Arguments that the commands making forms share."""

from pipeline.arguments import Parser


def add_shape(parser: Parser, columns: tuple[str, str]) -> None:
    """Add what says how a form looks; ``columns`` is the help of ``--columns`` in Chinese and English."""
    say = parser.said
    parser.add_argument("--columns", metavar="C,C", help=say(*columns))
    parser.add_argument(
        "--detail", action="store_true", help=say("小分各占一行", "a line of its own for every sub-point")
    )
    parser.add_argument(
        "--template",
        metavar="T",
        help=say("用单位自己的模板（.docx、.xlsx）", "use a template of your own (.docx, .xlsx)"),
    )


def add_leave(parser: Parser) -> None:
    """Add what lets forms be made although something speaks against it, and the choice of the rubric."""
    say = parser.said
    parser.add_argument("--force", action="store_true", help=say("覆盖已有的文件", "replace files that exist"))
    parser.add_argument(
        "--allow-errors",
        action="store_true",
        help=say("细则有没处理的错误也照做", "make forms although errors are not settled"),
    )
    parser.rubric()
