"""Which format is asked for: the one that is named, or that of the ending of the output."""

from collections.abc import Container, Mapping
from pathlib import PurePath

from pipeline.files import DASH
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual

ENDING = Rule(
    code="K707",
    name="diff-ending",
    severity="error",
    message=Bilingual(zh="{name}：看不出要写成哪种格式", en="{name}: its ending does not say which format to write"),
    help=Bilingual(
        zh="文件名用 {known} 结尾，或用 --format 说明。", en="Let the name end in {known}, or say it with --format."
    ),
    explanation=Bilingual(
        zh="输出格式由 --format 或 -o 的文件名决定。", en="The format follows from --format or from the name after -o."
    ),
    example="kaohe diff old.json new.json -o table.pdf",
)
NEEDS_FILE = Rule(
    code="K708",
    name="diff-needs-file",
    severity="error",
    message=Bilingual(zh="{name} 格式要写到文件里", en="{name} is written to a file"),
    help=Bilingual(zh="请用 -o 写明以 .{name} 结尾的文件名。", en="Name a file that ends in .{name} with -o."),
    explanation=Bilingual(
        zh="Word 和 Excel 文件不能印在屏幕上。", en="Word and Excel files cannot be printed on the screen."
    ),
    example="kaohe diff old.json new.json --format docx",
)


def asked_format(named: str | None, output: str, endings: Mapping[str, str], files: Container[str]) -> str:
    """Return the format: ``named``, else by the ending of ``output`` in ``endings``, text on the screen.

    Raises UnusableInput: an ending that says nothing (K707), one of ``files``, which are written to files, on the screen (K708).
    """
    name = named
    if name is None and output != DASH:
        name = endings.get(PurePath(output).suffix.lower())
        if name is None:
            raise UnusableInput(ENDING, {"name": output, "known": " ".join(endings)})
    if name is not None and name in files and output == DASH:
        raise UnusableInput(NEEDS_FILE, {"name": name})
    return name or "text"
