"""What may be typed into the score cells of an Excel form, and the Chinese messages that say so."""

from decimal import Decimal

from pipeline.forms import words
from pipeline.forms.form import Line

_TITLE = "分值填写有误"
_TITLE_LENGTH, _MESSAGE_LENGTH = 32, 255
"""Excel's bounds for the title and the text of a message."""


def validation(line: Line, cell: str) -> dict[str, object]:
    """Return the validation of the score cell ``cell`` (as D5) of ``line``, as XlsxWriter takes it.

    Between 0 and full marks, or ``/`` or 无 for what does not apply; a veto item is chosen from a list.
    """
    if line.rule == "veto":
        message = f"请选择“{words.YES}”（一票否决）或“{words.NO}”；不适用填“/”。"
        return {"validate": "list", "source": list(words.CHOICES), **_messages("一票否决", message)}
    upper = f",{cell}<={_plain(line.most)}" if line.most is not None else ""
    formula = f'=OR({cell}="/",{cell}="无",IF(ISNUMBER({cell}),AND({cell}>=0{upper}),FALSE))'
    return {"validate": "custom", "value": formula, **_messages(_prompt_title(line), _prompt(line))}


def _messages(title: str, message: str) -> dict[str, object]:
    return {
        "input_title": title[:_TITLE_LENGTH],
        "input_message": message[:_MESSAGE_LENGTH],
        "error_title": _TITLE,
        "error_message": message[:_MESSAGE_LENGTH],
        "error_type": "stop",
    }


def _prompt_title(line: Line) -> str:
    kind = words.KINDS[line.rule]
    return f"{line.id} {kind}" if kind else f"{line.id} 满分{_plain(line.most)}" if line.most is not None else line.id


def _prompt(line: Line) -> str:
    most = _plain(line.most) if line.most is not None else ""
    bound = f"请填 0 到 {most} 之间的数" if most else "请填不小于 0 的数"
    if line.rule == "deduction":
        bound += "（扣几分填几分，填正数）"
    if line.rule == "bonus":
        bound += "（加几分填几分）"
    return f"{bound}；不适用填“/”，未填请留空。"


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"
