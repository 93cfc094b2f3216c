"""Which column holds the full marks, and which scores and zeros."""

import pytest

from tests.readings import one_rubric, priced


@pytest.mark.parametrize("full", ["分值", "满分", "标准分", "应得分"])
@pytest.mark.parametrize("score", ["得分", "评分", "实际得分", "自评得分", "考核分"])
def test_full_marks_win_over_scores_though_the_scores_add_up(full: str, score: str) -> None:
    rubric = one_rubric(
        f"""内容 | {full} | {score}
        选题有意义。 | 0-20 | 18
        论证充分。 | 0-50 | 40
        合计 | | 58"""
    )
    assert priced(rubric) == [("选题有意义。", 20), ("论证充分。", 50)]
    assert rubric.points is None


def test_full_marks_in_names_win_over_scores() -> None:
    rubric = one_rubric(
        """评价内容 | 具体要求 | 得分
        态度（20分） | 认真负责。 | 18
        能力（50分） | 独立解决问题。 | 40
        成果（30分） | 质量高。 | 22
        总分（100分） | | 80"""
    )
    assert [points for _, points in priced(rubric)] == [20, 50, 30]
    assert rubric.points == 100


def test_scores_are_full_marks_where_only_they_price_the_items() -> None:
    rubric = one_rubric(
        """项目 | 考核内容 | 得分
        基础（30分） | 制度健全。 | 10
        ^ | 人员到位。 | 20
        业务（70分） | 完成任务。 | 40
        ^ | 质量合格。 | 30
        合计 | | 100"""
    )
    assert [points for _, points in priced(rubric)] == [10, 20, 40, 30]
    assert rubric.points == 100


@pytest.mark.parametrize("total", ["总分 | 0 | < | <", "总分 | | | 0.0", "总分（100分） | | | 0分", "总分 | | 100 | 0"])
def test_zeros_are_scores_not_yet_given(total: str) -> None:
    rubric = one_rubric(f"项目 | 内容 | 满分 | 得分\n甲 | 做好甲事。 | 40 | 0\n乙 | 做好乙事。 | 60 | 0\n{total}")
    assert [points for _, points in priced(rubric)] == [40, 60]
    assert rubric.points == (100 if "100" in total else None)


def test_the_total_may_stand_in_a_column_of_scores_to_be_filled_in() -> None:
    rubric = one_rubric("项目 | 内容 | 满分 | 得分\n甲 | 做好甲事。 | 40 | \n乙 | 做好乙事。 | 60 | \n总分 | | | 100")
    assert rubric.points == 100


def test_the_subtotal_of_scores_is_not_that_of_full_marks() -> None:
    rubric = one_rubric(
        """项目 | 内容 | 满分 | 得分
        一组 | 做好甲事。 | 40 | 30
        ^ | 做好丙事。 | 10 | 9
        ^ | 小计 | 50 | 39
        二组 | 做好乙事。 | 30 | 20
        ^ | 做好丁事。 | 20 | 18
        ^ | 小计 | 50 | 38"""
    )
    assert [category.points for category in rubric.categories] == [50, 50]
