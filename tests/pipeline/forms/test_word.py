"""The Word form, looked at by python-docx and by its XML."""

import io
import zipfile
from collections import Counter

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from pipeline.forms.answers import blank, filled
from pipeline.forms.describe import Wish, describe
from pipeline.forms.form import ENTRY_ROLES
from pipeline.forms.word.write import write
from schema.rubric import Rubric
from tests.pipeline.forms.shapes import UNIT, category, form_of, item, plain, scored, special, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def tags(data: bytes) -> list[str]:
    return [tag.get(f"{W}val", "") for tag in part(data, "word/document.xml").iter(f"{W}tag")]


@pytest.fixture(scope="module")
def form() -> bytes:
    return form_of(plain(), ".docx")


def test_every_part_is_well_formed_and_known(form: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(form)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
            assert f'PartName="/{name}"' in types or name.endswith((".rels", "[Content_Types].xml"))


def test_the_page_is_a4_with_the_margins_of_the_standard(form: bytes) -> None:
    (section,) = docx.Document(io.BytesIO(form)).sections
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)  # type: ignore[operator]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin / Mm(1), 1) for margin in margins] == [37, 35, 28, 26]  # type: ignore[operator]


def test_many_columns_turn_the_page() -> None:
    form = describe(plain(), Wish(ENTRY_ROLES))
    (section,) = docx.Document(io.BytesIO(write(form, blank()))).sections
    assert section.page_width > section.page_height  # type: ignore[operator]


def test_every_cell_to_fill_in_has_its_tag(form: bytes) -> None:
    entries = {f"r1/{at}/self_score" for at in ("1.1", "1.2", "1", "2.1", "total")}
    assert Counter(tags(form)) == Counter(
        entries | {f"r1/{field}" for field in ("unit", "filled_by", "responsible", "date")}
    )


def test_detail_and_columns_have_theirs() -> None:
    found = set(tags(write(describe(plain(), Wish(ENTRY_ROLES, detail=True)), blank())))
    assert {"r1/1.1.2/self_score", "r1/1.1.2/review_score", "r1/1.2/remarks", "r1/1/review_score"} <= found
    assert "r1/1/remarks" not in found


def test_controls_can_be_edited_and_all_else_is_protected(form: bytes) -> None:
    settings = part(form, "word/settings.xml")
    protection = settings.find(f"{W}documentProtection")
    assert protection is not None
    assert (protection.get(f"{W}edit"), protection.get(f"{W}enforcement")) == ("forms", "1")
    locks = [lock.get(f"{W}val") for lock in part(form, "word/document.xml").iter(f"{W}lock")]
    assert locks and set(locks) == {"sdtLocked"}


def test_control_ids_differ(form: bytes) -> None:
    ids = [one.get(f"{W}val") for one in part(form, "word/document.xml").iterfind(f".//{W}sdtPr/{W}id")]
    assert len(ids) == len(set(ids)) == len(tags(form))


