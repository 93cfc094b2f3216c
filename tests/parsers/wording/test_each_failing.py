"""What one failing costs, with 扣 left out: no full mark."""

import pytest

from schema.finding import UnusableInput
from tests.readings import priced, read


@pytest.mark.parametrize(
    "rows",
    [
        "部门 | 到岗 | 打扫 | 清运 | 总得分\n^ | 迟到一人一次1分 | 未打扫一次5分 | 清运不及时一次扣5分 | ^\n北楼 | | | |",
        "部门 | 到岗 | 打扫 | 清运 | 总分\n | 迟到一次扣1分 | 漏扫一次扣2分 | 漏运一次扣3分 |\n北楼 | | | |",
        "序号 | 检查内容 | 得分\n1 | 迟到一人一次1分 |\n2 | 未打扫每次5分 |\n3 | 工具不归位一次扣1分 |",
        "项目 | 加分标准 | 扣分标准\n浇水 | 没有问题酌情加1-2分 | 晒伤扣0.5-1分\n除草 | 没有杂草加1-3分 | 一处扣0.5分\n修枝 | 美观加2分 | 漏剪扣1分",
        "项目 | 奖励标准 | 处罚标准\n浇水 | 没有问题酌情加1-2分 | 晒伤扣0.5-1分\n除草 | 没有杂草加1-3分 | 一处扣0.5分\n修枝 | 美观加2分 | 漏剪扣1分",
    ],
)
def test_what_only_adds_and_takes_is_no_rubric(rows: str) -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read(rows)


def test_so_are_absences_of_a_day_or_a_lesson() -> None:
    with pytest.raises(UnusableInput, match="K008"):
        read("值班细则", "1.迟到一次：1分", "2.早退一次：1分", "3.旷工一天：5分", "4.旷课一节：2分")


@pytest.mark.parametrize(
    "drawing",
    [
        "项目 | 加分标准 | 扣分标准\n浇水（50分） | 没有问题加1-2分 | 晒伤扣1分\n除草（30分） | 没有杂草加3分 | 一处扣1分\n修枝（20分） | 加2分 | 漏剪扣1分",
        "项目 | 分值 | 加分标准 | 扣分标准\n浇水 | 50 | 没有问题加1-2分 | 晒伤扣1分\n除草 | 30 | 没有杂草加3分 | 一处扣1分\n修枝 | 20 | 美观加2分 | 漏剪扣1分",
        "选手 | 浇水（50分） | 除草（30分） | 修枝（20分） | 总分\n1 | | | |\n2 | | | |",
    ],
)
def test_full_marks_beside_them_are_read(drawing: str) -> None:
    (rubric,) = read(drawing).rubrics
    assert [points for _, points in priced(rubric)] == [50, 30, 20]


@pytest.mark.parametrize(
    "text", ["组织培训不少于一次5分", "无偿献血一次5分", "举办晚会一次5分", "未成年人活动一次5分", "不定期检查一次5分"]
)
def test_what_is_done_once_has_its_mark(text: str) -> None:
    (rubric,) = read(f"序号 | 考核内容 | 得分\n1 | {text} |\n2 | 按时到岗60分 |\n3 | 记录完整35分 |").rubrics
    assert [points for _, points in priced(rubric)] == [5, 60, 35]
