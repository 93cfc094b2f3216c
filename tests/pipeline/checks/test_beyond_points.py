"""Rules above the points of their item: only where a clerk would want to know."""

from decimal import Decimal

import pytest

from parsers.interpret import interpret
from pipeline.checking import checked
from pipeline.checks import beyond_points
from schema.finding import Finding
from tests.readings import read
from tests.tables import document, drawn_rows

HEAD = (
    "某工〔2012〕12号",
    "某市总工会关于印发《2012年考核细则》的通知",
    "各单位：",
    "现印发你们。",
    "某市总工会",
    "2012年7月12日",
)
TABLE = """项目 | 考核内容 | 满分 | 评分标准
(一)甲5分 | 1.建立档案。 | 3分 | {}
^ | 2.参与调解。 | 2分 | 未开展的不得分。
合计 | | 5分 |"""


def findings(rule: str) -> list[Finding]:
    found = checked(interpret(document(*HEAD, drawn_rows(TABLE.format(rule))))).findings
    return [finding for finding in found if finding.code in ("K206", "K207")]


@pytest.mark.parametrize(
    ("rule", "code", "actual"),
    [
        ("每篇得1分，最高得10分。", "K206", 10),
        ("优秀得4分，良好得2分。", "K206", 4),
        ("全部完成得5分，否则不得分。", "K206", 5),
        ("未建立的扣5分。", "K207", 5),
    ],
)
def test_what_is_reported(rule: str, code: str, actual: int) -> None:
    (found,) = findings(rule)
    assert (found.code, found.expected, found.actual) == (code, Decimal(3), Decimal(actual))
    assert found.severity == ("warning" if code == "K206" else "note")
    assert found.path == "rubrics[0].categories[0].items[0].scoring[" + ("1]" if "每篇" in rule else "0]")
    assert found.source


@pytest.mark.parametrize(
    "rule",
    [
        "每少1篇扣0.5分，扣完为止。",
        "优秀得3分，良好得2分。",
        "省级表彰加5分，最多加10分。",
        "未建立的从总分中扣5分。",
        "未建立的倒扣5分。",
        "本项目累计不超过5分。",
        "按百分制评分，优秀得100分。",
        "90-100分为优秀。",
    ],
)
def test_what_is_not(rule: str) -> None:
    assert findings(rule) == []


def test_a_cell_that_items_share_speaks_of_all_of_them() -> None:
    shared = TABLE.format("两项都好的得5分。").replace("未开展的不得分。", "^")
    found = checked(interpret(document(*HEAD, drawn_rows(shared)))).findings
    assert [finding.code for finding in found if finding.code == "K206"] == []


@pytest.mark.parametrize(
    "rule", ["本项最高得2分。", "全部完成得2分，本项最高得2分。", "该项满分2分。", "此项最多得2分。"]
)
def test_the_most_of_the_whole_item_is_below_its_points(rule: str) -> None:
    (found,) = findings(rule)
    assert (found.code, found.expected, found.actual) == ("K206", Decimal(3), Decimal(2))


@pytest.mark.parametrize(
    "rule",
    ["最高得2分。", "制度健全得2分，本项最高得2分；上墙得1分。", "上墙得1分，本项最高得2分。", "本项最多扣2分。"],
)
def test_a_cap_of_a_part_is_not_that_of_the_item(rule: str) -> None:
    assert findings(rule) == []


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("清淤达标的，山区得5分，非山区得3分，否则不得分。", []),
        ("达标的，党员得3分；非党员得4分。", ["K206"]),
        ("山区得5分，非山区得4分。", ["K206", "K206"]),
        ("山区得5分，平原得3分。", ["K206"]),
        ("山区得3分，非山区得2分；全部达标的，得5分。", ["K206"]),
    ],
)
def test_another_kind_of_those_judged_may_get_more(rule: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings(rule)] == codes


@pytest.mark.parametrize(("column", "codes"), [(2, []), (4, ["K207"])])
def test_a_row_whose_text_stands_in_the_column_of_the_rule_shares_no_cell_with_it(
    column: int, codes: list[str]
) -> None:
    result = interpret(document(*HEAD, drawn_rows(TABLE.replace("未开展的不得分。", "").format("未建立的扣5分。"))))
    (rubric,) = result.rubrics
    (category,) = rubric.categories
    first, second = category.items
    moved = second.model_copy(update={"source": (second.source[0].model_copy(update={"column": column}),)})
    rubric = rubric.model_copy(update={"categories": (category.model_copy(update={"items": (first, moved)}),)})
    found = beyond_points.check(result.model_copy(update={"rubrics": (rubric,)}))
    assert [finding.code for finding in found] == codes


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("按时到岗的得20分，出现下列情形之一的给予扣分：", ["K206"]),
        ("按时到岗的得30分，出现下列情形之一的给予扣分：", []),
        ("按时到岗的得20分，佩戴工牌的得10分，出现下列情形之一的给予扣分：", []),
        ("按时到岗的得20分。", []),
        ("每半年查一次，按时到岗的得15分，出现下列情形之一的给予扣分：", []),
        ("按时到岗的得20分，出现下列情形之一的给予扣分：着装满分10分，", []),
        ("按时到岗的得20分，出现下列情形之一的给予扣分：早退一次扣1分；佩戴工牌，", []),
    ],
)
def test_what_all_is_taken_from_is_no_less_than_the_points(said: str, told: list[str]) -> None:
    lines = (
        "窗口考核细则",
        "一、考勤（30分）",
        said,
        "1.迟到一次扣1分。",
        "二、卫生（30分）",
        "1.脏乱扣2分。",
        "三、业务（40分）",
    )
    found = checked(read(*lines, "1.漏录一次扣1分。")).findings
    assert [finding.code for finding in found if finding.code == "K206"] == told
