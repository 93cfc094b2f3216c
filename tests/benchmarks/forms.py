"""Making and collecting forms: ratios measured side by side in one run.

    python -m tests.benchmarks.forms

Prints, for the sample's form: the time to make one and to collect one against opening the same file with python-docx or
openpyxl, how both grow with the number of items, and time and peak memory of collecting 200 units.
"""

import io
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

import docx
import openpyxl

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given
from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import Form
from pipeline.forms.write import WRITERS
from pipeline.parse import parse
from schema.rubric import Rubric
from schema.scores import Score, UnitScores
from tests.benchmarks.timing import clock, peak_megabytes, ratio

SAMPLE = Path(__file__).parents[2] / "samples" / "leshan-2012" / "notice.docx"
SIZES = (30, 300, 3000)
UNITS = 200
OPENERS: dict[str, Callable[[io.BytesIO], object]] = {".docx": docx.Document, ".xlsx": openpyxl.load_workbook}
NAMES = {".docx": "python-docx", ".xlsx": "openpyxl"}


def sample() -> Rubric:
    """Return the rubric of the sample notice."""
    return parse([(SAMPLE.read_bytes(), SAMPLE.name)]).result.rubrics[0]


def grown(rubric: Rubric, count: int) -> Rubric:
    """Return a rubric of ``count`` items: those of the first category again and again, with texts of their own."""
    category = rubric.categories[0]
    kinds = category.items
    items = [
        kinds[n % len(kinds)].model_copy(
            update={"id": f"1.{n + 1}", "text": f"{kinds[n % len(kinds)].text}（{n}）", "sub_points": ()}
        )
        for n in range(count)
    ]
    return rubric.model_copy(update={"categories": (category.model_copy(update={"items": tuple(items)}),)})


def unit(form: Form, name: str) -> UnitScores:
    """Return scores for every line of a form."""
    return UnitScores(
        unit=name,
        scores=tuple(
            Score(
                item=line.item,
                sub_point=line.id if line.kind == "sub_point" else None,
                state="filled",
                self_score=Decimal("1.5"),
            )
            for line in form.entered()
        ),
    )


def collected(units: int, ending: str) -> int:
    """Make forms for so many units, collect them, and return how many scores came back."""
    rubric = sample()
    form = describe(rubric, Wish())
    forms = [Given(f"{n}{ending}", WRITERS[ending](form, filled(form, unit(form, f"单位{n}")))) for n in range(units)]
    found = collect(rubric, forms, Asked())
    return sum(len(one.scores) for one in found.units)


def compare(rubric: Rubric, ending: str) -> None:
    """Print the two ratios of a format."""
    form = describe(rubric, Wish())
    data = WRITERS[ending](form, filled(form, unit(form, "某单位")))
    opening = partial(lambda: OPENERS[ending](io.BytesIO(data)))
    makes = ratio(lambda: WRITERS[ending](form, blank()), opening)
    reads = ratio(lambda: collect(rubric, [Given(f"a{ending}", data)], Asked()), opening)
    for words, (own, other, share) in (("make", makes), ("collect", reads)):
        print(
            f"{ending} {words:8} {own * 1000:7.1f} ms   {NAMES[ending]} opens it in {other * 1000:6.1f} ms   ratio {share:.2f}"
        )


def growth(rubric: Rubric, ending: str) -> None:
    """Print the time per item for forms of several sizes."""
    for count in SIZES:
        many = grown(rubric, count)
        form = describe(many, Wish())
        made = clock(lambda form=form: WRITERS[ending](form, blank()))  # type: ignore[misc]
        data = WRITERS[ending](form, filled(form, unit(form, "某单位")))
        read = clock(lambda many=many, data=data: collect(many, [Given(f"a{ending}", data)], Asked()))  # type: ignore[misc]
        print(
            f"{ending} {count:5} items   make {made / count * 1000:6.3f} ms an item   collect {read / count * 1000:6.3f} ms an item"
        )


def many_units(ending: str) -> None:
    """Print time and memory of collecting many units."""
    rubric = sample()
    form = describe(rubric, Wish())
    forms = [Given(f"{n}{ending}", WRITERS[ending](form, filled(form, unit(form, f"单位{n}")))) for n in range(UNITS)]
    seconds = clock(lambda: collect(rubric, forms, Asked()))
    peak = peak_megabytes(
        f"from tests.benchmarks.forms import collected; assert collected({UNITS}, {ending!r}) == {UNITS * 29}"
    )
    print(f"{ending} {UNITS} units × 29 items   {seconds:.2f} s to collect   peak {peak:.0f} MB, making them included")


def main() -> None:
    """Print all figures."""
    rubric = sample()
    for ending in WRITERS:
        compare(rubric, ending)
    for ending in WRITERS:
        growth(rubric, ending)
    for ending in WRITERS:
        many_units(ending)


if __name__ == "__main__":
    main()
