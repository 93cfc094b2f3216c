"""Texts that end with a colon: names whose rule stands beside them, and sentences that were cut."""

import pytest

from pipeline.checking import checked
from schema.envelope import Format
from tests.readings import read, severe

ROWS = "项目 | 内容 | 分值 | 评分办法\n值守 | 有人在岗。 | 60 | 缺一次扣2分\n^ | 有记录。 | 40 | 缺一次扣1分\n"


@pytest.mark.parametrize("name", ["加分项：", "附加分:", "奖励分：", "否决项："])
def test_a_name_with_a_colon_and_its_rule_beside_it_is_whole(name: str) -> None:
    assert severe(read(f"{ROWS}^ | {name} | | 获得表彰的加2分")) == []


@pytest.mark.parametrize(
    "row", ["有以下情形的： | 3 | 扣3分", "包括： | 3 | 扣3分", "检查值班、巡查： | 3 | 扣3分", "巡查： | 3 |"]
)
def test_a_sentence_that_leads_in_what_is_missing_is_cut(row: str) -> None:
    assert "K404" in severe(read(f"{ROWS}^ | {row}"))


@pytest.mark.parametrize(
    ("topic", "found"),
    [("检查内容由考官按当天安排拟定：", []), ("检查内容包括：", ["K404"]), ("单位负责人必须履行的职责是：", ["K404"])],
)
def test_room_for_a_topic_that_is_all_of_its_category_is_whole(topic: str, found: list[str]) -> None:
    rows = "项目 | 内容 | 分值\n值守（60分） | 有人在岗。 | 30\n^ | 有记录。 | 30\n"
    assert severe(read(f"{rows}专科检查（40分） | {topic} | ")) == found


SENTENCES = "内容 | 分值 | 办法\n" + "".join(
    f"按要求做好第{n}类工作。 | 5 | 缺一次扣1分\n" for n in "一二三四五六七八九十"
)


@pytest.mark.parametrize(
    "row", ["应急值守 | 5 | 自设队伍的加3分", "没有台账的，扣5分 | 5 | ", "记录不全的，每处扣1/0.5分 | 5 | "]
)
def test_a_name_and_an_amount_need_no_stop(row: str) -> None:
    assert severe(read(SENTENCES + row)) == []


def found_in(form: Format, *drawings: str) -> list[str]:
    """Return the codes of drawn tables as a file of this format."""
    result = read(*drawings)
    source = result.sources[0].model_copy(update={"format": form})
    return severe(result.model_copy(update={"sources": (source,)}))


@pytest.mark.parametrize("form", ["txt", "md", "pdf"])
@pytest.mark.parametrize("row", ["按要求做好交接班登记和 | 5 | 缺一次扣1分", "做好登记 | 5 |"])
def test_a_sentence_without_a_stop_may_be_cut(form: Format, row: str) -> None:
    assert found_in(form, SENTENCES + row) == ["K405"]


@pytest.mark.parametrize("form", ["docx", "doc", "wps", "odt", "html", "xlsx", "xls"])
@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("近 2 年没有发生火情", []),
        ("有无顾客要求退换货物", []),
        ("单据、账册的及时归档", []),
        ("很少迟到、早退，服务态度热情", []),
        ("很少迟到、早退，服务", ["K405"]),
        ("很少迟到、早退，服务时注意和", ["K405"]),
        ("及时做好交接班登记和", ["K405"]),
        ("按时值班，值班次数不少于", ["K405"]),
        ("按时值班，坚决杜绝发生", ["K405"]),
        ("按时值班，发现隐患及时", ["K405"]),
        ("按时值班，对无故缺岗的人员", ["K405"]),
        ("按时值班，交接班不", ["K405"]),
        ("按时值班，交接及时", []),
        ("按时值班，不发生事故", []),
        ("门前有乱堆乱放的、路面有积水，每发", ["K405"]),
    ],
)
def test_a_single_phrase_in_a_cell_of_its_own_is_whole(form: Format, row: str, codes: list[str]) -> None:
    assert found_in(form, f"{SENTENCES}{row} | 5 | 缺一次扣1分") == codes


def test_the_last_cell_before_the_next_table_may_be_cut() -> None:
    more = "内容 | 分值 | 办法\n按要求做好值班工作。 | 5 | 缺一次扣1分"
    assert "K405" in found_in("docx", f"{SENTENCES}有无顾客要求退换货物 | 5 | 缺一次扣1分", more)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("收入：低保户（15-20分），其他（0-10分），", False),
        ("参加培训（2分），组织考试（1分），", False),
        ("参加培训（2分）、组织考试（1分），并报送，", True),
        ("参加培训，", True),
        ("参加培训（2分），", True),
    ],
)
def test_clauses_that_all_end_with_their_amounts_and_a_comma_are_whole(text: str, cut: bool) -> None:
    assert ("K404" in severe(read(f"内容 | 分值 | 办法\n{text} | 3 | \n报送信息。 | 5 | 缺一次扣1分"))) is cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("用后“84液擦拭，晾干备用。", False),
        ("“三区划分清楚，流程规范。", False),
        ("做到“四有，记录齐全；", False),
        ("做到“四有,记录齐全;", False),
        ("用1%“84液拖地，用2%“84液擦桌。", False),
        ("落实“一岗双责，责任到人", True),
        ("落实“一岗双责（含台账。", True),
        ("落实“一岗双责，", True),
    ],
)
def test_a_quotation_mark_alone_that_lacks_its_other_half_is_noted(text: str, cut: bool) -> None:
    result = read(f"内容 | 分值 | 办法\n{text} | 3 | \n报送信息。 | 5 | 缺一次扣1分")
    assert ("K404" in severe(result)) is cut
    assert "K404" in [finding.code for finding in checked(result).findings]


