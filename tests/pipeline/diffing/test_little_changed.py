"""Where nearly all stayed as it was, what is left over in one place belongs together only if it says something alike."""

import pytest

from pipeline.diffing.compare import compare
from schema.diff import Diff
from schema.rubric import Item
from tests.comparisons import said, year

DAILY = (
    "按时到岗，不迟到早退",
    "服从安排，团结同事",
    "工作台面整洁",
    "完成当月计划",
    "文件归档及时",
    "电话三声内接听",
    "来访登记完整",
    "节约用水用电",
    "参加部门例会",
    "保守单位秘密",
)


def items(category: int, *texts: str) -> list[Item]:
    return [said(f"{category}.{n}", text) for n, text in enumerate(texts, 1)]


def after(*texts: str, bonus: tuple[str, ...] = ()) -> Diff:
    more = [("加分项", items(2, *bonus))] if bonus else []
    return compare(year("2012", ("日常", items(1, *DAILY))), year("2013", ("日常", items(1, *texts)), *more))


def changes(diff: Diff) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return {(pair.op, pair.old, pair.new) for pair in diff.pairs if pair.op != "kept"}


def replaced(at: int, text: str) -> tuple[str, ...]:
    return (*DAILY[: at - 1], text, *DAILY[at:])


@pytest.mark.parametrize(
    ("at", "text"),
    [(3, "每季度组织一次义务献血"), (5, "做好党费收缴"), (9, "植树不少于三棵"), (4, "加强仓库防潮")],
)
def test_an_item_that_gives_its_row_to_another_one(at: int, text: str) -> None:
    assert changes(after(*replaced(at, text))) == {("deleted", (f"1.{at}",), ()), ("added", (), (f"1.{at}",))}


@pytest.mark.parametrize(
    ("at", "text"), [(6, "接听电话不超过三声"), (4, "月度任务按期完成"), (5, "资料整理归档"), (7, "做好来客登记")]
)
def test_an_item_that_says_the_same_in_other_words(at: int, text: str) -> None:
    assert changes(after(*replaced(at, text))) == {("reworded", (f"1.{at}",), (f"1.{at}",))}


@pytest.mark.parametrize("at", range(2, 9))
def test_an_item_deleted_between_two_that_are_joined(at: int) -> None:
    joined = f"{DAILY[at - 2]}；{DAILY[at]}"
    diff = after(*DAILY[: at - 2], joined, *DAILY[at + 1 :])
    assert changes(diff) == {
        ("merged", (f"1.{at - 1}", f"1.{at + 1}"), (f"1.{at - 1}",)),
        ("deleted", (f"1.{at}",), ()),
    }


def test_an_item_deleted_beside_one_that_is_cut() -> None:
    diff = after("按时到岗", "不迟到早退", *DAILY[2:])
    assert changes(diff) == {("split", ("1.1",), ("1.1", "1.2")), ("deleted", ("1.2",), ())}


def test_a_new_part_beside_an_item_in_other_words() -> None:
    diff = after(*replaced(4, "完成当月工作计划"), bonus=("受到上级表彰", "提出合理化建议被采纳"))
    assert changes(diff) == {("reworded", ("1.4",), ("1.4",)), ("added", (), ("2.1",)), ("added", (), ("2.2",))}
    assert [change.op for change in diff.categories] == ["kept", "added"]


OFFICE = (
    ("做好办公用品采购和发放，建立领用台账", "10"),
    ("会议室安排及时，会务保障到位", "10"),
    ("公务车辆调度合理，定期保养，安全行驶", "15"),
    ("食堂卫生达标，饭菜质量好", "10"),
    ("办公楼保洁到位，绿化养护及时", "10"),
    ("水电维修及时，节能降耗", "10"),
    ("门卫值班在岗，来客登记齐全", "10"),
    ("固定资产账物相符，每年清查一次", "15"),
    ("印章使用登记，公文流转及时", "10"),
)
Worth = tuple[str, str]


def worth(*lines: Worth) -> list[Item]:
    return [said(f"1.{n}", text, points) for n, (text, points) in enumerate(lines, 1)]


def from_office(*lines: Worth) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return changes(compare(year("2012", ("后勤", worth(*OFFICE))), year("2013", ("后勤", worth(*lines)))))


@pytest.mark.parametrize(
    "parts",
    [
        (("公务车辆统一调度", "5"), ("按期保养车辆", "5"), ("安全行驶，全年无责任事故", "5")),
        (("公务车辆调度合理，定期保养", "10"), ("安全行驶，不违章停放", "5")),
    ],
)
def test_parts_among_which_the_points_are_shared_out(parts: tuple[Worth, ...]) -> None:
    split = ("split", ("1.3",), tuple(f"1.{n}" for n in range(3, 3 + len(parts))))
    assert from_office(*OFFICE[:2], *parts, *OFFICE[3:]) == {split}


@pytest.mark.parametrize(
    ("text", "at"), [("做好办公用品和会务保障工作", (1, 2)), ("抓好办公用品采购和公务车辆调度", (1, 3))]
)
def test_an_item_that_names_two_in_short_and_has_their_points(text: str, at: tuple[int, int]) -> None:
    points = sum(int(OFFICE[n - 1][1]) for n in at)
    rest = [line for n, line in enumerate(OFFICE, 1) if n not in at]
    assert from_office((text, str(points)), *rest) == {("merged", tuple(f"1.{n}" for n in at), ("1.1",))}


def test_points_that_go_to_another_subject() -> None:
    fewer = ("公务车辆调度合理，定期保养，行驶安全", "10")
    told = from_office(*OFFICE[:2], fewer, ("开展消防演练", "5"), *OFFICE[3:])
    assert told == {("reworded", ("1.3",), ("1.3",)), ("added", (), ("1.4",))}


def test_what_is_hardly_alike_is_never_without_doubt() -> None:
    for at in range(1, 11):
        for text in ("每季度组织一次义务献血", "爱护公物", "参加义务劳动", "完成交办事项"):
            for pair in after(*replaced(at, text)).pairs:
                assert pair.doubtful or all(edge.similarity >= 0.1 for edge in pair.edges)
