"""A list and the form of its points: one rubric where names and points are the same, two where they are not."""

from tests.readings import read

LIST = (
    "黑板报评比标准",
    "1、内容：（40分）要求：主题明确，文章不少于四篇。",
    "2、版面布局：（20分）要求：长短穿插，生动活泼。",
    "3、抄写：（25分）要求：文字工整清晰。",
    "4、刊头：（15分）要求：适应主题。",
)
FORM = "班级 | 内容（40分） | 版面（20分） | 书写（25分） | 刊头（15分）\n一班 | | | |\n二班 | | | |"


def test_a_form_under_shorter_names_is_the_list_again() -> None:
    (rubric,) = read(*LIST, "黑板报评比表", FORM).rubrics
    assert [item.text[:2] for item in rubric.items] == ["内容", "版面", "抄写", "刊头"]


def test_where_one_number_differs_both_are_said() -> None:
    result = read(*LIST, "黑板报评比表", FORM.replace("20分", "30分"))
    assert len(result.rubrics) == 1
    (told,) = [finding for finding in result.findings if finding.code == "K106"]
    assert "20" in told.message.zh
    assert "30" in told.message.zh


def test_other_names_are_another_rubric() -> None:
    form = FORM.replace("内容", "选题").replace("版面", "插图").replace("刊头", "花边")
    assert len(read(*LIST, "黑板报评比表", form).rubrics) == 2


RANK = "项目 | 分值 | 得分\n业务 | 50 |\n出勤 | 30 |\n品行 | 20 |"
NAMES = "被考核者 | | 考核者 |\n所在部门 | | 职务 |"


def test_the_title_over_a_form_with_names_tells_a_rubric_from_the_same_one_for_others() -> None:
    rubrics = read("站长考核评分表", NAMES, RANK, "副站长考核评分表", NAMES, RANK).rubrics
    assert [rubric.title and rubric.title.text for rubric in rubrics] == ["站长考核评分表", "副站长考核评分表"]


def test_below_the_same_title_it_is_the_same_one() -> None:
    (rubric,) = read("站长考核评分表", NAMES, RANK, "站长考核评分标准", NAMES, RANK).rubrics
    assert rubric.title is not None
    assert rubric.title.text == "站长考核评分表"


def test_what_stands_over_another_list_is_no_title() -> None:
    lists = "先进个人名单", "姓名 | | 部门 |\n^ | | 职务 |"
    rubrics = read("站长考核评分表", RANK, *lists, RANK.replace("品行", "学习")).rubrics
    assert [rubric.title and rubric.title.text for rubric in rubrics] == ["站长考核评分表", None]


def test_an_overview_says_what_the_tables_behind_it_say_again() -> None:
    head = "评分项 | 子评分项 | 分值 | 评分标准\n建设（60分） | 方案 | 40 | 完整\n | 台账 | 20 | 齐全\n成效（40分） | 宣传 | 40 | 广泛"
    again = ("# 1. 建设（60分）", "子评分项 | 分值 | 亮点\n方案 | 40 | 已定稿\n台账 | 20 | 已归档")
    last = ("# 2. 成效（40分）", "子评分项 | 分值 | 亮点\n宣传 | 40 | 已报道")
    (rubric,) = read("评分标准总览", head, "亮点对照", *again, *last).rubrics
    assert rubric.title is not None and rubric.title.text == "评分标准总览"
    assert [category.points for category in rubric.categories] == [60, 40]


def test_the_number_of_an_item_may_stand_in_its_name_where_it_is_printed_again() -> None:
    table = "# | 维度 | 满分\nD1 | 契约 | 40\nD2 | 安全 | 35\nD3 | 测试 | 25\n合计 | | 100"
    form = "维度 | 满分 | 得分\nD1 契约 | 40 |\nD2 安全 | 35 |\nD3 测试 | 25 |\n合计 | 100 |"
    rules = ("### D1 契约（满分 40）", "### D2 安全（满分 35）", "### D3 测试（满分 25）")
    (rubric,) = read("# 1. 分值", table, "# 2. 打分标准", *rules, "每人独立填写一份，不得代填。", form).rubrics
    assert [(item.label, item.text) for item in rubric.items] == [("D1", "契约"), ("D2", "安全"), ("D3", "测试")]


def test_the_annex_of_a_contract_may_print_a_rubric_again() -> None:
    table = "考核项目 | 考核内容 | 分值\n清运 | 每日一次 | 40\n清运 | 车辆密闭 | 30\n人员 | 在岗 | 30"
    assert len(read("清运考核标准", table, "合同附件：清运考核标准", table).rubrics) == 1
    assert len(read("清运考核标准", table, "保洁考核标准", table).rubrics) == 2
