"""``kaohe accept``: a person's decision on a finding, recorded in the rubric JSON."""

from datetime import date

from parsers.refusals import refuse
from pipeline.arguments import Arguments, Parser
from pipeline.choosing import chosen_finding, marked
from pipeline.files import DASH, write_output
from pipeline.inputs import decide, first_json, read_files, rubric_of, understand
from pipeline.rubric_json import dump
from pipeline.terminal import Console
from schema.finding import Decision, Rule
from schema.model import Bilingual

SUMMARY = Bilingual(
    zh="对一个问题记下决定：原件就是这样", en="record a decision on a finding: the notice says so indeed"
)
NEEDS_JSON = Rule(
    code="K620",
    name="accept-needs-json",
    severity="error",
    message=Bilingual(
        zh="{name}：这是通知原件，决定只能记在评分细则 JSON 里",
        en="{name}: this is the notice itself; a decision is recorded in a rubric JSON",
    ),
    help=Bilingual(
        zh="先用 kaohe parse {name} -o rubric.json 写出 JSON，再对 rubric.json 用 kaohe accept。",
        en="First kaohe parse {name} -o rubric.json, then kaohe accept on rubric.json.",
    ),
    explanation=Bilingual(
        zh="原件从不改动；决定连同理由写进 JSON 的 decisions。",
        en="The notice is never changed; decisions and their reasons stand in the JSON under decisions.",
    ),
    example="kaohe accept notice.docx K201@1.4 --reason …",
)


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("json", metavar="J", help=parser.said("评分细则 JSON", "the rubric JSON"))
    mark = parser.said(
        "问题的代码，不止一处时加编号：K201@2.8",
        "the code of the finding, with an id where there are several: K201@2.8",
    )
    parser.add_argument("finding", metavar="CODE[@ID]", help=mark)
    parser.add_argument("--reason", required=True, type=_words, metavar="R", help=parser.said("理由", "why"))
    parser.add_argument("--by", type=_words, metavar="N", help=parser.said("谁决定的", "who decided"))
    day = parser.said("哪天决定的，如 2012-08-01（默认今天）", "the day, as 2012-08-01 (default: today)")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help=day)
    out = parser.said("写到这个文件（默认写回原 JSON）", "write to this file (default: the JSON itself)")
    parser.add_argument("-o", "--output", metavar="OUT", help=out)


def run(arguments: Arguments, console: Console) -> int:
    """Record the decision and write the JSON back."""
    files = read_files([arguments.json])
    if first_json(files) is None:
        raise refuse(NEEDS_JSON, arguments.json)
    result = rubric_of(understand(files), arguments.json)
    finding = chosen_finding(result, marked(arguments.finding))
    day = (arguments.on or date.today()).isoformat()
    decision = Decision(code=finding.code, path=finding.path, reason=arguments.reason, by=arguments.by, on=day)
    text = dump(decide(result, decision))
    output = arguments.output or arguments.json
    if output == DASH:
        console.data(text)
    else:
        write_output(output, text.encode())
    look = console.side_look()
    earlier = [old for old in result.decisions if (old.code, old.path) == (finding.code, finding.path)]
    message = finding.message.said(console.lang)
    console.tell(look.said(f"已记下决定：{finding.code} {message}", f"decided: {finding.code} {message}"))
    for old in earlier:
        console.tell(
            look.said(f"  代替了原先的理由：{old.reason}", f"  in the place of the earlier reason: {old.reason}")
        )
    return 0


def _words(text: str) -> str:
    if not text.strip():
        raise ValueError(text)
    return text.strip()
