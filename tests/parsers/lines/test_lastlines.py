"""What stands below the last item of a list: its own, as below the others, or what follows the list."""

import pytest

from tests.readings import read

ITEMS = ("一、学习（40分）", "按时参加学习。", "二、纪律（30分）", "遵守考勤制度。", "三、作风（30分）")


def last(*below: str) -> str:
    (rubric,) = read(*ITEMS, *below).rubrics
    return rubric.items[-1].text


@pytest.mark.parametrize("below", ["服务热情周到。", "无投诉，办事公道；", "主动担当。"])
def test_as_many_lines_as_below_the_others_are_its_own(below: str) -> None:
    assert last(below, "本办法自印发之日起施行。") == f"作风（30分）{below}"


@pytest.mark.parametrize(
    "below",
    [
        "注：由办公室打分。",
        "备注：满分100分。",
        "考核人签名：",
        "2024年1月5日",
        "考核结果与年终评优挂钩。",
        "本细则由办公室解释。",
        "附件二 评议登记",
        "以上各项由评委打分。",
        "帮助 | 网站地图 | 旧版",
        "版权所有：某县人民政府",
        "上一篇：通知",
    ],
)
def test_what_is_about_the_whole_list_is_not(below: str) -> None:
    assert last(below) == "作风（30分）"


def test_no_line_is_its_own_where_others_have_none() -> None:
    (rubric,) = read("1、学习（40分）", "按时参加。", "2、纪律（30分）", "3、作风（30分）", "服务热情。").rubrics
    assert rubric.items[-1].text == "作风（30分）"


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("站姿端正，手势自然。", True),
        ("声音洪亮、吐字清楚、语速适中。", True),
        ("讲解员着装整洁，接待观众热情周到，无观众投诉。", True),
        ("严格遵守馆内各项规章制度，按时参加馆里的培训，未发生责任事故。", True),
        ("认真贯彻落实，确保讲解质量。", False),
        ("以上由评委打分。", False),
        ("联系人：某某。", False),
        ("大家要互相监督，坚决杜绝失误，保证无投诉。", False),
        ("全体人员应自觉遵守，做到工作无差错。", False),
        ("表格字迹清楚，无涂改。", False),
        ("答问有礼有节，讲解重点突出，无观众投诉。", True),
        ("生熟要分开，用具须消毒，无异味。", True),
        ("衣帽应整洁，工牌须佩戴，无首饰。", True),
        ("要互相监督，做到无差错。", False),
        ("我们要互相监督，做到工作无差错。", False),
        ("特此说明。", False),
        ("未尽事宜另行规定。", False),
        ("望各馆认真落实。", False),
        ("请于5月3日前将材料送到馆里。", False),
        ("2031年5月1日起实行。", False),
        ("上级有新规定的，从其规定。", False),
        ("望认真准备，讲出水平。", False),
        ("逾期不到，视为弃权。", False),
    ],
)
def test_below_a_heading_beside_lists_a_sentence_says_what_it_asks_for(below: str, said: bool) -> None:
    (rubric,) = read(
        "讲解评分细则", "一、内容（60分）", "1.条理（30分）", "2.准确（30分）", "二、仪态（40分）", below
    ).rubrics
    assert [item.text for item in rubric.items] == [f"仪态（40分）{below if said else ''}"]


def test_several_such_sentences_below_it_are_its_own() -> None:
    below = ("站姿端正，手势自然。", "声音洪亮，吐字清楚。", "望认真准备，讲出水平。")
    (rubric,) = read(
        "讲解评分细则", "一、内容（60分）", "1.条理（30分）", "2.准确（30分）", "二、仪态（40分）", *below
    ).rubrics
    assert [item.text for item in rubric.items] == ["仪态（40分）站姿端正，手势自然。声音洪亮，吐字清楚。"]


@pytest.mark.parametrize(
    ("word", "said"),
    [("要求", True), ("标准", True), ("说明", False), ("提醒", False)],
    ids=["one", "other", "all", "none"],
)
def test_a_line_led_by_the_word_that_leads_one_of_each_is_its_own(word: str, said: bool) -> None:
    led = "要求" if word == "提醒" else word
    parts = [f"({n}){name}(20分)" for n, name in zip("一二三四", ("主题", "刊头", "书写", "版面"), strict=True)]
    lines = [
        line for part in parts for line in (part, f"{led}:明确,健康向上。", "扣分:1、不合(扣5分)", "2、不全(扣1分)")
    ]
    below = f"{word}:内容新鲜,形式多样。"
    (rubric,) = read("板报评分标准(共100分)", *lines, "(五)内容(20分)", below).rubrics
    assert rubric.items[-1].text == f"内容(20分){below if said else ''}"


