"""The text of PDF files: characters, blanks, lines, paragraphs, directions, fonts."""

import subprocess
import sys
from pathlib import Path

import pytest

from parsers.read import pick
from parsers.readers import pdf
from schema.finding import UnusableInput
from tests.parsers.readers.paper import (
    Objects,
    Page,
    changed,
    coded,
    codes,
    lattice,
    printed,
    read,
    say,
    shown,
    tables,
    texts,
)

SAMPLES = Path(__file__).parents[3] / "samples" / "leshan-2012"


def in_cell(*operators: str) -> str:
    """The text of the one cell of a page that ``operators`` print into, (100, 100) to (300, 300)."""
    beside = "".join(say("直的字占多数", 310, 120 + 20 * line) for line in range(3))
    (table,) = tables(shown(lattice((100, 300, 400), (100, 300)) + beside + "".join(operators)))
    return table.cells[0].text


@pytest.mark.parametrize(
    "data", [printed("%"), b"\n" + printed("%"), b"\xef\xbb\xbf%PDF-1.4", b"HTTP/1.1\n" + printed("%")]
)
def test_a_pdf_is_recognised(data: bytes) -> None:
    assert pdf.recognises(data)
    assert pick(data, "a.pdf") is pdf


@pytest.mark.parametrize(
    "data", [b"", b"%PD", b"see %PDF-1.4", "在第一行写 %PDF-1.4 的文字".encode(), b"a\n" * 600 + b"%PDF-1.4 endobj"]
)
def test_other_bytes_are_not(data: bytes) -> None:
    assert not pdf.recognises(data)


def test_the_reader_loads_no_library_before_it_is_needed() -> None:
    line = "import sys, parsers.readers.pdf; sys.exit(any('pdfminer' in m or 'pdfplumber' in m for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", line], check=False).returncode == 0


@pytest.mark.parametrize(
    ("operators", "text"),
    [
        (say("做好工作", 110, 130), "做好工作"),
        (say("做好", 110, 130) + say("工作", 134, 130), "做好工作"),
        (say("工作", 134, 130) + say("做好", 110, 130), "做好工作"),
        (say("做好", 110, 130) + say("工作", 110, 150), "做好\n工作"),
        (say("工作", 110, 150) + say("做好", 110, 130), "做好\n工作"),
        (say("2012", 110, 130) + say("年", 137, 130), "2012年"),
        (say("2012", 110, 130) + say("年", 141, 130), "2012 年"),
        (say("第五章", 110, 130) + say("考核", 152, 130), "第五章 考核"),
        (say("10", 110, 130) + say("20", 125, 130), "10 20"),
        (say("KPI score", 110, 130, font="Latin"), "KPI score"),
        (say("KPI", 110, 130) + say("score", 132, 130), "KPI score"),
        (say("做  好", 110, 130), "做  好"),
        (say("　做好　", 110, 130), "做好"),
        (say("  ", 110, 130), ""),
        (say("10m", 110, 130) + say("2", 128, 126, 7) + say("分", 132, 130), "10m2分"),
        (say("H", 110, 130) + say("2", 116, 132, 7) + say("O", 120, 130), "H2O"),
        (say("⼯作", 110, 130), "⼯作"),
        (say("①×√", 110, 130), "①×√"),
        (
            f"BT /Han 12 Tf 12 TL 1 0 0 1 110 712 Tm {coded('一')} Tj T* {coded('二')} Tj {coded('三')} ' ET",
            "一\n二\n三",
        ),
        (f'BT /Han 12 Tf 12 TL 110 712 Td {coded("一")} Tj 0 3 {coded("二三")} " ET', "一\n二三"),
        (f"BT /Han 12 Tf 110 712 Td 12 -20 TD {coded('一')} Tj T* {coded('二')} Tj ET", "一\n二"),
        (f"BT /Han 12 Tf 110 712 Td [{coded('工')} -3000 {coded('会')} 0 {coded('员')}] TJ ET", "工 会员"),
        (f"BT /Han 12 Tf 12 Tc 110 712 Td {coded('考核')} Tj {coded('内容')} Tj ET", "考核内容"),
        (f"BT /Han 12 Tf 50 Tz 110 712 Td {coded('考核')} Tj {coded('内容')} Tj ET", "考核内容"),
        ("BT /Latin 12 Tf 30 Tw 110 712 Td (a b) Tj (c) Tj ET", "a bc"),
        (f"q 2 0 0 2 0 0 cm BT /Han 6 Tf 55 356 Td {coded('大')} Tj ET Q {say('小', 123, 130)}", "大小"),
        ("BT /Latin 12 Tf 110 712 Td (a\\(b\\)\\\\\\101(c)\\\nd) Tj <41 4> Tj ET", "a(b)\\A(c)dA@"),
        (f"BT /Han 12 Tf 3 Ts 110 712 Td {coded('升')} Tj 0 Ts {coded('平')} Tj ET", "升平"),
        (f"% (note\nBT /Han 12. Tf +110 712.0 Td {coded('注')}Tj ET", "注"),
    ],
)
def test_the_text_of_a_cell(operators: str, text: str) -> None:
    assert in_cell(operators) == text


