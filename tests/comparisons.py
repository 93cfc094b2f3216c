"""Small years of a rubric made in code, and their comparison."""

from decimal import Decimal

from parsers.rubric import fingerprint
from parsers.wording.marks import marks
from parsers.wording.rules.targets import targets
from pipeline.diffing.compare import compare
from pipeline.diffing.showing.blocks import Comparison
from schema.diff import PairChange
from schema.location import Printed
from schema.rubric import Category, Column, Item, ItemCell, Rubric, SubPoint

Line = tuple[str, str]
"""The text and the points of an item."""


def said(identifier: str, text: str, worth: str | None = "2", label: str = "") -> Item:
    """Return an item that says ``text``, its sub-points and targets found in it."""
    subs = tuple(
        SubPoint(
            id=f"{identifier}.{n}",
            text=text[mark.start : mark.marker],
            points=mark.points,
            marker=text[mark.marker : mark.end],
            start=mark.start,
            end=mark.end,
        )
        for n, mark in enumerate(marks(text), 1)
    )
    points = None if worth is None else Decimal(worth)
    return Item(id=identifier, label=label, text=text, points=points, sub_points=subs, targets=targets(text))


def with_rules(item: Item, rules: str) -> Item:
    """Return the item with a cell in the column of the rules."""
    return item.model_copy(update={"cells": (ItemCell(column=5, role="rules", text=rules),)})


def year(number: str, *headings: tuple[str, list[Item]], worth: str | None = None) -> Rubric:
    """Return a rubric of categories, each with its name and its items; the points are those of the items."""
    categories = tuple(
        Category(id=str(n), label=f"({n})", name=name, points=_sum(items), items=tuple(items))
        for n, (name, items) in enumerate(headings, 1)
    )
    total = _sum([item for _, items in headings for item in items])
    made = Rubric(
        id="r1",
        title=Printed(text=f"{number}年考核细则"),
        assessment_year=number,
        points=Decimal(worth) if worth else total,
        columns=(Column(column=5, role="rules", header="评分办法"),),
        categories=categories,
        fingerprint="",
    )
    return made.model_copy(update={"fingerprint": fingerprint(made)})


def _sum(items: list[Item]) -> Decimal:
    return sum((item.points or Decimal(0) for item in items), Decimal(0))


def comparison(old: Rubric, new: Rubric) -> Comparison:
    """Return the two with their diff."""
    return Comparison(compare(old, new), old, new)


def one(before: Item, after: Item) -> PairChange:
    """Return the pair of two items that stand alone in their years."""
    (pair,) = compare(year("2012", ("工作", [before])), year("2013", ("工作", [after]))).pairs
    return pair


OLD = year(
    "2012",
    (
        "服务发展",
        [
            said("1.1", "广泛开展劳动竞赛，积极参加技能比武活动。", "3", "1．"),
            said("1.2", "完成报刊征订任务（2分）；全年报送信息、简报不少于5篇（3分）。", "5", "2．"),
            said("1.3", "加强职工思想道德和职业道德建设，宣传落实职业道德规范。", "2", "3．"),
        ],
    ),
    (
        "自身建设",
        [
            said("2.1", "加强工会统计工作，确保统计数据准确及时。", "4", "1．"),
            said("2.2", "协助搭建相关工会领域活动平台。", "6", "2．"),
        ],
    ),
)
NEW = year(
    "2013",
    (
        "服务发展",
        [
            said("1.1", "广泛开展劳动竞赛，积极参加技能比武活动。", "3", "1."),
            said("1.2", "完成报刊征订任务。", "2", "2."),
            said("1.3", "全年报送信息、简报不少于8篇。", "4", "3."),
            said("1.4", "加强职工思想道德和职业道德建设；宣传、落实职业道德规范。", "2", "4."),
            said("1.5", "加强工会统计工作，确保统计数据准确及时。", "4", "5."),
        ],
    ),
    ("自身建设", [said("2.1", "新建职工书屋不少于2个，开通工会网站。", "5", "1.")]),
)
"""A next year with an item split, one moved, one deleted, one added, one of which only punctuation changed."""