@pytest.mark.parametrize("room", ["得分：", "评分:", "成绩："])
def test_room_for_the_score_at_the_end_cuts_no_text(room: str) -> None:
    assert not severe(read(f"项目 | 内容 | 分值\n甲 | 参与（满分10分）{room} | 10\n乙 | 奖项（满分5分）{room} | 5"))


@pytest.mark.parametrize(
    ("form", "severity"), [("docx", "warning"), ("html", "warning"), ("pdf", "error"), ("txt", "error")]
)
@pytest.mark.parametrize("text", ["原料与成品分开存放，", "做好登记（含交接班"])
def test_a_comma_at_the_end_of_a_cell_that_is_kept_whole_is_warned_of(form: Format, severity: str, text: str) -> None:
    result = read(SENTENCES + f"{text} | 5 | 缺一次扣1分\n按要求做好收尾。 | 5 | 缺一次扣1分")
    source = result.sources[0].model_copy(update={"format": form})
    found = checked(result.model_copy(update={"sources": (source,)})).findings
    assert [one.severity for one in found if one.code == "K404"] == [severity]


@pytest.mark.parametrize("mark", ["、", "，"])
def test_a_comma_that_parts_the_items_of_a_list_cuts_none(mark: str) -> None:
    names = ("商品销售额", "农产品购进额", "再生资源购进额", "消费品零售额")
    lines = [f"{n}、{name}标准分50分{mark}" for n, name in enumerate(names, 1)]
    assert "K404" not in severe(read("业绩考核办法", "一、经济指标（200分）", *lines))
    assert "K404" in severe(
        read("业绩考核办法", "一、经济指标（200分）", lines[0], *(line[:-1] + "。" for line in lines[1:]))
    )


@pytest.mark.parametrize(
    ("second", "last", "cut"),
    [
        ("，超一次扣2分，", "。", False),
        ("，每次得30分，", "。", False),
        ("，超一次扣2分。", "。", True),
        ("，超一次扣2分，", "，", True),
    ],
)
def test_commas_behind_all_items_of_a_part_but_the_last_cut_none(second: str, last: str, cut: bool) -> None:
    ends = ("，少一份扣5分，", second, "，缺一处扣1分，", f"，差一次扣1分{last}")
    names = zip(("台账", "节能", "绿化", "卫生"), ends, strict=True)
    lines = [f"{n}、{name}（30分）{end}" for n, (name, end) in enumerate(names, 1)]
    assert ("K404" in severe(read("业绩考核办法", "一、指标（120分）", *lines))) is cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("{}减排50分，", False),
        ("{}增加值50分、", False),
        ("{}齐全得50分，", False),
        ("{}登记（20分），{}归档（30分），", False),
        ("{}齐全（50分），缺一次扣50分，", True),
        ("{}登记（20分），{}归档，", True),
    ],
)
def test_words_for_a_change_in_the_name_of_an_item_of_a_list_cut_none(text: str, cut: bool) -> None:
    lines = [f"{n}、{text.format(name, name)}" for n, name in enumerate(("水", "电", "气", "油"), 1)]
    assert ("K404" in severe(read("业绩考核办法", "一、指标（200分）", *lines))) is cut


@pytest.mark.parametrize(
    ("name", "cut"), [("台账（", True), ("台账（21", True), ("台账（21分）", False), ("台账", False)]
)
def test_the_name_of_a_category_that_ends_with_an_open_bracket_is_warned_of(name: str, cut: bool) -> None:
    rows = ROWS.replace("值守", "值守（100分）", 1)
    found = checked(read(f"{rows}{name} | 按月归档。 | 11 | 缺一份扣1分\n^ | 编目清楚。 | 10 | 错一处扣1分")).findings
    assert [one.severity for one in found if one.code == "K404"] == ["warning"] * cut


def test_what_is_taken_off_before_a_comma_ends_no_item_of_a_list() -> None:
    lines = [
        f"{n}、{name}（20分），发现一处扣2分，"
        for n, name in enumerate(("地面整洁", "门窗完好", "墙面洁净", "设备完好", "通道畅通"), 1)
    ]
    assert "K404" in severe(read("卫生考核标准", "一、卫生（100分）", *lines))


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("一票否决 | 弄虚作假、经查实的 | ", []),
        ("加分项 | 受到表彰、经验推广的 | +5", []),
        ("安全 | 弄虚作假、经查实的 | 5", ["K405"]),
    ],
)
def test_a_condition_of_a_veto_or_a_bonus_needs_no_stop(row: str, codes: list[str]) -> None:
    rows = "".join(f"值守 | 按要求做好第{n}类工作。 | 5\n" for n in "一二三四五六七八九十")
    assert found_in("md", f"项目 | 内容 | 分值\n{rows}{row}") == codes