def test_letters_spread_over_a_line_get_no_blanks() -> None:
    assert in_cell("".join(say(char, 110 + 22 * place, 130) for place, char in enumerate("分散对齐"))) == "分散对齐"


def test_single_digits_far_apart_are_not_one_number() -> None:
    assert in_cell("".join(say(char, 110 + 30 * place, 130) for place, char in enumerate("1532"))) == "1 5 3 2"
    assert texts(shown("".join(say(char, 110 + 50 * place, 130) for place, char in enumerate("1532")))) == [
        "1\t5\t3\t2"
    ]


def test_characters_one_below_the_other_are_lines() -> None:
    column = "".join(say(char, 110, 130 + 20 * place) for place, char in enumerate("服务科学"))
    assert in_cell(column, say("18", 110, 210), say("分", 110, 230)) == "服\n务\n科\n学\n18\n分"


@pytest.mark.parametrize(
    "operators",
    [
        say("服务科学", 200, 110, font="Down") + say("发展18分", 180, 110, font="Down"),
        say("服务科学", 190, 110, turn="0 -1 1 0") + say("发展18分", 170, 110, turn="0 -1 1 0"),
        say("服务科学", 170, 290, turn="0 1 -1 0") + say("发展18分", 190, 290, turn="0 1 -1 0"),
        "".join(say(char, 190, 120 + 12 * place) for place, char in enumerate("服务科学"))
        + "".join(say(char, 170, 120 + 12 * place) for place, char in enumerate("发展"))
        + say("18", 174, 134, turn="0 -1 1 0")
        + say("分", 170, 156),
        "".join(say(char, 190, 120 + 12 * place) for place, char in enumerate("服务科学"))
        + "".join(say(char, 170, 120 + 12 * place) for place, char in enumerate("发展18分")),
    ],
    ids=["vertical font", "turned down", "turned up", "columns with turned digits", "columns"],
)
def test_text_set_in_columns(operators: str) -> None:
    assert in_cell(operators) == "服务科学\n发展18分"


@pytest.mark.parametrize("columns", [("财务", "审"), ("（四", "）财", "务经", "审"), ("财务", "经审", "四")])
def test_low_columns_that_end_with_one_character_are_columns(columns: tuple[str, ...]) -> None:
    marks = [say(c, 190 - 15 * n, 120 + 12 * at) for n, column in enumerate(columns) for at, c in enumerate(column)]
    assert in_cell("".join(marks)) == "\n".join(columns)


