"""The Word samples."""

from pathlib import Path

from docx_file import Page, write_docx
from docx_shapes import (
    auto_number,
    content_controls,
    header_typed_again,
    nested_in_layout_table,
    numbering,
    split_tables,
)
from docx_table import Shape, plain_blocks
from docx_tracked import tracked_changes
from notice_text import FOLDER, Notice
from variants import decimals, full_width

CATEGORIES = 5


def make(notice: Notice) -> list[Path]:
    """Write every Word sample."""
    plain = Shape()
    bodies = {
        "notice": plain_blocks(notice, plain),
        "category-one-line": plain_blocks(notice, Shape(category="line")),
        "category-line-breaks": plain_blocks(notice, Shape(category="breaks")),
        "category-vertical-text": plain_blocks(notice, Shape(category="vertical")),
        "blank-below": plain_blocks(notice, Shape(merge="blank")),
        "grid-before": plain_blocks(notice, Shape(merge="grid")),
        "header-repeated": plain_blocks(notice, Shape(header_repeated=True)),
        "header-typed-again": header_typed_again(notice),
        "split-tables": split_tables(notice),
        "content-control": content_controls(notice),
        "tracked-changes": tracked_changes(notice),
        "full-width": plain_blocks(full_width(notice), plain),
        "decimals": plain_blocks(decimals(notice), plain),
        "nested-in-layout-table": nested_in_layout_table(notice),
    }
    made = [write_docx(FOLDER / f"{name}.docx", blocks, Page()) for name, blocks in bodies.items()]
    numbered = write_docx(FOLDER / "auto-number.docx", auto_number(notice), Page(), numbering(CATEGORIES))
    return [*made, numbered]
