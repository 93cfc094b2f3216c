"""Where a text that was asked for goes: into a file, or to standard output."""

from pipeline.files import DASH, write_output
from pipeline.terminal import Console


def deliver(text: str, output: str, console: Console, *, for_people: bool) -> None:
    """Write ``text`` to the file ``output``, or where that is a dash to standard output: as words ``for_people``, or as data.

    Raises UnusableInput as :func:`pipeline.files.write_output` does.
    """
    if output != DASH:
        write_output(output, text.encode())
    elif for_people:
        console.show(text)
    else:
        console.data(text)
