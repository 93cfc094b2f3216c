"""What a person settles overrides what was found; a pairs file that does not fit is refused with the reason."""

import json
import re

import pytest

from pipeline.diffing.compare import compare
from pipeline.diffing.pairs_file import found_pairs, read_pairs, wishes
from schema.diff import Diff
from schema.finding import UnusableInput
from schema.pairs import PairsFile, PairWish
from tests.comparisons import NEW, OLD


def settled(*wish: PairWish) -> Diff:
    return compare(OLD, NEW, wishes(PairsFile(pairs=wish), "p.json", OLD, NEW))


def edges(diff: Diff) -> set[tuple[str, str]]:
    return {(edge.old, edge.new) for pair in diff.pairs for edge in pair.edges}


def test_what_was_found_reads_back_and_changes_nothing() -> None:
    found = compare(OLD, NEW)
    written = found_pairs(found, OLD, NEW).model_dump_json()
    file = read_pairs(written.encode(), "p.json")
    again = compare(OLD, NEW, wishes(file, "p.json", OLD, NEW))
    assert edges(again) == edges(found)
    assert [(pair.op, pair.flags) for pair in again.pairs] == [(pair.op, pair.flags) for pair in found.pairs]
    assert not any(pair.doubtful for pair in again.pairs)
    assert {wish.old_text for wish in file.pairs} >= {"加强工会统计工作，确保统计数据准确及时。"}


def test_these_do_not_belong_together() -> None:
    assert ("1.2", "1.3") in edges(compare(OLD, NEW))
    diff = settled(PairWish(old="1.2", new="1.3", together=False))
    assert ("1.2", "1.3") not in edges(diff)
    assert {("1.2", "1.2"), ("1.1", "1.1")} <= edges(diff)
    assert ("added", (), ("1.3",)) in {(pair.op, pair.old, pair.new) for pair in diff.pairs}


def test_these_belong_together() -> None:
    diff = settled(PairWish(old="2.2", new="2.1", together=True))
    (pair,) = [pair for pair in diff.pairs if pair.old == ("2.2",)]
    assert (pair.new, pair.op, pair.doubtful) == (("2.1",), "reworded", False)
    assert "由人指定" in pair.reason.zh
    assert (diff.summary.counts.added, diff.summary.counts.deleted) == (0, 0)


def test_what_was_kept_apart_stays_apart_when_written_anew() -> None:
    apart = PairWish(old="1.2", new="1.3", together=False)
    written = found_pairs(settled(apart), OLD, NEW, PairsFile(pairs=(apart,)))
    assert apart in written.pairs


BOTH = [{"old": "1.1", "new": "1.1", "together": True}, {"old": "1.1", "new": "1.1", "together": False}]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ([{"old": "9.9", "new": "1.1", "together": True}], "K705"),
        ([{"old": "1.1", "new": "9.9", "together": True}], "K705"),
        ([{"old": "1.1", "new": "1.1", "together": True, "old_text": "别的内容"}], "K706"),
        ([{"old": "1.1", "new": "1.1", "together": "yes"}], "K704"),
        ([{"old": "1.1", "together": True}], "K704"),
        ([{"old": "1.1", "new": "1.1", "together": True, "colour": 1}], "K704"),
        (BOTH, "K704"),
    ],
)
def test_what_cannot_be_followed_is_refused(content: object, code: str) -> None:
    data = json.dumps({"schema": "kaohe/pairs", "schema_version": "1.0", "pairs": content}).encode()
    with pytest.raises(UnusableInput) as refused:
        wishes(read_pairs(data, "p.json"), "p.json", OLD, NEW)
    assert refused.value.code == code
    assert "p.json" in refused.value.message.zh
    assert not re.search("[a-z]{4,} [a-z]{2,}", refused.value.message.zh)


@pytest.mark.parametrize(("data", "code"), [(b"", "K610"), (b"{", "K610"), (b"[]", "K704"), (b'{"pairs": 1}', "K704")])
def test_what_is_no_pairs_file_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnusableInput) as refused:
        read_pairs(data, "p.json")
    assert refused.value.code == code
