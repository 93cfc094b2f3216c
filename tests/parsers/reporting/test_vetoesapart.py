"""Vetoes that are in no rubric."""

from collections.abc import Iterator
from typing import Any

import pytest

from parsers.flow import Line, Piece
from parsers.interpret import interpret
from parsers.reporting.vetoesapart import vetoes_apart
from parsers.strand import strand
from tests.readings import read, severe
from tests.tables import document

RUBRIC = "项目 | 考核内容 | 分值\n决策 | 依法审查 | 60\n执法 | 持证上岗 | 40\n合计 | | 100"


@pytest.mark.parametrize(
    "table",
    ["一票否决事项 | 认定单位\n重大事故 | 应急局\n瞒报 | 应急局", "序号 | 一票否决项目\n1 | 重大事故\n2 | 瞒报"],
)
def test_a_table_of_vetoes_is_told(table: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "附表", table)) == ["K115"]


@pytest.mark.parametrize(
    "table",
    [
        "否决情形 | 说明\n未盖章 | 投标无效\n未密封 | 投标无效",
        "事项 | 单位\n重大事故 | 应急局\n瞒报 | 应急局",
        "单位 | 否决指标\n一科 | 无\n二科 | 有",
        "单位 | 否决指标\n一科 | 0\n二科 | 1",
    ],
)
def test_bids_that_are_rejected_results_and_other_tables_are_not(table: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "附表", table)) == []


def test_a_list_of_vetoes_above_the_table_is_told() -> None:
    assert severe(read("三、一票否决情形", "1.发生重大事故。", "2.弄虚作假。", "法治建设考核细则", RUBRIC)) == ["K115"]


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        (
            ("四、评分方法", "1.查阅资料。", "五、有下列情形之一的，一票否决，不得评优：", "1.发生事故的", "2.瞒报的"),
            ["K115"],
        ),
        (("四、考核要求", "1.按时自查。", "2.一票否决：发生事故的，取消评优资格。", "3.结果年底公布。"), ["K115"]),
        (
            ("四、结果运用", "1.通报表扬。", "2.有下列情形之一的，一票否决：", "（1）发生事故的", "（2）瞒报的"),
            ["K115"],
        ),
        (("四、考核要求", "1.按时自查。", "2.以下情形不再实行一票否决：", "（1）轻微伤", "（2）设备故障"), []),
    ],
)
def test_vetoes_behind_other_chapters_of_a_list_are_told(lines: tuple[str, ...], codes: list[str]) -> None:
    listed = (
        "一、组织（40分）",
        "1.成立机构（20分）",
        "2.制定方案（20分）",
        "二、落实（60分）",
        "1.宣传（30分）",
        "2.整改（30分）",
    )
    assert severe(read("防汛工作考核细则", *listed, *lines)) == codes


@pytest.mark.parametrize("first", ["1.一票否决由县委提出。", "由县委认定。", "以下从严掌握。"])
def test_sentences_that_void_the_points_near_a_heading_are_told(first: str) -> None:
    lines = ("三、一票否决", first, "2.发生重大事故的，一票否决。")
    assert severe(read("法治建设考核细则", RUBRIC, *lines)) == ["K115"]


def test_a_list_of_how_vetoes_are_found_is_not() -> None:
    assert severe(read("三、一票否决制度", "1.认定程序由县委执行", "2.公示五日", "法治建设考核细则", RUBRIC)) == []


def test_lines_are_read_from_a_heading_on_alone() -> None:
    """Every line of a long notice may be asked; what stands behind it is looked at only where it heads vetoes."""
    stream = Counted(Line(strand("各单位认真执行。", ())) for _ in range(400))
    assert [*vetoes_apart(stream, ())] == []
    assert stream.asked <= 2 * len(stream)


class Counted(list[Piece]):
    """A stream that counts how many pieces were asked for."""

    asked = 0

    def __iter__(self) -> Iterator[Piece]:
        for piece in super().__iter__():
            self.asked += 1
            yield piece

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        self.asked += len(found) if isinstance(at, slice) else 1
        return found


def test_vetoes_that_were_read_from_a_sheet_are_not_reported() -> None:
    lines = [
        "一、档案（60分）",
        "1.收集（40分）",
        "2.借阅（20分）",
        "二、保密（40分）",
        "1.检查（25分）",
        "2.演练（15分）",
    ]
    vetoes = ["三、一票否决", "1.丢失案卷的。", "2.泄露内容的。"]
    assert severe(interpret(document([[line] for line in ["档案工作考核细则", *lines, *vetoes]]))) == []


@pytest.mark.parametrize(
    "closing",
    [
        "有以上情形之一的，考核为不合格。",
        "凡出现上述情形之一的，取消评优资格。",
        "凡出现以上任何一项的，考核为不合格。",
        "有以上两种行为的，考核为不合格。",
    ],
)
def test_what_those_above_cost_is_no_veto_of_its_own(closing: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "一票否决项", "1.发生重大事故的。", "2.弄虚作假的。", closing)) == []


@pytest.mark.parametrize("last", ["受到县级以上通报批评的，一票否决。", "造成3人以上重伤的。", "发生较大以上事故的。"])
def test_one_that_names_a_limit_is_a_veto_of_its_own(last: str) -> None:
    assert severe(read("法治建设考核细则", RUBRIC, "一票否决项", "1.隐瞒案情的。", "2.弄虚作假的。", last)) == ["K115"]


def test_a_row_over_several_columns_of_a_table_of_vetoes_is_one_veto() -> None:
    table = "序号 | 一票否决事项 | 说明\n1 | 发生重大事故的 | \n以弄虚作假取得成绩的 | < | <"
    assert severe(read("法治建设考核细则", RUBRIC, "二、附表", table)) == ["K115"]
