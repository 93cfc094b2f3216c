"""One notice in several files: main text and annexes, one by one, in a zip or in a folder."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kaohe
from kaohe import UnusableInput, parse_notice
from pipeline.cli import main
from schema.notice import RubricFile
from tests.parsers.readers import excel, paper, word
from tests.parsers.test_bundle import zipped

HEAD = (
    "某工〔2012〕12号",
    "某市总工会关于印发《2012年考核细则》的通知",
    "各县总工会：",
    "现将《2012年考核细则》印发给你们，请遵照执行。",
    "某市总工会",
    "2012年7月12日",
)
FIRST = (
    ("项目", "考核内容", "满分"),
    ("(一)服务", "1.建立档案。", "3分"),
    ("", "2.参与调解。", "2分"),
    ("合计", "", "5分"),
)
SECOND = (
    ("项目", "考核内容", "满分"),
    ("(一)宣传", "1.报送信息。", "4分"),
    ("", "2.订阅报刊。", "6分"),
    ("合计", "", "10分"),
)
WRONG = (*SECOND[:-1], ("合计", "", "11分"))


def as_pdf(*lines: str) -> bytes:
    return paper.printed("".join(paper.say(line, 72, 72 + 30 * n) for n, line in enumerate(lines)))


def as_docx(title: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    return word.word(word.paragraph(title) + word.table(*(word.row(*row) for row in rows)))


def as_xlsx(title: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    return word.zipped(excel.workbook_parts(excel.sheet(excel.rows((title,), *rows), excel.merges("A1:C1"))))


FILES = {
    "main.pdf": as_pdf(*HEAD),
    "annex1.docx": as_docx("2012年职工服务考核细则", FIRST),
    "annex2.xlsx": as_xlsx("2012年宣传工作考核细则", SECOND),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "通知"
    made.mkdir()
    for name, data in FILES.items():
        (made / name).write_bytes(data)
    return made


def says_it_all(result: RubricFile) -> bool:
    notice = result.notice
    assert notice and notice.title and notice.document_number and notice.issued_on
    assert notice.title.text == HEAD[1]
    assert [rubric.points for rubric in result.rubrics] == [5, 10]
    assert [rubric.id for rubric in result.rubrics] == ["r1", "r2"]
    assert [rubric.title and rubric.title.text for rubric in result.rubrics] == [
        "2012年职工服务考核细则",
        "2012年宣传工作考核细则",
    ]
    assert result.coverage.unused == ()
    assert [finding for finding in result.findings if finding.severity != "note"] == []
    return True


def test_places_name_the_files_in_order(folder: Path) -> None:
    result = parse_notice([folder / name for name in FILES])
    assert says_it_all(result)
    assert [(source.id, source.name) for source in result.sources] == list(zip(("f1", "f2", "f3"), FILES, strict=True))
    assert result.notice and result.notice.title
    assert {place.file for place in result.notice.title.source} == {"f1"}
    for rubric, file in zip(result.rubrics, ("f2", "f3"), strict=True):
        assert {place.file for item in rubric.categories[0].items for place in item.source} == {file}


def test_the_main_text_may_come_last(folder: Path) -> None:
    result = parse_notice([folder / name for name in ("annex1.docx", "annex2.xlsx", "main.pdf")])
    assert says_it_all(result)
    assert result.notice and result.notice.title
    assert {place.file for place in result.notice.title.source} == {"f3"}


def test_the_order_of_the_files_changes_nothing_but_ids(folder: Path) -> None:
    first, last = (parse_notice([folder / name for name in names]) for names in (FILES, ("annex1.docx", "annex2.xlsx")))
    assert [rubric.fingerprint for rubric in first.rubrics] == [rubric.fingerprint for rubric in last.rubrics]


@pytest.mark.parametrize(
    "give",
    [
        lambda folder: parse_notice(folder),
        lambda folder: parse_notice(data=zipped(FILES), name="通知.zip"),
        lambda folder: parse_notice(data=zipped(FILES)),
        lambda folder: parse_notice(zipped({f"通知/{name}": data for name, data in FILES.items()}), "通知.zip"),
    ],
    ids=["folder", "zip", "zip without a name", "zip of a folder"],
)
def test_a_folder_and_a_zip_stand_for_their_files(folder: Path, give: Callable[[Path], RubricFile]) -> None:
    assert says_it_all(give(folder))


def test_files_of_the_same_layout_are_not_joined() -> None:
    result = parse_notice(data=zipped({"a.docx": as_docx("甲表", FIRST), "b.docx": as_docx("乙表", SECOND)}))
    assert [len(rubric.categories) for rubric in result.rubrics] == [1, 1]


def written(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, Any]:
    status = main(["parse", *arguments])
    said = capsys.readouterr()
    return status, json.loads(said.out) if said.out else said.err


def test_the_command_takes_files_a_folder_or_a_zip(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, result = written(*(str(folder / name) for name in FILES), capsys=capsys)
    assert (status, len(result["rubrics"]), result["sources"][1]["name"]) == (0, 2, "annex1.docx")
    status, result = written(str(folder), capsys=capsys)
    assert (status, len(result["rubrics"]), result["sources"][0]["name"]) == (0, 2, "通知/main.pdf")


def test_findings_say_in_which_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "annex2.xlsx").write_bytes(as_xlsx("2012年宣传工作考核细则", WRONG))
    assert main(["check", "--lang", "zh", *(str(folder / name) for name in FILES)]) == 1
    assert "annex2.xlsx" in capsys.readouterr().out


def test_a_named_file_that_cannot_be_used_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    status, said = written(str(folder / "main.pdf"), str(folder / "照片.jpg"), capsys=capsys)
    assert status == 2
    assert "照片.jpg" in said


def test_one_in_a_folder_is_an_error_and_the_rest_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    status, result = written(str(folder), capsys=capsys)
    assert status == 1
    assert len(result["rubrics"]) == 2
    assert [f["code"] for f in result["findings"] if f["severity"] == "error"] == ["K006"]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput) as refused:
        parse_notice(tmp_path)
    assert refused.value.code == "K001"


def test_the_document_of_several_files(folder: Path) -> None:
    document = kaohe.read_document([folder / name for name in FILES])
    assert [source.format for source in document.sources] == ["pdf", "docx", "xlsx"]


def test_a_rubric_json_is_given_alone(folder: Path) -> None:
    (folder / "r.json").write_text(kaohe.dump_rubric(parse_notice(folder)), "utf-8")
    assert parse_notice(folder / "r.json").rubrics
    with pytest.raises(UnusableInput) as refused:
        parse_notice([folder / "main.pdf", folder / "r.json"])
    assert refused.value.code == "K613"
    assert "K006" in {finding.code for finding in parse_notice(folder).findings}


def test_a_second_head_is_a_warning_and_the_first_one_counts() -> None:
    other = as_pdf(*(line.replace("2012", "2011") for line in HEAD))
    result = parse_notice(
        data=zipped({"main.pdf": FILES["main.pdf"], "转发.pdf": other, "a.docx": FILES["annex1.docx"]})
    )
    assert result.notice and result.notice.document_number
    assert result.notice.document_number.year == 2012
    assert [finding.code for finding in result.findings if finding.severity == "warning"] == ["K031"]


def test_no_rubric_in_any_file_names_them_all(folder: Path) -> None:
    with pytest.raises(UnusableInput) as refused:
        parse_notice(data=zipped({"a.pdf": FILES["main.pdf"], "b.pdf": FILES["main.pdf"]}), name="z.zip")
    assert refused.value.code == "K008"
    assert "z.zip/a.pdf" in refused.value.message.zh and "z.zip/b.pdf" in refused.value.message.zh


@pytest.mark.parametrize(
    "said",
    [
        "全年满分120分，其中考核按附件，测评20分。",
        "技能测试满分150分，考核按附件执行。",
        "上年度考核，全县平均总分85分。",
        "考核设基础分120分。",
    ],
)
def test_what_the_main_text_says_of_something_else_is_not_the_total_of_an_annex(said: str) -> None:
    rows = (("考核内容", "满分"), ("建立档案", "40分"), ("参与调解", "60分"))
    main_text = word.word("".join(word.paragraph(line) for line in (*HEAD[:3], said)))
    result = parse_notice(data=zipped({"main.docx": main_text, "annex1.docx": as_docx("考核细则", rows)}), name="z.zip")
    assert result.rubrics[0].points is None
    assert [finding.code for finding in result.findings if finding.severity == "error"] == []


@pytest.mark.parametrize(("said", "codes"), [("满分120分", ["K203"]), ("满分100分", [])])
def test_what_the_main_text_says_of_the_total_is_said_of_the_one_rubric_of_an_annex(
    said: str, codes: list[str]
) -> None:
    rows = (("考核内容", "满分"), ("建立档案", "40分"), ("参与调解", "60分"))
    main_text = word.word("".join(word.paragraph(line) for line in (*HEAD[:3], f"现印发考核细则，{said}，请执行。")))
    data = zipped({"main.docx": main_text, "annex1.docx": as_docx("考核细则", rows)})
    result = parse_notice(data, name="z.zip")
    assert result.rubrics[0].points == int(said[2:5])
    assert [finding.code for finding in result.findings if finding.severity == "error"] == codes
