import pytest

from parsers.wording.targets import targets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("报送信息不少于5篇", [("ge", 5, "篇", "不少于5篇")]),
        ("受理和处理率达100%。", [("ge", 100, "%", "达100%")]),
        ("入会率达到95%以上", [("ge", 95, "%", "达到95%以上")]),
        ("95%以上的职工", [("ge", 95, "%", "95%以上")]),
        ("子女就学全覆盖", [("all", None, None, "全覆盖")]),
        ("3日内上报，5个工作日以内答复", [("within", 3, "日", "3日内"), ("within", 5, "个工作日", "5个工作日以内")]),
        ("不超过3次", [("le", 3, "次", "不超过3次")]),
        ("超过50人", [("gt", 50, "人", "超过50人")]),
        ("每年至少2次", [("ge", 2, "次", "至少2次")]),
    ],
)
def test_targets(text: str, found: list[tuple[str, int | None, str | None, str]]) -> None:
    assert [(t.comparator, t.value, t.unit, t.text) for t in targets(text)] == found
    assert all(text[t.start : t.end] == t.text for t in targets(text))


@pytest.mark.parametrize("text", ["深化“六.五”普法", "2012年度", "≥90分得满分", "（2分）", "第3条", "达标"])
def test_what_is_no_target(text: str) -> None:
    assert targets(text) == ()
