"""One printed number changed, of an item, a part or the whole: all else is read as before, and an error says where the sum fails."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from pipeline.checking import checked
from schema.notice import RubricFile
from schema.rubric import Category, Rubric
from tests.readings import read

NUMBER = re.compile(r"\{(\d+)\}")
CHANGES = (-2, 7)
DOCUMENTS = {
    "merged": """
        考核表

        类别 | 考核内容 | 分值 | 得分
        值守 | 按时到岗 | {20} |
        ^ | 交接清楚 | {30} |
        台账 | 记录完整 | {35} |
        ^ | 按月归档 | {15} |
        合计 | < | {100} |""",
    "merged, points in names": """
        考核表

        类别 | 考核内容 | 评分标准 | 分值
        值守（{50}分） | 按时到岗 | 迟到一次扣1分 | {20}
        ^ | 交接清楚 | 漏一项扣2分 | {30}
        台账（{30}分） | 记录完整 | 缺一页扣1分 | {30}
        宣传（{20}分） | 上报信息 | 少一条扣5分 | {20}""",
    "blanks below": """
        考核表

        考核内容 | 具体要求 | 分值
        值守（{50}分） | 按时到岗 | {20}
         | 交接清楚 | {30}
        台账（{30}分） | 记录完整 | {18}
         | 按月归档 | {12}
        宣传（{20}分） | 上报信息 | {20}""",
    "two levels in blanks": """
        考核表

        一级指标 | 二级指标 | 三级指标 | 分值
        管理（{40}分） | 值守（{25}分） | 按时到岗 | {15}
         | | 交接清楚 | {10}
         | 台账（{15}分） | 记录完整 | {15}
        成效（{60}分） | 服务（{35}分） | 办件及时 | {20}
         | | 回访到位 | {15}
         | 评价（{25}分） | 群众满意 | {25}""",
    "a row for each": """
        考核表

        考核项目 | 考核内容 | 分值
        值守（{40}分） | 按时到岗 | {40}
        台账（{35}分） | 记录完整 | {35}
        宣传（{25}分） | 上报信息 | {25}""",
    "headings as wide as the table": """
        考核表

        序号 | 考核内容 | 分值
        一、值守（{60}分） | < | <
        1 | 按时到岗 | {35}
        2 | 交接清楚 | {25}
        二、台账（{40}分） | < | <
        1 | 记录完整 | {22}
        2 | 按月归档 | {18}""",
    "headings over groups": """
        考核表

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
        考核表

        序号 | 内容 | 分值 | 得分
        一、值守 | < | {60} |
        1 | 按时到岗 | {35} |
        2 | 交接清楚 | {25} |
        二、台账 | < | {40} |
        1 | 记录完整 | {22} |
        2 | 按月归档 | {18} |""",
    "wide names without numbers": """
        考核表

        序号 | 内容 | 分值
        值守 | < | {60}
        1 | 按时到岗 | {35}
        2 | 交接清楚 | {25}
        台账 | < | {40}
        1 | 记录完整 | {22}
        2 | 按月归档 | {18}""",
    "headings beside a blank": """
        考核表

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
        考核表

        序号 | 考核内容 | 分值
        1 | 值守 | {60}
        1.1 | 按时到岗 | {35}
        1.2 | 交接清楚 | {25}
        2 | 台账 | {40}
        2.1 | 记录完整 | {22}
        2.2 | 按月归档 | {18}""",
    "subtotals": """
        考核表

        类别 | 考核内容 | 分值
        值守 | 按时到岗 | {35}
        ^ | 交接清楚 | {25}
        ^ | 小计 | {60}
        台账 | 记录完整 | {22}
        ^ | 按月归档 | {18}
        ^ | 小计 | {40}
        合计 | < | {100}""",
    "points of the parts in a column of their own": """
        考核表

        考核项目 | 分值 | 考核内容 | 分值 | 得分
        值守 | {60} | 按时到岗 | {35} |
        ^ | ^ | 交接清楚 | {25} |
        台账 | {40} | 记录完整 | {22} |
        ^ | ^ | 按月归档 | {18} |""",
    "weights that are points": """
        考核表

        项目 | 权重 | 内容 | 分值
        值守 | {60}% | 按时到岗 | {35}
        ^ | ^ | 交接清楚 | {25}
        台账 | {40}% | 记录完整 | {22}
        ^ | ^ | 按月归档 | {18}
        合计 | 100% | | {100}""",
    "weights in percent": """
        考核表

        一级指标 | 二级指标 | 权重(%) | 评价标准
        值守（{50}%） | 按时到岗 | {30} | 迟到一次扣1分
        ^ | 交接清楚 | {20} | 漏一项扣2分
        台账（{30}%） | 记录完整 | {18} | 缺一页扣1分
        ^ | 按月归档 | {12} | 超期不得分
        宣传（{20}%） | 上报信息 | {20} | 少一条扣5分""",
    "targets of quarters": """
        考核表

        序号 | 考核指标 | 季度目标 | < | 全年目标 | 分值
        ^ | ^ | 一季度 | 二季度 | ^ | ^
        1 | 走访农户 | 100 | 150 | 250 | {40}
        2 | 调解纠纷 | 20 | 30 | 50 | {35}
        3 | 发放手册 | 50 | 60 | 110 | {25}
        合计 | < | 170 | 240 | 410 | {100}""",
    "marks to pass": """
        考核表

        项目 | 内容 | 满分 | 合格分
        笔试 | 业务知识 | {40} | 24
        操作 | 设备检修 | {60} | 36
        合计 | < | {100} | 60""",
    "what was taken last year": """
        考核表

        考核内容 | 分值 | 上年扣分 | 备注
        道路保洁 | {40} | 5 |
        垃圾清运 | {35} | 3 |
        绿化养护 | {25} | 2 |
        合计 | {100} | 10 |""",
    "shares": """
        考核表

        考核内容 | 分值 | 占比
        道路保洁 | {40} | 40%
        垃圾清运 | {35} | 35%
        绿化养护 | {25} | 25%
        合计 | {100} | 100%""",
    "ranges of grades": """
        考核表

        测评要素 | 权重 | 观察要点 | 好 | 中 | 差
        表达 | {40} | 条理清楚，用词准确 | 31-40 | 16-30 | 0-15
        应变 | {35} | 反应敏捷，处置得当 | 26-35 | 13-25 | 0-12
        仪表 | {25} | 衣着整洁，举止大方 | 19-25 | 10-18 | 0-9
        合计 | {100} | | | |""",
    "scores of those judged": """
        考核表

        考核项目 | 分值 | 各站得分 | <
        ^ | ^ | 东站 | 西站
        道路保洁 | {40} | 38 | 36
        垃圾清运 | {35} | 33 | 30
        绿化养护 | {25} | 24 | 21
        合计 | {100} | 95 | 87""",
    "no header word but that of scores": """
        考核表

        评分项目 | 评分标准 | 得分
        笔试 | 按卷面成绩折算 | {40}
        操作 | 漏一步扣2分 | {50}
        仪表 | 着装规范 | {10}
        总计 | | {100}""",
    "a number behind the name": """
        考核表

        项目 | 考核内容 | 分值
        值守{50} | 按时到岗 | {20}
        ^ | 交接清楚 | {30}
        台账{30} | 记录完整 | {18}
        ^ | 按月归档 | {12}
        宣传{20} | 上报信息 | {12}
        ^ | 张贴海报 | {8}""",
    "parts in one cell": """
        面试评分表

        要素 | 分值 | 评分要点 | 优 | 良
        形象 | {15} | 衣着{9} 举止{6} | |
        态度 | {25} | 热情{10} 自信{15} | |
        知识 | {60} | 业务{25} 法规{20} 写作{15} | |""",
    "a row above its rows, with the total beside": """
        考核表（总分 100 分）

        评分项 | 分值 | 说明
        质量 | {50} |
        可运行 | {20} | 能直接运行
        规范 | {10} | 命名清楚
        正确 | {20} | 结果无误
        文档 | {30} |
        结构 | {18} | 层次分明
        图表 | {12} | 编号齐全
        答辩 | {20} |
        陈述 | {12} | 条理清楚
        应答 | {8} | 回答准确""",
    "headings over tables": """
        考核表（满分100分）

        一、值守（{50}分）

        考核内容 | 分值 | 得分
        按时到岗 | {20} |
        交接清楚 | {30} |

        二、台账（{30}分）

        考核内容 | 分值 | 得分
        记录完整 | {18} |
        按月归档 | {12} |

        三、宣传（{20}分）

        考核内容 | 分值 | 得分
        上报信息 | {12} |
        张贴海报 | {8} |""",
    "a summary, and a table for each of its items": """
        考核细则（总分100分）

        大项 | 分值
        值守 | {50}
        台账 | {30}
        宣传 | {20}

        值守（50分）

        考核内容 | 分值
        按时到岗 | {20}
        交接清楚 | {30}

        台账（30分）

        考核内容 | 分值
        记录完整 | {18}
        按月归档 | {12}

        宣传（20分）

        考核内容 | 分值
        上报信息 | {12}
        张贴海报 | {8}""",
    "a table and lists": """
        考核表

        ### 值守（{50}分）

        考核内容 | 分值
        按时到岗 | {20}
        交接清楚 | {30}

        ### 台账（{30}分）

        - 记录完整（{18}分）

        - 按月归档（{12}分）

        ### 宣传（{20}分）

        - 上报信息（{12}分）

        - 张贴海报（{8}分）""",
    "clauses under names": """
        考核内容

        （一）值守（{10}分）。

        按时到岗（{3}分）；交接清楚（{2}分）；记录完整（{3}分）；着装整齐（{2}分）。

        （二）宣传（{12}分）。

        上报信息（{5}分）；张贴海报（{4}分）；更新栏目（{3}分）。""",
    "the total in a row of grades": """
        月度考核表

        类别 | 考核内容 | 分值 | 等级 | 标准
        业绩 | 完成任务 | {30} | 25-30分 | 全部完成
        ^ | ^ | ^ | 0-24分 | 部分完成
        ^ | 遵守时限 | {30} | 25-30分 | 从不拖延
        ^ | ^ | ^ | 0-24分 | 时有拖延
        态度 | 团结同事 | {40} | 35-40分 | 主动协作
        ^ | ^ | ^ | 0-34分 | 很少协作
        考核成绩 | < | {100} | 优秀：90（含）-100分　良好：80（含）-90分 | <""",
    "a word of its own for the points": """
        物业考核表

        检查项目 | 检查内容 | 约定分 | 评分细则 | 考评得分
        管理（{40}分） | 值守 | {25} | 缺岗一次扣2分 |
        ^ | 台账 | {15} | 缺一页扣1分 |
        保洁（{60}分） | 楼道 | {35} | 有杂物扣2分 |
        ^ | 电梯 | {25} | 有污渍扣2分 |""",
    "the total below": """
        演讲评分表

        项目 | 内容 | 表达 | 仪表
        满分 | {50} | {30} | {20}
        标准 | 观点鲜明 | 吐字清楚 | 举止大方
        得分 | | |

        总分（满分{100}分）：""",
    "numbers that head others, with no rules beside them": """
        考核表

        序号 | 检查内容 | 分数 | 评分标准 | 得分
        一 | 组织 | {30} | |
        1 | 专人负责 | {20} | 无专人不得分 |
        2 | 定期研究 | {10} | 少一次扣2分 |
        二 | 制度 | {40} | |
        3 | 值守制度 | {25} | 缺一项扣5分 |
        4 | 台账制度 | {15} | 缺一页扣1分 |""",
    "pairs of which some fall": """
        考核表

        类别 | 考核内容 | 分值
        财务 | 预算控制 | {15}
        ^ | 费用节约 | {5}
        运营 | 计划完成 | {20}
        ^ | 合同签订 | {25}
        成长 | 培训完成 | {20}
        ^ | 下属辅导 | {15}
        合计 | < | {100}""",
    "the total in a heading below": """
        ### 理论（{40}分）

        考核项 | 分值 | 说明
        架构 | {25}分 | 讲清楚
        概念 | {15}分 | 讲准确

        ### 实操（{60}分）

        考核项 | 分值 | 说明
        搭建 | {35}分 | 独立完成
        验证 | {25}分 | 结果正确

        ### 总分：{100}分""",
}


