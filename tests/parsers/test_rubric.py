"""What a rubric says of its columns."""

from tests.readings import read


def headers(names: str, words: str) -> list[str]:
    rows = f"序号 | 内容 | 标准 | 分值 | {names}\n^ | ^ | ^ | ^ | {words}"
    items = "1 | 备课 | 教案完整 | 60 | 2 | 略简 | 1 | 略短\n2 | 授课 | 讲解清楚 | 40 | 0 | | 0 |"
    (rubric,) = read("评课表", f"{rows}\n{items}").rubrics
    return [column.header for column in rubric.columns[4:]]


def test_columns_of_one_name_are_told_apart_by_what_stands_over_them() -> None:
    found = headers("张老师 | < | 李老师 | <", "扣分 | 扣分理由 | 扣分 | 扣分理由")
    assert found == ["张老师 扣分", "张老师 扣分理由", "李老师 扣分", "李老师 扣分理由"]


def test_columns_of_different_names_keep_these_alone() -> None:
    assert headers("评委 | < | < | <", "扣分 | 扣分理由 | 得分 | 备注") == ["扣分", "扣分理由", "得分", "备注"]
