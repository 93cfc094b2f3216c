"""The heading of a part below the total that is not merged over the columns, over numbered rows."""

import pytest

from tests.readings import read

HEAD = """考核内容 | 评分标准 | 分值
一、值守（60分） | |
1、按时到岗 | 缺一次扣1分 | 40
2、交接清楚 | 漏一项扣1分 | 20
二、台账（40分） | |
1、按月归档 | 缺一份扣1分 | 40
合计 | | 100
"""


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("扣分项", "deduction", "被通报批评的，每次扣2分"),
        ("一票否决", "veto", "发生伤亡事故的"),
        ("三、加分项（最高5分）", "bonus", "获得表彰的，每项加2分"),
    ],
)
def test_a_name_alone_over_numbered_rows_heads_them(name: str, kind: str, said: str) -> None:
    rows = f"{name} | |\n1、{said} | |\n2、其他{said} | |"
    part = read("评分表", HEAD + rows).rubrics[0].categories[-1]
    assert (part.label + part.name, part.kind) == (name.partition("（")[0], kind)
    assert [(item.label, item.text, item.kind) for item in part.items] == [
        ("1、", said, kind),
        ("2、", f"其他{said}", kind),
    ]


def test_one_such_part_follows_another() -> None:
    rows = "加分项 | |\n1、获得表彰的 | 每项加2分 |\n扣分项 | |\n1、被通报的 | 每次扣2分 |\n2、迟报的 | 每次扣1分 |"
    parts = read("评分表", HEAD + rows).rubrics[0].categories[2:]
    assert [(part.name, len(part.items)) for part in parts] == [("加分项", 1), ("扣分项", 2)]


@pytest.mark.parametrize(
    "rows",
    [
        "扣分项 | |\n扣分原因： | |",
        "最终得分 | |\n1、考核组签字 | |",
        "扣分项 | |\n备注：扣完为止 | |",
        "加分说明： | |\n1、加分要附佐证 | |\n2、加分不超过8分 | |",
        "奖惩办法 | |\n1、第一名奖励800元 | |\n2、末位约谈 | |",
        "加减分理由 | |\n1、 | |\n2、 | |",
        "扣分情况汇总 | |\n1、值守扣  分 | |",
        "一票否决事项说明 | |\n1、由评审组认定 | |",
    ],
)
def test_over_fields_and_what_says_no_points_it_heads_nothing(rows: str) -> None:
    assert [part.name for part in read("评分表", HEAD + rows).rubrics[0].categories] == ["值守", "台账"]
