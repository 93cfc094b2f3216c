"""The figure at the head of a part of bonuses may be the most that they add: more than it is warned of, less is an error."""

import pytest

from pipeline.checking import checked
from tests.readings import read, severe

HEAD = "项目 | 内容 | 分值\n一、学习（40分） | 每周学习 | 40\n二、业务（60分） | 按时办结 | 60\n"


@pytest.mark.parametrize(
    ("head", "first", "second", "codes"),
    [
        ("三、加分项（5分）", "3", "4", ["K216"]),
        ("三、加分项（7分）", "3", "4", []),
        ("三、加分项（9分）", "3", "4", ["K202"]),
        ("三、加分项（5分）", "6", "4", ["K202"]),
        ("三、加分项（限加5分）", "3", "4", []),
        ("三、宣传（5分）", "3", "4", ["K202"]),
    ],
)
def test_bonuses_beyond_the_figure_of_their_part(head: str, first: str, second: str, codes: list[str]) -> None:
    rows = f"{head} | 受到表彰 | {first}\n{head} | 工作创新 | {second}\n合计 | | 100"
    found = severe(checked(read("业务考核表", HEAD + rows)))
    assert [code for code in found if code in ("K202", "K216")] == codes
