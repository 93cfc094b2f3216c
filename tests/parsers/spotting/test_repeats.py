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
