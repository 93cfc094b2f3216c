"""What the reader of web pages makes of a page."""

from parsers.readers import html
from parsers.reading import Reading
from schema.document import Paragraph, Table


def read(page: str) -> Reading:
    return html.read(page.encode(), "f1", "notice.html")


def paragraphs(page: str) -> list[str]:
    return [block.text for block in read(page).blocks if isinstance(block, Paragraph)]


def tables(page: str) -> list[Table]:
    return [block for block in read(page).blocks if isinstance(block, Table)]
