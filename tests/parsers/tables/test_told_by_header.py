"""Columns whose header says what they hold, whatever the sums or the order of the columns say."""

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from schema.notice import RubricFile
from tests.readings import priced, read
from tests.tables import document, drawn_rows


def parts(result: RubricFile) -> list[tuple[object, ...]]:
    return [(c.name, c.points, [(i.text, i.points) for i in c.items]) for c in result.rubrics[0].categories]


def codes(result: RubricFile) -> list[str]:
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    ("heads", "name"),
    [
        ("考核项目 | 考核内容", "巡河（{}分）"),
        ("检查项目 | 检查内容", "巡河（共{}分）"),
        ("评价类别 | 评价要点", "巡河〔{}分〕"),
        ("项目 | 具体要求", "巡河【{}分】"),
        ("工作项目 | 工作任务", "巡河（满分{}分）"),
    ],
)
def test_names_with_points_under_a_word_for_parts_are_categories(heads: str, name: str) -> None:
    rows = "".join(f"\n{name.format(n).replace('巡河', one)} | {text} | {n}" for one, text, n in _ROWS)
    assert parts(read(f"{heads} | 分值{rows}")) == [(one, n, [(text, n)]) for one, text, n in _ROWS]


_ROWS = [("巡河", "每月巡查两次", 30), ("保洁", "河面无漂浮物", 45), ("建档", "一河一档", 25)]


@pytest.mark.parametrize(
    "heads", ["满分 | 检查内容 | 检查项目", "分值 | 考核内容 | 考核类别", "标准分 | 评价要点 | 评价项目"]
)
def test_names_of_several_rows_are_the_categories_behind_the_items_too(heads: str) -> None:
    result = read(
        f"{heads}\n15 | 台账齐全 | 仓库\n25 | 通风良好 | ^\n40 | 持证上岗 | 人员\n20 | 按时培训 | ^\n100 | | 合计"
    )
    assert parts(result) == [
        ("仓库", None, [("台账齐全", 15), ("通风良好", 25)]),
        ("人员", None, [("持证上岗", 40), ("按时培训", 20)]),
    ]
    assert result.rubrics[0].points == 100


@pytest.mark.parametrize("head", ["指标编码", "编码", "项目代码", "指标编号"])
def test_codes_are_labels(head: str) -> None:
    result = read(f"{head} | 一级指标 | 二级指标 | 分值\nA1 | 仓储 | 台账齐全 | 60\nA2 | ^ | 通风良好 | 40")
    assert parts(result) == [("仓储", None, [("台账齐全", 60), ("通风良好", 40)])]


@pytest.mark.parametrize("head", ["赋值", "分值设定", "分值设置", "赋分", "分值分配"])
def test_words_for_points(head: str) -> None:
    result = read(f"测评指标 | 测评内容 | {head}\n仓储 | 台账齐全 | 60\n^ | 通风良好 | 40")
    assert parts(result) == [("仓储", None, [("台账齐全", 60), ("通风良好", 40)])]


@pytest.mark.parametrize("head", ["建议分值", "示范分值", "社团满分", "岗位权重"])
@pytest.mark.parametrize("last", ["25", "20"])
def test_names_beside_what_ends_as_a_word_for_points_are_a_rubric(head: str, last: str) -> None:
    (rubric,) = read(f"大项 | {head}\n选材 | 30\n口齿 | 45\n仪态 | {last}").rubrics
    assert {item.text: item.points for item in rubric.items} == {"选材": 30, "口齿": 45, "仪态": int(last)}


@pytest.mark.parametrize("kinds", ["机关 | 乡镇", "一类窗口 | 二类窗口", "城区 | 农村"])
def test_two_columns_of_points_under_one_header_are_said(kinds: str) -> None:
    result = read(f"项目 | 内容 | 分值 | <\n^ | ^ | {kinds}\n仓储 | 台账齐全 | 60 | 50\n人员 | 持证上岗 | 40 | 50")
    assert "K108" in codes(result)


