"""From the bytes of a file to the filled form that they hold."""

from pathlib import PurePath

from parsers import foreign
from parsers.refusals import EMPTY, refuse
from pipeline.collecting import excel, word
from pipeline.collecting.gathering import NOT_A_FORM, Given
from pipeline.collecting.grid import Filled
from schema.finding import Finding, UnusableInput

_OFFICE_ENDINGS = (".docx", ".docm", ".xlsx", ".xlsm")


def opened(given: Given) -> Filled | Finding:
    """Return the filled form that a file holds, or the finding why there is none; the format is told by the bytes."""
    if given.problem:
        return given.problem.finding()
    try:
        if not given.data.strip():
            raise refuse(EMPTY, given.name)
        if word.recognises(given.data):
            return word.read(given.data, given.name)
        if excel.recognises(given.data):
            return excel.read(given.data, given.name)
        return _other(given)
    except UnusableInput as problem:
        return problem.finding()


def _other(given: Given) -> Finding:
    """Return the finding about a file that is neither docx nor xlsx: damaged, encrypted, or something else."""
    kind = foreign.kind(given.data)
    if kind == foreign.ENCRYPTED_OFFICE or (kind == "zip" and given.name.lower().endswith(_OFFICE_ENDINGS)):
        return foreign.refusal(kind, given.name).finding()
    ending = PurePath(given.name).suffix.lower().removeprefix(".")
    return NOT_A_FORM.finding({"file": given.name, "kind": kind or ending or "?"})
