"""What has no flag is told by findings: other columns, kinds, weights, units, and whether the two belong together at all."""

from decimal import Decimal
from itertools import combinations

import pytest

from pipeline.diffing.compare import compare, is_same
from pipeline.diffing.door import compared
from pipeline.diffing.given import Given
from schema.diff import Diff
from schema.rubric import Rubric
from tests.builders import contradicting
from tests.comparisons import said, with_rules, year
from tests.generators.bank import subjects
from tests.generators.difficulty import ALL
from tests.generators.years import two_years

TEXT = "全年报送信息、简报，做好宣传工作。"


def told(diff: Diff) -> list[tuple[str, str | None, str]]:
    return [(finding.code, finding.path, finding.message.zh) for finding in diff.findings]


def small(number: str, rules: str | None = None) -> Rubric:
    item = said("1.1", TEXT)
    return year(number, ("工作", [with_rules(item, rules) if rules else item]))


def test_another_column_changed() -> None:
    diff = compare(
        small("2012", "每少1篇扣0.5分，由考核办公室扣完为止。"), small("2013", "每少1篇扣1分，由考核办公室扣完。")
    )
    assert told(diff) == [("K702", "pairs[0]", "“评分办法”一栏：“0.5分”改为“1分”，删去“为止”")]
    assert (diff.pairs[0].op, diff.pairs[0].flags, diff.summary.counts.other) == ("kept", (), 1)
    assert "其他改动1项" in diff.summary.zh
    assert not is_same(diff)


def test_a_column_that_only_one_year_has_is_told_once() -> None:
    added, dropped = compare(small("2012"), small("2013", "查资料")), compare(small("2012", "查资料"), small("2013"))
    assert told(added) == [("K709", None, "增加了“评分办法”一栏")]
    assert told(dropped) == [("K709", None, "不再有“评分办法”一栏")]
    assert added.summary.counts.other == 0
    assert not is_same(added)


def test_settings_of_items_categories_and_the_whole() -> None:
    old = small("2012")
    category = old.categories[0]
    veto = category.items[0].model_copy(update={"kind": "veto", "counts": False})
    bonus = category.model_copy(update={"kind": "bonus", "weight": Decimal("0.3"), "items": (veto,)})
    diff = compare(old, old.model_copy(update={"unit": "percent", "categories": (bonus,)}))
    assert told(diff) == [
        ("K703", None, "分值的单位由分改为百分比"),
        ("K703", "categories[0]", "“工作”的性质由基本分改为加分"),
        ("K703", "categories[0]", "“工作”的权重由（无）改为0.3"),
        ("K703", "pairs[0]", "性质由基本分改为一票否决"),
        ("K703", "pairs[0]", "由计入合计改为不计入合计"),
    ]
    assert not is_same(diff)


def test_how_parts_are_put_together_is_a_setting() -> None:
    old = small("2012")
    one_of = old.categories[0].model_copy(update={"combine": "alternatives"})
    diff = compare(old, old.model_copy(update={"combine": "weighted", "categories": (one_of,)}))
    assert told(diff) == [
        ("K703", None, "下面各项的合计办法由各项相加改为按权重相加"),
        ("K703", "categories[0]", "“工作”下面各项的合计办法由各项相加改为只取其中一项"),
    ]
    assert not is_same(diff)


def test_error_findings_of_a_file_are_warned_of() -> None:
    file = contradicting()
    errors = tuple(finding for finding in file.findings if finding.severity == "error")
    diff = compared(Given(file.rubrics[0]), Given(file.rubrics[0], errors))
    assert [(finding.code, finding.severity) for finding in diff.findings] == [("K701", "warning")]
    assert "新细则还有 2 个错误" in diff.findings[0].message.zh
    assert is_same(diff)


@pytest.mark.parametrize("hard", ALL, ids=lambda hard: hard.name)
def test_two_years_of_one_rubric_are_not_called_unrelated(hard: object) -> None:
    for subject in subjects():
        made = two_years(subject, hard, 11, 16)  # type: ignore[arg-type]
        assert "K711" not in {finding.code for finding in compare(made.old, made.new).findings}


def test_a_small_rubric_in_a_large_one_of_another_subject_is_called_unrelated() -> None:
    small_one = year(
        "2012", ("服务", [said("1.1", "建立档案。"), said("1.2", "参与调解。")]), ("维权", [said("2.1", "加强宣传。")])
    )
    large = two_years(subjects()[0], ALL[0], 11, 40).new
    assert "K711" in {finding.code for finding in compare(small_one, large).findings}


def test_rubrics_of_different_subjects_are_called_unrelated() -> None:
    firsts = [two_years(subject, ALL[0], 11, 16).old for subject in subjects()]
    for old, new in combinations(firsts, 2):
        diff = compare(old, new)
        assert [finding.code for finding in diff.findings if finding.severity == "warning"] == ["K711"]
        assert not is_same(diff)
