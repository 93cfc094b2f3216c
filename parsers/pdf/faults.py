"""The one boundary around pdfminer: what it raises on damaged files becomes a refusal, what it logs stays inside."""

import binascii
import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pdfminer.pdfdocument import PDFEncryptionError
from pdfminer.psexceptions import PSException

from parsers.refusals import DAMAGED, ENCRYPTED, refuse

FAULTS = (
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    binascii.Error,
    struct.error,
    zlib.error,
)
"""pdfminer checks little of what a file says before using it: beside its own PSException (and PDFException below it), a
number where a dictionary is wanted ends in AttributeError or TypeError, a missing key in KeyError, a huge number in
OverflowError, a wrong length in struct.error, objects that hold themselves in RecursionError, broken packed data in
zlib.error, wrong text or a wrong key in ValueError, impossible states in AssertionError."""


@contextmanager
def boundary(name: str, where: str) -> Iterator[None]:
    """Refuse the file ``name`` as encrypted (K005) or as damaged (K004) at ``where`` if what is done within fails."""
    try:
        yield
    except PDFEncryptionError as problem:
        raise refuse(ENCRYPTED, name) from problem
    except FAULTS as problem:
        raise refuse(DAMAGED, name, reason=f"{where}: {str(problem)[:80] or type(problem).__name__}") from problem


@contextmanager
def silence() -> Iterator[None]:
    """Keep pdfminer's warnings off the user's screen while within."""
    logger = logging.getLogger("pdfminer")
    before, handler = logger.propagate, logging.NullHandler()
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = before
