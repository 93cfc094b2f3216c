"""Points that a text speaks of again, 否则该项的（2分）不给分: another mark gives them, or else they are those of the item there."""

import re
from collections.abc import Sequence

_THAT = re.compile(r"[此该本这那](?:一?[小大]?[项题点步个部]分?)?的?\s*[（(【\[]?\s*$")
_NOT_GIVEN = re.compile(r"\s*[)）】\]]?\s*[均则都也]?不(?:予|再)?[得给计记]分")
_ASKED = re.compile(
    r"[\W\d_]*+(?:[^，,。；;:：]{1,10}[:：]\s*)?(?!如|若|倘|凡|但|则|否则|未|无|没|不|缺|少|漏|逾|超|迟|延|违|发生|出现|因)[^，,。；;:：]+(?<![的时者])[，,。；;]"
)
"""A first clause, maybe behind a name, that says what is asked for and no condition: 台账齐全，无台账的此项（2分）不得分.

Right before 此项 it is the condition itself: 有重大事故，此项（2分）不得分.
"""


def says_again(text: str, start: int, end: int) -> bool:
    """Return whether points are spoken of from ``start`` to ``end`` of ``text`` as those that are not given: 该项的（2分）不给分."""
    return bool(_NOT_GIVEN.match(text, end) and _THAT.search(text, 0, start))


def spoken_again(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Return those of the ``spans`` of the marks of ``text`` that speak again of points which another mark gives.

    None where all do and the text says first what is asked for: nothing else gives it its points.
    """
    again = frozenset(span for span in spans if says_again(text, *span))
    asked = _ASKED.match(text) if again and len(again) == len(spans) else None
    that = _THAT.search(text, 0, min(again)[0]) if asked else None
    return frozenset() if asked and that and text[asked.end() : that.start()].strip() else again
