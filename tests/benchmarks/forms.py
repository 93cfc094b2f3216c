"""Making and collecting forms: ratios measured side by side in one run.

    python -m tests.benchmarks.forms

Prints, for the sample's form: the time to make one and to collect one against opening the same file with python-docx or
openpyxl, how both grow with the number of items, and time and peak memory of collecting and tallying 200 units.
"""

import io
import tempfile
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

import docx
import openpyxl

from pipeline.collecting.collect import Asked, collect
from pipeline.collecting.gathering import Given, gathered
from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import Form
from pipeline.forms.write import WRITERS
from pipeline.outputs.tally_html import tally_html
from pipeline.outputs.tally_json import tally_json
from pipeline.outputs.tally_xlsx import tally_xlsx
from pipeline.parse import parse
from pipeline.tallying.rules_file import read_rules
from pipeline.tallying.tally import Asked as TallyAsked
from pipeline.tallying.tally import Tally, tally
from schema.rubric import Rubric
from schema.scores import Score, ScoresFile, UnitScores
from tests.benchmarks.timing import clock, peak_megabytes, ratio

SAMPLE = Path(__file__).parents[2] / "samples" / "leshan-2012" / "notice.docx"
SIZES = (30, 300, 3000)
UNITS, ITEMS = 200, 30
RULES = Path(__file__).parents[2] / "samples" / "tally" / "rules.toml"
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
                review_score=Decimal(1),
            )
            for line in form.entered()
        ),
    )


def collected(folder: str) -> ScoresFile:
    """Collect the forms in a folder and return their scores."""
    found = collect(many(), gathered([folder]), Asked())
    assert len(found.units) == UNITS and all(len(one.scores) == ITEMS for one in found.units)
    return found


def many() -> Rubric:
    """Return the rubric that many units are collected and tallied for."""
    return grown(sample(), ITEMS)


def tallied(scores: str) -> Tally:
    """Tally the scores JSON at ``scores``, reviewed by rules of every kind."""
    rules = read_rules(RULES.read_bytes(), RULES.name)
    made = tally(many(), [(scores, Path(scores).read_bytes)], TallyAsked(rules))
    assert len(made.file.units) == UNITS
    return made


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


def many_units(folder: Path, ending: str) -> None:
    """Print time and memory of collecting the forms of many units, and of tallying their scores."""
    form = describe(many(), Wish(("self_score", "review_score")))
    forms = folder / ending[1:]
    forms.mkdir()
    for number in range(UNITS):
        (forms / f"{number:03}{ending}").write_bytes(WRITERS[ending](form, filled(form, unit(form, f"单位{number}"))))
    seconds = clock(lambda: collected(str(forms)))
    peak = peak_megabytes(f"from tests.benchmarks.forms import collected; collected({str(forms)!r})")
    print(f"{ending} {UNITS} units × {ITEMS} items   {seconds:.2f} s to collect   peak {peak:.0f} MB")
    scores = folder / f"{ending[1:]}.json"
    scores.write_text(collected(str(forms)).model_dump_json(), "utf-8")
    outputs: dict[str, Callable[[Tally], object]] = {
        "tally": lambda made: None,
        "with xlsx": lambda made: tally_xlsx(made, "zh"),
        "with html": lambda made: tally_html(made, "zh"),
        "with json": lambda made: tally_json(made.file),
    }
    for name, write in outputs.items():
        seconds = clock(lambda write=write: write(tallied(str(scores))))  # type: ignore[misc]
        print(f"{ending} {UNITS} units × {ITEMS} items   {seconds:.2f} s {name}")
    code = f"from tests.benchmarks.forms import *; tally_xlsx(tallied({str(scores)!r}), 'zh')"
    print(
        f"{ending} {UNITS} units × {ITEMS} items   peak {peak_megabytes(code):.0f} MB to tally and write the workbook"
    )


def main() -> None:
    """Print all figures."""
    rubric = sample()
    for ending in WRITERS:
        compare(rubric, ending)
    for ending in WRITERS:
        growth(rubric, ending)
    for ending in WRITERS:
        with tempfile.TemporaryDirectory() as folder:
            many_units(Path(folder), ending)


if __name__ == "__main__":
    main()