def test_of_two_years_the_later_is_taken() -> None:
    for years in ("2021年 | 2022年", "2021 | 2022年度", "2021年分值 | 2022年分值"):
        result = read(f"内容 | 分值 | <\n^ | {years}\n台账齐全 | 60 | 50\n持证上岗 | 40 | 50")
        assert [item.points for item in result.rubrics[0].items] == [50, 50]
        assert "K108" in codes(result)


def test_columns_of_bonuses_and_deductions_beside_the_points() -> None:
    for names in ("基础分 | 加分 | 扣分", "标准分 | 奖励分 | 减分", "基本分 | 附加分 | 扣分项"):
        rows = "仓储 | 台账齐全 | 60 | |\n人员 | 持证上岗 | 40 | |\n创新 | 获评标杆 | | 5 |\n违规 | 被通报 | | | 8"
        result = read(f"项目 | 内容 | 分值 | < | <\n^ | ^ | {names}\n{rows}\n合计 | | 100 | 5 | 8")
        items = [item for part in result.rubrics[0].categories for item in part.items] or result.rubrics[0].items
        found: list[tuple[object, str]] = [(item.points, item.kind) for item in items]
        assert found == [(60, "base"), (40, "base"), (5, "bonus"), (8, "deduction")]
        assert not any(code.startswith("K2") for code in codes(result))


def test_names_with_points_beside_what_is_taken_off_are_the_items() -> None:
    rows = "一、仪容（10分） | 校服 | 未穿校服 | -1\n^ | ^ | 染发 | -1\n二、宿舍（20分） | 纪律 | 晚归 | -2\n^ | 卫生 | 未打扫 | -1"
    (rubric,) = read(f"项目 | 类别 | 内容 | 分值\n{rows}").rubrics
    assert [item.points for item in rubric.items] + [category.points for category in rubric.categories] == [10, 20]


@pytest.mark.parametrize("head", ["条", "条款", "条号", "项次", "序号"])
@pytest.mark.parametrize("ten", ["10", "1\n0"], ids=["whole", "broken"])
def test_numbers_that_go_up_by_one_are_those_of_the_items(head: str, ten: str) -> None:
    rows = [f"{n} | 第{n}类设备按期保养 | 漏一次扣1分 | 5 | " for n in range(1, 10)]
    drawing = [f"{head} | 考核内容 | 评分办法 | 标准分 | 考核分", *rows, "{} | 计量器具按期检定 | 漏一件扣1分 | 5 | "]
    table = drawn_rows("\n".join(drawing))
    table[-1][0] = ten
    result = checked(interpret(document(table)))
    (rubric,) = result.rubrics
    assert [item.label.replace(" ", "") for item in rubric.items] == [*map(str, range(1, 10)), "10"]
    assert rubric.columns[0].role == "label"
    assert [finding.code for finding in result.findings if finding.severity != "note"] == []


def test_texts_of_nothing_but_rules_beside_names_are_no_items() -> None:
    rules = [
        "报价得分＝基准价÷报价×30",
        "每有一例得5分",
        "优16-20分，良11-15分，一般6-10分",
        "优24-30分，良15-23分，差0-14分",
    ]
    names = [("报价", 30), ("业绩", 20), ("方案", 20), ("服务", 30)]
    rows = "\n".join(f"{name} | {points} | {rule}" for (name, points), rule in zip(names, rules, strict=True))
    result = read(f"评审项目 | 分值 | 评审内容\n{rows}")
    assert priced(result.rubrics[0]) == names
    assert result.rubrics[0].columns[2].role == "rules"


