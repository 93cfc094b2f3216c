"""Where kept ends and reworded begins: signs and forms of numbers say nothing, words and aims do."""

import pytest

from tests.comparisons import one, said

TEXT = "①建立台账，每月检查2-3次（1分）；②培训课时不少于8.5学时，覆盖面达到95%。"


@pytest.mark.parametrize(
    "new",
    [
        "①建立台账,每月检查2-3次(1分);②培训课时不少于8.5学时,覆盖面达到95%",
        "（1）建立台账，每月检查2～3次（1分）。（2）培训课时不少于8.5学时，覆盖面达到95％；",
        "⑴ 建立“台账”，每月检查2—3次（1分）、⑵ 培训课时不少于 8.5 学时：覆盖面达到 95% 。",
    ],
)
def test_other_signs_are_kept(new: str) -> None:
    pair = one(said("1.1", TEXT), said("1.1", new))
    assert (pair.op, pair.flags, pair.doubtful) == ("kept", ("punctuation",), False)
    assert pair.edges[0].similarity == 1


@pytest.mark.parametrize(
    "new",
    [
        TEXT.replace("2-3次", "23次"),
        TEXT.replace("8.5", "85"),
        TEXT.replace("95%", "95"),
        TEXT.replace("②", "③"),
        TEXT.replace("不少于8.5", "不少于9"),
        TEXT.replace("检查", "抽查"),
    ],
)
def test_other_words_and_aims_are_reworded(new: str) -> None:
    pair = one(said("1.1", TEXT), said("1.1", new))
    assert pair.op == "reworded"
    assert {"targets", "wording"} & set(pair.flags)
    assert pair.edges[0].similarity < 1


def test_other_points_are_kept() -> None:
    assert one(said("1.1", TEXT, "3"), said("1.1", TEXT, "4")).op == "kept"
    marked = one(said("1.1", TEXT), said("1.1", TEXT.replace("（1分）", "")))
    assert (marked.op, marked.flags) == ("kept", ("sub_points",))