BESIDE = (
    "巡河考核细则（100分）",
    "一、机构（30分）",
    "1.有河长（10分）",
    "2.有公示牌（20分）",
    "二、巡查（40分）",
    "每周巡河一次，少一次扣2分。",
    "三、清漂（30分）",
)


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("水面漂浮物要及时打捞。", True),
        ("水面漂浮物及时打捞，发现一处扣5分。", True),
        ("漂浮物日产日清，确保水面整洁。", True),
        ("断面水质不合格扣5分。", True),
        ("拖欠清漂工资一次扣5分。", True),
        ("达不到要求扣5分。", True),
        ("打捞率达到95%为合格，每低一个百分点扣2分。", True),
        ("水质检测80分以上的得满分。", True),
        ("低于80分的定为不合格，扣当月奖金200元。", False),
        ("低于60分的为不合格。", False),
        ("90分以上为优秀。", False),
        ("弄虚作假者扣当月绩效工资200元。", False),
        ("发生溺亡事故一票否决。", False),
        ("考核结果报河长办。", False),
        ("本办法自印发之日起施行。", False),
        ("大家要互相监督，爱护河道。", False),
        ("各村要认真贯彻落实。", False),
        ("考核人签字：", False),
    ],
)
@pytest.mark.parametrize("after", [(), ("第二章 奖惩", "前三名予以表扬。")])
def test_the_last_heading_has_a_sentence_as_one_beside_lists_has(
    below: str, said: bool, after: tuple[str, ...]
) -> None:
    (rubric,) = read(*BESIDE, below, *after).rubrics
    assert rubric.items[-1].text == f"清漂（30分）{below if said else ''}"


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("台账齐全记20分，弄虚作假的不记分。", True),
        ("台账齐全记5分。", False),
        ("弄虚作假的，该项不记分。", False),
    ],
)
def test_a_line_that_earns_the_points_of_the_last_item_is_its_own(below: str, said: bool) -> None:
    lines = ("巡河考核细则", "1.会议（30分）", "2.巡查（50分）", "每周一次记50分，少一次扣2分。", "3.台账（20分）")
    (rubric,) = read(*lines, below).rubrics
    assert rubric.items[-1].text == f"台账（20分）{below if said else ''}"


@pytest.mark.parametrize(
    ("below", "own"),
    [
        ("值班电话畅通。", True),
        ("每发现一处问题扣2分。", False),
        ("发现问题一处扣1分。", False),
        ("每周五抽查一次。", False),
        ("扣分由河长办登记。", False),
    ],
)
def test_how_all_is_judged_is_no_further_line_of_the_last_item(below: str, own: bool) -> None:
    lines = (
        "巡河考核细则",
        "1.河面（30分）",
        "无漂浮物。",
        "2.河岸（40分）",
        "无垃圾。",
        "草木整齐。",
        "3.值守（30分）",
        "按时到岗。",
    )
    (rubric,) = read(*lines, below).rubrics
    assert rubric.items[-1].text == f"值守（30分）按时到岗。{below if own else ''}"


def test_lines_over_bonuses_end_before_what_is_said_of_all_items() -> None:
    lines = (
        "巡河考核细则",
        "1.河面（30分）",
        "无漂浮物。",
        "2.河岸（40分）",
        "无垃圾。",
        "草木整齐。",
        "水质清澈。",
        "3.值守（30分）",
    )
    below = ("按时到岗。", "以上各项扣完为止。", "检查人：", "加分项目", "受到表彰的，每次加2分。")
    items = read(*lines, *below).rubrics[0].items
    assert next(item.text for item in items if item.text.startswith("值守")) == "值守（30分）按时到岗。"


PARTS = (
    ("巡河考核细则", "一、机构", "1.设有河长（20分）", "2.有公示牌（20分）"),
    ("二、巡查", "1.每周巡河（40分）", "2.记录齐全（20分）"),
)


@pytest.mark.parametrize(
    "between",
    [
        ("以上各项缺一项扣2分。",),
        ("上述内容由河长办检查。",),
        ("以上项目缺一项扣2分。", "查阅台账。"),
    ],
)
@pytest.mark.parametrize("after", [(), ("三、加分项", "1.获表彰的加2分。")])
def test_what_is_said_of_all_items_of_a_part_ends_no_list(between: tuple[str, ...], after: tuple[str, ...]) -> None:
    result = read(*PARTS[0], *between, *PARTS[1], *after)
    (rubric,) = result.rubrics
    assert [part.name for part in rubric.categories[:2]] == ["机构", "巡查"]
    assert [item.text for item in rubric.categories[0].items] == ["设有河长（20分）", "有公示牌（20分）"]
    assert [one.text for one in result.coverage.unused] == [*between]


def test_the_same_numbers_below_it_begin_another_list() -> None:
    more, least = "3.台账齐全（30分）", ("1.每周巡河（40分）", "2.记录齐全（30分）")
    found = read("巡河考核细则", *PARTS[0][2:], more, "以上各项缺一项扣2分。", *least, more).rubrics
    assert [len(rubric.items) for rubric in found] == [3, 3]


@pytest.mark.parametrize(("more", "count"), [("3.台账齐全（60分）", 2), ("3.台账齐全（20分）", 1)])
def test_what_follows_parts_that_make_100_is_another_rubric(more: str, count: int) -> None:
    least = ("1.每周巡河（40分）", "2.记录齐全（30分）", "3.台账齐全（30分）")
    found = read(*PARTS[0], more, "以上各项扣完为止。", PARTS[1][0], *least, "以上各项扣完为止。").rubrics
    assert len(found) == count


