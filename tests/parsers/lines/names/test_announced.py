"""Names with their points as sentences, one below the other, that a line announces."""

import pytest

from schema.finding import UnusableInput
from tests.readings import priced, read, severe

NAMES = (("环境卫生", 15), ("饭菜质量", 40), ("服务态度", 25), ("餐具清洁", 20))


@pytest.mark.parametrize(
    ("above", "form", "below", "total"),
    [
        ("考核分以下项目：", "、{name}总分：{points}分。", "以上总分100分。", 100),
        ("考核内容包括：", "{name}满分{points}分；", "", None),
        ("一、考核内容如下：", "{n}、{name}分值{points}分", "二、满分100分，85分以上为合格。", 100),
        ("评分项目：", "{name} {points}分。", "", None),
        ("考核项目分为：", "（{n}）{name}：总分{points}分。", "每月考核一次，总分值100分。", 100),
        ("检查分为下列各项：", "{name}:{points}分。", "", None),
        ("每月由办公室组织。", "{name}总分{points}分", "", None),
    ],
)
def test_sentences_that_make_the_total_are_items(above: str, form: str, below: str, total: int | None) -> None:
    said = [form.format(n=n, name=name, points=points) for n, (name, points) in enumerate(NAMES, 1)]
    result = read("食堂考核标准", above, *said, *([below] if below else []))
    (rubric,) = result.rubrics
    assert [(text[:4], points) for text, points in priced(rubric)] == [*NAMES]
    assert rubric.points == total
    assert severe(result) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("比赛通报", "各队得分如下：", "一中35分", "二中33分", "三中32分"),
        ("月度考核", "各科考核成绩如下：", "内科总分：35分。", "外科总分：33分。", "儿科总分：32分。"),
        ("考核办法", "扣分标准如下：", "迟到每次扣5分。", "早退每次扣5分。", "旷工每天扣90分。"),
        ("考核办法", "考核内容如下：", "环境卫生15分。", "饭菜质量40分。", "服务态度30分。"),
    ],
)
def test_what_was_reached_or_makes_no_total_is_no_rubric(lines: tuple[str, ...]) -> None:
    with pytest.raises(UnusableInput):
        read(*lines)
