"""``kaohe show``: the rubric as a tree for people."""

from pipeline.arguments import Arguments, Parser
from pipeline.choosing import chosen_rubric
from pipeline.inputs import only, open_files, rubric_of
from pipeline.outputs.findings_text import findings_text
from pipeline.outputs.tree import tree
from pipeline.terminal import Console
from schema.model import Bilingual

SUMMARY = Bilingual(zh="把评分细则印成目录树，分值对齐", en="print the rubric as a tree, points aligned")


def configure(parser: Parser) -> None:
    """Add the arguments of the command."""
    parser.files("通知或评分细则 JSON；- 是标准输入", "a notice or a rubric JSON; - is standard input")
    parser.rubric()
    parser.columns()


def run(arguments: Arguments, console: Console) -> int:
    """Print the tree and the findings below it; 1 where there are error findings."""
    opened = open_files(arguments.files)
    result = rubric_of(opened, arguments.files[0])
    chosen_rubric(result, arguments.rubric)
    opened = only(opened, arguments.rubric)
    look = console.look(arguments.columns)
    console.show(tree(result, look, arguments.rubric) + "\n" + findings_text(opened, look))
    return int(opened.has_errors)
