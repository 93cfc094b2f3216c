"""Rubric JSON with one fault each: what kaohe writes for a small table, changed as by a careless hand.

Needs kaohe itself, installed or on the path: the JSON is its own.
"""

import json
from typing import Any

from kaohe import dump_rubric, parse_notice

TABLE = "考核内容\t满分\n1.建立档案（1分）；参与调解（2分）。\t3分\n2.加强宣传。\t2分\n合计\t5分\n"


def samples() -> dict[str, bytes]:
    """Every such sample by its name."""
    texts = {
        "K601-bad-value.json": _item("points", "2分"),
        "K602-missing-key.json": _without("points_text"),
        "K603-unknown-key.json": _item("piont", 2),
        "K604-newer-schema.json": _newer(),
        "K605-fingerprint-stale.json": _item("text", "加强宣传工作。"),
        "K606-repeated-key.json": _twice(),
        "K607-repeated-id.json": _item("id", "1"),
        "K608-offsets-stale.json": _moved(),
    }
    return {name: text.encode() for name, text in texts.items()}


def _base() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(dump_rubric(parse_notice(TABLE.encode(), name="notice.txt")))
    return raw | {"findings": []}


def _text(raw: dict[str, Any]) -> str:
    return json.dumps(raw, ensure_ascii=False, indent=1) + "\n"


def _item(key: str, value: object) -> str:
    """Another value for this key of the second item."""
    raw = _base()
    raw["rubrics"][0]["items"][1][key] = value
    return _text(raw)


def _without(key: str) -> str:
    raw = _base()
    del raw["rubrics"][0]["items"][1][key]
    return _text(raw)


def _newer() -> str:
    return _text(_base() | {"schema_version": "1.7", "from_the_future": None})


def _twice() -> str:
    """The id of the rubric stands twice."""
    return _text(_base()).replace('"id": "r1",', '"id": "r1", "id": "r1",', 1)


def _moved() -> str:
    """A sub-point that begins three characters too late."""
    raw = _base()
    raw["rubrics"][0]["items"][0]["sub_points"][0]["start"] = 3
    return _text(raw)
