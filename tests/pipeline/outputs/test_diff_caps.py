"""What the points of the items do not tell is told in every format: another cap, weights, a total that one side does not print."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal

import openpyxl
import pytest
from selectolax.lexbor import LexborHTMLParser

from pipeline.diffing.compare import is_same
from pipeline.diffing.showing.blocks import Comparison
from pipeline.outputs.diff_docx import diff_docx
from pipeline.outputs.diff_html import diff_html
from pipeline.outputs.diff_md import diff_md
from pipeline.outputs.diff_text import diff_text
from pipeline.outputs.diff_xlsx import diff_xlsx
from pipeline.terminal import Look
from schema.rubric import Category, Rubric
from tests.comparisons import comparison, said, year

A = said("1.1", "广泛开展劳动竞赛，积极参加技能比武活动。", "60")
B = said("2.1", "加强工会统计工作，确保统计数据准确及时。", "40")
C = said("3.1", "受到上级表彰。", "3").model_copy(update={"kind": "bonus", "counts": False})


def _docx(of: Comparison) -> str:
    with zipfile.ZipFile(io.BytesIO(diff_docx(of, "zh"))) as archive:
        return LexborHTMLParser(archive.read("word/document.xml").decode()).text()


def _xlsx(of: Comparison) -> str:
    book = openpyxl.load_workbook(io.BytesIO(diff_xlsx(of, "zh")))
    return "\n".join(
        " ".join(str(value) for value in row if value is not None)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
    )


FORMATS: dict[str, Callable[[Comparison], str]] = {
    "text": lambda of: diff_text(of, Look("zh")),
    "md": lambda of: diff_md(of, "zh"),
    "html": lambda of: LexborHTMLParser(diff_html(of, "zh")).text(),
    "docx": _docx,
    "xlsx": _xlsx,
}
every_format = pytest.mark.parametrize("show", FORMATS.values(), ids=FORMATS)


def capped(number: str, cap: str | None) -> Rubric:
    made = year(number, ("劳动竞赛", [A]), ("统计", [B]), ("加分项", [C]), worth="100")
    own = made.categories[2].model_copy(
        update={"kind": "bonus", "counts": False, "points": None if cap is None else Decimal(cap)}
    )
    return made.model_copy(update={"categories": (*made.categories[:2], own)})


@every_format
def test_both_caps_are_said(show: Callable[[Comparison], str]) -> None:
    shown = show(comparison(capped("2012", "5"), capped("2013", "10")))
    assert "“加分项”的分值上限由5改为10" in shown
    assert "(3)加分项（5→10）" in shown
    assert "考核项目有调整" in shown


def test_a_cap_that_was_put_up_is_a_change() -> None:
    of = comparison(capped("2012", None), capped("2013", "10"))
    assert not is_same(of.diff)
    assert [finding.message.zh for finding in of.diff.findings] == ["“加分项”的分值上限由（无）改为10"]


def test_beside_changed_items_the_sentence_tells_of_the_cap() -> None:
    new = capped("2013", "10")
    more = new.categories[0].model_copy(update={"items": (A, said("1.2", "完成报刊征订任务。", None))})
    new = new.model_copy(update={"categories": (more, *new.categories[1:])})
    assert "；新增1项，1个项目计分有调整，" in comparison(capped("2012", "5"), new).diff.summary.zh


def weighed(number: str, *weights: str) -> Rubric:
    made = year(number, ("德", [A, B]), ("能", [A, B]), ("绩", [A, B]))
    shares = [_weighed(each, weight) for each, weight in zip(made.categories, weights, strict=True)]
    return made.model_copy(update={"combine": "weighted", "points": None, "categories": tuple(shares)})


def _weighed(category: Category, weight: str) -> Category:
    items = tuple(
        item.model_copy(update={"id": f"{category.id}.{n}", "text": f"{category.name}：{item.text}"})
        for n, item in enumerate(category.items, 1)
    )
    return category.model_copy(update={"weight": Decimal(weight), "points": None, "items": items})


@every_format
def test_the_total_of_a_weighted_rubric_is_what_its_weights_make(show: Callable[[Comparison], str]) -> None:
    shown = show(comparison(weighed("2012", "20", "30", "50"), weighed("2013", "20", "20", "60")))
    assert "300" not in shown
    assert "“绩”的权重由50改为60" in shown


def test_without_points_a_weighted_rubric_has_no_total() -> None:
    bare = weighed("2012", "20", "30", "50")
    first = bare.categories[0].model_copy(update={"items": (said("1.1", A.text, None),)})
    bare = bare.model_copy(update={"categories": (first, *bare.categories[1:])})
    of = comparison(bare, weighed("2013", "20", "30", "50"))
    assert "总分" not in of.diff.summary.zh


@every_format
@pytest.mark.parametrize("back", [False, True])
def test_a_total_that_only_one_side_prints(show: Callable[[Comparison], str], back: bool) -> None:
    old = capped("2012", "5")
    new = old.model_copy(update={"points": None})
    of = comparison(new, old) if back else comparison(old, new)
    assert f"印出的合计由{'（无）改为100' if back else '100改为（无）'}" in show(of)
    assert not is_same(of.diff)
