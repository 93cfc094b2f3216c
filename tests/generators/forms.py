"""Rubrics of every shape a form can have, and scores for them, for laws about forms (hypothesis strategies)."""

from decimal import Decimal
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from parsers.rubric import fingerprint
from pipeline.forms.form import ENTRY_ROLES, Form
from schema.location import Printed
from schema.rubric import Category, CellRole, Column, Combine, Item, ItemCell, Kind, Rubric, SubPoint
from schema.scores import Score, State, UnitScores

WORDS = "开展活动完成任务建立档案宣传培训落实制度检查整改报送信息材料会议民主管理安全生产"
MARKS = "0123456789ABCabc，。；：、（）《》“”〔〕%.-+=@<>&'\"＋－＝_x"
CHARACTERS = st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from("𠮷😀①ｶé　 ")
HALVES = st.integers(0, 20).map(lambda n: Decimal(n) / 2)
KINDS: st.SearchStrategy[Kind] = st.sampled_from(["base"] * 8 + ["bonus", "deduction", "veto"])
COMBINES: st.SearchStrategy[Combine] = st.sampled_from(["sum"] * 6 + ["weighted", "alternatives", "none"])
CELL_ROLES: st.SearchStrategy[CellRole] = st.sampled_from(["rules", "method", "evidence"])
STATES: st.SearchStrategy[State] = st.sampled_from(["filled", "filled", "filled", "blank", "not_applicable"])
ITEM_LABELS = st.sampled_from(["", "1.", "（1）", "①", "1"])
CATEGORY_LABELS = st.sampled_from(["", "(一)", "一、"])
NAMES = st.sampled_from(["市中区教育工会", "=cmd|' /C calc'!A0", "-某单位", "@甲", "乙 & 丙<丁>", "某局（本级）"])
POINTS = st.none() | HALVES
TOTALS = st.none() | st.just(Decimal(100))
VETOES = st.sampled_from([Decimal(0), Decimal(1)])
SCORES = HALVES | st.just(Decimal("0.125"))


@cache
def texts(least: int = 1, most: int = 40) -> st.SearchStrategy[str]:
    """Texts as people type them: no blanks at the edges; most of them short, a few long."""
    short = st.text(CHARACTERS, min_size=least, max_size=most)
    long = st.tuples(st.text(CHARACTERS, min_size=5, max_size=20), st.integers(30, 150)).map(
        lambda pair: pair[0] * pair[1]
    )
    return st.one_of(short, short, short, long).map(str.strip).filter(lambda text: len(text) >= least)


@cache
def titles() -> st.SearchStrategy[Printed | None]:
    """What is printed above a rubric, or nothing."""
    return st.none() | texts(4, 40).map(lambda text: Printed(text=text))


@cache
def remarks() -> st.SearchStrategy[str | None]:
    """What stands in a column for words: nothing, text, formulas that must stay text, several lines."""
    lines = st.lists(texts(), min_size=1, max_size=3).map("\n".join)
    hostile = st.sampled_from(["=1+1", "+8613", "-5", "@SUM(A1)", '=HYPERLINK("x")', "'=1", "/", "无", "合计", "小计"])
    return st.none() | st.none() | lines | hostile


@st.composite
def items(draw: st.DrawFn, identifier: str, kind: Kind) -> Item:
    """Return an item, now and then with sub-points, further cells, no points."""
    own = draw(KINDS) if kind == "base" else kind
    clauses = draw(st.lists(texts(2, 12), min_size=2, max_size=3)) if draw(st.integers(0, 3)) == 0 else []
    worth = [draw(HALVES) + Decimal("0.5") for _ in clauses]
    subs, text = [], ""
    for number, (clause, points) in enumerate(zip(clauses, worth, strict=True), 1):
        marker = f"（{points.normalize():f}分）"
        start = len(text) + (1 if text else 0)
        text += ("；" if text else "") + clause + marker
        subs.append(
            SubPoint(id=f"{identifier}.{number}", text=clause, points=points, marker=marker, start=start, end=len(text))
        )
    total: Decimal | None = sum(worth, Decimal(0)) if subs else draw(POINTS) if own != "base" else draw(HALVES)
    cells = [ItemCell(column=5, role=draw(CELL_ROLES), text=draw(texts()))] if draw(st.integers(0, 5)) == 0 else []
    return Item(
        id=identifier,
        label=draw(ITEM_LABELS),
        text=text or draw(texts()),
        kind=own,
        counts=own == "base",
        points=total,
        sub_points=tuple(subs),
        cells=tuple(cells),
    )


@st.composite
def categories(draw: st.DrawFn, identifier: str, depth: int) -> Category:
    """Return a category of items, or of categories down to ``depth`` levels more, or of both."""
    kind = draw(KINDS)
    inner = draw(st.integers(0, 3)) if depth else 0
    nested = [draw(categories(f"{identifier}.{n}", depth - 1)) for n in range(1, inner + 1)]
    count = draw(st.integers(0 if nested else 1, 4))
    held = [draw(items(f"{identifier}.{n}", kind)) for n in range(inner + 1, inner + count + 1)]
    combine = draw(COMBINES)
    weights = combine == "weighted"
    return Category(
        id=identifier,
        label=draw(CATEGORY_LABELS),
        name=draw(texts(1, 12)),
        kind=kind,
        counts=kind == "base",
        combine=combine,
        points=draw(POINTS),
        categories=tuple(_weighted(category, weights) for category in nested),
        items=tuple(_weighted(item, weights) for item in held),
    )


Node = TypeVar("Node", Category, Item)


def _weighted(node: Node, weighted: bool) -> Node:
    return node.model_copy(update={"weight": Decimal(30)}) if weighted else node


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """Return a rubric: categories nested up to three deep, or none, or items beside them."""
    depth = draw(st.integers(0, 3))
    count = draw(st.integers(1, 3)) if depth else 0
    nested = [draw(categories(str(n), depth - 1)) for n in range(1, count + 1)]
    loose = draw(st.integers(0 if nested else 1, 2 if nested else 6))
    held = [draw(items(str(n), "base")) for n in range(count + 1, count + loose + 1)]
    made = Rubric(
        id="r1",
        title=draw(titles()),
        assessment_year="2012",
        points=draw(TOTALS),
        columns=(Column(column=5, role="rules", header="评分标准"),),
        combine=draw(COMBINES),
        categories=tuple(nested),
        items=tuple(held),
        fingerprint="",
    )
    return made.model_copy(update={"fingerprint": fingerprint(made)})


@st.composite
def units(draw: st.DrawFn, form: Form) -> UnitScores:
    """Return the scores of a unit for the columns of ``form``, line by line."""
    return UnitScores(unit=draw(NAMES), scores=tuple(draw(scores(form, line.id)) for line in form.entered()))


@st.composite
def scores(draw: st.DrawFn, form: Form, identifier: str) -> Score:
    """Return the score of one line."""
    line = form.line(identifier)
    state = draw(STATES)
    values = VETOES if line.rule == "veto" else SCORES
    words = {role: draw(remarks()) if role in form.entries() else None for role in ENTRY_ROLES[2:]}
    return Score(
        item=line.item,
        sub_point=line.id if line.kind == "sub_point" else None,
        state=state,
        self_score=draw(values) if state == "filled" else None,
        review_score=draw(st.none() | values) if "review_score" in form.entries() else None,
        deduction_reason=words["deduction_reason"],
        evidence=words["evidence"],
        remarks=words["remarks"],
    )
