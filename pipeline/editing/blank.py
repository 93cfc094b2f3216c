"""The rubric JSON of which an empty review sheet is made: one rubric, nothing in it."""

from schema.envelope import this_generator
from schema.notice import Coverage, RubricFile
from schema.rubric import Column, Rubric

_COLUMNS = (
    Column(column=1, role="category", header="考核项目"),
    Column(column=2, role="item", header="考核内容"),
    Column(column=3, role="points", header="分值"),
    Column(column=4, role="rules", header="评分标准"),
)


def blank() -> RubricFile:
    """Return a rubric JSON in which nothing stands, with the columns that a table usually has."""
    rubric = Rubric(id="r1", title=None, assessment_year=None, points=None, columns=_COLUMNS, fingerprint="")
    coverage = Coverage(characters=0, used=0)
    return RubricFile(generator=this_generator(), sources=(), notice=None, rubrics=(rubric,), coverage=coverage)
