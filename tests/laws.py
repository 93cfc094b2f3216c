"""What holds for every document, whatever is in it: coverage, places, offsets, ids."""

from collections.abc import Iterator
from typing import Any

from schema.document import Block, Cell, Document, Paragraph
from schema.notice import RubricFile

Key = tuple[str, str, int, int, int]


def broken_laws(document: Document, result: RubricFile) -> list[str]:
    """Return what does not hold for ``result``, the reading of ``document``; empty where all is well."""
    texts = dict(_printed(document.blocks))
    raw = result.model_dump(mode="json", by_alias=True)
    return [
        *_coverage(texts, raw["coverage"]),
        *_places(texts, raw, "$"),
        *_sources(raw),
        *(fault for rubric in raw["rubrics"] for fault in _ids(rubric, "")),
        *(fault for rubric in raw["rubrics"] for fault in _offsets(rubric)),
        *_printed_where_said(texts, raw, "$"),
    ]


def _printed(blocks: tuple[Block, ...]) -> Iterator[tuple[Key, str]]:
    for block in blocks:
        for entry in (block,) if isinstance(block, Paragraph) else block.cells:
            if entry.source:
                yield _key(entry.source[0].model_dump()), entry.text
            if isinstance(entry, Cell):
                yield from _printed(entry.tables)


def _key(place: dict[str, Any]) -> Key:
    if "paragraph" in place:
        return place["file"], "paragraph", place["paragraph"], 0, 0
    return place["file"], "cell", place["table"], place["row"], place["column"]


def _solid(text: str) -> str:
    return "".join(text.split())


def _cut(texts: dict[Key, str], source: list[dict[str, Any]]) -> str:
    return "".join(texts[_key(place)][place["start"] : place["end"]] for place in source)


def _coverage(texts: dict[Key, str], said: dict[str, Any]) -> Iterator[str]:
    characters = sum(len(_solid(text)) for text in texts.values())
    unused = sum(len(_solid(entry["text"])) for entry in said["unused"])
    if said["characters"] != characters:
        yield f"coverage counts {said['characters']} characters, {characters} are printed"
    if said["used"] + unused != characters:
        yield f"{said['used']} used and {unused} unused are not {characters}"
    for entry in said["unused"]:
        if not entry["source"] or _cut(texts, entry["source"]) != entry["text"]:
            yield f"unused {entry['text']!r} does not stand where it says"


def _places(texts: dict[Key, str], value: Any, path: str) -> Iterator[str]:
    """Every place names a text that is printed, and characters that it has."""
    if isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _places(texts, inner, f"{path}[{n}]")
    elif isinstance(value, dict) and {"file", "start", "end"} <= value.keys():
        text = texts.get(_key(value))
        if text is None or not 0 <= value["start"] <= value["end"] <= len(text):
            yield f"{path}: no such place {value}"
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(texts, inner, f"{path}.{key}")


def _sources(raw: dict[str, Any]) -> Iterator[str]:
    ids = [source["id"] for source in raw["sources"]]
    if ids != [f"f{n}" for n in range(1, len(ids) + 1)]:
        yield f"the sources are {ids}"
    rubrics = [rubric["id"] for rubric in raw["rubrics"]]
    if rubrics != [f"r{n}" for n in range(1, len(rubrics) + 1)]:
        yield f"the rubrics are {rubrics}"


def _ids(node: dict[str, Any], prefix: str) -> Iterator[str]:
    """Children are numbered from 1, categories and items together."""
    children = [*node["categories"], *node["items"]]
    expected = {f"{prefix}{n}" for n in range(1, len(children) + 1)}
    if {child["id"] for child in children} != expected:
        yield f"below {prefix!r} stand {[child['id'] for child in children]}"
    for category in node["categories"]:
        yield from _ids(category, f"{category['id']}.")
    for item in node["items"]:
        subs = [sub["id"] for sub in item["sub_points"]]
        if subs != [f"{item['id']}.{n}" for n in range(1, len(subs) + 1)]:
            yield f"item {item['id']} has the sub-points {subs}"


def _offsets(node: dict[str, Any]) -> Iterator[str]:
    for category in node["categories"]:
        yield from _offsets(category)
    for item in node["items"]:
        text = item["text"]
        for sub in item["sub_points"]:
            clause = text[sub["start"] : sub["end"]]
            if not (clause.startswith(sub["text"]) and clause.endswith(sub["marker"])):
                yield f"{item['id']}: {sub} is not {clause!r}"
        for found in (*item["targets"], *item["scoring"]):
            cells = [cell["text"] for cell in item["cells"] if cell["column"] == found["in"]]
            inside = [text] if found["in"] is None else cells
            if found["text"] not in [one[found["start"] : found["end"]] for one in inside]:
                yield f"{item['id']}: {found['text']!r} is not at its offsets"


def _printed_where_said(texts: dict[Key, str], value: Any, path: str) -> Iterator[str]:
    """Every text with a source is printed there, blanks and the shapes of radicals aside."""
    if isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _printed_where_said(texts, inner, f"{path}[{n}]")
    if not isinstance(value, dict):
        return
    for text, source in (("text", "source"), ("points_text", "points_source"), ("name", "source")):
        said, places = value.get(text), value.get(source)
        if isinstance(said, str) and places and isinstance(places, list):
            yield from _is_printed(said, _solid(_cut(texts, places)), f"{path}.{text}")
    for key, inner in value.items():
        if key not in ("findings", "coverage"):
            yield from _printed_where_said(texts, inner, f"{path}.{key}")


def _is_printed(said: str, printed: str, path: str) -> Iterator[str]:
    wanted = _solid(said)
    if any("\u2e80" <= character <= "\u2fdf" for character in printed):
        wanted, printed = "", ""
    if wanted not in printed and any(character not in printed for character in wanted):
        yield f"{path}: {said!r} is not in {printed!r}"
