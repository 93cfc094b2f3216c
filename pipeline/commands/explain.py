"""``kaohe explain``: what a code means and what to do."""

from pipeline.arguments import Arguments, Parser
from pipeline.catalogue import Catalogue, catalogue, in_general, near, sought
from pipeline.severities import SEVERITIES
from pipeline.terminal import Console, Look
from pipeline.width import left, width, wrap
from schema.finding import Rule
from schema.model import Bilingual

SUMMARY = Bilingual(
    zh="说明一个问题代码：什么意思、例子、怎么办", en="explain a code: what it means, an example, what to do"
)


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    words = parser.said("代码，如 K201；不写就列出全部", "the code, as K201; none lists them all")
    parser.add_argument("code", nargs="?", metavar="CODE", help=words)


def run(arguments: Arguments, console: Console) -> int:
    """Print the explanation, or all codes; 2 where there is no such code."""
    rules = catalogue()
    look = console.look()
    if arguments.code is None:
        console.show("\n".join(_line(rule, look) for rule in rules.values()) + "\n")
        return 0
    rule = sought(arguments.code, rules)
    if rule is None:
        return _unknown(arguments.code, rules, console)
    console.show("\n".join(_page(rule, look)) + "\n")
    return 0


def _line(rule: Rule, look: Look) -> str:
    name, style = SEVERITIES[rule.severity]
    severity = left(name.said(look.lang), max(width(words.said(look.lang)) for words, _ in SEVERITIES.values()))
    return f"{rule.code}  {look.paint(severity, style)}  {rule.name}  {in_general(rule.message, look.lang)}"


def _page(rule: Rule, look: Look) -> list[str]:
    name, style = SEVERITIES[rule.severity]
    parts = [
        (look.said("说法", "Says"), in_general(rule.message, look.lang)),
        (look.said("意思", "Means"), rule.explanation.said(look.lang)),
        (look.said("例子", "Example"), rule.example),
        (look.said("怎么办", "What to do"), in_general(rule.help, look.lang)),
    ]
    lines = [look.paint(f"{rule.code} {rule.name} ({name.said(look.lang)})", style)]
    for title, text in parts:
        if text:
            lines += ["", look.paint(title, "1")]
            lines += [f"  {line}" for part in text.split("\n") for line in wrap(part, look.columns - 2)]
    return lines


def _unknown(code: str, rules: Catalogue, console: Console) -> int:
    look = console.look()
    close = near(code, rules)
    said = look.said(f"kaohe explain：没有 {code} 这个代码", f"kaohe explain: there is no code {code}")
    if close:
        console.tell(said + look.said("；相近的有：", "; near it:"))
    else:
        console.tell(said + look.said("；kaohe explain 列出全部", "; kaohe explain lists them all"))
    for rule in close:
        console.tell(f"  {_line(rule, look)}")
    return 2