def drawing(text: str) -> str:
    return "\n".join(line[8:] for line in text.strip("\n").splitlines())


def blocks(text: str) -> list[str]:
    """Return the paragraphs and tables of a document, which blank lines part."""
    return drawing(text).split("\n\n")


def changed(text: str, by: int) -> Iterator[str]:
    """Yield the document with each number changed in turn, but for those that would be nothing."""
    for match in NUMBER.finditer(text):
        if int(match[1]) + by > 0:
            yield NUMBER.sub(r"\1", f"{text[: match.start()]}{int(match[1]) + by}{text[match.end() :]}")


def points(result: RubricFile) -> dict[tuple[str, str], Decimal | None]:
    """Return what each part is worth, by where it stands and what it is called; the whole first."""
    found: dict[tuple[str, str], Decimal | None] = {}

    def take(part: Rubric | Category, path: str) -> None:
        for n, category in enumerate(part.categories):
            found[f"{path}.categories[{n}]", _plain(category.name)] = category.points
            take(category, f"{path}.categories[{n}]")
        found.update(((f"{path}.items[{n}]", _plain(item.text)), item.points) for n, item in enumerate(part.items))

    for n, rubric in enumerate(result.rubrics):
        found[f"rubrics[{n}]", ""] = rubric.points
        take(rubric, f"rubrics[{n}]")
    return found


def _plain(text: str) -> str:
    return re.sub(r"\d+", "#", text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_document_itself_adds_up(name: str) -> None:
    result = read(*blocks(NUMBER.sub(r"\1", DOCUMENTS[name])))
    assert [finding.message.zh for finding in checked(result).findings if finding.severity == "error"] == []


@pytest.mark.parametrize("by", CHANGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_one_wrong_number_is_reported_where_it_stands_and_changes_nothing_else(name: str, by: int) -> None:
    right = points(read(*blocks(NUMBER.sub(r"\1", DOCUMENTS[name]))))
    for mutant in changed(DOCUMENTS[name], by):
        result = checked(read(*blocks(mutant)))
        now = points(result)
        differing = [key for key in right if now.get(key) != right[key]]
        assert (now.keys(), len(differing)) == (right.keys(), 1), mutant
        ((path, _),) = differing
        assert now[differing[0]] == (right[differing[0]] or 0) + by, mutant
        over = [place for (place, _), worth in now.items() if path.startswith(place) and worth is not None]
        wrong = {finding.path for finding in result.findings if finding.code in ("K201", "K202", "K203")}
        assert wrong & {path, *sorted(over)[-2:]}, mutant
