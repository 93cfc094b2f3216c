"""One printed number lowered, of an item, a part or the whole: all else is read as before, and an error says where the sum fails."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from pipeline.checking import checked
from schema.notice import RubricFile
from schema.rubric import Category, Rubric
from tests.readings import read

NUMBER = re.compile(r"\{(\d+)\}")
BY = 2
DOCUMENTS = {
    "merged": """
        类别 | 考核内容 | 分值 | 得分
        值守 | 按时到岗 | {20} |
        ^ | 交接清楚 | {30} |
        台账 | 记录完整 | {35} |
        ^ | 按月归档 | {15} |
        合计 | < | {100} |""",
    "merged, points in names": """
        类别 | 考核内容 | 评分标准 | 分值
        值守（{50}分） | 按时到岗 | 迟到一次扣1分 | {20}
        ^ | 交接清楚 | 漏一项扣2分 | {30}
        台账（{30}分） | 记录完整 | 缺一页扣1分 | {30}
        宣传（{20}分） | 上报信息 | 少一条扣5分 | {20}""",
    "blanks below": """
        考核内容 | 具体要求 | 分值
        值守（{50}分） | 按时到岗 | {20}
         | 交接清楚 | {30}
        台账（{30}分） | 记录完整 | {18}
         | 按月归档 | {12}
        宣传（{20}分） | 上报信息 | {20}""",
    "two levels in blanks": """
        一级指标 | 二级指标 | 三级指标 | 分值
        管理（{40}分） | 值守（{25}分） | 按时到岗 | {15}
         | | 交接清楚 | {10}
         | 台账（{15}分） | 记录完整 | {15}
        成效（{60}分） | 服务（{35}分） | 办件及时 | {20}
         | | 回访到位 | {15}
         | 评价（{25}分） | 群众满意 | {25}""",
    "a row for each": """
        考核项目 | 考核内容 | 分值
        值守（{40}分） | 按时到岗 | {40}
        台账（{35}分） | 记录完整 | {35}
        宣传（{25}分） | 上报信息 | {25}""",
    "headings as wide as the table": """
        序号 | 考核内容 | 分值
        一、值守（{60}分） | < | <
        1 | 按时到岗 | {35}
        2 | 交接清楚 | {25}
        二、台账（{40}分） | < | <
        1 | 记录完整 | {22}
        2 | 按月归档 | {18}""",
    "headings over groups": """
        指标 | 内容 | 分值
        一、管理（{50}分） | < | <
        值守（{30}分） | 按时到岗 | {20}
        ^ | 交接清楚 | {10}
        台账（{20}分） | 记录完整 | {20}
        二、成效（{50}分） | < | <
        服务（{30}分） | 办件及时 | {15}
        ^ | 回访到位 | {15}
        评价（{20}分） | 群众满意 | {20}""",
    "headings over the numbers": """
        序号 | 内容 | 分值 | 得分
        一、值守 | < | {60} |
        1 | 按时到岗 | {35} |
        2 | 交接清楚 | {25} |
        二、台账 | < | {40} |
        1 | 记录完整 | {22} |
        2 | 按月归档 | {18} |""",
    "wide names without numbers": """
        序号 | 内容 | 分值
        值守 | < | {60}
        1 | 按时到岗 | {35}
        2 | 交接清楚 | {25}
        台账 | < | {40}
        1 | 记录完整 | {22}
        2 | 按月归档 | {18}""",
    "headings beside a blank": """
        检查项目 | 检查要点 | 分值 | 得分
        一、值守 | | {50} |
         | 按时到岗 | {30} |
         | 交接清楚 | {20} |
        二、台账 | | {30} |
         | 记录完整 | {30} |
        三、宣传 | | {20} |
         | 上报信息 | {12} |
         | 张贴海报 | {8} |""",
    "numbers one level deeper": """
        序号 | 考核内容 | 分值
        1 | 值守 | {60}
        1.1 | 按时到岗 | {35}
        1.2 | 交接清楚 | {25}
        2 | 台账 | {40}
        2.1 | 记录完整 | {22}
        2.2 | 按月归档 | {18}""",
    "subtotals": """
        类别 | 考核内容 | 分值
        值守 | 按时到岗 | {35}
        ^ | 交接清楚 | {25}
        ^ | 小计 | {60}
        台账 | 记录完整 | {22}
        ^ | 按月归档 | {18}
        ^ | 小计 | {40}
        合计 | < | {100}""",
    "points of the parts in a column of their own": """
        考核项目 | 分值 | 考核内容 | 分值 | 得分
        值守 | {60} | 按时到岗 | {35} |
        ^ | ^ | 交接清楚 | {25} |
        台账 | {40} | 记录完整 | {22} |
        ^ | ^ | 按月归档 | {18} |""",
    "weights that are points": """
        项目 | 权重 | 内容 | 分值
        值守 | {60}% | 按时到岗 | {35}
        ^ | ^ | 交接清楚 | {25}
        台账 | {40}% | 记录完整 | {22}
        ^ | ^ | 按月归档 | {18}
        合计 | 100% | | {100}""",
    "weights in percent": """
        一级指标 | 二级指标 | 权重(%) | 评价标准
        值守（{50}%） | 按时到岗 | {30} | 迟到一次扣1分
        ^ | 交接清楚 | {20} | 漏一项扣2分
        台账（{30}%） | 记录完整 | {18} | 缺一页扣1分
        ^ | 按月归档 | {12} | 超期不得分
        宣传（{20}%） | 上报信息 | {20} | 少一条扣5分""",
    "targets of quarters": """
        序号 | 考核指标 | 季度目标 | < | 全年目标 | 分值
        ^ | ^ | 一季度 | 二季度 | ^ | ^
        1 | 走访农户 | 100 | 150 | 250 | {40}
        2 | 调解纠纷 | 20 | 30 | 50 | {35}
        3 | 发放手册 | 50 | 60 | 110 | {25}
        合计 | < | 170 | 240 | 410 | {100}""",
    "marks to pass": """
        项目 | 内容 | 满分 | 合格分
        笔试 | 业务知识 | {40} | 24
        操作 | 设备检修 | {60} | 36
        合计 | < | {100} | 60""",
    "what was taken last year": """
        考核内容 | 分值 | 上年扣分 | 备注
        道路保洁 | {40} | 5 |
        垃圾清运 | {35} | 3 |
        绿化养护 | {25} | 2 |
        合计 | {100} | 10 |""",
    "shares": """
        考核内容 | 分值 | 占比
        道路保洁 | {40} | 40%
        垃圾清运 | {35} | 35%
        绿化养护 | {25} | 25%
        合计 | {100} | 100%""",
    "ranges of grades": """
        测评要素 | 权重 | 观察要点 | 好 | 中 | 差
        表达 | {40} | 条理清楚，用词准确 | 31-40 | 16-30 | 0-15
        应变 | {35} | 反应敏捷，处置得当 | 26-35 | 13-25 | 0-12
        仪表 | {25} | 衣着整洁，举止大方 | 19-25 | 10-18 | 0-9
        合计 | {100} | | | |""",
    "scores of those judged": """
        考核项目 | 分值 | 各站得分 | <
        ^ | ^ | 东站 | 西站
        道路保洁 | {40} | 38 | 36
        垃圾清运 | {35} | 33 | 30
        绿化养护 | {25} | 24 | 21
        合计 | {100} | 95 | 87""",
    "no header word but that of scores": """
        评分项目 | 评分标准 | 得分
        笔试 | 按卷面成绩折算 | {40}
        操作 | 漏一步扣2分 | {50}
        仪表 | 着装规范 | {10}
        总计 | | {100}""",
}


def drawing(text: str) -> str:
    return "\n".join(line[8:] for line in text.strip("\n").splitlines())


def lowered(text: str) -> Iterator[str]:
    for match in NUMBER.finditer(text):
        yield NUMBER.sub(r"\1", f"{text[: match.start()]}{int(match[1]) - BY}{text[match.end() :]}")


def points(result: RubricFile) -> dict[tuple[str, str], Decimal | None]:
    """Return what each part is worth, by where it stands and what it is called; the whole first."""
    found: dict[tuple[str, str], Decimal | None] = {}

    def take(part: Rubric | Category, path: str) -> None:
        for n, category in enumerate(part.categories):
            found[f"{path}.categories[{n}]", category.name] = category.points
            take(category, f"{path}.categories[{n}]")
        found.update(((f"{path}.items[{n}]", item.text), item.points) for n, item in enumerate(part.items))

    for n, rubric in enumerate(result.rubrics):
        found[f"rubrics[{n}]", ""] = rubric.points
        take(rubric, f"rubrics[{n}]")
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_itself_adds_up(name: str) -> None:
    result = read("考核表", NUMBER.sub(r"\1", drawing(DOCUMENTS[name])))
    assert [finding.message.zh for finding in checked(result).findings if finding.severity == "error"] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_one_wrong_number_is_reported_where_it_stands_and_changes_nothing_else(name: str) -> None:
    text = drawing(DOCUMENTS[name])
    right = points(read("考核表", NUMBER.sub(r"\1", text)))
    for mutant in lowered(text):
        result = checked(read("考核表", mutant))
        now = points(result)
        changed = [key for key in right if now.get(key) != right[key]]
        assert (now.keys(), len(changed)) == (right.keys(), 1), mutant
        ((path, _),) = changed
        assert now[changed[0]] == (right[changed[0]] or 0) - BY, mutant
        over = [place for (place, _), worth in now.items() if path.startswith(place) and worth is not None]
        wrong = {finding.path for finding in result.findings if finding.code in ("K201", "K202", "K203")}
        assert wrong & {path, *sorted(over)[-2:]}, mutant
