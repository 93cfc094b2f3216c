"""Overriding single pairs: reading what a person settled, and writing what was found, to be edited."""

from collections.abc import Mapping, Sequence

from pydantic import ValidationError

from pipeline.diffing.align import Wishes
from pipeline.diffing.entries import Entry, entries
from pipeline.json_faults import first_fault
from pipeline.json_text import BOM, parse_json
from schema.diff import Diff
from schema.finding import Rule, UnusableInput
from schema.model import Bilingual
from schema.pairs import PairsFile, PairWish
from schema.rubric import Rubric

BROKEN = Rule(
    code="K704",
    name="pairs-file-broken",
    severity="error",
    message=Bilingual(zh="{name}：不是能用的 pairs 文件（{reason}）", en="{name}: not a usable pairs file ({reason})"),
    help=Bilingual(
        zh="用 kaohe diff 旧 新 --write-pairs pairs.json 写一份，只改 together 的值，或删去、添加几行。",
        en="Write one with kaohe diff OLD NEW --write-pairs pairs.json, and only change together, delete lines or add some.",
    ),
    explanation=Bilingual(
        zh="pairs 文件说明哪些项对应、哪些不对应；写法不对或自相矛盾就不能照办。",
        en="The pairs file says which items belong together; one that is malformed or contradicts itself cannot be followed.",
    ),
    example='{"schema": "kaohe/pairs", "schema_version": "1.0", "pairs": [{"old": "1.4", "new": "1.5", "together": "yes"}]}',
)
UNKNOWN = Rule(
    code="K705",
    name="pairs-unknown-item",
    severity="error",
    message=Bilingual(zh="{name}：{side}细则里没有 {id} 这一项", en="{name}: the {side} rubric has no item {id}"),
    help=Bilingual(zh="编号用 kaohe show 查看。", en="kaohe show prints the ids."),
    explanation=Bilingual(
        zh="pairs 文件里的编号是细则 JSON 里的编号（如 1.4），不是印出来的编号。",
        en="The ids in the pairs file are those of the rubric JSON, as 1.4, not the printed numbers.",
    ),
    example='{"old": "9.9", "new": "1.1", "together": true}',
)
OTHER_TEXT = Rule(
    code="K706",
    name="pairs-of-other-rubrics",
    severity="error",
    message=Bilingual(
        zh="{name}：{side}细则的 {id} 现在是“{now}”，pairs 文件里记的是“{then}”",
        en='{name}: {id} of the {side} rubric is "{now}", but the pairs file has "{then}"',
    ),
    help=Bilingual(
        zh="细则改过以后编号可能指别的内容；请重新用 --write-pairs 写一份，再改。",
        en="After a rubric changed its ids may mean other items; write the file anew with --write-pairs and edit it again.",
    ),
    explanation=Bilingual(
        zh="pairs 文件是对另外两份细则写的；照着用会把不相干的内容配在一起。",
        en="The file was written for other rubrics; following it would tie things that have nothing to do with each other.",
    ),
    example="a pairs file of 2011/2012 used for 2012/2013",
)
_SIDES = Bilingual(zh="旧", en="old"), Bilingual(zh="新", en="new")


def read_pairs(data: bytes, name: str) -> PairsFile:
    """Return the pairs file ``data``. Raises UnusableInput: not JSON (K610), not a pairs file (K704)."""
    raw = parse_json(data, name)
    try:
        return PairsFile.model_validate_json(data.removeprefix(BOM), strict=True)
    except ValidationError as problem:
        raise UnusableInput(BROKEN, {"name": name, "reason": first_fault(problem, raw).message}) from problem


def wishes(file: PairsFile, name: str, old: Rubric, new: Rubric) -> Wishes:
    """Return what the pairs file settles of two rubrics, by index.

    Raises UnusableInput: an item that is not there (K705), another text (K706), a pair both together and apart (K704).
    """
    sides = _by_id(entries(old)), _by_id(entries(new))
    found: dict[tuple[int, int], bool] = {}
    for wish in file.pairs:
        first = _index(sides[0], (wish.old, wish.old_text), _SIDES[0], name)
        second = _index(sides[1], (wish.new, wish.new_text), _SIDES[1], name)
        if found.setdefault((first, second), wish.together) != wish.together:
            both = Bilingual(
                zh=f"{wish.old} 和 {wish.new} 既说对应又说不对应",
                en=f"{wish.old} and {wish.new} both together and apart",
            )
            raise UnusableInput(BROKEN, {"name": name, "reason": both})
    together = frozenset(pair for pair, tied in found.items() if tied)
    return Wishes(together, frozenset(found) - together)


def found_pairs(diff: Diff, old: Rubric, new: Rubric, given: PairsFile | None = None) -> PairsFile:
    """Return the pairs file of what was found; what ``given`` kept apart stays apart."""
    texts = _by_id(entries(old)), _by_id(entries(new))
    apart = [wish for wish in given.pairs if not wish.together] if given else []
    made = [
        PairWish(
            old=edge.old,
            new=edge.new,
            together=True,
            similarity=edge.similarity,
            doubtful=pair.doubtful,
            old_text=texts[0][edge.old].item.text,
            new_text=texts[1][edge.new].item.text,
        )
        for pair in diff.pairs
        for edge in pair.edges
    ]
    return PairsFile(pairs=(*made, *apart))


def _by_id(items: Sequence[Entry]) -> dict[str, Entry]:
    return {entry.item.id: entry for entry in items}


def _index(known: Mapping[str, Entry], wish: tuple[str, str | None], side: Bilingual, name: str) -> int:
    at, text = wish
    if at not in known:
        raise UnusableInput(UNKNOWN, {"name": name, "side": side, "id": at})
    now = known[at].item.text
    if text is not None and text != now:
        values = {"name": name, "side": side, "id": at, "now": now[:30], "then": text[:30]}
        raise UnusableInput(OTHER_TEXT, values)
    return known[at].index