def test_names_over_others_that_end_with_points_are_categories_whatever_the_words_of_both() -> None:
    rows = "报价（40分） | 总价（0-40分） | 按比例\n商务（60分） | 实力（0-25分） | 评定\n^ | 培训（0-25分） | 评定\n^ | 备件（0-15分） | 评定"
    result = read("评标细则（满分100分）", f"评审类别 | 考评项目 | 评审说明\n{rows}")
    assert [c.points for c in result.rubrics[0].categories] == [40, 60]
    assert [[item.points for item in c.items] for c in result.rubrics[0].categories] == [[40], [25, 25, 15]]
    assert codes(checked(result)) == ["K202"]


def test_parts_with_full_marks_of_their_own_are_no_rules() -> None:
    rows = "纪律 | 出勤（20分），缺一次扣2分；着装（10分），不合格扣1分 | 40\n质量 | 差错（20分），一次扣2分；投诉（10分），一次扣5分 | 30\n"
    more = "安全 | 用电（10分），违规扣2分；消防（10分），违规扣2分 | 20\n学习 | 培训（10分），缺一次扣2分 | 10"
    result = checked(read(f"考核项目 | 考核内容 | 分值\n{rows}{more}"))
    assert "K201" in codes(result)


def test_what_is_asked_of_several_steps_names_no_group() -> None:
    rows = "备料 | 10 | 尺寸准确\n划线 | 20 | ^\n锯割 | 30 | 断面平整\n锉削 | 40 | ^"
    result = read(f"操作步骤 | 分值 | 操作要求\n{rows}")
    assert [item.text for item in result.rubrics[0].items] == ["备料", "划线", "锯割", "锉削"]


def test_what_each_time_costs_is_no_part_with_points_of_its_own() -> None:
    rows = "出勤 | 40 | 迟到一次2分\n^ | ^ | 旷工一次10分\n质量 | 60 | 返工一次5分\n^ | ^ | 报废一次10分"
    result = read(f"考核内容 | 分值 | 具体情形\n{rows}")
    assert priced(result.rubrics[0]) == [("出勤", 40), ("质量", 60)]


@pytest.mark.parametrize("who", ["省牵头部门 | 省配合部门", "市直责任单位 | 参与单位", "主办机构 | 协办机构"])
def test_those_who_answer_for_it_are_no_items(who: str) -> None:
    rows = """1.水质 | （1）断面达标的，得4分。 | 4 | 环保局 | 水利局
    ^ | （2）水源达标的，得3分。 | 3 | 水利局 |
    2.宣传 | （3）张贴宣传画的，得2分。 | 2 | 宣传部 |
    ^ | （4）上报信息的，得1分。 | 1 | 宣传部 | 水利局"""
    result = read("河湖管护考核表", f"年度目标任务 | 评分标准 | 分值 | {who}\n{rows}")
    groups = result.rubrics[0].categories
    assert [group.name for group in groups] == ["水质", "宣传"]
    assert [[item.points for item in group.items] for group in groups] == [[4, 3], [2, 1]]
    assert groups[0].items[0].text == "断面达标的，得4分。"
    assert [column.role for column in result.rubrics[0].columns] == ["category", "item", "points", "remarks", "remarks"]


@pytest.mark.parametrize("numbers", ["1. 2. 3. 1. 2. 3.", "（1） （2） （3） （4） （5） （6）", "① ② ③ ① ② ③"])
def test_tiers_with_numbers_beside_names_are_rules(numbers: str) -> None:
    one = numbers.split()
    rows = "\n".join(
        f"{name} | {number}{text} | {points}"
        for name, number, text, points in zip(
            ("证书", "^", "^", "竞赛", "^", "^"),
            one,
            ("高级", "中级", "初级", "一等", "二等", "三等"),
            (20, 12, 6, 30, 20, 10),
            strict=True,
        )
    )
    rubric = read("技能评审表", f"考核内容 | 评分标准 | 分值\n{rows}").rubrics[0]
    assert priced(rubric) == [("证书", 20), ("竞赛", 30)]
    assert [column.role for column in rubric.columns] == ["item", "rules", "points"]
