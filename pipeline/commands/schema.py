"""``kaohe schema``: the published JSON Schemas."""

from pipeline.arguments import Arguments, Parser, listed
from pipeline.published import published, schema_names
from pipeline.terminal import Console
from schema.model import Bilingual

SUMMARY = Bilingual(zh="印出 JSON 的格式规定（JSON Schema）", en="print the JSON Schema of what kaohe writes")


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    names = listed(schema_names(), parser.lang)
    parser.add_argument("name", metavar="NAME", help=parser.said(f"名称：{names}", f"one of {names}"))


def run(arguments: Arguments, console: Console) -> int:
    """Print the schema; 2 where there is none of that name."""
    names = schema_names()
    if arguments.name not in names:
        look = console.look()
        known = listed(names, console.lang)
        console.tell(
            look.said(
                f"kaohe schema：没有 {arguments.name}；有这些：{known}",
                f"kaohe schema: no {arguments.name}; there are: {known}",
            )
        )
        return 2
    console.data(published(arguments.name))
    return 0
