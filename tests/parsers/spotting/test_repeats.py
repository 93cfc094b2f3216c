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
