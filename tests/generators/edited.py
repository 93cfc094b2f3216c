"""Two rubrics of which one is the other with edits, for laws about comparisons (hypothesis strategies)."""

from hypothesis import strategies as st

from parsers.rubric import fingerprint
from parsers.wording.marks import marks
from parsers.wording.rules.targets import targets
from schema.rubric import Category, Item, Rubric, SubPoint
from tests.generators.forms import HALVES, rubrics, texts

Pair = tuple[Rubric, Rubric]
_NUMBERS = st.sampled_from(["不少于5篇", "达到95%以上", "3日内", "12次", "（1分）", "（2.5分）"])


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Return a rubric, and either a quite different one or one made from it by editing its items and categories."""
    old = draw(rubrics())
    if draw(st.integers(0, 4)) == 0:
        return old, draw(rubrics())
    new = old.model_copy(
        update={
            "categories": tuple(draw(_edited(category)) for category in old.categories),
            "items": draw(_items(old.items)),
            "assessment_year": draw(st.sampled_from(["2012", "2013", None])),
            "points": draw(st.none() | HALVES),
        }
    )
    new = renumbered(new)
    return old, new.model_copy(update={"fingerprint": fingerprint(new)})


@st.composite
def _edited(draw: st.DrawFn, category: Category) -> Category:
    return category.model_copy(
        update={
            "name": draw(st.sampled_from([category.name, category.name + "工作"]) | texts(1, 12)),
            "points": draw(st.just(category.points) | st.none() | HALVES),
            "categories": tuple(draw(_edited(inner)) for inner in category.categories),
            "items": draw(_items(category.items)),
        }
    )


@st.composite
def _items(draw: st.DrawFn, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items with some left out, changed, doubled, cut in two, and in another order."""
    made: list[Item] = []
    for item in items:
        what = draw(st.integers(0, 7))
        if what == 0:
            continue
        halves = [item.text[: len(item.text) // 2], item.text[len(item.text) // 2 :]]
        said = {
            1: [item.text + draw(_NUMBERS)],
            2: [draw(texts(0, 20)) + item.text],
            3: halves,
            4: [item.text, item.text],
            5: [item.text.replace("，", "；") + "。"],
            6: [draw(texts(0, 30))],
        }.get(what, [item.text])
        made += [_said(item, text) for text in said]
    return tuple(draw(st.permutations(made))) if draw(st.booleans()) else tuple(made)


def _said(item: Item, text: str) -> Item:
    found = marks(text)
    subs = tuple(
        SubPoint(
            id="",
            text=text[m.start : m.marker],
            points=m.points,
            marker=text[m.marker : m.end],
            start=m.start,
            end=m.end,
        )
        for m in found
    )
    return item.model_copy(update={"text": text, "sub_points": subs, "targets": targets(text)})


def renumbered(rubric: Rubric) -> Rubric:
    """Return the rubric with the ids of its places: a parent numbers all its children, categories first."""
    inner, held = _children(rubric, "")
    return rubric.model_copy(update={"categories": inner, "items": held})


def _children(parent: Rubric | Category, above: str) -> tuple[tuple[Category, ...], tuple[Item, ...]]:
    inner = []
    for n, category in enumerate(parent.categories, 1):
        at = f"{above}{n}"
        nested, held = _children(category, f"{at}.")
        inner.append(category.model_copy(update={"id": at, "categories": nested, "items": held}))
    items = [
        item.model_copy(
            update={
                "id": f"{above}{n}",
                "sub_points": tuple(
                    sub.model_copy(update={"id": f"{above}{n}.{k}"}) for k, sub in enumerate(item.sub_points, 1)
                ),
            }
        )
        for n, item in enumerate(parent.items, len(inner) + 1)
    ]
    return tuple(inner), tuple(items)
