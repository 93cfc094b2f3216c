"""Names with their shares over listed lines with theirs, which stand behind the text or on the next line."""

import pytest

from tests.readings import outline, read, severe

TEXT = """服务态度（40%）
- 主动问候：客人进门时是否主动问候。
（占比：25%）
- 耐心解答：客人有疑问时是否耐心解答。
（占比：15%）
服务技能（60%）
- 上菜准确：是否按单上菜，有无错漏。
（占比：20%）
- 摆台规范：餐具摆放是否符合规范。
（占比：30%）
- 结账及时：客人结账时等候的时间。
（占比：10%）
考核流程
1. 收集资料：由领班收集考核资料。
2. 面谈：与服务员面谈。"""


@pytest.mark.parametrize("lead", ["占比：", "权重：", "占", ""])
@pytest.mark.parametrize("break_", ["\n", ""])
def test_names_head_the_lines_whose_shares_make_theirs(lead: str, break_: str) -> None:
    text = TEXT.replace("。\n（占比：", f"{break_ and '。'}{break_}（{lead}")
    result = read("餐厅服务员考核标准", *text.splitlines())
    assert outline(result.rubrics[0].categories) == [("服务态度", 40, [25, 15]), ("服务技能", 60, [20, 30, 10])]
    assert severe(result) == []


@pytest.mark.parametrize(("right", "wrong"), [("25%", "35%"), ("（40%）", "（45%）"), ("10%", "12%")])
def test_a_share_that_the_lines_do_not_make_is_an_error(right: str, wrong: str) -> None:
    result = read("餐厅服务员考核标准", *TEXT.replace(right, wrong).splitlines())
    assert [category.name for category in result.rubrics[0].categories] == ["服务态度", "服务技能"]
    assert "K202" in severe(result)


def test_shares_that_make_no_whole_are_an_error() -> None:
    text = TEXT.replace("（60%）", "（55%）").replace("（占比：10%）", "（占比：5%）")
    assert "K205" in severe(read("餐厅服务员考核标准", *text.splitlines()))
