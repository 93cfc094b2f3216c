"""``kaohe tally``: scores in, ranking and statistics out."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from pipeline.arguments import Arguments, Parser
from pipeline.collecting.arguments import add_step
from pipeline.collecting.unit_list import unit_list
from pipeline.delivery import deliver
from pipeline.diffing.asked_format import ENDING, NEEDS_FILE
from pipeline.files import DASH, keep_inputs, read_input, write_output
from pipeline.inputs import Opened
from pipeline.language import Lang
from pipeline.making import Chosen, chosen
from pipeline.outputs.findings_text import findings_text
from pipeline.outputs.tally_html import tally_html
from pipeline.outputs.tally_json import tally_json
from pipeline.outputs.tally_text import tally_text
from pipeline.outputs.tally_xlsx import tally_xlsx
from pipeline.tallying.rules_file import read_rules
from pipeline.tallying.tally import Asked, Tally, tally
from pipeline.terminal import Console
from schema.envelope import SourceFile
from schema.finding import UnusableInput
from schema.model import Bilingual
from schema.rules import Rules

SUMMARY = Bilingual(
    zh="汇总各单位的得分：排名、等次、失分情况", en="add up the units' scores: ranks, grades, where points are lost"
)
_TEXTS: dict[str, Callable[[Tally, Lang], str]] = {
    "json": lambda of, _: tally_json(of.file),
    "html": tally_html,
}
_ENDINGS = {".txt": "text", ".json": "json", ".html": "html", ".htm": "html", ".xlsx": "xlsx"}


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    parser.add_argument("notice", metavar="RUBRIC", help=say("通知或评分细则 JSON", "a notice or a rubric JSON"))
    parser.add_argument(
        "scores",
        nargs="+",
        metavar="SCORES",
        help=say(
            "得分：kaohe collect 写出的 JSON，或 csv、xlsx 表，可以几个",
            "scores: JSON written by kaohe collect, or csv, xlsx; several if need be",
        ),
    )
    parser.add_argument(
        "--rules",
        metavar="R",
        help=say(
            "规则文件（TOML，样例 samples/tally/rules.toml）；不给就直接相加",
            "the rules (TOML, see samples/tally/rules.toml); without them plain sums",
        ),
    )
    parser.add_argument(
        "--format",
        choices=tuple(dict.fromkeys(_ENDINGS.values())),
        help=say(
            "格式（默认看 -o 的文件名，屏幕上是 text）",
            "the format (default: by the name after -o; text on the screen)",
        ),
    )
    parser.add_argument(
        "--units",
        metavar="LIST",
        help=say(
            "应交单位的名单（csv、xlsx），没有交的列出、不排名",
            "the units expected (csv, xlsx); missing ones are listed and not ranked",
        ),
    )
    add_step(parser)
    parser.rubric()
    parser.columns()
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Write the tally and tell the findings; 1 where there are any, 2 where no scores can be used."""
    name = _format(arguments)
    found = chosen([arguments.notice], arguments.rubric)
    rules = read_rules(read_input(arguments.rules)[0], arguments.rules) if arguments.rules else Rules()
    listed = unit_list(read_input(arguments.units)[0], arguments.units) if arguments.units else None
    files = [(path, partial(_read, path)) for path in arguments.scores]
    made = tally(found.rubric, files, Asked(rules, arguments.step, listed.names if listed else None))
    findings = (*(listed.findings if listed else ()), *made.file.findings)
    made = made.with_findings(findings)
    inputs = [arguments.notice, *arguments.scores, *(path for path in (arguments.rules, arguments.units) if path)]
    keep_inputs(arguments.output, inputs)
    _write(made, name, arguments, console)
    _tell(made, found, console)
    return int(bool(findings or found.errors))


def _read(path: str) -> bytes:
    return read_input(path)[0]


def _format(arguments: Arguments) -> str:
    name: str | None = arguments.format
    if name is None and arguments.output != DASH:
        name = _ENDINGS.get(PurePath(arguments.output).suffix.lower())
        if name is None:
            raise UnusableInput(ENDING, {"name": arguments.output, "known": " ".join(_ENDINGS)})
    if name == "xlsx" and arguments.output == DASH:
        raise UnusableInput(NEEDS_FILE, {"name": name})
    return name or "text"


def _write(made: Tally, name: str, arguments: Arguments, console: Console) -> None:
    if name == "xlsx":
        write_output(arguments.output, tally_xlsx(made, console.lang))
        return
    if name == "text":
        look = console.look if arguments.output == DASH else console.file_look
        text = tally_text(made.file, look(arguments.columns))
    else:
        text = _TEXTS[name](made, console.lang)
    deliver(text, arguments.output, console, for_people=name == "text")


def _tell(made: Tally, found: Chosen, console: Console) -> None:
    look = console.side_look()
    if found.errors:
        console.tell(findings_text(Opened(found.result, None, found.errors, found.result.sources), look))
    sources = tuple(
        SourceFile(id=f"f{number}", name=unit.file, format="xlsx", sha256="")
        for number, unit in enumerate(made.file.units, 1)
    )
    console.tell(findings_text(Opened(None, None, made.file.findings, sources), look))
