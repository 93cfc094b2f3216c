"""Numbers of headings without points between the parts of a list are missing nowhere."""

import pytest

from pipeline.checking import checked
from tests.readings import read

FIRST = "评分标准（满分100分）", "一、出勤纪律（60分）", "1、按时到岗（30分）", "2、按时交班（30分）"
SECOND = "二、服务态度（40分）文明用语，耐心解答。"


def numbering(*lines: str) -> list[tuple[str, str]]:
    """Return code and severity of what is said about numbers."""
    found = checked(read(*lines)).findings
    return [(one.code, one.severity) for one in found if one.code in ("K301", "K304")]


@pytest.mark.parametrize(
    ("between", "severity"),
    [(["三、考核原则", "- 按季度考核"], "note"), (["考核原则"], "warning")],
)
def test_a_heading_of_something_else_fills_the_gap(between: list[str], severity: str) -> None:
    found = numbering(*FIRST, SECOND, *between, "四、扣分项", "1、迟到：扣2分", "2、早退：扣1分")
    assert [said for code, said in found if code == "K301"] == [severity]


@pytest.mark.parametrize(
    ("before", "severity"), [("2.1 评分方法", "note"), ("评分方法", "warning"), ("2.1 每满5分为一档", "warning")]
)
def test_a_list_counts_on_from_the_heading_above_it(before: str, severity: str) -> None:
    lines = ("采用综合评估法，满分100分。", "2.2 技术部分（60分）", "2.2.1 技术方案 40分", "2.2.2 实施计划 20分")
    found = numbering(before, *lines, "2.3 商务部分（40分）", "2.3.1 业绩 25分", "2.3.2 资质 15分")
    assert found == [("K304", severity)]


@pytest.mark.parametrize(
    ("numbers", "codes"),
    [
        (("1.", "2.1.", "2.2.", "3."), []),
        (("1.1.", "1.2.", "2.", "3."), []),
        (("1.", "2.", "3.1.", "3.2."), []),
        (("1.", "2.1.", "2.3.", "3."), ["K301"]),
        (("1.", "2.1.", "2.2.", "4."), ["K301"]),
    ],
)
def test_parts_of_a_number_may_stand_in_its_place(numbers: tuple[str, ...], codes: list[str]) -> None:
    rows = "\n".join(f"{number}任务{n}（5分） | 完成任务{n} | 5" for n, number in enumerate(numbers))
    assert [code for code, _ in numbering("考核表", f"考核项目 | 考核内容 | 分值\n{rows}")] == codes


PARTS = (
    "（一）党建工作（50分）",
    "1.组织建设（25分）。",
    "2.党员管理（25分）。",
    "（二）环境卫生（30分）",
    "1.街巷整洁（30分）。",
)
LAST = ("（三）便民服务（20分）", "1.窗口开放（20分）。")


@pytest.mark.parametrize(("third", "severity"), [("三、", "note"), ("五、", "warning")])
def test_parts_count_on_from_the_number_of_the_title(third: str, severity: str) -> None:
    first = (
        "社区考核实施细则",
        "一、考核对象",
        "各社区。",
        "二、考核内容",
        "考核得分为各项之和，其中党建工作50分、环境卫生30分。",
    )
    found = numbering(*first, *PARTS, *LAST, f"{third}加分项", "1.获得表彰的，每项加2分。", "2.媒体刊发的，每篇加1分。")
    assert found == [("K304", severity)]


@pytest.mark.parametrize(
    ("head", "number", "severity"),
    [
        ("四、考核内容（100分）", "五、", "note"),
        ("四、考核内容", "五、", "note"),
        ("四、考核内容（100分）", "七、", "warning"),
        ("四、考核内容（100分）", "三、", "warning"),
        ("考核内容（100分）", "七、", "warning"),
    ],
)
def test_bonuses_count_on_from_the_sections_of_a_regulation(head: str, number: str, severity: str) -> None:
    above = (
        "街道工作考核办法",
        "一、考核对象",
        "各社区。",
        "二、考核原则",
        "坚持客观公正。",
        "三、组织领导",
        "由街道办事处组织。",
        head,
    )
    bonuses = (f"{number}加分项", "（一）受到市级表彰的加2分。", "（二）经验被推广的加1分。")
    assert numbering(*above, *PARTS, *LAST, *bonuses) == [("K304", severity)]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ("12345", []),
        ("12346", [("K301", "warning")]),
        ("12457", [("K304", "warning"), ("K304", "warning")]),
    ],
)
def test_a_gap_between_categories_is_one_where_the_count_ran_on_before(
    numbers: str, found: list[tuple[str, str]]
) -> None:
    parts = ["值班", "^", "巡查", "^", "应急"]
    texts = ["按时到岗", "如实记录", "每日两次", "及时上报", "每季演练"]
    rows = [f"{part} | {n} | {text} | 20" for part, n, text in zip(parts, numbers, texts, strict=True)]
    assert numbering("考核项目 | 序号 | 考核内容 | 分值\n" + "\n".join(rows)) == found


@pytest.mark.parametrize(("first", "said"), [("l、", []), ("k、", [("K304", "warning")])])
def test_a_letter_that_looks_like_one_is_the_first_number(first: str, said: list[tuple[str, str]]) -> None:
    lines = (
        "一、台账（10分）",
        f"{first}目录齐全（6分）",
        "2、归档及时（4分）",
        "二、现场（90分）",
        "1、整洁（50分）",
        "2、安全（40分）",
    )
    assert numbering("检查细则", *lines) == said


@pytest.mark.parametrize(("first", "said"), [("l.", []), ("l、", []), ("k.", [("K304", "warning")])])
def test_such_a_letter_that_stayed_in_the_text_of_a_cell_is_too(first: str, said: list[tuple[str, str]]) -> None:
    rows = f"台账 | {first}目录齐全 | 6\n^ | 2.归档及时 | 4\n现场 | 1.整洁 | 50\n^ | 2.安全 | 40"
    assert numbering(f"项目 | 内容 | 分值\n{rows}") == said
