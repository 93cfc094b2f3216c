"""The laws of whole documents for tables of the words that such tables print, with cells merged at random."""

from random import Random

import pytest

from pipeline.inputs import understand
from schema.finding import UnusableInput
from tests.laws import broken_laws

HEADERS = (
    "序号",
    "考核项目",
    "考核内容",
    "分值",
    "满分",
    "评分标准",
    "考核办法",
    "自评分",
    "得分",
    "备注",
    "一级指标",
    "二级指标",
    "权重",
    "扣分",
    "责任部门",
    "标准分",
    "评分细则",
)
TEXTS = (
    "值守",
    "台账",
    "一、组织领导（20分）",
    "二、日常管理",
    "（一）队伍建设",
    "加分项",
    "一票否决",
    "扣分项（最高10分）",
    "奖惩",
    "合计",
    "小计",
    "总分",
    "总分：100分",
    "平均分",
    "备注：由办公室填写",
    "注：",
    "检查人：",
    "被考核单位：",
    "1",
    "2",
    "3",
    "一",
    "二",
    "（1）",
    "10",
    "20",
    "5",
    "100",
    "60",
    "10分",
    "5分/次",
    "2分/篇，最高20分",
    "-3",
    "+2",
    "10-8",
    "0~5",
    "30%",
    "/",
    "—",
    "按时到岗，记录完整",
    "1.按时到岗；2.记录完整",
    "迟到一次扣1分，扣完为止",
    "优得10分，良得8分",
    "每次加2分",
    "发生安全事故的，考核不合格",
    "获市级表彰的加5分",
    "弄虚作假的，一票否决",
    "未落实不得分",
    "办好专栏（5分），报道不少于5篇（3分）",
    "（8分）",
    "详见附件",
    "本项共40分",
    "其中：日常10分",
    "得分",
    "签字",
    "实得分",
    "本页合计",
    "续表",
    "达到90%以上得5分；80%以上得3分",
    "以上各项缺一项扣2分",
    "占30分",
    "一票否决事项",
    "分值",
    "序号",
    "考核内容",
)
LINES = (
    "防汛工作考核细则",
    "附件1：",
    "一、考核内容（100分）",
    "考核总分100分，加分不超过10分。",
    "说明：本表由办公室解释。",
    "1.值守（10分）。",
    "一票否决：发生事故的。",
    "二、加分项",
    "1.获表彰的，每次加2分。",
    "以100分为满分",
    "被考核单位：__",
)
SEEDS, EACH = 20, 15


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_is_merged_the_laws_hold(seed: int) -> None:
    chance = Random(seed)
    for _ in range(EACH):
        try:
            opened = understand([(_page(chance).encode(), "page.html")])
        except UnusableInput:
            continue
        assert opened.document is not None and opened.result is not None
        assert broken_laws(opened.document, opened.result) == []


def _page(chance: Random) -> str:
    parts = []
    for _ in range(chance.randrange(1, 3)):
        parts += [f"<p>{chance.choice(LINES)}</p>" for _ in range(chance.randrange(3))]
        parts.append(_table(chance, chance.randrange(2, 7), chance.randrange(2, 9)))
    return "".join(parts)


def _table(chance: Random, width: int, height: int) -> str:
    headers = chance.sample(HEADERS, width)
    taken = {(row, width) for row in range(height)}
    rows = []
    for row in range(height):
        cells = []
        for column in range(width):
            if (row, column) in taken:
                continue
            most = next(n for n in range(1, width + 1) if (row, column + n) in taken)
            across = chance.randint(1, most) if chance.random() < 0.2 else 1
            down = chance.randint(1, height - row) if chance.random() < 0.2 else 1
            taken |= {(row + r, column + c) for r in range(down) for c in range(across)}
            text = headers[column] if row == 0 else chance.choice((*TEXTS, *("",) * 9))
            cells.append(f"<td colspan={across} rowspan={down}>{text}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"
