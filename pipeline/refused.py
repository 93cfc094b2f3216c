"""Telling why a file cannot be used."""

from pipeline.terminal import Console
from schema.finding import UnusableInput

USAGE = 2
"""The exit status of a command that was given what it cannot use."""


def refused(problem: UnusableInput, console: Console) -> int:
    """Tell why a file cannot be used, and return the exit status for it."""
    look = console.side_look()
    tag = look.paint(f"{look.said('错误', 'error')}[{problem.code}]", "1;31")
    console.tell(f"{tag}{look.said('：', ': ')}{problem.message.said(console.lang)}")
    remedy = problem.help.said(console.lang).strip()
    if remedy:
        console.tell(f"  = {look.said('帮助：', 'help: ')}{remedy}")
    return USAGE
