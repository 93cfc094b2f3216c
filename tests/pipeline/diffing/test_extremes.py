"""Rubrics at the edges: nothing, one item, everything alike, very many, very long."""

from collections import Counter
from decimal import Decimal

import pytest

from pipeline.diffing.compare import compare
from schema.diff import Diff
from schema.rubric import Rubric
from tests.clock import within
from tests.generators.written import rubric_of, written_years

TEXTS = [item.text for case in written_years().values() for each in case.old.categories for item in each.items]
EMPTY = Rubric(id="r1", title=None, assessment_year=None, points=None, fingerprint="")


def rubric(texts: list[str], categories: int = 1) -> Rubric:
    size = -(-len(texts) // categories)
    return rubric_of(
        "考核细则",
        "2012",
        [
            (f"第{n + 1}类", [(Decimal(2), text) for text in texts[n * size : (n + 1) * size]])
            for n in range(categories)
        ],
    )


def ops(diff: Diff) -> dict[str, int]:
    return dict(Counter(pair.op for pair in diff.pairs))


def test_nothing() -> None:
    one = rubric(["建立台账，及时登记。"])
    assert ops(compare(EMPTY, EMPTY)) == {}
    assert ops(compare(EMPTY, one)) == {"added": 1}
    assert ops(compare(one, EMPTY)) == {"deleted": 1}


def test_one_item() -> None:
    one = rubric(["建立台账，及时登记。"])
    assert ops(compare(one, one)) == {"kept": 1}
    assert ops(compare(one, rubric(["健全台账，按时登记。"]))) == {"reworded": 1}
    assert ops(compare(one, rubric(["开展义务植树活动。"]))) == {"deleted": 1, "added": 1}


def test_texts_of_signs_alone() -> None:
    assert ops(compare(rubric(["", "。", "（2分）"]), rubric(["", "。", "（2分）"]))) == {"kept": 3}


def test_all_alike() -> None:
    many, fewer = rubric(["按时报送信息。"] * 30, 3), rubric(["按时报送信息。"] * 20, 2)
    assert ops(compare(many, many)) == {"kept": 30}
    assert ops(compare(many, fewer)) == {"kept": 20, "deleted": 10}
    assert ops(compare(fewer, many)) == {"kept": 20, "added": 10}


def test_all_alike_and_all_reworded_in_the_same_way() -> None:
    for count in (2, 30):
        diff = compare(rubric(["按时报送信息不少于3篇。"] * count), rubric(["及时上报信息不少于3篇。"] * count))
        assert ops(diff) == {"reworded": count}
        assert [pair.old for pair in diff.pairs] == [pair.new for pair in diff.pairs]


def test_every_item_twice() -> None:
    twice = rubric([*TEXTS[:40], *TEXTS[:40]], 4)
    assert ops(compare(twice, twice)) == {"kept": 80}
    reworded = rubric([text.replace("不少于", "至少") for text in (*TEXTS[:40], *TEXTS[:40])], 4)
    assert set(ops(compare(twice, reworded))) == {"kept", "reworded"}


SEALS = "甲乙丙丁戊己庚辛壬癸"


@pytest.mark.parametrize(
    ("old", "seconds"),
    [
        ([f"第{n}村按时报送信息不少于{n % 7 + 1}篇。" for n in range(500)], 5),
        ([f"按时报送{SEALS[n % 10]}类信息不少于{n % 7 + 1}篇。" for n in range(1000)], 12),
    ],
)
def test_very_many_that_nearly_say_the_same(old: list[str], seconds: int) -> None:
    new = [text.replace("按时报送", "及时上报") for text in old]
    with within(seconds):
        diff = compare(rubric(old, 20), rubric(new, 20))
    assert ops(diff) == {"reworded": len(old)}
    assert [pair.old for pair in diff.pairs] == [pair.new for pair in diff.pairs]


def test_items_of_five_thousand_characters() -> None:
    texts = ["".join(TEXTS[n : n + 150] + TEXTS[: max(0, n - 20)])[:5000] for n in range(0, 12, 2)]
    with within(10):
        diff = compare(rubric(texts, 2), rubric([text.replace("不少于", "至少") for text in texts], 2))
    assert ops(diff) == {"reworded": 6}