@pytest.mark.parametrize("off", [(0.4, 0), (0.3, 0.3), (0, 0), (-0.5, 0.2)])
def test_type_printed_twice_is_read_once(off: tuple[float, float]) -> None:
    twice = say("加粗1100ll", 110, 130) + say("加粗1100ll", 110 + off[0], 130 + off[1])
    assert in_cell(twice, say("加粗", 110, 150)) == "加粗1100ll\n加粗"


def test_equal_letters_side_by_side_are_two() -> None:
    assert in_cell(say("all....", 110, 130, font="Latin")) == "all...."


def test_few_unmapped_characters_are_kept_and_found() -> None:
    words = say("考核得", 110, 130) + say("五", 146, 130, font="Lost") + say("分，内容齐全", 158, 130)
    reading = shown(lattice((100, 300, 400), (100, 200)) + words + say("甲\ue123乙", 110, 300))
    (finding,) = reading.findings
    assert tables(reading)[0].cells[0].text == f"考核得(cid:{ord('五')})分，内容齐全"
    assert (finding.code, finding.severity) == ("K120", "error")
    assert [place.model_dump()["start"] for place in finding.source] == [3, 1]
    assert finding.source[0].model_dump()["end"] == 3 + len(f"(cid:{ord('五')})")


def test_ticks_of_symbol_fonts_are_no_finding() -> None:
    assert shown(say("\uf0fe选定此项\uf0a8未选此项", 100, 100)).findings == ()
    assert codes(shown(say("得\uf031分，合格以上", 100, 100))) == ["K120"]


def test_the_name_of_a_symbol_font_says_what_it_prints() -> None:
    name = "/FontDescriptor << /FontName /ABCDEF+Wingdings-Regular >> /DW 1000"
    assert texts(read(changed(printed(say("\uf0fe选定", 100, 100)), "/DW 1000", name))) == ["☑选定"]


def test_unmapped_fonts_are_refused() -> None:
    with pytest.raises(UnusableInput) as refusal:
        shown(say("考核内容及指标", 100, 100, font="Lost") + say("好", 100, 130))
    assert refusal.value.code == "K015"


def test_text_of_forms_is_read_where_it_is_drawn() -> None:
    objects = Objects()
    inner = objects.stream(
        b"BT /F 12 Tf 0 0 Td (b) Tj ET", "/Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 3 0 R >> >>"
    )
    outer = objects.stream(
        b"BT /F 12 Tf 0 0 Td (a) Tj ET q 1 0 0 1 20 0 cm /In Do Q BT /F 12 Tf 40 0 Td (c) Tj ET",
        f"/Subtype /Form /BBox [0 0 9 9] /Matrix [1 0 0 1 100 0] /Resources << /Font << /F 3 0 R >> /XObject << /In {inner} 0 R >> >>",
    )
    assert objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>") == 3
    page = Page(f"/Out Do {say('d', 170, 842, font='Latin')}", resources=f"/XObject << /Out {outer} 0 R >>")
    assert texts(read(printed(page, objects=objects))) == ["a b c d"]


@pytest.mark.parametrize("name", ["notice", "notice-font2", "landscape", "landscape-upright", "chromium"])
def test_samples_give_their_tables(name: str) -> None:
    reading = read((SAMPLES / f"{name}.pdf").read_bytes())
    cells = [cell for table in tables(reading) for cell in table.cells]
    assert {table.columns for table in tables(reading)} == {4}
    assert sum(cell.text.replace("\n", "").endswith("分") and cell.column == 3 for cell in cells) == 31
    assert reading.findings == ()


def test_vertical_text_of_a_sample_reads_down() -> None:
    reading = read((SAMPLES / "vertical-text.pdf").read_bytes())
    assert "(一)服务科学发展18分" in [cell.text for table in tables(reading) for cell in table.cells]


def test_no_warning_reaches_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    assert texts(shown(Page(say("好", 90, 100), ""))) == ["好"]
    assert capfd.readouterr() == ("", "")
