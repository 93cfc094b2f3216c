"""Parts of which a remark says that they are not added."""

import pytest

from tests.readings import read, severe

HEAD = "项目 | 内容 | 分值 | 备注\n"


@pytest.mark.parametrize(
    ("remark", "counted"),
    [
        ("后3项得分不累加。", [True, True, False, False]),
        ("最后三项分值不累计", [True, True, False, False]),
        ("后3项，取其一", [True, True, False, False]),
        ("后三项只取最高分。", [True, True, False, False]),
    ],
)
def test_the_highest_of_the_last_parts_counts_alone_where_a_remark_says_so(remark: str, counted: list[bool]) -> None:
    rows = f"库房（9分） | 有台账 | 5 | {remark}\n^ | 通过甲级验收 | 4 | ^\n^ | 通过乙级验收 | 4 | ^\n^ | 通过丙级验收 | 4 | ^\n现场（6分） | 整洁 | 6 | "
    result = read("评分表", HEAD + rows)
    (rubric,) = result.rubrics
    assert [item.counts for item in rubric.categories[0].items] == counted
    assert "K202" not in severe(result)


@pytest.mark.parametrize("remark", ["以上各项不累计", "取其一", "本项取最高分", "任选一项"])
def test_the_highest_of_all_parts_counts_alone_where_a_remark_says_so(remark: str) -> None:
    rows = (
        f"荣誉（8分） | 市里表彰 | 8 | {remark}\n^ | 县里表彰 | 5 | ^\n^ | 乡里表彰 | 4 | ^\n现场（6分） | 整洁 | 6 | "
    )
    assert "K202" not in severe(read("评分表", HEAD + rows))


@pytest.mark.parametrize(
    "remark", ["每次检查缺项的扣完本条分值。", "后2项不累加。", "同一事项不重复计分", "后3项由乙组打分"]
)
def test_sums_are_contradicted_where_no_remark_explains_them(remark: str) -> None:
    rows = f"库房（9分） | 有台账 | 5 | {remark}\n^ | 有标识 | 4 | ^\n^ | 有账册 | 4 | ^\n^ | 有专人 | 4 | ^\n现场（6分） | 整洁 | 6 | "
    assert "K202" in severe(read("评分表", HEAD + rows))


def test_parts_that_make_the_points_together_all_count_whatever_a_remark_says() -> None:
    (rubric,) = read(
        "评分表", HEAD + "库房（9分） | 有台账 | 5 | 后2项不累加\n^ | 有标识 | 4 | ^\n现场（6分） | 整洁 | 6 | "
    ).rubrics
    assert all(item.counts for item in rubric.categories[0].items)
