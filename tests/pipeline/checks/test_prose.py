"""What prose says of the whole table, against what the table holds."""

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from tests.tables import document, drawn_rows

TABLE = """项目 | 内容 | 分值
基础管理 | 建立制度 | 20
^ | 责任到人 | 20
环境卫生 | 地面整洁 | 30
^ | 垃圾清运 | 15
^ | 无积水 | 15
合计 | | 100
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("本办法共2个方面5项指标，满分100分。", []),
        ("本办法共2个方面6项指标，满分100分。", [("2个方面6项指标", 6, 5)]),
        ("考核内容分为两大类、七小项，满分100分。", [("两大类、七小项", 7, 5)]),
        ("考核分3个部分5项内容，满分100分。", [("3个部分5项内容", 3, 2)]),
        ("第三部分5项指标，第十二部分5项指标。", []),
        ("全区4个方面12项工作都要落实。", []),
        ("总分100分，其中基础管理40分、环境卫生60分。", []),
        ("总分100分，其中基础管理45分、环境卫生55分。", [("基础管理45分", 45, 40), ("环境卫生55分", 55, 60)]),
        ("考核由基础管理45分和环境卫生60分两部分组成。", [("基础管理45分", 45, 40)]),
        ("总分100分（基础管理40分，环境卫生65分）。", [("环境卫生65分", 65, 60)]),
        ("满分100分。环境卫生55分以下的为不合格，基础管理30分以上的为合格。", []),
        ("满分100分。去年基础管理38分，环境卫生51分。", []),
        ("满分100分，环境卫生55分。", []),
        ("由基础管理、环境卫生两部分组成，分别占40分、60分。", []),
        ("由基础管理、环境卫生两部分组成，分别占40分、65分。", [("环境卫生65分", 65, 60)]),
        ("分为环境卫生和基础管理两个方面，分值依次为60分和35分。", [("基础管理35分", 35, 40)]),
        ("环境卫生、基础管理的权重分别为60%、40%。", []),
        ("环境卫生、基础管理的权重分别为60%、45%。", [("基础管理45分", 45, 40)]),
        ("环境卫生、基础管理、日常表现分别占60分、35分、5分。", []),
        ("由基础管理、环境卫生的结果，职工和班组分别占40分、65分。", []),
        ("由基础管理、环境卫生和班组评议分别占40分、65分。", []),
        ("基础管理、环境卫生考核内容及分值分别为40分、65分。", [("环境卫生65分", 65, 60)]),
        ("分基础管理、环境卫生两个方面，权重和分值分别为40分、65分。", [("环境卫生65分", 65, 60)]),
        ("基础管理、环境卫生（详见附件及说明）分别占40分、65分。", [("环境卫生65分", 65, 60)]),
        ("包括基础管理、环境卫生，与上年相同，以及各部分分别占40分、65分。", [("环境卫生65分", 65, 60)]),
        ("环境卫生、基础管理得分高的，分别加60分、35分。", []),
        ("基础管理占40%，环境卫生占65%。", [("环境卫生65分", 65, 60)]),
        ("基础管理（占45分）、环境卫生（占60分）。", [("基础管理45分", 45, 40)]),
        ("一、考核内容：基础管理40分；环境卫生65分。", [("环境卫生65分", 65, 60)]),
        ("（一）基础管理40分；（二）环境卫生65分。", [("环境卫生65分", 65, 60)]),
        ("甲组基础管理40分；乙组：基础管理45分；乙组：环境卫生60分。", []),
    ],
)
def test_prose_that_the_table_contradicts_is_told(said: str, found: list[tuple[str, int, int]]) -> None:
    result = checked(interpret(document("卫生考核表", said, drawn_rows(TABLE))))
    mine = [finding for finding in result.findings if finding.code == "K208"]
    assert [f.expected for f in mine] == [expected for _, expected, _ in found]
    assert [f.actual for f in mine] == [actual for _, _, actual in found]
    assert all(words in f.message.zh for f, (words, _, _) in zip(mine, found, strict=True))


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (["- 基础管理：40分", "- 环境卫生：60分"], []),
        (["- 基础管理：40分", "- 环境卫生：65分"], [(65, 60)]),
        (["（1）基础管理（45分）；", "（2）环境卫生（60分）。"], [(45, 40)]),
        (["基础管理：50分", "环境卫生：50分", "个人卫生：50分"], [(50, 40), (50, 60)]),
        (["基础管理：45分", "另行公布。", "环境卫生：65分"], []),
    ],
)
def test_lines_that_name_the_categories_with_their_points_are_held_against_them(
    listed: list[str], found: list[tuple[object, object]]
) -> None:
    result = checked(interpret(document("卫生考核表", *listed, drawn_rows(TABLE))))
    mine = [finding for finding in result.findings if finding.code == "K208"]
    told: list[tuple[object, object]] = [(f.expected, f.actual) for f in mine]
    assert told == found
