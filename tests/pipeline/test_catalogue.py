"""The catalogue of rules."""

from pipeline.catalogue import all_rules, catalogue, in_general, near, sought


def test_codes_and_names_are_unique() -> None:
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    for rule in all_rules():
        assert codes.setdefault(rule.code, rule.name) == rule.name
        assert names.setdefault(rule.name, rule.code) == rule.code
    assert len(codes) > 40


def test_every_rule_speaks_both_languages() -> None:
    for rule in catalogue().values():
        for words in (rule.message, rule.explanation):
            assert words.zh.strip(), rule.code
            assert words.en.strip(), rule.code
            assert words.en.isascii() or words.zh != words.en, rule.code
        assert rule.example.strip(), rule.code
        assert bool(rule.help.zh.strip()) == bool(rule.help.en.strip()) and rule.help.zh.strip(), rule.code


def test_codes_are_found_and_near_ones_suggested() -> None:
    rules = catalogue()
    assert sought("k202", rules) == rules["K202"] == sought(" Category-Sum ", rules)
    assert sought("K2", rules) is None
    assert rules["K202"] in near("categorysum", rules)
    assert "{" not in in_general(rules["K001"].message, "en")
