"""Lists in which the end of a page cuts an item in mid-sentence."""

import pytest

from parsers.interpret import interpret
from parsers.reading import Recorder
from schema.document import Document
from schema.envelope import SourceFile, this_generator
from schema.notice import RubricFile
from tests.readings import outline

ABOVE = (
    "苗圃检查办法",
    "一、播种（40分）",
    "1、床面平整，土壤疏松。（25分）",
    "2、种子有检疫证。（15分）",
    "二、养护（60分）",
)
CUT = "1、按时浇水、施肥，发现病虫害及时上报，农药出入库逐笔登"
REST = "记，空瓶统一回收。（40分）"
FIRST = "1、按时浇水、施肥，病虫害及时上报（40分）。"
BELOW = "2、遮阳网完好。（20分）"


def on_pages(*pages: tuple[str, ...]) -> RubricFile:
    recorder = Recorder("f1")
    blocks = tuple(recorder.paragraph(text, page=n) for n, page in enumerate(pages, 1) for text in page)
    source = SourceFile(id="f1", name="test.pdf", format="pdf", sha256="0" * 64)
    return interpret(Document(generator=this_generator(), sources=(source,), blocks=blocks))


def test_an_item_goes_on_behind_the_end_of_its_page() -> None:
    (rubric,) = on_pages((*ABOVE, CUT), (REST, BELOW)).rubrics
    assert outline(rubric.categories) == [("播种", 40, [25, 15]), ("养护", 60, [40, 20])]
    assert rubric.categories[1].items[0].text == CUT[2:] + REST


def test_the_rest_of_the_last_item_is_its_own() -> None:
    last = "2、遮阳网完好（20分）：按月检查一次，破损处三日内修补好，并"
    (rubric,) = on_pages((*ABOVE, FIRST, last), ("记入台账，缺一次扣2分。", "苗圃管理站")).rubrics
    assert rubric.categories[1].items[1].text.endswith("，并记入台账，缺一次扣2分。")


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (CUT[:-1] + "。", "另行通知的除外。"),
        ("2、遮阳网完好（20分）：按月检", "查一次。"),
        ("2、遮阳网完好（20分）：按月检查一次，破损处三日内修补好，并", "注：由管理站解释。"),
    ],
)
def test_what_ended_or_is_no_full_line_goes_on_in_no_other(last: str, first: str) -> None:
    result = on_pages((*ABOVE, FIRST, last), (first,))
    assert first in [unused.text for unused in result.coverage.unused]