def test_rows_stay_whole_and_the_header_is_repeated(form: bytes) -> None:
    rows = list(part(form, "word/document.xml").iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_category_cells_are_merged(form: bytes) -> None:
    table = docx.Document(io.BytesIO(form)).tables[0]
    assert table.cell(1, 0)._tc is table.cell(3, 0)._tc
    assert table.cell(1, 0)._tc is not table.cell(4, 0)._tc


def test_the_end_of_the_table_stays_with_the_signature_block(form: bytes) -> None:
    rows = list(part(form, "word/document.xml").iter(f"{W}tr"))
    for row in rows[-4:-1]:
        assert all(paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in row.iter(f"{W}p"))


def test_a_subtotal_stays_with_the_row_above_it() -> None:
    items = [item("1.1", "5"), item("1.2", "5", text="字" * 2000)], [item("2.1", "5"), item("2.2", "5")]
    rubric = whole(*(category(str(n), made) for n, made in enumerate((*items, *items), 1)))
    rows = list(part(form_of(rubric, ".docx"), "word/document.xml").iter(f"{W}tr"))
    kept = [all(one.find(f"{W}pPr/{W}keepNext") is not None for one in row.iter(f"{W}p")) for row in rows]
    assert kept[:7] == [True, False, False, False, False, True, False]  # 1.2 may go on to the next page by itself


def test_chinese_fonts_are_named_with_others_to_take_and_none_embedded(form: bytes) -> None:
    fonts = {font.get(f"{W}name"): font for font in part(form, "word/fontTable.xml")}
    assert {"方正小标宋简体", "仿宋_GB2312", "黑体"} <= fonts.keys()
    for font in fonts.values():
        other = font.find(f"{W}altName")
        assert other is not None and other.get(f"{W}val")
    with zipfile.ZipFile(io.BytesIO(form)) as archive:
        assert not [name for name in archive.namelist() if "fonts/" in name]
    styles = {style.style_id: style for style in docx.Document(io.BytesIO(form)).styles}
    fonts_of = styles["FormTitle"].element.rPr.rFonts
    assert fonts_of.get(qn("w:eastAsia")) == "方正小标宋简体"


def test_the_properties_tell_the_rubric(form: bytes) -> None:
    said = {one.get("name"): "".join(map(str, one.itertext())) for one in part(form, "docProps/custom.xml")}
    assert said == {"kaohe.rubric": "r1", "kaohe.fingerprint": plain().fingerprint, "kaohe.schema_version": "1.0"}


def text_of(data: bytes, tag: str) -> str | None:
    """What a control holds; None while it shows its placeholder."""
    for control in part(data, "word/document.xml").iter(f"{W}sdt"):
        found = control.find(f"{W}sdtPr/{W}tag")
        if found is not None and found.get(f"{W}val") == tag:
            if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
                return None
            return "".join(text.text or "" for text in control.iter(f"{W}t"))
    raise AssertionError(tag)


def test_a_filled_form_has_its_sums_and_a_blank_one_none() -> None:
    full = form_of(plain(), ".docx", {"1.1": "3", "1.2": "0.5", "2.1": "/"})
    assert [text_of(full, f"r1/{at}/self_score") for at in ("1.1", "1", "2.1", "total")] == ["3", "3.5", "/", "3.5"]
    empty = form_of(plain(), ".docx")
    assert [text_of(empty, f"r1/{at}/self_score") for at in ("1.1", "1", "total")] == [None, None, None]
    assert text_of(empty, "r1/unit") == UNIT


def test_a_veto_item_is_chosen() -> None:
    data = form_of(special(), ".docx", {"4.1": "1"})
    assert text_of(data, "r1/4.1/self_score") == "是"
    lists = list(part(data, "word/document.xml").iter(f"{W}dropDownList"))
    assert [[one.get(f"{W}value") for one in choices] for choices in lists] == [["是", "否", "/"]]


@pytest.mark.parametrize("rubric", [plain(), special()])
def test_what_xml_cannot_hold_does_not_break_the_file(rubric: Rubric) -> None:
    form = describe(rubric, Wish(ENTRY_ROLES))
    unit = scored(rubric, {"1.1": "1"})
    odd = unit.scores[0].model_copy(update={"remarks": "a\x00b\x0bc\ufffe<&>"})
    data = write(form, filled(form, unit.model_copy(update={"unit": "甲\x01乙", "scores": (odd, *unit.scores[1:])})))
    assert text_of(data, "r1/1.1/remarks") == "a\ufffdb\ufffdc\ufffd<&>"
    assert text_of(data, "r1/unit") == "甲\ufffd乙"


def test_only_a_row_that_would_leave_half_a_page_blank_may_go_on_to_the_next_page() -> None:
    rubric = whole(category("1", [item("1.1", "5"), item("1.2", "5", text="字" * 2000)]))
    rows = list(part(form_of(rubric, ".docx"), "word/document.xml").iter(f"{W}tr"))
    split = [row for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None]
    assert len(split) == 1
    assert "字" * 2000 in "".join(text.text or "" for text in split[0].iter(f"{W}t"))