@pytest.mark.parametrize(
    ("last", "count"),
    [
        (("3.台账齐全（30分）", "4.加分项：获表彰（5分）"), 2),
        (("3.台账齐全（40分）",), 2),
        (("3.台账齐全（30分）", "三、加分项", "1.获表彰（3分）", "2.有创新（2分）"), 2),
    ],
)
def test_a_list_behind_parts_that_make_100_is_another_whatever_it_makes(last: tuple[str, ...], count: int) -> None:
    least = ("1.每周巡河（40分）", "2.记录齐全（30分）", *last)
    found = read(*PARTS[0], "3.台账齐全（60分）", "以上各项扣完为止。", PARTS[1][0], *least).rubrics
    assert len(found) == count


def test_bonuses_behind_parts_that_make_100_are_theirs() -> None:
    extras = ("二、加分项", "1.获表彰（5分）", "2.有创新（3分）", "3.有建议（2分）")
    (rubric,) = read(*PARTS[0], "3.台账齐全（60分）", "以上各项扣完为止。", *extras).rubrics
    assert [part.kind for part in rubric.categories] == ["base", "bonus"]


@pytest.mark.parametrize("more", [("1.每周巡河（20分）",), ("1.每周巡河（60分）", "2.记录齐全（40分）")])
def test_what_makes_no_rubric_goes_on_parts_that_make_100(more: tuple[str, ...]) -> None:
    (rubric,) = read(*PARTS[0], "3.台账齐全（60分）", "以上各项扣完为止。", PARTS[1][0], *more).rubrics
    assert [part.name for part in rubric.categories] == ["机构", "巡查"]


@pytest.mark.parametrize(("below", "own"), [("以上内容缺一处扣2分。", True), ("以上各项缺一处扣2分。", False)])
def test_an_item_alone_in_its_part_is_all_that_stands_above(below: str, own: bool) -> None:
    lines = ("巡河考核细则", "一、机构（40分）", "1.设有河长、公示牌（40分）", below, "二、巡查（60分）", *PARTS[1][1:])
    result = read(*lines)
    assert result.rubrics[0].categories[0].items[0].text == f"设有河长、公示牌（40分）{below if own else ''}"
    assert [one.text for one in result.coverage.unused] == ([] if own else [below])


@pytest.mark.parametrize(("below", "said"), [("瞒报的不得分。", True), ("漏报的不得分。", False)])
def test_the_last_heading_has_the_sentence_that_stands_below_each_other(below: str, said: bool) -> None:
    patrols = ("二、巡查（40分）", "瞒报的不得分。", "1.每周一次（40分）", "三、清漂（30分）")
    (rubric,) = read(*BESIDE[:2], "瞒报的不得分。", *BESIDE[2:4], *patrols, below).rubrics
    assert rubric.items[-1].text == f"清漂（30分）{below if said else ''}"


@pytest.mark.parametrize(
    ("below", "own"),
    [
        (("服从河长安排。", "每天佩戴袖标。"), 2),
        (("服从河长安排。", "考核结果报河长办。"), 1),
        (("服从河长安排。", "低于60分的为不合格。"), 1),
        (("服从河长安排。", "望各村认真落实。"), 1),
        (("服从河长安排。", "每天佩戴袖标。", "妥善保管工具。"), 2),
        (("服从河长安排。", "各类工具入库。", "加分项目"), 2),
    ],
)
def test_sentences_go_on_the_last_item_up_to_as_many_as_on_another(below: tuple[str, ...], own: int) -> None:
    lines = ("巡河评分细则", "机构（30分）", "设有河长。", "巡查（40分）", "每周巡河。", "水面干净。", "纪律（30分）")
    (rubric,) = read(*lines, *below, "获得表彰的加2分。").rubrics
    assert rubric.items[-1].text == "".join(("纪律（30分）", *below[:own]))


@pytest.mark.parametrize(
    ("below", "other", "said"),
    [
        ("漂浮物及时打捞，每处扣3分。", "缺一项扣5分。", True),
        ("漂浮物及时打捞，每处扣3分。", "缺一项的要补上。", False),
        ("水面没有漂浮物。", "缺一项扣5分。", False),
        ("以上各项每处扣3分。", "缺一项扣5分。", False),
        ("低于60分的为不合格。", "缺一项扣5分。", False),
    ],
)
def test_the_last_heading_has_what_is_taken_off_as_the_lists_of_others_have(below: str, other: str, said: bool) -> None:
    lists = (("1.有河长；", f"2.有公示牌，{other}"), ("1.每周巡河；", "2.记录齐全，少一次扣2分。"))
    (rubric,) = read(
        "巡河考核细则", "一、机构（30分）", *lists[0], "二、巡查（40分）", *lists[1], "三、清漂（30分）", below
    ).rubrics
    assert rubric.items[-1].text == f"清漂（30分）{below if said else ''}"
