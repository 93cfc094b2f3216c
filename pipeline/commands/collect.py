"""``kaohe collect``: filled forms in, scores out."""

from pipeline.arguments import Arguments, Parser
from pipeline.collecting.arguments import add_step
from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import gathered
from pipeline.collecting.score_table import as_csv
from pipeline.collecting.unit_list import unit_list
from pipeline.files import DASH, keep_inputs, read_input, write_output
from pipeline.making import chosen
from pipeline.outputs.collected import collected
from pipeline.terminal import Console
from schema.model import Bilingual

SUMMARY = Bilingual(zh="收填好的自评表，得出分数（JSON、CSV）", en="read filled forms back into scores (JSON, CSV)")


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    parser.add_argument("notice", metavar="RUBRIC", help=say("通知或评分细则 JSON", "a notice or a rubric JSON"))
    parser.add_argument(
        "forms",
        nargs="+",
        metavar="FORMS",
        help=say("填好的表：文件、文件夹或 zip", "filled forms: files, folders, zips"),
    )
    parser.add_argument(
        "--format",
        choices=("json", "csv"),
        default="json",
        help=say("json（默认）或 Excel 能打开的 csv", "json (default) or csv for Excel"),
    )
    parser.add_argument(
        "--units",
        metavar="LIST",
        help=say(
            "应交单位的名单（csv、xlsx），缺的、多的都列出",
            "the units expected (csv, xlsx); missing and unexpected ones are listed",
        ),
    )
    add_step(parser)
    parser.rubric()
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Write the scores and tell the findings; 1 where there are any, 2 where no form can be used."""
    found = chosen([arguments.notice], arguments.rubric)
    listed = unit_list(read_input(arguments.units)[0], arguments.units) if arguments.units else None
    asked = Asked(arguments.step, listed.names if listed else None)
    scores = collect(found.rubric, gathered(arguments.forms), asked)
    findings = (*(listed.findings if listed else ()), *scores.findings)
    scores = scores.model_copy(update={"findings": findings})
    if scores.units:
        text = as_csv(scores) if arguments.format == "csv" else scores.model_dump_json(indent=2) + "\n"
        if arguments.output == DASH:
            console.data(text)
        else:
            keep_inputs(arguments.output, [arguments.notice, *arguments.forms])
            write_output(arguments.output, text.encode())
    console.tell(collected(scores, console.side_look()))
    return 2 if not scores.units else int(bool(findings))
