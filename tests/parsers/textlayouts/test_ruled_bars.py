"""Rows between bars with lines of dashes between them: the lines between two of these are one row."""

import pytest

from parsers.read import read
from schema.document import Table
from tests.drawn import drawn

HEAD = "|序|项目|评定内容|应得分|得分|\n|号| | | | |\n"
ROWS = ["|一|合同|是否按合同履行，| 40| |\n| |(40%)|是否组建机构。| | |\n", "|二|文件|签认资料完整。| 60| |\n"]
RULES = ["|-|---|------|--|--|\n", "| - | - | - | - | - |\n", "|——|——|——|——|——|\n"]


def tables(text: str) -> list[str]:
    document = read([(text.encode(), "a.txt")])
    return [drawn(block) for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("frame", ["", "--------\n"])
def test_lines_between_two_rules_are_one_row(rule: str, frame: str) -> None:
    total = "|合| | |100| |\n|计| | | | |\n"
    (found,) = tables(f"评分表\n{frame}{HEAD}{rule}{ROWS[0]}{rule}{ROWS[1]}{rule}{total}{frame}")
    assert len(found.splitlines()) == 4
    assert "是否按合同履行，" in found and not any(line.startswith("| |") for line in found.splitlines())


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("|序号|内容|分值|得分|\n|--|--|--|--|\n|1|值守|60| |\n|2|台账|40| |\n|--|--|--|--|\n|合计| |100| |\n", 4),
        ("|序号|内容|分值|得分|\n|-|-|-|-|\n|1|值守|60| |\n|-|-|-|-|\n|2|台账|40| |\n", 3),
        ("|序号|内容|分值|\n|-|-|-|\n|1|值守|60|\n|2|台账|40|\n", 3),
    ],
    ids=["rows-of-their-own", "a-line-each", "markdown"],
)
def test_lines_of_their_own_stay_rows(text: str, rows: int) -> None:
    (found,) = tables("考核表\n\n" + text)
    assert len(found.splitlines()) == rows
