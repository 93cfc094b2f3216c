"""``kaohe edit``: a review sheet in which a clerk corrects a rubric in Excel."""

from pathlib import Path

from parsers.review_sheets import is_review
from pipeline.arguments import Arguments, Parser
from pipeline.editing.blank import blank
from pipeline.editing.review import EMPTY_SHEET, reviewed
from pipeline.editing.write import write
from pipeline.files import keep_inputs, read_input, write_output
from pipeline.inputs import open_files, rubric_of
from pipeline.outputs.findings_text import counted
from pipeline.refused import refused
from pipeline.terminal import Console
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

SUMMARY = Bilingual(
    zh="做校对表（xlsx）：在 Excel 里改细则，再用 parse 读回",
    en="make a review sheet (xlsx): correct the rubric in Excel, then parse it",
)
ENDING = Rule(
    code="K622",
    name="review-sheet-ending",
    severity="error",
    message=Bilingual(zh="{name}：校对表的文件名要以 .xlsx 结尾", en="{name}: a review sheet's name must end in .xlsx"),
    help=Bilingual(zh="请写 -o 校对表.xlsx。", en="Name it as -o review.xlsx."),
    explanation=Bilingual(zh="校对表只做成 Excel 文件。", en="A review sheet is an Excel file."),
    example="kaohe edit notice.docx -o 校对表.docx",
)
CORRECTED = Rule(
    code="K623",
    name="review-sheet-corrected",
    severity="error",
    message=Bilingual(
        zh="{name}：里面有人改过，没有盖掉", en="{name}: somebody has made corrections in it, so it was not replaced"
    ),
    help=Bilingual(
        zh="先用 kaohe parse {name} 读出改动；或换一个文件名；一定要盖掉，加 --force。",
        en="Read the corrections with kaohe parse {name} first, choose another name, or add --force to replace it.",
    ),
    explanation=Bilingual(
        zh="同名的校对表里有手工改动，盖掉就白改了。",
        en="A review sheet of that name holds corrections that would be lost.",
    ),
    example="kaohe edit notice.docx -o 校对表.xlsx, twice",
)


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    say = parser.said
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=say("通知、评分细则 JSON 或校对表", "a notice, a rubric JSON or a review sheet"),
    )
    empty = say("做一份空白的，把读不了的通知打进去", "make an empty one, to type in a notice that cannot be read")
    parser.add_argument("--empty", action="store_true", help=empty)
    out = say("写到这个 .xlsx 文件", "the .xlsx to write")
    parser.add_argument("-o", "--output", required=True, metavar="X", help=out)
    force = say("同名的校对表里有手工改动也盖掉", "replace a review sheet of that name although it holds corrections")
    parser.add_argument("--force", action="store_true", help=force)


def run(arguments: Arguments, console: Console) -> int:
    """Write the review sheet; 1 where the rubric holds error findings."""
    look = console.side_look()
    if arguments.empty == bool(arguments.files):
        console.tell(
            look.said(
                "kaohe edit：给一份通知，或用 --empty（二者选一）", "kaohe edit: name a notice, or else use --empty"
            )
        )
        return 2
    if Path(arguments.output).suffix.lower() != ".xlsx":
        raise UnusableInput(ENDING, {"name": arguments.output})
    if not arguments.force:
        _spare(arguments.output)
    if arguments.empty:
        write_output(arguments.output, write(blank()))
        console.tell(
            look.said(f"已写出空白校对表：{arguments.output}", f"empty review sheet written: {arguments.output}")
        )
        return 0
    keep_inputs(arguments.output, arguments.files)
    try:
        opened = open_files(arguments.files)
    except UnusableInput as problem:
        status = refused(problem, console)
        empty = f"kaohe edit --empty -o {arguments.output}"
        console.tell(look.said(f"  = 也可以自己打进去：{empty}", f"  = or type it in yourself: {empty}"))
        return status
    write_output(arguments.output, write(rubric_of(opened, arguments.files[0])))
    console.tell(look.said(f"已写出校对表：{arguments.output}", f"review sheet written: {arguments.output}"))
    console.tell(counted(opened.findings, look))
    after = f"kaohe parse {arguments.output} -o rubric.json"
    console.tell(look.said(f"改好后读回：{after}", f"read it back with: {after}"))
    return int(opened.has_errors)


def _spare(path: str) -> None:
    """Raise UnusableInput (K623) where a review sheet stands at ``path`` in which somebody changed something."""
    if not Path(path).is_file():
        return
    data, _ = read_input(path)
    if is_review(data) and _is_corrected(data, path):
        raise UnusableInput(CORRECTED, {"name": path})


def _is_corrected(data: bytes, path: str) -> bool:
    try:
        return reviewed(data, path).is_changed
    except UnusableInput as problem:
        return problem.code != EMPTY_SHEET.code
