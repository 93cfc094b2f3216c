"""``kaohe diff``: what changed between two rubrics, and the 新旧对照表."""

from collections.abc import Callable
from pathlib import PurePath

from parsers.refusals import refuse
from pipeline.arguments import Arguments, Parser
from pipeline.delivery import deliver
from pipeline.diffing.asked_format import asked_format
from pipeline.diffing.compare import is_same
from pipeline.diffing.door import compared
from pipeline.diffing.given import Given
from pipeline.diffing.pairs_file import found_pairs, read_pairs, wishes
from pipeline.diffing.showing.blocks import Comparison
from pipeline.files import DASH, keep_inputs, read_input, write_output
from pipeline.inputs import DASH_TWICE
from pipeline.language import Lang
from pipeline.making import chosen
from pipeline.outputs.diff_docx import diff_docx
from pipeline.outputs.diff_html import diff_html
from pipeline.outputs.diff_json import diff_json
from pipeline.outputs.diff_md import diff_md
from pipeline.outputs.diff_text import diff_text
from pipeline.outputs.diff_xlsx import diff_xlsx
from pipeline.terminal import Console
from schema.diff import Diff
from schema.finding import Rule
from schema.model import Bilingual

SUMMARY = Bilingual(zh="比较两份细则，做新旧对照表", en="compare two rubrics and make the table of changes")
TWO_OUTPUTS = Rule(
    code="K712",
    name="two-outputs-in-one",
    severity="error",
    message=Bilingual(
        zh="{name}：对照结果和对应关系不能写到同一处", en="{name}: the comparison and the pairs cannot go to one place"
    ),
    help=Bilingual(
        zh="请让 -o 和 --write-pairs 写到不同的文件。", en="Name different files after -o and --write-pairs."
    ),
    explanation=Bilingual(
        zh="--write-pairs 写的是供修改的对应关系，-o 写的是对照结果，是两份文件。",
        en="--write-pairs writes the pairs, to be edited, and -o the comparison: two files.",
    ),
    example="kaohe diff old.json new.json -o pairs.json --write-pairs pairs.json",
)
_TEXTS: dict[str, Callable[[Comparison, Lang], str]] = {
    "json": lambda of, _: diff_json(of),
    "html": diff_html,
    "md": diff_md,
}
_FILES: dict[str, Callable[[Comparison, Lang], bytes]] = {"docx": diff_docx, "xlsx": diff_xlsx}
_ENDINGS = {".txt": "text", ".htm": "html", **{f".{name}": name for name in (*_TEXTS, *_FILES)}}


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    words = say("通知或评分细则 JSON；- 是标准输入", "a notice or a rubric JSON; - is standard input")
    parser.add_argument("old", metavar="OLD", help=say("旧的：", "the old one: ") + words)
    parser.add_argument("new", metavar="NEW", help=say("新的：", "the new one: ") + words)
    parser.add_argument(
        "--format",
        choices=("text", *_TEXTS, *_FILES),
        help=say(
            "格式（默认看 -o 的文件名，屏幕上是 text）",
            "the format (default: by the name after -o; text on the screen)",
        ),
    )
    parser.add_argument(
        "--pairs",
        metavar="P",
        help=say("照这个文件指定哪些项对应", "a pairs file that settles which items belong together"),
    )
    parser.add_argument(
        "--write-pairs",
        metavar="P",
        help=say("把找到的对应写到这个文件，供修改", "write what was found to this file, to be edited"),
    )
    parser.add_argument(
        "--rubric",
        metavar="ID[:ID]",
        help=say(
            "有多张评分表时用哪一张：r1，或旧新各一 r1:r2",
            "of several rubrics the one with this id, or r1:r2 for old and new",
        ),
    )
    parser.columns()
    parser.output()


def run(arguments: Arguments, console: Console) -> int:
    """Write the comparison; 0 where nothing differs but numbering and punctuation, 1 where something does."""
    name = asked_format(arguments.format, arguments.output, _ENDINGS, _FILES)
    _apart(arguments)
    wanted = _wanted(arguments.rubric)
    old, new = chosen([arguments.old], wanted[0]), chosen([arguments.new], wanted[1])
    given = read_pairs(read_input(arguments.pairs)[0], arguments.pairs) if arguments.pairs else None
    settled = wishes(given, arguments.pairs, old.rubric, new.rubric) if given else None
    diff = compared(Given(old.rubric, old.errors), Given(new.rubric, new.errors), settled)
    if arguments.write_pairs:
        made = found_pairs(diff, old.rubric, new.rubric, given).model_dump_json(indent=2) + "\n"
        if arguments.write_pairs == DASH:
            console.data(made)
        else:
            write_output(arguments.write_pairs, made.encode())
    _write(Comparison(diff, old.rubric, new.rubric), name, arguments, console)
    _tell(diff, console)
    return 0 if is_same(diff) else 1


def _apart(arguments: Arguments) -> None:
    """Raise UnusableInput: standard input twice (K615), an output over an input (K023) or over the other output (K712)."""
    inputs = [path for path in (arguments.old, arguments.new, arguments.pairs) if path]
    if inputs.count(DASH) > 1:
        raise refuse(DASH_TWICE, DASH)
    keep_inputs(arguments.output, inputs)
    if arguments.write_pairs:
        keep_inputs(arguments.write_pairs, [arguments.old, arguments.new])
        if PurePath(arguments.write_pairs) == PurePath(arguments.output):
            raise refuse(TWO_OUTPUTS, arguments.write_pairs)


def _wanted(said: str | None) -> tuple[str | None, str | None]:
    """Return which rubric of the old and of the new file is wanted: r1 of both, or r1:r2, where either may be left out."""
    first, colon, second = (said or "").partition(":")
    return first or None, (second if colon else first) or None


def _write(of: Comparison, name: str, arguments: Arguments, console: Console) -> None:
    if name in _FILES:
        write_output(arguments.output, _FILES[name](of, console.lang))
        return
    if name == "text":
        look = console.look if arguments.output == DASH else console.file_look
        text = diff_text(of, look(arguments.columns))
    else:
        text = _TEXTS[name](of, console.lang)
    deliver(text, arguments.output, console, for_people=name == "text")


def _tell(diff: Diff, console: Console) -> None:
    """Say on standard error what to look at: warnings, and how many pairs are doubtful."""
    look = console.side_look()
    for finding in diff.findings:
        if finding.severity != "note":
            console.tell(f"{look.paint(finding.code, '33')} {finding.message.said(console.lang)}")
    doubtful = sum(pair.doubtful for pair in diff.pairs)
    if doubtful:
        console.tell(
            look.said(
                f"{doubtful} 处对应把握不大，请核对；可用 --write-pairs 写出、改好，再用 --pairs 指定",
                f"{doubtful} pairs are doubtful; check them, and settle them with --write-pairs and --pairs",
            )
        )
