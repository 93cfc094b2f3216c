"""File names made of the names of units."""

import re
from collections.abc import Iterable

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
"""What no file name may hold on Windows, and marks that nobody sees."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_BYTES = 200
"""Bytes of a file name in UTF-8; Linux takes 255, and an ending and a number follow."""
_WIDE = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")


def file_names(units: Iterable[str], ending: str) -> dict[str, str]:
    """Return a file name for every unit: safe on every system, different from one another also where case does not count."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for unit in units:
        plain = safe_name(unit)
        name, number = plain + ending, 2
        while name.casefold() in taken:
            name, number = f"{plain} ({number}){ending}", number + 1
        taken.add(name.casefold())
        found[unit] = name
    return found


def safe_name(text: str) -> str:
    """Return ``text`` as the stem of a file name: forbidden marks in full width or left out, no reserved name, not too long."""
    plain = _FORBIDDEN.sub("", text.translate(_WIDE)).strip(" .")
    cut = plain.encode()[:_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"_{cut}" if not cut or _RESERVED.fullmatch(cut) or cut.startswith("~$") else cut
