"""The full marks that the first clauses of a text say."""

import pytest

from parsers.wording.texts.firstclauses import made_up, named, shared


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("值守记录，共10分。记录完整，完成得10分，每少1次扣1分。", 10),
        ("每月巡查，占10分。每月不少于2次。优秀得10分，良好得6分。", 10),
        ("交接及时，计10分。达到95%以上得10分，85%以上得6分。", 10),
        ("按时交接，共30分。其中台账，占10分。清点，占20分。", 30),
        ("值守准备，共20分。有名单，计8分；有手电，计12分。", 20),
        ("值守准备，共20分。有名单，计8分；有手电，计8分。", None),
        ("按时交接，计5分。逾期交接，计3分。", None),
        ("按时交接，计5分。补齐交接，计5分。", None),
        ("迟到一次，计2分。以记录为准。", None),
        ("值守记录，共10分。获表彰得20分，不获得8分。", None),
    ],
)
def test_a_clause_of_its_own_behind_a_name_says_the_full_mark(text: str, points: int | None) -> None:
    assert [int(match["n"]) for match in shared(text)] == ([] if points is None else [points])


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("值守目标由办公室考核，分值为20分，每月一次。", 20),
        ("值守目标由办公室考核，其中台账一项，分值为20分，由档案科考核。", None),
        ("值守考核采用百分制，分值为100分，由办公室考核。", None),
        ("被通报表扬的加分，分值为5分，不重复计算。", None),
        ("值守台账，其中纸质台账质量，分值为5分，电子台账占15分，共20分。", None),
        ("受到上级通报表扬的加分事项，分值为5分，由办公室认定。", None),
        ("加分项，分值为5分，由办公室认定。", None),
        ("值守台账，其中纸质台账须有签字，分值为20分，由办公室考核。", 20),
        ("加分材料审核，分值为10分，由办公室考核。", 10),
        ("加分材料申报材料齐全，分值为10分，由办公室考核。", 10),
        ("值守记录，按时登记，其中夜间当班登记，分值为20分，由办公室考核。", 20),
        ("值守记录，其中夜间当班登记，基本分值为20分，由办公室考核。", 20),
        ("值守记录，其中夜间当班登记，分值为20分。", None),
        ("值守记录，其中夜间登记，分值为5分，由办公室考核，白天登记15分。", None),
        ("值守情况按百分制评议，分值为30分，由办公室考核。", 30),
    ],
)
def test_a_clause_on_a_part_on_more_or_on_all_says_no_full_mark_of_the_line(text: str, points: int | None) -> None:
    assert [int(match["n"]) for match in named(text)] == ([] if points is None else [points])


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("到岗20分。其中早班，占5分。晚班，占15分。", 20),
        ("到岗20分，其中：早班5分，晚班15分。", 20),
        ("到岗20分。其中早班，占5分。晚班，占10分。", None),
        ("到岗加20分。其中早班，占5分。晚班，占15分。", None),
        ("到岗20分。其中早班缺一次扣5分，晚班缺一次扣15分。", None),
    ],
)
def test_points_behind_a_name_that_its_parts_make_are_the_full_mark(text: str, points: int | None) -> None:
    assert [int(match["n"]) for match in made_up(text)] == ([] if points is None else [points])
